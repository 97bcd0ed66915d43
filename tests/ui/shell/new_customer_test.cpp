// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/panel_lists.h"
#include "ui/services/services_desk.h"
#include "window_world.h"

#include <gtest/gtest.h>

// Nobody is found: one key leads to the opening of an account, for whom it is a right.
namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

struct SearchWorld : WindowWorld {
    ServicesDesk services;
    int wishes = 0;

    explicit SearchWorld(Role role = Role::Clerk)
    {
        Operator person = sampleOperator();
        person.role = role;
        people.signedIn(person);
        services.signIn(person);
        // As the program joins them.
        QObject::connect(&desk, &CounterDesk::serviceWanted, &services,
                         [this](ServiceId service, AccountId account) {
                             ++wishes;
                             EXPECT_TRUE(account.isNull());
                             services.open(service);
                         });
        reader(ReaderEvent::Status::Empty, 1);
    }
    void look(const QString& digits, const std::vector<Account>& accounts)
    {
        key(Qt::Key_F3);
        for (const QChar digit : digits)
            key(static_cast<Qt::Key>(digit.unicode()), digit);
        desk.found(search, accounts);
    }
    bool says(const QString& words) const
    {
        return listOf(desk.view()).emptySentence.contains(words);
    }
};

} // namespace

TEST(NewCustomerKeystroke, insertOpensTheWizardWhereNobodyIsFound)
{
    SearchWorld world;
    world.look(u"99"_s, {});
    EXPECT_TRUE(world.says(u"No match."_s));
    EXPECT_TRUE(world.says(u"Insert = new customer"_s));
    world.key(Qt::Key_Insert);
    EXPECT_EQ(world.wishes, 1);
    EXPECT_EQ(world.services.view().service, ServiceId::OpenAccount);
    EXPECT_EQ(world.desk.view().panel, Panel::Facts);
    world.key(Qt::Key_Insert);
    EXPECT_EQ(world.wishes, 1);
}

TEST(NewCustomerKeystroke, insertDoesNothingWhereSomebodyIsFoundOrTheAnswerIsStillAwaited)
{
    SearchWorld world;
    world.key(Qt::Key_Insert);
    world.key(Qt::Key_F3);
    world.key(Qt::Key_Insert); // what was found is not known yet
    world.look(u"1"_s, {DeskWorld::sample(CounterState::Customer).card->facts->account});
    EXPECT_FALSE(world.says(u"Insert"_s));
    world.key(Qt::Key_Insert);
    EXPECT_EQ(world.wishes, 0);
}

TEST(NewCustomerKeystroke, isForTheRolesThatOpenAccounts)
{
    for (const Role role : {Role::Clerk, Role::ShiftLeader, Role::Finance, Role::Administrator,
                            Role::Auditor, Role::Engineer}) {
        const bool opens = role == Role::Clerk || role == Role::ShiftLeader;
        DeskWorld world;
        Operator person = sampleOperator();
        person.role = role;
        world.desk.signIn(person);
        world.press(Command::Find);
        world.desk.found(world.search, {});
        EXPECT_EQ(isOffered(world.desk.view(), Command::NewCustomer), opens);
        EXPECT_EQ(listOf(world.desk.view()).emptySentence.contains(u"new customer"_s), opens);
    }
}

} // namespace wattcard::ui
