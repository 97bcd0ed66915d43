// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meter/fault_menu.h"

#include <QAction>
#include <QSet>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace wattcard::ui {
namespace {

TEST(FaultMenu, asksForEachConditionAndForTheSwitch)
{
    FaultMenu menu{nullptr};
    QSignalSpy conditions{&menu, &FaultMenu::conditionToggled};
    QSignalSpy contacts{&menu, &FaultMenu::contactChosen};
    for (const meter::Condition condition : meter::allConditions) {
        menu.action(condition)->trigger();
        ASSERT_FALSE(conditions.isEmpty());
        EXPECT_EQ(conditions.last().at(0).value<meter::Condition>(), condition);
        EXPECT_TRUE(conditions.last().at(1).toBool());
    }
    for (const std::optional<bool> stands :
         {std::optional<bool>{true}, std::optional<bool>{false}, std::optional<bool>{}}) {
        menu.contactAction(stands)->trigger();
        EXPECT_EQ(contacts.last().at(0).value<std::optional<bool>>(), stands);
    }
}

TEST(FaultMenu, showsWhatTheMeterSaysWithoutAskingForIt)
{
    FaultMenu menu{nullptr};
    QSignalSpy conditions{&menu, &FaultMenu::conditionToggled};
    meter::Readout readout;
    readout.conditions.set(meter::Condition::CoverOpen, true);
    menu.showReadout(readout);
    EXPECT_TRUE(menu.action(meter::Condition::CoverOpen)->isChecked());
    EXPECT_FALSE(menu.action(meter::Condition::Bypassed)->isChecked());
    EXPECT_TRUE(conditions.isEmpty());
}

TEST(FaultMenu, asksForEachPresetThatNoOtherEntryIs)
{
    FaultMenu menu{nullptr};
    QSignalSpy presets{&menu, &FaultMenu::presetChosen};
    QSignalSpy heals{&menu, &FaultMenu::healChosen};
    int entries = 0;
    for (const app::FaultPreset preset : app::allFaultPresets) {
        QAction* entry = menu.presetAction(preset);
        if (entry == nullptr)
            continue;
        ++entries;
        entry->trigger();
        ASSERT_EQ(presets.size(), entries);
        EXPECT_EQ(presets.last().at(0).value<app::FaultPreset>(), preset);
    }
    EXPECT_EQ(entries, 10); // cover and contacts are there already
    menu.healAction()->trigger();
    EXPECT_EQ(heals.size(), 1);
}

TEST(FaultMenu, hasAKeyOfItsOwnForEachEntry)
{
    FaultMenu menu{nullptr};
    QSet<QChar> keys;
    for (const QAction* entry : menu.actions()) {
        if (entry->isSeparator())
            continue;
        const auto mark = entry->text().indexOf(u'&');
        ASSERT_GE(mark, 0) << entry->text().toStdString();
        const QChar key = entry->text().at(mark + 1).toLower();
        EXPECT_FALSE(keys.contains(key)) << entry->text().toStdString();
        keys.insert(key);
    }
}

} // namespace
} // namespace wattcard::ui
