// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/charts/report_chart.h"

#include "reports/export/watermark.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QGraphicsScene>
#include <QImage>
#include <QLineSeries>
#include <QPainter>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wattcard::reports {

namespace {

constexpr double hundredthsInOne = 100;
constexpr int mostLevel = 8; // labels beside one another
constexpr int mostLetters = 4;
constexpr int upright = -90;
constexpr double halfCategory = 0.5; // a category reaches so far on either side of its place

double shownAs(std::int64_t hundredths)
{
    return static_cast<double>(hundredths) / hundredthsInOne;
}

void addBars(QChart& chart, const ChartFigures& figures)
{
    auto* bars = figures.shape == ChartFigures::Shape::StackedBars
                     ? static_cast<QAbstractBarSeries*>(new QStackedBarSeries{&chart})
                     : new QBarSeries{&chart};
    for (const ChartFigures::Series& series : figures.series) {
        auto* set = new QBarSet{series.name, bars};
        for (const std::int64_t value : series.values)
            set->append(shownAs(value));
        bars->append(set);
    }
    chart.addSeries(bars);
}

void addLines(QChart& chart, const ChartFigures& figures)
{
    const bool isStepped = figures.shape == ChartFigures::Shape::Steps;
    for (const ChartFigures::Series& series : figures.series) {
        auto* line = new QLineSeries{&chart};
        line->setName(series.name);
        line->setPointsVisible(!isStepped);
        for (std::size_t place = 0; place < series.values.size(); ++place) {
            const auto middle = static_cast<double>(place);
            const double value = shownAs(series.values[place]);
            if (isStepped) {
                line->append(middle - halfCategory, value);
                line->append(middle + halfCategory, value);
            } else {
                line->append(middle, value);
            }
        }
        chart.addSeries(line);
    }
}

void addAxes(QChart& chart, const ChartFigures& figures, const ReportWords& words)
{
    auto* categories = new QBarCategoryAxis{&chart};
    categories->append(figures.categories);
    const bool isLong = std::ranges::any_of(
        figures.categories, [](const QString& category) { return category.size() > mostLetters; });
    if (isLong && figures.categories.size() > mostLevel)
        categories->setLabelsAngle(upright); // else they are cut to the width of a category
    chart.addAxis(categories, Qt::AlignBottom);
    auto* values = new QValueAxis{&chart};
    values->setTitleText(words.column(figures.measure));
    chart.addAxis(values, Qt::AlignLeft);
    for (QAbstractSeries* series : chart.series()) {
        series->attachAxis(categories);
        series->attachAxis(values);
    }
    if (values->min() > 0)
        values->setMin(0);
    values->applyNiceNumbers();
}

} // namespace

std::unique_ptr<QChart> chartOf(const ChartFigures& figures, const ReportHead& head)
{
    auto chart = std::make_unique<QChart>();
    chart->setTitle(head.words.title(head.question.id));
    chart->setAnimationOptions(QChart::NoAnimation);
    using Shape = ChartFigures::Shape;
    if (figures.shape == Shape::Line || figures.shape == Shape::Steps)
        addLines(*chart, figures);
    else
        addBars(*chart, figures);
    addAxes(*chart, figures, head.words);
    return chart;
}

QImage pictureOf(const ChartFigures& figures, const ReportHead& head, const QSize& size)
{
    QGraphicsScene scene;
    QChart* const chart = chartOf(figures, head).release(); // the scene owns it from here on
    scene.addItem(chart);
    chart->resize(size);
    chart->setBackgroundVisible(false);
    QImage image{size, QImage::Format_RGB32};
    image.fill(Qt::white);
    QPainter painter{&image};
    painter.setRenderHint(QPainter::Antialiasing);
    if (head.testKeys) { // first, so that the bars stay readable
        QTextDocument marked;
        setWatermark(marked, trainingMark());
        paintWatermark(painter, marked, size);
    }
    scene.render(&painter);
    return image;
}

} // namespace wattcard::reports
