// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/export/report_words.h"

#include <QImage>
#include <QStringList>

#include <memory>

class QChart;

namespace wattcard::reports {

// What a picture of a report shows: numbers by category, made from the same rows as the table, in
// hundredths of yuan, kWh or W. A table of them is the picture for whoever does not see it.
struct ChartFigures {
    enum class Shape { Bars, StackedBars, Line, Steps };
    struct Series {
        QString name;
        std::vector<std::int64_t> values; // one for each category
        friend bool operator==(const Series&, const Series&) = default;
    };
    Shape shape = Shape::Bars;
    QLatin1StringView measure{""}; // key of the column whose numbers these are
    QStringList categories;
    std::vector<Series> series;
    friend bool operator==(const ChartFigures&, const ChartFigures&) = default;
};

// Sales by hour stacked by tariff, money by day or month, use by month, the load by day, energy by
// tier, credit not loaded by age, the largest deviations by meter, arrears by class. None for a
// report that nobody would rather look at.
std::optional<ChartFigures> figuresOf(const ReportTable& table, const ReportWords& words);

// The picture. Needs a QApplication; whoever shows it in a QChartView hands it over to that.
std::unique_ptr<QChart> chartOf(const ChartFigures& figures, const ReportHead& head);
// The same as an image of that many pixels, on white.
QImage pictureOf(const ChartFigures& figures, const ReportHead& head, const QSize& size);

} // namespace wattcard::reports
