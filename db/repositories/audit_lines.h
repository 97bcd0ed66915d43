// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/record.h"
#include "domain/ports/audit_trail.h"

namespace wattcard::db {

// A row of audit_entry: number, at, counter, operator, action, object, details, hash, seal_day,
// mac.
AuditLine auditLineFrom(Record& record);
// A row of audit_anchor: kind, object, entry, head.
AuditAnchor auditAnchorFrom(Record& record);

} // namespace wattcard::db
