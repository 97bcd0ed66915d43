// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/sample_trainings.h"

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using app::Finding;
using app::Scenario;

namespace {

constexpr std::uint64_t sampleMeter = 990'200'000'008;

TrainingView emptyTraining()
{
    TrainingView view;
    view.isSignedIn = true;
    view.state.learner = u"王丽"_s;
    view.state.attainments[Scenario::FirstSale] = {100, 85, 3, {}};
    view.state.attainments[Scenario::TornWrite] = {65, 65, 1, {}};
    return view;
}

TrainingView runningTraining(Scenario scenario)
{
    TrainingView view = emptyTraining();
    view.chosen = scenario;
    app::TrainingState& state = view.state;
    state.scenario = scenario;
    state.taken = 74s;
    state.world.customerName = u"刘芳"_s;
    state.world.meter = *MeterNumber::fromNumber(sampleMeter);
    if (scenario == Scenario::MeterExchange)
        state.world.newMeter = *MeterNumber::fromNumber(sampleMeter + 1);
    state.world.card = u"card-1"_s;
    state.world.blank = u"card-2"_s;
    TrayCard own{u"card-1"_s, CardSerial{{0, 0, 0, 0, 0, 0, 0, 1}}};
    TrayCard blank{u"card-2"_s, CardSerial{{0, 0, 0, 0, 0, 0, 0, 2}}};
    blank.blank = true;
    state.facts.cards = {own, blank};
    state.hints = 1;
    view.card = own.name;
    return view;
}

TrainingView scoredTraining()
{
    using enum app::Criterion;
    TrainingView view = runningTraining(Scenario::Reversal);
    view.state.score = app::Score{{{MoneyRight, 17, 35, Finding::NotPaidOut},
                                   {NothingTwice, 25, 25, Finding::Once},
                                   {RightOrder, 0, 20, Finding::SoldBeforeReversal},
                                   {InTime, 5, 10, Finding::Late},
                                   {WithoutHints, 5, 10, Finding::HintsUsed}}};
    return view;
}

} // namespace

std::vector<NamedTraining> sampleTrainings()
{
    TrainingView refused = emptyTraining();
    refused.state.failure = Failure{Fault::NoService, {}};
    return {{u"list"_s, emptyTraining()},
            {u"running"_s, runningTraining(Scenario::MeterExchange)},
            {u"points"_s, scoredTraining()},
            {u"failed"_s, refused}};
}

} // namespace wattcard::ui
