// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meter/led.h"

#include "ui/meter/colours.h"
#include "ui/meter/meter_text.h"
#include "ui/meter/paint.h"

#include <QEvent>
#include <QPainter>
#include <QTimerEvent>

#include <algorithm>

namespace wattcard::ui {
namespace {

constexpr int blinkHalfPeriodMs = 500;
constexpr int pulseFlashMs = 60;
constexpr int shortestPulseMs = 120;
constexpr qreal lampDiameter = 18;

} // namespace

int pulseIntervalMs(std::uint32_t watts, int speed)
{
    if (watts == 0 || speed <= 0)
        return 0;
    constexpr std::int64_t wattMillisecondsPerKilowattHour = 3'600'000'000;
    const std::int64_t perPulse = wattMillisecondsPerKilowattHour / pulsesPerKilowattHour;
    const std::int64_t interval = perPulse / (std::int64_t{watts} * speed);
    return static_cast<int>(std::max<std::int64_t>(interval, shortestPulseMs));
}

LedLamp::LedLamp(const QColor& colour, QWidget* parent) : QWidget{parent}, m_colour{colour}
{
    setMinimumSize(112, 40);
    showState(meter::Led::Off);
}

QSize LedLamp::sizeHint() const
{
    return {150, 42};
}

void LedLamp::setName(const QString& name)
{
    m_name = name;
    tellName();
}

void LedLamp::showState(meter::Led state)
{
    m_state = state;
    m_pulse = false;
    m_word = ledWord(state);
    apply(state == meter::Led::Blinking ? blinkHalfPeriodMs : 0);
    if (state == meter::Led::Steady)
        m_lit = true;
    tellName();
}

void LedLamp::showPulse(int intervalMs, const QString& word)
{
    m_state = intervalMs > 0 ? meter::Led::Blinking : meter::Led::Off;
    m_pulse = true;
    m_word = word;
    apply(intervalMs);
    tellName();
}

void LedLamp::setReducedMotion(bool on)
{
    m_reducedMotion = on;
    apply(m_intervalMs);
}

// A running blink is not started again by a readout that changes nothing, or the lamp would never
// reach its next turn.
void LedLamp::apply(int intervalMs)
{
    const bool runs = intervalMs > 0 && !m_reducedMotion;
    const bool same = m_timer.isActive() == runs && m_intervalMs == intervalMs;
    m_intervalMs = intervalMs;
    if (!same) {
        m_timer.stop();
        m_lit = intervalMs > 0;
        if (runs)
            m_timer.start(m_pulse ? pulseFlashMs : intervalMs, this);
    } else if (intervalMs == 0) {
        m_lit = false;
    }
    update();
}

void LedLamp::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_timer.timerId())
        return;
    m_lit = !m_lit;
    if (m_pulse)
        m_timer.start(m_lit ? pulseFlashMs : m_intervalMs - pulseFlashMs, this);
    update();
}

void LedLamp::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && !m_pulse) {
        m_word = ledWord(m_state);
        tellName();
    }
    QWidget::changeEvent(event);
}

void LedLamp::tellName()
{
    const QString name = tr("%1 lamp: %2").arg(m_name, m_word);
    if (accessibleName() != name)
        setAccessibleName(name);
    update();
}

void LedLamp::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF centre{14 + lampDiameter / 2, height() / 2.0};
    const qreal radius = lampDiameter / 2;
    if (m_lit) {
        QRadialGradient glow{centre, radius * 1.9};
        QColor edge = m_colour;
        edge.setAlpha(0);
        glow.setColorAt(0.4, m_colour);
        glow.setColorAt(1, edge);
        painter.setPen(Qt::NoPen);
        painter.setBrush(glow);
        painter.drawEllipse(centre, radius * 1.9, radius * 1.9);
    }
    QRadialGradient lens{centre - QPointF{radius * 0.3, radius * 0.35}, radius * 1.4};
    lens.setColorAt(0, (m_lit ? m_colour.lighter(160) : colours::lampOff.lighter(150)));
    lens.setColorAt(1, m_lit ? m_colour : colours::lampOff);
    painter.setPen(QPen{colours::ink, 1.2});
    painter.setBrush(lens);
    painter.drawEllipse(centre, radius, radius);
    if (m_reducedMotion && m_state == meter::Led::Blinking) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen{colours::ink, 1.2, Qt::DotLine});
        painter.drawEllipse(centre, radius + 4, radius + 4);
    }
    const qreal left = centre.x() + radius + 9;
    const QRectF words{left, 0, width() - left, height() / 2.0};
    painter.setPen(colours::ink);
    paintFitted(painter, words.adjusted(0, 3, 0, 0),
                {.text = m_name,
                 .pixels = 14,
                 .bold = true,
                 .alignment = Qt::AlignLeft | Qt::AlignVCenter});
    painter.setPen(colours::quietInk);
    paintFitted(painter, words.translated(0, height() / 2.0 - 2),
                {.text = m_word, .pixels = 13, .alignment = Qt::AlignLeft | Qt::AlignVCenter});
}

} // namespace wattcard::ui
