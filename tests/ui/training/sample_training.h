// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/training/training_view.h"

namespace wattcard::ui {

// A scenario that has just been prepared, with both its cards in the customer's hand.
inline app::TrainingState sampleRun(app::Scenario scenario)
{
    app::TrainingState state;
    state.learner = QStringLiteral("Ann");
    state.scenario = scenario;
    state.world.account = AccountId{7};
    state.world.customerName = QStringLiteral("张秀英");
    state.world.meter = *MeterNumber::fromNumber(990'200'000'008);
    if (scenario == app::Scenario::MeterExchange)
        state.world.newMeter = *MeterNumber::fromNumber(990'200'000'009);
    state.world.card = QStringLiteral("card-1");
    state.world.blank = QStringLiteral("card-2");
    TrayCard own{state.world.card, CardSerial{{0, 0, 0, 0, 0, 0, 0, 1}}};
    TrayCard blank{state.world.blank, CardSerial{{0, 0, 0, 0, 0, 0, 0, 2}}};
    blank.blank = true;
    state.facts.cards = {own, blank};
    state.facts.paperIsOut = scenario == app::Scenario::OutOfPaper;
    return state;
}

inline app::Score sampleScore()
{
    using enum app::Criterion;
    return {{{MoneyRight, 35, 35, app::Finding::AsAgreed},
             {NothingTwice, 0, 25, app::Finding::SoldTwice},
             {RightOrder, 20, 20, app::Finding::InOrder},
             {InTime, 5, 10, app::Finding::Late},
             {WithoutHints, 10, 10, app::Finding::NoHint}}};
}

} // namespace wattcard::ui
