// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "meter/readout.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QPushButton;

namespace wattcard::ui {

class LoadSlider;
class StripChart;

// What surrounds the meter: the customer's load, how fast time runs, the supply voltage, and the
// recorder strip.
class LoadPanel : public QWidget {
    Q_OBJECT
public:
    explicit LoadPanel(QWidget* parent);
    int load() const;
    int speed() const;

public Q_SLOTS:
    void showReadout(const wattcard::meter::Readout& readout);
    void choosePreset(int index); // 0 off, 1 fridge, 2 kettle, 3 shower
    void setLoad(int watts);
    void showSpeed(int factor); // told, not asked; a factor without a button leaves the choice
    void faster();
    void slower();
    void togglePower();

Q_SIGNALS:
    void loadChanged(int watts);
    void speedChanged(int factor);
    void powerToggled(bool on);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makePresets();
    QWidget* makeSpeeds();
    QWidget* makeHead();
    void sliderMoved(int watts);
    void stepSpeed(int steps);
    void retranslate();

    QLabel* m_title;
    QLabel* m_wanted;
    QLabel* m_speedTitle;
    QPushButton* m_power;
    LoadSlider* m_slider;
    QButtonGroup* m_presets;
    QButtonGroup* m_speeds;
    StripChart* m_strip;
    LocalTime m_lastSample{};
};

} // namespace wattcard::ui
