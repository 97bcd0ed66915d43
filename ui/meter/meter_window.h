// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fault_presets.h"
#include "app/meter_service.h"
#include "domain/fault.h"
#include "ui/meter/key_button.h"

#include <QMainWindow>
#include <QTimer>

class QActionGroup;
class QLabel;
class QMenu;

namespace wattcard::ui {

class CardTrayView;
class FaultMenu;
class InsideTabs;
class LoadPanel;
class MeterFace;

// The emulator's window: the instrument, the cards, the load and the inside. It is told and asks;
// every control has a letter, so that the whole instrument works without a mouse.
class MeterWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MeterWindow(QWidget* parent);
    MeterWindow(HoldClock clock, QWidget* parent); // with another clock for held keys
    MeterFace& face() const { return *m_face; }
    CardTrayView& tray() const { return *m_tray; }
    LoadPanel& loadPanel() const { return *m_load; }
    InsideTabs& inside() const { return *m_inside; }
    FaultMenu& faultMenu() const { return *m_faults; }
    QString statusText() const;

public Q_SLOTS:
    void showReadout(const wattcard::meter::Readout& readout);
    void showCards(const std::vector<wattcard::TrayCard>& cards);
    void showFault(wattcard::Fault fault);
    void
    showLanguage(const QString& localeName); // which entry of the menu is ticked: "en" or "zh_CN"
    void showSurroundings(int watts,
                          int factor); // the load and the time factor the meter was started with
    void setReducedMotion(bool on);
    void showFaultRefused(wattcard::app::FaultPreset preset, wattcard::Fault why);

Q_SIGNALS:
    void faultRequested(wattcard::app::FaultPreset preset, int number);
    void speedChanged(int factor);
    void keyPressed(wattcard::app::MeterService::Key key, int heldMs);
    void powerToggled(bool on);
    void cardMoved(const QString& name, wattcard::CardPlace place);
    void newCardRequested();
    void trayRefreshRequested(); // F5, and when the window comes to the front
    void languageRequested(const QString& localeName);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Tone { Good, Warning, Bad };
    void arrange();
    void makeMenus();
    void connectParts();
    void retranslate();
    void letGo(); // of the letter
    void askForFault(app::FaultPreset preset);
    void showAdvice();
    void showNotice(const QString& sentence); // stays until the readout says something else
    void paintStatus(const QString& sentence, Tone tone);
    bool pressedLetter(int key);
    bool pressedCardKey(int key);
    Tone toneOf(meter::DisplayCode code) const;
    Tone toneOf(const meter::Readout& readout) const;

    MeterFace* m_face;
    QTimer m_letterUp; // X11 lets a held letter go and presses it again, not always saying so
    KeyButton* m_lettersKey = nullptr;
    CardTrayView* m_tray;
    LoadPanel* m_load;
    InsideTabs* m_inside;
    QLabel* m_status;
    QMenu* m_languageMenu = nullptr;
    QMenu* m_viewMenu = nullptr;
    FaultMenu* m_faults = nullptr;
    QActionGroup* m_languages = nullptr;
    QAction* m_refresh = nullptr;
    QAction* m_calm = nullptr;
    meter::Readout m_readout;
    QString m_lastAdvice;
};

} // namespace wattcard::ui
