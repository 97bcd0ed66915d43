// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/row_table.h"

namespace wattcard::db {

// What goes with the committed row of a transfer, whose series the heir has already: what the old
// account holds is due to the old customer, what it owes is the heir's (DOMAIN.md section 6.7).
Result<void> handOverMoney(Database& database, const Clock& clock, const StoredRow& stored,
                           const Actor& actor);

} // namespace wattcard::db
