// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/trace_lanes.h"

#include "ui/cards/trace_model.h"
#include "ui/widgets/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal readerTop = 10;
constexpr qreal laneHeight = 26;
constexpr qreal cardTop = 68;
constexpr qreal axisTop = 104;
constexpr qreal rightMargin = 40; // of the last tick's number
constexpr qreal leastWidth = 3;

void paintArrow(QPainter& painter, qreal x, qreal from, qreal to)
{
    painter.drawLine(QPointF{x, from}, QPointF{x, to});
    const qreal back = to > from ? -4 : 4;
    painter.drawLine(QPointF{x, to}, QPointF{x - 3, to + back});
    painter.drawLine(QPointF{x, to}, QPointF{x + 3, to + back});
}

} // namespace

std::int64_t tickDistance(std::int64_t total)
{
    constexpr int mostTicks = 10;
    std::int64_t power = 1;
    for (;; power *= 10) {
        for (const int factor : {1, 2, 5}) {
            if (factor * power * mostTicks >= total)
                return factor * power;
        }
    }
}

TraceLanes::TraceLanes(QWidget* parent) : QWidget{parent}
{
    setFixedHeight(sizeHint().height());
    setFont(sized(font(), smallPoints));
}

void TraceLanes::show(const std::vector<ApduStep>& trace)
{
    m_trace = trace;
    m_chosen = -1;
    setAccessibleDescription(
        trace.empty()
            ? QString{}
            : tr("%1 commands in %2 ms").arg(trace.size()).arg(millisecondsText(total())));
    update();
}

void TraceLanes::choose(int step)
{
    m_chosen = step;
    update();
}

std::int64_t TraceLanes::total() const
{
    if (m_trace.empty())
        return 1;
    const ApduStep& last = m_trace.back();
    return std::max<std::int64_t>(last.startMicroseconds + last.microseconds, 1);
}

qreal TraceLanes::labelWidth() const
{
    const QFontMetricsF metrics{font()};
    return 12 +
           std::max(metrics.horizontalAdvance(tr("Reader")), metrics.horizontalAdvance(tr("Card")));
}

qreal TraceLanes::at(std::int64_t microseconds) const
{
    const qreal room = width() - labelWidth() - rightMargin;
    return labelWidth() + room * static_cast<qreal>(microseconds) / static_cast<qreal>(total());
}

QRectF TraceLanes::cardBar(const ApduStep& step) const
{
    const qreal left = at(step.startMicroseconds);
    const qreal right = at(step.startMicroseconds + step.microseconds);
    return {left, cardTop, std::max(right - left, leastWidth), laneHeight};
}

void TraceLanes::paintAxis(QPainter& painter) const
{
    const QColor ink = palette().color(QPalette::WindowText);
    const QColor line = palette().color(QPalette::Mid);
    const qreal left = labelWidth();
    const qreal right = at(total());
    painter.setPen(ink);
    painter.drawText(QRectF{0, readerTop, left, laneHeight}, Qt::AlignVCenter, tr("Reader"));
    painter.drawText(QRectF{0, cardTop, left, laneHeight}, Qt::AlignVCenter, tr("Card"));
    painter.fillRect(QRectF{left, readerTop, right - left, laneHeight}, palette().base());
    painter.fillRect(QRectF{left, cardTop, right - left, laneHeight}, palette().base());
    painter.setPen(QPen{line, 1});
    painter.drawRect(QRectF{left, readerTop, right - left, laneHeight});
    painter.drawRect(QRectF{left, cardTop, right - left, laneHeight});
    const std::int64_t distance = tickDistance(total());
    for (std::int64_t tick = 0; tick <= total(); tick += distance) {
        painter.setPen(QPen{line, 1});
        painter.drawLine(QPointF{at(tick), axisTop}, QPointF{at(tick), axisTop + 6});
        painter.setPen(ink);
        const QString text = QString::number(static_cast<double>(tick) / 1000.0);
        painter.drawText(QRectF{at(tick) - 40, axisTop + 7, 80, 22},
                         Qt::AlignHCenter | Qt::AlignTop, tick == 0 ? tr("%1 ms").arg(text) : text);
    }
}

// The reader thinks from the last answer to this command; then the card works.
void TraceLanes::paintStep(QPainter& painter, std::size_t index) const
{
    const ApduStep& step = m_trace[index];
    const QRectF card = cardBar(step);
    const bool isChosen = static_cast<int>(index) == m_chosen;
    const QColor colour = toneColour(toneOf(step.status), palette());
    std::int64_t begin = 0;
    if (index > 0)
        begin = m_trace[index - 1].startMicroseconds + m_trace[index - 1].microseconds;
    painter.fillRect(
        QRectF{at(begin), readerTop + 4, std::max(card.left() - at(begin), 1.0), laneHeight - 8},
        toneColour(Tone::Busy, palette()));
    painter.fillRect(card.adjusted(0, 3, 0, -3), colour);
    painter.setPen(QPen{palette().color(QPalette::WindowText), 1});
    if (card.width() > 3 * leastWidth || isChosen) {
        paintArrow(painter, card.left(), readerTop + laneHeight, cardTop);
        paintArrow(painter, card.right(), cardTop, readerTop + laneHeight);
    }
    if (isChosen) {
        painter.setPen(QPen{palette().color(QPalette::Highlight), 2.5});
        painter.drawRect(card.adjusted(-2, 0, 2, 0));
    }
}

void TraceLanes::paintEvent(QPaintEvent*)
{
    if (m_trace.empty())
        return;
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxis(painter);
    for (std::size_t i = 0; i < m_trace.size(); ++i)
        paintStep(painter, i);
}

void TraceLanes::mousePressEvent(QMouseEvent* event)
{
    const auto near = [&](const ApduStep& step) {
        return cardBar(step).adjusted(-2, -cardTop, 2, laneHeight).contains(event->position());
    };
    const auto hit = std::ranges::find_if(m_trace, near);
    if (hit != m_trace.end())
        Q_EMIT stepChosen(static_cast<int>(hit - m_trace.begin()));
}

} // namespace wattcard::ui
