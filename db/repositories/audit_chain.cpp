// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/audit_chain.h"

#include "crypto/chain_seal.h"
#include "db/repositories/columns.h"

#include <QJsonDocument>

#include <algorithm>

namespace wattcard::db {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* chainDomain = "wattcard-audit-1";
constexpr StatementText selectHead{
    "audit_head", "SELECT number, hash FROM audit_entry ORDER BY number DESC LIMIT 1"};
constexpr StatementText insertEntry{
    "insert_audit", "INSERT INTO audit_entry"
                    " (number, at, counter, operator, action, object, details, previous, hash,"
                    " seal_day, mac) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
constexpr StatementText insertAnchor{
    "insert_anchor", "INSERT INTO audit_anchor (number, kind, object, entry, head)"
                     " SELECT COALESCE(MAX(number), 0) + 1, 'day', ?, ?, ? FROM audit_anchor"};

template <class Number> void appendBigEndian(Bytes& out, Number number)
{
    for (int shift = 56; shift >= 0; shift -= 8)
        out.push_back(static_cast<std::uint8_t>(number >> shift));
}

// QJsonObject keeps its keys sorted, and compact form has one spelling only.
QString canonicalJson(const QJsonObject& details)
{
    return QString::fromUtf8(QJsonDocument{details}.toJson(QJsonDocument::Compact));
}

} // namespace

QString auditObject(AccountId account)
{
    return u"account:%1"_s.arg(account.value());
}

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
    const QString act = event.action + u' ' + event.object;
    if (auto isNew = m_database.confirmNew(act); !isNew)
        return isNew;
    const auto head = readHead();
    if (!head)
        return failed(head);
    std::vector<QVariant> values{value(head->number + 1),      value(m_clock.now()),
                                 value(actor.counter),         value(actor.who),
                                 value(event.action),          value(event.object),
                                 canonicalJson(event.details), value(ByteView{head->hash})};
    const Hash hash = fingerprint(chainDomain, values);
    values.push_back(value(ByteView{hash}));
    if (auto sealed = appendSeal(values, hash, head->number + 1); !sealed)
        return sealed;
    if (auto added = m_database.run(insertEntry, values); !added)
        return failed(added);
    m_database.witness(act, head->number + 1, hash);
    return {};
}

// The key moves on with the calendar of the counter. What is sealed says to which day it was sealed
// and at which place, so that a MAC fits nowhere else.
Result<void> AuditChain::appendSeal(std::vector<QVariant>& values, const Hash& hash,
                                    std::int64_t number)
{
    if (m_database.seal() == nullptr) {
        values.insert(values.end(), {QVariant{}, QVariant{}});
        return {};
    }
    const auto today = std::chrono::floor<std::chrono::days>(m_clock.local(m_clock.now()));
    const crypto::SealDay wanted = std::clamp<crypto::SealDay>(
        today.time_since_epoch().count(), crypto::firstSealDay, crypto::lastSealDay);
    const crypto::SealDay day = std::max(wanted, m_database.seal()->day());
    Bytes message{hash.begin(), hash.end()};
    appendBigEndian(message, number);
    appendBigEndian(message, day);
    const auto mac = m_database.seal()->seal(day, message);
    if (!mac)
        return failed(mac);
    values.push_back(value(std::int64_t{mac->day}));
    values.push_back(value(ByteView{mac->bytes}));
    return {};
}

Result<Hash> AuditChain::anchorDay(const QString& day)
{
    const auto head = readHead();
    if (!head)
        return failed(head);
    const auto added =
        m_database.run(insertAnchor, {day, value(head->number), value(ByteView{head->hash})});
    if (!added)
        return failed(added);
    return head->hash;
}

} // namespace wattcard::db
