// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QTimer>

#include <chrono>
#include <functional>

namespace wattcard::ui {

// Where a held key's time comes from: a monotonic clock, in tests a hand-turned one.
using HoldClock = std::function<std::chrono::milliseconds()>;
HoldClock monotonicHoldClock();

// A key of the instrument, with the letter that presses it. It measures how long it is really held,
// by mouse, by its letter or by the space bar; repeated key events of a held key count for nothing.
class KeyButton : public QAbstractButton {
    Q_OBJECT
public:
    struct Look {
        QString letter;       // shown on the cap
        int holdTargetMs = 0; // 0: no hold is meant, no ring
    };
    KeyButton(const Look& look, HoldClock clock, QWidget* parent);
    QString letter() const { return m_look.letter; }
    // What a held key has reached of its target, 0 to 1000; 0 while it is not held.
    int holdPermille() const;
    QSize sizeHint() const override;

public Q_SLOTS:
    void pressByLetter();
    void releaseByLetter();
    void checkHold(); // asks the clock; called about 30 times a second while held

Q_SIGNALS:
    // Once for each press: at release, or already when the hold reaches its target.
    void held(int milliseconds);

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void beginHold();
    void endHold();
    int heldMs() const;
    void report(int milliseconds);
    void paintRing(QPainter& painter, const QRectF& cap) const;

    Look m_look;
    HoldClock m_clock;
    QTimer m_tick;
    std::chrono::milliseconds m_since{};
    bool m_holding = false;
    bool m_reported = false;
};

} // namespace wattcard::ui
