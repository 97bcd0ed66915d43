// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load_curve.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

namespace wattcard::app {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = LoadCurveError::Kind;

LocalTime at(std::chrono::seconds sinceMidnight)
{
    using namespace std::chrono;
    return local_days{2026y / November / 21} + sinceMidnight;
}

TEST(LoadCurve, holdsALoadUntilTheNextTimeThatIsGiven)
{
    const auto read = readLoadCurve("time;watts\r\n00:00;150\r\n7:15; 450\n18:00;0\n");
    ASSERT_FALSE(read.error) << plainSentence(*read.error).toStdString();
    struct Moment {
        std::chrono::seconds time;
        std::uint32_t watts;
        std::chrono::seconds holds;
    };
    for (const Moment& each :
         {Moment{0s, 150, 900s}, Moment{7h + 14min + 59s, 150, 1s}, Moment{7h + 15min, 450, 900s},
          Moment{17h + 59min, 450, 60s}, Moment{18h, 0, 900s}, Moment{24h - 1s, 0, 1s},
          Moment{24h, 150, 900s}}) {
        EXPECT_EQ(read.curve.wattsAt(at(each.time)), each.watts) << each.time.count();
        EXPECT_EQ(LoadCurve::holdsFor(at(each.time)), each.holds) << each.time.count();
    }
    EXPECT_EQ(read.curve.highest(), 450u);
    // 29 quarters of 150 W and 43 of 450 W.
    EXPECT_EQ(read.curve.wattHours(), (29u * 150 + 43u * 450) / 4);
}

TEST(LoadCurve, isReadWithAMarkAndWithoutAHeading)
{
    EXPECT_FALSE(readLoadCurve("\xEF\xBB\xBF"
                               "00:00;1\n")
                     .error);
    EXPECT_FALSE(readLoadCurve("\xE6\x97\xB6\xE9\x97\xB4;\xE7\x93\xA6\n00:00;1").error);
}

struct WrongCase {
    const char* csv;
    Kind kind;
    int line;
    QString found;
};
class WrongCurve : public ::testing::TestWithParam<WrongCase> {};

TEST_P(WrongCurve, isRefusedWithItsLineAndARemedy)
{
    const auto read = readLoadCurve(GetParam().csv);
    ASSERT_TRUE(read.error);
    EXPECT_EQ(read.error->kind, GetParam().kind);
    EXPECT_EQ(read.error->line, GetParam().line);
    EXPECT_EQ(read.error->found, GetParam().found);
    EXPECT_EQ(read.curve, LoadCurve{}) << "nothing of a wrong file is played";
    const QString sentence = plainSentence(*read.error);
    EXPECT_EQ(sentence.startsWith(u"line %1: "_s.arg(GetParam().line)), GetParam().line > 0);
}

INSTANTIATE_TEST_SUITE_P(
    Table, WrongCurve,
    ::testing::Values(WrongCase{"", Kind::NothingInIt, 0, {}},
                      WrongCase{"time;watts\n\n", Kind::NothingInIt, 0, {}},
                      WrongCase{"00:00;1\n\xFF\xFE;2", Kind::NotUtf8, 0, {}},
                      WrongCase{"00:00,150", Kind::NotTwoFields, 1, u"00:00,150"_s},
                      WrongCase{"00:00;1\n00:15;2;3", Kind::NotTwoFields, 2, u"00:15;2;3"_s},
                      WrongCase{"time;watts\n24:00;1", Kind::NotATime, 2, u"24:00"_s},
                      WrongCase{"00:00;1\n\n0015;1", Kind::NotATime, 3, u"0015"_s},
                      WrongCase{"00:00;1\n00:60;1", Kind::NotATime, 2, u"00:60"_s},
                      WrongCase{"00:00;1\n00:20;1", Kind::NotAQuarter, 2, u"00:20"_s},
                      WrongCase{"00:00;1\n00:00;1", Kind::NotInOrder, 2, u"00:00;1"_s},
                      WrongCase{"00:00;1\n01:00;1\n00:45;1", Kind::NotInOrder, 3, u"00:45;1"_s},
                      WrongCase{"00:15;1", Kind::NotFromZero, 1, u"00:15;1"_s},
                      WrongCase{"00:00;-1", Kind::NotWatts, 1, u"-1"_s},
                      WrongCase{"00:00;1.5", Kind::NotWatts, 1, u"1.5"_s},
                      WrongCase{"00:00;", Kind::NotWatts, 1, {}},
                      WrongCase{"00:00;2000001", Kind::NotWatts, 1, u"2000001"_s},
                      WrongCase{"00:00;99999999999", Kind::NotWatts, 1, u"99999999999"_s}));

TEST(LoadCurve, examplesThatAreDeliveredAreRight)
{
    const QDir folder{QStringLiteral(WATTCARD_LOAD_CURVES)};
    const QStringList files = folder.entryList({u"*.csv"_s});
    EXPECT_GE(files.size(), 2);
    for (const QString& name : files) {
        QFile file{folder.filePath(name)};
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const auto read = readLoadCurve(file.readAll());
        EXPECT_FALSE(read.error) << name.toStdString();
        EXPECT_GT(read.curve.wattHours(), 1'000u) << name.toStdString();
    }
}

} // namespace
} // namespace wattcard::app
