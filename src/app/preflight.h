// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/counter_events.h"

namespace wattcard::app {

// What the meter's display will say when this row's card is put in: the meter's own acceptance
// rules on the last state that it has returned (CARD.md section 10). No meter state is known before
// the first return data; then the prediction supposes a meter that was cleared for the opening.
Preflight preflight(Ledger& ledger, const Clock& clock, const transaction::Row& row);

} // namespace wattcard::app
