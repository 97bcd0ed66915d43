// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drawn_load.h"
#include "app/presets_json.h"

#include <QJsonDocument>

#include <gtest/gtest.h>

// The words of the remote's verbs "load" and "presets".

namespace wattcard::app {
namespace {

using namespace meter;
using namespace std::chrono_literals;

QJsonObject json(const char* text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    EXPECT_TRUE(document.isObject()) << text;
    return document.object();
}

} // namespace

TEST(LoadWords, areWattsOfOnePhaseOrOfThree)
{
    EXPECT_EQ(loadIn(json(R"({"watts":3000})")), Load{3'000});
    EXPECT_EQ(loadIn(json(R"({"watts":3000,"power_factor":"0.90"})")), (Load{3'000, 90}));
    EXPECT_EQ(loadIn(json(R"({"phases":[900,0,450],"power_factor":"0.8"})")),
              (Load{{900, 0, 450}, 80}));
    EXPECT_EQ(loadIn(json(R"({"watts":0})")), Load{});
}

TEST(LoadWords, thatSaySomethingElseAreRefused)
{
    for (const char* text :
         {R"({})", R"({"watts":-1})", R"({"watts":"3000"})", R"({"watts":1.5})",
          R"({"watts":1000000001})", R"({"phases":[1,2]})", R"({"phases":[1,2,3,4]})",
          R"({"phases":[1,2,-3]})", R"({"watts":1,"phases":[1,2,3]})",
          R"({"watts":1,"power_factor":"0.09"})", R"({"watts":1,"power_factor":"1.01"})",
          R"({"watts":1,"power_factor":0.9})", R"({"watts":1,"power_factor":""})"})
        EXPECT_FALSE(loadIn(json(text))) << text;
}

TEST(PresetWords, setEveryPart)
{
    const auto presets = presetsIn(json(R"({
        "command":{"from":"2026-12-24T00:00","until":"2026-12-27T12:30","supplies":false},
        "friend_hours":{"weekdays":[1,5],"from":"22:00","until":"06:15"},
        "holiday_windows":[{"from":"2027-01-01T00:00","until":"2027-01-02T00:00"}],
        "not_in_global":true, "guarantee_floor":"50.00",
        "day_tables":[{"season":["12-01","02-28"],"weekdays":[6,7],
                       "day":[{"at":"08:00","rate":"peak"},{"at":"22:00","rate":"valley"}]},
                      {"dates":["2027-01-01"],"day":[{"at":"00:00","rate":"flat"}]}]})"));
    ASSERT_TRUE(presets);
    const auto day = [](std::chrono::year_month_day date) { return std::chrono::local_days{date}; };
    Presets expected;
    expected.command =
        GuaranteeCommand{{day(2026y / 12 / 24), day(2026y / 12 / 27) + 12h + 30min}, false};
    expected.friendHours = FriendHours{0x11, 1'320, 375};
    expected.holidayWindows = {{day(2027y / 1 / 1), day(2027y / 1 / 2)}};
    expected.notInGlobal = true;
    expected.guaranteeFloor = Credit::fromHundredths(5'000);
    expected.dayTables = {{{12, 1}, {2, 28}, 0x60, {}, {{480, Rate::Peak}, {1'320, Rate::Valley}}},
                          {.dates = {day(2027y / 1 / 1)}, .day = {{0, Rate::Flat}}}};
    EXPECT_EQ(*presets, expected);
    EXPECT_EQ(*presetsIn(json("{}")), Presets{}) << "none of them";
}

TEST(PresetWords, thatNoMeterCanFollowAreRefused)
{
    for (const char* text :
         {R"({"command":{"from":"2026-12-24","until":"2026-12-27T00:00"}})",
          R"({"command":{"from":"2026-12-24T00:00","until":"2026-12-24T00:00"}})",
          R"({"friend_hours":{"weekdays":[8],"from":"22:00","until":"06:00"}})",
          R"({"friend_hours":{"weekdays":[],"from":"22:00","until":"06:00"}})",
          R"({"friend_hours":{"from":"22:60","until":"06:00"}})", R"({"guarantee_floor":"0.00"})",
          R"({"guarantee_floor":"-1"})", R"({"day_tables":[{}]})",
          R"({"day_tables":[{"day":[{"at":"08:00","rate":"cheap"}]}]})",
          R"({"day_tables":[{"dates":["1969-12-31"],"day":[{"at":"08:00","rate":"flat"}]}]})",
          R"({"day_tables":[{"season":["02-30","03-01"],"day":[{"at":"08:00","rate":"flat"}]}]})"})
        EXPECT_FALSE(presetsIn(json(text))) << text;
}

} // namespace wattcard::app
