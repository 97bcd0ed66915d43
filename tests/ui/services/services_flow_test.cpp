// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The card services with the keyboard alone, through page, desk and services to a real database,
// real cards and a real meter.
#include "services_office.h"

#include <gtest/gtest.h>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using flows::pay;

namespace {

using Office = ServicesOffice;

} // namespace

TEST(ServicesFlow, anAccountIsOpenedAndItsCardOpensTheMeter)
{
    Office office;
    office.signIn(Role::Clerk);
    office.putIn(office.town.town.card(7));
    office.key(Qt::Key_1);
    office.enter();
    office.fill({u"李四"_s, u"000100123457"_s, u"13800000000"_s, u"X1"_s});
    office.fill({u"幸福路13号"_s, {}, {}, {}});
    office.fill({u"261121000124"_s, {}, {}, {}, u"20"_s, u"5"_s});
    office.enter();
    office.fill({u"20"_s, u"120"_s});
    office.enter();
    ASSERT_EQ(office.desk.view().phase, ServicePhase::Prepared) << office.message();
    office.enter();
    ASSERT_EQ(office.desk.view().phase, ServicePhase::Done) << office.message();
    const AccountId account = office.desk.view().done->account;
    const Account opened = office.town.town.facts(account).account;
    EXPECT_EQ(opened.state, AccountState::Active);
    EXPECT_EQ(opened.customerName, u"李四"_s);
    EXPECT_EQ(office.town.town.facts(account).total, Credit::of(pay(100)));
    EXPECT_EQ(office.town.town.balance("deposit"), -pay(20));
    EXPECT_EQ(office.town.town.brokenInvariants(), "");
    EXPECT_EQ(office.town.town.wall(u"261121000124"_s).take(office.town.town.card(7)),
              meter::DisplayCode::Good);
}

TEST(ServicesFlow, aLostCardIsReplacedAndCarriesTheSameTotal)
{
    Office office;
    reachRunningExample(office.town.town);
    const Credit before = office.town.town.total();
    office.signIn(Role::Clerk);
    office.key(Qt::Key_2);
    office.fill({office.town.town.facts().account.number.toString()});
    ASSERT_TRUE(office.desk.view().sheet) << office.message();
    office.enter(); // lost
    office.key(Qt::Key_Down);
    office.enter(); // identity
    office.fill({u"P1"_s, u"丢失"_s, u"5"_s});
    office.enter(); // in cash
    office.putIn(office.town.town.card(8));
    office.enter(2);
    ASSERT_EQ(office.desk.view().phase, ServicePhase::Done) << office.message();
    EXPECT_EQ(office.town.town.total(), before);
    EXPECT_EQ(office.town.town.brokenInvariants(), "");
    const app::CardSituation old = office.town.town.present(office.town.town.card(1));
    EXPECT_EQ(old.fault, Fault::CardReplaced);
}

TEST(ServicesFlow, aTransferIsSignedOnTheSameScreenByAnotherPerson)
{
    Office office;
    reachRunningExample(office.town.town);
    office.signIn(Role::Clerk);
    office.putIn(office.town.town.card(1));
    office.key(Qt::Key_5);
    if (!office.desk.view().service)
        GTEST_SKIP() << office.message();
    office.fill({u"王五"_s, u"幸福路12号"_s, u"X2"_s, u"搬家"_s});
    office.enter(3);
    office.putIn(office.town.town.card(9));
    office.enter();
    ASSERT_EQ(office.desk.view().phase, ServicePhase::Prepared) << office.message();
    while (office.desk.view().prepared && office.desk.view().prepared->next) {
        const auto login = office.town.login(Role::ShiftLeader);
        const int signed_ = static_cast<int>(office.desk.view().prepared->approvals.size());
        office.fill({login.name, login.password});
        ASSERT_TRUE(office.desk.view().prepared) << office.message();
        ASSERT_GT(office.desk.view().prepared->approvals.size(), static_cast<std::size_t>(signed_))
            << office.message();
    }
    office.enter();
    ASSERT_EQ(office.desk.view().phase, ServicePhase::Done) << office.message();
    EXPECT_EQ(office.town.town.facts().account.state, AccountState::Closed);
    EXPECT_EQ(office.town.town.brokenInvariants(), "");
}

} // namespace wattcard::ui
