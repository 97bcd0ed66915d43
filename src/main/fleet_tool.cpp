// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/fleet/fleet_report.h"
#include "main/tool.h"
#include "ui/fleet/fleet_charts.h"
#include "ui/text/fleet_text.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <unistd.h>

namespace wattcard {

using namespace Qt::StringLiterals;
using fleet::FleetPlan;
using fleet::FleetReport;
using ui::FleetLine;
using ui::fleetText;

namespace {

constexpr int mostMeters = 1'000'000;
constexpr int mostDays = 3'660;
constexpr int mostThreads = 64;

// A whole number between the two, or what it is when it is not named.
Result<void> readNumber(const ToolOptions& options, const QString& name, int most, int& into)
{
    const QString text = options.named.value(name);
    if (text.isEmpty())
        return {};
    bool isNumber = false;
    const int value = text.toInt(&isNumber);
    if (!isNumber || value < 1 || value > most)
        return failed(Fault::BadInput, u"--%1 %2"_s.arg(name, text));
    into = value;
    return {};
}

Result<FleetPlan> planFrom(const ToolOptions& options)
{
    FleetPlan plan;
    for (const auto& [name, most, into] :
         {std::tuple{u"meters"_s, mostMeters, &plan.meters},
          std::tuple{u"days"_s, mostDays, &plan.days}, std::tuple{u"step"_s, 60, &plan.stepMinutes},
          std::tuple{u"threads"_s, mostThreads, &plan.threads}}) {
        if (auto read = readNumber(options, name, most, *into); !read)
            return failed(read);
    }
    if (fleet::minutesOfDay % plan.stepMinutes != 0)
        return failed(Fault::BadInput, u"--step %1"_s.arg(plan.stepMinutes));
    const QString seed = options.named.value(u"seed"_s, u"1"_s);
    bool isNumber = false;
    plan.seed = seed.toULongLong(&isNumber);
    if (!isNumber || !options.arguments.isEmpty())
        return failed(Fault::BadInput, u"--seed %1"_s.arg(seed));
    return plan;
}

void showProgress(int done, int all)
{
    const QString line =
        fleetText(FleetLine::Progress, {QString::number(done), QString::number(all)});
    constexpr int width = 40;
    const int full = done * width / all;
    std::fprintf(stderr, "\r[%s%s] %s", qPrintable(QString(full, u'#')),
                 qPrintable(QString(width - full, u'.')), line.toUtf8().constData());
    if (done == all)
        std::fputc('\n', stderr);
}

void printCredit(FleetLine line, const fleet::CreditTotals& credit)
{
    print(
        fleetText(line, {credit.sold.toString(), credit.moved.toString(), credit.loaded.toString(),
                         credit.consumed.toString(), credit.remaining.toString()}));
}

void printTotals(const FleetReport& report)
{
    const auto number = [](std::int64_t value) { return QString::number(value); };
    const FleetPlan& plan = report.plan;
    const fleet::FleetTotals& totals = report.totals;
    print(fleetText(FleetLine::Town,
                    {number(plan.meters), number(plan.days), QString::number(plan.seed)}));
    print(fleetText(FleetLine::Energy, {totals.metered.toString()}));
    print(fleetText(FleetLine::Sales, {number(totals.sales), totals.paid.toString()}));
    printCredit(FleetLine::Yuan, totals.money);
    printCredit(FleetLine::Kwh, totals.energy);
    print(fleetText(FleetLine::Events, {number(totals.creditTrips), number(totals.courtesyTrips),
                                        number(totals.alarms), number(totals.powerCuts)}));
    print(fleetText(FleetLine::Cards, {number(totals.loads), number(totals.refusals),
                                       number(totals.reissues), number(totals.exchanges)}));
    for (const db::BookSum& each : report.books)
        print(fleetText(FleetLine::Book,
                        {each.book, each.unit, Credit::fromHundredths(each.amount).toString()}));
}

void printOutcome(const FleetReport& report)
{
    for (const fleet::FleetCheck& each : report.checks) {
        if (!each.ok)
            print(fleetText(FleetLine::Wrong, {each.name, each.detail}));
    }
    if (report.conserved())
        print(fleetText(FleetLine::Right));
    const QJsonObject figures = toJson(report).value(u"figures"_s).toObject();
    const auto figure = [&figures](const QString& name) {
        return QString::number(figures.value(name).toInteger());
    };
    const qint64 memory = figures.value(u"peak_memory_kib"_s).toInteger() / 1'024;
    print(fleetText(FleetLine::Speed, {figure(u"meter_steps_per_second"_s),
                                       figure(u"sales_per_second"_s), QString::number(memory)}));
}

Result<void> writeTable(const QString& path, const QStringList& table)
{
    QFile file{path};
    const QByteArray text = (table.join(u'\n') + u'\n').toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.flush())
        return failed(Fault::NotSaved, path);
    return {};
}

// Pictures and their numbers.
Result<void> writeCharts(const QString& folder, const std::vector<app::FleetDay>& days)
{
    const QDir directory{folder};
    if (!directory.mkpath(u"."_s))
        return failed(Fault::NotSaved, folder);
    for (const auto& [chart, name] : {std::pair{ui::FleetChart::Energy, u"energy.png"_s},
                                      std::pair{ui::FleetChart::Sales, u"sales.png"_s},
                                      std::pair{ui::FleetChart::Events, u"events.png"_s},
                                      std::pair{ui::FleetChart::Dark, u"dark.png"_s}}) {
        const QString path = directory.filePath(name);
        if (!ui::drawn(chart, days).save(path))
            return failed(Fault::NotSaved, path);
    }
    return writeTable(directory.filePath(u"days.csv"_s), fleet::tableOf(days));
}

} // namespace

Exit fleetTown(const ToolOptions& options)
{
    auto plan = planFrom(options);
    if (!plan)
        return complain(plan.error());
    const QTemporaryDir temporary;
    const bool ownPlace = options.profileDirectory.isEmpty();
    plan->directory = ownPlace ? temporary.path() : options.profileDirectory;
    if (!options.json && isatty(STDERR_FILENO) != 0)
        plan->progress = showProgress;
    QStringList table;
    const auto report = fleet::runFleet(*plan, &table);
    if (!report)
        return complain(report.error());
    if (const QString path = options.named.value(u"csv"_s); !path.isEmpty()) {
        if (auto written = writeTable(path, table); !written)
            return complain(written.error());
    }
    if (const QString folder = options.named.value(u"charts"_s); !folder.isEmpty()) {
        if (auto written = writeCharts(folder, report->days); !written)
            return complain(written.error());
    }
    if (options.json) {
        print(toJson(*report));
    } else {
        printTotals(*report);
        printOutcome(*report);
    }
    return report->conserved() ? Exit::Ok : Exit::Failure;
}

} // namespace wattcard
