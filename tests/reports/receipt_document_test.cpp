// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/export/receipt_document.h"
#include "sample_receipt.h"

#include <QFile>
#include <QImage>
#include <QUrl>

#include <gtest/gtest.h>

namespace wattcard::reports {
namespace {

using namespace Qt::StringLiterals;

QString golden(const QString& name)
{
    QFile file{QStringLiteral(WATTCARD_TEST_DATA "/") + name};
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
    return QString::fromUtf8(file.readAll());
}

// The image of the QR code stands as an object in the text; table cells are paragraphs.
QString plainText(const Receipt& receipt, const ReceiptWords& words)
{
    return receiptDocument(receipt, words)
        ->toPlainText()
        .replace(QChar::ObjectReplacementCharacter, u"[QR]"_s);
}

TEST(ReceiptDocument, readsAsTheGoldenTextInEnglish)
{
    EXPECT_EQ(plainText(sampleReceipt(), englishWords()).toStdString(),
              golden(u"purchase_en.txt"_s).toStdString());
}

TEST(ReceiptDocument, readsAsTheGoldenTextInChinese)
{
    Receipt copy = sampleReceipt();
    copy.copy = 1;
    EXPECT_EQ(plainText(copy, chineseWords()).toStdString(),
              golden(u"purchase_copy_zh.txt"_s).toStdString());
}

TEST(ReceiptDocument, marksTestKeysOnlyWhenTheyWereUsed)
{
    Receipt receipt = sampleReceipt();
    EXPECT_TRUE(plainText(receipt, englishWords()).contains(englishWords().testKeys));
    receipt.testKeys = false;
    EXPECT_FALSE(plainText(receipt, englishWords()).contains(englishWords().testKeys));
}

TEST(ReceiptDocument, carriesTheQrCodeAsAnImage)
{
    const auto document = receiptDocument(sampleReceipt(), englishWords());
    const auto image =
        document->resource(QTextDocument::ImageResource, QUrl{u"receipt:qr"_s}).value<QImage>();
    EXPECT_GE(image.width(), 29);
}

TEST(ReceiptDocument, takesNamesAsTextAndNotAsMarkup)
{
    Receipt receipt = sampleReceipt();
    receipt.customerName = u"<b>Ann</b> & %1"_s;
    EXPECT_TRUE(plainText(receipt, englishWords()).contains(receipt.customerName));
}

} // namespace
} // namespace wattcard::reports
