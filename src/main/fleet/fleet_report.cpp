// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/fleet/fleet_report.h"

#include "db/repositories/days.h"

#include <QJsonArray>

#include <algorithm>
#include <sys/resource.h>

namespace wattcard::fleet {

using namespace Qt::StringLiterals;

namespace {

qint64 perSecond(std::int64_t count, std::chrono::microseconds time)
{
    return time.count() > 0 ? count * 1'000'000 / time.count() : 0;
}

qint64 peakMemoryKiB()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

QString hundredths(std::int64_t amount)
{
    return Credit::fromHundredths(amount).toString();
}

void addMeter(const RunningMeter& meter, FleetTotals& totals, CreditTotals& credit)
{
    const MeterTally& tally = meter.tally();
    const meter::MeterState& state = meter.state();
    totals.metered = totals.metered + state.registers.total;
    totals.loads += tally.loads;
    totals.creditTrips += tally.creditTrips;
    totals.courtesyTrips += tally.courtesyTrips;
    totals.alarms += tally.alarms;
    totals.refusals += tally.refusals;
    totals.powerCuts += tally.powerCuts;
    totals.steps += tally.steps;
    credit.loaded = credit.loaded + tally.credited;
    credit.consumed = credit.consumed + state.balance.consumed;
}

FleetTotals totalsOf(const Town& town)
{
    FleetTotals totals;
    for (const auto& each : town.premises()) {
        CreditTotals& credit = each->mode() == PaymentMode::Money ? totals.money : totals.energy;
        for (const auto& old : each->takenDown())
            addMeter(*old, totals, credit);
        addMeter(each->meter(), totals, credit);
        const CounterTally& counter = each->counter;
        credit.sold = credit.sold + counter.sold;
        credit.moved = credit.moved + counter.moved;
        credit.remaining = credit.remaining + each->meter().state().balance.remaining;
        totals.paid = totals.paid + counter.paid;
        totals.sales += counter.sales;
        totals.reissues += counter.reissues;
        totals.exchanges += counter.exchanges;
        totals.sentHome += counter.sentHome;
        totals.foretoldWrong += counter.foretoldWrong;
    }
    return totals;
}

QJsonObject toJson(const CreditTotals& credit)
{
    return {{u"sold"_s, credit.sold.toString()},
            {u"moved"_s, credit.moved.toString()},
            {u"loaded"_s, credit.loaded.toString()},
            {u"consumed"_s, credit.consumed.toString()},
            {u"remaining"_s, credit.remaining.toString()}};
}

QJsonObject toJson(const FleetTotals& totals)
{
    return {{u"energy_kwh"_s, totals.metered.toString()},
            {u"paid"_s, totals.paid.toString()},
            {u"credit_yuan"_s, toJson(totals.money)},
            {u"credit_kwh"_s, toJson(totals.energy)},
            {u"sales"_s, totals.sales},
            {u"loads"_s, totals.loads},
            {u"credit_trips"_s, totals.creditTrips},
            {u"courtesy_trips"_s, totals.courtesyTrips},
            {u"alarms"_s, totals.alarms},
            {u"refused_cards"_s, totals.refusals},
            {u"power_cuts"_s, totals.powerCuts},
            {u"reissues"_s, totals.reissues},
            {u"exchanges"_s, totals.exchanges},
            {u"sent_home"_s, totals.sentHome},
            {u"foretold_wrong"_s, totals.foretoldWrong},
            {u"meter_steps"_s, static_cast<qint64>(totals.steps)}};
}

QJsonObject toJson(const std::vector<db::BookSum>& books)
{
    QJsonObject units;
    for (const db::BookSum& each : books) {
        QJsonObject unit = units.value(each.unit).toObject();
        unit.insert(each.book, hundredths(each.amount));
        units.insert(each.unit, unit);
    }
    return units;
}

QJsonArray toJson(const std::vector<FleetCheck>& checks)
{
    QJsonArray all;
    for (const FleetCheck& each : checks)
        all.append(
            QJsonObject{{u"check"_s, each.name}, {u"ok"_s, each.ok}, {u"detail"_s, each.detail}});
    return all;
}

QJsonObject toJson(const FleetFigures& figures, const FleetTotals& totals)
{
    const auto ms = [](std::chrono::microseconds time) {
        return static_cast<qint64>(time.count() / 1'000);
    };
    return {{u"founding_ms"_s, ms(figures.founding)},
            {u"metering_ms"_s, ms(figures.metering)},
            {u"counter_ms"_s, ms(figures.counter)},
            {u"settling_ms"_s, ms(figures.settling)},
            {u"checking_ms"_s, ms(figures.checking)},
            {u"meter_steps_per_second"_s, perSecond(totals.steps, figures.metering)},
            {u"sales_per_second"_s, perSecond(totals.sales, figures.counter + figures.founding)},
            {u"peak_memory_kib"_s, peakMemoryKiB()}};
}

QString wordOf(app::Dwelling dwelling)
{
    switch (dwelling) {
    case app::Dwelling::Commuters: return u"commuters"_s;
    case app::Dwelling::Family: return u"family"_s;
    case app::Dwelling::Pensioners: return u"pensioners"_s;
    case app::Dwelling::NightShift: return u"night_shift"_s;
    case app::Dwelling::Shop: return u"shop"_s;
    }
    std::abort();
}

QString lineOf(const Premises& premises)
{
    FleetTotals totals;
    CreditTotals credit;
    for (const auto& old : premises.takenDown())
        addMeter(*old, totals, credit);
    addMeter(premises.meter(), totals, credit);
    const CounterTally& counter = premises.counter;
    const auto count = [](int number) { return QString::number(number); };
    return QStringList{premises.parts().customer.toString(),
                       premises.meter().state().number.toString(),
                       wordOf(premises.household().traits().dwelling),
                       premises.mode() == PaymentMode::Money ? u"yuan"_s : u"kwh"_s,
                       count(static_cast<int>(premises.parts().tariff.version.value())),
                       totals.metered.toString(),
                       counter.paid.toString(),
                       counter.sold.toString(),
                       counter.moved.toString(),
                       credit.loaded.toString(),
                       credit.consumed.toString(),
                       premises.meter().state().balance.remaining.toString(),
                       count(counter.sales),
                       count(totals.creditTrips),
                       count(totals.courtesyTrips),
                       count(totals.alarms),
                       count(counter.reissues),
                       count(counter.exchanges)}
        .join(u',');
}

} // namespace

bool FleetReport::conserved() const
{
    return std::ranges::all_of(checks, &FleetCheck::ok);
}

Result<FleetReport> reportOf(Town& town)
{
    const auto since = std::chrono::steady_clock::now();
    auto books = town.utility().trialBalance().books();
    if (!books)
        return failed(books);
    FleetReport report{town.plan(), totalsOf(town), std::move(*books), auditOf(town),
                       {},          town.days()};
    town.figures.checking =
        std::chrono::round<std::chrono::microseconds>(std::chrono::steady_clock::now() - since);
    report.figures = town.figures;
    return report;
}

Result<FleetReport> runFleet(const FleetPlan& plan, QStringList* table)
{
    Town town{plan};
    if (auto founded = town.found(); !founded)
        return failed(founded);
    if (auto lived = town.live(); !lived)
        return failed(lived);
    town.settle();
    if (table != nullptr)
        *table = tableOf(town);
    return reportOf(town);
}

QJsonObject toJson(const FleetReport& report)
{
    const FleetPlan& plan = report.plan;
    return {{u"conserved"_s, report.conserved()},
            {u"meters"_s, plan.meters},
            {u"days"_s, plan.days},
            {u"seed"_s, static_cast<qint64>(plan.seed)},
            {u"step_minutes"_s, plan.stepMinutes},
            {u"totals"_s, toJson(report.totals)},
            {u"books"_s, toJson(report.books)},
            {u"checks"_s, toJson(report.checks)},
            {u"figures"_s, toJson(report.figures, report.totals)}};
}

QStringList tableOf(const Town& town)
{
    QStringList lines{u"customer,meter,household,unit,tariff,energy_kwh,paid_yuan,sold,moved,"
                      "loaded,consumed,remaining,sales,credit_trips,courtesy_trips,alarms,"
                      "reissues,exchanges"_s};
    for (const auto& each : town.premises())
        lines.append(lineOf(*each));
    return lines;
}

QStringList tableOf(const std::vector<app::FleetDay>& days)
{
    QStringList lines{u"date,energy_kwh,paid_yuan,sales,credit_trips,courtesy_trips,alarms,"
                      "without_supply"_s};
    for (const app::FleetDay& day : days) {
        const auto count = [](int number) { return QString::number(number); };
        lines.append(QStringList{db::dayText(Day{day.date}), day.metered.toString(),
                                 day.paid.toString(), count(day.sales), count(day.creditTrips),
                                 count(day.courtesyTrips), count(day.alarms),
                                 count(day.withoutSupply)}
                         .join(u','));
    }
    return lines;
}

} // namespace wattcard::fleet
