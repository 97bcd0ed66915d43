// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/appliances.h"

#include <QSet>
#include <QString>

#include <gtest/gtest.h>

#include <cmath>

namespace wattcard::app {
namespace {

TEST(Appliances, haveNamesOfTheirOwn)
{
    QSet<QString> names;
    for (const Appliance each : allAppliances) {
        names.insert(code(each));
        EXPECT_EQ(appliance(code(each)), each);
    }
    EXPECT_EQ(names.size(), static_cast<qsizetype>(allAppliances.size()));
    EXPECT_FALSE(appliance(QStringLiteral("sauna")));
}

TEST(Appliances, addUpWithTheirReactivePower)
{
    Appliances household;
    EXPECT_EQ(household.draw().powerFactor(), 100);
    household.set(Appliance::Fridge, true);
    household.set(Appliance::AirConditioner, true);
    household.set(Appliance::Kettle, true);
    const Draw draw = household.draw();
    EXPECT_EQ(draw.watts, 150u + 1'500u + 2'000u);
    EXPECT_EQ(draw.vars, 132u + 809u);
    EXPECT_EQ(draw.powerFactor(), static_cast<int>(100 * 3'650 / std::hypot(3'650.0, 941.0)));
    household.set(Appliance::Kettle, false);
    EXPECT_EQ(household.draw().watts, 1'650u);
    household.switchAllOff();
    EXPECT_EQ(household.draw(), Draw{});
}

// The table says watts and reactive power; this is what is written beside it.
TEST(Appliances, haveTheirPowerFactors)
{
    struct Case {
        Appliance appliance;
        int powerFactor;
    };
    for (const Case& each : {Case{Appliance::Fridge, 75}, Case{Appliance::Lights, 90},
                             Case{Appliance::Television, 95}, Case{Appliance::WashingMachine, 65},
                             Case{Appliance::RiceCooker, 100}, Case{Appliance::Kettle, 100},
                             Case{Appliance::AirConditioner, 88}, Case{Appliance::Shower, 100}})
        EXPECT_EQ(drawOf(each.appliance).powerFactor(), each.powerFactor)
            << QString{code(each.appliance)}.toStdString();
}

} // namespace
} // namespace wattcard::app
