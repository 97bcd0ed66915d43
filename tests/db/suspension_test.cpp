// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_account_book.h"
#include "tests/db/office.h"

#include <gtest/gtest.h>

// DOMAIN.md section 6.8: "HV: begin and end date, at least 15 days, at most six months a year".

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wattcard::db::test {

namespace {

// One account on high voltage and one on low; it is 21 November 2026.
class Supplied : public Office {
public:
    Supplied()
    {
        openAccount(high, Money::fromMinor(5'000));
        openAccount(low, Money::fromMinor(5'000));
        EXPECT_TRUE(execute("UPDATE service_point SET voltage = 'high' WHERE id = 1"));
    }
    std::optional<Fault> suspend(AccountId account, std::optional<Day> until)
    {
        Suspension wanted{.account = account, .until = until};
        wanted.cause = cause;
        const auto done = book.suspend(wanted, clerk);
        return done ? std::nullopt : std::optional{done.error().fault};
    }
    Result<Resumed> resume(AccountId account) { return book.resume(account, {}, cause, clerk); }
    void pass(int days) { clock.set(clock.now() + std::chrono::days{days}); }
    Day in(int days) const
    {
        const auto now = std::chrono::floor<std::chrono::days>(clock.local(clock.now()));
        return Day{std::chrono::sys_days{now.time_since_epoch()} + std::chrono::days{days}};
    }
    AccountId high = moneyAccount;
    AccountId low = energyAccount;
    SqlAccountBook book{*database, clock};
    StepCause cause{Reason::SupplyNotWanted,
                    u"as agreed"_s,
                    {{.who = of(Role::ShiftLeader).who, .role = Role::ShiftLeader}}};
};

} // namespace

TEST(HighVoltage, isSuspendedFrom15DaysToSixMonthsOfAYear)
{
    struct Case {
        std::optional<Day> until;
        std::optional<Fault> fault;
    };
    const Case cases[] = {
        {{}, Fault::BadInput},
        {2026y / 11 / 21, Fault::BadInput},
        {2026y / 11 / 22, Fault::SuspensionLimit},
        {2026y / 12 / 5, Fault::SuspensionLimit}, // 14 days
        {2026y / 12 / 6, std::nullopt},           // 15
        {2027y / 1 / 1, std::nullopt},
        {2027y / 7 / 4, std::nullopt}, // 41 days of one year, 184 of the next
        {2027y / 7 / 5, Fault::SuspensionLimit},
    };
    for (const Case& each : cases) {
        Supplied shop;
        EXPECT_EQ(shop.suspend(shop.high, each.until), each.fault);
        const auto state = shop.ledger->byAccount(shop.high)->account.state;
        EXPECT_EQ(state, each.fault ? AccountState::Active : AccountState::Suspended);
        EXPECT_TRUE(shop.verifies());
    }
}

TEST(HighVoltage, countsTheDaysOfTheYearTogether)
{
    for (const auto& [more, fault] : {std::pair{84, std::optional<Fault>{}},
                                      std::pair{85, std::optional{Fault::SuspensionLimit}}}) {
        Supplied shop;
        shop.clock.set(std::chrono::sys_days{2027y / 1 / 10} + 2h);
        ASSERT_EQ(shop.suspend(shop.high, shop.in(120)), std::nullopt);
        shop.pass(100); // sooner than was said
        ASSERT_TRUE(shop.resume(shop.high));
        EXPECT_EQ(shop.suspend(shop.high, shop.in(more)), fault) << more;
    }
}

TEST(HighVoltage, isNotResumedBefore15Days)
{
    Supplied shop;
    ASSERT_EQ(shop.suspend(shop.high, shop.in(20)), std::nullopt);
    shop.pass(14);
    const auto early = shop.resume(shop.high);
    ASSERT_FALSE(early);
    EXPECT_EQ(early.error().fault, Fault::SuspensionLimit);
    EXPECT_EQ(early.error().detail, u"20261206"_s);
    shop.pass(1);
    EXPECT_TRUE(shop.resume(shop.high));
    EXPECT_TRUE(shop.verifies());
}

// DOMAIN.md section 2, holds: a long suspension makes money of T, as a closing does; a short one
// leaves the credit where it is.
TEST(LongSuspension, waitsUntilTheAccountIsHeldNoMore)
{
    struct Case {
        const char* sql;
        Fault fault;
    };
    const Case cases[] = {
        {"UPDATE account SET hold = 'card_ahead' WHERE id = 2", Fault::CardAhead},
        {"UPDATE account SET hold = 'quarantine' WHERE id = 2", Fault::CardStateUnclear},
        {"UPDATE account SET meter_in_doubt = 1 WHERE id = 2", Fault::CardStateUnclear},
    };
    for (const Case& each : cases) {
        Supplied shop;
        ASSERT_EQ(shop.low, AccountId{2});
        Suspension wanted{.account = shop.low, .kind = SuspensionKind::Long};
        wanted.reading.source = transaction::RemainingSource::Laboratory;
        wanted.cause = shop.cause;
        ASSERT_TRUE(shop.execute(each.sql));
        const auto refused = shop.book.suspend(wanted, shop.clerk);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().fault, each.fault);
        EXPECT_EQ(shop.suspend(shop.low, std::nullopt), std::nullopt);
    }
}

TEST(LowVoltage, isSuspendedAsLongAsItIsWanted)
{
    Supplied shop;
    EXPECT_EQ(shop.suspend(shop.low, shop.in(0)), Fault::BadInput);
    ASSERT_EQ(shop.suspend(shop.low, std::nullopt), std::nullopt);
    EXPECT_TRUE(shop.resume(shop.low));
    ASSERT_EQ(shop.suspend(shop.low, shop.in(1)), std::nullopt);
    shop.pass(300);
    EXPECT_TRUE(shop.resume(shop.low));
}

} // namespace wattcard::db::test
