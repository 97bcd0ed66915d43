// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meter/segments.h"

#include <QString>

#include <gtest/gtest.h>

namespace wattcard::ui {
namespace {

TEST(Segments, thePointBelongsToTheDigitBeforeIt)
{
    const auto cells = segmentCells(u"1.08");
    ASSERT_EQ(cells.size(), 3u);
    EXPECT_EQ(cells[0], (SegmentCell{.segments = 0x06, .point = true}));
    EXPECT_EQ(cells[1], (SegmentCell{.segments = 0x3F}));
    EXPECT_EQ(cells[2], (SegmentCell{.segments = 0x7F}));
}

TEST(Segments, aColonTakesNoPlaceEither)
{
    EXPECT_EQ(segmentCells(u"10:30:45").size(), 6u);
}

TEST(Segments, everyDigitHasItsOwnPattern)
{
    const auto cells = segmentCells(u"0123456789");
    for (std::size_t i = 0; i < cells.size(); ++i) {
        for (std::size_t other = i + 1; other < cells.size(); ++other)
            EXPECT_NE(cells[i], cells[other]) << i << " and " << other;
    }
}

TEST(Segments, everyLetterOfTheWordsOnTheGlassCanBeFormed)
{
    for (const QChar letter : QStringView{u"FACtrESEtCLEArCLOSEdOPEnHOLdGOOdErr-"}) {
        const auto cells = segmentCells(QStringView{&letter, 1});
        EXPECT_NE(cells.at(0).segments, 0) << QString{letter}.toStdString();
    }
}

} // namespace
} // namespace wattcard::ui
