// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_pins.h"

#include "db/repositories/audit_chain.h"
#include "db/repositories/columns.h"
#include "db/repositories/sql_staff.h"
#include "db/sqlite/transaction.h"
#include "domain/hex.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText selectPin{
    "pin", "SELECT id, login, name, role, must_change, encoded_pin, pin_failures FROM operator"
           " WHERE login = ? AND disabled = 0"};
constexpr StatementText updatePin{"set_pin", "UPDATE operator SET encoded_pin = ?, pin_failures = 0"
                                             " WHERE id = ? AND disabled = 0 AND must_change = 0"};
constexpr StatementText updatePinFailures{
    "record_pin_failure",
    "UPDATE operator SET pin_failures = min(pin_failures + 1, ?) WHERE id = ?"};
constexpr StatementText clearPinFailures{
    "record_pin_unlock", "UPDATE operator SET pin_failures = 0 WHERE id = ? AND disabled = 0"
                         " AND encoded_pin <> '' AND pin_failures < ?"};
constexpr StatementText removePin{
    "reset_pin", "UPDATE operator SET encoded_pin = '', pin_failures = 0 WHERE id = ?"};

} // namespace

Result<StoredPin> SqlPins::pinOf(const QString& login)
{
    auto answer = m_database.run(selectPin, {login});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::NotFound);
    Record& record = answer->records.front();
    StoredPin pin;
    pin.person.id = number<OperatorId>(record);
    pin.person.login = record.text();
    pin.person.name = record.text();
    pin.person.role = coded<Role>(record);
    pin.person.mustChangePassword = record.integer() != 0;
    pin.encoded = record.text();
    pin.failures = number<int>(record);
    return checked(record, std::move(pin));
}

Result<void> SqlPins::setPin(OperatorId who, const QString& encodedPin, const Actor& actor)
{
    if (actor.who != who)
        return failed(Fault::PermissionDenied, u"a PIN is its owner's"_s);
    return apply(
        {updatePin, {encodedPin, value(who)}, "operator.pin"_L1, who, Fault::PermissionDenied},
        actor);
}

Result<void> SqlPins::recordPinFailure(OperatorId who, CounterId counter)
{
    return apply({updatePinFailures,
                  {value(mostPinFailures), value(who)},
                  "operator.pin_refused"_L1,
                  who,
                  Fault::NotFound},
                 {who, counter});
}

Result<void> SqlPins::recordPinUnlock(OperatorId who, CounterId counter)
{
    return apply({clearPinFailures,
                  {value(who), value(mostPinFailures)},
                  "operator.pin_unlock"_L1,
                  who,
                  Fault::PermissionDenied},
                 {who, counter});
}

Result<void> SqlPins::resetPin(const StaffChange& change)
{
    if (auto may = permitStaffChange(m_database, change); !may)
        return may;
    return apply({removePin,
                  {value(change.whom)},
                  "operator.pin_reset"_L1,
                  change.whom,
                  Fault::NotFound,
                  {{u"approver"_s, qint64{change.approval.who.value()}},
                   {u"approved"_s, hexOf(change.approval.shown)},
                   {u"reason"_s, change.reason}}},
                 change.by);
}

Result<void> SqlPins::apply(const Step& step, const Actor& actor)
{
    return inTransaction(m_database, "pin"_L1, [&]() -> Result<void> {
        const auto done = m_database.run(step.statement, step.values);
        if (!done)
            return failed(done);
        const QString object = u"operator:%1"_s.arg(step.who.value());
        if (done->changed == 0)
            return failed(step.otherwise, object);
        return AuditChain{m_database, m_clock}.add({step.action, object, step.details}, actor);
    });
}

} // namespace wattcard::db
