// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/meter_service.h"
#include "ui/meter/key_button.h"

#include <QFrame>

#include <array>

class QLabel;

namespace wattcard::ui {

class BreakerLever;
class LcdDisplay;
class LedLamp;

// The housing of the instrument with what is built into it: nameplate, glass, lamps, keys and the
// lever.
class MeterFace : public QFrame {
    Q_OBJECT
public:
    MeterFace(const HoldClock& clock, QWidget* parent);
    LcdDisplay& display() const { return *m_display; }
    KeyButton& key(app::MeterService::Key key) const;
    BreakerLever& lever() const { return *m_lever; }
    LedLamp& tripLamp() const { return *m_trip; }
    LedLamp& alarmLamp() const { return *m_alarm; }
    LedLamp& pulseLamp() const { return *m_pulse; }
    // The key whose letter this is, none for other letters.
    KeyButton* keyForLetter(int qtKey) const;

public Q_SLOTS:
    void showReadout(const wattcard::meter::Readout& readout);
    void showSpeed(int factor);
    void setReducedMotion(bool on);

Q_SIGNALS:
    void keyHeld(wattcard::app::MeterService::Key key, int milliseconds);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeNameplate();
    QWidget* makeLamps();
    QWidget* makeKeys(const HoldClock& clock);
    void showPulse();
    void retranslate();

    QLabel* m_type;
    QLabel* m_number;
    LcdDisplay* m_display;
    LedLamp* m_pulse;
    LedLamp* m_alarm;
    LedLamp* m_trip;
    std::array<KeyButton*, 4> m_keys{};
    BreakerLever* m_lever;
    meter::Readout m_readout;
    int m_speed = 1;
};

} // namespace wattcard::ui
