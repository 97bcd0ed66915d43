// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_account_terms.h"
#include "db/repositories/sql_debts.h"
#include "db/repositories/sql_month_book.h"
#include "tests/db/office.h"

#include <gtest/gtest.h>

// Registers are typed by people: what the books know of the same meter bounds them (DOMAIN.md
// sections 4, 6.5 and 7.4), and what was settled is guarded like money.

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wattcard::db::test {

namespace {

constexpr Month november = 2026y / std::chrono::November;

constexpr StatementText visitNamed{"visit_named",
                                   "SELECT COUNT(*) FROM audit_entry WHERE action = 'account.step'"
                                   " AND details ->> '$.visit' = 'order 1, use 1'"};

Energy kWh(std::int64_t hundredths)
{
    return Energy::fromHundredths(hundredths);
}

// An account whose meter has shown 50.00 on 25 November and 90.00 on 3 December; it is the 5th.
class MonthOffice : public Office {
public:
    MonthOffice()
    {
        openAccount(account, Money::fromMinor(5'000));
        tell(kWh(5'000), 25, 2);
        tell(kWh(9'000), 33, 3);
        clock.set(dayOf2026(35));
    }
    // The day after the end of October, so that 31 is the first of December.
    static UtcTime dayOf2026(int day)
    {
        return std::chrono::sys_days{2026y / 11 / 1} + std::chrono::days{day - 1} + 4h;
    }
    void tell(Energy active, int day, std::uint32_t counter, Credit more = {})
    {
        clock.set(dayOf2026(day));
        ReturnFile file = returnData(account, Credit::fromHundredths(counter), counter);
        file.activeRegister = active;
        file.writtenAt = clock.local(clock.now());
        file.remaining = file.remaining + more; // breaks the identity
        EXPECT_TRUE(ledger->bookReturn(account, file, clerk));
    }
    // A visit on 29 November with exactly this register.
    void visitWith(Energy active)
    {
        const WorkOrderSerial serial = out(blank(1));
        Visit visit = Office::visit(serial, 1);
        visit.customer = ledger->byAccount(account)->account.number;
        visit.activeRegister = active;
        clock.set(clock.now() + 1h);
        visit.at = clock.local(clock.now());
        EXPECT_TRUE(orders->bookVisits(serial, {visit}, of(Role::Engineer)));
    }
    static MonthReading reading(AccountId account, Energy since, Energy total)
    {
        MonthReading reading;
        reading.account = account;
        reading.month = november;
        reading.since.emplace().total = since;
        reading.registers.total = total;
        return reading;
    }
    StepCause cause(std::initializer_list<Role> signers) const
    {
        StepCause cause{Reason::EvidenceSeen, u"read on site"_s, {}};
        for (const Role role : signers)
            cause.approvals.push_back({.who = of(role).who, .role = role});
        return cause;
    }
    AccountId account = moneyAccount;
    SqlMonthBook months{*database, clock};
};

} // namespace

TEST(MonthBook, neverBelievesARegisterThatTheBooksKnowBetter)
{
    struct Case {
        const char* name;
        std::int64_t since, total;
        bool good;
    };
    const Case cases[] = {
        {"lower than the newest before the month's end", 0, 4'999, false},
        {"exactly that", 0, 5'000, true},
        {"between", 0, 7'000, true},
        {"exactly the first after it", 0, 9'000, true},
        {"higher than the first after it", 0, 9'001, false},
        {"a beginning above the first reading in the month", 5'001, 7'000, false},
        {"a beginning at it", 5'000, 7'000, true},
    };
    MonthOffice office;
    for (const Case& each : cases) {
        const auto bill = office.months.bill(
            MonthOffice::reading(office.account, kWh(each.since), kWh(each.total)));
        EXPECT_EQ(bill.has_value(), each.good) << each.name;
        if (bill) {
            EXPECT_EQ(bill->known.atLeast, kWh(5'000));
            EXPECT_EQ(bill->known.atMost, kWh(9'000));
        } else {
            EXPECT_EQ(bill.error().fault, Fault::ReadingMissing) << each.name;
        }
    }
}

// Return data in doubt is evidence of something else.
TEST(MonthBook, isNotBoundByReturnDataInDoubt)
{
    MonthOffice office;
    const auto reading = MonthOffice::reading(office.account, {}, kWh(7'000));
    office.tell(kWh(8'000), 26, 4, Credit::fromHundredths(5));
    office.clock.set(MonthOffice::dayOf2026(35));
    EXPECT_TRUE(office.ledger->byAccount(office.account)->hold) << "the meter is in doubt";
    EXPECT_TRUE(office.months.bill(reading));
}

// In December the account had a ladder by the year, and 2160 kWh of November fill its first tier:
// 20 kWh x (0.5283 + 0.0500) are 11.566. In January its plan has no tiers any more.
TEST(MonthBook, countsTheTiersOfThePlanOfTheMonth)
{
    MonthOffice office;
    Tariff tariff = flatTariff(u"Year"_s, PaymentMode::Money, Price::fromTenThousandths(5'283));
    tariff.ladder = {TierPeriod::Year, {kWh(216'000)}, {Price{}, Price::fromTenThousandths(500)}};
    const auto yearly = office.registry->addTariff(tariff, office.clerk);
    ASSERT_TRUE(yearly);
    SqlAccountTerms terms{*office.database, office.clock};
    const auto change = [&](TariffPlanId plan) {
        return terms.changePlan({office.account, plan, office.cause({Role::ShiftLeader})},
                                office.of(Role::Clerk));
    };
    ASSERT_TRUE(change(TariffPlanId{yearly->value()})); // 5 December
    office.clock.set(MonthOffice::dayOf2026(36));
    ReturnFile file = office.returnData(office.account, Credit::fromHundredths(4), 4);
    file.activeRegister = kWh(9'100);
    file.lastMonthEnergy = kWh(216'000);
    file.writtenAt = office.clock.local(office.clock.now());
    ASSERT_TRUE(office.ledger->bookReturn(office.account, file, office.clerk));
    office.clock.set(MonthOffice::dayOf2026(35 + 31));
    ASSERT_TRUE(change(TariffPlanId{1}));
    auto reading = MonthOffice::reading(office.account, kWh(8'000), kWh(10'000));
    reading.month = 2026y / std::chrono::December;
    const auto bill = office.months.bill(reading);
    ASSERT_TRUE(bill);
    EXPECT_EQ(bill->settlement.energyCharge, Money::fromMinor(1'157));
}

TEST(MonthBook, namesTheVisitThatHasShownTheSame)
{
    MonthOffice office;
    office.visitWith(kWh(9'500));
    const auto other = office.months.bill(MonthOffice::reading(office.account, {}, kWh(9'000)));
    ASSERT_TRUE(other);
    EXPECT_EQ(other->known.visit, QString{});
    MonthOffice seen;
    seen.clock.set(MonthOffice::dayOf2026(29));
    seen.visitWith(kWh(6'000));
    seen.clock.set(MonthOffice::dayOf2026(35));
    const auto reading = MonthOffice::reading(seen.account, {}, kWh(6'000));
    const auto bill = seen.months.bill(reading);
    ASSERT_TRUE(bill);
    EXPECT_EQ(bill->known.visit, u"order 1, use 1"_s);
    EXPECT_EQ(bill->known.atLeast, kWh(6'000));
    ASSERT_TRUE(
        seen.months.settle(reading, seen.cause({Role::ShiftLeader}), seen.of(Role::Finance)));
    EXPECT_TRUE(seen.verifies());
    auto named = seen.database->run(visitNamed);
    ASSERT_TRUE(named);
    EXPECT_EQ(named->records.front().integer(), 1);
}

TEST(MonthBook, settlesOnlyWhatAShiftLeaderHasSigned)
{
    struct Case {
        std::initializer_list<Role> signers;
        std::optional<Fault> fault;
    };
    const Case cases[] = {
        {{}, Fault::NotApproved},
        {{Role::Finance}, Fault::ApproverIsAuthor},
        {{Role::Administrator}, Fault::PermissionDenied},
        {{Role::Clerk}, Fault::PermissionDenied},
        {{Role::ShiftLeader}, std::nullopt},
    };
    MonthOffice office;
    const auto reading = MonthOffice::reading(office.account, {}, kWh(7'000));
    for (const Case& each : cases) {
        const auto done =
            office.months.settle(reading, office.cause(each.signers), office.of(Role::Finance));
        EXPECT_EQ(done ? std::nullopt : std::optional{done.error().fault}, each.fault);
    }
    EXPECT_TRUE(office.verifies());
}

// The end of a month follows from the books, so that nobody signs it.
TEST(MonthBook, closesOnlyTheAccountsThatFinanceServes)
{
    MonthOffice office;
    ASSERT_TRUE(SqlDebts(*office.database, office.clock)
                    .owe(office.account, {DebtClass::CurrentMonth, Money::fromMinor(500)}, u"old"_s,
                         office.clerk));
    office.clock.set(MonthOffice::dayOf2026(35 + 31));
    const auto close = [&](const Actor& who) {
        return office.months.close(2026y / std::chrono::December, office.cause({}), who);
    };
    ASSERT_TRUE(office.execute("UPDATE service_point SET area = 'south' WHERE id = 1;"
                               "INSERT INTO operator_scope (operator, kind, code)"
                               " SELECT id, 'area', 'north' FROM operator WHERE role = 'finance'"));
    EXPECT_EQ(close(office.clerk).error().fault, Fault::PermissionDenied);
    EXPECT_EQ(close(office.of(Role::Finance))->accounts, 0);
    ASSERT_TRUE(office.execute("DELETE FROM operator_scope"));
    EXPECT_EQ(close(office.of(Role::Finance))->accounts, 1);
    EXPECT_TRUE(office.verifies());
}

// A step at a time, so that on a server the others get their turn: what is done stays done.
TEST(MonthBook, goesOnWithTheEndOfAMonthWhereItStopped)
{
    MonthOffice office;
    constexpr int last = 25;
    office.addCustomers(last);
    for (int index = 4; index <= last; ++index) {
        office.openAccount(AccountId{index}, Money::fromMinor(5'000));
        ASSERT_TRUE(SqlDebts(*office.database, office.clock)
                        .owe(AccountId{index}, {DebtClass::CurrentMonth, Money::fromMinor(500)},
                             u"old"_s, office.clerk));
    }
    office.clock.set(MonthOffice::dayOf2026(35 + 31));
    const auto close = [&] {
        return office.months.close(2026y / std::chrono::December, office.cause({}),
                                   office.of(Role::Finance));
    };
    const auto have = [&] {
        return office.database->run({"have", "SELECT COUNT(*) FROM month_step"})
            ->records.front()
            .integer();
    };
    ASSERT_TRUE(office.execute("CREATE TRIGGER stands BEFORE INSERT ON month_step"
                               " WHEN NEW.account = 25 BEGIN SELECT RAISE(ABORT, 'stands'); END"));
    EXPECT_FALSE(close());
    EXPECT_EQ(have(), 20);
    ASSERT_TRUE(office.execute("DROP TRIGGER stands"));
    EXPECT_EQ(close()->accounts, 2);
    EXPECT_EQ(have(), 22);
    EXPECT_EQ(close()->accounts, 0);
    EXPECT_TRUE(office.verifies());
}

// Two accounts owe 200.00 of December each. A purchase of the first, on its way to the card since
// the 5th, takes 90.00 of it: what is left grows older with the run after its commit.
TEST(MonthBook, leavesAnAccountWithAnOpenRowForTheNextRun)
{
    MonthOffice office;
    SqlDebts debts{*office.database, office.clock};
    office.openAccount(office.energyAccount, Money::fromMinor(5'000));
    for (const AccountId account : {office.account, office.energyAccount})
        ASSERT_TRUE(debts.owe(account, {DebtClass::CurrentMonth, Money::fromMinor(20'000)},
                              u"of December"_s, office.clerk));
    const auto row = office.purchase(office.account, Money::fromMinor(10'000));
    ASSERT_EQ(row.quote.lines.size(), 1U);
    ASSERT_EQ(row.quote.lines[0].amount, Money::fromMinor(9'000));
    ASSERT_TRUE(office.ledger->begin(row, office.clerk));
    const auto closed = [&] {
        return office.months.close(2026y / std::chrono::December, office.cause({}),
                                   office.of(Role::Finance));
    };
    const auto expectOwed = [&](std::int64_t current, std::int64_t older) {
        AccountDues dues{*office.database};
        EXPECT_EQ(*dues.owed(office.account, DebtClass::CurrentMonth), Money::fromMinor(current));
        EXPECT_EQ(*dues.owed(office.account, DebtClass::EarlierYears), Money::fromMinor(older));
    };
    office.clock.set(MonthOffice::dayOf2026(35 + 31));
    const auto first = closed();
    ASSERT_TRUE(first);
    EXPECT_EQ(first->accounts, 1);
    EXPECT_EQ(first->left, 1);
    EXPECT_EQ(first->aged, Money::fromMinor(20'000));
    expectOwed(20'000, 0);
    ASSERT_TRUE(office.ledger->commit({row.id, 1}, proofOf(row), office.clerk));
    expectOwed(11'000, 0);
    EXPECT_TRUE(office.verifies());
    const auto second = closed();
    ASSERT_TRUE(second);
    EXPECT_EQ(second->accounts, 1);
    EXPECT_EQ(second->left, 0);
    EXPECT_EQ(second->aged, Money::fromMinor(11'000));
    expectOwed(0, 11'000);
    EXPECT_EQ(closed()->accounts, 0);
    EXPECT_TRUE(office.verifies());
}

struct MonthForgery {
    const char* name;
    const char* sql; // with the triggers out of the way
    const char* detail;
};

class MonthForged : public testing::TestWithParam<MonthForgery> {};

// Flip, remove, add: the verifier names each (threat: somebody with the file).
TEST_P(MonthForged, isFound)
{
    MonthOffice office;
    ASSERT_TRUE(office.months.settle(MonthOffice::reading(office.account, {}, kWh(7'000)),
                                     office.cause({Role::ShiftLeader}), office.of(Role::Finance)));
    ASSERT_TRUE(office.verifies());
    EXPECT_FALSE(office.execute(GetParam().sql)) << "a trigger refuses it";
    ASSERT_TRUE(office.execute("DROP TRIGGER month_step_once; DROP TRIGGER month_step_no_update;"
                               "DROP TRIGGER month_step_no_delete;"
                               "DROP TRIGGER account_step_no_update"));
    ASSERT_TRUE(office.execute(GetParam().sql));
    QString found;
    const Verification verification = office.verification();
    for (const Check& check : verification.checks) {
        if (!check.ok && check.invariant == u"records"_s)
            found = check.detail;
    }
    EXPECT_TRUE(found.contains(QLatin1StringView{GetParam().detail})) << found.toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    Steps, MonthForged,
    testing::Values(
        MonthForgery{"anotherMonth", "UPDATE month_step SET month = '202610'", "month_step"},
        MonthForgery{"anotherPart", "UPDATE month_step SET part = 'end'", "month_step"},
        MonthForgery{"anotherAccount", "UPDATE month_step SET account = 2", "month_step"},
        MonthForgery{"removed", "DELETE FROM month_step", "is missing"},
        MonthForgery{"registers",
                     "UPDATE account_step SET detail = replace(detail, '7000 ',"
                     " '6000 ') WHERE operation = 'settle_month'",
                     "account_step"},
        MonthForgery{"signer",
                     "UPDATE account_step SET approver = 1"
                     " WHERE operation = 'settle_month'",
                     "account_step"}),
    [](const auto& info) { return std::string{info.param.name}; });

} // namespace wattcard::db::test
