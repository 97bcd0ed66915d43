// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/change_plan.h"
#include "app/close_month.h"
#include "app/contact_first.h"
#include "app/settle_month.h"
#include "db/repositories/codes.h"
#include "db/repositories/sql_account_terms.h"
#include "db/repositories/sql_ledger.h"
#include "db/repositories/sql_month_book.h"
#include "main/account_call.h"
#include "main/operation_words.h"
#include "main/quote_words.h"
#include "main/tariff_words.h"

#include <QJsonArray>

#include <algorithm>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

// The terms of an account, and months that are over.

Result<QJsonObject> assigned(AccountCall& call)
{
    bool isNumber = false;
    const qint64 plan = call.options.named.value(u"plan"_s).toLongLong(&isNumber);
    if (!isNumber)
        return failed(Fault::BadInput, u"--plan NUMBER"_s);
    const auto cause = stepCauseFrom(call.options);
    if (!cause)
        return failed(cause);
    const PlanChange change{call.account, TariffPlanId{plan}, *cause};
    db::SqlLedger ledger{call.office->books(), call.office->clock()};
    const auto facts = ledger.byAccount(call.account);
    if (!facts)
        return failed(facts);
    std::vector<app::Approval> approvals;
    if (allowed(Operation::ChangeTariffOrLimits, facts->account.state) == Allowed::NeedsApproval) {
        auto given = signaturesFor(*call.office, app::ChangePlan::shown(change, call.person));
        if (!given)
            return failed(given);
        approvals = std::move(*given);
    }
    db::SqlAccountTerms terms{call.office->books(), call.office->clock()};
    const auto done = app::ChangePlan{terms, call.counter()}.run(change, approvals, call.person);
    return done ? Result<QJsonObject>{QJsonObject{}} : failed(done);
}

std::optional<app::ContactFirst::Kind> careNamed(const QString& verb)
{
    using Kind = app::ContactFirst::Kind;
    constexpr std::array kinds{std::pair{"set"_L1, Kind::Set}, std::pair{"clear"_L1, Kind::Clear},
                               std::pair{"contact"_L1, Kind::Contact}};
    const auto found = std::ranges::find(kinds, verb, [](const auto& each) { return each.first; });
    return found == kinds.end() ? std::nullopt : std::optional{found->second};
}

// care set | clear | contact | show
Result<QJsonObject> cared(AccountCall& call)
{
    db::SqlAccountTerms terms{call.office->books(), call.office->clock()};
    app::ContactFirst use{terms, call.counter()};
    const QString verb = call.options.arguments.value(0);
    const auto kind = careNamed(verb);
    if (!kind && verb != u"show"_s)
        return failed(Fault::BadInput, u"care set | clear | contact | show"_s);
    const auto cause = kind ? stepCauseFrom(call.options) : StepCause{};
    if (!cause)
        return failed(cause);
    const auto care =
        kind ? use.run({call.account, *kind, *cause}, call.person) : use.now(call.account);
    if (!care)
        return failed(care);
    return QJsonObject{{u"contact_first"_s, care->contactFirst},
                       {u"contacted"_s, care->contacted ? timeText(*care->contacted) : QString{}}};
}

Result<MonthReading> monthReading(const AccountCall& call, Month month)
{
    const ToolOptions& options = call.options;
    MonthReading reading;
    reading.account = call.account;
    reading.month = month;
    const auto registers = registersFrom(options, u"register"_s);
    if (!registers)
        return failed(registers);
    reading.registers = *registers;
    if (options.named.contains(u"since"_s)) {
        const auto since = registersFrom(options, u"since"_s);
        if (!since)
            return failed(since);
        reading.since = *since;
    }
    if (options.named.contains(u"reactive"_s)) {
        const auto reactive = Energy::parse(options.named.value(u"reactive"_s));
        if (!reactive)
            return failed(Fault::BadInput, u"--reactive KVARH"_s);
        reading.reactive = *reactive;
    }
    if (options.named.contains(u"power-factor"_s)) {
        const auto factor = Energy::parse(options.named.value(u"power-factor"_s)); // two decimals
        if (!factor || factor->hundredths() > 100)
            return failed(Fault::BadInput, u"--power-factor 0.00..1.00"_s);
        reading.powerFactor = static_cast<int>(factor->hundredths());
    }
    return reading;
}

QJsonObject toJson(const MonthBill& bill)
{
    QJsonArray parts;
    for (const SettlementPart& part : bill.settlement.parts)
        parts.append(QJsonObject{{u"kind"_s, QString{db::code(part.kind)}},
                                 {u"amount"_s, part.amount.toString()},
                                 {u"energy"_s, part.energy.toString()},
                                 {u"percent"_s, part.percent.toString()}});
    QJsonObject used;
    for (const Rate rate : allRates)
        used.insert(QString{db::code(rate)}, bill.used[placeOf(rate)].toString());
    return {{u"used"_s, used},
            {u"energy_charge"_s, bill.settlement.energyCharge.toString()},
            {u"parts"_s, parts},
            {u"known_before"_s, bill.known.atLeast ? bill.known.atLeast->toString() : QString{}},
            {u"known_after"_s, bill.known.atMost ? bill.known.atMost->toString() : QString{}},
            {u"visit"_s, bill.known.visit},
            {u"difference"_s, bill.settlement.difference().toString()}};
}

Result<QJsonObject> settled(AccountCall& call, Month month)
{
    const auto reading = monthReading(call, month);
    if (!reading)
        return failed(reading);
    db::SqlMonthBook book{call.office->books(), call.office->clock()};
    app::SettleMonth use{book, call.counter()};
    const auto bill = use.bill(*reading);
    if (!bill)
        return failed(bill);
    QJsonObject object = toJson(*bill);
    if (call.options.named.contains(u"dry-run"_s))
        return object;
    const auto cause = stepCauseFrom(call.options);
    if (!cause)
        return failed(cause);
    const app::SettleMonth::Request request{*reading, *cause};
    const auto approvals =
        signaturesFor(*call.office, app::SettleMonth::shown(request, *bill, call.person));
    if (!approvals)
        return failed(approvals);
    const auto step = use.run(request, *approvals, call.person);
    if (!step)
        return failed(step);
    object.insert(u"step"_s, qint64{step->value()});
    return object;
}

// A month that is over follows from the books alone: nothing has gone wrong that a word of the list
// could name, so that nobody has to choose one.
Result<StepCause> causeOfClosing(const ToolOptions& options)
{
    ToolOptions filled = options;
    if (!filled.named.contains(u"cause"_s))
        filled.named.insert(u"cause"_s, QString{db::code(Reason::EvidenceSeen)});
    return stepCauseFrom(filled);
}

// month settle | close
Result<QJsonObject> overMonth(AccountCall& call)
{
    const auto months = monthsFrom(call.options.named.value(u"month"_s));
    if (!months || months->size() != 1)
        return failed(Fault::BadInput, u"--month 2026-10"_s);
    const Month month = months->front();
    const QString verb = call.options.arguments.value(0);
    if (verb == u"settle"_s)
        return settled(call, month);
    if (verb != u"close"_s)
        return failed(Fault::BadInput, u"month settle | close"_s);
    const auto cause = causeOfClosing(call.options);
    if (!cause)
        return failed(cause);
    db::SqlMonthBook book{call.office->books(), call.office->clock()};
    const auto closed = app::CloseMonth{{book, call.office->clock(), call.counter()}}.run(
        month, *cause, call.person);
    if (!closed)
        return failed(closed);
    return QJsonObject{{u"accounts"_s, closed->accounts},
                       {u"left"_s, closed->left},
                       {u"aged"_s, closed->aged.toString()},
                       {u"late_fees"_s, closed->lateFees.toString()}};
}

} // namespace

Exit assign(const ToolOptions& options)
{
    return runOnAccount(options, assigned);
}
Exit care(const ToolOptions& options)
{
    return runOnAccount(options, cared);
}
Exit month(const ToolOptions& options)
{
    return runOnAccount(options, overMonth);
}

} // namespace wattcard
