// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/look_style.h"
#include "ui/widgets/tone.h"

#include <QImage>
#include <QPainter>
#include <QPalette>
#include <QStyleOption>

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace wattcard::ui {
namespace {

constexpr double least = 4.5; // WCAG 2.1, 1.4.3
constexpr std::array themes{Theme::Light, Theme::Dark, Theme::Contrast};
constexpr std::array tones{Tone::Neutral,   Tone::Busy, Tone::Good,
                           Tone::Attention, Tone::Stop, Tone::Special};

// WCAG 2.1, "relative luminance", from the page of the standard.
double luminance(const QColor& colour)
{
    const auto linear = [](int channel) {
        const double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.red()) + 0.7152 * linear(colour.green()) +
           0.0722 * linear(colour.blue());
}

double contrast(const QColor& one, const QColor& other)
{
    const double first = luminance(one);
    const double second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

// A colour that lets through what is below it.
QColor over(const QColor& ground, QColor colour, int alpha)
{
    const auto mixed = [alpha](int above, int below) {
        return (above * alpha + below * (255 - alpha)) / 255;
    };
    return {mixed(colour.red(), ground.red()), mixed(colour.green(), ground.green()),
            mixed(colour.blue(), ground.blue())};
}

TEST(Contrast, theFormulaGivesTheNumbersOfTheStandard)
{
    EXPECT_NEAR(contrast(Qt::black, Qt::white), 21, 0.001);
    EXPECT_NEAR(contrast(QColor{0x77, 0x77, 0x77}, Qt::white), 4.48, 0.01);
    EXPECT_NEAR(contrast(Qt::white, Qt::white), 1, 0.001);
}

TEST(Contrast, everyTextOfEveryThemeIsReadableOnItsGround)
{
    struct Pair {
        QPalette::ColorRole text;
        QPalette::ColorRole ground;
    };
    constexpr std::array pairs{Pair{QPalette::WindowText, QPalette::Window},
                               Pair{QPalette::Text, QPalette::Base},
                               Pair{QPalette::Text, QPalette::AlternateBase},
                               Pair{QPalette::WindowText, QPalette::Base},
                               Pair{QPalette::ButtonText, QPalette::Button},
                               Pair{QPalette::ButtonText, QPalette::Window},
                               Pair{QPalette::PlaceholderText, QPalette::Base},
                               Pair{QPalette::PlaceholderText, QPalette::Window},
                               Pair{QPalette::HighlightedText, QPalette::Highlight},
                               Pair{QPalette::Link, QPalette::Window},
                               Pair{QPalette::Link, QPalette::Base},
                               Pair{QPalette::ToolTipText, QPalette::ToolTipBase}};
    for (const Theme theme : themes) {
        const QPalette palette = paletteOf(theme);
        for (const auto& [text, ground] : pairs) {
            // What cannot be used now is read all the same: it says why.
            for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled})
                EXPECT_GE(contrast(palette.color(group, text), palette.color(group, ground)), least)
                    << "theme " << static_cast<int>(theme) << " role " << text << " on " << ground
                    << " group " << group;
        }
    }
}

TEST(Contrast, everyToneIsReadableOnEveryGroundItStandsOn)
{
    constexpr int messageAlpha = 26; // of the ground of the counter's sentence
    for (const Theme theme : themes) {
        const QPalette palette = paletteOf(theme);
        const QColor window = palette.color(QPalette::Window);
        for (const Tone tone : tones) {
            const QColor colour = toneColour(tone, palette);
            const auto name = [&] {
                return testing::Message()
                       << "theme " << static_cast<int>(theme) << " tone " << static_cast<int>(tone);
            };
            EXPECT_GE(contrast(colour, window), least) << name();
            EXPECT_GE(contrast(colour, palette.color(QPalette::Base)), least) << name();
            const QColor ground = over(window, colour, messageAlpha);
            EXPECT_GE(contrast(palette.color(QPalette::WindowText), ground), least) << name();
            EXPECT_GE(contrast(colour, ground), 3) << name(); // the sign beside it: 1.4.11
        }
    }
}

// WCAG 2.1, 1.4.11: the edge of a box or ring that nothing is chosen in, on its way to the middle.
TEST(Contrast, whatIsTickedIsSeenWhereTheGroundIsDark)
{
    constexpr double leastOfAnEdge = 3;
    for (const Theme theme : {Theme::Dark, Theme::Contrast}) {
        LookStyle style{Look{.theme = theme}};
        const QPalette palette = paletteOf(theme);
        for (const bool works : {true, false}) {
            for (const auto element :
                 {QStyle::PE_IndicatorCheckBox, QStyle::PE_IndicatorRadioButton}) {
                const QColor ground = palette.color(QPalette::Window);
                QImage paper{40, 40, QImage::Format_RGB32};
                paper.fill(ground);
                QStyleOptionButton option;
                option.palette = palette;
                option.rect = QRect{10, 10, 20, 20};
                option.state = works ? QStyle::State_Enabled : QStyle::State_None;
                option.state |= QStyle::State_Off;
                QPainter painter{&paper};
                style.drawPrimitive(element, &option, &painter, nullptr);
                painter.end();
                double most = 1;
                for (int x = 8; x < 16; ++x)
                    most = std::max(most, contrast(paper.pixelColor(x, 20), ground));
                EXPECT_GE(most, leastOfAnEdge) << "theme " << static_cast<int>(theme) << " element "
                                               << static_cast<int>(element) << " works " << works;
            }
        }
    }
}

TEST(Contrast, highContrastIsBlackWhiteAndYellow)
{
    const QPalette palette = paletteOf(Theme::Contrast);
    EXPECT_EQ(palette.color(QPalette::Window), QColor{Qt::black});
    EXPECT_EQ(palette.color(QPalette::Text), QColor{Qt::white});
    EXPECT_EQ(palette.color(QPalette::Highlight), QColor{Qt::yellow});
}

} // namespace
} // namespace wattcard::ui
