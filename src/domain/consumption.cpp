// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/consumption.h"

#include <algorithm>
#include <limits>

namespace wattcard {

namespace {

using Minutes = std::chrono::minutes;
using LocalMinute = std::chrono::local_time<Minutes>;

constexpr std::chrono::days usualSpan{90};
constexpr std::chrono::days leastSpan{3};

LocalMinute minuteOf(LocalTime time)
{
    return std::chrono::floor<Minutes>(time);
}

Month monthOf(LocalMinute minute)
{
    const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(minute)};
    return day.year() / day.month();
}

LocalMinute beginOf(Month month)
{
    return std::chrono::local_days{month / 1};
}

// The months of one consumption under construction.
class Months {
public:
    explicit Months(LocalTime now)
    {
        Month month = monthOf(minuteOf(now)) - std::chrono::months{Consumption::monthsShown - 1};
        for (UsedInMonth& each : m_months) {
            each.month = month;
            month += std::chrono::months{1};
        }
    }

    // Each part is the difference of the sum so far: the parts of an interval add up to it.
    void spread(Energy energy, LocalMinute from, LocalMinute until)
    {
        // In two parts: registers and spans of a meter gone mad would not fit into one product.
        const std::int64_t span = (until - from).count();
        const std::int64_t each = energy.hundredths() / span;
        const std::int64_t rest = energy.hundredths() % span;
        const auto usedBefore = [&](LocalMinute moment) {
            const std::int64_t minutes = (moment - from).count();
            return each * minutes + rest * minutes / span;
        };
        for (std::size_t i = 0; i < m_months.size(); ++i) {
            const LocalMinute begin = std::max(from, beginOf(m_months[i].month));
            const LocalMinute end =
                std::min(until, beginOf(m_months[i].month + std::chrono::months{1}));
            if (begin >= end)
                continue;
            const Energy part = Energy::fromHundredths(usedBefore(end) - usedBefore(begin));
            m_months[i].energy = m_months[i].energy.value_or(Energy{}) + part;
            m_covered[i] += end - begin;
        }
    }

    void set(Month month, Energy energy, bool isWhole)
    {
        const auto place = std::ranges::find(m_months, month, &UsedInMonth::month);
        if (place == m_months.end())
            return;
        place->energy = energy;
        place->isWhole = isWhole;
    }

    std::array<UsedInMonth, Consumption::monthsShown> finished()
    {
        for (std::size_t i = 0; i < m_months.size(); ++i) {
            const Month month = m_months[i].month;
            const Minutes length = beginOf(month + std::chrono::months{1}) - beginOf(month);
            m_months[i].isWhole = m_months[i].isWhole || m_covered[i] == length;
        }
        return m_months;
    }

private:
    std::array<UsedInMonth, Consumption::monthsShown> m_months{};
    std::array<Minutes, Consumption::monthsShown> m_covered{};
};

// What a meter tells of the month before: all of it only where the meter was there when the month
// began, and nothing that counts where another meter was there in the month as well.
void takeLastMonth(Months& months, const MeterReport& report,
                   const std::vector<MeterReport>& reports)
{
    const Month month = monthOf(minuteOf(report.at)) - std::chrono::months{1};
    const LocalMinute begin = beginOf(month);
    const bool isShared = std::ranges::any_of(reports, [&](const MeterReport& other) {
        return other.series != report.series && minuteOf(other.at) >= begin &&
               other.at <= report.at;
    });
    const bool wasThere = std::ranges::any_of(reports, [&](const MeterReport& other) {
        return other.series == report.series && minuteOf(other.at) <= begin;
    });
    if (report.lastMonth > Energy{} && !isShared)
        months.set(month, report.lastMonth, wasThere);
}

// Between the newest report and the oldest one of its series that is not too old.
std::optional<UsualUse> usualUse(const std::vector<MeterReport>& reports)
{
    if (reports.empty())
        return std::nullopt;
    const MeterReport& newest = reports.back();
    const auto counts = [&](const MeterReport& report) {
        return report.series == newest.series && report.at >= newest.at - usualSpan;
    };
    const MeterReport& oldest = *std::ranges::find_if(reports, counts);
    const UsualUse usual{newest.consumed - oldest.consumed,
                         minuteOf(newest.at) - minuteOf(oldest.at)};
    const bool tells = usual.used > Credit{} && usual.within >= leastSpan;
    return tells ? std::optional{usual} : std::nullopt;
}

} // namespace

Consumption consumptionOf(std::vector<MeterReport> reports, LocalTime now)
{
    std::ranges::stable_sort(reports, {}, &MeterReport::at);
    Months months{now};
    for (std::size_t i = 1; i < reports.size(); ++i) {
        const MeterReport& from = reports[i - 1];
        const MeterReport& until = reports[i];
        const bool compares = from.series == until.series && until.active >= from.active;
        if (compares && minuteOf(from.at) < minuteOf(until.at))
            months.spread(until.active - from.active, minuteOf(from.at), minuteOf(until.at));
    }
    for (const MeterReport& report : reports)
        takeLastMonth(months, report, reports);
    return {months.finished(), usualUse(reports)};
}

int daysLeft(Credit remaining, LocalTime reportedAt, LocalTime now, const UsualUse& usual)
{
    const std::int64_t credit = std::max<std::int64_t>(remaining.hundredths(), 0);
    const Minutes lasts{credit * usual.within.count() / usual.used.hundredths()};
    const auto left = minuteOf(reportedAt) + lasts - minuteOf(now);
    const auto days = std::chrono::floor<std::chrono::days>(left).count();
    return static_cast<int>(std::clamp<std::int64_t>(days, 0, std::numeric_limits<int>::max()));
}

} // namespace wattcard
