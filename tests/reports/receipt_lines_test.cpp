// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/export/receipt_lines.h"
#include "sample_receipt.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>

namespace wattcard::reports {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

std::string valueOf(const Receipt& receipt, const QString& label)
{
    const auto lines = receiptLines(receipt, englishWords());
    const auto found = std::find_if(lines.begin(), lines.end(), [&label](const ReceiptLine& line) {
        return line.label == label;
    });
    return found == lines.end() ? "no such line" : found->value.toStdString();
}

TEST(ReceiptLines, giveTheChangeOfTheCashReceived)
{
    EXPECT_EQ(valueOf(sampleReceipt(), u"Received"_s), "¥200.00");
    EXPECT_EQ(valueOf(sampleReceipt(), u"Change"_s), "¥100.00");
}

TEST(ReceiptLines, callTheEnergyOfAMoneyAccountAnEstimate)
{
    EXPECT_EQ(valueOf(sampleReceipt(), u"About"_s), "189.28 kWh");
    EXPECT_EQ(valueOf(sampleReceipt(), u"Energy"_s), "no such line");
}

TEST(ReceiptLines, countEverythingInEnergyForAnEnergyAccount)
{
    Receipt receipt = sampleReceipt();
    receipt.mode = PaymentMode::Energy;
    EXPECT_EQ(valueOf(receipt, u"Energy"_s), "189.28 kWh");
    EXPECT_EQ(valueOf(receipt, u"Sold in all"_s), "150.00 kWh");
    EXPECT_EQ(valueOf(receipt, u"Last on the meter"_s), "12.34 kWh (3 d before)");
}

TEST(ReceiptLines, leaveOutWhatIsNotThere)
{
    Receipt receipt = sampleReceipt();
    receipt.returned.reset();
    EXPECT_EQ(valueOf(receipt, u"Last on the meter"_s), "no such line");
    EXPECT_EQ(valueOf(receipt, u"Kept for next time"_s), "no such line");
    receipt.quote.carry = Money::fromMinor(7);
    EXPECT_EQ(valueOf(receipt, u"Kept for next time"_s), "¥0.07");
}

TEST(ReceiptLines, showOnlyTheTailOfTheCardsSerial)
{
    EXPECT_EQ(valueOf(sampleReceipt(), u"Card"_s), "…A1B2C3");
}

struct Age {
    std::chrono::seconds before;
    const char* text;
};
class ReturnAge : public ::testing::TestWithParam<Age> {};

TEST_P(ReturnAge, isPrintedBesideTheRemainingCredit)
{
    Receipt receipt = sampleReceipt();
    receipt.returned->writtenAt = receipt.localAt - GetParam().before;
    EXPECT_EQ(valueOf(receipt, u"Last on the meter"_s), GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(
    Ages, ReturnAge,
    ::testing::Values(Age{0s, "¥12.34 (0 min before)"}, Age{59min, "¥12.34 (59 min before)"},
                      Age{1h, "¥12.34 (1 h before)"}, Age{23h + 59min, "¥12.34 (23 h before)"},
                      Age{24h, "¥12.34 (1 d before)"},
                      // the meter's clock is ahead: its time instead of an age below zero
                      Age{-51s, "¥12.34 (2026-11-21 14:06:00)"}));

TEST(ReceiptString, namesSaleReceiptCustomerAmountAndTheAuditHead)
{
    EXPECT_EQ(receiptString(sampleReceipt()).toStdString(),
              "WC1:0003-20261121-00041:42:330100000017:2:10000:0123456789ABCDEF");
}

TEST(ReceiptString, isTheSameOnACopy)
{
    Receipt copy = sampleReceipt();
    copy.copy = 2;
    EXPECT_EQ(receiptString(copy), receiptString(sampleReceipt()));
}

TEST(CopyMark, isEmptyForTheOriginalAndNumberedInBothLanguagesAfterwards)
{
    Receipt receipt = sampleReceipt();
    EXPECT_EQ(copyMark(receipt).toStdString(), "");
    receipt.copy = 2;
    EXPECT_EQ(copyMark(receipt).toStdString(), "COPY 2 / 补打 2");
}

struct KindWord {
    transaction::Kind kind;
    const char* word;
};
class KindOfSale : public ::testing::TestWithParam<KindWord> {};

TEST_P(KindOfSale, standsBesideTheTitle)
{
    Receipt receipt = sampleReceipt();
    receipt.kind = GetParam().kind;
    EXPECT_EQ(valueOf(receipt, u"Electricity receipt"_s), GetParam().word);
}

using transaction::Kind;
INSTANTIATE_TEST_SUITE_P(Kinds, KindOfSale,
                         ::testing::Values(KindWord{Kind::Opening, "Opening"},
                                           KindWord{Kind::Purchase, "Purchase"},
                                           KindWord{Kind::Reversal, "Reversal"},
                                           KindWord{Kind::Reissue, "Reissue"},
                                           KindWord{Kind::Exchange, "Exchange"},
                                           KindWord{Kind::Resumption, "Resumption"},
                                           KindWord{Kind::Adjustment, "Adjustment"}));

} // namespace
} // namespace wattcard::reports
