// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"
#include "ui/widgets/tone.h"

#include <QPalette>

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

TEST(Contrast, highContrastIsBlackWhiteAndYellow)
{
    const QPalette palette = paletteOf(Theme::Contrast);
    EXPECT_EQ(palette.color(QPalette::Window), QColor{Qt::black});
    EXPECT_EQ(palette.color(QPalette::Text), QColor{Qt::white});
    EXPECT_EQ(palette.color(QPalette::Highlight), QColor{Qt::yellow});
}

} // namespace
} // namespace wattcard::ui
