// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_account_terms.h"

#include "db/repositories/permission.h"
#include "db/sqlite/transaction.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText selectCare{
    "care", "SELECT COALESCE((SELECT CAST(detail ->> '$.contact_first' AS INTEGER)"
            " FROM account_step WHERE account = asked.account AND operation = 'edit_data'"
            " AND detail ->> '$.contact_first' IS NOT NULL ORDER BY number DESC LIMIT 1), 0),"
            " (SELECT MAX(at) FROM account_step WHERE account = asked.account"
            " AND operation = 'edit_data' AND CAST(detail ->> '$.contacted' AS INTEGER) = 1)"
            " FROM (SELECT ? AS account) AS asked"};
constexpr StatementText setPlan{"set_plan", "UPDATE account SET tariff = ?, mode = ? WHERE id = ?"};
constexpr StatementText selectPlanKnown{"plan_known",
                                        "SELECT 1 FROM tariff_version WHERE plan = ?"};

// So long a contact is good for one ending of supply (DOMAIN.md section 2, holds; setting).
constexpr std::chrono::days contactHolds{30};

Result<Care> careOf(Database& database, AccountId account)
{
    auto answer = database.run(selectCare, {value(account)});
    if (!answer)
        return failed(answer);
    Record& record = answer->records.front();
    Care care;
    care.contactFirst = record.integer() != 0;
    if (!record.nextIsNull())
        care.contacted = utcTime(record);
    return care;
}

} // namespace

Result<void> checkContact(Database& database, AccountId account, UtcTime now)
{
    const auto care = careOf(database, account);
    if (!care)
        return failed(care);
    const bool spoken = care->contacted && *care->contacted + contactHolds > now;
    return care->contactFirst && !spoken ? failed(Fault::ContactFirst) : Result<void>{};
}

SqlAccountTerms::SqlAccountTerms(Database& database, const Clock& clock)
    : m_database{database},
      m_clock{clock},
      m_steps{database, clock},
      m_tariffs{database}
{
}

Result<void> SqlAccountTerms::changePlan(const PlanChange& change, const Actor& actor)
{
    return inTransaction(m_database, "change_plan"_L1, [&]() -> Result<void> {
        const auto books =
            m_steps.permitted(Operation::ChangeTariffOrLimits, change.account, change.cause, actor);
        if (!books)
            return failed(books);
        if (books->open)
            return failed(Fault::OpenTransaction, books->open->row.id.toString());
        const auto known = m_database.run(selectPlanKnown, {value(change.plan)});
        if (!known)
            return failed(known);
        if (known->records.empty())
            return failed(Fault::NotFound, u"plan %1"_s.arg(change.plan.value()));
        const auto tariff = m_tariffs.inForce(change.plan, m_clock.now());
        if (!tariff)
            return failed(tariff);
        if (tariff->version.isNull())
            return failed(Fault::NoTariff);
        // T and the meter count in the unit of the series as long as it runs.
        if (tariff->mode != books->account.mode && books->series != 0)
            return failed(Fault::OtherUnit);
        const auto set = m_database.run(
            setPlan, {value(tariff->version), value(code(tariff->mode)), value(change.account)});
        if (!set)
            return failed(set);
        AccountStep step{.account = change.account, .operation = Operation::ChangeTariffOrLimits};
        step.detail = {{u"before"_s, qint64{books->account.tariff.version.value()}},
                       {u"after"_s, qint64{tariff->version.value()}}};
        step.cause = change.cause;
        const auto added = m_steps.add(step, actor);
        return added ? Result<void>{} : failed(added);
    });
}

Result<Care> SqlAccountTerms::care(AccountId account)
{
    if (auto shown = showsTo(m_database, account); !shown)
        return failed(shown);
    return careOf(m_database, account);
}

Result<void> SqlAccountTerms::setContactFirst(AccountId account, bool contactFirst,
                                              const StepCause& cause, const Actor& actor)
{
    return note(account, {{u"contact_first"_s, contactFirst}}, cause, actor);
}

Result<void> SqlAccountTerms::recordContact(AccountId account, const StepCause& cause,
                                            const Actor& actor)
{
    return note(account, {{u"contacted"_s, true}}, cause, actor);
}

Result<void> SqlAccountTerms::note(AccountId account, const QJsonObject& detail,
                                   const StepCause& cause, const Actor& actor)
{
    return inTransaction(m_database, "terms"_L1, [&]() -> Result<void> {
        const auto books = m_steps.permitted(Operation::EditData, account, cause, actor);
        if (!books)
            return failed(books);
        AccountStep step{.account = account, .operation = Operation::EditData};
        step.detail = detail;
        step.cause = cause;
        const auto added = m_steps.add(step, actor);
        return added ? Result<void>{} : failed(added);
    });
}

} // namespace wattcard::db
