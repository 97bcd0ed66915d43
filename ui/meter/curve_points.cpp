// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meter/curve_points.h"

#include <algorithm>
#include <array>

namespace wattcard::ui {
namespace {

constexpr qreal wattsOfAKilowatt = 1'000;
constexpr qreal hundredthsOfAUnit = 100;

QPointF loadPoint(const CurveSample& sample)
{
    return {static_cast<qreal>(sample.at.time_since_epoch().count()),
            sample.watts / wattsOfAKilowatt};
}

QPointF creditPoint(const CurveSample& sample)
{
    return {static_cast<qreal>(sample.at.time_since_epoch().count()),
            static_cast<qreal>(sample.creditHundredths) / hundredthsOfAUnit};
}

// The samples of one pixel column.
class Column {
public:
    void add(const QPointF& point)
    {
        if (m_isEmpty)
            m_points.fill(point);
        m_isEmpty = false;
        auto& [first, lowest, highest, last] = m_points;
        if (point.y() < lowest.y())
            lowest = point;
        if (point.y() > highest.y())
            highest = point;
        last = point;
    }
    void endInto(QList<QPointF>& line)
    {
        if (m_isEmpty)
            return;
        std::ranges::sort(m_points, {}, &QPointF::x);
        for (const QPointF& point : m_points) {
            if (line.isEmpty() || line.last() != point)
                line.append(point);
        }
        m_isEmpty = true;
    }

private:
    std::array<QPointF, 4> m_points;
    bool m_isEmpty = true;
};

} // namespace

void CurveHistory::add(const CurveSample& sample)
{
    while (!m_samples.empty() && m_samples.back().at >= sample.at)
        m_samples.pop_back();
    m_samples.push_back(sample);
    // One sample before the day stays, so that the line begins at the edge.
    while (m_samples.size() > 1 && m_samples[1].at <= sample.at - longest)
        m_samples.pop_front();
}

const CurveSample& CurveHistory::at(LocalTime time) const
{
    const auto later = std::ranges::upper_bound(m_samples, time, {}, &CurveSample::at);
    return later == m_samples.begin() ? m_samples.front() : *std::prev(later);
}

CurveLines reducedTo(const CurveHistory& history, const CurveWindow& window)
{
    CurveLines lines;
    Column load;
    Column credit;
    std::int64_t column = -1;
    const auto span = std::max<std::int64_t>((window.until - window.from).count(), 1);
    const auto& samples = history.samples();
    auto begin = std::ranges::lower_bound(samples, window.from, {}, &CurveSample::at);
    if (begin != samples.begin())
        --begin;
    for (auto sample = begin; sample != samples.end() && sample->at <= window.until; ++sample) {
        const auto place = (sample->at - window.from).count() * window.columns / span;
        if (place != column) {
            load.endInto(lines.kilowatts);
            credit.endInto(lines.credit);
            column = place;
        }
        load.add(loadPoint(*sample));
        credit.add(creditPoint(*sample));
    }
    load.endInto(lines.kilowatts);
    credit.endInto(lines.credit);
    return lines;
}

} // namespace wattcard::ui
