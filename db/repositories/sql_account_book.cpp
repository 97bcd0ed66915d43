// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_account_book.h"

#include "db/repositories/approvals.h"
#include "db/repositories/closing_steps.h"
#include "db/repositories/exchange_rules.h"
#include "db/repositories/permission.h"
#include "db/repositories/sale_correction.h"
#include "db/repositories/sale_legs.h"
#include "db/repositories/sale_settlement.h"
#include "db/repositories/supply_steps.h"
#include "db/sqlite/transaction.h"
#include "domain/refund_limit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wattcard::db {

using transaction::RowState;
using transaction::SeriesEnd;

namespace {

constexpr StatementText renameCustomer{"rename_customer",
                                       "UPDATE customer SET name = ? WHERE id ="
                                       " (SELECT customer FROM account WHERE id = ?)"};
constexpr StatementText insertCustomer{
    "insert_customer", "INSERT INTO customer (name, address) VALUES (?, ?) RETURNING id"};
constexpr StatementText closeFile{"close_file", "UPDATE account SET state = 'closed' WHERE id = ?"};
// A correction in the customer's favor is below zero; due is what of it was neither left as carry
// nor taken for debts of the account.
constexpr StatementText selectDue{
    "refunds_due",
    "SELECT s.number, CASE s.operation WHEN 'correct' THEN (SELECT -SUM(l.amount)"
    "  FROM journal_entry AS e JOIN journal_leg AS l ON l.entry = e.number"
    "  WHERE e.audit = s.audit AND +l.book = 'refund_due') ELSE s.amount END,"
    " EXISTS (SELECT 1 FROM account_step AS p"
    " WHERE p.refers = s.number AND p.operation = 'pay_out') FROM account_step AS s"
    " WHERE s.account = ? AND (s.amount > 0"
    " AND s.operation IN ('close', 'suspend', 'transfer', 'cancel_file')"
    " OR s.amount < 0 AND s.operation = 'correct' AND EXISTS (SELECT 1 FROM journal_entry AS e"
    "  JOIN journal_leg AS l ON l.entry = e.number WHERE e.audit = s.audit"
    "  AND +l.book = 'refund_due')) ORDER BY s.number"};
constexpr StatementText selectSeriesMeter{"series_meter",
                                          "SELECT meter_number FROM series WHERE id = ?"};
constexpr StatementText selectAccountOf{"step_account",
                                        "SELECT account FROM account_step WHERE number = ?"};
constexpr StatementText selectSameCustomer{"same_customer",
                                           "SELECT (SELECT customer FROM account WHERE id = ?) ="
                                           " (SELECT customer FROM account WHERE id = ?)"};
constexpr StatementText clearHold{
    "clear_hold", "UPDATE account SET hold = 'none', meter_in_doubt = 0 WHERE id = ?"};

} // namespace

SqlAccountBook::SqlAccountBook(Database& database, const Clock& clock)
    : m_database{database},
      m_clock{clock},
      m_steps{database, clock},
      m_accounts{database, clock},
      m_rows{database}
{
}

Result<void> SqlAccountBook::run(const StatementText& statement,
                                 const std::vector<QVariant>& values)
{
    const auto done = m_database.run(statement, values);
    return done ? Result<void>{} : failed(done);
}

Result<Undoable> SqlAccountBook::lastExchange(AccountId account)
{
    if (auto shown = showsTo(m_database, account); !shown)
        return failed(shown);
    const auto books = m_accounts.books(account);
    if (!books)
        return failed(books);
    const auto exchange = m_rows.firstOf(books->series);
    if (!exchange)
        return failed(exchange);
    const bool isExchange = *exchange && (*exchange)->ended != 0 && (*exchange)->row.change &&
                            (*exchange)->row.change->operation == Operation::Exchange;
    if (!isExchange)
        return failed(Fault::NotFound, u"no exchange"_s);
    const auto last = m_rows.lastOf((*exchange)->ended);
    if (!last)
        return failed(last);
    if (!*last)
        return failed(Fault::NotFound, u"the old series is empty"_s);
    auto meter = m_database.run(selectSeriesMeter, {value((*exchange)->ended)});
    if (!meter)
        return failed(meter);
    const auto may = ExchangeRules{m_database, m_accounts}.mayUndo(*books, **exchange);
    if (!may)
        return failed(may);
    Undoable undoable;
    undoable.last = (*last)->row.target.position;
    undoable.total = (*last)->total;
    undoable.meter = parsed<MeterNumber>(meter->records.front());
    undoable.ratios = (*exchange)->row.change->end->ratios;
    undoable.isTooLate = !*may;
    undoable.exchange = std::move((*exchange)->row);
    return undoable;
}

Result<void> SqlAccountBook::rename(AccountId account, const QString& name, const StepCause& cause,
                                    const Actor& actor)
{
    if (name.trimmed().isEmpty())
        return failed(Fault::BadInput, u"name"_s);
    return inTransaction(m_database, "rename"_L1, [&]() -> Result<void> {
        const auto books = m_steps.permitted(Operation::Rename, account, cause, actor);
        if (!books)
            return failed(books);
        if (auto renamed = run(renameCustomer, {name.trimmed(), value(account)}); !renamed)
            return renamed;
        AccountStep step{.account = account, .operation = Operation::Rename};
        step.detail = {{u"before"_s, books->account.customerName}, {u"after"_s, name.trimmed()}};
        step.audited = {{u"name"_s, step.detail}};
        step.cause = cause;
        const auto added = m_steps.add(step, actor);
        return added ? Result<void>{} : failed(added);
    });
}

Result<CustomerId> SqlAccountBook::addCustomer(const QString& name, const QString& address,
                                               const Actor& actor)
{
    if (name.trimmed().isEmpty())
        return failed(Fault::BadInput, u"name"_s);
    return inTransaction(m_database, "customer"_L1, [&]() -> Result<CustomerId> {
        if (auto may = permit(m_database, actor, Right::OpenAccounts); !may)
            return failed(may);
        auto added = m_database.run(insertCustomer, {name.trimmed(), address.trimmed()});
        if (!added)
            return failed(added);
        const CustomerId id{added->records.front().integer()};
        auto logged = AuditChain{m_database, m_clock}.add(
            {"customer.add"_L1, u"customer:%1"_s.arg(id.value()), {{"name"_L1, name.trimmed()}}},
            actor);
        return logged ? Result<CustomerId>{id} : failed(logged);
    });
}

Result<void> SqlAccountBook::cancelFile(AccountId account, const StepCause& cause,
                                        const Actor& actor)
{
    return inTransaction(m_database, "cancel"_L1, [&]() -> Result<void> {
        const auto books = m_steps.permitted(Operation::CancelFile, account, cause, actor);
        if (!books)
            return failed(books);
        if (books->open)
            return failed(Fault::OpenTransaction);
        if (!books->account.dues.debts.empty()) // nobody would be asked for them any more
            return failed(Fault::DebtOpen);
        if (auto closed = run(closeFile, {value(account)}); !closed)
            return closed;
        AccountStep step{.account = account, .operation = Operation::CancelFile};
        step.cause = cause;
        step.amount = books->account.carry;
        step.legs = {moneyLeg("carry"_L1, account.value(), step.amount),
                     moneyLeg("refund_due"_L1, account.value(), -step.amount)};
        const auto added = m_steps.add(step, actor);
        return added ? Result<void>{} : failed(added);
    });
}

Result<StepNumber> SqlAccountBook::suspend(const Suspension& suspension, const Actor& actor)
{
    return inTransaction(m_database, "suspend"_L1, [&] {
        return SupplySteps{m_database, m_clock}.suspend(suspension, actor);
    });
}

Result<Resumed> SqlAccountBook::resume(AccountId account, const SeriesEnd& reading,
                                       const StepCause& cause, const Actor& actor)
{
    return inTransaction(m_database, "resume"_L1, [&] {
        return SupplySteps{m_database, m_clock}.resume(account, reading, cause, actor);
    });
}

Result<ClosingBill> SqlAccountBook::closingBill(AccountId account, const SeriesEnd& reading)
{
    if (auto shown = showsTo(m_database, account); !shown)
        return failed(shown);
    return ClosingSteps{m_database, m_clock}.bill(account, reading);
}

Result<StepNumber> SqlAccountBook::close(const Closing& closing, const Actor& actor)
{
    return inTransaction(m_database, "close"_L1, [&] {
        return ClosingSteps{m_database, m_clock}.close(closing, actor);
    });
}

Result<std::vector<RefundDue>> SqlAccountBook::refundsDue(AccountId account)
{
    if (auto shown = showsTo(m_database, account); !shown)
        return failed(shown);
    auto answer = m_database.run(selectDue, {value(account)});
    if (!answer)
        return failed(answer);
    std::vector<RefundDue> due;
    for (Record& record : answer->records) {
        RefundDue refund;
        refund.step = number<StepNumber>(record);
        refund.amount = money(record);
        refund.paid = record.integer() != 0;
        due.push_back(refund);
    }
    return due;
}

Result<void> SqlAccountBook::permitPayout(const RefundDue& due, AccountId account,
                                          const Tender& tender, const StepCause& cause,
                                          const Actor& actor)
{
    if (due.amount <= refundLimit)
        return permitRefund(m_database, actor, account, due.amount);
    if (auto may = permitAt(m_database, actor, Right::PayOutAboveLimit, account); !may)
        return may;
    if (tender.kind != TenderKind::Bank)
        return failed(Fault::BadInput, u"above %1 by bank"_s.arg(refundLimit.toString()));
    std::vector<OperatorId> people;
    for (const ApprovalRecord& approval : cause.approvals)
        people.push_back(approval.who);
    return approvedAt(m_database, account, {people, rightsToApprove(Operation::Correct)}, actor);
}

Result<Money> SqlAccountBook::payOut(StepNumber step, const Tender& tender, const StepCause& cause,
                                     const Actor& actor)
{
    return inTransaction(m_database, "pay_out"_L1, [&]() -> Result<Money> {
        auto answer = m_database.run(selectAccountOf, {value(step)});
        if (!answer)
            return failed(answer);
        if (answer->records.empty())
            return failed(Fault::NotFound, u"step %1"_s.arg(step.value()));
        const auto account = number<AccountId>(answer->records.front());
        const auto due = refundsDue(account);
        if (!due)
            return failed(due);
        const auto found = std::ranges::find(*due, step, &RefundDue::step);
        if (found == due->end())
            return failed(Fault::NotFound, u"nothing is due"_s);
        if (auto may = permitPayout(*found, account, tender, cause, actor); !may)
            return failed(may);
        if (found->paid)
            return failed(Fault::AlreadyPaidOut);
        const auto books = m_accounts.books(account);
        if (!books)
            return failed(books);
        if (isQuarantined(*books))
            return failed(Fault::CardStateUnclear);
        transaction::Row row; // only its tenders count here
        row.account = account;
        row.tendered = found->amount;
        row.quote.payment = found->amount;
        row.tenders = {{tender.kind, found->amount, tender.reference}};
        if (auto good = checkTenders(row); !good)
            return failed(good);
        if (tender.kind == TenderKind::Card)
            return failed(Fault::BadInput, u"paid out in cash or by bank"_s);
        // What goes out by bank touches no drawer, nor asks for one.
        auto drawer = Result<Drawer>{Drawer{actor.counter, std::nullopt}};
        if (tender.kind == TenderKind::Cash)
            drawer = TillRule{m_database, m_clock}.givingBack(actor);
        if (!drawer)
            return failed(drawer);
        AccountStep paid{.account = account, .operation = Operation::PayOutRefund};
        paid.refers = step.value();
        paid.amount = found->amount;
        paid.cause = cause;
        if (tender.kind == TenderKind::Bank) // held against the bank's statement
            paid.detail = {{u"reference"_s, tender.reference}};
        paid.legs = tenderLegs(row, *drawer);
        for (Leg& leg : paid.legs)
            leg.amount = -leg.amount;
        paid.legs.push_back(moneyLeg("refund_due"_L1, account.value(), found->amount));
        const auto added = m_steps.add(paid, actor);
        return added ? Result<Money>{found->amount} : failed(added);
    });
}

Result<StepNumber> SqlAccountBook::correct(const Correction& correction, const Actor& actor)
{
    return inTransaction(m_database, "correct"_L1,
                         [&] { return correctSale(m_database, m_clock, correction, actor); });
}

Result<void> SqlAccountBook::moveCarry(AccountId from, AccountId to, Money amount,
                                       const StepCause& cause, const Actor& actor)
{
    return inTransaction(m_database, "carry"_L1, [&]() -> Result<void> {
        const auto books = m_steps.permitted(Operation::Adjust, from, cause, actor);
        if (!books)
            return failed(books);
        if (auto served = serves(m_database, actor.who, to); !served)
            return served;
        auto same = m_database.run(selectSameCustomer, {value(from), value(to)});
        if (!same)
            return failed(same);
        if (same->records.front().integer() != 1)
            return failed(Fault::WrongCustomer);
        if (books->open) // its commit counts on the carry
            return failed(Fault::OpenTransaction, books->open->row.id.toString());
        if (amount <= Money{})
            return failed(Fault::AmountNotPositive);
        if (amount > books->account.carry)
            return failed(Fault::AmountTooLarge, books->account.carry.toString());
        AccountStep step{.account = from, .operation = Operation::Adjust};
        step.amount = amount;
        step.detail = {{u"to"_s, auditObject(to)}};
        step.cause = cause;
        step.legs = {moneyLeg("carry"_L1, from.value(), amount),
                     moneyLeg("carry"_L1, to.value(), -amount)};
        const auto added = m_steps.add(step, actor);
        return added ? Result<void>{} : failed(added);
    });
}

Result<void> SqlAccountBook::liftHold(AccountId account, const StepCause& cause, const Actor& actor)
{
    return inTransaction(m_database, "lift"_L1, [&]() -> Result<void> {
        const auto books = m_steps.permittedInAnyState(Operation::CatchUp, account, cause, actor);
        if (!books)
            return failed(books);
        if (books->open && books->open->row.state == RowState::Quarantined)
            return failed(Fault::OpenTransaction, books->open->row.id.toString());
        if (auto cleared = run(clearHold, {value(account)}); !cleared)
            return cleared;
        AccountStep step{.account = account, .operation = Operation::CatchUp};
        step.detail = {{u"hold"_s, books->hold}, {u"meter_in_doubt"_s, books->meterInDoubt}};
        step.cause = cause;
        const auto added = m_steps.add(step, actor);
        return added ? Result<void>{} : failed(added);
    });
}

Result<void> SqlAccountBook::settleQuarantine(const TransactionId& id,
                                              const std::optional<transaction::Proof>& proof,
                                              const StepCause& cause, const Actor& actor)
{
    return inTransaction(m_database, "quarantine"_L1, [&]() -> Result<void> {
        const auto row = m_rows.byId(id);
        if (!row)
            return failed(row);
        const auto books =
            m_steps.permittedInAnyState(Operation::CatchUp, row->row.account, cause, actor);
        if (!books)
            return failed(books);
        if (row->row.state != RowState::Quarantined)
            return failed(Fault::NotFound, u"no quarantined row"_s);
        SaleSettlement settlement{m_database, m_clock};
        auto settled =
            proof ? settlement.release(*row, *proof, actor) : settlement.giveUp(*row, actor);
        if (!settled)
            return settled;
        if (auto cleared = run(clearHold, {value(row->row.account)}); !cleared)
            return cleared;
        AccountStep step{.account = row->row.account, .operation = Operation::CatchUp};
        step.row = row->number;
        step.detail = {{u"committed"_s, proof.has_value()}};
        step.cause = cause;
        const auto added = m_steps.add(step, actor);
        return added ? Result<void>{} : failed(added);
    });
}

} // namespace wattcard::db
