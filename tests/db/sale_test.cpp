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

TEST(Sale, anOpeningMakesTheAccountActiveAndBindsTheCard)
{
    Shop shop;
    const auto row = shop.opening(shop.moneyAccount, hundredYuan);
    ASSERT_TRUE(shop.ledger->begin(row, shop.clerk));
    EXPECT_EQ(shop.ledger->byAccount(shop.moneyAccount)->account.state, AccountState::Pending);
    const auto receipt = shop.ledger->commit({row.id, 1}, proofOf(row), shop.clerk);
    ASSERT_TRUE(receipt);
    const auto facts = shop.ledger->bySerial(row.serial);
    ASSERT_TRUE(facts);
    EXPECT_EQ(facts->account.state, AccountState::Active);
    EXPECT_EQ(facts->records.issuedSerial, row.serial);
    EXPECT_EQ(facts->records.committed, (Position{Generation{1}, Sequence{1}}));
    EXPECT_EQ(facts->records.committedDigest, row.target.imageDigest);
    EXPECT_EQ(facts->total, Credit::fromHundredths(10'000));
    EXPECT_EQ(facts->salesToday, 1);
    EXPECT_TRUE(shop.verifies());
}

TEST(Sale, theReceiptSaysWhatWasSold)
{
    Shop shop;
    const Receipt receipt = shop.openAccount(shop.moneyAccount, hundredYuan);
    EXPECT_EQ(receipt.number, u"0003-20261121-00001"_s);
    EXPECT_EQ(receipt.companyName, u"Valley Power"_s);
    EXPECT_EQ(receipt.servicePhone, u"95598"_s);
    EXPECT_EQ(receipt.operatorName, u"Li Na"_s);
    EXPECT_EQ(receipt.customerName, u"Wang Wei"_s);
    EXPECT_EQ(receipt.customer.toString(), u"100000000001"_s);
    EXPECT_EQ(receipt.meter.toString(), u"200000000001"_s);
    EXPECT_EQ(receipt.quote.tax, Money::fromMinor(1'150)); // 100.00 x 13 / 113
    EXPECT_EQ(receipt.tendered, Money::fromMinor(15'000));
    EXPECT_EQ(receipt.total, Credit::fromHundredths(10'000));
    EXPECT_TRUE(receipt.testKeys);
    EXPECT_EQ(receipt.copy, 0);
    EXPECT_NE(receipt.auditHead, (std::array<std::uint8_t, 8>{}));
}

TEST(Sale, purchasesAddUpAndNumbersHaveNoGaps)
{
    Shop shop;
    shop.openAccount(shop.energyAccount, hundredYuan);
    shop.load(shop.energyAccount);
    const Receipt second = shop.sell(shop.purchase(shop.energyAccount, hundredYuan));
    EXPECT_EQ(second.number, u"0003-20261121-00002"_s);
    EXPECT_EQ(second.sale, SaleNumber{2});
    EXPECT_EQ(second.quote.credit, Credit::fromHundredths(18'928)); // DOMAIN.md 4: 100.00 at 0.5283
    EXPECT_EQ(second.total, Credit::fromHundredths(2 * 18'928));
    ASSERT_TRUE(second.returned);
    EXPECT_EQ(second.returned->accepted, Credit::fromHundredths(18'928));
    EXPECT_TRUE(shop.verifies());
}

TEST(Sale, whatIsNotSoldStaysOnTheAccount)
{
    Shop shop;
    const Tariff dear =
        flatTariff(u"dear"_s, PaymentMode::Energy, Price::fromTenThousandths(30'000));
    const auto version = shop.registry->addTariff(dear, shop.clerk);
    NewCustomer customer{.number = *CustomerNumber::parse(u"100000000009"),
                         .name = u"Chen"_s,
                         .address = u"1 Lake Road"_s,
                         .meter = *MeterNumber::parse(u"200000000009"),
                         .ratios = {},
                         .mode = PaymentMode::Energy,
                         .alarm1 = {},
                         .alarm2 = {},
                         .tariff = *version};
    const auto account = *shop.registry->addCustomer(customer, shop.clerk);
    shop.openAccount(account, Money::fromMinor(1'000)); // 3.33 kWh for 9.99
    EXPECT_EQ(shop.ledger->byAccount(account)->account.carry, Money::fromMinor(1));
    shop.load(account);
    shop.sell(
        shop.purchase(account, Money::fromMinor(1'001))); // 10.02 buys 3.34 kWh, nothing is left
    EXPECT_EQ(shop.ledger->byAccount(account)->account.carry, Money{});
    EXPECT_EQ(shop.ledger->byAccount(account)->total, Credit::fromHundredths(667));
    EXPECT_TRUE(shop.verifies());
}

TEST(Sale, theSameIntentAgainIsTheSameRow)
{
    Shop shop;
    const auto row = shop.opening(shop.moneyAccount, hundredYuan);
    ASSERT_TRUE(shop.ledger->begin(row, shop.clerk));
    EXPECT_TRUE(shop.ledger->begin(row, shop.clerk));
    EXPECT_EQ(shop.ledger->openRows()->size(), 1u);
    EXPECT_EQ(*shop.ledger->nextSale(shop.clerk.counter), SaleNumber{2});
    EXPECT_TRUE(shop.verifies());
}

TEST(Sale, anIdIsNotUsedForAnotherOrder)
{
    Shop shop;
    auto row = shop.opening(shop.moneyAccount, hundredYuan);
    ASSERT_TRUE(shop.ledger->begin(row, shop.clerk));
    row.tendered = row.tendered + hundredYuan;
    EXPECT_EQ(faultOf(shop.ledger->begin(row, shop.clerk)), Fault::BadInput);
}

TEST(Sale, aRowThatWasClaimedOrSettledIsNotBegunAgain)
{
    Shop shop;
    const auto row = shop.opening(shop.moneyAccount, hundredYuan);
    ASSERT_TRUE(shop.ledger->begin(row, shop.clerk));
    ASSERT_TRUE(shop.ledger->claim(row.id, shop.clerk));
    EXPECT_EQ(faultOf(shop.ledger->begin(row, shop.clerk)), Fault::ClaimLost);
    ASSERT_TRUE(shop.ledger->voidRow({row.id, 2}, shop.clerk));
    EXPECT_EQ(faultOf(shop.ledger->begin(row, shop.clerk)), Fault::ClaimLost);
}

TEST(Sale, anAccountHasOneOpenRow)
{
    Shop shop;
    ASSERT_TRUE(shop.ledger->begin(shop.opening(shop.moneyAccount, hundredYuan), shop.clerk));
    auto second = shop.opening(shop.moneyAccount, hundredYuan);
    EXPECT_EQ(faultOf(shop.ledger->begin(second, shop.clerk)), Fault::OpenTransaction);
}

TEST(Sale, aTakenSaleNumberIsRefused)
{
    Shop shop;
    const auto first = shop.opening(shop.moneyAccount, hundredYuan);
    const auto second = shop.opening(shop.energyAccount, hundredYuan);
    ASSERT_TRUE(shop.ledger->begin(first, shop.clerk));
    EXPECT_EQ(faultOf(shop.ledger->begin(second, shop.clerk)), Fault::ClaimLost);
}

TEST(Sale, aPurchaseNeedsALoadedOpening)
{
    Shop shop;
    shop.openAccount(shop.moneyAccount, hundredYuan);
    const auto early = shop.purchase(shop.moneyAccount, hundredYuan);
    EXPECT_EQ(faultOf(shop.ledger->begin(early, shop.clerk)), Fault::OpeningNotLoaded);
    shop.load(shop.moneyAccount);
    EXPECT_TRUE(shop.ledger->begin(early, shop.clerk));
}

struct StaleCase {
    const char* name;
    void (*spoil)(transaction::Row&);
    Fault fault;
};
class StaleRow : public testing::TestWithParam<StaleCase> {};

TEST_P(StaleRow, isRefusedAndNothingIsRecorded)
{
    Shop shop;
    shop.openAccount(shop.moneyAccount, hundredYuan);
    shop.load(shop.moneyAccount);
    auto row = shop.purchase(shop.moneyAccount, hundredYuan);
    GetParam().spoil(row);
    const auto head = *shop.ledger->auditHead();
    EXPECT_EQ(faultOf(shop.ledger->begin(row, shop.clerk)), GetParam().fault);
    EXPECT_EQ(*shop.ledger->auditHead(), head);
    EXPECT_TRUE(shop.ledger->openRows()->empty());
}

INSTANTIATE_TEST_SUITE_P(
    Purchase, StaleRow,
    testing::Values(
        StaleCase{"skippedSequence", [](auto& row) { row.target.position.seq = Sequence{3}; },
                  Fault::NotSaved},
        StaleCase{"otherGeneration", [](auto& row) { row.target.position.gen = Generation{2}; },
                  Fault::NotSaved},
        StaleCase{"otherImageBefore", [](auto& row) { row.before[0] ^= 1; }, Fault::NotSaved},
        StaleCase{"otherCarry", [](auto& row) { row.quote.carry = Money::fromMinor(1); },
                  Fault::NotSaved},
        StaleCase{"otherOrderId", [](auto& row) { row.target.order[0] ^= 1; }, Fault::BadInput},
        StaleCase{"otherCard", [](auto& row) { row.serial = serialOf(AccountId{9}); },
                  Fault::CardDiffersFromRecords},
        StaleCase{"openingAgain", [](auto& row) { row.kind = Kind::Opening; },
                  Fault::AccountNotActive},
        StaleCase{"reversalByAClerk", [](auto& row) { row.kind = Kind::Reversal; },
                  Fault::PermissionDenied},
        StaleCase{"exchange", [](auto& row) { row.kind = Kind::Exchange; }, Fault::BadInput},
        StaleCase{"unknownAccount", [](auto& row) { row.account = AccountId{99}; },
                  Fault::NotFound},
        StaleCase{"tenderedTooLittle", [](auto& row) { row.tendered = Money{}; }, Fault::NotSaved},
        StaleCase{"shortImage", [](auto& row) { row.target.load.pop_back(); }, Fault::NotSaved}),
    [](const auto& info) { return std::string{info.param.name}; });

TEST(Sale, aCardOfAnotherAccountIsNotOpenedAgain)
{
    Shop shop;
    shop.openAccount(shop.moneyAccount, hundredYuan);
    auto row = shop.opening(shop.energyAccount, hundredYuan);
    row.serial = serialOf(shop.moneyAccount);
    EXPECT_EQ(faultOf(shop.ledger->begin(row, shop.clerk)), Fault::CardNotBlank);
}

} // namespace wattcard::db::test
