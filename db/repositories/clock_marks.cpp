// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/clock_marks.h"

#include "db/repositories/columns.h"

namespace wattcard::db {

namespace {

// A clock that was set back needs its later entries no longer, once a shift leader has said so.
constexpr StatementText selectMarks{
    "clock_marks",
    "SELECT COALESCE((SELECT MAX(at) FROM audit_entry WHERE number >= s.audit), 0), s.ahead FROM"
    " (SELECT COALESCE(MAX(audit), 1) AS audit,"
    "  COALESCE((SELECT ahead FROM clock_setting ORDER BY number DESC LIMIT 1), 0) AS ahead"
    "  FROM clock_setting) AS s"};

} // namespace

Result<AuditTrail::ClockMarks> clockMarks(const Asking& asking)
{
    auto answer = asking(selectMarks, {});
    if (!answer)
        return failed(answer);
    Record& record = answer->records.front();
    AuditTrail::ClockMarks marks;
    marks.last = utcTime(record);
    marks.accepted = std::chrono::milliseconds{record.integer()};
    return checked(record, marks);
}

} // namespace wattcard::db
