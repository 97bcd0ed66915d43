// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/training_desk.h"

#include <algorithm>

namespace wattcard::ui {

TrainingDesk::TrainingDesk(QObject* parent) : QObject{parent} {}

// Whoever comes first is the learner, until he writes another name.
void TrainingDesk::signedIn(const QString& name)
{
    m_view.isSignedIn = !name.isEmpty();
    if (m_view.isSignedIn && m_view.state.learner.isEmpty())
        Q_EMIT learnerNamed(name);
    show();
}

void TrainingDesk::nameLearner(const QString& name)
{
    if (!name.trimmed().isEmpty() && name.trimmed() != m_view.state.learner)
        Q_EMIT learnerNamed(name.trimmed());
}

void TrainingDesk::choose(app::Scenario scenario)
{
    m_view.chosen = scenario;
    show();
}

void TrainingDesk::chooseCard(const QString& name)
{
    m_view.card = name;
    show();
}

void TrainingDesk::press(TrainingCommand command)
{
    if (!isOffered(m_view, command))
        return;
    switch (command) {
    case TrainingCommand::Start:
        m_view.state.isPreparing = true; // until the service says so itself
        show();
        return Q_EMIT startWanted(m_view.chosen);
    case TrainingCommand::Hint: return Q_EMIT hintWanted();
    case TrainingCommand::Finish: return Q_EMIT finishWanted();
    case TrainingCommand::IntoReader: return Q_EMIT readerWanted(m_view.card);
    case TrainingCommand::TakeOut: return Q_EMIT takeOutWanted();
    case TrainingCommand::IntoMeter:
        return Q_EMIT meterWanted(m_view.card, m_view.state.world.meter);
    case TrainingCommand::IntoNewMeter:
        return Q_EMIT meterWanted(m_view.card, *m_view.state.world.newMeter);
    case TrainingCommand::OtherCard: return chooseOther();
    case TrainingCommand::PaperIn: return Q_EMIT paperWanted();
    }
}

void TrainingDesk::chooseOther()
{
    const auto& cards = m_view.state.facts.cards;
    auto next = std::ranges::find(cards, m_view.card, &TrayCard::name);
    if (next == cards.end() || ++next == cards.end())
        next = cards.begin();
    chooseCard(next->name);
}

void TrainingDesk::stateChanged(const app::TrainingState& state)
{
    const bool isNew = state.world.account != m_view.state.world.account;
    m_view.state = state;
    if (isNew || !chosenCard(m_view))
        m_view.card =
            state.scenario == app::Scenario::LostCard ? state.world.blank : state.world.card;
    show();
}

} // namespace wattcard::ui
