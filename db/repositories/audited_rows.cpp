// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/audited_rows.h"

#include "db/repositories/columns.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

Result<void> AuditedRows::start()
{
    const auto next = m_audit.nextNumber();
    if (!next)
        return failed(next);
    m_entry = *next;
    return {};
}

Result<void> AuditedRows::add(const StatementText& statement, std::vector<QVariant> values)
{
    values.push_back(value(m_entry));
    if (auto added = m_database.run(statement, values); !added)
        return failed(added);
    m_fingerprints.append(hex(fingerprint("wattcard-record-1", values)));
    return {};
}

Result<void> AuditedRows::addBankLines(const BankMoves& moves)
{
    const auto lines = BankLines{m_database}.add(moves, m_entry);
    if (!lines)
        return failed(lines);
    for (const QJsonValue& line : *lines)
        m_fingerprints.append(line);
    return {};
}

Result<void> AuditedRows::post(QLatin1StringView event, const std::vector<Leg>& legs,
                               const Actor& actor)
{
    auto posted = m_journal.post(
        {.event = event, .row = {}, .audit = m_entry, .at = m_clock.now(), .legs = legs}, actor);
    if (!posted)
        return failed(posted);
    m_posted = std::move(*posted);
    return {};
}

Result<void> AuditedRows::finish(AuditEvent event, const Actor& actor)
{
    event.details.insert(u"records"_s, m_fingerprints);
    if (!m_posted.isEmpty())
        event.details.insert(u"journal"_s, m_posted);
    return m_audit.add(event, actor);
}

} // namespace wattcard::db
