// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/clock.h"

#include <QList>
#include <QPointF>

#include <cstdint>
#include <deque>

namespace wattcard::ui {

// What the meter showed at a moment of its own clock.
struct CurveSample {
    LocalTime at{};
    std::uint32_t watts = 0;
    std::int64_t creditHundredths = 0;
};

// The last day of a meter, a sample for each of its seconds at most.
class CurveHistory {
public:
    static constexpr std::chrono::hours longest{24};
    void add(const CurveSample& sample); // a clock that went back takes back what lay ahead
    bool isEmpty() const { return m_samples.empty(); }
    const std::deque<CurveSample>& samples() const { return m_samples; }
    const CurveSample& newest() const { return m_samples.back(); }
    // The newest sample that is not later; the oldest one when all are.
    const CurveSample& at(LocalTime time) const;

private:
    std::deque<CurveSample> m_samples; // by time
};

struct CurveLines {
    QList<QPointF> kilowatts; // x in seconds since 1970 of the meter's clock
    QList<QPointF> credit;
};
struct CurveWindow {
    LocalTime from{};
    LocalTime until{};
    int columns = 1; // pixels
};
// Each line reduced to the first, lowest, highest and last point of each pixel column: it looks as
// the whole one and is drawn in a fraction of the time (PERFORMANCE.md 2f).
CurveLines reducedTo(const CurveHistory& history, const CurveWindow& window);

} // namespace wattcard::ui
