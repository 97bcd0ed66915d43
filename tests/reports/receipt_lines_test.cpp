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

// DOMAIN.md section 5: payment 200.00 = fixed 15.00, debt 54.36 and what is left; one line each,
// and the lines together are the payment.
TEST(ReceiptLines, showWhereTheMoneyWent)
{
    Receipt receipt = sampleReceipt();
    const auto month = 2026y / std::chrono::April;
    receipt.quote.payment = Money::fromMinor(20'000);
    receipt.quote.charge = Money::fromMinor(13'064);
    receipt.quote.lines = {
        {ChargeKind::Fixed, Money::fromMinor(1'500), Money::fromMinor(173), month, {}},
        {ChargeKind::Debt, Money::fromMinor(5'436), {}, {}, DebtClass::EarlierMonths}};
    receipt.debtsLeft = {{DebtClass::EarlierMonths, Money::fromMinor(42'564)}};
    EXPECT_EQ(valueOf(receipt, u"Fixed 2026-04"_s), "¥15.00");
    EXPECT_EQ(valueOf(receipt, u"Earlier months"_s), "¥54.36");
    EXPECT_EQ(valueOf(receipt, u"Credit"_s), "¥130.64");
    EXPECT_EQ(valueOf(receipt, u"Tax in it"_s), "¥13.23");
    EXPECT_EQ(valueOf(receipt, u"Still owed"_s), "¥425.64 (Earlier months)");
    EXPECT_EQ(valueOf(sampleReceipt(), u"Credit"_s), "no such line");
}

TEST(ReceiptLines, showTierAndLastMonthWhereTheyAreKnown)
{
    Receipt receipt = sampleReceipt();
    EXPECT_EQ(valueOf(receipt, u"Tier"_s), "no such line");
    receipt.tier = {2, Energy::fromHundredths(80'900)};
    receipt.lastMonth = Energy::fromHundredths(26'000);
    EXPECT_EQ(valueOf(receipt, u"Tier"_s), "2, 809.00 kWh left");
    EXPECT_EQ(valueOf(receipt, u"Month before"_s), "260.00 kWh");
    receipt.tier = {3, {}};
    EXPECT_EQ(valueOf(receipt, u"Tier"_s), "3");
}

// DOMAIN.md section 12, defect 16: reversal reasons swapped on paper. Typed here once more.
struct PrintedReason {
    Reason reason;
    const char* word;
};
class ReasonOnPaper : public ::testing::TestWithParam<PrintedReason> {};

TEST_P(ReasonOnPaper, isTheOneThatWasGiven)
{
    Receipt receipt = sampleReceipt();
    receipt.reason = GetParam().reason;
    EXPECT_EQ(valueOf(receipt, u"Reason"_s), GetParam().word);
}

INSTANTIATE_TEST_SUITE_P(Reasons, ReasonOnPaper,
                         ::testing::Values(PrintedReason{Reason::ClerkError, "clerk error"},
                                           PrintedReason{Reason::CustomerChange, "customer change"},
                                           PrintedReason{Reason::WrongAccount, "wrong account"},
                                           PrintedReason{Reason::DeviceFault, "device fault"},
                                           PrintedReason{Reason::CardLost, "card lost"},
                                           PrintedReason{Reason::CardDamaged, "card damaged"},
                                           PrintedReason{Reason::MeterFault, "meter fault"},
                                           PrintedReason{Reason::MeterRenewed, "meter renewed"},
                                           PrintedReason{Reason::SupplyNotWanted, "not wanted"},
                                           PrintedReason{Reason::SupplyWanted, "wanted"},
                                           PrintedReason{Reason::CustomerMoves, "moves"},
                                           PrintedReason{Reason::NameChanged, "name"},
                                           PrintedReason{Reason::Goodwill, "goodwill"},
                                           PrintedReason{Reason::Emergency, "emergency"},
                                           PrintedReason{Reason::RecordsRestored, "restored"},
                                           PrintedReason{Reason::EvidenceSeen, "evidence"}));

} // namespace
} // namespace wattcard::reports
