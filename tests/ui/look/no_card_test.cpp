// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/pcsc/pcsc_watch.h"
#include "ui/counter/card_panel.h"
#include "ui/counter/card_picture.h"
#include "ui/counter/counter_page.h"
#include "ui/shell/sample_views.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QImage>
#include <QLineEdit>
#include <QPainter>

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;

// The five ways of "no card", and the card that another program holds.
const std::map<CounterState, CardScene> scenes{{CounterState::ServiceDown, CardScene::ServiceDown},
                                               {CounterState::NoReader, CardScene::NoReader},
                                               {CounterState::Waiting, CardScene::Insert},
                                               {CounterState::Mute, CardScene::Turn},
                                               {CounterState::Unknown, CardScene::Foreign},
                                               {CounterState::InUse, CardScene::InUse}};

CounterView viewIn(CounterState state)
{
    for (const NamedView& named : sampleViews()) {
        if (named.view.model.state == state)
            return named.view;
    }
    return {};
}

QImage painted(CardScene scene, double phase = stillPhase)
{
    QImage image{248, 176, QImage::Format_RGB32};
    image.fill(Qt::white);
    QPainter painter{&image};
    paintScene(painter, image.rect(), scene, {Qt::black, Qt::lightGray, Qt::red}, phase);
    return image;
}

int differingPixels(const QImage& one, const QImage& other)
{
    int count = 0;
    for (int y = 0; y < one.height(); ++y)
        for (int x = 0; x < one.width(); ++x)
            count += one.pixel(x, y) != other.pixel(x, y);
    return count;
}

struct ShownCounter {
    CounterPage page{nullptr};
    ShownCounter()
    {
        page.resize(1366, 714);
        page.QWidget::show();
    }
};

// Complaint 5: it says "no card" with the card inside.
TEST(NoCard, complaint5EachWayHasAPictureOfItsOwn)
{
    ShownCounter shown;
    for (const auto& [state, scene] : scenes) {
        shown.page.show(viewIn(state));
        EXPECT_EQ(shown.page.findChild<CardPicture*>()->scene(), scene) << code(state).data();
    }
    constexpr int sameAtAGlance = 248 * 176 / 20;
    for (auto one = scenes.begin(); one != scenes.end(); ++one) {
        for (auto other = std::next(one); other != scenes.end(); ++other)
            EXPECT_GT(differingPixels(painted(one->second), painted(other->second)), sameAtAGlance)
                << code(one->first).data() << " and " << code(other->first).data();
    }
}

// Complaint 6: a card inserted upside down gives no reaction.
TEST(NoCard, complaint6TheMuteCardIsTurnedInThePicture)
{
    ShownCounter shown;
    shown.page.show(viewIn(CounterState::Mute));
    EXPECT_EQ(shown.page.findChild<CardPicture*>()->scene(), CardScene::Turn);
    EXPECT_EQ(shown.page.findChild<CardPicture*>()->accessibleName(), u"card silent"_s);
}

TEST(NoCard, complaint15NothingOfAPictureIsInvisibleInAnyTheme)
{
    for (const Theme theme : {Theme::Light, Theme::Dark, Theme::Contrast}) {
        const QPalette palette = paletteOf(theme);
        for (const auto& [state, scene] : scenes) {
            QImage image{248, 176, QImage::Format_RGB32};
            const QColor ground = palette.color(QPalette::Window);
            image.fill(ground);
            QPainter painter{&image};
            const QColor ink = palette.color(QPalette::WindowText);
            const QColor accent = toneColour(Tone::Attention, palette);
            paintScene(painter, image.rect(), scene, {ink, palette.color(QPalette::Base), accent});
            painter.end();
            int inked = 0;
            int accented = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x) {
                    inked += image.pixelColor(x, y) == ink;
                    accented += image.pixelColor(x, y) == accent;
                }
            EXPECT_GT(inked, 300) << code(state).data();
            EXPECT_GT(accented, 100) << code(state).data();
        }
    }
}

TEST(NoCard, theCardGoesInAsThePictureMoves)
{
    EXPECT_GT(differingPixels(painted(CardScene::Insert, 0), painted(CardScene::Insert, 0.7)), 500);
    EXPECT_EQ(differingPixels(painted(CardScene::NoReader, 0), painted(CardScene::NoReader, 1)), 0);
}

TEST(NoCard, theServiceThatIsDownIsTriedAgainVisibly)
{
    EXPECT_EQ(cardio::PcscWatch::BackOff{}.longest, CardPanel::retryEvery);
    ShownCounter shown;
    shown.page.show(viewIn(CounterState::ServiceDown));
    QStringList said;
    for (const QLabel* label : shown.page.findChild<CardPanel*>()->findChildren<QLabel*>())
        said << label->text();
    EXPECT_TRUE(said.contains(u"next try in 3 s"_s)) << said.join(u'|').toStdString();
    EXPECT_TRUE(said.contains(u"How to fix: F1"_s));
    shown.page.show(viewIn(CounterState::Waiting));
    for (const QLabel* label : shown.page.findChild<CardPanel*>()->findChildren<QLabel*>())
        EXPECT_EQ(label->text().trimmed(), QString{});
}

TEST(NoCard, theHelpOpensWithTheAnswerToWhatIsWrong)
{
    ShownCounter shown;
    CounterView view = viewIn(CounterState::ServiceDown);
    shown.page.show(view);
    view.panel = Panel::Help;
    shown.page.show(view);
    QStringList typed;
    for (const QLineEdit* edit : shown.page.findChildren<QLineEdit*>())
        typed << edit->text();
    EXPECT_TRUE(typed.contains(u"WAT-R01"_s));
}

} // namespace
} // namespace wattcard::ui
