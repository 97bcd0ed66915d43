// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tariffs/sample_tariffs.h"

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t kwh = Energy::stepsPerKwh;

Price priceOf(std::int64_t tenThousandths)
{
    return Price::fromTenThousandths(tenThousandths);
}

UtcTime dayInSample(int year, unsigned month, unsigned day)
{
    using namespace std::chrono;
    return sys_days{std::chrono::year{year} / month / day};
}

TariffVersion versionOf(std::int64_t id, std::int64_t plan, const Tariff& tariff, TariffStage stage)
{
    TariffVersion version;
    version.tariff = tariff;
    version.tariff.version = TariffVersionId{id};
    version.plan = TariffPlanId{plan};
    version.stage = stage;
    version.author = OperatorId{4};
    version.draftedAt = sampleTariffTime();
    return version;
}

TariffsView tariffsView()
{
    TariffsView view;
    view.person = Operator{OperatorId{4}, u"sunguan"_s, u"孙管"_s, Role::Administrator, false};
    Tariff next = sampleLadderTariff();
    next.name = u"居民阶梯 2027"_s;
    next.prices[placeOf(Rate::Flat)] = priceOf(4'883);
    next.ladder.limits = {Energy::fromHundredths(2'880 * kwh), Energy::fromHundredths(4'800 * kwh)};
    view.versions = {versionOf(3, 1, next, TariffStage::Rehearsed),
                     versionOf(1, 1, sampleLadderTariff(), TariffStage::InForce),
                     versionOf(4, 2, sampleHoursTariff(), TariffStage::Draft),
                     versionOf(2, 2, sampleHoursTariff(), TariffStage::Released)};
    view.versions[1].effectiveFrom = dayInSample(2026, 1, 1);
    view.versions[3].effectiveFrom = dayInSample(2027, 1, 1);
    view.selected = TariffVersionId{3};
    return view;
}

RehearsedAccount accountOf(std::int64_t number, const QString& name, std::int64_t change)
{
    RehearsedAccount account;
    account.account = AccountId{number};
    account.number = *CustomerNumber::parse(u"10000000000%1"_s.arg(number));
    account.name = name;
    account.energy = Energy::fromHundredths(2'880 * kwh);
    account.before = Money::fromMinor(157'351);
    account.after = Money::fromMinor(157'351 + change);
    account.boundaries = static_cast<int>(number % 3);
    return account;
}

TariffsView rehearsedTariffs()
{
    TariffsView view = tariffsView();
    view.notice = TariffsView::Notice::Rehearsed;
    app::RehearsalSheet& sheet = view.rehearsal.emplace();
    sheet.version = TariffVersionId{3};
    sheet.accounts = {accountOf(3, u"李四"_s, 1'250), accountOf(2, u"张三"_s, 0),
                      accountOf(5, u"王五"_s, -3'600), accountOf(4, u"赵六"_s, -12'040)};
    sheet.totals = {4, 2, 1, 3, Money::fromMinor(629'404), Money::fromMinor(615'014)};
    return view;
}

TariffsView askedTariffs(app::WhatIfQuestion question)
{
    TariffsView view = tariffsView();
    TariffsView::WhatIf& whatIf = view.whatIf.emplace();
    whatIf.question = question;
    whatIf.here = app::whatIf(view.versions[0].tariff, question);
    whatIf.current = app::whatIf(view.versions[1].tariff, question);
    return view;
}

MeterTariff meterOf(std::int64_t number, const QString& name, TariffReach reach)
{
    MeterTariff meter;
    meter.account = AccountId{number};
    meter.customer = *CustomerNumber::parse(u"10000000000%1"_s.arg(number));
    meter.name = name;
    meter.meter = *MeterNumber::parse(u"26112100012%1"_s.arg(number));
    meter.wanted = TariffVersionId{2};
    meter.reach = reach;
    if (reach != TariffReach::NotSeen)
        meter.since = sampleTariffTime();
    return meter;
}

TariffsView mappedTariffs()
{
    TariffsView view = tariffsView();
    app::PropagationMap& map = view.map.emplace();
    map.lines = {{meterOf(2, u"张三"_s, TariffReach::NotSeen), 0},
                 {meterOf(3, u"李四"_s, TariffReach::OnCard), 9},
                 {meterOf(4, u"赵六"_s, TariffReach::InMeter), 12}};
    map.inMeter = 1;
    map.onCard = 1;
    map.notSeen = 1;
    map.expectedEnd = dayInSample(2026, 12, 15);
    return view;
}

} // namespace

UtcTime sampleTariffTime()
{
    return dayInSample(2026, 11, 21);
}

Tariff sampleLadderTariff()
{
    Tariff tariff = flatTariff(u"居民阶梯 2026"_s, PaymentMode::Energy, priceOf(5'283));
    tariff.ladder.period = TierPeriod::Year;
    tariff.ladder.limits = {Energy::fromHundredths(2'160 * kwh),
                            Energy::fromHundredths(4'200 * kwh)};
    tariff.ladder.surcharges = {priceOf(0), priceOf(500), priceOf(3'000)};
    tariff.standing.fixed = Money::fromMinor(500);
    tariff.leastCredit = Money::fromMinor(2'000);
    return tariff;
}

Tariff sampleHoursTariff()
{
    Tariff tariff = flatTariff(u"工商业分时"_s, PaymentMode::Money, priceOf(6'418));
    tariff.prices[placeOf(Rate::Peak)] = priceOf(10'268);
    tariff.prices[placeOf(Rate::Sharp)] = priceOf(12'322);
    tariff.prices[placeOf(Rate::Valley)] = priceOf(2'567);
    tariff.day = {{0, Rate::Valley},      {8 * 60, Rate::Flat},  {10 * 60 + 30, Rate::Peak},
                  {11 * 60, Rate::Sharp}, {12 * 60, Rate::Flat}, {18 * 60, Rate::Peak},
                  {22 * 60, Rate::Valley}};
    tariff.standing.capacityPerKva = Money::fromMinor(3'000);
    tariff.overdraftLimit = Credit::fromHundredths(2'000);
    return tariff;
}

MonthView sampleMonthEnd()
{
    MonthView view;
    view.person = Operator{OperatorId{4}, u"zhaomin"_s, u"赵敏"_s, Role::Finance, false};
    MonthBill bill;
    bill.settlement.energyCharge = Money::fromMinor(482'317);
    bill.settlement.parts = {{SettlementKind::MixedRatio, Money::fromMinor(-1'250), {}, {}},
                             {SettlementKind::TransformerLoss, Money::fromMinor(8'419), {}, {}},
                             {SettlementKind::PowerFactor, Money::fromMinor(9'646), {}, {}}};
    bill.known.atLeast = Energy::fromHundredths(812'044);
    view.bill = bill;
    return view;
}

std::vector<NamedTariffs> sampleTariffs()
{
    app::WhatIfQuestion month;
    month.energy = Energy::fromHundredths(500 * kwh);
    month.before = Energy::fromHundredths(4'000 * kwh);
    app::WhatIfQuestion paid;
    paid.by = app::WhatIfQuestion::By::Money;
    paid.payment = Money::fromMinor(20'000);
    paid.before = Energy::fromHundredths(2'100 * kwh);
    TariffsView hours = tariffsView();
    hours.selected = TariffVersionId{2};
    TariffsView refused = tariffsView();
    refused.clash = app::ReleaseClash{app::ReleaseClash::Kind::Overlap, dayInSample(2027, 1, 1),
                                      TariffVersionId{2}};
    TariffsView file = tariffsView();
    file.fileProblem = app::TariffFileProblem{app::TariffFileProblem::Kind::NotANumber,
                                              u"ladder.tiers[1].surcharge"_s};
    TariffsView empty;
    empty.person = tariffsView().person;
    TariffsView reading = tariffsView();
    reading.person->role = Role::Auditor;
    return {{u"prices"_s, 0, tariffsView()},
            {u"hours"_s, 0, hours},
            {u"month"_s, 1, askedTariffs(month)},
            {u"paid"_s, 1, askedTariffs(paid)},
            {u"rehearsed"_s, 2, rehearsedTariffs()},
            {u"not-rehearsed"_s, 2, tariffsView()},
            {u"meters"_s, 3, mappedTariffs()},
            {u"overlap"_s, 0, refused},
            {u"bad-file"_s, 0, file},
            {u"empty"_s, 0, empty},
            {u"reading"_s, 0, reading}};
}

} // namespace wattcard::ui
