// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_sale_limits.h"
#include "tests/db/office.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wattcard::db::test {

namespace {

// An energy account that has bought 520 kWh in November 2026, and the books of limits.
class Limited : public ::testing::Test {
protected:
    Limited()
    {
        // 520 x 0.5283 = 274.716: 274.72 buys 520.00 kWh.
        sold = shop.opening(shop.energyAccount, Money::fromMinor(27'472));
        shop.sell(sold);
        shop.load(shop.energyAccount);
    }
    Result<void> set(const LimitOwner& owner, const PurchaseLimit& limit)
    {
        return limits.setLimit({owner, limit.span, limit.measure, limit.most}, finance, admin);
    }
    SaleQuestion question(Money payment, std::vector<Tender> tenders = {})
    {
        return {idOf(200),          shop.energyAccount, payment,
                std::move(tenders), shop.clerk.who,     shop.clerk.counter};
    }
    std::vector<LimitStanding> standing()
    {
        return limits.standing(question(Money::fromMinor(100)))->limits;
    }
    bool isAlike(const SaleQuestion& asked) { return limits.standing(asked)->alike.has_value(); }

    Office shop;
    SqlSaleLimits limits{*shop.database, shop.clock};
    Actor admin = shop.of(Role::Administrator);
    OperatorId finance = shop.of(Role::Finance).who;
    LimitOwner account{shop.energyAccount, 0};
    LimitOwner plan{{}, 2};
    transaction::Row sold;
};

const PurchaseLimit monthly{LimitSpan::Month, LimitMeasure::Energy, 60'000};

} // namespace

// DOMAIN.md section 5: limit 600 kWh, bought 520: 80 kWh.
TEST_F(Limited, countsWhatWasBoughtInThePeriod)
{
    EXPECT_TRUE(standing().empty());
    ASSERT_TRUE(set(plan, monthly));
    ASSERT_EQ(standing().size(), 1U);
    EXPECT_EQ(standing()[0].bought.energy, Energy::fromHundredths(52'000));
    EXPECT_EQ(standing()[0].bought.money, Money::fromMinor(27'472));
    EXPECT_EQ(standing()[0].bought.count, 1);
    EXPECT_EQ(leftText(standing()[0].limit, standing()[0].bought), u"80.00 kWh"_s);
    shop.clock.set(shop.clock.now() + 24h * 10); // the first of December
    EXPECT_EQ(standing()[0].bought, Bought{});
    EXPECT_TRUE(shop.verifies());
}

TEST_F(Limited, ofTheAccountGoesBeforeThatOfItsPlanAndTheNewestRules)
{
    ASSERT_TRUE(set(plan, monthly));
    ASSERT_TRUE(set(account, {LimitSpan::Month, LimitMeasure::Energy, 70'000}));
    ASSERT_TRUE(set(plan, {LimitSpan::Month, LimitMeasure::Energy, 50'000}));
    ASSERT_TRUE(set(plan, {LimitSpan::Day, LimitMeasure::Count, 2}));
    ASSERT_TRUE(set({shop.moneyAccount, 0}, {LimitSpan::Year, LimitMeasure::Money, 1}));
    ASSERT_EQ(standing().size(), 2U);
    EXPECT_EQ(standing()[0].limit, (PurchaseLimit{LimitSpan::Day, LimitMeasure::Count, 2}));
    EXPECT_EQ(standing()[1].limit, (PurchaseLimit{LimitSpan::Month, LimitMeasure::Energy, 70'000}));
    ASSERT_TRUE(
        limits.setLimit({account, LimitSpan::Month, LimitMeasure::Energy, {}}, finance, admin));
    EXPECT_EQ(standing().size(), 1U) << "none for this account, whatever its plan says";
    EXPECT_EQ(limits.limits()->size(), 4U);
    EXPECT_TRUE(shop.verifies());
}

TEST_F(Limited, isSetByAnAdministratorWithASecondPerson)
{
    const LimitEntry entry{account, LimitSpan::Day, LimitMeasure::Count, 3};
    const Actor clerk = shop.clerk;
    EXPECT_EQ(limits.setLimit(entry, finance, clerk).error().fault, Fault::PermissionDenied);
    EXPECT_EQ(limits.setLimit(entry, clerk.who, admin).error().fault, Fault::PermissionDenied);
    EXPECT_EQ(
        limits.setLimit({{}, LimitSpan::Day, LimitMeasure::Count, 3}, finance, admin).error().fault,
        Fault::BadInput);
    EXPECT_EQ(limits.setDuplicateWindow(60s, finance, clerk).error().fault,
              Fault::PermissionDenied);
    EXPECT_TRUE(limits.limits()->empty());
}

TEST_F(Limited, aSaleIsAlikeByAccountAmountAndClerkForFiveMinutes)
{
    const Money same = sold.quote.payment;
    shop.clock.set(shop.clock.now() + 5min - 1ms);
    EXPECT_TRUE(isAlike(question(same)));
    EXPECT_FALSE(isAlike(question(same + Money::fromMinor(1))));
    SaleQuestion other = question(same);
    other.clerk = shop.of(Role::Clerk).who;
    EXPECT_FALSE(isAlike(other));
    other = question(same);
    other.account = shop.moneyAccount;
    EXPECT_FALSE(isAlike(other));
    other = question(same);
    other.id = sold.id; // the row itself
    EXPECT_FALSE(isAlike(other));
    shop.clock.set(shop.clock.now() + 1ms);
    EXPECT_FALSE(isAlike(question(same)));
    ASSERT_TRUE(limits.setDuplicateWindow(600s, finance, admin));
    EXPECT_TRUE(isAlike(question(same)));
    EXPECT_EQ(*limits.duplicateWindow(), 600s);
}

TEST_F(Limited, aBankReferenceIsKnownForEver)
{
    auto row = shop.purchase(shop.energyAccount, Money::fromMinor(1'000));
    row.tendered = row.quote.payment;
    row.tenders = {{TenderKind::Bank, row.quote.payment, u"TRX-1"_s}};
    shop.sell(row);
    shop.clock.set(shop.clock.now() + 24h * 400);
    const Money amount = Money::fromMinor(77);
    EXPECT_TRUE(isAlike(question(amount, {{TenderKind::Bank, amount, u"TRX-1"_s}})));
    EXPECT_FALSE(isAlike(question(amount, {{TenderKind::Bank, amount, u"TRX-2"_s}})));
    EXPECT_FALSE(isAlike(question(amount, {{TenderKind::Cash, amount, {}}})));
}

TEST_F(Limited, aSaleThatWasGivenUpIsNotMadeTwice)
{
    const auto row = shop.purchase(shop.energyAccount, Money::fromMinor(5'000));
    ASSERT_TRUE(shop.ledger->begin(row, shop.clerk));
    ASSERT_TRUE(set(account, monthly));
    EXPECT_TRUE(isAlike(question(row.quote.payment)));
    EXPECT_EQ(standing()[0].bought.count, 2) << "an open sale is perhaps on the card";
    ASSERT_TRUE(shop.ledger->voidRow({row.id, 1}, shop.clerk));
    EXPECT_FALSE(isAlike(question(row.quote.payment)));
    EXPECT_EQ(standing()[0].bought.count, 1);
}

// Debt, tier accumulation and purchase limit come back with a reversal (DOMAIN.md 6.3).
TEST_F(Limited, aSaleThatWasTakenBackCountsNoLonger)
{
    ASSERT_TRUE(set(account, monthly));
    const auto bought = shop.purchase(shop.energyAccount, Money::fromMinor(2'000));
    shop.sell(bought);
    EXPECT_EQ(standing()[0].bought.count, 2);
    auto back = shop.purchase(shop.energyAccount, Money::fromMinor(100));
    back.kind = transaction::Kind::Reversal;
    const Money carry = shop.ledger->byAccount(shop.energyAccount)->account.carry;
    back.quote = {};
    back.quote.credit = -bought.quote.credit;
    back.quote.energy = Energy{} - bought.quote.energy;
    back.quote.tariff = bought.quote.tariff;
    back.quote.carry = carry - (bought.quote.payment - bought.quote.charge);
    back.tendered = {};
    back.cause = Cause{Reason::ClerkError, u"typed wrongly"_s, {}, {}};
    back.reverses = bought.id;
    encodeLoad(back, shop.ledger->byAccount(shop.energyAccount)->total + back.quote.credit);
    const Actor leader = shop.of(Role::ShiftLeader);
    ASSERT_TRUE(shop.ledger->begin(back, leader));
    ASSERT_TRUE(shop.ledger->commit({back.id, 1}, proofOf(back), leader));
    EXPECT_EQ(standing()[0].bought.count, 1);
    EXPECT_FALSE(isAlike(question(bought.quote.payment)));
}

TEST_F(Limited, anAnswerIsRecordedOnceAndCannotBeChanged)
{
    ASSERT_TRUE(set(account, monthly));
    const SaleAnswer answer{idOf(201), SaleAnswer::Kind::SellsAgain, u"for the neighbour"_s, {}};
    ASSERT_TRUE(limits.record(answer, shop.clerk));
    ASSERT_TRUE(limits.record(answer, shop.clerk)); // the same order, tried again
    const ApprovalRecord approval{.who = shop.of(Role::ShiftLeader).who,
                                  .role = Role::ShiftLeader,
                                  .right = Right::OverrideLimits};
    ASSERT_TRUE(limits.record({idOf(201), SaleAnswer::Kind::LiftsLimit, u"builder"_s, approval},
                              shop.clerk));
    EXPECT_TRUE(shop.verifies());
    EXPECT_FALSE(shop.execute("UPDATE sale_answer SET reason = 'x'"));
    EXPECT_FALSE(shop.execute("DELETE FROM sale_answer"));
    EXPECT_FALSE(shop.execute("UPDATE purchase_limit SET most = 1"));
    ASSERT_TRUE(shop.execute("DROP TRIGGER sale_answer_no_update;"
                             "UPDATE sale_answer SET reason = 'x' WHERE number = 1"));
    EXPECT_FALSE(shop.verification().ok());
}

} // namespace wattcard::db::test
