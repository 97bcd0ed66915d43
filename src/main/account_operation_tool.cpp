// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agree_debt_plan.h"
#include "app/close_account.h"
#include "app/lift_hold.h"
#include "app/owe_debt.h"
#include "app/pay_debt.h"
#include "app/service_signing.h"
#include "app/suspend_account.h"
#include "db/repositories/sql_debts.h"
#include "db/repositories/sql_ledger.h"
#include "domain/refund_limit.h"
#include "main/account_call.h"
#include "main/operation_words.h"
#include "main/quote_words.h"
#include "main/sale_words.h"

#include <QDate>
#include <QJsonArray>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

QJsonObject stepObject(StepNumber step)
{
    return {{u"step"_s, qint64{step.value()}}};
}

// --until 2026-12-24, or nothing.
Result<std::optional<Day>> untilFrom(const ToolOptions& options)
{
    if (!options.named.contains(u"until"_s))
        return std::optional<Day>{};
    const QDate day = QDate::fromString(options.named.value(u"until"_s), Qt::ISODate);
    if (!day.isValid())
        return failed(Fault::BadInput, u"--until 2026-12-24"_s);
    return std::optional{Day{std::chrono::year{day.year()},
                             std::chrono::month{static_cast<unsigned>(day.month())},
                             std::chrono::day{static_cast<unsigned>(day.day())}}};
}

Result<QJsonObject> suspended(AccountCall& call)
{
    Suspension wanted{.account = call.account};
    const auto reading = readingFrom(call.options, call.office->localNow());
    if (!reading)
        return failed(reading);
    const auto cause = stepCauseFrom(call.options);
    if (!cause)
        return failed(cause);
    wanted.reading = *reading;
    wanted.cause = *cause;
    const auto until = untilFrom(call.options);
    if (!until)
        return failed(until);
    wanted.until = *until;
    if (call.options.named.contains(u"long"_s))
        wanted.kind = SuspensionKind::Long;
    if (call.options.named.contains(u"refund"_s))
        wanted.givenTo = GivenTo::RefundDue;
    const auto approvals =
        signaturesFor(*call.office, app::SuspendAccount::shown(wanted, call.person));
    if (!approvals)
        return failed(approvals);
    auto book = call.book();
    const auto step =
        app::SuspendAccount{book, call.counter()}.run(wanted, *approvals, call.person);
    return step ? Result<QJsonObject>{stepObject(*step)} : failed(step);
}

Result<QJsonObject> resumed(AccountCall& call)
{
    const auto reading = readingFrom(call.options, call.office->localNow());
    if (!reading)
        return failed(reading);
    const auto cause = stepCauseFrom(call.options);
    if (!cause)
        return failed(cause);
    const app::SuspendAccount::End end{call.account, *reading, *cause};
    const auto approvals =
        signaturesFor(*call.office, app::SuspendAccount::shown(end, call.person));
    if (!approvals)
        return failed(approvals);
    auto book = call.book();
    const auto done = app::SuspendAccount{book, call.counter()}.end(end, *approvals, call.person);
    if (!done)
        return failed(done);
    return QJsonObject{{u"used"_s, done->used.toString()},
                       {u"charged"_s, done->charged.toString()}};
}

QJsonObject toJson(const ClosingBill& bill)
{
    return {{u"remaining"_s, bill.remaining.toString()}, {u"unloaded"_s, bill.unloaded.toString()},
            {u"value"_s, bill.value.toString()},         {u"deposit"_s, bill.deposit.toString()},
            {u"carry"_s, bill.carry.toString()},         {u"refund"_s, bill.refund.toString()}};
}

Result<QJsonObject> closed(AccountCall& call)
{
    Closing closing{.account = call.account};
    const auto reading = readingFrom(call.options, call.office->localNow());
    if (!reading)
        return failed(reading);
    const auto cause = stepCauseFrom(call.options);
    if (!cause)
        return failed(cause);
    closing.reading = *reading;
    closing.cause = *cause;
    auto book = call.book();
    app::CloseAccount use{book, call.counter()};
    const auto bill = use.bill(closing);
    if (!bill)
        return failed(bill);
    if (call.options.named.contains(u"dry-run"_s))
        return toJson(*bill);
    const auto approvals =
        signaturesFor(*call.office, app::CloseAccount::shown(closing, *bill, call.person));
    if (!approvals)
        return failed(approvals);
    const auto step = use.run(closing, *approvals, call.person);
    if (!step)
        return failed(step);
    QJsonObject object = toJson(*bill);
    object.insert(u"step"_s, qint64{step->value()});
    return object;
}

// Above the limit another person signs what finance pays: --approver, with --account.
Result<void> signRefund(AccountCall& call, app::RefundPayout& wish)
{
    if (wish.account.isNull())
        return {};
    auto book = call.book();
    const auto due = app::dueOf(book, wish);
    if (!due)
        return failed(due);
    if (*due <= refundLimit)
        return {};
    const app::Signable signable{Operation::Correct, app::shownOf(wish, *due), call.person.id};
    const auto approvals = signaturesFor(*call.office, signable);
    if (!approvals)
        return failed(approvals);
    for (const app::Approval& approval : *approvals)
        wish.cause.approvals.push_back(approval.record());
    return {};
}

Result<QJsonObject> refunded(AccountCall& call)
{
    auto book = call.book();
    if (call.options.arguments.value(0) == u"list"_s) {
        const auto due = book.refundsDue(call.account);
        if (!due)
            return failed(due);
        QJsonArray all;
        for (const RefundDue& each : *due)
            all.append(QJsonObject{{u"step"_s, qint64{each.step.value()}},
                                   {u"amount"_s, each.amount.toString()},
                                   {u"paid"_s, each.paid}});
        return QJsonObject{{u"refunds"_s, all}};
    }
    bool isNumber = false;
    const qint64 step = call.options.arguments.value(0).toLongLong(&isNumber);
    if (!isNumber)
        return failed(Fault::BadInput, u"refund list | STEP"_s);
    const auto cause = stepCauseFrom(call.options);
    if (!cause)
        return failed(cause);
    app::RefundPayout wish{call.account, StepNumber{step}, refundTender(call.options), *cause};
    if (auto signedNow = signRefund(call, wish); !signedNow)
        return failed(signedNow);
    const auto paid = app::CloseAccount{book, call.counter()}.payOut(wish.step, wish.tender,
                                                                     wish.cause, call.person);
    if (!paid)
        return failed(paid);
    return QJsonObject{{u"paid"_s, paid->toString()}};
}

Result<QJsonObject> lifted(AccountCall& call)
{
    const auto cause = stepCauseFrom(call.options);
    if (!cause)
        return failed(cause);
    auto book = call.book();
    db::SqlLedger ledger{call.office->books(), call.office->clock()};
    const auto facts = ledger.byAccount(call.account);
    if (!facts)
        return failed(facts);
    const auto& open = facts->records.open;
    const bool isQuarantined = open && open->state == transaction::RowState::Quarantined;
    const auto row = isQuarantined ? std::optional{open->id} : std::nullopt;
    const auto approvals =
        signaturesFor(*call.office, app::LiftHold::shown(call.account, row, *cause, call.person));
    if (!approvals)
        return failed(approvals);
    app::LiftHold use{book, call.counter()};
    const auto done = row ? use.settle({*row, call.account, {}}, *cause, *approvals, call.person)
                          : use.run(call.account, *cause, *approvals, call.person);
    return done ? Result<QJsonObject>{QJsonObject{}} : failed(done);
}

Result<QJsonObject> renamed(AccountCall& call)
{
    const auto cause = stepCauseFrom(call.options);
    if (!cause)
        return failed(cause);
    const auto done =
        call.book().rename(call.account, call.options.named.value(u"name"_s), *cause, call.actor());
    return done ? Result<QJsonObject>{QJsonObject{}} : failed(done);
}

Result<QJsonObject> cancelled(AccountCall& call)
{
    const auto cause = stepCauseFrom(call.options);
    if (!cause)
        return failed(cause);
    const auto done = call.book().cancelFile(call.account, *cause, call.actor());
    return done ? Result<QJsonObject>{QJsonObject{}} : failed(done);
}

struct DebtCall {
    app::DebtParts parts;
    AccountId account;
    Operator person;
};

QJsonArray toJson(const std::vector<Debt>& debts)
{
    QJsonArray all;
    for (const Debt& debt : debts)
        all.append(QJsonObject{{u"class"_s, QString{db::code(debt.kind)}},
                               {u"amount"_s, debt.amount.toString()}});
    return all;
}

Result<QJsonObject> paid(const ToolOptions& options, const DebtCall& call)
{
    auto tenders = tendersFrom(options);
    if (!tenders)
        return failed(tenders);
    if (tenders->empty()) {
        const auto money = moneyFrom(options, u"money"_s);
        if (!money)
            return failed(money);
        tenders->push_back({TenderKind::Cash, *money, {}});
    }
    const auto taken = app::PayDebt{call.parts}.run({call.account, *tenders}, call.person);
    return taken ? Result<QJsonObject>{QJsonObject{{u"paid"_s, toJson(*taken)}}} : failed(taken);
}

Result<QJsonObject> owed(const ToolOptions& options, const DebtCall& call)
{
    const auto debt = debtFrom(options.named.value(u"debt"_s));
    if (!debt)
        return failed(debt);
    const auto booked = app::OweDebt{call.parts}.run(
        {call.account, *debt, options.named.value(u"reason"_s)}, call.person);
    return booked ? Result<QJsonObject>{QJsonObject{}} : failed(booked);
}

Result<QJsonObject> agreed(const ToolOptions& options, const DebtCall& call)
{
    auto plan = planFrom(options.named.value(u"plan"_s));
    if (!plan)
        return failed(plan);
    const auto floor = moneyFrom(options, u"floor"_s);
    if (!floor)
        return failed(floor);
    plan->leastCredit = *floor;
    const auto done = app::AgreeDebtPlan{call.parts}.run(
        {call.account, *plan, options.named.value(u"reason"_s)}, call.person);
    return done ? Result<QJsonObject>{QJsonObject{}} : failed(done);
}

// debt pay | owe | plan | list
Result<QJsonObject> indebted(AccountCall& call)
{
    db::SqlDebts debts{call.office->books(), call.office->clock()};
    db::SqlLedger ledger{call.office->books(), call.office->clock()};
    const DebtCall asked{{debts, ledger, call.counter()}, call.account, call.person};
    const QString verb = call.options.arguments.value(0);
    if (verb == u"pay"_s)
        return paid(call.options, asked);
    if (verb == u"owe"_s)
        return owed(call.options, asked);
    if (verb == u"plan"_s)
        return agreed(call.options, asked);
    if (verb != u"list"_s)
        return failed(Fault::BadInput, u"debt list | pay | owe | plan"_s);
    const auto facts = ledger.byAccount(call.account);
    if (!facts)
        return failed(facts);
    return QJsonObject{{u"debts"_s, toJson(facts->account.dues.debts)}};
}

} // namespace

Exit suspend(const ToolOptions& options)
{
    return runOnAccount(options, suspended);
}
Exit resume(const ToolOptions& options)
{
    // A short suspension ends with a reading, a long one with a card.
    return options.named.contains(u"register"_s) ? runOnAccount(options, resumed)
                                                 : resumeWithCard(options);
}
Exit closeAccount(const ToolOptions& options)
{
    return runOnAccount(options, closed);
}
Exit refund(const ToolOptions& options)
{
    return runOnAccount(options, refunded);
}
Exit lift(const ToolOptions& options)
{
    return runOnAccount(options, lifted);
}
Exit rename(const ToolOptions& options)
{
    return runOnAccount(options, renamed);
}
Exit cancel(const ToolOptions& options)
{
    return runOnAccount(options, cancelled);
}
Exit debt(const ToolOptions& options)
{
    return runOnAccount(options, indebted);
}

} // namespace wattcard
