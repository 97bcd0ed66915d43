// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meter/meter_desk.h"

#include "ui/meter/fault_menu.h"
#include "ui/meter/inside_tabs.h"
#include "ui/meter/load_panel.h"
#include "ui/meter/meter_window.h"
#include "ui/meter/scenario_panel.h"

#include <algorithm>

namespace wattcard::ui {

using app::MeterService;

namespace {

bool holds(const std::vector<TrayCard>& cards, const QString& name)
{
    return std::ranges::find(cards, name, &TrayCard::name) != cards.end();
}

} // namespace

void TrayWorker::list()
{
    const auto cards = m_tray.cards();
    if (cards)
        Q_EMIT listed(*cards);
    else
        Q_EMIT failed(cards.error().fault);
}

// The list follows in every case: after a refusal it puts the card back where it really lies.
void TrayWorker::move(const QString& name, CardPlace place)
{
    if (const auto moved = m_tray.move(name, place); !moved)
        Q_EMIT failed(moved.error().fault);
    list();
}

void TrayWorker::make()
{
    if (const auto made = m_tray.make(); !made)
        Q_EMIT failed(made.error().fault);
    list();
}

MeterDesk::MeterDesk(QObject* parent) : QObject{parent}
{
    m_trayThread.setObjectName(QStringLiteral("card tray"));
}

MeterDesk::~MeterDesk()
{
    m_trayThread.quit();
    m_trayThread.wait();
}

void MeterDesk::connectTo(MeterService& service)
{
    connect(this, &MeterDesk::loadRequested, &service, &MeterService::setLoad,
            Qt::QueuedConnection);
    connect(this, &MeterDesk::speedRequested, &service, &MeterService::setSpeed,
            Qt::QueuedConnection);
    connect(this, &MeterDesk::keyPressed, &service, &MeterService::pressKey, Qt::QueuedConnection);
    connect(this, &MeterDesk::powerRequested, &service, &MeterService::setPower,
            Qt::QueuedConnection);
    connect(this, &MeterDesk::conditionRequested, &service, &MeterService::setCondition,
            Qt::QueuedConnection);
    connect(this, &MeterDesk::contactRequested, &service, &MeterService::setContact,
            Qt::QueuedConnection);
    connect(this, &MeterDesk::drawRequested, &service, &MeterService::drawFrom,
            Qt::QueuedConnection);
    connect(this, &MeterDesk::curveRequested, &service, &MeterService::playCurve,
            Qt::QueuedConnection);
    connect(this, &MeterDesk::curveStopRequested, &service, &MeterService::stopCurve,
            Qt::QueuedConnection);
    connect(this, &MeterDesk::insideRequested, &service, &MeterService::tellInside,
            Qt::QueuedConnection);
    connect(&service, &MeterService::insideTold, this, &MeterDesk::insideTold,
            Qt::QueuedConnection);
    connect(&service, &MeterService::loadTold, this, &MeterDesk::loadTold, Qt::QueuedConnection);
    connect(&service, &MeterService::curveEnded, this, &MeterDesk::curveEnded,
            Qt::QueuedConnection);
    connect(&service, &MeterService::readoutChanged, this, &MeterDesk::readoutChanged,
            Qt::QueuedConnection);
    // What a card says has changed when the meter has finished with it.
    connect(&service, &MeterService::cardHandled, this, &MeterDesk::trayRefreshRequested,
            Qt::QueuedConnection);
    // A meter whose time stands still tells nothing by itself, so the first readout is asked for.
    auto* asker = new ReadoutAsker{service};
    asker->moveToThread(service.thread());
    connect(this, &QObject::destroyed, asker, &QObject::deleteLater);
    connect(this, &MeterDesk::readoutRequested, asker, &ReadoutAsker::ask, Qt::QueuedConnection);
    connect(asker, &ReadoutAsker::told, this, &MeterDesk::readoutChanged, Qt::QueuedConnection);
    Q_EMIT readoutRequested();
}

void MeterDesk::connectTo(app::MeterBench& bench, MeterWindow& window)
{
    connect(&window, &MeterWindow::faultRequested, &bench, &app::MeterBench::make,
            Qt::QueuedConnection);
    connect(&window.faultMenu(), &FaultMenu::healChosen, &bench, &app::MeterBench::heal,
            Qt::QueuedConnection);
    connect(&bench, &app::MeterBench::refused, &window, &MeterWindow::showFaultRefused,
            Qt::QueuedConnection);
    connect(this, &MeterDesk::storyMoveRequested, &bench, &app::MeterBench::move,
            Qt::QueuedConnection);
    connect(this, &MeterDesk::storyCardsRequested, &bench, &app::MeterBench::tellCards,
            Qt::QueuedConnection);
    connect(&bench, &app::MeterBench::cardsTold, this, &MeterDesk::showStoryCards,
            Qt::QueuedConnection);
    connect(&bench, &app::MeterBench::notMoved, this, &MeterDesk::faultOccurred,
            Qt::QueuedConnection);
    Q_EMIT storyCardsRequested();
}

void MeterDesk::connectTo(app::ScenarioPlayer& player, MeterWindow& window)
{
    using app::ScenarioPlayer;
    ScenarioPanel& story = window.inside().story();
    connect(&story, &ScenarioPanel::scenarioOpened, &player, &ScenarioPlayer::load,
            Qt::QueuedConnection);
    connect(&story, &ScenarioPanel::stepRequested, &player, &ScenarioPlayer::step,
            Qt::QueuedConnection);
    connect(&story, &ScenarioPanel::playRequested, &player, &ScenarioPlayer::play,
            Qt::QueuedConnection);
    connect(&story, &ScenarioPanel::stopRequested, &player, &ScenarioPlayer::stop,
            Qt::QueuedConnection);
    connect(&player, &ScenarioPlayer::stepEnded, &story, &ScenarioPanel::showStep,
            Qt::QueuedConnection);
    connect(&player, &ScenarioPlayer::ended, &story, &ScenarioPanel::showEnd, Qt::QueuedConnection);
}

void MeterDesk::connectTo(CardTray& tray)
{
    auto* worker = new TrayWorker{tray};
    worker->moveToThread(&m_trayThread);
    connect(&m_trayThread, &QThread::finished, worker, &QObject::deleteLater);
    connect(this, &MeterDesk::trayRefreshRequested, worker, &TrayWorker::list);
    connect(this, &MeterDesk::moveRequested, worker, &TrayWorker::move);
    connect(this, &MeterDesk::newCardRequested, worker, &TrayWorker::make);
    connect(worker, &TrayWorker::listed, this, &MeterDesk::showBoxCards);
    connect(worker, &TrayWorker::failed, this, &MeterDesk::faultOccurred);
    m_trayThread.start();
    Q_EMIT trayRefreshRequested();
}

void MeterDesk::connectTo(MeterWindow& window)
{
    connect(this, &MeterDesk::readoutChanged, &window, &MeterWindow::showReadout);
    connect(this, &MeterDesk::cardsChanged, &window, &MeterWindow::showCards);
    connect(this, &MeterDesk::faultOccurred, &window, &MeterWindow::showFault);
    LoadPanel& load = window.loadPanel();
    connect(&load, &LoadPanel::loadChanged, this, &MeterDesk::loadRequested);
    connect(&load, &LoadPanel::appliancesChanged, this, &MeterDesk::drawRequested);
    connect(&load, &LoadPanel::curvePlayed, this, &MeterDesk::curveRequested);
    connect(&load, &LoadPanel::curveStopped, this, &MeterDesk::curveStopRequested);
    connect(this, &MeterDesk::loadTold, &load, &LoadPanel::showLoad);
    connect(this, &MeterDesk::curveEnded, &load, &LoadPanel::showCurveEnded);
    connect(&window.inside(), &InsideTabs::insideRequested, this, &MeterDesk::insideRequested);
    connect(this, &MeterDesk::insideTold, &window.inside(), &InsideTabs::showInside);
    connect(&window, &MeterWindow::speedChanged, this, &MeterDesk::speedRequested);
    connect(&window, &MeterWindow::keyPressed, this, &MeterDesk::keyPressed);
    connect(&window, &MeterWindow::powerToggled, this, &MeterDesk::powerRequested);
    connect(&window.faultMenu(), &FaultMenu::conditionToggled, this,
            &MeterDesk::conditionRequested);
    connect(&window.faultMenu(), &FaultMenu::contactChosen, this, &MeterDesk::contactRequested);
    connect(&window, &MeterWindow::cardMoved, this, &MeterDesk::move);
    connect(&window, &MeterWindow::newCardRequested, this, &MeterDesk::newCardRequested);
    connect(&window, &MeterWindow::trayRefreshRequested, this, &MeterDesk::trayRefreshRequested);
}

void MeterDesk::showBoxCards(const std::vector<TrayCard>& cards)
{
    m_boxCards = cards;
    tellCards();
}

void MeterDesk::showStoryCards(const std::vector<TrayCard>& cards)
{
    m_storyCards = cards;
    tellCards();
}

void MeterDesk::tellCards()
{
    std::vector<TrayCard> all = m_storyCards;
    std::ranges::copy_if(m_boxCards, std::back_inserter(all),
                         [this](const TrayCard& card) { return !holds(m_storyCards, card.name); });
    Q_EMIT cardsChanged(all);
}

void MeterDesk::move(const QString& name, CardPlace place)
{
    if (holds(m_storyCards, name))
        Q_EMIT storyMoveRequested(name, place);
    else
        Q_EMIT moveRequested(name, place);
}

} // namespace wattcard::ui
