// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_debts.h"
#include "tests/db/shop.h"
#include "tests/fakes/need.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

// Books with a charge of their own: 480.00 of earlier years and 3.52 of settlement are owed.
struct IndebtedShop : Shop {
    IndebtedShop()
    {
        openAccount(moneyAccount, Money::fromMinor(2'000));
        load(moneyAccount);
        owe(DebtClass::EarlierYears, Money::fromMinor(48'000));
        owe(DebtClass::Settlement, Money::fromMinor(352));
    }
    SqlDebts debts{*database, clock};
    void owe(DebtClass kind, Money amount)
    {
        EXPECT_TRUE(debts.owe(moneyAccount, {kind, amount}, u"brought forward"_s, clerk));
    }
    Account account() { return ledger->byAccount(moneyAccount)->account; }
    std::int64_t balance(QLatin1StringView book, std::int64_t owner)
    {
        return *Journal{*database}.balance(book, owner);
    }
};

} // namespace

TEST(Charges, debtsAreWhatTheJournalSays)
{
    IndebtedShop shop;
    const std::vector<Debt> expected{{DebtClass::EarlierYears, Money::fromMinor(48'000)},
                                     {DebtClass::Settlement, Money::fromMinor(352)}};
    EXPECT_EQ(shop.account().dues.debts, expected);
    EXPECT_EQ(*AccountDues{*shop.database}.owed(shop.moneyAccount, DebtClass::EarlierYears),
              Money::fromMinor(48'000));
}

// Without a plan P2 holds: all of it first, at most 90 % of what is left (DOMAIN.md section 5).
TEST(Charges, areKeptWithTheirRowAndBooked)
{
    IndebtedShop shop;
    const auto row = shop.purchase(shop.moneyAccount, Money::fromMinor(10'000));
    ASSERT_EQ(row.quote.lines.size(), 2U);
    EXPECT_EQ(row.quote.lines[0].amount, Money::fromMinor(9'000));
    EXPECT_EQ(row.quote.lines[1].amount, Money::fromMinor(352));
    EXPECT_EQ(row.quote.credit, Credit::fromHundredths(648));
    shop.sell(row);
    EXPECT_EQ(shop.ledger->row(row.id)->quote, row.quote);
    EXPECT_EQ(shop.account().dues.debts,
              (std::vector<Debt>{{DebtClass::EarlierYears, Money::fromMinor(39'000)}}));
    EXPECT_EQ(shop.balance("receivable"_L1, shop.moneyAccount.value()), 39'000);
    EXPECT_TRUE(shop.verifies());
}

TEST(Charges, thatAreNoLongerDueAreNotTakenAgain)
{
    IndebtedShop shop;
    auto first = shop.purchase(shop.moneyAccount, Money::fromMinor(60'000));
    auto late = first;
    late.quote.lines[0].amount = Money::fromMinor(48'001);
    late.quote.charge = late.quote.charge - Money::fromMinor(1);
    EXPECT_EQ(shop.ledger->begin(late, shop.clerk).error().fault, Fault::NotSaved);
    shop.sell(first);
    EXPECT_TRUE(shop.account().dues.debts.empty());
    EXPECT_TRUE(shop.verifies());
}

// P3: 50.00 a month; the first purchase of the month pays it, a later one does not.
TEST(DebtPlan, takesItsInstalmentOnceAMonth)
{
    IndebtedShop shop;
    DebtPlan plan;
    plan.policy = DebtPolicy::Instalment;
    plan.instalment = Money::fromMinor(5'000);
    ASSERT_TRUE(shop.debts.agree(shop.moneyAccount, plan, u"signed"_s, shop.clerk));
    const auto first = shop.purchase(shop.moneyAccount, Money::fromMinor(10'000));
    EXPECT_EQ(first.quote.lines[0].amount, Money::fromMinor(5'000));
    shop.sell(first);
    const auto second = shop.purchase(shop.moneyAccount, Money::fromMinor(10'000));
    EXPECT_TRUE(second.quote.lines.empty());
    shop.clock.set(shop.clock.now() + std::chrono::days{14}); // December
    EXPECT_EQ(shop.purchase(shop.moneyAccount, Money::fromMinor(10'000)).quote.lines[0].amount,
              Money::fromMinor(5'000));
    shop.clock.set(shop.clock.now() + std::chrono::days{31}); // January; December was missed: P2
    EXPECT_EQ(shop.purchase(shop.moneyAccount, Money::fromMinor(10'000)).quote.lines[0].amount,
              Money::fromMinor(9'000));
}

// P3: 30.00 of the month's 50.00 are paid at the desk, 20.00 with the next purchase. In December
// 10.00 are paid at the desk and nothing is bought: no instalment is missed.
TEST(DebtPlan, countsWhatWasPaidWithoutTheCard)
{
    IndebtedShop shop;
    DebtPlan plan;
    plan.policy = DebtPolicy::Instalment;
    plan.instalment = Money::fromMinor(5'000);
    ASSERT_TRUE(shop.debts.agree(shop.moneyAccount, plan, u"signed"_s, shop.clerk));
    const auto pays = [&](std::int64_t fen) {
        return shop.debts.repay(
            {shop.moneyAccount, {{TenderKind::Cash, Money::fromMinor(fen), {}}}}, shop.clerk);
    };
    const auto asked = [&] {
        return shop.purchase(shop.moneyAccount, Money::fromMinor(10'000)).quote.lines[0].amount;
    };
    ASSERT_TRUE(pays(3'000));
    EXPECT_EQ(asked(), Money::fromMinor(2'000));
    shop.sell(shop.purchase(shop.moneyAccount, Money::fromMinor(10'000)));
    shop.clock.set(shop.clock.now() + std::chrono::days{14}); // December
    ASSERT_TRUE(pays(1'000));
    EXPECT_EQ(asked(), Money::fromMinor(4'000));
    shop.clock.set(shop.clock.now() + std::chrono::days{31}); // January
    EXPECT_EQ(asked(), Money::fromMinor(5'000));
    EXPECT_TRUE(shop.verifies());
}

// P5: 1.50 a day for 21 days.
TEST(DebtPlan, byTimeCountsTheDaysSinceTheLastTaking)
{
    IndebtedShop shop;
    DebtPlan plan;
    plan.policy = DebtPolicy::ByTime;
    plan.perDay = Money::fromMinor(150);
    ASSERT_TRUE(shop.debts.agree(shop.moneyAccount, plan, u"signed"_s, shop.clerk));
    shop.clock.set(shop.clock.now() + std::chrono::days{21});
    const auto row = shop.purchase(shop.moneyAccount, Money::fromMinor(10'000));
    EXPECT_EQ(row.quote.lines[0].amount, Money::fromMinor(3'150));
    shop.sell(row);
    EXPECT_EQ(shop.account().dues.plan.daysSinceTaking, 0);
}

// P5: 30.00 are paid at the desk on day 20; of 1.50 a day the purchase on day 21 takes one.
TEST(DebtPlan, byTimeCountsFromADayOnWhichTheDeskTook)
{
    IndebtedShop shop;
    DebtPlan plan;
    plan.policy = DebtPolicy::ByTime;
    plan.perDay = Money::fromMinor(150);
    ASSERT_TRUE(shop.debts.agree(shop.moneyAccount, plan, u"signed"_s, shop.clerk));
    const auto asked = [&] {
        return shop.purchase(shop.moneyAccount, Money::fromMinor(10'000)).quote.lines[0].amount;
    };
    shop.clock.set(shop.clock.now() + std::chrono::days{20});
    EXPECT_EQ(asked(), Money::fromMinor(3'000));
    const DebtPayment payment{shop.moneyAccount, {{TenderKind::Cash, Money::fromMinor(3'000), {}}}};
    ASSERT_TRUE(shop.debts.repay(payment, shop.clerk));
    EXPECT_EQ(shop.account().dues.plan.daysSinceTaking, 0);
    shop.clock.set(shop.clock.now() + std::chrono::days{1});
    EXPECT_EQ(asked(), Money::fromMinor(150));
    EXPECT_TRUE(shop.verifies());
}

TEST(DebtPayment, withoutTheCardTakesTheOldestClassFirst)
{
    IndebtedShop shop;
    const DebtPayment payment{shop.moneyAccount,
                              {{TenderKind::Cash, Money::fromMinor(48'100), {}}}};
    const auto taken = shop.debts.repay(payment, shop.clerk);
    ASSERT_TRUE(taken);
    EXPECT_EQ(*taken, (std::vector<Debt>{{DebtClass::EarlierYears, Money::fromMinor(48'000)},
                                         {DebtClass::Settlement, Money::fromMinor(100)}}));
    EXPECT_EQ(shop.account().dues.debts,
              (std::vector<Debt>{{DebtClass::Settlement, Money::fromMinor(252)}}));
    EXPECT_EQ(shop.debts.repay(payment, shop.clerk).error().fault, Fault::AmountTooLarge);
    EXPECT_TRUE(shop.verifies());
}

TEST(Tenders, areBookedApartAndChangeComesOutOfCash)
{
    Shop shop;
    shop.openAccount(shop.moneyAccount, Money::fromMinor(2'000));
    shop.load(shop.moneyAccount);
    const auto till = static_cast<std::uint16_t>(shop.clerk.counter);
    const std::int64_t before = *Journal{*shop.database}.balance("till"_L1, till);
    auto row = shop.purchase(shop.moneyAccount, Money::fromMinor(10'000));
    row.tenders = {{TenderKind::Bank, Money::fromMinor(6'000), u"TRX-1"_s},
                   {TenderKind::Cash, Money::fromMinor(5'000), {}}};
    row.tendered = Money::fromMinor(11'000); // change 10.00
    shop.sell(row);
    EXPECT_EQ(shop.ledger->row(row.id)->tenders, row.tenders);
    EXPECT_EQ(*Journal{*shop.database}.balance("till"_L1, till) - before, 4'000); // regression 9
    EXPECT_EQ(*Journal{*shop.database}.balance("bank"_L1, till), 6'000);
    EXPECT_TRUE(shop.verifies());
}

TEST(Tenders, thatDoNotAddUpAreRefused)
{
    Shop shop;
    shop.openAccount(shop.moneyAccount, Money::fromMinor(2'000));
    shop.load(shop.moneyAccount);
    auto row = shop.purchase(shop.moneyAccount, Money::fromMinor(10'000));
    row.tendered = Money::fromMinor(11'000);
    row.tenders = {{TenderKind::Bank, Money::fromMinor(11'000), u"TRX-1"_s}}; // change from a bank
    EXPECT_EQ(shop.ledger->begin(row, shop.clerk).error().fault, Fault::BadInput);
    row.tenders = {{TenderKind::Cash, Money::fromMinor(9'000), {}}};
    EXPECT_EQ(shop.ledger->begin(row, shop.clerk).error().fault, Fault::BadInput);
    row.tenders = {{TenderKind::Bank, Money::fromMinor(11'000), {}}};
    EXPECT_EQ(shop.ledger->begin(row, shop.clerk).error().fault, Fault::BadInput);
}

TEST(VoidedSale, goesBackTheWayItCame)
{
    Shop shop;
    shop.openAccount(shop.moneyAccount, Money::fromMinor(2'000));
    shop.load(shop.moneyAccount);
    auto row = shop.purchase(shop.moneyAccount, Money::fromMinor(10'000));
    row.tendered = Money::fromMinor(10'000);
    row.tenders = {{TenderKind::Card, Money::fromMinor(10'000), u"SLIP 7"_s}};
    ASSERT_TRUE(shop.ledger->begin(row, shop.clerk));
    ASSERT_TRUE(shop.ledger->voidRow({row.id, 1}, shop.clerk));
    EXPECT_EQ(
        *Journal{*shop.database}.balance("bank"_L1, static_cast<std::uint16_t>(shop.clerk.counter)),
        0);
    EXPECT_TRUE(shop.verifies());
}

namespace {

// 30.00 of this month are owed, and a purchase of 200.00 that takes them is on its way to the card.
struct HalfSoldShop : Shop {
    HalfSoldShop()
    {
        openAccount(moneyAccount, Money::fromMinor(2'000));
        load(moneyAccount);
        EXPECT_TRUE(debts.owe(moneyAccount, {DebtClass::CurrentMonth, Money::fromMinor(3'000)},
                              u"of this month"_s, clerk));
        begun = purchase(moneyAccount, Money::fromMinor(20'000));
        EXPECT_TRUE(ledger->begin(begun, clerk));
    }
    std::optional<Fault> pays(std::int64_t fen)
    {
        return faultOf(
            debts.repay({moneyAccount, {{TenderKind::Cash, Money::fromMinor(fen), {}}}}, clerk));
    }
    Money owed() { return *AccountDues{*database}.owed(moneyAccount, DebtClass::CurrentMonth); }
    std::int64_t inTill() { return *Journal{*database}.balance("till"_L1, 3); }
    SqlDebts debts{*database, clock};
    transaction::Row begun;
};

} // namespace

// Paid at the desk too, it would be paid twice when the purchase goes on.
TEST(DebtPayment, waitsForThePurchaseThatTakesTheSameDebt)
{
    HalfSoldShop shop;
    ASSERT_EQ(shop.begun.quote.lines.size(), 1U);
    EXPECT_EQ(shop.begun.quote.lines[0].amount, Money::fromMinor(3'000));
    const auto head = *shop.ledger->auditHead();
    const std::int64_t till = shop.inTill();
    EXPECT_EQ(shop.pays(3'000), Fault::OpenTransaction);
    EXPECT_EQ(shop.pays(1), Fault::OpenTransaction);
    EXPECT_EQ(*shop.ledger->auditHead(), head);
    EXPECT_EQ(shop.inTill(), till);
    EXPECT_EQ(shop.owed(), Money::fromMinor(3'000));
    ASSERT_TRUE(shop.ledger->commit({shop.begun.id, 1}, proofOf(shop.begun), shop.clerk));
    EXPECT_EQ(shop.owed(), Money{});
    EXPECT_EQ(shop.pays(1), Fault::AmountTooLarge);
    EXPECT_EQ(shop.inTill(), till);
    EXPECT_TRUE(shop.verifies());
}

TEST(DebtPayment, waitsForAQuarantinedPurchaseAsWell)
{
    HalfSoldShop shop;
    ASSERT_TRUE(shop.ledger->quarantine({shop.begun.id, 1}, u"another order"_s, shop.clerk));
    EXPECT_EQ(shop.pays(3'000), Fault::OpenTransaction);
    EXPECT_EQ(shop.owed(), Money::fromMinor(3'000));
    EXPECT_TRUE(shop.verifies());
}

TEST(DebtPayment, isTakenAgainWhenThePurchaseWasVoided)
{
    HalfSoldShop shop;
    ASSERT_TRUE(shop.ledger->voidRow({shop.begun.id, 1}, shop.clerk));
    EXPECT_EQ(shop.pays(3'000), std::nullopt);
    EXPECT_EQ(shop.owed(), Money{});
    EXPECT_TRUE(shop.verifies());
}

} // namespace wattcard::db::test
