// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meter/strip_chart.h"

#include "domain/credit.h"
#include "ui/meter/meter_text.h"
#include "ui/meter/paint.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace wattcard::ui {
namespace {

struct Lane {
    QRectF area;
    std::vector<std::int64_t> values;
    QColor colour;
    QString title;
    QString latest;
};

QPolygonF lineThrough(const Lane& lane, const QRectF& plot)
{
    const auto [low, high] = std::minmax_element(lane.values.begin(), lane.values.end());
    const auto bottom = std::min<std::int64_t>(0, *low);
    const auto span = static_cast<qreal>(std::max<std::int64_t>(1, *high - bottom));
    const qreal step = plot.width() / static_cast<qreal>(StripChart::capacity - 1);
    qreal x = plot.right() - step * static_cast<qreal>(lane.values.size() - 1);
    QPolygonF line;
    for (const auto value : lane.values) {
        line << QPointF{x,
                        plot.bottom() - plot.height() * static_cast<qreal>(value - bottom) / span};
        x += step;
    }
    return line;
}

void paintLane(QPainter& painter, const Lane& lane, const QPalette& palette)
{
    painter.setPen(palette.color(QPalette::WindowText));
    const QRectF caption{lane.area.left() + 6, lane.area.top() + 1, lane.area.width() - 12, 18};
    paintFitted(painter, caption.adjusted(0, 0, -caption.width() / 2, 0),
                {.text = lane.title, .pixels = 12, .alignment = Qt::AlignLeft | Qt::AlignVCenter});
    paintFitted(painter, caption.adjusted(caption.width() / 2, 0, 0, 0),
                {.text = lane.latest,
                 .pixels = 13,
                 .bold = true,
                 .alignment = Qt::AlignRight | Qt::AlignVCenter});
    if (lane.values.empty())
        return;
    const QRectF plot = lane.area.adjusted(6, 21, -6, -4);
    QPolygonF line = lineThrough(lane, plot);
    QPolygonF below = line;
    below << QPointF{line.last().x(), plot.bottom()} << QPointF{line.first().x(), plot.bottom()};
    QColor fill = lane.colour;
    fill.setAlpha(50);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPolygon(below);
    painter.setPen(QPen{lane.colour, 1.6});
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
}

} // namespace

StripChart::StripChart(QWidget* parent) : QWidget{parent}
{
    setMinimumHeight(104);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    tellName();
}

QSize StripChart::sizeHint() const
{
    return {440, 128};
}

void StripChart::setCreditUnit(const QString& unit)
{
    m_unit = unit;
    tellName();
}

void StripChart::add(const Sample& sample)
{
    m_samples.push_back(sample);
    if (m_samples.size() > capacity)
        m_samples.pop_front();
    tellName();
    update();
}

void StripChart::tellName()
{
    setAccessibleName(tr("Course of remaining credit and load"));
    if (m_samples.empty())
        return;
    const Sample& last = m_samples.back();
    const QString credit = Credit::fromHundredths(last.creditHundredths).toString();
    setAccessibleDescription(tr("Now %1 %2 and %3").arg(credit, m_unit, wattsText(last.watts)));
}

void StripChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        tellName();
    QWidget::changeEvent(event);
}

void StripChart::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(area, 4, 4);
    const qreal half = area.height() / 2;
    painter.drawLine(QPointF{area.left(), area.top() + half},
                     QPointF{area.right(), area.top() + half});
    Lane credit{{area.left(), area.top(), area.width(), half},
                {},
                QColor{0x2A, 0x8C, 0x4A},
                tr("Remaining"),
                {}};
    Lane load{{area.left(), area.top() + half, area.width(), half},
              {},
              QColor{0x2F, 0x6F, 0xD0},
              tr("Load drawn"),
              {}};
    for (const Sample& sample : m_samples) {
        credit.values.push_back(sample.creditHundredths);
        load.values.push_back(sample.watts);
    }
    if (!m_samples.empty()) {
        credit.latest =
            Credit::fromHundredths(m_samples.back().creditHundredths).toString() + u' ' + m_unit;
        load.latest = wattsText(m_samples.back().watts);
    }
    paintLane(painter, credit, palette());
    paintLane(painter, load, palette());
}

} // namespace wattcard::ui
