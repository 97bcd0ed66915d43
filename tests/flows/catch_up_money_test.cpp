// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/days.h"
#include "db/repositories/sql_day_book.h"
#include "restored_town.h"

// What becomes of the money of rebuilt rows: finance clears it (DOMAIN.md section 10).

using namespace wattcard;
using namespace wattcard::flows;
using namespace Qt::StringLiterals;

namespace {

class RecoveredMoneyTown : public ::testing::Test {
protected:
    void SetUp() override
    {
        town.open(first, hand(), pay(50));
        town.wall().take(hand());
        town.present(hand());
    }
    Hand& hand() { return town.card(1); }
    RestoredTown town;
};

} // namespace

TEST_F(RecoveredMoneyTown, financeClearsWhatWaitsToWhereItIs)
{
    town.buy(hand(), pay(60));
    town.backUp();
    town.reverseLast(hand(), first);
    const Money carry = town.balance("carry");
    for (const int payment : {150, 50, 100})
        town.buy(hand(), pay(payment));
    town.restore();
    need(town.catchUp(first));
    const auto rows = town.waiting();
    ASSERT_EQ(rows.size(), 4u);
    EXPECT_EQ(rows[0].kind, transaction::Kind::Reversal);
    EXPECT_EQ(rows[0].amount, pay(-60));
    const Money bank = town.balance("bank");
    EXPECT_EQ(need(town.clear(rows[0].row, RecoveredTo::Carry)), pay(-60));
    EXPECT_EQ(need(town.clear(rows[1].row, RecoveredTo::Bank, u"T-17"_s)), pay(150));
    EXPECT_EQ(need(town.clear(rows[2].row, RecoveredTo::Safe)), pay(50));
    EXPECT_EQ(need(town.clear(rows[3].row, RecoveredTo::OverShort)), pay(100));
    EXPECT_TRUE(town.waiting().empty());
    EXPECT_EQ(town.balance("suspense_recovered"), Money{});
    EXPECT_EQ(town.balance("carry"), carry - pay(60)); // a credit: 60.00 more for the customer
    EXPECT_EQ(town.balance("bank"), bank + pay(150));
    EXPECT_EQ(town.balance("safe"), pay(50));
    EXPECT_EQ(town.balance("over_short"), pay(100));
    EXPECT_EQ(town.facts(first).account.carry, pay(60));
    db::SqlDayBook days{*town.database, town.clock};
    const auto lines = need(days.bankLines(u"00000000"_s, u"99999999"_s));
    ASSERT_EQ(lines.size(), 1u);
    EXPECT_EQ(lines.front().reference, u"T-17"_s);
    EXPECT_EQ(town.brokenInvariants(), "");
}

// 50.00 by bank that are rebuilt and 150.00 that finance finds there came before the loss: the
// clerk whose shift it is meanwhile has no slip of them.
TEST_F(RecoveredMoneyTown, isNoSlipOfTheShiftThatCatchesUp)
{
    town.buy(hand(), pay(60));
    town.backUp();
    town.buy(hand(), pay(150));
    app::LostReceipt lost{.seq = town.buy(hand(), pay(50)).seq, .payment = pay(50)};
    lost.tenders = {{TenderKind::Bank, pay(50), u"T-9"_s}};
    town.restore();
    db::SqlDayBook days{*town.database, town.clock};
    if (!days.openDay())
        need(days.open(db::dayOf(town.clock.local(town.clock.now())),
                       town.actor(Role::ShiftLeader)));
    db::SqlTills tills{*town.database, town.clock};
    const ShiftId shift = need(tills.open({Money{}, {}}, town.actor(Role::Clerk)));
    need(town.catchUp(first, {lost}));
    ASSERT_EQ(town.waiting().size(), 1u);
    need(town.clear(town.waiting().front().row, RecoveredTo::Bank, u"T-17"_s));
    EXPECT_EQ(town.balance("bank"), pay(200));
    need(tills.count(shift, {}, town.actor(Role::Clerk)));
    EXPECT_EQ(need(tills.outcome(shift, town.actor(Role::ShiftLeader))).expectedBank, Slips{});
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST_F(RecoveredMoneyTown, whatWaitsIsClearedOnceByOtherPeopleAndWithItsWords)
{
    town.buy(hand(), pay(60));
    town.backUp();
    town.buy(hand(), pay(150));
    town.restore();
    need(town.catchUp(first));
    const TransactionId row = town.waiting().front().row;
    const auto refusal = [&](RecoveredTo to, const QString& reference, Role author, Role signer) {
        return town.clear(row, to, reference, {author, signer}).error().fault;
    };
    EXPECT_EQ(refusal(RecoveredTo::Safe, {}, Role::Clerk, Role::ShiftLeader),
              Fault::PermissionDenied);
    EXPECT_EQ(refusal(RecoveredTo::Safe, {}, Role::ShiftLeader, Role::Finance),
              Fault::PermissionDenied);
    EXPECT_EQ(refusal(RecoveredTo::Safe, {}, Role::Finance, Role::Clerk), Fault::PermissionDenied);
    EXPECT_EQ(refusal(RecoveredTo::Bank, {}, Role::Finance, Role::ShiftLeader), Fault::BadInput);
    EXPECT_EQ(refusal(RecoveredTo::Safe, u"T-1"_s, Role::Finance, Role::ShiftLeader),
              Fault::BadInput);
    EXPECT_EQ(refusal(RecoveredTo::Carry, {}, Role::Finance, Role::ShiftLeader), Fault::BadInput);
    EXPECT_EQ(town.balance("suspense_recovered"), pay(150));
    need(town.clear(row, RecoveredTo::Safe));
    EXPECT_EQ(refusal(RecoveredTo::Safe, {}, Role::Finance, Role::ShiftLeader), Fault::NotFound);
    EXPECT_EQ(town.balance("suspense_recovered"), Money{});
    EXPECT_EQ(town.brokenInvariants(), "");
}

// Who has rebuilt the row may have become finance since.
TEST_F(RecoveredMoneyTown, nobodyClearsWhatHeHasRebuilt)
{
    town.backUp();
    town.buy(hand(), pay(150));
    town.restore();
    need(town.catchUp(first));
    const TransactionId row = town.waiting().front().row;
    need(town.database->run({"promote", "UPDATE operator SET role = 'finance' WHERE id = ?"},
                            {qint64{town.person(Role::Clerk).id.value()}}));
    EXPECT_EQ(
        town.clear(row, RecoveredTo::Safe, {}, {Role::Clerk, Role::ShiftLeader}).error().fault,
        Fault::ApproverIsAuthor);
    EXPECT_EQ(town.balance("suspense_recovered"), pay(150));
}
