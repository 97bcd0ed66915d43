// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_debts.h"

#include "db/repositories/account_reader.h"
#include "db/repositories/bank_lines.h"
#include "db/repositories/columns.h"
#include "db/repositories/permission.h"
#include "db/repositories/sale_legs.h"
#include "db/sqlite/transaction.h"
#include "domain/approvals_needed.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText insertPlan{
    "insert_debt_plan",
    "INSERT INTO debt_plan (number, account, policy, share, instalment, per_day, least_credit,"
    " missed_share, since, note, operator, audit)"
    " VALUES ((SELECT COALESCE(MAX(number), 0) + 1 FROM debt_plan), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
    " ?)"};

bool isShare(Percent share)
{
    return share >= Percent{} && share <= Percent::whole(100);
}

} // namespace

SqlDebts::SqlDebts(Database& database, const Clock& clock)
    : m_database{database},
      m_clock{clock},
      m_journal{database},
      m_audit{database, clock}
{
}

Result<void> SqlDebts::owe(AccountId account, const Debt& debt, const QString& reason,
                           const Actor& actor)
{
    if (debt.amount <= Money{})
        return failed(Fault::AmountNotPositive);
    return inTransaction(m_database, "debt"_L1, [&]() -> Result<void> {
        if (auto may = permitAt(m_database, actor, rightToPrepare(Operation::PlanDebt), account);
            !may)
            return may;
        const auto books = AccountReader{m_database, m_clock}.books(account);
        if (!books)
            return failed(books);
        if (const auto refused = refusalOf(Operation::PlanDebt, books->account.state))
            return failed(*refused);
        const auto part = code(debt.kind);
        return book({"owe"_L1,
                     account,
                     {moneyLeg("receivable"_L1, account.value(), debt.amount, part),
                      moneyLeg("accrued"_L1, 0, -debt.amount, part)},
                     {{"class"_L1, QString{part}}, {"reason"_L1, reason}}},
                    actor);
    });
}

Result<void> SqlDebts::agree(AccountId account, const DebtPlan& plan, const QString& note,
                             const Actor& actor)
{
    const bool good = isShare(plan.share) && isShare(plan.missedShare) &&
                      plan.instalment >= Money{} && plan.perDay >= Money{} &&
                      plan.leastCredit >= Money{};
    if (!good)
        return failed(Fault::BadInput, u"debt plan"_s);
    return inTransaction(m_database, "debt"_L1, [&]() -> Result<void> {
        if (auto may = permitAt(m_database, actor, rightToPrepare(Operation::PlanDebt), account);
            !may)
            return may;
        const auto books = AccountReader{m_database, m_clock}.books(account);
        if (!books)
            return failed(books);
        if (const auto refused = refusalOf(Operation::PlanDebt, books->account.state))
            return failed(*refused);
        const auto audit = m_audit.nextNumber();
        if (!audit)
            return failed(audit);
        const QString since = dayOf(m_clock.local(m_clock.now()));
        const std::vector<QVariant> values{value(account),
                                           value(code(plan.policy)),
                                           value(plan.share.hundredths()),
                                           value(plan.instalment),
                                           value(plan.perDay),
                                           value(plan.leastCredit),
                                           value(plan.missedShare.hundredths()),
                                           since,
                                           note,
                                           value(actor.who),
                                           value(*audit)};
        if (auto added = m_database.run(insertPlan, values); !added)
            return failed(added);
        return m_audit.add({"debt.plan"_L1,
                            auditObject(account),
                            {{"plan"_L1, hex(fingerprint("wattcard-debt-plan-1", values))},
                             {"policy"_L1, QString{code(plan.policy)}},
                             {"note"_L1, note}}},
                           actor);
    });
}

Result<std::vector<Debt>> SqlDebts::repay(const DebtPayment& payment, const Actor& actor)
{
    transaction::Row row; // only its tenders count here
    row.tenders = payment.tenders;
    for (const Tender& tender : payment.tenders)
        row.tendered = row.tendered + tender.amount;
    row.quote.payment = row.tendered;
    row.account = payment.account;
    row.counter = actor.counter;
    if (row.tendered <= Money{})
        return failed(Fault::AmountNotPositive);
    if (auto good = checkTenders(row); !good)
        return failed(good);
    return inTransaction(m_database, "debt"_L1, [&]() -> Result<std::vector<Debt>> {
        if (auto may = permitAt(m_database, actor, Right::TakeDebtPayments, payment.account); !may)
            return failed(may);
        const auto books = AccountReader{m_database, m_clock}.books(payment.account);
        if (!books)
            return failed(books);
        if (const auto refused = refusalOf(Operation::PayDebt, books->account.state))
            return failed(*refused);
        // It may take the same debt with its commit.
        if (books->open)
            return failed(Fault::OpenTransaction, books->open->row.id.toString());
        const auto taken = split(payment.account, row.tendered);
        if (!taken)
            return failed(taken);
        TillRule tills{m_database, m_clock};
        const auto drawer = tills.taking(actor);
        if (!drawer)
            return failed(drawer);
        if (const auto day = tills.businessDay(actor); !day) // its month counts the instalment
            return failed(day);
        std::vector<Leg> legs = tenderLegs(row, *drawer);
        for (const Debt& debt : *taken)
            legs.push_back(
                moneyLeg("receivable"_L1, payment.account.value(), -debt.amount, code(debt.kind)));
        auto booked = book({"repay"_L1,
                            payment.account,
                            std::move(legs),
                            {{"amount"_L1, row.tendered.toString()}},
                            atTheBank(row.tenders)},
                           actor);
        if (!booked)
            return failed(booked);
        return *taken;
    });
}

Result<std::vector<Debt>> SqlDebts::split(AccountId account, Money paid)
{
    AccountDues dues{m_database};
    std::vector<Debt> taken;
    for (const DebtClass kind : allDebtClasses) {
        const auto owed = dues.owed(account, kind);
        if (!owed)
            return failed(owed);
        const Money part = std::min(*owed, paid);
        if (part > Money{})
            taken.push_back({kind, part});
        paid = paid - std::max(part, Money{});
    }
    if (paid > Money{})
        return failed(Fault::AmountTooLarge, u"more than is owed"_s);
    return taken;
}

Result<void> SqlDebts::book(Booking booking, const Actor& actor)
{
    const auto audit = m_audit.nextNumber();
    if (!audit)
        return failed(audit);
    const auto posted = m_journal.post({.event = booking.event,
                                        .row = {},
                                        .audit = *audit,
                                        .at = m_clock.now(),
                                        .legs = std::move(booking.legs)},
                                       actor);
    if (!posted)
        return failed(posted);
    booking.details.insert("journal"_L1, *posted);
    if (!booking.tenders.empty()) {
        const auto day = TillRule{m_database, m_clock}.businessDay(actor);
        if (!day)
            return failed(day);
        const auto lines = BankLines{m_database}.add({booking.tenders, *day}, *audit);
        if (!lines)
            return failed(lines);
        booking.details.insert("records"_L1, *lines);
    }
    const auto action = booking.event == "owe"_L1 ? "debt.owe"_L1 : "debt.repay"_L1;
    return m_audit.add({action, auditObject(booking.account), booking.details}, actor);
}

} // namespace wattcard::db
