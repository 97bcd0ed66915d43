// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/machine_section.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;

struct MachineWorld {
    QTemporaryDir folder;
    LookSwitch look{folder.filePath(u"user.ini"_s)};
    std::vector<LogLevel> kept;
    bool isFull = false; // the disk
    bool isBusy = false; // the books: they answer later
    MachineDesk desk{{LogLevel::Normal, {{MachinePath::Profile, u"/books"_s}}, &look}};
    MachineSection section{nullptr};
    QSignalSpy limits{&desk, &MachineDesk::limitsWanted};

    MachineWorld()
    {
        linkMachine(section, desk);
        QObject::connect(&desk, &MachineDesk::levelWanted, &desk, [this](LogLevel level) {
            kept.push_back(level);
            if (!isBusy)
                answer();
        });
        section.QWidget::show();
    }
    void enter(Role role) { desk.enter(Operator{OperatorId{1}, u"a"_s, u"a"_s, role, false}); }
    void answer()
    {
        if (!isFull)
            return desk.levelKept(kept.back());
        kept.pop_back();
        desk.levelNotKept({Fault::NotSaved, {}});
    }
    QComboBox& level() { return *section.findChild<QComboBox*>(); }
    bool says(const QString& words)
    {
        const auto labels = section.findChildren<QLabel*>();
        return std::ranges::any_of(labels,
                                   [&](QLabel* each) { return each->text().contains(words); });
    }
    QPushButton& reset() { return *section.findChildren<QPushButton*>().front(); }
};

} // namespace

TEST(MachineSettings, onlyTheAdministratorChoosesHowMuchIsLogged)
{
    MachineWorld world;
    for (const Role role : {Role::Clerk, Role::ShiftLeader, Role::Finance, Role::Auditor}) {
        world.enter(role);
        EXPECT_FALSE(world.section.findChild<QComboBox*>()->isEnabled());
        world.desk.choose(LogLevel::Everything);
    }
    EXPECT_TRUE(world.kept.empty());
    world.enter(Role::Administrator);
    EXPECT_TRUE(world.section.findChild<QComboBox*>()->isEnabled());
    Q_EMIT world.section.findChild<QComboBox*>()->activated(2);
    EXPECT_EQ(world.kept, std::vector{LogLevel::Everything});
    world.isFull = true;
    world.desk.choose(LogLevel::Warnings);
    EXPECT_EQ(world.desk.view().level, LogLevel::Everything) << "what is not kept does not hold";
    EXPECT_EQ(world.desk.view().fault, Fault::NotSaved);
}

TEST(MachineSettings, aResetIsPutBackByTheSameButton)
{
    MachineWorld world;
    const LookChoice mine{LookChoice::Colours::Dark, LookChoice::Motion::None, Density::Normal,
                          false};
    world.look.use(mine);
    world.enter(Role::Administrator);
    world.desk.choose(LogLevel::Warnings);
    world.reset().click();
    EXPECT_EQ(world.look.current(), LookChoice{});
    EXPECT_EQ(world.desk.view().level, LogLevel::Normal);
    EXPECT_TRUE(world.desk.view().isReset);
    world.reset().click();
    EXPECT_EQ(world.look.current(), mine);
    EXPECT_EQ(world.desk.view().level, LogLevel::Warnings);
    // A clerk resets what is his own.
    world.enter(Role::Clerk);
    world.reset().click();
    EXPECT_EQ(world.look.current(), LookChoice{});
    EXPECT_EQ(world.desk.view().level, LogLevel::Warnings);
    world.look.use(LookChoice{});
}

// Books that are busy with a sale stop no window.
TEST(MachineSettings, aLevelHoldsWhenTheBooksHaveItAndNoOtherIsChosenMeanwhile)
{
    MachineWorld world;
    world.isBusy = true;
    world.enter(Role::Administrator);
    Q_EMIT world.level().activated(2);
    EXPECT_TRUE(world.desk.view().isKeeping);
    EXPECT_EQ(world.desk.view().level, LogLevel::Normal);
    EXPECT_EQ(world.level().currentIndex(), 1) << "what holds is shown";
    EXPECT_FALSE(world.level().isEnabled());
    EXPECT_FALSE(world.reset().isEnabled());
    EXPECT_TRUE(world.says(u"being kept"_s));
    world.desk.choose(LogLevel::Warnings);
    world.desk.reset();
    EXPECT_EQ(world.kept, std::vector{LogLevel::Everything});
    world.answer();
    EXPECT_FALSE(world.desk.view().isKeeping);
    EXPECT_EQ(world.level().currentIndex(), 2);
    EXPECT_TRUE(world.level().isEnabled());
    EXPECT_TRUE(world.reset().isEnabled());
    EXPECT_FALSE(world.says(u"being kept"_s));
}

// A reset is one thing: no look without its level.
TEST(MachineSettings, aResetWaitsForItsLevel)
{
    MachineWorld world;
    const LookChoice mine{LookChoice::Colours::Dark, LookChoice::Motion::None, Density::Normal,
                          false};
    world.look.use(mine);
    world.enter(Role::Administrator);
    world.desk.choose(LogLevel::Everything);
    world.isBusy = true;
    world.isFull = true;
    world.desk.reset();
    EXPECT_EQ(world.look.current(), mine);
    world.answer();
    EXPECT_EQ(world.look.current(), mine);
    EXPECT_EQ(world.desk.view().fault, Fault::NotSaved);
    EXPECT_FALSE(world.desk.view().isReset);
    world.isFull = false;
    world.desk.reset();
    world.answer();
    EXPECT_EQ(world.look.current(), LookChoice{});
    EXPECT_EQ(world.desk.view().level, LogLevel::Normal);
    world.desk.reset(); // and back
    world.answer();
    EXPECT_EQ(world.look.current(), mine);
    EXPECT_EQ(world.desk.view().level, LogLevel::Everything);
    world.look.use(LookChoice{});
}

// Whoever comes meanwhile keeps his own look, and is not told of another's trouble.
TEST(MachineSettings, whoeverComesMeanwhileIsNotReset)
{
    MachineWorld world;
    const LookChoice theirs{LookChoice::Colours::Dark, LookChoice::Motion::None, Density::Normal,
                            false};
    world.enter(Role::Administrator);
    world.desk.choose(LogLevel::Warnings);
    world.isBusy = true;
    world.desk.reset();
    world.look.use(theirs);
    world.enter(Role::Clerk);
    world.answer();
    EXPECT_EQ(world.look.current(), theirs);
    EXPECT_EQ(world.desk.view().level, LogLevel::Normal) << "of the computer";
    world.enter(Role::Administrator);
    world.isFull = true;
    world.desk.choose(LogLevel::Everything);
    world.enter(Role::Clerk);
    world.answer();
    EXPECT_EQ(world.desk.view().fault, std::nullopt);
    world.look.use(LookChoice{});
}

// DOMAIN.md sections 5 and 8, wattcard-limits(7).
TEST(MachineSettings, showsTheLimitsWithTheirRangeAndWhoSetsThem)
{
    MachineWorld world;
    world.enter(Role::Clerk);
    EXPECT_EQ(world.limits.size(), 1);
    EXPECT_EQ(limitRows(std::nullopt)[0][1], u"…"_s) << "not read yet";
    world.desk.limitsRead({Money::fromMinor(1'500'000), std::chrono::seconds{120}});
    const auto rows = limitRows(world.desk.view().limits);
    EXPECT_TRUE(rows[0][1].contains(u"000.00"_s)) << qPrintable(rows[0][1]);
    EXPECT_TRUE(rows[1][1].startsWith(u"120"_s));
    EXPECT_TRUE(rows[2][1].contains(u"500.00"_s)) << "a leader's refund";
    EXPECT_TRUE(rows[3][1].startsWith(u"5 "_s)) << "minutes off the reference";
    for (const QStringList& row : rows) {
        EXPECT_EQ(row.size(), 4);
        for (const QString& cell : row)
            EXPECT_FALSE(cell.isEmpty());
    }
}

} // namespace wattcard::ui
