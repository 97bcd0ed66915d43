// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cash/sample_cash.h"

#include "ui/shell/sample_time.h"

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

const TransactionId parkedRow{QUuid{u"01935a3f-0000-7000-8000-000000000011"_s}};

Operator sampleCashier(Role role)
{
    const QString name = role == Role::Finance ? u"周琪"_s : u"李明"_s;
    return {OperatorId{role == Role::Finance ? 3 : 12}, u"cash"_s, name, role, false};
}

CashShift openShift(int id, ShiftState state)
{
    CashShift each;
    each.shift.id = ShiftId{id};
    each.shift.counter = CounterId{static_cast<std::uint16_t>(id % 5 + 1)};
    each.shift.clerk = OperatorId{7};
    each.clerk = id % 2 == 0 ? u"王小华"_s : u"陈静"_s;
    each.shift.businessDay = u"20261121"_s;
    each.shift.floated = Money::fromMinor(50'000);
    each.shift.floatCounted = each.shift.floated;
    each.shift.openedAt = instant - hours{2};
    each.shift.state = state;
    if (state != ShiftState::Closed)
        each.cash = Money::fromMinor(374'000);
    return each;
}

CashShift counted(int id)
{
    CashShift each = openShift(id, ShiftState::Counted);
    each.counted = Money::fromMinor(373'000);
    return each;
}

CashShift closed(int id, std::int64_t missing, const QString& note)
{
    CashShift each = openShift(id, ShiftState::Closed);
    each.shift.businessDay = u"20261120"_s;
    each.end = CashShift::End{Money::fromMinor(149'974),
                              Money::fromMinor(149'974 - missing),
                              {},
                              {},
                              instant - hours{15},
                              u"李明"_s,
                              note};
    return each;
}

CashShift signedShift(int id)
{
    CashShift each = closed(id, 0, {});
    each.shift.businessDay = u"20261119"_s;
    each.signature = CashShift::Signature{u"周琪"_s, instant - days{1}, u"对账无误"_s};
    return each;
}

void addMoney(CashStanding& now)
{
    now.limit = Money::fromMinor(2'000'000);
    now.safe = Money::fromMinor(348'974);
    now.moves = {{611, instant - hours{1}, CounterId{3}, u"shift.lift"_s, u"李明"_s,
                  Money::fromMinor(200'000)},
                 {588, instant - hours{15}, CounterId{2}, u"shift.close"_s, u"李明"_s,
                  Money::fromMinor(148'974)},
                 {560, instant - days{1}, CounterId{1}, u"day.bank"_s, u"周琪"_s,
                  Money::fromMinor(-900'000)}};
    now.safeBefore = Money::fromMinor(900'000);
    now.waiting = {{ShiftId{14}, CounterId{5}, Money::fromMinor(50'000), instant - hours{14}}};
    now.refunds = {{AccountId{7}, u"880000000017"_s, u"欧阳修"_s, Money::fromMinor(10'026)}};
}

void addRows(CashStanding& now)
{
    now.parked = {{parkedRow, CounterId{3}, instant - minutes{40}, u"王小华"_s, u"880000000024"_s,
                   u"张三丰"_s, Money::fromMinor(10'000), false, false},
                  {parkedRow, CounterId{2}, instant - days{1}, u"陈静"_s, u"880000000031"_s,
                   u"李清照"_s, Money::fromMinor(30'000), true, true}};
    now.reversals = {{parkedRow, CounterId{3}, instant - minutes{90}, u"李明"_s, u"880000000048"_s,
                      u"苏轼"_s, Money::fromMinor(20'000), true}};
    BankReview bank;
    bank.number = 4;
    bank.firstDay = bank.lastDay = u"20261120"_s;
    bank.matched = 118;
    bank.who = u"周琪"_s;
    bank.at = instant - hours{1};
    bank.onlyOurs = {{u"B2611200017"_s, Money::fromMinor(10'000), u"20261120"_s}};
    bank.onlyTheirs = {{u"B2611200093"_s, Money::fromMinor(5'000), u"20261121"_s}};
    bank.amountDiffers = {{{u"B2611200041"_s, Money::fromMinor(20'000), u"20261120"_s},
                           {u"B2611200041"_s, Money::fromMinor(2'000), u"20261120"_s}}};
    now.bank = bank;
}

CashView at(CashTopic topic, ShiftId shift = {})
{
    CashView view = sampleCashView();
    view.topic = topic;
    view.shift = shift;
    return view;
}

CashView asking(CashTopic topic, CashCommand form, Role role = Role::Finance)
{
    CashView view = at(topic, topic == CashTopic::ToSign ? ShiftId{15} : ShiftId{18});
    view.person = sampleCashier(role);
    view.form = form;
    return view;
}

CashView reconciled()
{
    CashView view = at(CashTopic::Sides);
    Reconciliation& sides = view.sides.emplace();
    sides.counted = Money::fromMinor(298'974);
    sides.booked = Money::fromMinor(299'974);
    sides.variance = Money::fromMinor(-1'000);
    sides.money = {Credit::fromHundredths(412'600), Credit::fromHundredths(412'600)};
    sides.energy = {Credit::fromHundredths(93'860), Credit::fromHundredths(93'860)};
    view.done = CashCommand::Sides;
    return view;
}

CashView evening()
{
    CashView view = sampleCashView();
    view.standing->isDayOpen = false;
    std::erase_if(view.standing->shifts, [](const CashShift& each) { return !each.end; });
    view.standing->parked.clear();
    view.done = CashCommand::CloseDay;
    view.savedAs = u"/var/lib/shop/receipts/z-0003-17.pdf"_s;
    return view;
}

} // namespace

CashView sampleCashView()
{
    CashView view;
    view.person = sampleCashier(Role::Finance);
    CashStanding& now = view.standing.emplace();
    now.day = u"20261121"_s;
    now.isDayOpen = true;
    now.shifts = {openShift(18, ShiftState::Open),
                  counted(17),
                  openShift(16, ShiftState::Recount),
                  closed(15, 1'000, u"找零出错"_s),
                  closed(14, 0, {}),
                  signedShift(13),
                  signedShift(12)};
    addMoney(now);
    addRows(now);
    view.shift = ShiftId{18};
    return view;
}

std::vector<NamedPlace<CashView>> sampleCash()
{
    CashView reading;
    reading.person = sampleCashier(Role::Finance);
    reading.isBusy = true;
    CashView leader = at(CashTopic::OpenShifts, ShiftId{17});
    leader.person = sampleCashier(Role::ShiftLeader);
    leader.standing->shifts[0].cash.reset(); // his own till
    CashView noNote = asking(CashTopic::ToSign, CashCommand::Sign);
    noNote.gap = CashGap::Text;
    CashView second = asking(CashTopic::ToSign, CashCommand::Sign, Role::ShiftLeader);
    second.failure = Failure{Fault::BadCredentials, {}};
    CashView refused = at(CashTopic::OpenShifts, ShiftId{18});
    refused.failure = Failure{Fault::ShiftStillOpen, {}};
    CashView unknown = at(CashTopic::Refunds);
    unknown.failure = Failure{Fault::BookingUnknown, {}};
    CashView even = at(CashTopic::Bank);
    even.standing->bank->onlyOurs.clear();
    even.standing->bank->onlyTheirs.clear();
    even.standing->bank->amountDiffers.clear();
    CashView auditor = at(CashTopic::Differences, ShiftId{15});
    auditor.person->role = Role::Auditor;
    return {{u"open"_s, sampleCashView()},
            {u"reading"_s, reading},
            {u"leader"_s, leader},
            {u"to-sign"_s, at(CashTopic::ToSign, ShiftId{15})},
            {u"signed"_s, at(CashTopic::Signed, ShiftId{13})},
            {u"auditor"_s, auditor},
            {u"safe"_s, at(CashTopic::Safe)},
            {u"waiting"_s, at(CashTopic::Waiting)},
            {u"parked"_s, at(CashTopic::Parked)},
            {u"refunds"_s, at(CashTopic::Refunds)},
            {u"reversals"_s, at(CashTopic::Reversals)},
            {u"bank"_s, at(CashTopic::Bank)},
            {u"bank-even"_s, even},
            {u"sides"_s, reconciled()},
            {u"sign"_s, asking(CashTopic::ToSign, CashCommand::Sign)},
            {u"sign-no-note"_s, noNote},
            {u"sign-second"_s, second},
            {u"lift"_s, asking(CashTopic::OpenShifts, CashCommand::Lift, Role::ShiftLeader)},
            {u"to-bank"_s, asking(CashTopic::Safe, CashCommand::BankTakings)},
            {u"bank-file"_s, asking(CashTopic::Bank, CashCommand::BankFile)},
            {u"close-day"_s, asking(CashTopic::OpenShifts, CashCommand::CloseDay)},
            {u"refused"_s, refused},
            {u"refund-unknown"_s, unknown},
            {u"day-closed"_s, evening()}};
}

} // namespace wattcard::ui
