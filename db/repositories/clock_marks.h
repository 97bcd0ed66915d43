// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/asking.h"
#include "domain/ports/audit_trail.h"

namespace wattcard::db {

// What the books say of the clock (DOMAIN.md section 9): the same for the guard of a sale, through
// the connection that writes, and for whoever only looks at the counter's health.
Result<AuditTrail::ClockMarks> clockMarks(const Asking& asking);

} // namespace wattcard::db
