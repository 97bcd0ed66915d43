// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/shop.h"
#include "tests/fakes/need.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

using transaction::Kind;
using transaction::Position;
using transaction::RowState;
using transaction::Verdict;

TEST(Settling, onlyTheNewestClaimCommits)
{
    Shop shop;
    const auto row = shop.opening(shop.moneyAccount, hundredYuan);
    ASSERT_TRUE(shop.ledger->begin(row, shop.clerk));
    const auto claim = shop.ledger->claim(row.id, shop.clerk);
    ASSERT_TRUE(claim);
    EXPECT_EQ(claim->attempt, 2);
    EXPECT_EQ(faultOf(shop.ledger->commit({row.id, 1}, proofOf(row), shop.clerk)),
              Fault::ClaimLost);
    EXPECT_EQ(faultOf(shop.ledger->voidRow({row.id, 1}, shop.clerk)), Fault::ClaimLost);
    EXPECT_EQ(faultOf(shop.ledger->quarantine({row.id, 1}, u"x"_s, shop.clerk)), Fault::ClaimLost);
    EXPECT_TRUE(shop.ledger->commit(*claim, proofOf(row), shop.clerk));
    EXPECT_TRUE(shop.verifies());
}

TEST(Settling, committingAgainIsALookUp)
{
    Shop shop;
    const auto row = shop.opening(shop.moneyAccount, hundredYuan);
    const Receipt first = shop.sell(row);
    const auto head = *shop.ledger->auditHead();
    const auto again = shop.ledger->commit({row.id, 1}, proofOf(row), shop.clerk);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->number, first.number);
    EXPECT_EQ(again->auditHead, first.auditHead);
    EXPECT_EQ(*shop.ledger->auditHead(), head);
    EXPECT_EQ(faultOf(shop.ledger->commit({row.id, 2}, proofOf(row), shop.clerk)),
              Fault::ClaimLost);
}

TEST(Settling, aProofMustMatchTheTarget)
{
    Shop shop;
    const auto row = shop.opening(shop.moneyAccount, hundredYuan);
    ASSERT_TRUE(shop.ledger->begin(row, shop.clerk));
    auto proof = proofOf(row);
    proof.digest[7] ^= 1;
    EXPECT_EQ(faultOf(shop.ledger->commit({row.id, 1}, proof, shop.clerk)), Fault::ProofMismatch);
    proof = proofOf(row);
    proof.seq = Sequence{2};
    EXPECT_EQ(faultOf(shop.ledger->commit({row.id, 1}, proof, shop.clerk)), Fault::ProofMismatch);
    EXPECT_EQ(shop.ledger->row(row.id)->state, RowState::Intent);
}

TEST(Settling, aVoidedOpeningGivesTheCardBackAndUsesUpItsNumbers)
{
    Shop shop;
    const auto row = shop.opening(shop.moneyAccount, hundredYuan);
    ASSERT_TRUE(shop.ledger->begin(row, shop.clerk));
    ASSERT_TRUE(shop.ledger->voidRow({row.id, 1}, shop.clerk));
    EXPECT_EQ(shop.ledger->row(row.id)->state, RowState::Voided);
    EXPECT_EQ(faultOf(shop.ledger->bySerial(row.serial)), Fault::NotFound);
    EXPECT_EQ(faultOf(shop.ledger->receipt(row.id)), Fault::NotFound);
    const auto again = shop.opening(shop.moneyAccount, hundredYuan);
    EXPECT_EQ(again.target.position, (Position{Generation{2}, Sequence{1}}));
    EXPECT_EQ(again.sale, SaleNumber{2});
    const Receipt receipt = shop.sell(again);
    EXPECT_EQ(receipt.number, u"0003-20261121-00001"_s);
    const auto facts = shop.ledger->byAccount(shop.moneyAccount);
    EXPECT_EQ(facts->records.voided, std::vector<OrderId>{row.id.orderId()});
    EXPECT_TRUE(shop.verifies());
}

TEST(Settling, aQuarantinedRowBlocksTheAccountAndStaysOnTheList)
{
    Shop shop;
    const auto row = shop.opening(shop.moneyAccount, hundredYuan);
    ASSERT_TRUE(shop.ledger->begin(row, shop.clerk));
    ASSERT_TRUE(shop.ledger->quarantine({row.id, 1}, u"other order on the card"_s, shop.clerk));
    EXPECT_EQ(faultOf(shop.ledger->claim(row.id, shop.clerk)), Fault::ClaimLost);
    EXPECT_EQ(shop.ledger->openRows()->size(), 1u);
    EXPECT_EQ(shop.ledger->openRows()->front().customerName, u"Wang Wei"_s);
    EXPECT_EQ(shop.ledger->byAccount(shop.moneyAccount)->records.open->state,
              RowState::Quarantined);
    EXPECT_TRUE(shop.verifies());
}

TEST(Settling, unknownRowsAreNotFound)
{
    Shop shop;
    EXPECT_EQ(faultOf(shop.ledger->row(idOf(200))), Fault::NotFound);
    EXPECT_EQ(faultOf(shop.ledger->claim(idOf(200), shop.clerk)), Fault::NotFound);
    EXPECT_EQ(faultOf(shop.ledger->commit({idOf(200), 1}, {}, shop.clerk)), Fault::NotFound);
    EXPECT_EQ(faultOf(shop.ledger->byAccount(AccountId{99})), Fault::NotFound);
}

struct HoldCase {
    Verdict verdict;
    bool blocked;
    Fault fault;
};
class ReportedCard : public testing::TestWithParam<HoldCase> {};

TEST_P(ReportedCard, isRecordedAndBlocksTheAccountWhenTheVerdictSaysSo)
{
    Shop shop;
    shop.openAccount(shop.moneyAccount, hundredYuan);
    shop.load(shop.moneyAccount);
    const auto head = *shop.ledger->auditHead();
    ASSERT_TRUE(shop.ledger->reportCard(shop.moneyAccount, GetParam().verdict, {}, shop.clerk));
    EXPECT_NE(*shop.ledger->auditHead(), head);
    const auto begun =
        shop.ledger->begin(shop.purchase(shop.moneyAccount, hundredYuan), shop.clerk);
    ASSERT_EQ(begun.has_value(), !GetParam().blocked);
    if (GetParam().blocked) {
        EXPECT_EQ(begun.error().fault, GetParam().fault);
    }
}

INSTANTIATE_TEST_SUITE_P(Verdicts, ReportedCard,
                         testing::Values(HoldCase{Verdict::Quarantine, true,
                                                  Fault::CardStateUnclear},
                                         HoldCase{Verdict::CatchUp, true, Fault::CardAhead},
                                         HoldCase{Verdict::RefuseRetain, false, Fault::CardAhead}));

TEST(BusinessDay, changesWithTheLocalDateAndNeverGoesBack)
{
    Shop shop;
    shop.openAccount(shop.moneyAccount, hundredYuan); // 10:00 local on the 21st
    shop.clock.set(shop.clock.now() + std::chrono::hours{14});
    EXPECT_EQ(shop.openAccount(shop.energyAccount, hundredYuan).number, u"0003-20261122-00001"_s);
    shop.clock.set(shop.clock.now() - std::chrono::minutes{4});
    EXPECT_EQ(shop.openAccount(shop.chineseAccount, hundredYuan).number, u"0003-20261122-00002"_s);
    EXPECT_TRUE(shop.verifies());
}

TEST(BusinessDay, aClockSetBackStopsSelling)
{
    Shop shop;
    shop.openAccount(shop.moneyAccount, hundredYuan);
    shop.clock.set(shop.clock.now() - std::chrono::minutes{6});
    const auto row = shop.opening(shop.energyAccount, hundredYuan);
    EXPECT_EQ(faultOf(shop.ledger->begin(row, shop.clerk)), Fault::ClockBehind);
}

TEST(Outbox, holdsAReceiptUntilItIsPrintedAndCountsCopies)
{
    Shop shop;
    const auto row = shop.opening(shop.moneyAccount, hundredYuan);
    shop.sell(row);
    EXPECT_EQ(*shop.outbox->waiting(), std::vector<TransactionId>{row.id});
    ASSERT_TRUE(shop.outbox->printed(row.id));
    EXPECT_TRUE(shop.outbox->waiting()->empty());
    EXPECT_EQ(shop.outbox->reprint(row.id, u"lost"_s, shop.clerk)->copy, 1);
    EXPECT_EQ(shop.outbox->reprint(row.id, u"lost"_s, shop.clerk)->copy, 2);
    EXPECT_EQ(shop.ledger->receipt(row.id)->copy, 0);
    EXPECT_EQ(faultOf(shop.outbox->printed(idOf(200))), Fault::NotFound);
}

TEST(History, showsTheNewestFirst)
{
    Shop shop;
    shop.openAccount(shop.moneyAccount, hundredYuan);
    shop.load(shop.moneyAccount);
    ASSERT_TRUE(shop.ledger->begin(shop.purchase(shop.moneyAccount, hundredYuan), shop.clerk));
    const auto lines = *shop.ledger->history(shop.moneyAccount, 10);
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(lines[0].state, RowState::Intent);
    EXPECT_TRUE(lines[0].receiptNumber.isEmpty());
    EXPECT_EQ(lines[1].kind, Kind::Opening);
    EXPECT_EQ(lines[1].receiptNumber, u"0003-20261121-00001"_s);
    EXPECT_EQ(shop.ledger->history(shop.moneyAccount, 1)->size(), 1u);
}

TEST(StoredRow, comesBackAsItWentIn)
{
    Shop shop;
    auto row = shop.opening(shop.moneyAccount, hundredYuan);
    row.target.tariff1 = Bytes(258, 0x11);
    ASSERT_TRUE(shop.ledger->begin(row, shop.clerk));
    shop.reopen();
    EXPECT_EQ(*shop.ledger->row(row.id), row);
    const auto claim = *shop.ledger->claim(row.id, shop.clerk);
    ASSERT_TRUE(shop.ledger->commit(claim, proofOf(row), shop.clerk));
    row.state = RowState::Committed;
    row.attempt = 2;
    row.proof = proofOf(row);
    EXPECT_EQ(*shop.ledger->row(row.id), row);
}

} // namespace wattcard::db::test
