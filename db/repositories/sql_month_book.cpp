// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_month_book.h"

#include "db/repositories/month_fees.h"
#include "db/repositories/month_reader.h"
#include "db/repositories/permission.h"
#include "db/repositories/row_changes.h"
#include "db/sqlite/transaction.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

// In one transaction: on a server all others wait for it, less than their lock_timeout.
constexpr int mostAccountsAtOnce = 20;

// The next accounts with a debt that may grow older or cost a fee, and without the month.
constexpr StatementText selectIndebted{
    "indebted",
    "WITH asked (month, who, behind) AS (VALUES (?, ?, ?))"
    " SELECT DISTINCT l.owner FROM journal_leg AS l, asked"
    " JOIN account AS a ON a.id = l.owner JOIN operator_sees AS o ON o.account = a.id"
    " AND o.operator = asked.who WHERE l.book = 'receivable' AND a.state IN ('active', 'suspended')"
    " AND NOT EXISTS (SELECT 1 FROM month_step AS m WHERE m.account = a.id AND m.part = 'end'"
    " AND m.month = asked.month) AND l.owner > asked.behind ORDER BY l.owner LIMIT ?"};

QString textOf(const std::optional<Energy>& bound)
{
    return bound ? bound->toString() : QString{};
}

QJsonObject detailOf(const MonthReading& reading, const MonthBill& bill)
{
    QJsonArray parts;
    for (const SettlementPart& part : bill.settlement.parts)
        parts.append(QJsonObject{{u"kind"_s, QString{code(part.kind)}},
                                 {u"amount"_s, part.amount.toString()},
                                 {u"energy"_s, part.energy.toString()},
                                 {u"percent"_s, part.percent.toString()}});
    return {{u"month"_s, monthText(reading.month)},
            {u"registers"_s, registersText(reading.registers)},
            {u"known_before"_s, textOf(bill.known.atLeast)},
            {u"known_after"_s, textOf(bill.known.atMost)},
            {u"visit"_s, bill.known.visit},
            {u"parts"_s, parts}};
}

} // namespace

SqlMonthBook::SqlMonthBook(Database& database, const Clock& clock)
    : m_database{database},
      m_clock{clock},
      m_steps{database, clock},
      m_accounts{database, clock}
{
}

Result<MonthBill> SqlMonthBook::bill(const MonthReading& reading)
{
    if (auto shown = showsTo(m_database, reading.account); !shown)
        return failed(shown);
    const auto books = m_accounts.books(reading.account);
    if (!books)
        return failed(books);
    auto reckoned = MonthReader{m_database, m_clock}.bill(*books, reading);
    return reckoned ? Result<MonthBill>{std::move(reckoned->bill)} : failed(reckoned);
}

Result<StepNumber> SqlMonthBook::settle(const MonthReading& reading, const StepCause& cause,
                                        const Actor& actor)
{
    return inTransaction(m_database, "settle_month"_L1, [&]() -> Result<StepNumber> {
        const auto books = m_steps.permitted(Operation::SettleMonth, reading.account, cause, actor);
        if (!books)
            return failed(books);
        const auto reckoned = MonthReader{m_database, m_clock}.bill(*books, reading);
        if (!reckoned)
            return failed(reckoned);
        const Money difference = reckoned->bill.settlement.difference();
        const std::int64_t account = reading.account.value();
        const auto part = code(DebtClass::Settlement);
        AccountStep step{.account = reading.account, .operation = Operation::SettleMonth};
        step.series = reckoned->series;
        step.amount = difference;
        step.month = "visit"_L1;
        step.detail = detailOf(reading, reckoned->bill);
        step.cause = cause;
        step.legs = {moneyLeg("accrued"_L1, 0, -difference, part),
                     difference > Money{} ? moneyLeg("receivable"_L1, account, difference, part)
                                          : moneyLeg("carry"_L1, account, difference)};
        return m_steps.add(step, actor);
    });
}

Result<std::vector<AccountId>> SqlMonthBook::indebted(Month month, OperatorId who, AccountId after)
{
    auto answer = m_database.run(selectIndebted, {monthText(month), value(who), value(after),
                                                  value(std::int64_t{mostAccountsAtOnce})});
    if (!answer)
        return failed(answer);
    return checkedAll(*answer, [](Record& record) { return number<AccountId>(record); });
}

// Who may was asked, and which accounts he serves. It follows from the books alone, so that nobody
// signs it beside him.
Result<void> SqlMonthBook::closeOne(AccountId account, Month month, const StepCause& cause,
                                    const Actor& actor, MonthClosed& closed)
{
    const auto books = m_accounts.books(account);
    if (!books)
        return failed(books);
    const auto debts =
        MonthFees{m_database, m_clock}.of(account, month, books->account.tariff.standing);
    if (!debts)
        return failed(debts);
    if (debts->aged().isZero() && debts->lateFee.isZero())
        return {};
    // Its commit takes the debts in the classes they were sold in.
    if (books->open) {
        ++closed.left;
        return {};
    }
    AccountStep step{.account = account, .operation = Operation::SettleMonth};
    step.amount = debts->lateFee;
    step.month = "end"_L1;
    const Percent perDay = books->account.tariff.standing.lateFeePerDay;
    step.detail = {{u"month"_s, monthText(month)},
                   {u"aged"_s, debts->aged().toString()},
                   {u"per_day"_s, perDay.toString()}};
    step.cause = cause;
    step.legs = MonthFees::legs(account, month, *debts);
    if (const auto added = m_steps.add(step, actor); !added)
        return failed(added);
    ++closed.accounts;
    closed.aged = closed.aged + debts->aged();
    closed.lateFees = closed.lateFees + debts->lateFee;
    return {};
}

Result<SqlMonthBook::SomeClosed> SqlMonthBook::closeSome(Month month, AccountId after,
                                                         const StepCause& cause, const Actor& actor)
{
    return inTransaction(m_database, "close_month"_L1, [&]() -> Result<SomeClosed> {
        if (auto may = permit(m_database, actor, Right::CloseDay); !may)
            return failed(may);
        const auto accounts = indebted(month, actor.who, after);
        if (!accounts)
            return failed(accounts);
        SomeClosed some;
        for (const AccountId account : *accounts) {
            if (auto done = closeOne(account, month, cause, actor, some.closed); !done)
                return failed(done);
        }
        if (accounts->size() == std::size_t{mostAccountsAtOnce})
            some.last = accounts->back();
        return some;
    });
}

Result<MonthClosed> SqlMonthBook::close(Month month, const StepCause& cause, const Actor& actor)
{
    if (month >= monthOf(dateOf(m_clock.local(m_clock.now()))))
        return failed(Fault::MonthSettled);
    MonthClosed all;
    std::optional<AccountId> after = AccountId{0};
    while (after) {
        const auto some = closeSome(month, *after, cause, actor);
        if (!some)
            return failed(some);
        all.accounts += some->closed.accounts;
        all.left += some->closed.left;
        all.aged = all.aged + some->closed.aged;
        all.lateFees = all.lateFees + some->closed.lateFees;
        after = some->last;
    }
    return all;
}

} // namespace wattcard::db
