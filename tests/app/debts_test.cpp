// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agree_debt_plan.h"
#include "app/owe_debt.h"
#include "app/pay_debt.h"
#include "db/repositories/sql_debts.h"
#include "tests/db/office.h"

#include <gtest/gtest.h>

// DOMAIN.md section 6.10 at the counter.

using namespace Qt::StringLiterals;
using namespace wattcard;
using namespace wattcard::app;
using db::test::Office;

namespace {

Money yuan(std::int64_t whole)
{
    return Money::fromMinor(whole * 100);
}

class DebtDesk : public Office {
public:
    DebtDesk() { openAccount(account, yuan(50)); }
    Operator person(Role role) const { return {of(role).who, u"x"_s, u"X"_s, role, false}; }
    std::optional<Fault> owe(Money amount, const QString& reason = u"from the old system"_s)
    {
        const auto done = OweDebt{parts}.run({account, {DebtClass::EarlierYears, amount}, reason},
                                             person(Role::Clerk));
        return done ? std::nullopt : std::optional{done.error().fault};
    }
    std::optional<Fault> agree(const DebtPlan& plan, const QString& paper = u"plan 7, signed"_s)
    {
        const auto done = AgreeDebtPlan{parts}.run({account, plan, paper}, person(Role::Clerk));
        return done ? std::nullopt : std::optional{done.error().fault};
    }
    Result<std::vector<Debt>> pay(AccountId who, Money amount, Role role = Role::Clerk)
    {
        return PayDebt{parts}.run({who, {{TenderKind::Cash, amount, {}}}}, person(role));
    }
    void become(const char* state)
    {
        const QByteArray sql =
            QByteArray{"UPDATE account SET state = '"} + state + "' WHERE id = 1";
        EXPECT_TRUE(execute(sql.constData()));
    }
    AccountId account = moneyAccount;
    db::SqlDebts debts{*database, clock};
    DebtParts parts{debts, *ledger, CounterId{3}};
};

DebtPlan planOf(DebtPolicy policy)
{
    DebtPlan plan;
    plan.policy = policy;
    plan.share = {};
    return plan;
}

} // namespace

TEST(Debts, areTakenOverAndPaidOldestFirst)
{
    DebtDesk desk;
    EXPECT_EQ(desk.owe(yuan(480)), std::nullopt);
    ASSERT_TRUE(OweDebt{desk.parts}.run(
        {desk.account, {DebtClass::CurrentMonth, yuan(20)}, u"loss of a seal"_s},
        desk.person(Role::ShiftLeader)));
    const auto paid = desk.pay(desk.account, yuan(490));
    ASSERT_TRUE(paid);
    EXPECT_EQ(*paid, (std::vector<Debt>{{DebtClass::EarlierYears, yuan(480)},
                                        {DebtClass::CurrentMonth, yuan(10)}}));
    EXPECT_EQ(desk.pay(desk.account, yuan(11)).error().fault, Fault::AmountTooLarge);
    EXPECT_TRUE(desk.pay(desk.account, yuan(10)));
    EXPECT_TRUE(desk.verifies());
}

TEST(Debts, needAnAmountAndWords)
{
    DebtDesk desk;
    EXPECT_EQ(desk.owe(yuan(480), u" "_s), Fault::BadInput);
    EXPECT_EQ(desk.owe({}), Fault::AmountNotPositive);
    EXPECT_EQ(desk.agree({}, {}), Fault::BadInput);
    EXPECT_TRUE(desk.ledger->byAccount(desk.account)->account.dues.debts.empty());
}

TEST(Debts, areNotAgreedUponWithAPlanThatTakesNothing)
{
    DebtDesk desk;
    for (const DebtPolicy policy : {DebtPolicy::Percentage, DebtPolicy::FullFirst,
                                    DebtPolicy::Instalment, DebtPolicy::ByTime})
        EXPECT_EQ(desk.agree(planOf(policy)), Fault::BadInput);
    DebtPlan plan = planOf(DebtPolicy::Instalment);
    plan.instalment = yuan(50);
    EXPECT_EQ(desk.agree(plan), std::nullopt);
    EXPECT_EQ(desk.ledger->byAccount(desk.account)->account.dues.plan.instalment, yuan(50));
}

// DOMAIN.md section 2: debts are planned until the account is closed, and paid then too; a file
// without a card pays nothing.
TEST(Debts, followTheStateOfTheAccount)
{
    DebtDesk desk;
    ASSERT_EQ(desk.owe(yuan(10)), std::nullopt);
    EXPECT_EQ(desk.pay(desk.chineseAccount, yuan(1)).error().fault, Fault::AccountNotActive);
    for (const char* state : {"suspended", "closed"}) {
        desk.become(state);
        const bool closed = std::string_view{state} == "closed";
        const auto refused = closed ? std::optional{Fault::AccountClosed} : std::nullopt;
        EXPECT_EQ(desk.owe(yuan(1)), refused);
        EXPECT_EQ(desk.agree({}), refused);
        EXPECT_EQ(
            desk.debts.agree(desk.account, {}, u"past the use case"_s, desk.clerk).has_value(),
            !closed);
        EXPECT_TRUE(desk.pay(desk.account, yuan(1)));
    }
}

TEST(Debts, areForWhoTakesPayments)
{
    DebtDesk desk;
    ASSERT_EQ(desk.owe(yuan(10)), std::nullopt);
    for (const Role role : db::test::allRoles) {
        const bool may = role == Role::Clerk || role == Role::ShiftLeader;
        EXPECT_EQ(desk.pay(desk.account, yuan(1), role).has_value(), may);
        EXPECT_EQ(OweDebt{desk.parts}
                      .run({desk.account, {DebtClass::LateFee, yuan(1)}, u"x"_s}, desk.person(role))
                      .has_value(),
                  may);
        EXPECT_EQ(AgreeDebtPlan{desk.parts}
                      .run({desk.account, {}, u"x"_s}, desk.person(role))
                      .has_value(),
                  may);
    }
}
