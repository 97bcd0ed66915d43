// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/demo_story.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

// The whole story over a real smart-card service with virtual readers, in a mount namespace of its
// own: run through installer/private-pcscd.sh, which says where they are.

using namespace Qt::StringLiterals;
using namespace wattcard;

TEST(SaleOverTheRealService, goesFromTheCounterToTheMeterAndBack)
{
    const QStringList readers{qEnvironmentVariable("WATTCARD_VPCD"),
                              qEnvironmentVariable("WATTCARD_VPCD_METER")};
    ASSERT_FALSE(readers.first().isEmpty()) << "run it through installer/private-pcscd.sh";
    const QTemporaryDir temporary;
    const Profile profile{temporary.path() + u"/profile"_s};
    const auto demo = makeDemoProfile(profile);
    ASSERT_TRUE(demo);
    DemoWorld world{{QStringLiteral(WATTCARD_PROGRAMS), profile,
                     demo->customers.front().meter.toString(), u"00880001"_s, readers}};
    ASSERT_TRUE(world.start());
    const DemoResult result = DemoStory{world, *demo, {}}.run();
    EXPECT_EQ(result.stoppedAt, QString{});
    EXPECT_TRUE(result.reader.startsWith(u"Virtual PCD"_s)) << result.reader.toStdString();
    EXPECT_EQ(result.apdus, (std::vector<int>{5, 5}));
    EXPECT_EQ(result.credited, Credit::of(result.sold));
    EXPECT_TRUE(result.alarmLit);
    EXPECT_TRUE(result.tripped);
    EXPECT_TRUE(result.reclosed);
}
