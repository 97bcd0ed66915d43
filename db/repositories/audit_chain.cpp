// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/audit_chain.h"

#include "db/repositories/columns.h"

#include <QJsonDocument>

namespace wattcard::db {

namespace {

constexpr const char* chainDomain = "wattcard-audit-1";
constexpr StatementText selectHead{
    "audit_head", "SELECT number, hash FROM audit_entry ORDER BY number DESC LIMIT 1"};
constexpr StatementText insertEntry{
    "insert_audit", "INSERT INTO audit_entry"
                    " (number, at, counter, operator, action, object, details, previous, hash)"
                    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"};

// QJsonObject keeps its keys sorted, and compact form has one spelling only.
QString canonicalJson(const QJsonObject& details)
{
    return QString::fromUtf8(QJsonDocument{details}.toJson(QJsonDocument::Compact));
}

} // namespace

Result<AuditChain::Head> AuditChain::readHead()
{
    auto answer = m_database.run(selectHead);
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return Head{};
    Record& record = answer->records.front();
    const Head head{record.integer(), record.octets<32>()};
    return checked(record, head);
}

Result<std::int64_t> AuditChain::nextNumber()
{
    const auto head = readHead();
    if (!head)
        return failed(head);
    return head->number + 1;
}

Result<Hash> AuditChain::head()
{
    const auto head = readHead();
    if (!head)
        return failed(head);
    return head->hash;
}

Result<void> AuditChain::add(const AuditEvent& event, const Actor& actor)
{
    const auto head = readHead();
    if (!head)
        return failed(head);
    std::vector<QVariant> values{value(head->number + 1),      value(m_clock.now()),
                                 value(actor.counter),         value(actor.who),
                                 value(event.action),          value(event.object),
                                 canonicalJson(event.details), value(ByteView{head->hash})};
    values.push_back(value(ByteView{fingerprint(chainDomain, values)}));
    if (auto added = m_database.run(insertEntry, values); !added)
        return failed(added);
    return {};
}

} // namespace wattcard::db
