// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/audit_lines.h"

#include "db/repositories/columns.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

AuditLine auditLineFrom(Record& record)
{
    AuditLine line;
    line.number = record.integer();
    line.at = utcTime(record);
    line.actor.counter = number<CounterId>(record);
    line.actor.who = number<OperatorId>(record);
    line.action = record.text();
    line.object = record.text();
    line.details = record.text();
    line.hash = record.bytes();
    line.sealDay = record.integer();
    line.mac = record.bytes();
    return line;
}

AuditAnchor auditAnchorFrom(Record& record)
{
    AuditAnchor anchor;
    const QString kind = record.text();
    if (kind == "receipt"_L1)
        anchor.kind = AuditAnchor::Kind::Receipt;
    else if (kind == "day"_L1)
        anchor.kind = AuditAnchor::Kind::Day;
    else if (kind != "card"_L1)
        record.damage();
    anchor.object = record.text();
    anchor.entry = record.integer();
    anchor.head = record.bytes();
    return anchor;
}

} // namespace wattcard::db
