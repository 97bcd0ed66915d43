// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/credit_gauge.h"

#include "ui/text/value_text.h"
#include "ui/widgets/tone.h"

#include <QPainter>

#include <algorithm>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int degree = 16; // QPainter's unit of angles
constexpr int sweep = 180 * degree;
constexpr qreal thickness = 14;
constexpr qreal lineHeight = 26;

// The scale ends where a usual purchase fits and the alarm lies in the first third.
std::int64_t fullScale(const CreditGauge::Reading& reading)
{
    constexpr std::int64_t least = 10'000; // 100.00
    return std::max({reading.remaining.hundredths(), reading.alarm.hundredths() * 4, least});
}

int angleOf(std::int64_t value, std::int64_t full)
{
    const std::int64_t inside = std::clamp<std::int64_t>(value, 0, full);
    return static_cast<int>(inside * sweep / full);
}

bool isLow(const CreditGauge::Reading& reading)
{
    return reading.remaining <= reading.alarm;
}

Tone toneOf(const CreditGauge::Reading& reading)
{
    if (reading.remaining <= Credit{})
        return Tone::Stop;
    return isLow(reading) ? Tone::Attention : Tone::Good;
}

} // namespace

CreditGauge::CreditGauge(QWidget* parent) : QWidget{parent}
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFixedHeight(sizeHint().height());
}

void CreditGauge::show(const std::optional<Reading>& reading)
{
    m_reading = reading;
    setAccessibleName(
        reading ? tr("Remaining credit: %1, %2, %3")
                      .arg(creditText(reading->remaining, reading->mode), word(), reading->age)
                : word());
    setAccessibleDescription(daysText());
    update();
}

QString CreditGauge::word() const
{
    if (!m_reading)
        return tr("not reported yet");
    if (m_reading->remaining < Credit{})
        return tr("overdraft in use");
    if (m_reading->remaining == Credit{})
        return tr("used up");
    return isLow(*m_reading) ? tr("low") : tr("enough");
}

QString CreditGauge::daysText() const
{
    if (!m_reading || !m_reading->daysLeft)
        return {};
    return *m_reading->daysLeft == 0 ? tr("by the usual use it is over now")
                                     : tr("days left: about %1").arg(*m_reading->daysLeft);
}

void CreditGauge::paintArc(QPainter& painter, const QRectF& arc) const
{
    const auto pen = [](const QColor& colour, qreal width) {
        return QPen{colour, width, Qt::SolidLine, Qt::FlatCap};
    };
    painter.setPen(pen(palette().color(QPalette::Mid), thickness));
    painter.drawArc(arc, 0, sweep);
    if (!m_reading)
        return;
    const std::int64_t full = fullScale(*m_reading);
    const int value = angleOf(m_reading->remaining.hundredths(), full);
    const int alarm = angleOf(m_reading->alarm.hundredths(), full);
    const QRectF inner = arc.adjusted(thickness, thickness, -thickness, -thickness);
    painter.setPen(pen(toneColour(Tone::Attention, palette()), 4));
    painter.drawArc(inner, sweep - alarm, alarm);
    painter.setPen(pen(toneColour(toneOf(*m_reading), palette()), thickness));
    painter.drawArc(arc, sweep - value, value);
}

void CreditGauge::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal radius = std::min(width() / 2.0 - 12, height() - 68.0);
    const QPointF centre{width() / 2.0, radius + 10};
    paintArc(painter, {centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius});
    painter.setPen(palette().color(QPalette::WindowText));
    QFont large = font();
    large.setBold(true);
    painter.setFont(large);
    const QRectF number{0, centre.y() - 30, width() * 1.0, 28};
    painter.drawText(number, Qt::AlignCenter,
                     m_reading ? creditText(m_reading->remaining, m_reading->mode) : u"–"_s);
    painter.setFont(font());
    const QString below = m_reading ? word() + u" · "_s + m_reading->age : word();
    const QRectF text{0, centre.y() + 4, width() * 1.0, lineHeight};
    const QRectF days = text.translated(0, lineHeight);
    if (m_reading) {
        const int wide = painter.fontMetrics().horizontalAdvance(below);
        const qreal left = std::max(0.0, (width() - wide) / 2.0 - 24);
        paintToneIcon(painter, {left, text.center().y() - 8, 16, 16}, toneOf(*m_reading),
                      palette());
    }
    painter.drawText(text, Qt::AlignCenter, below);
    painter.drawText(days, Qt::AlignCenter, daysText());
}

} // namespace wattcard::ui
