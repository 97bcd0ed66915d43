// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "main/demo_profile.h"
#include "main/demo_world.h"
#include "ui/text/story_text.h"

#include <functional>

namespace wattcard {

// What a demonstration has shown.
struct DemoResult {
    QString reader;
    int openings = 0;
    int sales = 0;
    std::vector<int> apdus; // of each sale
    Money sold;
    Credit credited; // by the meter
    bool alarmLit = false;
    bool tripped = false;
    bool reclosed = false;
    bool completed = false; // every step went as told
    QString stoppedAt;      // the step that did not
};

// One customer's story: opening, loading, consumption to the trip, purchase, supply again, return
// data.
class DemoStory {
public:
    using Narrator = std::function<void(ui::StoryMoment moment, const QStringList& values)>;
    DemoStory(DemoWorld& world, const DemoProfile& profile, Narrator narrator);
    DemoResult run();

private:
    bool signIn();
    bool openAccount();
    bool consumeUntilTrip();
    bool sell(const QString& amount);
    bool closeSwitch();
    bool bringReturnDataBack();
    bool cardToCounter();
    bool cardToMeter();
    bool readCard(const QString& expected);
    QJsonObject counter(const QJsonObject& command);
    QJsonObject meter(const QJsonObject& command);
    void tell(ui::StoryMoment moment, const QStringList& values = {});

    DemoWorld& m_world;
    const DemoProfile& m_profile;
    Narrator m_narrator;
    DemoResult m_result;
    QString m_card;
    int m_presentations = 0;
};

} // namespace wattcard
