// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/export/chinese_amount.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <ostream>

namespace wattcard::reports {
namespace {

using namespace Qt::StringLiterals;

struct Vector {
    std::int64_t fen;
    QString words;
};
void PrintTo(const Vector& vector, std::ostream* out)
{
    *out << vector.fen << " " << vector.words.toStdString();
}

class Capitals : public ::testing::TestWithParam<Vector> {};

TEST_P(Capitals, areThoseOfTheVector)
{
    EXPECT_EQ(amountInCapitals(Money::fromMinor(GetParam().fen)).toStdString(),
              GetParam().words.toStdString());
}

// SCREENS.md section 13 and DOMAIN.md section 8.
INSTANTIATE_TEST_SUITE_P(
    DesignPages, Capitals,
    ::testing::Values(Vector{10'000, u"壹佰元整"_s}, Vector{140'950, u"壹仟肆佰零玖元伍角"_s},
                      Vector{600'714, u"陆仟零柒元壹角肆分"_s},
                      Vector{32'504, u"叁佰贰拾伍元零肆分"_s},
                      Vector{1'640'902, u"壹万陆仟肆佰零玖元零贰分"_s},
                      Vector{18'726, u"壹佰捌拾柒元贰角陆分"_s},
                      Vector{100'980, u"壹仟零玖元捌角"_s}, Vector{1'005, u"壹拾元零伍分"_s},
                      Vector{1'001'000, u"壹万零壹拾元整"_s}, Vector{10'000'000, u"壹拾万元整"_s},
                      Vector{5, u"伍分"_s}));

// Borders of the rules: empty places, the ends of the scale, amounts below zero.
INSTANTIATE_TEST_SUITE_P(
    Borders, Capitals,
    ::testing::Values(
        Vector{0, u"零元整"_s}, Vector{1, u"壹分"_s}, Vector{10, u"壹角"_s},
        Vector{11, u"壹角壹分"_s}, Vector{100, u"壹元整"_s}, Vector{1'050, u"壹拾元伍角"_s},
        Vector{100'000'000, u"壹佰万元整"_s}, Vector{100'000'100, u"壹佰万零壹元整"_s},
        Vector{99'999'999, u"玖拾玖万玖仟玖佰玖拾玖元玖角玖分"_s},
        Vector{10'000'000'000, u"壹亿元整"_s}, Vector{10'000'000'100, u"壹亿零壹元整"_s},
        Vector{10'001'000'000, u"壹亿零壹万元整"_s}, Vector{-14'026, u"负壹佰肆拾元贰角陆分"_s},
        Vector{std::numeric_limits<std::int64_t>::min(),
               u"负玖亿贰仟贰佰叁拾叁万柒仟贰佰零叁亿陆仟捌佰伍拾肆万柒仟柒佰"
               u"伍拾捌元零捌分"_s}));

// Reads capitals back: digits wait for their unit, 万 and 亿 take what came before them.
std::int64_t readBack(const QString& words)
{
    const QString digits = u"零壹贰叁肆伍陆柒捌玖"_s;
    std::int64_t fen = 0;
    std::int64_t section = 0;
    std::int64_t digit = 0;
    for (const QChar c : words) {
        if (const auto value = digits.indexOf(c); value >= 0)
            digit = value;
        else if (const auto power = u"拾佰仟"_s.indexOf(c); power >= 0)
            section += digit * (power == 0 ? 10 : power == 1 ? 100 : 1'000);
        else if (c == u'万')
            section = (section + digit) * 10'000;
        else if (c == u'元')
            fen = (section + digit) * 100;
        else if (c == u'角')
            fen += digit * 10;
        else if (c == u'分')
            fen += digit;
        if (!digits.contains(c))
            digit = 0;
    }
    return fen;
}

TEST(CapitalsReadBack, giveTheAmountForEveryStepUpToTheLargest)
{
    constexpr std::int64_t step = 9'973; // a prime, so that every digit appears in every place
    for (std::int64_t fen = 1; fen <= Money::largest().minor(); fen += step)
        ASSERT_EQ(readBack(amountInCapitals(Money::fromMinor(fen))), fen);
}

} // namespace
} // namespace wattcard::reports
