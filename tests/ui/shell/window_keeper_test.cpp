// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_keeper.h"

#include <QGuiApplication>
#include <QScreen>
#include <QTemporaryDir>
#include <QWidget>

#include <gtest/gtest.h>

namespace wattcard::ui::test {

using namespace Qt::StringLiterals;

namespace {

// Two monitors beside one another, the left one with a bar of 40 at its top.
const QList<QRect> monitors{{0, 40, 1920, 1040}, {1920, 0, 1366, 768}};

struct ScreenCase {
    const char* name;
    QRect wanted;
    QRect expected;
};

class Monitors : public testing::TestWithParam<ScreenCase> {};

struct KeptWindow {
    QTemporaryDir folder;
    WindowKeeper::Place place(const QString& profile) const
    {
        return {folder.filePath(u"user.ini"_s), u"counter"_s, profile};
    }
};

} // namespace

TEST_P(Monitors, haveTheWholeWindowOnOneOfThem)
{
    EXPECT_EQ(placeOnScreens(GetParam().wanted, monitors), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Kept, Monitors,
    testing::Values(ScreenCase{"asItStood", {100, 100, 1366, 768}, {100, 100, 1366, 768}},
                    ScreenCase{"fillingTheSecond", {1920, 0, 1366, 768}, {1920, 0, 1366, 768}},
                    ScreenCase{"aThirdThatIsGone", {5000, 200, 1000, 700}, {920, 200, 1000, 700}},
                    ScreenCase{"belowAll", {0, 3000, 800, 600}, {0, 480, 800, 600}},
                    ScreenCase{"halfOffAtTheLeft", {-400, 100, 1000, 700}, {0, 100, 1000, 700}},
                    ScreenCase{"titleUnderTheBar", {0, -30, 800, 600}, {0, 40, 800, 600}},
                    ScreenCase{
                        "largerThanTheSmallOne", {2000, 100, 1800, 1000}, {1920, 0, 1366, 768}}),
    [](const auto& each) { return std::string{each.param.name}; });

TEST(WindowKeeper, puttingItBackIsByProfileAndNeverOffTheScreens)
{
    KeptWindow kept;
    const QRect room = QGuiApplication::primaryScreen()->availableGeometry();
    const QRect stood{room.left() + 30, room.top() + 40, 500, 300};
    {
        QWidget window;
        auto* keeper = new WindowKeeper{kept.place(u"/a/one"_s), window};
        EXPECT_FALSE(keeper->showAgain()) << "nothing is remembered yet";
        window.show();
        window.setGeometry(stood);
        window.close(); // with what was not written yet
    }
    {
        QWidget window;
        EXPECT_FALSE((new WindowKeeper{kept.place(u"/a/two"_s), window})->showAgain());
    }
    {
        QWidget window;
        EXPECT_TRUE((new WindowKeeper{kept.place(u"/a/one"_s), window})->showAgain());
        EXPECT_EQ(window.geometry(), stood);
        EXPECT_FALSE(window.isMaximized());
        window.setGeometry(stood.translated(20'000, 20'000));
        window.close();
    }
    QWidget window;
    EXPECT_TRUE((new WindowKeeper{kept.place(u"/a/one"_s), window})->showAgain());
    EXPECT_TRUE(room.contains(window.geometry())) << window.geometry().left();
}

TEST(WindowKeeper, aWindowThatFilledTheScreenFillsItAgainAndGoesBackToItsPlace)
{
    KeptWindow kept;
    const QRect room = QGuiApplication::primaryScreen()->availableGeometry();
    const QRect stood{room.left() + 30, room.top() + 40, 500, 300};
    {
        QWidget window;
        new WindowKeeper{kept.place(u"/a/one"_s), window};
        window.setGeometry(stood);
        window.show();
        window.showMaximized();
        window.close();
    }
    QWidget window;
    EXPECT_TRUE((new WindowKeeper{kept.place(u"/a/one"_s), window})->showAgain());
    EXPECT_TRUE(window.isMaximized());
    window.showNormal();
    EXPECT_EQ(window.geometry(), stood);
}

} // namespace wattcard::ui::test
