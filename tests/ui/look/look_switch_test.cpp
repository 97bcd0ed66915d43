// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/card_picture.h"
#include "ui/settings/look_section.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/look_switch.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;
using Colours = LookChoice::Colours;
using Motion = LookChoice::Motion;

// Leaves the look that the other tests begin with.
struct LookWorld {
    QTemporaryDir folder;
    QString ini = folder.filePath(u"user.ini"_s);
    LookSwitch look{ini};
    ~LookWorld() { applyTheme(*qApp, Theme::Light); }
    QColor window() const { return QApplication::palette().color(QPalette::Window); }
};

QRadioButton* radio(QWidget& page, const QString& text)
{
    for (auto* each : page.findChildren<QRadioButton*>()) {
        if (each->text().startsWith(text))
            return each;
    }
    return nullptr;
}

TEST(Look, followsTheDesktopOnlyWhereItIsToldTo)
{
    const DesktopSigns plain;
    const DesktopSigns dark{.isDark = true};
    const DesktopSigns all{true, true, true};
    EXPECT_EQ(lookOf({}, plain), (Look{Theme::Light, Density::Counter, true}));
    EXPECT_EQ(lookOf({}, dark).theme, Theme::Dark);
    EXPECT_EQ(lookOf({}, all), (Look{Theme::Contrast, Density::Counter, false}));
    EXPECT_EQ(lookOf({.colours = Colours::Light}, all).theme, Theme::Light);
    EXPECT_TRUE(lookOf({.motion = Motion::Full}, all).moves);
    EXPECT_FALSE(lookOf({.motion = Motion::None}, plain).moves);
}

TEST(Look, isKeptAtOnceAndComesBack)
{
    LookWorld world;
    const LookChoice chosen{Colours::Contrast, Motion::None, Density::Normal, false};
    world.look.use(chosen);
    EXPECT_EQ(LookSwitch{world.ini}.current(), chosen);
    world.look.use({});
    EXPECT_EQ(LookSwitch{world.ini}.current(), LookChoice{});
}

TEST(Look, whatNobodyKnowsInTheFileIsTheUsual)
{
    LookWorld world;
    {
        QFile file{world.ini};
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("[look]\ncolours=mauve\nmotion=sideways\ndensity=\n");
    }
    EXPECT_EQ(LookSwitch{world.ini}.current(), LookChoice{});
}

TEST(Look, changesWindowsThatStand)
{
    LookWorld world;
    QWidget window;
    QLabel inherits{&window};
    QLabel sizedByHand{&window};
    QLabel says{&window};
    sizedByHand.setFont(sized(sizedByHand.font(), namePoints));
    say(says, u"x"_s, Tone::Stop);
    const QColor before = says.palette().color(QPalette::WindowText);
    world.look.use({.colours = Colours::Dark, .density = Density::Normal});
    QApplication::sendPostedEvents();
    EXPECT_EQ(window.palette().color(QPalette::Window), paletteOf(Theme::Dark).window().color());
    EXPECT_EQ(says.palette().color(QPalette::WindowText),
              toneColour(Tone::Stop, paletteOf(Theme::Dark)));
    EXPECT_NE(says.palette().color(QPalette::WindowText), before);
    EXPECT_NEAR(inherits.font().pointSizeF(), bodyPoints * 0.8, 0.01);
    EXPECT_NEAR(sizedByHand.font().pointSizeF(), namePoints * 0.8, 0.01);
    EXPECT_NEAR(sized(QFont{}, amountPoints).pointSizeF(), amountPoints * 0.8, 0.01);
    world.look.use({.colours = Colours::Light});
    QApplication::sendPostedEvents();
    EXPECT_NEAR(sizedByHand.font().pointSizeF(), namePoints, 0.01);
    EXPECT_EQ(says.palette().color(QPalette::WindowText), before);
}

TEST(Look, theDesktopIsHeardWhileTheProgramRuns)
{
    LookWorld world;
    world.look.desktopSays({.isDark = true});
    EXPECT_EQ(world.window(), paletteOf(Theme::Dark).window().color());
    world.look.use({.colours = Colours::Light});
    world.look.desktopSays({.isDark = true, .wantsContrast = true});
    EXPECT_EQ(world.window(), paletteOf(Theme::Light).window().color());
}

TEST(Look, isChosenInTheSettingsAndTakesEffectAtOnce)
{
    LookWorld world;
    SettingsPage page{nullptr};
    linkLook(page, world.look);
    QSignalSpy changed{&world.look, &LookSwitch::changed};
    page.goTo(&page.look());
    radio(page, u"High contrast"_s)->click();
    EXPECT_EQ(world.window(), QColor{Qt::black});
    radio(page, u"Normal"_s)->click();
    radio(page, u"Still"_s)->click();
    page.look().findChild<QCheckBox*>()->click();
    EXPECT_EQ(changed.size(), 4);
    EXPECT_EQ(world.look.current(),
              (LookChoice{Colours::Contrast, Motion::None, Density::Normal, false}));
    world.look.use({});
    EXPECT_TRUE(page.look().findChild<QCheckBox*>()->isChecked());
    EXPECT_FALSE(radio(page, u"Still"_s)->isChecked());
}

TEST(Look, theCardMovesOnlyWhereItIsSeenAndMovingIsWanted)
{
    LookWorld world;
    world.look.use({.motion = Motion::Full});
    CardPicture picture{nullptr};
    picture.show(Tone::Neutral, u"insert card"_s, CardScene::Insert);
    EXPECT_FALSE(picture.isMoving()) << "not shown";
    picture.QWidget::show();
    EXPECT_TRUE(picture.isMoving());
    picture.show(Tone::Attention, u"no reader"_s, CardScene::NoReader);
    EXPECT_FALSE(picture.isMoving()) << "nothing to put in";
    picture.show(Tone::Neutral, u"insert card"_s, CardScene::Insert);
    world.look.use({.motion = Motion::None});
    QApplication::sendPostedEvents();
    EXPECT_FALSE(picture.isMoving());
    world.look.use({.motion = Motion::Full});
    QApplication::sendPostedEvents();
    EXPECT_TRUE(picture.isMoving());
    picture.hide();
    EXPECT_FALSE(picture.isMoving());
}

} // namespace
} // namespace wattcard::ui
