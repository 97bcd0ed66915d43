// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/machine_section.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;

struct MachineWorld {
    QTemporaryDir folder;
    LookSwitch look{folder.filePath(u"user.ini"_s)};
    std::vector<LogLevel> kept;
    bool isFull = false; // the disk
    MachineDesk desk{{LogLevel::Normal,
                      {{MachinePath::Profile, u"/books"_s}},
                      [this](LogLevel level) -> Result<void> {
                          if (isFull)
                              return failed(Fault::NotSaved);
                          kept.push_back(level);
                          return {};
                      },
                      &look}};
    MachineSection section{nullptr};
    QSignalSpy limits{&desk, &MachineDesk::limitsWanted};

    MachineWorld()
    {
        linkMachine(section, desk);
        section.QWidget::show();
    }
    void enter(Role role) { desk.enter(Operator{OperatorId{1}, u"a"_s, u"a"_s, role, false}); }
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
