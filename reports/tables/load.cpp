// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/tables/load.h"

#include "reports/tables/report_run.h"

#include <algorithm>
#include <iterator>
#include <map>

using namespace Qt::StringLiterals;

// How much power was drawn: the energy between two successive readings of a register by the time
// between them. Of one customer span by span as the readings lie; of more by day, where what lies
// between two readings is spread evenly over its time.

namespace wattcard::reports {

namespace {

constexpr std::int64_t joulesInAStep = 36'000; // 0.01 kWh

// Halves of whole units go up.
std::int64_t roundedQuotient(__int128 dividend, std::int64_t divisor)
{
    const __int128 twice = 2 * static_cast<__int128>(divisor);
    return static_cast<std::int64_t>((2 * dividend + divisor) / twice);
}

std::int64_t hoursIn(std::chrono::seconds time)
{
    return roundedQuotient(time.count(), std::chrono::seconds{std::chrono::hours{1}}.count());
}

struct DayLoad {
    Energy used;
    std::vector<bool> known; // by the number of the series: a town's meters take little room
    std::int64_t meters = 0;
    std::chrono::seconds time{}; // that is known, of all of them

    void add(const RegisterSpan& span, const DayShare& share)
    {
        used = used + share.used;
        time += share.time;
        const auto place = static_cast<std::size_t>(span.series);
        if (place >= known.size())
            known.resize(place + 1);
        meters += known[place] ? 0 : 1;
        known[place] = true;
    }
};

// A clock that was set back and a register that went back tell of no load.
bool tellsOfLoad(const RegisterSpan& span)
{
    return span.from < span.to && span.used >= Energy{};
}

Next emitSpan(ReportRun& run, const RegisterSpan& span)
{
    const std::chrono::seconds time = span.to - span.from;
    return run.emit({span.meter, span.from, span.to, span.used, hoursIn(time),
                     meanLoad(span.used, time, 1), std::int64_t{1}});
}

Result<void> emitDays(ReportRun& run, const std::map<LocalTime, DayLoad>& days)
{
    constexpr std::chrono::days aDay{1};
    for (const auto& [day, load] : days) {
        const LocalTime end = day + aDay;
        if (run.emit({QString{}, day, end, load.used, hoursIn(load.time),
                      meanLoad(load.used, load.time, load.meters), load.meters}) == Next::Stop)
            break;
    }
    return {};
}

} // namespace

std::vector<DayShare> sharesByDay(LocalTime from, LocalTime to, Energy used)
{
    if (from >= to || used < Energy{})
        return {};
    const std::chrono::seconds whole = to - from;
    std::vector<DayShare> shares;
    shares.reserve(static_cast<std::size_t>(whole / std::chrono::days{1}) + 2);
    std::int64_t before = 0;
    LocalTime begin = from;
    while (begin < to) {
        const LocalTime day = std::chrono::floor<std::chrono::days>(begin);
        const LocalTime end = std::min<LocalTime>(day + std::chrono::days{1}, to);
        const __int128 passed = (end - from).count();
        const auto steps = static_cast<std::int64_t>(passed * used.hundredths() / whole.count());
        shares.push_back({day, end - begin, Energy::fromHundredths(steps - before)});
        before = steps;
        begin = end;
    }
    return shares;
}

std::int64_t meanLoad(Energy used, std::chrono::seconds time, std::int64_t meters)
{
    return roundedQuotient(static_cast<__int128>(used.hundredths()) * joulesInAStep * meters,
                           time.count());
}

QString calendarDay(LocalTime time)
{
    const std::chrono::year_month_day date{std::chrono::floor<std::chrono::days>(time)};
    return QString::number(int{date.year()} * 10'000 +
                           static_cast<int>(unsigned{date.month()} * 100 + unsigned{date.day()}));
}

LocalTime midnightOf(const QString& day)
{
    const int digits = day.toInt();
    return std::chrono::local_days{std::chrono::year{digits / 10'000} / (digits / 100 % 100) /
                                   (digits % 100)};
}

Result<void> reportLoad(ReportRun& run)
{
    const ReportDays& asked = run.question().days;
    const LocalTime first = midnightOf(asked.from);
    const LocalTime behind = midnightOf(asked.to) + std::chrono::days{1};
    const auto isAsked = [&](LocalTime from, LocalTime to) { return to >= first && from < behind; };
    std::map<LocalTime, DayLoad> days;
    const auto read = run.source().registerSpans(asked.from, [&](const RegisterSpan& span) {
        if (!run.wants(span.place) || !tellsOfLoad(span) || !isAsked(span.from, span.to))
            return run.look();
        if (!run.question().customer.isEmpty())
            return emitSpan(run, span);
        auto next = days.lower_bound(std::chrono::floor<std::chrono::days>(span.from));
        for (const DayShare& share : sharesByDay(span.from, span.to, span.used)) {
            if (!isAsked(share.day, share.day))
                continue;
            const auto day = days.try_emplace(next, share.day);
            day->second.add(span, share);
            next = std::next(day);
        }
        return run.look();
    });
    if (!read || run.isCancelled())
        return read;
    return emitDays(run, days);
}

} // namespace wattcard::reports
