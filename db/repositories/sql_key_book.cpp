// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_key_book.h"

#include "db/repositories/audit_chain.h"
#include "db/repositories/columns.h"
#include "db/repositories/permission.h"
#include "db/sqlite/transaction.h"
#include "domain/hex.h"

#include <set>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText selectEvents{
    "key_events", "SELECT kind, purpose, suite, version, check_value, custodian_a, custodian_b, at,"
                  " custodian_c FROM key_event ORDER BY number"};
constexpr StatementText selectNewestEvent{"newest_key_event",
                                          "SELECT kind, check_value FROM key_event"
                                          " WHERE purpose = ? AND suite = ? AND version = ?"
                                          " ORDER BY number DESC LIMIT 1"};
constexpr StatementText insertEvent{
    "insert_key_event",
    "INSERT INTO key_event (number, kind, purpose, suite, version, check_value, custodian_a,"
    " custodian_b, custodian_c, witness, at, counter, audit)"
    " VALUES ((SELECT COALESCE(MAX(number), 0) + 1 FROM key_event), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
    " ?, ?)"};

QString objectOf(const KeyEvent& event)
{
    const auto suite = static_cast<std::uint8_t>(event.suite);
    return u"key:%1:%2:%3"_s.arg(hexOf(ByteView{&event.purpose, 1})).arg(suite).arg(event.version);
}

// The only reader of table key_event.
KeyEvent eventFrom(Record& record)
{
    KeyEvent event;
    event.kind = coded<KeyEvent::Kind>(record);
    event.purpose = number<std::uint8_t>(record);
    event.suite = number<Suite>(record);
    event.version = number<std::uint8_t>(record);
    event.checkValue = record.octets<5>();
    event.custodianA = number<OperatorId>(record);
    event.custodianB = number<OperatorId>(record);
    event.at = utcTime(record);
    event.custodianC = number<OperatorId>(record);
    return event;
}

} // namespace

Result<void> SqlKeyBook::record(const KeyEvent& event, const Actor& witness)
{
    return inTransaction(m_database, "key_event"_L1, [&]() -> Result<void> {
        if (auto good = permitPeople(event, witness); !good)
            return good;
        const auto known = isNewest(event);
        if (!known)
            return failed(known);
        if (*known)
            return {};
        AuditChain audit{m_database, m_clock};
        const auto entry = audit.nextNumber();
        if (!entry)
            return failed(entry);
        const auto suite = static_cast<std::uint8_t>(event.suite);
        const auto inserted = m_database.run(
            insertEvent,
            {value(code(event.kind)), value(std::int64_t{event.purpose}),
             value(std::int64_t{suite}), value(std::int64_t{event.version}),
             value(ByteView{event.checkValue}), value(event.custodianA), value(event.custodianB),
             event.custodianC.isNull() ? QVariant{} : value(event.custodianC), value(witness.who),
             value(m_clock.now()), value(witness.counter), value(*entry)});
        if (!inserted)
            return failed(inserted);
        return audit.add({"key.event"_L1,
                          objectOf(event),
                          {{"kind"_L1, QString{code(event.kind)}},
                           {"check_value"_L1, hexOf(event.checkValue)},
                           {"custodian_a"_L1, static_cast<qint64>(event.custodianA.value())},
                           {"custodian_b"_L1, static_cast<qint64>(event.custodianB.value())},
                           {"custodian_c"_L1, static_cast<qint64>(event.custodianC.value())}}},
                         witness);
    });
}

Result<void> SqlKeyBook::permitPeople(const KeyEvent& event, const Actor& witness)
{
    std::set custodians{event.custodianA, event.custodianB};
    if (!event.custodianC.isNull())
        custodians.insert(event.custodianC);
    const std::size_t wanted = event.custodianC.isNull() ? 2 : 3;
    if (custodians.size() != wanted || custodians.contains(witness.who))
        return failed(Fault::PermissionDenied, u"one person acts twice"_s);
    for (const OperatorId who : custodians) {
        const auto allowed = permit(m_database, {who, witness.counter}, Right::LoadKeys);
        if (!allowed)
            return allowed;
    }
    return permit(m_database, witness, Right::WitnessKeys);
}

Result<bool> SqlKeyBook::isNewest(const KeyEvent& event)
{
    const auto suite = static_cast<std::uint8_t>(event.suite);
    auto answer = m_database.run(selectNewestEvent,
                                 {value(std::int64_t{event.purpose}), value(std::int64_t{suite}),
                                  value(std::int64_t{event.version})});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return false;
    Record& record = answer->records.front();
    const bool same = coded<KeyEvent::Kind>(record) == event.kind;
    return same && record.octets<5>() == event.checkValue;
}

Result<std::vector<KeyEvent>> SqlKeyBook::events()
{
    auto answer = m_database.run(selectEvents);
    if (!answer)
        return failed(answer);
    return checkedAll(*answer, eventFrom);
}

} // namespace wattcard::db
