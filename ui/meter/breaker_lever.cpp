// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meter/breaker_lever.h"

#include "ui/meter/colours.h"
#include "ui/meter/meter_text.h"
#include "ui/meter/paint.h"

#include <QEvent>
#include <QPainter>

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int movementMs = 180;

qreal heightOf(meter::SwitchState state)
{
    switch (state) {
    case meter::SwitchState::Closed: return 1;
    case meter::SwitchState::Tripped: return 0;
    case meter::SwitchState::Allowed: return 0.28;
    }
    std::abort();
}

QColor colourOf(meter::SwitchState state)
{
    switch (state) {
    case meter::SwitchState::Closed: return colours::good;
    case meter::SwitchState::Tripped: return colours::bad;
    case meter::SwitchState::Allowed: return colours::warning;
    }
    std::abort();
}

} // namespace

BreakerLever::BreakerLever(QWidget* parent) : QAbstractButton{parent}
{
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(118, 210);
    m_movement.setDuration(movementMs);
    connect(&m_movement, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        m_height = value.toReal();
        update();
    });
    connect(this, &QAbstractButton::clicked, this, &BreakerLever::operate);
    tellName();
}

QSize BreakerLever::sizeHint() const
{
    return {132, 260};
}

void BreakerLever::setReducedMotion(bool on)
{
    m_reducedMotion = on;
}

void BreakerLever::showState(meter::SwitchState state)
{
    if (state == m_state)
        return;
    m_state = state;
    m_movement.stop();
    if (m_reducedMotion || !isVisible()) {
        m_height = heightOf(state);
    } else {
        m_movement.setStartValue(m_height);
        m_movement.setEndValue(heightOf(state));
        m_movement.start();
    }
    tellName();
    update();
}

void BreakerLever::operate()
{
    if (m_state == meter::SwitchState::Allowed)
        Q_EMIT closeRequested();
    else
        Q_EMIT refused(m_state);
}

void BreakerLever::tellName()
{
    const QString name = tr("Load switch: %1").arg(switchWord(m_state));
    if (accessibleName() != name)
        setAccessibleName(name);
    setToolTip(tr("Load switch (B): closes only when the meter allows it"));
}

void BreakerLever::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        tellName();
        update();
    }
    QAbstractButton::changeEvent(event);
}

void BreakerLever::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF plate = QRectF{rect()}.adjusted(2, 2, -2, -2);
    painter.setPen(hasFocus() ? QPen{colours::focus, 3} : QPen{colours::housingEdge, 1.5});
    painter.setBrush(QColor{0xFA, 0xF9, 0xF6});
    painter.drawRoundedRect(plate, 8, 8);
    constexpr qreal line = 24;
    painter.setPen(colours::ink);
    paintFitted(painter, {plate.left() + 8, plate.top() + 6, plate.width() - 16, line},
                {.text = tr("Load switch"), .pixels = 14, .bold = true});
    const QRectF slot{plate.center().x() - 23, plate.top() + line + 14, 46,
                      plate.height() - 2 * line - 32};
    painter.setPen(QPen{QColor{Qt::black}, 1});
    painter.setBrush(QColor{0x2B, 0x2E, 0x32});
    painter.drawRoundedRect(slot, 6, 6);
    painter.setPen(colours::quietInk);
    const QRectF left{plate.left() + 4, 0, slot.left() - plate.left() - 8, line};
    paintFitted(painter, left.translated(0, slot.top()),
                {.text = u"I"_s, .pixels = 18, .bold = true});
    paintFitted(painter, left.translated(0, slot.bottom() - line),
                {.text = u"O"_s, .pixels = 18, .bold = true});
    paintKeyHint(painter, {slot.right() + 9, slot.center().y() - 10, 20, 20}, u"B"_s);
    paintHandle(painter, slot);
    const QRectF word{plate.left() + 6, plate.bottom() - line - 8, plate.width() - 12, line + 2};
    painter.setPen(Qt::NoPen);
    painter.setBrush(colourOf(m_state));
    painter.drawRoundedRect(word, 5, 5);
    painter.setPen(Qt::white);
    paintFitted(painter, word.adjusted(6, 0, -6, 0),
                {.text = switchWord(m_state), .pixels = 15, .bold = true});
}

void BreakerLever::paintHandle(QPainter& painter, const QRectF& slot) const
{
    const qreal handleHeight = slot.height() * 0.42;
    const qreal travel = slot.height() - handleHeight - 6;
    const QRectF handle{slot.left() + 3, slot.top() + 3 + travel * (1 - m_height), slot.width() - 6,
                        handleHeight};
    QLinearGradient face{handle.topLeft(), handle.bottomLeft()};
    const QColor colour = colourOf(m_state);
    face.setColorAt(0, colour.lighter(150));
    face.setColorAt(0.5, colour);
    face.setColorAt(1, colour.darker(130));
    painter.setPen(QPen{QColor{Qt::black}, 1});
    painter.setBrush(face);
    painter.drawRoundedRect(handle, 5, 5);
    painter.setPen(QPen{QColor{255, 255, 255, 150}, 2});
    for (int ridge = -1; ridge <= 1; ++ridge) {
        const qreal y = handle.center().y() + ridge * 6;
        painter.drawLine(QPointF{handle.left() + 9, y}, QPointF{handle.right() - 9, y});
    }
}

} // namespace wattcard::ui
