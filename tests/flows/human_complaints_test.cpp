// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/pcsc/pcsc_reader.h"
#include "db/repositories/sql_ledger.h"
#include "db/sqlite/database.h"
#include "human_window.h"

#include <gtest/gtest.h>

#include <iostream>

// Complaints about cards and readers (SCREENS.md section 15) at the program's own window, with the
// box of cards as a process of its own. Those about the smart-card service need one, as
// private-pcscd.sh starts it.

namespace wattcard::human {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds bannerLimit{2};
constexpr std::chrono::seconds backLimit{10}; // the service's own start included
constexpr std::chrono::milliseconds cycle{150};
constexpr int mostOnCard = 5; // DOMAIN.md 6.2

class AtTheWindow : public ::testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(world.town.start());
        ASSERT_TRUE(world.open());
    }
    void TearDown() override
    {
        std::cout << "evidence: window receipts=" << world.notes.payments.size()
                  << " cash=" << world.notes.cash().toString().toStdString() << '\n';
    }
    // The customer takes the card to the meter when the next sale would be refused: after the
    // opening, and when as many as are allowed wait on it.
    void sell(const Errand& errand)
    {
        ASSERT_EQ(world.server->serve(errand), Outcome::Sold)
            << world.server->story().join(u'\n').toStdString();
        onCard += 1;
        const bool isOpening = world.notes.payments.back().kind == transaction::Kind::Opening;
        if (!isOpening && onCard < mostOnCard)
            return;
        onCard = 0;
        Citizen& who = world.town.citizens()[errand.who];
        ASSERT_TRUE(world.town.goHome(who));
        ASSERT_EQ(who.accepted, who.sold);
    }
    // Each order has a row of its own, whatever happened to it: as many rows as were paid for.
    void expectOneRowForEachPayment()
    {
        const QString directory = world.town.profile().directory;
        world.close();
        const auto books = db::Database::open({directory, db::Place::Anything, {}});
        ASSERT_TRUE(books);
        const SystemClock clock;
        db::SqlLedger ledger{**books, clock};
        const Citizen& citizen = world.town.citizens().front();
        const auto found = ledger.find(citizen.customer.number.toString(), 1);
        ASSERT_TRUE(found && found->size() == 1);
        EXPECT_EQ(ledger.history(found->front().id, 100)->size(), world.notes.payments.size());
        EXPECT_EQ(ledger.byAccount(found->front().id)->total, citizen.sold);
    }
    void rest(std::chrono::milliseconds time)
    {
        world.clerk->waitFor([] { return false; }, time);
    }
    bool sees(const char* word, std::chrono::milliseconds patience = Clerk::usual)
    {
        return world.clerk->waitFor([&] { return world.clerk->word() == QLatin1String{word}; },
                                    patience);
    }

    AtWindow world;
    int onCard = 0; // purchases that no meter has seen
};

class Complaint01 : public AtTheWindow {};
class Complaint04 : public AtTheWindow {};
class Complaint07 : public AtTheWindow {};
class Complaint08 : public AtTheWindow {};
class Complaint09 : public AtTheWindow {};

} // namespace

// Blank card, customer, money, done, and a sale that is interrupted: the key is held in each of
// them, with the card that writes and the books that count.
TEST_F(Complaint01, enterHeldInEachStateIsOneSaleEach)
{
    sell({0, Money::fromMinor(2'000), Mishap::EnterHeld, 1});
    sell({0, Money::fromMinor(3'000), Mishap::EnterHeld, 1});
    sell({0, Money::fromMinor(4'000), Mishap::CardPulled, 4, true});
    sell({0, Money::fromMinor(5'000), Mishap::AnswerLost, 4, true});
    EXPECT_EQ(world.notes.payments.size(), 4u);
    expectOneRowForEachPayment();
}

TEST_F(Complaint04, pulledAtEachCommandAndPutBackItIsOneSaleEach)
{
    constexpr int mostCommands = 7; // one more than a sale has
    sell({0, Money::fromMinor(2'000), Mishap::None, 1});
    for (int at = 1; at <= mostCommands; ++at) {
        sell({0, Money::fromMinor(1'000 + at), Mishap::CardPulled, at});
        sell({0, Money::fromMinor(2'000 + at), Mishap::AnswerLost, at});
    }
    EXPECT_EQ(world.notes.payments.size(), 1u + 2 * mostCommands);
    expectOneRowForEachPayment();
}

TEST_F(Complaint07, fiftyCardsInAndOutAndItStillSells)
{
    const Citizen& citizen = world.town.citizens().front();
    for (int i = 0; i < 50; ++i) {
        ASSERT_TRUE(world.town.putIn(citizen));
        rest(cycle);
        ASSERT_TRUE(world.town.takeOut());
        rest(cycle);
    }
    EXPECT_TRUE(sees("insert card"));
    sell({0, Money::fromMinor(2'000), Mishap::None, 1});
}

TEST_F(Complaint08, aCardHeldByAnotherProgramIsSaidAndReadOnceItIsFree)
{
    if (!Town::hasService())
        GTEST_SKIP() << "no smart-card service: run this through installer/private-pcscd.sh";
    sell({0, Money::fromMinor(2'000), Mishap::None, 1});
    ASSERT_TRUE(world.town.putIn(world.town.citizens().front()));
    ASSERT_TRUE(sees("customer"));
    cardio::PcscReader other{{u"Virtual PCD 00 00"_s, 0}};
    {
        const auto held = other.connect();
        ASSERT_TRUE(held);
        ASSERT_EQ(world.clerk->settledWord(), u"customer"_s);
        world.clerk->key(Qt::Key_F5);
        EXPECT_TRUE(sees("card in use")) << world.clerk->word().toStdString();
        EXPECT_TRUE(world.clerk->sentence().contains(u"WAT-R04"_s));
    }
    EXPECT_TRUE(sees("customer")) << world.clerk->word().toStdString();
}

TEST_F(Complaint09, aKilledServiceIsSaidAtOnceAndSellingGoesOn)
{
    if (!Town::hasService())
        GTEST_SKIP() << "no smart-card service: run this through installer/private-pcscd.sh";
    ASSERT_TRUE(Town::killService());
    EXPECT_TRUE(sees("service down", bannerLimit)) << world.clerk->word().toStdString();
    EXPECT_TRUE(world.clerk->sentence().contains(u"WAT-R0"_s));
    EXPECT_TRUE(sees("insert card", backLimit)) << world.clerk->word().toStdString();
    sell({0, Money::fromMinor(2'000), Mishap::None, 1});
}

} // namespace wattcard::human
