// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_people.h"

#include "db/repositories/audit_chain.h"
#include "db/repositories/columns.h"
#include "db/sqlite/transaction.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText selectAll{
    "operators",
    "SELECT id, login, name, role, must_change, encoded_password, failures, locked_until,"
    " lock_wait, lock_boot, lock_since, disabled FROM operator ORDER BY login"};
constexpr StatementText selectByLogin{
    "operator",
    "SELECT id, login, name, role, must_change, encoded_password, failures, locked_until,"
    " lock_wait, lock_boot, lock_since, disabled FROM operator WHERE login = ?"};
constexpr StatementText insertOperator{
    "insert_operator", "INSERT INTO operator (login, name, role, must_change, encoded_password,"
                       " failures, locked_until) VALUES (?, ?, ?, ?, ?, 0, 0)"
                       " ON CONFLICT (login) DO NOTHING RETURNING id"};
constexpr StatementText updateFailures{
    "record_failure",
    "UPDATE operator SET failures = ?, locked_until = ?, lock_wait = ?, lock_boot = ?,"
    " lock_since = ? WHERE id = ?"};
constexpr StatementText clearFailures{
    "record_sign_in",
    "UPDATE operator SET failures = 0, locked_until = 0, lock_wait = 0, lock_boot = '',"
    " lock_since = 0, pin_failures = 0 WHERE id = ?"};
constexpr StatementText updatePassword{"change_password",
                                       "UPDATE operator SET encoded_password = ?, must_change = 0,"
                                       " encoded_pin = '', pin_failures = 0 WHERE id = ?"};
constexpr StatementText updateCost{"raise_password_cost",
                                   "UPDATE operator SET encoded_password = ? WHERE id = ?"};

// The only reader of table operator.
Result<StoredOperator> operatorFrom(Record& record)
{
    StoredOperator stored;
    stored.person.id = number<OperatorId>(record);
    stored.person.login = record.text();
    stored.person.name = record.text();
    stored.person.role = coded<Role>(record);
    stored.person.mustChangePassword = record.integer() != 0;
    stored.encodedPassword = record.text();
    stored.lock.failures = number<int>(record);
    stored.lock.until = utcTime(record);
    stored.lock.wait = std::chrono::milliseconds{record.integer()};
    stored.lock.from.boot = record.text().toStdString();
    stored.lock.from.since = std::chrono::milliseconds{record.integer()};
    stored.isDisabled = record.integer() != 0;
    return checked(record, std::move(stored));
}

QString objectOf(OperatorId who)
{
    return u"operator:%1"_s.arg(who.value());
}

} // namespace

Result<std::vector<Operator>> SqlPeople::operators()
{
    auto answer = m_database.run(selectAll);
    if (!answer)
        return failed(answer);
    std::vector<Operator> people;
    for (Record& record : answer->records) {
        auto stored = operatorFrom(record);
        if (!stored)
            return failed(stored);
        people.push_back(std::move(stored->person));
    }
    return people;
}

Result<StoredOperator> SqlPeople::byLogin(const QString& login)
{
    auto answer = m_database.run(selectByLogin, {login});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::NotFound);
    return operatorFrom(answer->records.front());
}

Result<OperatorId> SqlPeople::add(const Operator& person, const QString& encodedPassword,
                                  const Actor& actor)
{
    return inTransaction(m_database, "add_operator"_L1,
                         [&] { return put(person, encodedPassword, actor); });
}

Result<OperatorId> SqlPeople::put(const Operator& person, const QString& encodedPassword,
                                  const Actor& actor)
{
    auto inserted =
        m_database.run(insertOperator, {person.login, person.name, value(code(person.role)),
                                        value(person.mustChangePassword ? 1 : 0), encodedPassword});
    if (!inserted)
        return failed(inserted);
    if (inserted->records.empty())
        return failed(Fault::DuplicateNumber, person.login);
    const auto id = number<OperatorId>(inserted->records.front());
    auto logged = AuditChain{m_database, m_clock}.add(
        {"operator.add"_L1,
         objectOf(id),
         {{"login"_L1, person.login}, {"role"_L1, QString{code(person.role)}}}},
        actor);
    return logged ? Result<OperatorId>{id} : failed(logged);
}

Result<void> SqlPeople::recordFailure(OperatorId who, const LockOut& lock, CounterId counter)
{
    const std::vector<QVariant> values{value(lock.failures),
                                       value(lock.until),
                                       value(std::int64_t{lock.wait.count()}),
                                       QString::fromStdString(lock.from.boot),
                                       value(std::int64_t{lock.from.since.count()}),
                                       value(who)};
    return apply({updateFailures, values, "operator.refused"_L1, who}, {who, counter});
}

Result<void> SqlPeople::recordSignIn(OperatorId who, CounterId counter)
{
    return apply({clearFailures, {value(who)}, "operator.sign_in"_L1, who}, {who, counter});
}

Result<void> SqlPeople::changePassword(OperatorId who, const QString& encodedPassword,
                                       const Actor& actor)
{
    return apply({updatePassword, {encodedPassword, value(who)}, "operator.password"_L1, who},
                 actor);
}

Result<void> SqlPeople::raisePasswordCost(OperatorId who, const QString& encodedPassword,
                                          const Actor& actor)
{
    return apply({updateCost, {encodedPassword, value(who)}, "operator.cost"_L1, who}, actor);
}

Result<void> SqlPeople::apply(const Change& change, const Actor& actor)
{
    return inTransaction(m_database, "operator"_L1, [&]() -> Result<void> {
        const auto done = m_database.run(change.statement, change.values);
        if (!done)
            return failed(done);
        if (done->changed == 0)
            return failed(Fault::NotFound, objectOf(change.who));
        return AuditChain{m_database, m_clock}.add({change.action, objectOf(change.who), {}},
                                                   actor);
    });
}

} // namespace wattcard::db
