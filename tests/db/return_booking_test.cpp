// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/shop.h"

#include <gtest/gtest.h>

namespace wattcard::db::test {

namespace {

constexpr Credit hundredths(std::int64_t units)
{
    return Credit::fromHundredths(units);
}

// Two purchases of 100.00; after the first return data the meter has taken 100.00.
struct LoadedShop : Shop {
    LoadedShop()
    {
        openAccount(moneyAccount, Money::fromMinor(10'000));
        load(moneyAccount);
    }
    Result<bool> book(const ReturnFile& file)
    {
        return ledger->bookReturn(moneyAccount, file, clerk);
    }
    bool sells()
    {
        return ledger->begin(purchase(moneyAccount, Money::fromMinor(1'000)), clerk).has_value();
    }
};

} // namespace

TEST(ReturnBooking, showsTheNewestStateOfTheMeter)
{
    LoadedShop shop;
    ASSERT_TRUE(*shop.book(shop.returnData(shop.moneyAccount, hundredths(6'274), 5)));
    const auto facts = shop.ledger->byAccount(shop.moneyAccount);
    ASSERT_TRUE(facts->returned);
    EXPECT_EQ(facts->returned->remaining, hundredths(3'726));
    EXPECT_EQ(facts->returned->writeBackCounter, 5u);
    EXPECT_TRUE(shop.verifies());
}

TEST(ReturnBooking, booksTheSameDataOnce)
{
    LoadedShop shop;
    const ReturnFile file = shop.returnData(shop.moneyAccount, hundredths(10), 5);
    EXPECT_TRUE(*shop.book(file));
    const auto head = *shop.ledger->auditHead();
    EXPECT_FALSE(*shop.book(file));
    EXPECT_EQ(*shop.ledger->auditHead(), head);
    EXPECT_TRUE(shop.sells());
}

TEST(ReturnBooking, takesOlderDataInAnyOrder)
{
    LoadedShop shop;
    EXPECT_TRUE(*shop.book(shop.returnData(shop.moneyAccount, hundredths(500), 9)));
    EXPECT_TRUE(*shop.book(shop.returnData(shop.moneyAccount, hundredths(300), 7)));
    EXPECT_EQ(shop.ledger->byAccount(shop.moneyAccount)->returned->consumed, hundredths(500));
    EXPECT_TRUE(shop.sells());
    EXPECT_TRUE(shop.verifies());
}

TEST(ReturnBooking, takesAnOverdraft)
{
    LoadedShop shop;
    EXPECT_TRUE(*shop.book(shop.returnData(shop.moneyAccount, hundredths(10'840), 5)));
    EXPECT_EQ(shop.ledger->byAccount(shop.moneyAccount)->returned->remaining, hundredths(-840));
    EXPECT_TRUE(shop.verifies());
}

TEST(ReturnBooking, takesEmergencyCreditThatTheMeterFlags)
{
    LoadedShop shop;
    ReturnFile file = shop.returnData(shop.moneyAccount, hundredths(500), 5);
    file.remaining = file.remaining + hundredths(2'000);
    file.flags = static_cast<std::uint32_t>(MeterFlag::EmergencySinceOpening);
    EXPECT_TRUE(*shop.book(file));
    EXPECT_TRUE(shop.verifies());
    const auto row = shop.purchase(shop.moneyAccount, Money::fromMinor(10'000));
    EXPECT_TRUE(shop.ledger->begin(row, shop.clerk)) << "and is no contradiction";
}

// A loan of the field is owed like one of the counter (DOMAIN.md section 6.5), what is new of it at
// each report, and the next purchase takes it in full (section 6.11).
TEST(ReturnBooking, ofEmergencyCreditMakesADebtThatTheNextPurchaseTakes)
{
    LoadedShop shop;
    const auto lent = [&shop](std::int64_t hundredthsInAll, int counter) {
        ReturnFile file = shop.returnData(shop.moneyAccount, hundredths(500), counter);
        file.remaining = file.remaining + hundredths(hundredthsInAll);
        file.flags = static_cast<std::uint32_t>(MeterFlag::EmergencySinceOpening);
        return *shop.book(file);
    };
    const auto owed = [&shop] {
        const auto facts = shop.ledger->byAccount(shop.moneyAccount);
        std::int64_t fen = 0;
        for (const Debt& debt : facts->account.dues.debts)
            fen += debt.kind == DebtClass::Emergency ? debt.amount.minor() : 0;
        return fen;
    };
    EXPECT_TRUE(lent(2'000, 5));
    EXPECT_EQ(owed(), 2'000);
    EXPECT_TRUE(lent(2'000, 6));
    EXPECT_EQ(owed(), 2'000) << "told again";
    EXPECT_TRUE(lent(3'000, 7));
    EXPECT_EQ(owed(), 3'000);
    const auto row = shop.purchase(shop.moneyAccount, Money::fromMinor(10'000));
    EXPECT_EQ(row.quote.credit, hundredths(7'000));
    shop.sell(row);
    EXPECT_EQ(owed(), 0);
    EXPECT_TRUE(shop.verifies());
}

TEST(ReturnBooking, aLockedCardThatTheMeterHasNotTakenOpensNoSeries)
{
    Shop shop;
    shop.openAccount(shop.moneyAccount, Money::fromMinor(10'000));
    ReturnFile file = shop.returnData(shop.moneyAccount, {}, 1);
    file.lock = CardLock::Locked;
    file.gen = {};
    file.seq = {};
    file.accepted = {};
    file.remaining = {};
    EXPECT_TRUE(*shop.ledger->bookReturn(shop.moneyAccount, file, shop.clerk));
    const auto row = shop.purchase(shop.moneyAccount, Money::fromMinor(1'000));
    EXPECT_EQ(shop.ledger->begin(row, shop.clerk).error().fault, Fault::OpeningNotLoaded);
    shop.load(shop.moneyAccount);
    EXPECT_TRUE(shop.ledger->begin(row, shop.clerk));
    EXPECT_TRUE(shop.verifies());
}

TEST(ReturnBooking, dataBookedBeforeTheCommitOpensTheSeriesToo)
{
    Shop shop;
    const auto row = shop.opening(shop.moneyAccount, Money::fromMinor(10'000));
    ASSERT_TRUE(shop.ledger->begin(row, shop.clerk));
    ReturnFile file = shop.returnData(shop.moneyAccount, {}, 2);
    file.gen = Generation{1};
    file.seq = Sequence{1};
    file.accepted = hundredths(10'000);
    file.remaining = hundredths(10'000);
    EXPECT_TRUE(*shop.ledger->bookReturn(shop.moneyAccount, file, shop.clerk));
    ASSERT_TRUE(shop.ledger->commit({row.id, 1}, proofOf(row), shop.clerk));
    const auto next = shop.purchase(shop.moneyAccount, Money::fromMinor(1'000));
    EXPECT_TRUE(shop.ledger->begin(next, shop.clerk));
}

struct DoubtCase {
    const char* name;
    void (*spoil)(ReturnFile&);
};
class DoubtfulReturn : public testing::TestWithParam<DoubtCase> {};

TEST_P(DoubtfulReturn, isKeptMovesNoCreditAndBlocksSales)
{
    LoadedShop shop;
    ASSERT_TRUE(*shop.book(shop.returnData(shop.moneyAccount, hundredths(500), 5)));
    ReturnFile file = shop.returnData(shop.moneyAccount, hundredths(600), 6);
    GetParam().spoil(file);
    EXPECT_TRUE(*shop.book(file));
    EXPECT_EQ(shop.ledger->byAccount(shop.moneyAccount)->returned->consumed, hundredths(500));
    EXPECT_FALSE(shop.sells());
    EXPECT_TRUE(shop.verifies());
}

INSTANTIATE_TEST_SUITE_P(Checks, DoubtfulReturn,
                         testing::Values(DoubtCase{"moreThanWasSold",
                                                   [](auto& file) {
                                                       file.accepted = hundredths(10'001);
                                                       file.remaining = hundredths(9'401);
                                                   }},
                                         DoubtCase{"identityBroken",
                                                   [](auto& file) {
                                                       file.remaining = hundredths(9'401);
                                                   }},
                                         DoubtCase{"consumedFalls",
                                                   [](auto& file) {
                                                       file.consumed = hundredths(499);
                                                       file.remaining = hundredths(9'501);
                                                   }},
                                         DoubtCase{"acceptedFalls",
                                                   [](auto& file) {
                                                       file.accepted = hundredths(9'000);
                                                       file.remaining = hundredths(8'400);
                                                   }},
                                         DoubtCase{"sameCounterInAnotherGeneration",
                                                   [](auto& file) {
                                                       file.writeBackCounter = 5;
                                                       file.gen = Generation{0};
                                                   }}),
                         [](const auto& info) { return std::string{info.param.name}; });

TEST(ReturnBooking, oneCounterWithTwoContentsBlocksSales)
{
    LoadedShop shop;
    ReturnFile file = shop.returnData(shop.moneyAccount, hundredths(500), 5);
    ASSERT_TRUE(*shop.book(file));
    file.peakPowerW = 1;
    EXPECT_FALSE(*shop.book(file));
    EXPECT_FALSE(shop.sells());
    EXPECT_TRUE(shop.verifies());
}

TEST(ReturnBooking, dataOfAnotherCustomerIsRefused)
{
    LoadedShop shop;
    ReturnFile file = shop.returnData(shop.moneyAccount, hundredths(500), 5);
    EXPECT_EQ(shop.ledger->bookReturn(shop.energyAccount, file, shop.clerk).error().fault,
              Fault::BadInput);
}

} // namespace wattcard::db::test
