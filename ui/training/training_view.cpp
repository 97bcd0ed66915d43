// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/training_view.h"

#include <algorithm>
#include <cstdlib>

namespace wattcard::ui {

bool isRunning(const TrainingView& view)
{
    return view.state.scenario && !view.state.isPreparing && !view.state.score;
}

const TrayCard* chosenCard(const TrainingView& view)
{
    const auto& cards = view.state.facts.cards;
    const auto found = std::ranges::find(cards, view.card, &TrayCard::name);
    return found == cards.end() ? nullptr : &*found;
}

bool isOffered(const TrainingView& view, TrainingCommand command)
{
    const auto& cards = view.state.facts.cards;
    const bool isTaken = std::ranges::count(cards, CardPlace::Counter, &TrayCard::place) > 0;
    const TrayCard* card = chosenCard(view);
    if (view.state.isPreparing)
        return false;
    switch (command) {
    case TrainingCommand::Start: return true;
    case TrainingCommand::Hint: return isRunning(view) && view.state.hints < app::hintsEach;
    case TrainingCommand::Finish: return isRunning(view);
    case TrainingCommand::IntoReader: return card && !isTaken;
    case TrainingCommand::TakeOut: return isTaken;
    case TrainingCommand::IntoMeter: return card && card->place == CardPlace::Tray;
    case TrainingCommand::IntoNewMeter:
        return card && card->place == CardPlace::Tray && view.state.world.newMeter;
    case TrainingCommand::OtherCard: return cards.size() > 1;
    case TrainingCommand::PaperIn: return view.state.facts.paperIsOut;
    }
    std::abort();
}

} // namespace wattcard::ui
