// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A reversal and a quarantine with the keyboard alone, through page, desk and services to a real
// database, real cards and a real meter.
#include "services_office.h"

#include <gtest/gtest.h>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using flows::pay;

namespace {

void signAs(ServicesOffice& office, Role role)
{
    const app::Login login = office.town.login(role);
    for (auto* edit : office.page.wizard()->findChildren<QLineEdit*>()) {
        if (edit->isVisible() && edit->echoMode() == QLineEdit::Normal) {
            edit->clear();
            edit->setFocus();
        }
    }
    office.fill({login.name, login.password});
}

std::size_t signatures(const ServicesOffice& office)
{
    const auto& prepared = office.desk.view().prepared;
    return prepared ? prepared->approvals.size() : 0;
}

// The running example, and a purchase of 100.00 whose card never saw the write.
TransactionId keptAside(flows::Town& town)
{
    using Cut = cardio::InProcessReader::Cut;
    reachRunningExample(town);
    town.present(town.card(1));
    town.reader.setIntercept({[](ByteView command) {
                                  constexpr std::uint8_t putData = 0xDA;
                                  return command[1] == putData ? Cut::PullCard : Cut::None;
                              },
                              {}});
    EXPECT_THROW(town.buy(town.card(1), pay(100)), std::runtime_error);
    town.reader.setIntercept({});
    const TransactionId row = *town.openRow();
    const Actor clerk = town.actor(Role::Clerk);
    need(town.ledger->quarantine(need(town.ledger->claim(row, clerk)), u"contradiction"_s, clerk));
    return row;
}

} // namespace

TEST(OperationsFlow, aPurchaseIsTakenBackByTheLeaderOnTheClerksScreen)
{
    ServicesOffice office;
    flows::Town& town = office.town.town;
    reachRunningExample(town);
    const Credit before = town.total();
    town.buy(town.card(1), pay(100));
    office.signIn(Role::Clerk);
    office.putIn(town.card(1));
    office.key(Qt::Key_9);
    office.enter(); // the card
    office.enter(); // reason
    office.fill({u"typed wrong"_s});
    ASSERT_EQ(office.desk.view().phase, ServicePhase::Prepared) << office.message();
    office.enter();
    EXPECT_EQ(office.desk.view().phase, ServicePhase::Prepared) << "nobody has signed";
    signAs(office, Role::ShiftLeader);
    office.enter();
    ASSERT_EQ(office.desk.view().phase, ServicePhase::Done) << office.message();
    EXPECT_EQ(office.desk.view().done->paidOut, pay(100));
    EXPECT_EQ(town.total(), before);
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST(OperationsFlow, whatIsKeptAsideIsSettledByTwoOthersAndNeverByOneTwice)
{
    ServicesOffice office;
    flows::Town& town = office.town.town;
    const TransactionId row = keptAside(town);
    office.signIn(Role::Clerk);
    office.key(Qt::Key_Q);
    office.fill({town.facts().account.number.toString()});
    ASSERT_TRUE(office.desk.view().sheet) << office.message();
    office.enter(2); // not sold; evidence seen
    office.fill({u"the card was looked at"_s});
    ASSERT_EQ(office.desk.view().phase, ServicePhase::Prepared) << office.message();
    for (const Role role : {Role::Clerk, Role::Finance})
        signAs(office, role);
    EXPECT_EQ(signatures(office), 0U) << "not the author, and finance only after the leader";
    signAs(office, Role::ShiftLeader);
    EXPECT_EQ(signatures(office), 1U) << office.message();
    office.enter();
    signAs(office, Role::ShiftLeader);
    EXPECT_EQ(signatures(office), 1U) << "the same person twice";
    EXPECT_EQ(need(town.ledger->row(row)).state, transaction::RowState::Quarantined);
    signAs(office, Role::Finance);
    EXPECT_EQ(signatures(office), 2U) << office.message();
    office.enter();
    ASSERT_EQ(office.desk.view().phase, ServicePhase::Done) << office.message();
    EXPECT_EQ(need(town.ledger->row(row)).state, transaction::RowState::Voided);
    EXPECT_EQ(town.facts().account.carry, pay(100));
    EXPECT_EQ(town.brokenInvariants(), "");
}

} // namespace wattcard::ui
