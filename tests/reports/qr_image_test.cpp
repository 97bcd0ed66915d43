// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/export/qr_image.h"
#include "reports/export/receipt_lines.h"
#include "sample_receipt.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

namespace wattcard::reports {
namespace {

constexpr int quietZone = 4;

bool isDark(const QImage& image, int column, int row)
{
    return qGray(image.pixel(column + quietZone, row + quietZone)) < 128;
}

// ISO/IEC 18004: a dark square of 7 modules, a light ring, a dark core of 3.
bool isFinder(const QImage& image, int left, int top)
{
    for (int row = 0; row < 7; ++row)
        for (int column = 0; column < 7; ++column) {
            const int ring = std::max(std::abs(row - 3), std::abs(column - 3));
            if (isDark(image, left + column, top + row) != (ring != 2))
                return false;
        }
    return true;
}

TEST(QrImage, ofAReceiptHasACodeOfAtLeast29ModulesWithThreeFinders)
{
    const QImage image = qrImage(receiptString(sampleReceipt()));
    const int modules = image.width() - 2 * quietZone;
    EXPECT_EQ(image.width(), image.height());
    EXPECT_GE(modules, 29);
    EXPECT_EQ(modules % 4, 1); // 17 + 4 for each version
    EXPECT_TRUE(isFinder(image, 0, 0));
    EXPECT_TRUE(isFinder(image, modules - 7, 0));
    EXPECT_TRUE(isFinder(image, 0, modules - 7));
    EXPECT_FALSE(isFinder(image, modules - 7, modules - 7));
}

TEST(QrImage, hasALightQuietZone)
{
    const QImage image = qrImage(QStringLiteral("WC1"));
    for (int i = 0; i < image.width(); ++i)
        for (int edge = 0; edge < quietZone; ++edge)
            ASSERT_EQ(qGray(image.pixel(i, edge)), 255);
}

TEST(QrImage, differsWhenTheTextDiffers)
{
    EXPECT_NE(qrImage(QStringLiteral("WC1:A")), qrImage(QStringLiteral("WC1:B")));
}

TEST(QrImage, isNullForNothingAndForTooMuch)
{
    EXPECT_TRUE(qrImage({}).isNull());
    EXPECT_TRUE(qrImage(QString{8'000, u'7'}).isNull());
}

} // namespace
} // namespace wattcard::reports
