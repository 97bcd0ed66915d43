// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/tables/load.h"

#include "reports/tables/report_run.h"

#include <algorithm>
#include <vector>

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
    std::chrono::seconds time{}; // that is known, of all meters
    std::int64_t meters = 0;     // of which something is known
};

struct DaySpan {
    LocalTime first{};
    LocalTime last{};
};

// Day by day from the first to the last that a reading has touched. A meter counts once in a day,
// and its readings mostly follow each other: what is kept of it are spans of days, not days.
class LoadByDay {
public:
    explicit LoadByDay(const ReportDays& asked)
        : m_asked{midnightOf(asked.from), midnightOf(asked.to)}
    {
    }

    // Whether the days that were asked for touch it.
    bool isAsked(const RegisterSpan& span) const
    {
        return span.to >= m_asked.first && span.from < m_asked.last + oneDay;
    }

    void add(const RegisterSpan& span)
    {
        const DaySpan days{midnightBefore(span.from), midnightBefore(span.to - aSecond)};
        std::vector<DaySpan>& known = knownOf(span.series);
        DayLoad* load =
            loadsOf({std::max(days.first, m_asked.first), std::min(days.last, m_asked.last)});
        shareByDay(span.from, span.to, span.used, [&](const DayShare& share) {
            if (share.day < m_asked.first || share.day > m_asked.last)
                return;
            load->used = load->used + share.used;
            load->time += share.time;
            load->meters += std::ranges::none_of(known, [&](const DaySpan& each) {
                return each.first <= share.day && share.day <= each.last;
            });
            ++load;
        });
        join(known, days);
    }

    Result<void> emit(ReportRun& run) const
    {
        LocalTime day = m_first;
        for (const DayLoad& load : m_loads) {
            const LocalTime end = day + oneDay;
            if (load.meters > 0 &&
                run.emit({QString{}, day, end, load.used, hoursIn(load.time),
                          meanLoad(load.used, load.time, load.meters), load.meters}) == Next::Stop)
                break;
            day = end;
        }
        return {};
    }

private:
    static constexpr std::chrono::days oneDay{1};
    static constexpr std::chrono::seconds aSecond{1};

    static LocalTime midnightBefore(LocalTime time)
    {
        return std::chrono::floor<std::chrono::days>(time);
    }
    std::vector<DaySpan>& knownOf(std::int64_t series)
    {
        const auto place = static_cast<std::size_t>(series);
        if (place >= m_known.size())
            m_known.resize(place + 1);
        return m_known[place];
    }
    static void join(std::vector<DaySpan>& known, const DaySpan& days)
    {
        const auto touches = [&](const DaySpan& each) {
            return days.first <= each.last + oneDay && each.first <= days.last + oneDay;
        };
        const auto found = std::ranges::find_if(known, touches);
        if (found == known.end())
            known.push_back(days);
        else
            *found = {std::min(found->first, days.first), std::max(found->last, days.last)};
    }
    // Makes room for the days; the load of the first of them, the others lie behind it.
    DayLoad* loadsOf(const DaySpan& days)
    {
        if (m_loads.empty())
            m_first = days.first;
        const auto daysFrom = [](LocalTime from, LocalTime to) {
            return static_cast<std::size_t>(std::max((to - from) / oneDay, LocalTime::rep{}));
        };
        m_loads.insert(m_loads.begin(), daysFrom(days.first, m_first), {});
        m_first = std::min(m_first, days.first);
        m_loads.resize(std::max(m_loads.size(), daysFrom(m_first, days.last + oneDay)));
        return m_loads.data() + daysFrom(m_first, days.first);
    }

    DaySpan m_asked;
    LocalTime m_first{};
    std::vector<DayLoad> m_loads;
    std::vector<std::vector<DaySpan>> m_known; // by the number of the series
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

} // namespace

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
    LoadByDay days{run.question().days};
    const bool isOfOne = !run.question().customer.isEmpty();
    const auto read =
        run.source().registerSpans(run.question().days.from, [&](const RegisterSpan& span) {
            if (!run.wants(span.place) || !tellsOfLoad(span) || !days.isAsked(span))
                return run.look();
            if (isOfOne)
                return emitSpan(run, span);
            days.add(span);
            return run.look();
        });
    if (!read || run.isCancelled())
        return read;
    return days.emit(run);
}

} // namespace wattcard::reports
