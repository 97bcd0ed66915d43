// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/charts/report_chart.h"
#include "reports/tables/load.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace wattcard::reports {

namespace {

using Shape = ChartFigures::Shape;

constexpr std::size_t mostBars = 20;
constexpr int hoursADay = 24;

std::size_t placeIn(const ReportTable& table, QLatin1StringView key)
{
    const auto& columns = table.kind->columns;
    const auto found = std::ranges::find(columns, key, &Column::key);
    return static_cast<std::size_t>(found - columns.begin());
}

const Cell& cellIn(const ReportTable& table, const Row& row, QLatin1StringView key)
{
    return row[placeIn(table, key)];
}

std::int64_t hundredthsOf(const Cell& cell)
{
    if (const auto* money = std::get_if<Money>(&cell))
        return money->minor();
    if (const auto* energy = std::get_if<Energy>(&cell))
        return energy->hundredths();
    const auto* number = std::get_if<std::int64_t>(&cell);
    return number == nullptr ? 0 : *number;
}

QString textIn(const ReportTable& table, const Row& row, QLatin1StringView key,
               const ReportWords& words)
{
    const std::size_t place = placeIn(table, key);
    return cellText(table.kind->columns[place], row[place], words);
}

// A tariff keeps its version in its name: two versions of one name are two prices.
QString tariffIn(const ReportTable& table, const Row& row, const ReportWords& words)
{
    return u"%1 (%2)"_s.arg(textIn(table, row, "tariff"_L1, words),
                            textIn(table, row, "tariff_version"_L1, words));
}

// One series for each name, in the order of their first rows; what nothing is said of is zero.
class Stack {
public:
    explicit Stack(qsizetype categories) : m_size{static_cast<std::size_t>(categories)} {}
    void add(const QString& name, std::size_t category, std::int64_t value)
    {
        auto found = std::ranges::find(series, name, &ChartFigures::Series::name);
        if (found == series.end()) {
            series.push_back({name, std::vector<std::int64_t>(m_size)});
            found = std::prev(series.end());
        }
        found->values[category] += value;
    }
    std::vector<ChartFigures::Series> series;

private:
    std::size_t m_size;
};

ChartFigures hoursFigures(const ReportTable& table, const ReportWords& words)
{
    ChartFigures figures{Shape::StackedBars, "paid"_L1, {}, {}};
    for (int hour = 0; hour < hoursADay; ++hour)
        figures.categories << QString::number(hour);
    Stack stack{hoursADay};
    for (const Row& row : table.rows)
        stack.add(tariffIn(table, row, words),
                  static_cast<std::size_t>(hundredthsOf(cellIn(table, row, "hour"_L1))),
                  hundredthsOf(cellIn(table, row, "paid"_L1)));
    figures.series = std::move(stack.series);
    return figures;
}

ChartFigures tierFigures(const ReportTable& table, const ReportWords& words)
{
    ChartFigures figures{Shape::StackedBars, "energy_sold"_L1, {}, {}};
    std::int64_t tiers = 0;
    for (const Row& row : table.rows)
        tiers = std::max(tiers, hundredthsOf(cellIn(table, row, "tier"_L1)));
    for (std::int64_t tier = 1; tier <= tiers; ++tier)
        figures.categories << QString::number(tier);
    Stack stack{figures.categories.size()};
    for (const Row& row : table.rows)
        stack.add(tariffIn(table, row, words),
                  static_cast<std::size_t>(hundredthsOf(cellIn(table, row, "tier"_L1)) - 1),
                  hundredthsOf(cellIn(table, row, "energy_sold"_L1)));
    figures.series = std::move(stack.series);
    return figures;
}

// Rows as they are, one number of each.
ChartFigures rowFigures(const ReportTable& table, const ReportWords& words, Shape shape,
                        QLatin1StringView heading)
{
    ChartFigures figures{shape, "received"_L1, {}, {}};
    ChartFigures::Series series{words.column("received"_L1), {}};
    for (const Row& row : table.rows) {
        figures.categories << textIn(table, row, heading, words);
        series.values.push_back(hundredthsOf(cellIn(table, row, "received"_L1)));
    }
    figures.series.push_back(std::move(series));
    return figures;
}

ChartFigures ageFigures(const ReportTable& table, const ReportWords& words)
{
    constexpr std::array ages{"up_to_7_days"_L1, "up_to_30_days"_L1, "up_to_90_days"_L1,
                              "older"_L1};
    ChartFigures figures{Shape::Bars, "unloaded_money"_L1, {}, {}};
    for (const auto age : ages)
        figures.categories << words.word("age"_L1, age);
    Stack stack{figures.categories.size()};
    for (const auto key : {"unloaded_money"_L1, "unloaded_energy"_L1}) {
        for (const Row& row : table.rows) {
            const auto& age = std::get<QString>(cellIn(table, row, "age"_L1));
            const auto place = std::ranges::find(ages, age) - ages.begin();
            stack.add(words.column(key), static_cast<std::size_t>(place),
                      hundredthsOf(cellIn(table, row, key)));
        }
    }
    figures.series = std::move(stack.series);
    return figures;
}

// The rows come ranked; those without a deviation are no bars.
ChartFigures deviationFigures(const ReportTable& table, const ReportWords& words)
{
    ChartFigures figures{Shape::Bars, "deviation_money"_L1, {}, {}};
    std::vector<const Row*> ranked;
    for (const Row& row : table.rows) {
        const bool deviates = hundredthsOf(cellIn(table, row, "deviation_money"_L1)) != 0 ||
                              hundredthsOf(cellIn(table, row, "deviation_energy"_L1)) != 0;
        if (deviates && ranked.size() < mostBars)
            ranked.push_back(&row);
    }
    for (const Row* row : ranked)
        figures.categories << textIn(table, *row, "meter"_L1, words);
    Stack stack{figures.categories.size()};
    for (std::size_t place = 0; place < ranked.size(); ++place) {
        for (const auto key : {"deviation_money"_L1, "deviation_energy"_L1})
            stack.add(words.column(key), place, hundredthsOf(cellIn(table, *ranked[place], key)));
    }
    figures.series = std::move(stack.series);
    return figures;
}

ChartFigures arrearsFigures(const ReportTable& table, const ReportWords& words)
{
    ChartFigures figures{Shape::Bars, "owed"_L1, {}, {}};
    ChartFigures::Series series{words.column("owed"_L1), {}};
    for (std::size_t place = placeIn(table, "earlier_years"_L1); place < placeIn(table, "owed"_L1);
         ++place) {
        figures.categories << words.column(table.kind->columns[place].key);
        series.values.push_back(hundredthsOf(table.totals[place]));
    }
    figures.series.push_back(std::move(series));
    return figures;
}

// Money where meters count in money, energy where they count in energy; what nobody uses is left
// out.
ChartFigures useFigures(const ReportTable& table, const ReportWords& words)
{
    ChartFigures figures{Shape::Bars, "consumed_energy"_L1, {}, {}};
    for (const Row& row : table.rows)
        figures.categories << textIn(table, row, "month"_L1, words);
    for (const auto key : {"consumed_money"_L1, "consumed_energy"_L1}) {
        ChartFigures::Series series{words.column(key), {}};
        for (const Row& row : table.rows)
            series.values.push_back(hundredthsOf(cellIn(table, row, key)));
        const bool isLast = key == "consumed_energy"_L1;
        if (hundredthsOf(table.totals[placeIn(table, key)]) == 0 &&
            !(isLast && figures.series.empty()))
            continue;
        figures.measure = figures.series.empty() ? key : figures.measure;
        figures.series.push_back(std::move(series));
    }
    return figures;
}

// The year up to the last day that a row touches: a meter whose clock was dead tells of decades.
constexpr std::chrono::days longestCurve{366};

// Every day of it, as its row says; of one customer with the mean over the time that is known of
// it.
ChartFigures loadFigures(const ReportTable& table, const ReportWords& words)
{
    constexpr std::int64_t hundredths = 100;
    std::map<LocalTime, DayShare> days;
    std::map<LocalTime, std::int64_t> said; // by rows that are of a day
    for (const Row& row : table.rows) {
        const auto from = std::get<LocalTime>(cellIn(table, row, "span_from"_L1));
        const auto to = std::get<LocalTime>(cellIn(table, row, "span_to"_L1));
        const auto used = std::get<Energy>(cellIn(table, row, "measured"_L1));
        if (std::get<QString>(cellIn(table, row, "meter"_L1)).isEmpty())
            said[from] = std::get<std::int64_t>(cellIn(table, row, "mean_load"_L1));
        shareByDay(from, to, used, [&days](const DayShare& share) {
            DayShare& day = days[share.day];
            day.time += share.time;
            day.used = day.used + share.used;
        });
    }
    ChartFigures figures{Shape::Steps, "mean_load"_L1, {}, {{words.column("mean_load"_L1), {}}}};
    if (days.empty())
        return figures;
    const LocalTime last = days.rbegin()->first;
    const auto loadOf = [&](LocalTime day) -> std::int64_t {
        if (const auto row = said.find(day); row != said.end())
            return row->second;
        const auto known = days.find(day);
        return known == days.end() ? 0 : meanLoad(known->second.used, known->second.time, 1);
    };
    for (LocalTime day =
             std::max<LocalTime>(days.begin()->first, last - longestCurve + std::chrono::days{1});
         day <= last; day += std::chrono::days{1}) {
        figures.categories << dayText(calendarDay(day));
        figures.series.front().values.push_back(loadOf(day) * hundredths);
    }
    return figures;
}

} // namespace

std::optional<ChartFigures> figuresOf(const ReportTable& table, const ReportWords& words)
{
    switch (table.kind->id) {
    case ReportId::Hours: return hoursFigures(table, words);
    case ReportId::Tiers: return tierFigures(table, words);
    case ReportId::Days: return rowFigures(table, words, Shape::Line, "day"_L1);
    case ReportId::Months: return rowFigures(table, words, Shape::Bars, "month"_L1);
    case ReportId::Operators: return rowFigures(table, words, Shape::Bars, "operator"_L1);
    case ReportId::Counters: return rowFigures(table, words, Shape::Bars, "counter"_L1);
    case ReportId::Tariffs: return rowFigures(table, words, Shape::Bars, "tariff"_L1);
    case ReportId::Consumption: return useFigures(table, words);
    case ReportId::Load: return loadFigures(table, words);
    case ReportId::NotLoaded: return ageFigures(table, words);
    case ReportId::EnergyBalance: return deviationFigures(table, words);
    case ReportId::Arrears: return arrearsFigures(table, words);
    default: return std::nullopt;
    }
}

} // namespace wattcard::reports
