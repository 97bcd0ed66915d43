// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/latency_histogram.h"

#include "app/reader_service.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tone.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace wattcard::ui {

namespace {

constexpr int bars = 24;
constexpr qreal barGap = 2;
constexpr qreal axisHeight = 28;
constexpr qreal medianOverhang = 4;

using Times = std::vector<std::chrono::microseconds>;

qreal share(std::chrono::microseconds time, const app::ReaderFigures& figures)
{
    const auto span = static_cast<qreal>((figures.most - figures.least).count());
    return span == 0 ? 0.5 : static_cast<qreal>((time - figures.least).count()) / span;
}

} // namespace

QString millisecondsText(std::chrono::microseconds time)
{
    constexpr qreal microsecondsPerMillisecond = 1'000;
    const qreal value = static_cast<qreal>(time.count()) / microsecondsPerMillisecond;
    const int digits = value < 10 ? 2 : value < 100 ? 1 : 0;
    return QLocale{}.toString(value, 'f', digits) + QStringLiteral(" ms");
}

LatencyHistogram::LatencyHistogram(QWidget* parent) : QWidget{parent}
{
    setFont(sized(font(), smallPoints));
    describe();
}

void LatencyHistogram::show(Times times)
{
    m_times = std::move(times);
    describe();
    update();
}

std::vector<int> LatencyHistogram::counts(const Times& times, int parts)
{
    std::vector<int> out(static_cast<std::size_t>(parts));
    const app::ReaderFigures figures = app::figuresOf(times);
    const auto span = (figures.most - figures.least).count() + 1;
    for (const auto time : times)
        ++out[static_cast<std::size_t>((time - figures.least).count() * parts / span)];
    return out;
}

void LatencyHistogram::describe()
{
    setAccessibleName(tr("Histogram of the times measured"));
    const app::ReaderFigures figures = app::figuresOf(m_times);
    setAccessibleDescription(m_times.empty() ? tr("Nothing measured yet")
                                             : tr("From %1 to %2, half of them within %3")
                                                   .arg(millisecondsText(figures.least),
                                                        millisecondsText(figures.most),
                                                        millisecondsText(figures.median)));
}

void LatencyHistogram::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    const QRectF area = QRectF{rect()}.adjusted(8, 8, -8, -axisHeight);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    if (m_times.empty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(area, Qt::AlignCenter, tr("Nothing measured yet"));
        return;
    }
    paintBars(painter, area);
    paintAxis(painter, area);
}

void LatencyHistogram::paintBars(QPainter& painter, const QRectF& area) const
{
    const std::vector<int> heights = counts(m_times, bars);
    const qreal highest = *std::ranges::max_element(heights);
    const qreal width = area.width() / bars;
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneColour(Tone::Busy, palette()));
    for (int i = 0; i < bars; ++i) {
        const qreal height = area.height() * heights[static_cast<std::size_t>(i)] / highest;
        painter.drawRect(
            QRectF{area.left() + i * width, area.bottom() - height, width - barGap, height});
    }
}

void LatencyHistogram::paintAxis(QPainter& painter, const QRectF& area) const
{
    const app::ReaderFigures figures = app::figuresOf(m_times);
    const qreal median = area.left() + area.width() * share(figures.median, figures);
    painter.setPen(QPen{toneColour(Tone::Attention, palette()), 2});
    painter.drawLine(QPointF{median, area.top() - medianOverhang},
                     QPointF{median, area.bottom() + medianOverhang});
    painter.setPen(palette().color(QPalette::WindowText));
    const QRectF axis{area.left(), area.bottom(), area.width(), axisHeight};
    painter.drawText(axis, Qt::AlignLeft | Qt::AlignVCenter, millisecondsText(figures.least));
    painter.drawText(axis, Qt::AlignRight | Qt::AlignVCenter, millisecondsText(figures.most));
}

void LatencyHistogram::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
}

} // namespace wattcard::ui
