// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"
#include "domain/rights.h"

namespace wattcard::db {

// Whether the actor may, by the role that is on record now; PermissionDenied otherwise. Nobody, and
// an operator whom the books do not know, may nothing.
Result<void> permit(Database& database, const Actor& actor, Right right);
Result<Role> roleOf(Database& database, OperatorId who);

} // namespace wattcard::db
