// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/meter_bench.h"
#include "app/meter_scenario.h"

#include <QThread>

#include <vector>

namespace wattcard::ui {

class MeterWindow;

// Calls the card tray for the desk, on the desk's worker thread, because the box of cards is
// another process.
class TrayWorker : public QObject {
    Q_OBJECT
public:
    explicit TrayWorker(CardTray& tray) : m_tray{tray} {}

public Q_SLOTS:
    void list();
    void move(const QString& name, wattcard::CardPlace place);
    void make();

Q_SIGNALS:
    void listed(const std::vector<wattcard::TrayCard>& cards);
    void failed(wattcard::Fault fault);

private:
    CardTray& m_tray;
};

// Asks the service for its present readout, on the service's own thread.
class ReadoutAsker : public QObject {
    Q_OBJECT
public:
    explicit ReadoutAsker(const app::MeterService& service) : m_service{service} {}

public Q_SLOTS:
    void ask() { Q_EMIT told(m_service.readout()); }

Q_SIGNALS:
    void told(const wattcard::meter::Readout& readout);

private:
    const app::MeterService& m_service;
};

// Between the emulator's window and what it shows: the meter's service and the card tray, each on a
// thread of its own. Everything crosses as queued signals, so the window never waits. The service
// and the tray must outlive the desk.
class MeterDesk : public QObject {
    Q_OBJECT
public:
    explicit MeterDesk(QObject* parent = nullptr);
    ~MeterDesk() override; // waits for the tray call under way, if there is one
    void connectTo(app::MeterService& service);
    // The bench and the player live on the service's thread and outlive the desk, too.
    void connectTo(app::MeterBench& bench, MeterWindow& window);
    void connectTo(app::ScenarioPlayer& player, MeterWindow& window);
    void connectTo(CardTray& tray); // starts the worker thread and asks for the cards
    void connectTo(MeterWindow& window);

private Q_SLOTS:
    void showBoxCards(const std::vector<wattcard::TrayCard>& cards);
    void showStoryCards(const std::vector<wattcard::TrayCard>& cards);
    void move(const QString& name, wattcard::CardPlace place);

Q_SIGNALS:
    // from the meter and the tray
    void readoutChanged(const wattcard::meter::Readout& readout);
    void insideTold(const wattcard::app::MeterInside& inside);
    void loadTold(int watts);
    void curveEnded();
    void cardsChanged(const std::vector<wattcard::TrayCard>& cards);
    void faultOccurred(wattcard::Fault fault);
    // to the meter and the tray
    void readoutRequested();
    void loadRequested(int watts);
    void drawRequested(const wattcard::app::Draw& draw);
    void curveRequested(const wattcard::app::LoadCurve& curve);
    void curveStopRequested();
    void insideRequested();
    void speedRequested(int factor);
    void keyPressed(wattcard::app::MeterService::Key key, int heldMs);
    void powerRequested(bool on);
    void conditionRequested(wattcard::meter::Condition condition, bool on);
    void contactRequested(std::optional<bool> stands);
    void moveRequested(const QString& name, wattcard::CardPlace place);
    void storyMoveRequested(const QString& name, wattcard::CardPlace place);
    void storyCardsRequested();
    void newCardRequested();
    void trayRefreshRequested();

private:
    void tellCards();

    // A card of a story hides one of the box with its name, as it does for the bench.
    std::vector<TrayCard> m_storyCards;
    std::vector<TrayCard> m_boxCards;
    QThread m_trayThread;
};

} // namespace wattcard::ui
