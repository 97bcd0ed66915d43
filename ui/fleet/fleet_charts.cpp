// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fleet/fleet_charts.h"

#include <QChart>
#include <QCoreApplication>
#include <QDateTimeAxis>
#include <QGraphicsScene>
#include <QLineSeries>
#include <QPainter>
#include <QTimeZone>
#include <QValueAxis>

#include <algorithm>
#include <functional>
#include <memory>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using app::FleetDay;

namespace {

constexpr QSize pictureSize{1200, 600};
constexpr int mostDateLabels = 8;
constexpr int valueLabels = 6;
const QString dateForm = u"yyyy-MM-dd"_s;

QDateTime dateOf(const FleetDay& day)
{
    const std::chrono::seconds since = day.date.time_since_epoch();
    return QDateTime::fromSecsSinceEpoch(since.count(), QTimeZone::utc());
}

class FleetCharts {
    Q_DECLARE_TR_FUNCTIONS(FleetCharts)
public:
    struct Line {
        QString name;
        std::function<double(const FleetDay&)> value;
    };

    static QString title(FleetChart chart)
    {
        switch (chart) {
        case FleetChart::Energy: return tr("Energy metered, kWh a day");
        case FleetChart::Sales: return tr("Paid at the counter, yuan a day");
        case FleetChart::Events: return tr("Trips and alarms a day");
        case FleetChart::Dark: return tr("Households without supply at midnight");
        }
        std::abort();
    }

    static std::vector<Line> lines(FleetChart chart)
    {
        const auto hundredths = [](std::int64_t value) { return static_cast<double>(value) / 100; };
        switch (chart) {
        case FleetChart::Energy:
            return {{tr("kWh"),
                     [=](const FleetDay& day) { return hundredths(day.metered.hundredths()); }}};
        case FleetChart::Sales:
            return {
                {tr("yuan"), [=](const FleetDay& day) { return hundredths(day.paid.minor()); }}};
        case FleetChart::Events:
            return {{tr("alarms"), [](const FleetDay& day) { return day.alarms; }},
                    {tr("courtesy trips"), [](const FleetDay& day) { return day.courtesyTrips; }},
                    {tr("credit trips"), [](const FleetDay& day) { return day.creditTrips; }}};
        case FleetChart::Dark:
            return {{tr("households"), [](const FleetDay& day) { return day.withoutSupply; }}};
        }
        std::abort();
    }

    // For who does not see the picture; its table is the file beside it.
    static QString description(FleetChart chart, const std::vector<FleetDay>& days)
    {
        QStringList sentences{tr("From %1 to %2.").arg(dayOf(days.front()), dayOf(days.back()))};
        for (const Line& line : lines(chart)) {
            const auto most = std::ranges::max_element(days, {}, line.value);
            sentences << tr("%1: at most %2, on %3.")
                             .arg(line.name, QString::number(line.value(*most)), dayOf(*most));
        }
        return sentences.join(u' ');
    }

private:
    static QString dayOf(const FleetDay& day) { return dateOf(day).toString(dateForm); }
};

// Axes begin at the first day and at nothing: a curve that hangs in the air lies.
void addAxes(QChart& chart, const std::vector<FleetDay>& days)
{
    auto* const dates = new QDateTimeAxis{&chart};
    dates->setFormat(dateForm);
    dates->setTickCount(std::clamp(static_cast<int>(days.size()), 2, mostDateLabels));
    const QDateTime first = dateOf(days.front());
    dates->setRange(first, days.size() > 1 ? dateOf(days.back()) : first.addDays(1));
    auto* const values = new QValueAxis{&chart};
    chart.addAxis(dates, Qt::AlignBottom);
    chart.addAxis(values, Qt::AlignLeft);
    double top = 1;
    const auto all = chart.series();
    for (QAbstractSeries* series : all) {
        series->attachAxis(dates);
        series->attachAxis(values);
        const auto points = static_cast<QLineSeries*>(series)->points();
        for (const QPointF& point : points)
            top = std::max(top, point.y());
    }
    values->setRange(0, top);
    values->setTickCount(valueLabels);
    values->setLabelFormat(QStringLiteral("%.0f"));
    values->applyNiceNumbers();
}

} // namespace

QImage drawn(FleetChart kind, const std::vector<FleetDay>& days)
{
    auto chart = std::make_unique<QChart>();
    chart->setTitle(FleetCharts::title(kind));
    const auto lines = FleetCharts::lines(kind);
    for (const FleetCharts::Line& line : lines) {
        auto* const series = new QLineSeries{chart.get()};
        series->setName(line.name);
        QList<QPointF> points;
        for (const FleetDay& day : days)
            points.append({static_cast<double>(dateOf(day).toMSecsSinceEpoch()), line.value(day)});
        series->replace(points);
        chart->addSeries(series);
    }
    addAxes(*chart, days);
    chart->legend()->setVisible(lines.size() > 1);
    chart->legend()->setAlignment(Qt::AlignBottom);
    chart->setBackgroundRoundness(0);
    chart->resize(pictureSize);
    QGraphicsScene scene;
    scene.addItem(chart.release());
    QImage picture{pictureSize, QImage::Format_RGB32};
    picture.fill(Qt::white);
    picture.setText(u"Title"_s, FleetCharts::title(kind)); // a PNG keeps both
    picture.setText(u"Description"_s, FleetCharts::description(kind, days));
    QPainter painter{&picture};
    painter.setRenderHint(QPainter::Antialiasing);
    scene.render(&painter, QRectF{{}, pictureSize}, QRectF{{}, pictureSize});
    return picture;
}

} // namespace wattcard::ui
