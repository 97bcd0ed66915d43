// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/printing/escpos.h"

#include <gtest/gtest.h>

#include <cstring>

namespace wattcard::reports {
namespace {

// Rows of dots, # for a burnt one.
QImage image(std::initializer_list<const char*> rows)
{
    const int width = static_cast<int>(std::strlen(*rows.begin()));
    QImage made{width, static_cast<int>(rows.size()), QImage::Format_RGB32};
    int y = 0;
    for (const char* row : rows) {
        for (int x = 0; x < width; ++x)
            made.setPixel(x, y, row[x] == '#' ? qRgb(0, 0, 0) : qRgb(255, 255, 255));
        ++y;
    }
    return made;
}

// By hand: 1D 76 30 00, width in bytes, rows, then the rows, the leftmost dot highest.
TEST(EscPos, sendsASmallPictureAsTheBytesComputedByHand)
{
    const QImage letter = image({"########", "#.......", "#..#...#"});
    EXPECT_EQ(escpos::raster(letter).toHex(), "1d763000"
                                              "0100"
                                              "0300"
                                              "ff"
                                              "80"
                                              "91");
}

TEST(EscPos, fillsAWidthThatIsNoMultipleOfEightWithWhite)
{
    EXPECT_EQ(escpos::raster(image({"##########", ".........#"})).toHex(), "1d763000"
                                                                           "0200"
                                                                           "0200"
                                                                           "ffc0"
                                                                           "0040");
}

TEST(EscPos, cutsALongPictureIntoBandsOf128Rows)
{
    QImage tall{8, 130, QImage::Format_Grayscale8};
    tall.fill(Qt::black);
    const QByteArray bytes = escpos::raster(tall);
    EXPECT_EQ(bytes, QByteArray::fromHex("1d76300001008000") + QByteArray(128, '\xFF') +
                         QByteArray::fromHex("1d76300001000200") + QByteArray(2, '\xFF'));
}

TEST(EscPos, burnsWhatIsDarkerThanHalf)
{
    QImage greys{2, 1, QImage::Format_Grayscale8};
    greys.setPixelColor(0, 0, QColor{127, 127, 127});
    greys.setPixelColor(1, 0, QColor{128, 128, 128});
    EXPECT_EQ(escpos::raster(greys).toHex(), "1d763000"
                                             "0100"
                                             "0100"
                                             "80");
}

TEST(EscPos, hasTheCommandsOfTheMakers)
{
    EXPECT_EQ(escpos::begin().toHex(), "1b40");
    EXPECT_EQ(escpos::feed(5).toHex(), "1b6405");
    EXPECT_EQ(escpos::cut().toHex(), "1d564200");
    EXPECT_EQ(escpos::openDrawer().toHex(), "1b7000197d");
    EXPECT_EQ(escpos::askPaperNow().toHex(), "100404");
    EXPECT_EQ(escpos::askPaperAfter().toHex(), "1d7201");
}

TEST(EscPos, knowsPaperThatIsOutFromPaperThatIsLow)
{
    EXPECT_FALSE(escpos::isPaperOutNow(0x12)); // the fixed bits alone
    EXPECT_FALSE(escpos::isPaperOutNow(0x1E)); // low
    EXPECT_TRUE(escpos::isPaperOutNow(0x72));
    EXPECT_FALSE(escpos::isPaperOutAfter(0x03)); // low
    EXPECT_TRUE(escpos::isPaperOutAfter(0x0C));
}

} // namespace
} // namespace wattcard::reports
