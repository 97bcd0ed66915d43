// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "meter/readout.h"

#include <QBasicTimer>
#include <QColor>
#include <QWidget>

namespace wattcard::ui {

// A lamp with its name and, because colour alone says nothing to many, the word of its state.
class LedLamp : public QWidget {
    Q_OBJECT
public:
    LedLamp(const QColor& colour, QWidget* parent);
    void setName(const QString& name);
    meter::Led state() const { return m_state; }
    QString word() const { return m_word; }
    bool isLitNow() const { return m_lit; }
    QSize sizeHint() const override;

public Q_SLOTS:
    void showState(wattcard::meter::Led state);
    // Flashes at this distance instead of the usual half second, as a metering pulse does; the word
    // is given. 0 ms: dark.
    void showPulse(int intervalMs, const QString& word);
    void setReducedMotion(bool on); // blinking becomes a lamp with a ring

protected:
    void paintEvent(QPaintEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void apply(int intervalMs);
    void tellName();

    QColor m_colour;
    QString m_name;
    QString m_word;
    meter::Led m_state = meter::Led::Off;
    bool m_pulse = false;
    bool m_lit = false;
    bool m_reducedMotion = false;
    int m_intervalMs = 0;
    QBasicTimer m_timer;
};

// The metering constant printed on the nameplate.
inline constexpr int pulsesPerKilowattHour = 1'600;
// Real milliseconds between two pulses at this load and time factor; 0 when nothing flows. Never
// shorter than the eye can tell apart.
int pulseIntervalMs(std::uint32_t watts, int speed);

} // namespace wattcard::ui
