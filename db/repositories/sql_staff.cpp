// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_staff.h"

#include "db/repositories/audit_chain.h"
#include "db/repositories/columns.h"
#include "db/repositories/permission.h"
#include "db/sqlite/transaction.h"
#include "domain/hex.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText selectStaff{
    "staff", "SELECT id, login, name, role, must_change, refund_limit, override_limit, failures,"
             " locked_until, lock_wait, lock_boot, lock_since, disabled"
             " FROM operator WHERE ? IN (0, id) ORDER BY login"};
constexpr StatementText selectScope{
    "operator_scope", "SELECT kind, code FROM operator_scope WHERE operator = ? ORDER BY 1, 2"};
constexpr StatementText insertOperator{
    "enter_operator", "INSERT INTO operator (login, name, role, must_change, encoded_password,"
                      " failures, locked_until, refund_limit, override_limit)"
                      " VALUES (?, ?, ?, 1, ?, 0, 0, ?, ?)"
                      " ON CONFLICT (login) DO NOTHING RETURNING id"};
constexpr StatementText updateRole{"set_role", "UPDATE operator SET role = ? WHERE id = ?"};
constexpr StatementText updateDisabled{"disable_operator",
                                       "UPDATE operator SET disabled = 1 WHERE id = ?"};
constexpr StatementText updateLimits{
    "set_limits", "UPDATE operator SET refund_limit = ?, override_limit = ? WHERE id = ?"};
constexpr StatementText updateUnlocked{
    "unlock_operator", "UPDATE operator SET encoded_password = ?, must_change = 1, failures = 0,"
                       " locked_until = 0, lock_wait = 0, lock_boot = '', lock_since = 0,"
                       " disabled = 0 WHERE id = ?"};
constexpr StatementText deleteScope{"clear_scope", "DELETE FROM operator_scope WHERE operator = ?"};
constexpr StatementText insertScope{
    "set_scope", "INSERT INTO operator_scope (operator, kind, code) VALUES (?, ?, ?)"};

StaffEntry staffEntryFrom(Record& record)
{
    StaffEntry entry;
    entry.person.id = number<OperatorId>(record);
    entry.person.login = record.text();
    entry.person.name = record.text();
    entry.person.role = coded<Role>(record);
    entry.person.mustChangePassword = record.integer() != 0;
    entry.limits.refund = money(record);
    entry.limits.override = money(record);
    entry.lock.failures = number<int>(record);
    entry.lock.until = utcTime(record);
    entry.lock.wait = std::chrono::milliseconds{record.integer()};
    entry.lock.from.boot = record.text().toStdString();
    entry.lock.from.since = std::chrono::milliseconds{record.integer()};
    entry.isDisabled = record.integer() != 0;
    return entry;
}

QJsonArray jsonOf(const std::set<QString>& codes)
{
    return QJsonArray::fromStringList(QStringList(codes.begin(), codes.end()));
}
QJsonObject jsonOf(const Scope& scope)
{
    return {{u"areas"_s, jsonOf(scope.areas())}, {u"stations"_s, jsonOf(scope.stations())}};
}
QJsonObject jsonOf(const OperatorLimits& limits)
{
    return {{u"refund"_s, qint64{limits.refund.minor()}},
            {u"override"_s, qint64{limits.override.minor()}}};
}
// The store's own trigger has said it; here it gets its name.
bool isLast(const Failure& failure)
{
    return failure.detail.contains("the last of a role stays"_L1);
}

} // namespace

Result<std::vector<StaffEntry>> SqlStaff::staff()
{
    auto answer = m_database.run(selectStaff, {value(std::int64_t{0})});
    if (!answer)
        return failed(answer);
    auto all = checkedAll(*answer, staffEntryFrom);
    if (!all)
        return all;
    for (StaffEntry& entry : *all) {
        auto scope = scopeOf(entry.person.id);
        if (!scope)
            return failed(scope);
        entry.scope = std::move(*scope);
    }
    return all;
}

Result<StaffEntry> SqlStaff::member(OperatorId who)
{
    auto answer = m_database.run(selectStaff, {value(who)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::NotFound, u"operator:%1"_s.arg(who.value()));
    Record& record = answer->records.front();
    StaffEntry entry = staffEntryFrom(record);
    auto scope = scopeOf(who);
    if (!scope)
        return failed(scope);
    entry.scope = std::move(*scope);
    return checked(record, std::move(entry));
}

Result<Scope> SqlStaff::scopeOf(OperatorId who)
{
    auto answer = m_database.run(selectScope, {value(who)});
    if (!answer)
        return failed(answer);
    std::set<QString> areas, stations;
    for (Record& record : answer->records) {
        const bool isArea = record.text() == "area"_L1;
        (isArea ? areas : stations).insert(record.text());
    }
    return Scope{std::move(areas), std::move(stations)};
}

Result<void> SqlStaff::writeScope(OperatorId who, const Scope& scope)
{
    if (const auto cleared = m_database.run(deleteScope, {value(who)}); !cleared)
        return failed(cleared);
    const auto write = [&](QLatin1StringView kind, const QString& code) -> Result<void> {
        const auto added = m_database.run(insertScope, {value(who), value(kind), code});
        return added ? Result<void>{} : failed(added);
    };
    for (const QString& area : scope.areas()) {
        if (const auto written = write("area"_L1, area); !written)
            return written;
    }
    for (const QString& station : scope.stations()) {
        if (const auto written = write("station"_L1, station); !written)
            return written;
    }
    return {};
}

// The store asks again, by the roles that it has on record.
Result<void> permitStaffChange(Database& database, const StaffChange& change)
{
    if (const auto by = permit(database, change.by, Right::ManageOperators); !by)
        return by;
    const OperatorId second = change.approval.who;
    if (const auto other = permit(database, {second, change.by.counter}, change.approval.right);
        !other)
        return other;
    if (change.approval.right != Right::ApproveOfficeChange)
        return failed(Fault::NotApproved);
    if (second == change.by.who)
        return failed(Fault::ApproverIsAuthor);
    if (change.whom == change.by.who || change.whom == second)
        return failed(Fault::PermissionDenied, u"nobody changes himself"_s);
    return {};
}

Result<void> SqlStaff::log(QLatin1StringView action, const StaffChange& change, QJsonObject details)
{
    details.insert(u"approver"_s, qint64{change.approval.who.value()});
    details.insert(u"approved"_s, hexOf(change.approval.shown));
    details.insert(u"reason"_s, change.reason);
    return AuditChain{m_database, m_clock}.add(
        {action, u"operator:%1"_s.arg(change.whom.value()), details}, change.by);
}

Result<OperatorId> SqlStaff::enter(const StaffEntry& fresh, const QString& encodedPassword,
                                   const StaffChange& change)
{
    return inTransaction(m_database, "enter_operator"_L1, [&]() -> Result<OperatorId> {
        if (const auto may = permitStaffChange(m_database, change); !may)
            return failed(may);
        const Operator& person = fresh.person;
        auto inserted = m_database.run(
            insertOperator, {person.login, person.name, value(code(person.role)), encodedPassword,
                             value(fresh.limits.refund), value(fresh.limits.override)});
        if (!inserted)
            return failed(inserted);
        if (inserted->records.empty())
            return failed(Fault::DuplicateNumber, person.login);
        StaffChange made = change;
        made.whom = number<OperatorId>(inserted->records.front());
        if (const auto written = writeScope(made.whom, fresh.scope); !written)
            return failed(written);
        const auto logged = log("operator.add"_L1, made,
                                {{u"login"_s, person.login},
                                 {u"role"_s, QString{code(person.role)}},
                                 {u"scope"_s, jsonOf(fresh.scope)},
                                 {u"limits"_s, jsonOf(fresh.limits)}});
        return logged ? Result<OperatorId>{made.whom} : failed(logged);
    });
}

Result<void> SqlStaff::apply(const Step& step, const StaffChange& change)
{
    return inTransaction(m_database, "operator"_L1, [&]() -> Result<void> {
        if (auto may = permitStaffChange(m_database, change); !may)
            return may;
        const auto done = m_database.run(step.statement, step.values);
        if (!done)
            return isLast(done.error()) ? failed(Fault::LastOfRole) : failed(done);
        if (done->changed == 0)
            return failed(Fault::NotFound);
        return log(step.action, change, step.details);
    });
}

Result<void> SqlStaff::setRole(Role role, const StaffChange& change)
{
    const auto before = member(change.whom);
    if (!before)
        return failed(before);
    return apply(
        {updateRole,
         {value(code(role)), value(change.whom)},
         "operator.role"_L1,
         {{u"old"_s, QString{code(before->person.role)}}, {u"new"_s, QString{code(role)}}}},
        change);
}

Result<void> SqlStaff::disable(const StaffChange& change)
{
    return apply({updateDisabled, {value(change.whom)}, "operator.disable"_L1, {}}, change);
}

Result<void> SqlStaff::setLimits(const OperatorLimits& limits, const StaffChange& change)
{
    const auto before = member(change.whom);
    if (!before)
        return failed(before);
    return apply({updateLimits,
                  {value(limits.refund), value(limits.override), value(change.whom)},
                  "operator.limits"_L1,
                  {{u"old"_s, jsonOf(before->limits)}, {u"new"_s, jsonOf(limits)}}},
                 change);
}

Result<void> SqlStaff::setScope(const Scope& scope, const StaffChange& change)
{
    const auto before = member(change.whom);
    if (!before)
        return failed(before);
    return inTransaction(m_database, "operator"_L1, [&]() -> Result<void> {
        if (auto may = permitStaffChange(m_database, change); !may)
            return may;
        if (auto written = writeScope(change.whom, scope); !written)
            return written;
        return log("operator.scope"_L1, change,
                   {{u"old"_s, jsonOf(before->scope)}, {u"new"_s, jsonOf(scope)}});
    });
}

Result<void> SqlStaff::unlock(const QString& encodedPassword, const StaffChange& change)
{
    return apply({updateUnlocked, {encodedPassword, value(change.whom)}, "operator.unlock"_L1, {}},
                 change);
}

} // namespace wattcard::db
