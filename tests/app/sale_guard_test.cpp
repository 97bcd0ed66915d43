// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sale_guard.h"
#include "crypto/password.h"
#include "db/repositories/sql_audit_trail.h"
#include "db/repositories/sql_sale_limits.h"
#include "db/repositories/sql_staff.h"
#include "tests/app/utility.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace wattcard;
using namespace wattcard::app;
using namespace std::chrono_literals;

namespace {

Money yuan(const char* text)
{
    return *Money::parse(QString::fromLatin1(text));
}
Credit credit(const char* text)
{
    return text[0] == '-' ? -Credit::of(yuan(text + 1)) : Credit::of(yuan(text));
}

// DOMAIN.md section 5: L 20.00, C 10.00, hoarding limit 1000.00, a meter that was seen with
// `remaining`.
AccountFacts account(const char* remaining)
{
    AccountFacts facts;
    facts.account.id = AccountId{1};
    facts.account.tariff =
        flatTariff(u"flat"_s, PaymentMode::Money, Price::fromTenThousandths(5'283));
    facts.account.tariff.overdraftLimit = credit("20.00");
    facts.account.tariff.recloseLimit = credit("10.00");
    facts.account.tariff.hoardingLimit = credit("1000.00");
    facts.total = credit("2350.00");
    facts.returned = ReturnState{};
    facts.returned->accepted = facts.total;
    facts.returned->remaining = credit(remaining);
    return facts;
}

struct Checked {
    std::optional<Fault> fault;
    QString detail;
};

Checked checked(const AccountFacts& facts, const char* payment, bool acceptsLittle = false)
{
    Order order;
    order.payment = yuan(payment);
    order.tendered = order.payment;
    order.acceptsLittle = acceptsLittle;
    const auto waterfall = split(order.payment, basisOf(facts.account));
    EXPECT_TRUE(waterfall);
    const auto good = checkAmount({order, facts, Operator{}}, waterfall->quote);
    return good ? Checked{} : Checked{good.error().fault, good.error().detail};
}

} // namespace

// Limit 1000.00, returned 620.00: 380.00 (500.00 would give ERR-36); with 100.00 unloaded: 280.00;
// with remaining -20.00: 1020.00.
TEST(SaleAmount, isAtMostWhatTheMeterCanHoldAndTheRefusalNamesIt)
{
    AccountFacts facts = account("620.00");
    EXPECT_EQ(checked(facts, "380.00").fault, std::nullopt);
    EXPECT_EQ(checked(facts, "380.01").fault, Fault::HoardingLimit);
    EXPECT_EQ(checked(facts, "500.00").detail, u"380.00"_s);
    facts.total = facts.total + credit("100.00");
    EXPECT_EQ(checked(facts, "280.00").fault, std::nullopt);
    EXPECT_EQ(checked(facts, "280.01").detail, u"280.00"_s);
    EXPECT_EQ(checked(account("-20.00"), "1020.00").fault, std::nullopt);
    EXPECT_EQ(checked(account("-20.00"), "1020.01").detail, u"1020.00"_s);
}

// Remaining -20.00: 30.01; as a payment under P1 42.87, with 15.00 fixed due 57.87.
TEST(SaleAmount, belowWhatSupplyReturnsWithIsAskedFor)
{
    AccountFacts facts = account("-20.00");
    EXPECT_EQ(checked(facts, "30.00").fault, Fault::TooLittleForSupply);
    EXPECT_EQ(checked(facts, "30.00").detail, u"30.01"_s);
    EXPECT_EQ(checked(facts, "30.01").fault, std::nullopt);
    EXPECT_EQ(checked(facts, "25.00", true).fault, std::nullopt) << "the customer wants less";
    facts.account.dues.debts = {{DebtClass::EarlierYears, yuan("480.00")}};
    facts.account.dues.plan.policy = DebtPolicy::Percentage;
    facts.account.dues.plan.share = Percent::whole(30);
    EXPECT_EQ(checked(facts, "42.86").detail, u"42.87"_s);
    EXPECT_EQ(checked(facts, "42.87").fault, std::nullopt);
    facts.account.dues.capacity = yuan("15.00"); // fixed charges that are due
    EXPECT_EQ(checked(facts, "57.86").detail, u"57.87"_s);
    EXPECT_EQ(checked(facts, "57.87").fault, std::nullopt);
}

TEST(SaleAmount, isFreeWhileSupplyIsOn)
{
    EXPECT_EQ(checked(account("-19.99"), "1.00").fault, std::nullopt) << "overdraft still runs";
    EXPECT_EQ(checked(account("0.01"), "1.00").fault, std::nullopt);
    AccountFacts empty = account("0.00");
    EXPECT_EQ(checked(empty, "1.00").fault, std::nullopt);
    empty.account.tariff.overdraftLimit = {}; // L = 0: the trip is at zero
    EXPECT_EQ(checked(empty, "10.00").detail, u"10.01"_s);
    empty.total = empty.total + credit("10.00"); // waits on the card
    EXPECT_EQ(checked(empty, "0.01").fault, std::nullopt);
}

namespace {

struct TenderCase {
    const char* name;
    const char* payment;
    std::vector<Tender> tenders;
    const char* tendered;
    std::optional<Fault> fault;
};

Tender cash(const char* amount)
{
    return {TenderKind::Cash, yuan(amount), {}};
}
Tender bank(const char* amount, const char* reference)
{
    return {TenderKind::Bank, yuan(amount), QString::fromLatin1(reference)};
}
Tender slip(const char* amount, const char* reference)
{
    return {TenderKind::Card, yuan(amount), QString::fromLatin1(reference)};
}

const TenderCase tenderCases[]{
    {"cashOnly", "100.00", {}, "150.00", {}},
    {"tooLittle", "100.00", {}, "99.99", Fault::CashTooLittle},
    {"several", "100.00", {cash("30"), bank("50", "T1"), slip("20", "T1")}, "100.00", {}},
    {"changeOutOfCash", "100.00", {cash("60"), bank("50", "T1")}, "110.00", {}},
    {"changeOutOfABank", "100.00", {bank("110", "T1")}, "110.00", Fault::AmountTooLarge},
    {"nothingTendered", "0.00", {cash("0")}, "0.00", Fault::AmountNotPositive},
    {"noReference", "100.00", {bank("100", "")}, "100.00", Fault::BadInput},
    {"cashWithReference",
     "100.00",
     {{TenderKind::Cash, yuan("100"), u"T"_s}},
     "100.00",
     Fault::BadInput},
    {"sameSlipTwice", "100.00", {bank("50", "T1"), bank("50", "T1")}, "100.00", Fault::BadInput},
    {"doNotAddUp", "100.00", {cash("90")}, "100.00", Fault::BadInput},
};

} // namespace

class Tenders : public ::testing::TestWithParam<TenderCase> {};
TEST_P(Tenders, addUpAndGiveChangeOutOfCashOnly)
{
    Order order;
    order.payment = yuan(GetParam().payment);
    order.tendered = yuan(GetParam().tendered);
    order.tenders = GetParam().tenders;
    const auto good = checkTenders(order);
    EXPECT_EQ(good ? std::optional<Fault>{} : good.error().fault, GetParam().fault);
}
INSTANTIATE_TEST_SUITE_P(OfAnOrder, Tenders, ::testing::ValuesIn(tenderCases),
                         [](const auto& info) { return std::string{info.param.name}; });

namespace {

// The guard over real books: account 1 has bought for 20.00 a moment ago.
class SaleGuarding : public ::testing::Test {
protected:
    SaleGuarding()
    {
        const QString encoded =
            *crypto::hashPassword(u"right password"_s, crypto::passwordCostFloor);
        const auto add = [&](const QString& login, Role role) {
            return *utility.people->add({{}, login, login, role}, encoded, {{}, counter});
        };
        leader = add(u"leader"_s, Role::ShiftLeader);
        admin = {add(u"admin"_s, Role::Administrator), counter};
        finance = add(u"finance"_s, Role::Finance);
        test::sellOnce(utility);
        facts = *utility.ledger->byAccount(AccountId{1});
        clerk = utility.people->byLogin(u"clerk"_s)->person;
        order.id = TransactionId::make(1, Bytes(10, 9));
        order.account = AccountId{1};
    }
    std::optional<Fault> refused(const char* payment)
    {
        order.payment = yuan(payment);
        order.tendered = order.payment;
        const auto quote = split(order.payment, basisOf(facts.account))->quote;
        const auto good = guard.check({order, facts, clerk}, quote, counter);
        detail = good ? QString{} : good.error().detail;
        return good ? std::optional<Fault>{} : good.error().fault;
    }
    int answers() const
    {
        int found = 0;
        const auto lines = trail.entries(1, 1'000).value();
        for (const AuditLine& line : lines)
            found += line.action == u"sale.answer"_s && line.object == order.id.toString() ? 1 : 0;
        return found;
    }
    void limitTo(std::int64_t most)
    {
        const LimitEntry entry{{AccountId{1}, 0}, LimitSpan::Month, LimitMeasure::Money, most};
        ASSERT_TRUE(limits.setLimit(entry, finance, admin));
    }
    void approve()
    {
        auto given = ApprovalDesk{*utility.people, utility.clock, counter}.approve(
            {u"leader"_s, u"right password"_s}, overrideRequest(order, clerk));
        ASSERT_TRUE(given);
        order.override = *given;
    }
    void allowLeader(const char* amount)
    {
        const ApprovalRecord record{
            .who = finance, .role = Role::Finance, .right = Right::ApproveOfficeChange};
        ASSERT_TRUE((db::SqlStaff{*utility.database, utility.clock}.setLimits(
            {.refund = {}, .override = yuan(amount)}, {leader, admin, record, u"so"_s})));
    }

    static constexpr CounterId counter = test::Utility::counter;
    test::Utility utility;
    db::SqlSaleLimits limits{*utility.database, utility.clock};
    mutable db::SqlAuditTrail trail{*utility.database, utility.clock};
    SaleGuard guard{{limits, trail, utility.clock}};
    OperatorId leader, finance;
    Actor admin;
    Operator clerk;
    AccountFacts facts;
    Order order;
    QString detail;
};

} // namespace

TEST_F(SaleGuarding, aSecondSaleInsideTheWindowNeedsAReason)
{
    EXPECT_EQ(refused("20.00"), Fault::SoldAlready);
    EXPECT_EQ(refused("20.01"), std::nullopt);
    EXPECT_EQ(answers(), 0);
    order.confirmation = u"for the second meter key"_s;
    EXPECT_EQ(refused("20.00"), std::nullopt);
    EXPECT_EQ(answers(), 1);
    order.confirmation.clear();
    utility.clock.pass(5min);
    EXPECT_EQ(refused("20.00"), std::nullopt);
}

TEST_F(SaleGuarding, aClockThatStandsBehindStopsSelling)
{
    EXPECT_EQ(refused("30.00"), std::nullopt);
    utility.clock.set(-1ms);
    EXPECT_EQ(refused("30.00"), Fault::ClockBehind);
}

TEST_F(SaleGuarding, thePurchaseLimitIsLiftedOnceByAShiftLeaderWithAReason)
{
    limitTo(10'000); // 20.00 are bought: 80.00 are left
    EXPECT_EQ(refused("80.00"), std::nullopt);
    EXPECT_EQ(refused("80.01"), Fault::PurchaseLimit);
    EXPECT_EQ(detail, u"80.00 yuan"_s);
    order.overrideReason = u"building site"_s;
    approve();
    EXPECT_EQ(refused("80.01"), Fault::PermissionDenied) << "the leader's own limit is 0.00";
    allowLeader("80.01");
    EXPECT_EQ(refused("80.01"), std::nullopt);
    EXPECT_EQ(answers(), 1);
    EXPECT_EQ(refused("80.02"), Fault::NotApproved) << "another amount was signed";
    order.overrideReason.clear();
    EXPECT_EQ(refused("80.01"), Fault::BadInput);
}

TEST_F(SaleGuarding, nobodyLiftsHisOwnLimit)
{
    limitTo(0);
    order.payment = yuan("5.00");
    order.overrideReason = u"building site"_s;
    approve();
    allowLeader("100.00");
    clerk.id = leader; // the leader sells
    clerk.role = Role::ShiftLeader;
    EXPECT_EQ(refused("5.00"), Fault::NotApproved) << "it was signed for another author";
    EXPECT_EQ(ApprovalDesk(*utility.people, utility.clock, counter)
                  .approve({u"leader"_s, u"right password"_s}, overrideRequest(order, clerk))
                  .error()
                  .fault,
              Fault::ApproverIsAuthor);
}

// "Because cheap energy could be hoarded, a purchase limit is mandatory" (DOMAIN.md section 4).
TEST_F(SaleGuarding, tiersInEnergyModeAreNotSoldWithoutALimit)
{
    Tariff& tariff = facts.account.tariff;
    tariff.mode = PaymentMode::Energy;
    EXPECT_EQ(refused("30.00"), std::nullopt) << "one price: nothing to hoard";
    tariff.ladder.period = TierPeriod::Month;
    tariff.ladder.limits = {Energy::fromHundredths(18'000)};
    tariff.ladder.surcharges = {Price{}, Price::fromTenThousandths(500)};
    EXPECT_EQ(refused("30.00"), Fault::LimitMissing);
    limitTo(10'000);
    EXPECT_EQ(refused("30.00"), std::nullopt);
    tariff.mode = PaymentMode::Money; // the meter counts the tiers
    EXPECT_EQ(refused("30.00"), std::nullopt);
}
