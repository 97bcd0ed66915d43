// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meter/key_button.h"

#include "ui/meter/colours.h"
#include "ui/meter/paint.h"

#include <QFocusEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <utility>

namespace wattcard::ui {
namespace {

constexpr int tickMs = 33;
constexpr qreal cornerRadius = 8;

} // namespace

HoldClock monotonicHoldClock()
{
    return [] {
        const auto now = std::chrono::steady_clock::now().time_since_epoch();
        return std::chrono::duration_cast<std::chrono::milliseconds>(now);
    };
}

KeyButton::KeyButton(const Look& look, HoldClock clock, QWidget* parent)
    : QAbstractButton{parent},
      m_look{look},
      m_clock{std::move(clock)}
{
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(96, 52);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_tick.setInterval(tickMs);
    connect(&m_tick, &QTimer::timeout, this, &KeyButton::checkHold);
    connect(this, &QAbstractButton::pressed, this, &KeyButton::beginHold);
    connect(this, &QAbstractButton::released, this, &KeyButton::endHold);
}

QSize KeyButton::sizeHint() const
{
    return {136, 56};
}

void KeyButton::pressByLetter()
{
    if (!isEnabled() || isDown())
        return;
    setDown(true);
    beginHold();
}

void KeyButton::releaseByLetter()
{
    if (!isDown())
        return;
    setDown(false);
    endHold();
}

int KeyButton::heldMs() const
{
    return static_cast<int>((m_clock() - m_since).count());
}

int KeyButton::holdPermille() const
{
    if (!m_holding || m_look.holdTargetMs <= 0)
        return 0;
    return std::clamp(static_cast<int>(std::int64_t{heldMs()} * 1'000 / m_look.holdTargetMs), 0,
                      1'000);
}

void KeyButton::beginHold()
{
    m_since = m_clock();
    m_holding = true;
    m_reported = false;
    if (m_look.holdTargetMs > 0)
        m_tick.start();
}

void KeyButton::checkHold()
{
    if (!m_holding)
        return;
    if (m_look.holdTargetMs > 0 && heldMs() >= m_look.holdTargetMs)
        report(heldMs());
    update();
}

void KeyButton::endHold()
{
    if (!m_holding)
        return;
    report(heldMs());
    m_holding = false;
    m_tick.stop();
    update();
}

// The meter acts when the hold reaches its time, and one hold acts once (DOMAIN.md 7.5).
void KeyButton::report(int milliseconds)
{
    if (m_reported)
        return;
    m_reported = true;
    Q_EMIT held(milliseconds);
}

// A key that loses the keyboard is let go without having been meant.
void KeyButton::focusOutEvent(QFocusEvent* event)
{
    m_reported = m_reported || m_holding;
    QAbstractButton::focusOutEvent(event);
    if (m_holding)
        endHold();
}

void KeyButton::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF cap = QRectF{rect()}.adjusted(4, 4, -4, isDown() ? -3 : -5);
    QLinearGradient face{cap.topLeft(), cap.bottomLeft()};
    const QColor base = isEnabled() ? QColor{0x45, 0x4B, 0x52} : QColor{0xB9, 0xB6, 0xAE};
    face.setColorAt(0, isDown() ? base.darker(125) : base.lighter(118));
    face.setColorAt(1, isDown() ? base : base.darker(112));
    painter.setPen(QPen{isEnabled() ? colours::ink : colours::housingEdge, 1});
    painter.setBrush(face);
    painter.drawRoundedRect(cap, cornerRadius, cornerRadius);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen{colours::focus, 2.5});
        painter.drawRoundedRect(QRectF{rect()}.adjusted(1.5, 1.5, -1.5, -1.5), cornerRadius + 2,
                                cornerRadius + 2);
    }
    paintRing(painter, cap);
    painter.setPen(isEnabled() ? QColor{Qt::white} : colours::quietInk);
    constexpr qreal hintSide = 20;
    const QRectF hint{cap.right() - hintSide - 8, cap.center().y() - hintSide / 2, hintSide,
                      hintSide};
    paintKeyHint(painter, hint, m_look.letter);
    paintFitted(painter, cap.adjusted(10, 0, -hintSide - 14, 0),
                {.text = text(),
                 .pixels = 15,
                 .bold = true,
                 .alignment = Qt::AlignLeft | Qt::AlignVCenter});
}

// Runs round the cap, from the top left corner, and is closed when the hold has reached its time.
void KeyButton::paintRing(QPainter& painter, const QRectF& cap) const
{
    const int permille = holdPermille();
    if (permille == 0)
        return;
    QPainterPath path;
    path.addRoundedRect(cap.adjusted(2, 2, -2, -2), cornerRadius - 1, cornerRadius - 1);
    constexpr qreal thickness = 4;
    const qreal length = path.length() / thickness; // dashes are counted in pen widths
    QPen pen{permille >= 1'000 ? colours::lampGreen : colours::lampYellow, thickness};
    pen.setCapStyle(Qt::FlatCap);
    pen.setDashPattern({std::max(0.01, length * permille / 1'000), length + 1});
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    painter.drawPath(path);
}

} // namespace wattcard::ui
