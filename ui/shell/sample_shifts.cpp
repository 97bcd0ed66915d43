// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sample_shifts.h"

#include "ui/shell/sample_views.h"

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

constexpr LocalTime opened{seconds{1'795'248'120}}; // 2026-11-21 08:02
constexpr LocalTime ended = opened + hours{9};

Operator sampleLeader()
{
    return {OperatorId{12}, u"liming"_s, u"李明"_s, Role::ShiftLeader, false};
}

Operator sampleFinance()
{
    return {OperatorId{3}, u"zhouqi"_s, u"周琪"_s, Role::Finance, false};
}

ShiftView morning()
{
    ShiftView view;
    view.person = sampleOperator();
    app::ShiftStanding& standing = view.standing.emplace();
    standing.day = u"20261121"_s;
    standing.proposedDay = standing.day;
    return view;
}

Shift shiftIn(ShiftState state)
{
    Shift shift;
    shift.id = ShiftId{17};
    shift.counter = CounterId{3};
    shift.clerk = sampleOperator().id;
    shift.businessDay = u"20261121"_s;
    shift.floated = Money::fromMinor(50'000);
    shift.floatCounted = shift.floated;
    shift.openedAt = UtcTime{opened.time_since_epoch()};
    shift.state = state;
    shift.counts = state == ShiftState::Open ? 0 : 1;
    return shift;
}

ShiftView at(ShiftState state)
{
    ShiftView view = morning();
    view.standing->shift = shiftIn(state);
    view.standing->clerk = sampleOperator().name;
    view.standing->openedAt = opened;
    if (state == ShiftState::Counted)
        view.standing->outcome = sampleOutcome();
    return view;
}

ShiftView filledIn(ShiftView view, ShiftCommand form)
{
    view.form = form;
    return view;
}

ShiftView unfinished()
{
    ShiftView view = at(ShiftState::Open);
    for (const int hour : {3, 5}) {
        OpenRow row;
        row.row.id = TransactionId{QUuid{u"01935a3f-0000-7000-8000-00000000000%1"_s.arg(hour)}};
        row.row.sale = SaleNumber{static_cast<std::uint32_t>(1'200 + hour)};
        row.row.createdAt = UtcTime{(opened + hours{hour}).time_since_epoch()};
        row.row.quote.payment = Money::fromMinor(10'000);
        row.customerName = hour == 3 ? u"张三丰"_s : u"欧阳修"_s;
        view.standing->unfinished.push_back({row, hour == 3});
    }
    view.selected = view.standing->unfinished.back().row.row.id;
    return view;
}

DayTotals totals()
{
    DayTotals totals;
    totals.counter = CounterId{3};
    totals.businessDay = u"20261121"_s;
    totals.tenders = {{u"bank"_s, 2, Money::fromMinor(68'000)},
                      {u"cash"_s, 41, Money::fromMinor(299'974)}};
    totals.operations = {{u"opening"_s, 3, Money::fromMinor(30'000)},
                         {u"purchase"_s, 39, Money::fromMinor(362'000)}};
    totals.classes = {{u"居民"_s, 42, Money::fromMinor(392'000)}};
    totals.clerks = {{u"wangli"_s, 42, Money::fromMinor(392'000)}};
    totals.tax = Money::fromMinor(45'097);
    totals.receipts = 42;
    totals.firstReceipt = u"0003-20261121-00001"_s;
    totals.lastReceipt = u"0003-20261121-00042"_s;
    totals.voided = 1;
    return totals;
}

ShiftView closed()
{
    ShiftView view = morning();
    ShiftReport& report = view.report.emplace();
    report.companyName = sampleCompany().name;
    report.shift = shiftIn(ShiftState::Counted);
    report.clerk = sampleOperator().name;
    report.leader = sampleLeader().name;
    report.outcome = sampleOutcome();
    report.openedAt = opened;
    report.closedAt = ended;
    report.note = u"找零时可能多付 10 元"_s;
    view.savedAs = u"0003-20261121-17.pdf"_s;
    view.done = ShiftCommand::Close;
    return view;
}

ShiftView dayClosed()
{
    ShiftView view = morning();
    view.person = sampleFinance();
    view.standing->day.clear();
    ZReport report;
    report.number = 41;
    report.totals = totals();
    report.seal.fill(0xA3);
    view.dayReports = {report};
    view.done = ShiftCommand::CloseDay;
    return view;
}

} // namespace

ShiftOutcome sampleOutcome()
{
    ShiftOutcome outcome;
    outcome.flow.openingCount = Money::fromMinor(50'000);
    outcome.flow.sales = Money::fromMinor(324'000);
    outcome.flow.refunds = Money::fromMinor(14'026);
    outcome.flow.reversals = Money::fromMinor(10'000);
    outcome.flow.lifts = Money::fromMinor(200'000);
    outcome.expected = expectedCash(outcome.flow);
    outcome.pieces = CashCount::parse(u"100x14,50x1,20x1,10x1,5x1,1x4,0.50x1,0.20x1,0.02x2")
                         .value_or(CashCount{});
    outcome.counted = outcome.pieces.total();
    outcome.attempt = 1;
    outcome.expectedBank = {2, Money::fromMinor(68'000)};
    outcome.countedBank = outcome.expectedBank;
    return outcome;
}

std::vector<NamedPlace<ShiftView>> sampleShifts()
{
    ShiftView noDay = morning();
    noDay.standing->day.clear();
    ShiftView leader = at(ShiftState::Open);
    leader.person = sampleLeader();
    leader.standing->till =
        TillPosition{shiftIn(ShiftState::Open), Money::fromMinor(299'974), defaultCashLimit};
    ShiftView lift = filledIn(leader, ShiftCommand::Lift);
    lift.gap = ShiftGap::Amount;
    ShiftView ownLift = lift;
    ownLift.standing->shift->clerk = sampleLeader().id;
    ownLift.standing->clerk = sampleLeader().name;
    ownLift.gap = ShiftGap::Signer;
    ShiftView totalled = leader;
    totalled.totals = totals();
    totalled.done = ShiftCommand::Totals;
    ShiftView close = filledIn(at(ShiftState::Counted), ShiftCommand::Close);
    close.gap = ShiftGap::Note;
    ShiftView refused = filledIn(at(ShiftState::Counted), ShiftCommand::Close);
    refused.fault = Fault::BadCredentials;
    return {{u"no-day"_s, noDay},
            {u"no-shift"_s, morning()},
            {u"opening"_s, filledIn(morning(), ShiftCommand::Open)},
            {u"open"_s, at(ShiftState::Open)},
            {u"unfinished"_s, unfinished()},
            {u"sign"_s, filledIn(unfinished(), ShiftCommand::Sign)},
            {u"leader"_s, leader},
            {u"lift"_s, lift},
            {u"lift-own"_s, ownLift},
            {u"totals"_s, totalled},
            {u"counting"_s, filledIn(at(ShiftState::Open), ShiftCommand::Count)},
            {u"counted"_s, at(ShiftState::Counted)},
            {u"recount"_s, at(ShiftState::Recount)},
            {u"close"_s, close},
            {u"refused"_s, refused},
            {u"closed"_s, closed()},
            {u"day-closed"_s, dayClosed()}};
}

} // namespace wattcard::ui
