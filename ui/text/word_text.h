// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/counter_events.h"

#include <QString>

namespace wattcard::ui {

// Enumerators as the words of DOMAIN.md section 1.
QString kindText(transaction::Kind kind);
QString rowStateText(transaction::RowState state);
QString roleText(Role role);
QString modeText(PaymentMode mode);
QString tenderText(TenderKind kind);
QString accountStateText(AccountState state);
QString saleStepText(app::SaleStep step);
QString meterCodeText(meter::DisplayCode code); // what the meter will show, in one sentence

} // namespace wattcard::ui
