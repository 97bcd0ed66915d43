// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/export/paper_width.h"
#include "reports/export/receipt_document.h"
#include "reports/export/watermark.h"
#include "reports/printing/receipt_raster.h"
#include "sample_receipt.h"

#include <gtest/gtest.h>

namespace wattcard::reports {
namespace {

constexpr int dark = 128;

// From the first burnt column to behind the last.
std::pair<int, int> inkedColumns(const QImage& image)
{
    std::pair columns{image.width(), 0};
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.constScanLine(y)[x] < dark)
                columns = {std::min(columns.first, x), std::max(columns.second, x + 1)};
    return columns;
}

class ReceiptRaster : public ::testing::TestWithParam<Paper> {
protected:
    static QImage raster(const ReceiptTemplate& chosen = {})
    {
        const auto document = receiptDocument(sampleReceipt(), chineseWords(), chosen);
        return receiptRaster(*document, headDots(GetParam()));
    }
};

TEST_P(ReceiptRaster, isAsWideAsTheHead)
{
    const QImage image = raster();
    EXPECT_EQ(image.width(), GetParam() == Paper::Roll58 ? 384 : 576);
    EXPECT_GT(image.height(), image.width());
}

// Nothing runs over the edge, and the whole width is used.
TEST_P(ReceiptRaster, keepsEveryLineOnThePaper)
{
    const QImage image = raster();
    const QImage wide = [] {
        const auto document = receiptDocument(sampleReceipt(), chineseWords());
        return receiptRaster(*document, 2 * headDots(GetParam()));
    }();
    const auto [left, right] = inkedColumns(image);
    EXPECT_LT(left, image.width() / 20);
    EXPECT_LE(right, image.width() - 1);
    EXPECT_GE(image.height(), wide.height()); // what did not fit went to the next line
}

// Dots across the whole paper where test keys were used, the QR code left as it is.
TEST_P(ReceiptRaster, carriesTheMarkOfTrainingWithTestKeysOnly)
{
    const auto dotsOf = [](bool testKeys, const QString& mark) {
        Receipt receipt = sampleReceipt();
        receipt.testKeys = testKeys;
        const auto document = receiptDocument(receipt, chineseWords());
        EXPECT_EQ(watermarkOf(*document), mark);
        const QImage image = receiptRaster(*document, headDots(GetParam()));
        int dots = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                dots += image.constScanLine(y)[x] < dark ? 1 : 0;
        return dots;
    };
    const int real = dotsOf(false, {});
    const int training = dotsOf(true, trainingMark());
    // More than the one line of words that names the test keys.
    EXPECT_GT(training, real + real / 10);
}

TEST_P(ReceiptRaster, growsByTheLogoAndTheFoot)
{
    ReceiptTemplate chosen;
    chosen.logo = QImage{160, 60, QImage::Format_RGB32};
    chosen.logo.fill(Qt::black);
    chosen.foot = QStringLiteral("谢谢惠顾");
    EXPECT_GT(raster(chosen).height(), raster().height() + 100);
}

INSTANTIATE_TEST_SUITE_P(Rolls, ReceiptRaster, ::testing::Values(Paper::Roll80, Paper::Roll58),
                         [](const auto& info) {
                             return info.param == Paper::Roll58 ? "mm58" : "mm80";
                         });

} // namespace
} // namespace wattcard::reports
