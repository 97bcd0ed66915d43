// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_audit_book.h"

#include "db/repositories/audit_lines.h"
#include "db/repositories/columns.h"
#include "db/sqlite/reading.h"
#include "db/verify/seal_check.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

// From the newest one back: the entries stand in the order of their numbers already.
constexpr StatementText selectPage{
    "audit_page",
    "SELECT number, at, counter, operator, action, object, details, hash, COALESCE(seal_day, 0),"
    " COALESCE(mac, x'') FROM audit_entry WHERE number < ? AND number >= ? AND number <= ?"
    " AND ? IN (0, operator) AND at >= ? AND at < ?"
    " AND (? = '[]' OR substr(action, 1, instr(action, '.') - 1) IN (SELECT value FROM"
    " json_each(?))) ORDER BY number DESC LIMIT ?"};
// The same for what was done to accounts, to their customers and to their rows.
constexpr StatementText selectPageOfAccounts{
    "audit_page_of_accounts",
    "SELECT number, at, counter, operator, action, object, details, hash, COALESCE(seal_day, 0),"
    " COALESCE(mac, x'') FROM audit_entry WHERE number < ? AND number >= ? AND number <= ?"
    " AND ? IN (0, operator) AND at >= ? AND at < ?"
    " AND (? = '[]' OR substr(action, 1, instr(action, '.') - 1) IN (SELECT value FROM"
    " json_each(?)))"
    " AND number IN (SELECT e.number FROM json_each(?) AS o JOIN audit_entry AS e"
    "                ON e.object = o.value)"
    " ORDER BY number DESC LIMIT ?"};
constexpr StatementText selectObjects{
    "audit_objects_of_account",
    "SELECT 'account:' || a.id FROM account AS a JOIN service_point AS s ON s.id = a.service_point"
    " WHERE s.customer_number = ? OR s.meter_number = ?"
    " UNION SELECT 'customer:' || a.customer FROM account AS a JOIN service_point AS s"
    " ON s.id = a.service_point WHERE s.customer_number = ? OR s.meter_number = ?"
    " UNION SELECT r.id FROM transaction_row AS r JOIN service_point AS s"
    " ON s.id = r.service_point WHERE s.customer_number = ? OR s.meter_number = ?"};
constexpr StatementText selectReaderRole{
    "audit_reader_role", "SELECT role FROM operator WHERE id = ? AND disabled = 0"};
constexpr StatementText selectSpan{
    "audit_span", "SELECT COALESCE(MIN(number), 1), COALESCE(MAX(number), 0) FROM audit_entry"
                  " WHERE at >= ? AND at < ?"};
constexpr StatementText selectNewest{"audit_newest",
                                     "SELECT COALESCE(MAX(number), 0) FROM audit_entry"};
constexpr StatementText selectLastReview{
    "audit_last_review",
    "SELECT number, at, counter, operator, action, object, details, hash, COALESCE(seal_day, 0),"
    " COALESCE(mac, x'') FROM audit_entry WHERE object = 'audit'"
    " AND action IN ('audit.verified', 'audit.broken') ORDER BY number DESC LIMIT 1"};
constexpr StatementText selectSignIns{
    "last_sign_ins", "SELECT o.id, e.at FROM operator AS o JOIN audit_entry AS e ON e.number ="
                     " (SELECT MAX(number) FROM audit_entry WHERE object = 'operator:' || o.id"
                     "  AND action = 'operator.sign_in')"};
constexpr StatementText selectOnwards{
    "audit_onwards", "SELECT number, at, counter, operator, action, object, details, hash,"
                     " COALESCE(seal_day, 0), COALESCE(mac, x'') FROM audit_entry"
                     " WHERE number >= ? ORDER BY number LIMIT ?"};
constexpr StatementText selectHeads{
    "audit_heads", "SELECT kind, object, entry, head FROM audit_anchor ORDER BY number"};

QString jsonText(const QStringList& texts)
{
    const QJsonDocument document{QJsonArray::fromStringList(texts)};
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

// One question to a connection that ends with it.
Result<Answer> askAudit(const StoreAddress& store, const StatementText& statement,
                        const std::vector<QVariant>& values = {})
{
    const auto reading = Reading::open(store);
    return reading ? (*reading)->run(statement, values) : failed(reading);
}

Result<std::vector<AuditLine>> auditLines(const StoreAddress& store, const StatementText& statement,
                                          const std::vector<QVariant>& values = {})
{
    auto answer = askAudit(store, statement, values);
    return answer ? checkedAll(*answer, auditLineFrom)
                  : Result<std::vector<AuditLine>>{failed(answer)};
}

Result<QString> objectsOf(const StoreAddress& store, const QString& account)
{
    auto answer = askAudit(store, selectObjects, std::vector<QVariant>(6, account));
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::NotFound, account);
    QStringList objects;
    for (Record& record : answer->records)
        objects << record.text();
    return jsonText(objects);
}

} // namespace

Result<void> SqlAuditBook::permits(OperatorId reader, Right right) const
{
    auto answer = askAudit(m_store, selectReaderRole, {value(reader)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::PermissionDenied, u"nobody signed in"_s);
    Record& record = answer->records.front();
    const auto role = checked(record, coded<Role>(record));
    if (!role)
        return failed(role);
    return may(*role, right) ? Result<void>{} : failed(Fault::PermissionDenied);
}

Result<std::vector<AuditLine>> SqlAuditBook::page(OperatorId reader, const AuditSearch& search,
                                                  std::int64_t before, int limit)
{
    if (auto permitted = permits(reader, Right::ReadEverything); !permitted)
        return failed(permitted);
    constexpr std::int64_t ever = std::numeric_limits<std::int64_t>::max();
    std::vector<QVariant> values{value(before),     value(std::int64_t{0}), value(ever),
                                 value(search.who), value(-ever),           value(ever)};
    if (search.span) {
        const QVariant from = value(search.span->from);
        const QVariant until = value(search.span->until);
        auto span = askAudit(m_store, selectSpan, {from, until});
        if (!span)
            return failed(span);
        Record& record = span->records.front();
        values[1] = value(std::int64_t{record.integer()});
        values[2] = value(std::int64_t{record.integer()});
        values[4] = from;
        values[5] = until;
    }
    const QString prefixes = jsonText(search.kind ? prefixesOf(*search.kind) : QStringList{});
    values.insert(values.end(), {prefixes, prefixes});
    const QVariant most = value(std::int64_t{limit});
    if (search.account.isEmpty()) {
        values.push_back(most);
        return auditLines(m_store, selectPage, values);
    }
    const auto objects = objectsOf(m_store, search.account);
    if (!objects)
        return failed(objects);
    values.insert(values.end(), {*objects, most});
    return auditLines(m_store, selectPageOfAccounts, values);
}

Result<std::int64_t> SqlAuditBook::newest()
{
    auto answer = askAudit(m_store, selectNewest);
    return answer ? Result<std::int64_t>{answer->records.front().integer()} : failed(answer);
}

Result<std::optional<AuditLine>> SqlAuditBook::lastReview()
{
    const auto lines = auditLines(m_store, selectLastReview);
    if (!lines)
        return failed(lines);
    return lines->empty() ? std::nullopt : std::optional{lines->front()};
}

Result<std::map<OperatorId, UtcTime>> SqlAuditBook::lastSignIns()
{
    auto answer = askAudit(m_store, selectSignIns);
    if (!answer)
        return failed(answer);
    std::map<OperatorId, UtcTime> signIns;
    for (Record& record : answer->records) {
        const auto who = number<OperatorId>(record);
        signIns[who] = utcTime(record);
    }
    return signIns;
}

Result<std::vector<AuditLine>> SqlAuditBook::entries(OperatorId reader, std::int64_t from,
                                                     int limit)
{
    if (auto permitted = permits(reader, Right::ExportEvidence); !permitted)
        return failed(permitted);
    return auditLines(m_store, selectOnwards, {value(from), value(std::int64_t{limit})});
}

Result<std::vector<AuditAnchor>> SqlAuditBook::anchors(OperatorId reader)
{
    if (auto permitted = permits(reader, Right::ExportEvidence); !permitted)
        return failed(permitted);
    auto answer = askAudit(m_store, selectHeads);
    return answer ? checkedAll(*answer, auditAnchorFrom)
                  : Result<std::vector<AuditAnchor>>{failed(answer)};
}

Result<AuditReport> SqlAuditBook::verify(OperatorId reader, const AuditWitnesses& witnesses,
                                         const GoOn& goOn)
{
    if (auto permitted = permits(reader, Right::VerifyChain); !permitted)
        return failed(permitted);
    const auto store = StoreReader::open(m_store);
    return store ? reviewChain(*store, witnesses, goOn) : failed(store);
}

} // namespace wattcard::db
