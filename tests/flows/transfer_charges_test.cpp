// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer_to.h"

// Months that a purchase would have taken, when the account changes hands before one: the customer
// who goes is asked for them, the one who comes from the month after (DOMAIN.md sections 5, 6.7).

using namespace wattcard;
using namespace wattcard::flows;
using namespace Qt::StringLiterals;

namespace {

void monthly(Tariff& tariff, NewCustomer&)
{
    tariff.standing.fixed = pay(5);
    tariff.standing.minimum = pay(10);
}

class TransferCharges : public ::testing::Test {
protected:
    TransferCharges()
    {
        town.open(first, town.card(1), pay(105)); // November is in it
        town.wall().take(town.card(1));
        town.present(town.card(1));
    }
    app::SaleOutcome transferred(bool isAssumed, AccountId from = first, std::uint16_t card = 2)
    {
        return transferTo(town, town.card(card), isAssumed, from);
    }
    void openShift() // on the business day that a sale of today has opened
    {
        db::SqlTills tills{*town.database, town.clock};
        need(tills.open({Money{}, {}}, town.actor(Role::Clerk)));
    }
    Account heir() { return need(town.ledger->bySerial(town.card(2).serial)).account; }
    Town town{PaymentMode::Money, monthly};
};

} // namespace

TEST_F(TransferCharges, ofUnpaidMonthsAreSettledOrAssumed)
{
    town.clock.pass(std::chrono::days{120}); // 21 March 2027
    const auto stopped = transferred(false);
    EXPECT_EQ(refusal(stopped), Fault::DebtOpen);
    EXPECT_EQ(std::get<app::SaleStopped>(stopped).detail, u"20.00"_s) << "December to March";
    done(transferred(true));
    const Account taken = heir();
    EXPECT_NE(taken.id, first);
    ASSERT_EQ(taken.dues.debts.size(), 1U);
    EXPECT_EQ(taken.dues.debts.front().amount, pay(20));
    EXPECT_TRUE(taken.dues.fixedMonths.empty()) << "March is in the debt";
    EXPECT_EQ(town.balance("fees"), -Money::fromMinor(2'210)) << "5 x (5.00 less 0.58 tax)";
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST_F(TransferCharges, beginForTheNewCustomerWithTheMonthAfter)
{
    done(transferred(false)); // in November, which is paid
    EXPECT_TRUE(heir().dues.fixedMonths.empty());
    town.clock.pass(std::chrono::days{72}); // 1 February 2027
    EXPECT_EQ(heir().dues.fixedMonths.size(), 3U) << "December to February";
    const Receipt receipt = town.buy(town.card(2), pay(115));
    EXPECT_EQ(receipt.quote.charge, pay(100));
    EXPECT_EQ(town.brokenInvariants(), "");
}

// November was settled by the first of three.
TEST_F(TransferCharges, ofASettledMonthAreOwedByNoHeir)
{
    done(transferred(false));
    done(transferred(false, heir().id, 3));
    EXPECT_EQ(town.balance("receivable"), Money{});
    EXPECT_EQ(town.brokenInvariants(), "");
}

// January is paid on its last day, which is open still at 00:10: February is the heir's alone.
TEST_F(TransferCharges, areThoseOfTheBusinessDay)
{
    town.clock.pass(std::chrono::days{71}); // 31 January 2027, 10:00
    EXPECT_EQ(town.buy(town.card(1), pay(110)).quote.charge, pay(100)) << "December, January";
    openShift();
    town.clock.pass(std::chrono::hours{14} + std::chrono::minutes{10});
    done(transferred(false));
    EXPECT_EQ(town.balance("receivable"), Money{});
    EXPECT_TRUE(heir().dues.fixedMonths.empty());
    EXPECT_EQ(town.brokenInvariants(), "");
}

// Nothing was used in December: all of the minimum is missing. November was nobody's whole month.
TEST_F(TransferCharges, minimumIsDueFromTheNewCustomerToo)
{
    done(transferred(false));
    town.wall().take(town.card(2));
    const auto seen = town.present(town.card(2));
    ASSERT_TRUE(seen.reading && seen.reading->returned);
    ReturnFile file = *seen.reading->returned;
    const auto read = [&](int year, unsigned month) {
        file.writtenAt = std::chrono::local_days{std::chrono::year{year} / month / 5};
        file.lastMonthEnergy = Energy{};
        file.writeBackCounter += 1;
        need(town.ledger->bookReturn(heir().id, file, town.actor(Role::Clerk)));
    };
    read(2026, 12);
    EXPECT_TRUE(heir().dues.minimum.empty());
    read(2027, 1);
    const auto due = heir().dues.minimum;
    ASSERT_EQ(due.size(), 1U);
    EXPECT_EQ(due.front().amount, pay(10));
    EXPECT_EQ(due.front().month, std::chrono::year{2026} / std::chrono::December);
}

// No supply in December, which cost nothing; January's 5.00 are one month of the two that a
// purchase takes, so that there are none behind it and they may be assumed.
TEST(TransferChargesAfterRest, areAssumedWithTheMonthsThatCost)
{
    Town town{PaymentMode::Money, [](Tariff& tariff, NewCustomer&) {
                  tariff.standing.fixed = pay(5);
                  tariff.standing.monthsAtOnce = 2;
              }};
    town.open(first, town.card(1), pay(105)); // November is in it
    town.wall().take(town.card(1));
    town.present(town.card(1));
    Suspension rest{.account = first};
    rest.cause = town.cause(Reason::SupplyNotWanted, {Role::ShiftLeader});
    need(town.book->suspend(rest, town.actor(Role::Clerk)));
    town.clock.pass(std::chrono::days{50}); // 10 January 2027
    need(town.book->resume(first, {}, town.cause(Reason::SupplyWanted, {Role::ShiftLeader}),
                           town.actor(Role::Clerk)));
    EXPECT_EQ(town.facts().account.dues.fixedMonths.size(), 1U) << "December cost nothing";
    done(transferTo(town, town.card(2), true));
    EXPECT_EQ(town.balance("receivable", "current_month"), pay(5));
    EXPECT_EQ(town.brokenInvariants(), "");
}

// 600.00 of January; bought at 00:05 and suspended at 00:10 on its last day, which is open still:
// one day of 31 comes back, 19.35.
TEST(ChargesAfterMidnight, areOfTheMonthOfTheBusinessDay)
{
    Town town{PaymentMode::Money, [](Tariff& tariff, NewCustomer& customer) {
                  tariff.standing.capacityPerKva = pay(30);
                  customer.supply.kva = 20;
              }};
    town.clock.pass(std::chrono::days{71}); // 31 January 2027, 10:00
    town.open(first, town.card(1), pay(700));
    town.wall().take(town.card(1));
    town.present(town.card(1));
    db::SqlTills tills{*town.database, town.clock};
    need(tills.open({Money{}, {}}, town.actor(Role::Clerk)));
    town.clock.pass(std::chrono::hours{14} + std::chrono::minutes{5});
    EXPECT_EQ(town.buy(town.card(1), pay(50)).quote.charge, pay(50));
    town.clock.pass(std::chrono::minutes{5});
    Suspension rest{.account = first};
    rest.cause = town.cause(Reason::SupplyNotWanted, {Role::ShiftLeader});
    need(town.book->suspend(rest, town.actor(Role::Clerk)));
    EXPECT_EQ(town.facts().account.carry, Money::fromMinor(1'935));
    EXPECT_EQ(town.brokenInvariants(), "");
}
