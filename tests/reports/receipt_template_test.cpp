// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/export/receipt_document.h"
#include "reports/export/receipt_lines.h"
#include "sample_receipt.h"

#include <gtest/gtest.h>

namespace wattcard::reports {
namespace {

Receipt fullReceipt()
{
    Receipt receipt = sampleReceipt();
    receipt.lastMonth = Energy::fromHundredths(12'300);
    receipt.tier = Receipt::TierPosition{2, {}};
    return receipt;
}

QString textWith(const ReceiptTemplate& chosen)
{
    return receiptDocument(fullReceipt(), englishWords(), chosen)->toPlainText();
}

class LeftOutField : public ::testing::TestWithParam<ReceiptField> {};

TEST_P(LeftOutField, takesOneLineAwayAndNoMore)
{
    ReceiptTemplate chosen;
    chosen.leftOut = {GetParam()};
    EXPECT_EQ(textWith(chosen).count(u'\n'),
              textWith({}).count(u'\n') - (GetParam() == ReceiptField::Phone ? 1 : 2));
}

INSTANTIATE_TEST_SUITE_P(All, LeftOutField, ::testing::ValuesIn(allReceiptFields));

// SCREENS.md section 13: capitals are mandatory in every template.
TEST(ReceiptTemplateTest, withEverythingLeftOutStillHasNumberCapitalsAndQrCode)
{
    ReceiptTemplate bare;
    bare.leftOut = {allReceiptFields.begin(), allReceiptFields.end()};
    const QString text = textWith(bare);
    EXPECT_TRUE(text.contains(fullReceipt().number));
    EXPECT_TRUE(text.contains(QStringLiteral("人民币壹佰元整")));
    EXPECT_TRUE(text.contains(QChar::ObjectReplacementCharacter));
}

TEST(ReceiptTemplateTest, addsTheLogoAboveAndTheFootBelow)
{
    ReceiptTemplate chosen;
    chosen.logo = QImage{40, 20, QImage::Format_RGB32};
    chosen.foot = QStringLiteral("Thank you <b>&</b> %1");
    const QString text = textWith(chosen);
    EXPECT_TRUE(text.startsWith(QChar::ObjectReplacementCharacter));
    EXPECT_TRUE(text.endsWith(chosen.foot));
}

} // namespace
} // namespace wattcard::reports
