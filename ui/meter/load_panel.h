// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/appliances.h"
#include "app/load_curve.h"
#include "meter/readout.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QPushButton;

namespace wattcard::ui {

class LiveChart;
class LoadSlider;

// What surrounds the meter: the customer's load by hand, by appliances or by a curve, how fast time
// runs, the supply voltage, and the live curve of what came of it.
class LoadPanel : public QWidget {
    Q_OBJECT
public:
    explicit LoadPanel(QWidget* parent);
    int load() const;
    int speed() const;
    const app::Appliances& household() const { return m_household; }
    bool isPlayingCurve() const;
    QString curveText() const;
    LiveChart& chart() const { return *m_chart; }

public Q_SLOTS:
    void showReadout(const wattcard::meter::Readout& readout);
    void toggleAppliance(int index); // 0 switches all off, from 1 in the order of allAppliances
    void setLoad(int watts);
    void showLoad(int watts);   // told, not asked: a curve or the remote has set it
    void showSpeed(int factor); // told, not asked; a factor without a button leaves the choice
    void openCurve(const QString& file); // plays it, or says what is wrong with it
    void toggleCurve();                  // stops the curve; plays it again from what time it is
    void showCurveEnded();               // told, not asked
    void faster();
    void slower();
    void togglePower();

Q_SIGNALS:
    void loadChanged(int watts);
    void appliancesChanged(const wattcard::app::Draw& draw);
    void curvePlayed(const wattcard::app::LoadCurve& curve);
    void curveStopped();
    void curveRefused(const QString& sentence);
    void speedChanged(int factor);
    void powerToggled(bool on);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeAppliances();
    QWidget* makeCurveRow();
    QWidget* makeSpeeds();
    QWidget* makeHead();
    void sliderMoved(int watts);
    void stepSpeed(int steps);
    void showHousehold();
    void chooseCurve();
    void retranslate();
    void nameAppliances();
    void tellCurve();

    QLabel* m_title;
    QLabel* m_wanted;
    QLabel* m_speedTitle;
    QPushButton* m_power;
    LoadSlider* m_slider;
    QButtonGroup* m_appliances;
    QPushButton* m_openCurve;
    QPushButton* m_playCurve;
    QLabel* m_curveName;
    QButtonGroup* m_speeds;
    LiveChart* m_chart;
    app::Appliances m_household;
    std::optional<app::LoadCurve> m_curve;
    QString m_curveFile;
    bool m_playsCurve = false;
};

} // namespace wattcard::ui
