// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_audit_trail.h"

#include "db/repositories/audit_chain.h"
#include "db/repositories/audit_lines.h"
#include "db/repositories/clock_marks.h"
#include "db/repositories/columns.h"
#include "db/repositories/permission.h"
#include "db/sqlite/transaction.h"
#include "db/verify/seal_check.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText selectEntries{
    "audit_entries", "SELECT number, at, counter, operator, action, object, details, hash,"
                     " COALESCE(seal_day, 0), COALESCE(mac, x'') FROM audit_entry"
                     " WHERE number >= ? ORDER BY number LIMIT ?"};
constexpr StatementText selectAnchors{
    "audit_anchors", "SELECT kind, object, entry, head FROM audit_anchor ORDER BY number"};
constexpr StatementText insertSetting{
    "set_clock", "INSERT INTO clock_setting (number, at, ahead, leader, audit)"
                 " SELECT COALESCE(MAX(number), 0) + 1, ?, ?, ?, ? FROM clock_setting"};

} // namespace

Result<std::vector<AuditLine>> SqlAuditTrail::entries(std::int64_t from, int limit)
{
    auto answer = m_database.run(selectEntries, {value(from), value(std::int64_t{limit})});
    return answer ? checkedAll(*answer, auditLineFrom)
                  : Result<std::vector<AuditLine>>{failed(answer)};
}

Result<std::vector<AuditAnchor>> SqlAuditTrail::anchors()
{
    auto answer = m_database.run(selectAnchors);
    return answer ? checkedAll(*answer, auditAnchorFrom)
                  : Result<std::vector<AuditAnchor>>{failed(answer)};
}

Result<Bytes> SqlAuditTrail::anchorDay(const QString& day, const Actor& actor)
{
    return inTransaction(m_database, "anchor_day"_L1, [&]() -> Result<Bytes> {
        AuditChain chain{m_database, m_clock};
        if (auto logged = chain.add({"audit.anchor"_L1, "day:"_L1 + day, {}}, actor); !logged)
            return failed(logged);
        const auto head = chain.anchorDay(day);
        return head ? Result<Bytes>{Bytes{head->begin(), head->end()}} : failed(head);
    });
}

Result<AuditReport> SqlAuditTrail::verify(const AuditWitnesses& witnesses)
{
    const auto reader = StoreReader::open(m_database.address());
    return reader ? reviewChain(*reader, witnesses) : failed(reader);
}

Result<void> SqlAuditTrail::recordReading(QLatin1StringView action, std::int64_t entries,
                                          const Actor& actor)
{
    return inTransaction(m_database, "audit_reading"_L1, [&]() -> Result<void> {
        return AuditChain{m_database, m_clock}.add(
            {action, u"audit"_s, {{u"entries"_s, qint64{entries}}}}, actor);
    });
}

Result<AuditTrail::ClockMarks> SqlAuditTrail::clockMarks()
{
    return db::clockMarks(askingOf(m_database));
}

Result<void> SqlAuditTrail::setClock(std::chrono::milliseconds ahead, const Actor& leader)
{
    return inTransaction(m_database, "set_clock"_L1, [&]() -> Result<void> {
        if (auto may = permit(m_database, leader, Right::SetClock); !may)
            return may;
        AuditChain chain{m_database, m_clock};
        const auto number = chain.nextNumber();
        if (!number)
            return failed(number);
        const auto set =
            m_database.run(insertSetting, {value(m_clock.now()), value(std::int64_t{ahead.count()}),
                                           value(leader.who), value(*number)});
        if (!set)
            return failed(set);
        return chain.add({"clock.set"_L1, u"clock"_s, {{u"ahead"_s, qint64{ahead.count()}}}},
                         leader);
    });
}

} // namespace wattcard::db
