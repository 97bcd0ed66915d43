// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_account_book.h"
#include "db/repositories/sql_account_terms.h"
#include "db/repositories/sql_tariffs.h"
#include "domain/owed_at_transfer.h"
#include "tests/db/office.h"

#include <gtest/gtest.h>

// The charges that a month brings, with the numbers of DOMAIN.md section 4.

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wattcard::db::test {

namespace {

constexpr Actor clerk{OperatorId{1}, CounterId{3}};

NewCustomer customerOf(TariffVersionId tariff)
{
    NewCustomer customer;
    customer.number = *CustomerNumber::parse(u"100000000009");
    customer.name = u"Works"_s;
    customer.meter = *MeterNumber::parse(u"200000000009");
    customer.tariff = tariff;
    return customer;
}

Tariff tariffWith(const StandingCharges& standing)
{
    Tariff tariff = flatTariff(u"Works"_s, PaymentMode::Money, Price::fromTenThousandths(5'283));
    tariff.standing = standing;
    return tariff;
}

StandingCharges capacityOf30()
{
    StandingCharges standing;
    standing.capacityPerKva = Money::fromMinor(3'000);
    return standing;
}

StandingCharges minimumOf10()
{
    StandingCharges standing;
    standing.minimum = Money::fromMinor(1'000);
    return standing;
}

// An account opened on 21 November 2026, when its plan asks for nothing by the month; later
// versions are released then.
class DatedOffice : public Office {
public:
    DatedOffice()
    {
        openAccount(moneyAccount, Money::fromMinor(5'000));
        EXPECT_TRUE(execute("UPDATE service_point SET kva = 20 WHERE id = 1"));
    }
    void release(Day from, const StandingCharges& standing)
    {
        SqlTariffs tariffs{*database, clock};
        const auto id =
            tariffs.draft({tariffWith(standing), plan, std::nullopt}, of(Role::Administrator));
        ASSERT_TRUE(id);
        ASSERT_TRUE(tariffs.rehearsed(*id, {}, of(Role::Administrator)));
        ASSERT_TRUE(tariffs.release({*id, midnight(from), {}}, of(Role::Finance)));
    }
    static UtcTime midnight(Day day) { return std::chrono::sys_days{day} - 8h; }
    void buyOn(Day day, Money payment)
    {
        clock.set(midnight(day) + 9h);
        sell(purchase(moneyAccount, payment));
    }
    StepCause signedCause(Reason reason) const
    {
        const ApprovalRecord leader{.who = of(Role::ShiftLeader).who, .role = Role::ShiftLeader};
        return {reason, u"as agreed"_s, {leader}};
    }
    Money chargedOn(Day day)
    {
        clock.set(midnight(day) + 10h);
        const auto facts = ledger->byAccount(moneyAccount);
        Money sum;
        for (const ChargeLine& line : standingCharges(basisOf(facts->account)))
            sum = sum + line.amount;
        return sum;
    }
    TariffPlanId plan{1}; // that versions are released of
};

StandingCharges fixedOf(std::int64_t amount)
{
    StandingCharges standing;
    standing.fixed = Money::fromMinor(amount);
    return standing;
}

} // namespace

// November and December cost nothing; January to March 5.00 each, though March ends with another
// price; April 8.00; from May on nothing again.
TEST(StandingDues, ofAMonthAreThoseOfTheVersionWithWhichItBegan)
{
    DatedOffice office;
    office.release(2027y / 1 / 1, fixedOf(500));
    office.release(2027y / 3 / 15, fixedOf(800));
    office.release(2027y / 5 / 1, {});
    EXPECT_EQ(office.chargedOn(2026y / 12 / 31), Money{});
    EXPECT_EQ(office.chargedOn(2027y / 1 / 1), Money::fromMinor(500));
    EXPECT_EQ(office.chargedOn(2027y / 3 / 14), Money::fromMinor(1'500));
    EXPECT_EQ(office.chargedOn(2027y / 3 / 20), Money::fromMinor(1'500));
    EXPECT_EQ(office.chargedOn(2027y / 4 / 1), Money::fromMinor(2'300));
    EXPECT_EQ(office.chargedOn(2027y / 6 / 20), Money::fromMinor(2'300));
    const auto account = office.ledger->byAccount(office.moneyAccount)->account;
    const std::vector<Month> due{2027y / std::chrono::January, 2027y / std::chrono::February,
                                 2027y / std::chrono::March, 2027y / std::chrono::April};
    EXPECT_EQ(account.dues.fixedMonths, due);
    EXPECT_TRUE(office.verifies());
}

// 20 kVA: 30.00 on the last 16 of the 31 days of January, 309.6774; in February 30.00 on 14 days
// and 45.00 on 14 days, 750.00.
TEST(StandingDues, capacityHasTheRateOfEachDay)
{
    DatedOffice office;
    StandingCharges dearer = capacityOf30();
    dearer.capacityPerKva = Money::fromMinor(4'500);
    office.release(2027y / 1 / 16, capacityOf30());
    office.release(2027y / 2 / 15, dearer);
    EXPECT_EQ(office.chargedOn(2027y / 1 / 10), Money::fromMinor(30'968)) << "already released";
    EXPECT_EQ(office.chargedOn(2027y / 1 / 31), Money::fromMinor(30'968));
    EXPECT_EQ(office.chargedOn(2027y / 2 / 10), Money::fromMinor(105'968));
    EXPECT_EQ(office.chargedOn(2027y / 2 / 20), Money::fromMinor(105'968));
}

// 250 kVA at 30.00 were 7500.00 for January, paid on the 5th; 60.00 from the 16th on are known only
// since the 8th. Supply ends on the 16th: 16 of 31 days of what was paid, 3870.97.
TEST(StandingDues, capacityIsGivenBackAtTheRateThatWasPaid)
{
    DatedOffice office;
    ASSERT_TRUE(office.execute("UPDATE service_point SET kva = 250 WHERE id = 1"));
    office.load(office.moneyAccount);
    office.release(2027y / 1 / 1, capacityOf30());
    office.buyOn(2027y / 1 / 5, Money::fromMinor(760'000));
    office.clock.set(DatedOffice::midnight(2027y / 1 / 8));
    StandingCharges dearer = capacityOf30();
    dearer.capacityPerKva = Money::fromMinor(6'000);
    office.release(2027y / 1 / 16, dearer);
    office.clock.set(DatedOffice::midnight(2027y / 1 / 16) + 9h);
    Suspension wanted{.account = office.moneyAccount};
    wanted.cause = office.signedCause(Reason::SupplyNotWanted);
    ASSERT_TRUE(
        SqlAccountBook(*office.database, office.clock).suspend(wanted, office.of(Role::Clerk)));
    EXPECT_EQ(office.ledger->byAccount(office.moneyAccount)->account.carry,
              Money::fromMinor(387'097));
    EXPECT_TRUE(office.verifies());
}

// 5.00 for January were paid on the 5th. From the 16th on another plan asks for 250 kVA x 30.00:
// 16/31 of 7500.00, 3870.97. These are paid on the 18th; from the 24th on it is 60.00: 8/31 of
// another 7500.00, 1935.48. With 15.00 from the 28th on instead it costs less, and nothing is asked
// for or given back.
TEST(StandingDues, capacityThatComesInAPaidMonthIsDue)
{
    DatedOffice office;
    ASSERT_TRUE(office.execute("UPDATE service_point SET kva = 250 WHERE id = 1"));
    office.load(office.moneyAccount);
    office.release(2027y / 1 / 1, fixedOf(500));
    office.buyOn(2027y / 1 / 5, Money::fromMinor(1'500));
    EXPECT_EQ(office.chargedOn(2027y / 1 / 15), Money{});
    StandingCharges charges = capacityOf30();
    charges.monthsAtOnce = 1;
    const auto other = office.registry->addTariff(tariffWith(charges), clerk);
    ASSERT_TRUE(other);
    constexpr StatementText planOf{"test_plan", "SELECT plan FROM tariff_version WHERE id = ?"};
    auto plan = office.database->run(planOf, {qint64{other->value()}});
    ASSERT_TRUE(plan);
    office.plan = TariffPlanId{plan->records.front().integer()};
    SqlAccountTerms terms{*office.database, office.clock};
    const PlanChange change{office.moneyAccount, office.plan,
                            office.signedCause(Reason::CustomerChange)};
    ASSERT_TRUE(terms.changePlan(change, office.of(Role::Clerk)));
    EXPECT_EQ(office.chargedOn(2027y / 1 / 17), Money::fromMinor(387'097));
    const auto again = office.ledger->byAccount(office.moneyAccount)->account;
    EXPECT_FALSE(mayOweMore(again)) << "no month is behind it";
    office.buyOn(2027y / 1 / 18, Money::fromMinor(400'000));
    EXPECT_EQ(office.chargedOn(2027y / 1 / 20), Money{});
    charges.capacityPerKva = Money::fromMinor(6'000);
    office.release(2027y / 1 / 24, charges);
    EXPECT_EQ(office.chargedOn(2027y / 1 / 21), Money::fromMinor(193'548));
    office.buyOn(2027y / 1 / 22, Money::fromMinor(200'000));
    const Money carry = office.ledger->byAccount(office.moneyAccount)->account.carry;
    office.clock.set(DatedOffice::midnight(2027y / 1 / 23));
    charges.capacityPerKva = Money::fromMinor(1'500);
    office.release(2027y / 1 / 28, charges);
    EXPECT_EQ(office.chargedOn(2027y / 1 / 29), Money{});
    EXPECT_EQ(office.ledger->byAccount(office.moneyAccount)->account.carry, carry);
    EXPECT_TRUE(office.verifies());
}

// 5.00 a month from January on, at most two in a purchase: in March there is one behind them.
TEST(StandingDues, monthsBehindTheCutAreThoseThatAPurchaseLeaves)
{
    DatedOffice office;
    StandingCharges two = fixedOf(500);
    two.monthsAtOnce = 2;
    office.release(2027y / 1 / 1, two);
    const auto isCut = [&] {
        return mayOweMore(office.ledger->byAccount(office.moneyAccount)->account);
    };
    EXPECT_EQ(office.chargedOn(2027y / 2 / 10), Money::fromMinor(1'000));
    EXPECT_FALSE(isCut());
    EXPECT_EQ(office.chargedOn(2027y / 3 / 10), Money::fromMinor(1'000));
    EXPECT_TRUE(isCut());
}

// December, which cost 6.20 as well, had no minimum.
TEST(StandingDues, minimumIsThatOfTheMonth)
{
    DatedOffice office;
    office.release(2027y / 1 / 1, minimumOf10());
    for (const unsigned month : {1U, 2U}) {
        const Credit consumed = Credit::fromHundredths(100 * std::int64_t{month});
        ReturnFile file = office.returnData(office.moneyAccount, consumed, month);
        file.writtenAt = std::chrono::local_days{2027y / month / 5};
        file.lastMonthEnergy = Energy::fromHundredths(1'174);
        ASSERT_TRUE(office.ledger->bookReturn(office.moneyAccount, file, clerk));
    }
    EXPECT_EQ(office.chargedOn(2027y / 2 / 6), Money::fromMinor(380));
    const auto due = office.ledger->byAccount(office.moneyAccount)->account.dues.minimum;
    ASSERT_EQ(due.size(), 1U);
    EXPECT_EQ(due.front().month, 2027y / std::chrono::January);
}

// 250 kVA x 30.00.
TEST(StandingDues, capacityIsOfTheTransformerForEachUnpaidMonth)
{
    Shop shop;
    const auto tariff = shop.registry->addTariff(tariffWith(capacityOf30()), clerk);
    ASSERT_TRUE(tariff);
    NewCustomer works = customerOf(*tariff);
    works.supply.voltage = VoltageClass::High;
    works.supply.metering = MeteringMode::HighSide;
    works.supply.kva = 250;
    works.ratios = {20, 100};
    const auto account = shop.registry->addCustomer(works, clerk);
    ASSERT_TRUE(account);
    EXPECT_EQ(shop.ledger->byAccount(*account)->account.dues.capacity, Money::fromMinor(750'000));
}

// A month that cost 6.20 is short of 3.80, one that cost 12.00 of nothing; the month of the opening
// is no whole month.
TEST(StandingDues, minimumIsDueOnceTheMonthsUseIsKnown)
{
    Shop shop;
    const auto tariff = shop.registry->addTariff(tariffWith(minimumOf10()), clerk);
    ASSERT_TRUE(tariff);
    const auto account = shop.registry->addCustomer(customerOf(*tariff), clerk);
    ASSERT_TRUE(account);
    shop.openAccount(*account, Money::fromMinor(10'000)); // 21 November 2026
    const auto read = [&](unsigned month, std::int64_t lastMonth, std::uint32_t counter) {
        ReturnFile file = shop.returnData(*account, Credit::fromHundredths(100 * counter), counter);
        file.writtenAt = std::chrono::local_days{std::chrono::year{2027} / month / 5};
        file.lastMonthEnergy = Energy::fromHundredths(lastMonth);
        ASSERT_TRUE(shop.ledger->bookReturn(*account, file, clerk));
    };
    EXPECT_TRUE(shop.ledger->byAccount(*account)->account.dues.minimum.empty());
    read(1, 1'174, 1); // 11.74 kWh in December: 6.20
    read(2, 2'271, 2); // 22.71 kWh in January: 12.00
    const auto due = shop.ledger->byAccount(*account)->account.dues.minimum;
    ASSERT_EQ(due.size(), 1U);
    EXPECT_EQ(due.front().amount, Money::fromMinor(380));
    EXPECT_EQ(due.front().month, std::chrono::year{2026} / std::chrono::December);
    EXPECT_TRUE(shop.verifies());
}

} // namespace wattcard::db::test
