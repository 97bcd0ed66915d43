// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/profile/wattcard1_workshop.h"
#include "cardio/virtual_card/direct_reader.h"
#include "crypto/test_key_store.h"
#include "db/repositories/sql_ledger.h"
#include "db/sqlite/database.h"
#include "db/verify/verify.h"
#include "human_victim.h"
#include "human_window.h"
#include "main/reader_choice.h"
#include "tests/bench/trivial_card.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

#include <iostream>

// Complaint 3: the receipt exists and the record does not. The window in a process of its own is
// ended with SIGKILL in every state of SCREENS.md section 4, and at several moments of the write
// and of the printing; then it is opened again, the card is presented, and what was left is
// settled. Two states need the smart-card service, as private-pcscd.sh starts it.

namespace wattcard::human {

using namespace Qt::StringLiterals;

namespace {

using Trouble = cardio::SlotFault;

constexpr int putData = 0xDA; // the write's instruction (ISO 7816-4)
constexpr std::uint8_t resetCard = 0x20;
constexpr int mostBeforeHome = 4; // one fewer than may wait there for the meter (DOMAIN.md 6.2)
const auto otherRegion = u"00880002"_s;
const auto foreignCard = u"foreign"_s;

struct Moment {
    const char* word;
    int afterMs = 0;
};

// What stands in the books of everybody together.
struct Standing {
    std::size_t committed = 0;
    std::size_t open = 0;
    Credit total;
    QStringList receipts;
};

class Complaint03 : public ::testing::Test {
protected:
    using OnWord = std::function<void(const QString& word)>;

    void SetUp() override { ASSERT_TRUE(world.town.start()); }
    void TearDown() override
    {
        if (kills > 0)
            std::cout << "evidence: window kills=" << kills << " sold=" << sold
                      << " link=" << (Town::hasService() ? "service" : "direct") << '\n';
    }
    Citizen& citizen() { return world.town.citizens().front(); }
    Citizen& neighbour() { return world.town.citizens().at(1); }
    QString folder() const { return world.town.profile().directory; }

    void openAccount(Citizen& who)
    {
        const auto at = static_cast<std::size_t>(&who - world.town.citizens().data());
        ASSERT_TRUE(world.open());
        ASSERT_EQ(world.server->serve({at, Money::fromMinor(3'000), Mishap::None, 1}),
                  Outcome::Sold);
        world.close();
    }
    OnWord insert(const QString& card)
    {
        return [this, card](const QString& word) {
            if (word == "insert card"_L1)
                world.town.putIn(card);
        };
    }
    // Each time another amount: the same one twice in a row is asked about.
    void killAt(const Moment& moment, const OnWord& onWord, const QString& reader = {})
    {
        amount = amount + Money::fromMinor(1);
        QStringList words;
        const auto noted = [&](const QString& word) {
            words << word;
            onWord(word);
        };
        ASSERT_EQ(watch({folder(), reader.isEmpty() ? world.town.counterReader() : reader,
                         QString::fromLatin1(moment.word), moment.afterMs, amount, noted}),
                  Ending::Killed)
            << moment.word << ", but seen: " << words.join(u", "_s).toStdString();
        ++kills;
        world.town.trouble({});
        world.town.takeOut();
    }
    // Presents the card at a window opened anew and finishes what that says; the last word.
    QString settle(const QString& card)
    {
        if (!world.open())
            return {};
        Clerk& clerk = *world.clerk;
        QString word;
        for (int attempt = 0; attempt < 3 && word != "customer"_L1; ++attempt) {
            world.town.putIn(card);
            clerk.waitFor([&] { return clerk.word() != "insert card"_L1; });
            word = clerk.settledWord();
            if (word == "not finished"_L1) {
                clerk.enter();
                clerk.waitFor([&] { return clerk.word() == "done"_L1; });
            }
            world.town.takeOut();
            clerk.waitFor([&] { return clerk.word() == "insert card"_L1; });
        }
        world.close();
        return word;
    }
    Standing books()
    {
        Standing standing;
        const auto opened = db::Database::open({folder(), db::Place::Anything, {}});
        const SystemClock clock;
        db::SqlLedger ledger{**opened, clock};
        standing.open = ledger.openRows()->size();
        for (const Citizen& each : world.town.citizens()) {
            const AccountId account = ledger.find(each.customer.number.toString(), 1)->front().id;
            standing.total = standing.total + ledger.byAccount(account)->total;
            const auto lines = ledger.history(account, 1'000);
            for (const HistoryLine& line : *lines) {
                standing.committed += line.state == transaction::RowState::Committed ? 1 : 0;
                standing.receipts << line.receiptNumber;
            }
        }
        return standing;
    }
    void expectPapersInBooks()
    {
        const QStringList receipts = books().receipts;
        for (const QString& paper : notesOf(folder()))
            EXPECT_TRUE(paper == saidDone || receipts.contains(paper)) << paper.toStdString();
    }
    // One sale at most, and one at least when the screen had called it done.
    void killAndSettle(const Moment& moment, const OnWord& onWord)
    {
        const Standing before = books();
        const auto doneBefore = notesOf(folder()).count(saidDone);
        ASSERT_NO_FATAL_FAILURE(killAt(moment, onWord));
        expectPapersInBooks();
        ASSERT_EQ(settle(citizen().card).toStdString(), "customer")
            << moment.word << " + " << moment.afterMs;
        const Standing now = books();
        const bool wasDone = notesOf(folder()).count(saidDone) > doneBefore;
        EXPECT_EQ(now.open, 0u);
        EXPECT_GE(now.committed, before.committed + (wasDone ? 1 : 0));
        EXPECT_LE(now.committed, before.committed + 1);
        const bool isSold = now.committed > before.committed;
        EXPECT_EQ(now.total, before.total + (isSold ? Credit::of(amount) : Credit{}));
        std::cout << moment.word << " + " << moment.afterMs
                  << " ms: " << (isSold ? "sold" : "not sold") << '\n';
        sold += isSold ? 1 : 0;
        onCard += isSold ? 1 : 0;
        if (onCard < mostBeforeHome)
            return;
        onCard = 0;
        ASSERT_TRUE(world.town.goHome(citizen()));
        EXPECT_EQ(citizen().accepted, now.total); // nobody else has bought
    }
    void expectVerified()
    {
        const auto verified = db::verify(folder());
        ASSERT_TRUE(verified);
        for (const db::Check& check : verified->checks)
            EXPECT_TRUE(check.ok) << check.invariant.toStdString() << ' '
                                  << check.detail.toStdString();
    }

    AtWindow world;
    Money amount = Money::fromMinor(3'000);
    int onCard = 0;
    int kills = 0, sold = 0; // of the window, and finished in spite of it
};

// Killed before a card that nothing can be sold to, where nothing may change.
class Complaint03Refusing : public Complaint03 {
protected:
    void killThere(const Moment& moment, const OnWord& onWord, const QString& reader = {})
    {
        const Standing before = books();
        ASSERT_NO_FATAL_FAILURE(killAt(moment, onWord, reader));
        const Standing now = books();
        EXPECT_EQ(now.committed, before.committed) << moment.word;
        EXPECT_EQ(now.open, 0u) << moment.word;
        EXPECT_EQ(now.total, before.total) << moment.word;
    }
    cardio::DirectReader boxReader() { return {world.town.profile().boxSocket(), 0}; }
    QString makeManagementCard()
    {
        const QString name = world.town.box().make()->name;
        world.town.putIn(name);
        const crypto::TestKeyStore keys{crypto::TestKeyStore::issuingStation()};
        cardio::DirectReader reader = boxReader();
        cardio::Wattcard1Workshop workshop{reader, {keys, {0x00, 0x88, 0x00, 0x01}}};
        EXPECT_TRUE(workshop.personalise(workshop.identify()->serial, resetCard));
        world.town.takeOut();
        return name;
    }
    // The card as it was lies beside the box, and comes back into it while that is not running.
    bool copyCard(const Citizen& who, const QString& from, const QString& to)
    {
        bool isCopied = true;
        for (const auto& name : {u"image.a"_s, u"image.b"_s}) {
            const QString source = from + u'/' + who.card + u'/' + name;
            const QString target = to + u'/' + who.card + u'/' + name;
            QDir{}.mkpath(to + u'/' + who.card);
            QFile::remove(target);
            isCopied = isCopied && (!QFile::exists(source) || QFile::copy(source, target));
        }
        return isCopied;
    }
};

// Where the smart-card service can tell one way of "no card" from another.
class Complaint03Service : public Complaint03Refusing {};

} // namespace

TEST_F(Complaint03, killedInASaleEveryPaperHasItsRecordAndNothingIsSoldTwice)
{
    ASSERT_NO_FATAL_FAILURE(openAccount(citizen()));
    ASSERT_TRUE(world.town.goHome(citizen()));
    const auto card = insert(citizen().card);
    for (const char* word : {"insert card", "reading", "customer", "take the money"})
        ASSERT_NO_FATAL_FAILURE(killAndSettle({word}, card));
    for (const int afterMs : {0, 10, 30, 60, 100, 160, 250})
        ASSERT_NO_FATAL_FAILURE(killAndSettle({"do not remove", afterMs}, card));
    for (const int afterMs : {0, 20})
        ASSERT_NO_FATAL_FAILURE(killAndSettle({"done", afterMs}, card));
    expectVerified();
}

TEST_F(Complaint03, killedInAnInterruptedSaleItIsFinishedOnce)
{
    ASSERT_NO_FATAL_FAILURE(openAccount(citizen()));
    ASSERT_TRUE(world.town.goHome(citizen()));
    const auto pulled = [this](const QString& word) {
        if (word == "insert card"_L1) {
            world.town.trouble({Trouble::Kind::PullAtInstruction, putData});
            world.town.putIn(citizen());
        }
        if (word == "not finished"_L1) {
            world.town.trouble({});
            world.town.putIn(neighbour());
        }
    };
    for (const char* word : {"not finished", "wrong card"}) {
        const Standing before = books();
        ASSERT_NO_FATAL_FAILURE(killAndSettle({word}, pulled));
        EXPECT_EQ(books().committed, before.committed + 1) << word;
    }
    expectVerified();
}

TEST_F(Complaint03Refusing, killedThereNothingChanges)
{
    ASSERT_NO_FATAL_FAILURE(openAccount(citizen()));
    const QString management = makeManagementCard();
    world.town.endBox();
    ASSERT_TRUE(world.town.startBox(otherRegion));
    ASSERT_TRUE(world.town.box().makeNamed(foreignCard));
    world.town.endBox();
    ASSERT_TRUE(world.town.startBox());
    const auto nothing = [](const QString&) {};
    killThere({"service down"}, nothing, u"direct:"_s + folder() + u"/nobody.sock"_s);
    killThere({"blank card"}, insert(neighbour().card));
    killThere({"unknown card"}, insert(foreignCard));
    killThere({"management card"}, insert(management));
    killThere({"refused"}, insert(citizen().card)); // no meter has taken the opening card yet
    world.town.putIn(citizen());
    // Another program's, by the way that the counter goes: the smart-card service, or the box.
    const auto reader = makeReader({world.town.counterReader(), {}, 0});
    ASSERT_TRUE(reader);
    const auto other = (*reader)->connect();
    ASSERT_TRUE(other);
    killThere({"card in use"}, nothing);
    expectVerified();
}

// A card with an image from before its last sale: nothing is written, not before the kill and not
// afterwards, and the others are sold to as ever.
TEST_F(Complaint03Refusing, killedAtAnUnclearCardItStaysUnclear)
{
    const QString copies = folder() + u"/copies"_s;
    const QString cards = world.town.profile().cards();
    ASSERT_NO_FATAL_FAILURE(openAccount(citizen()));
    ASSERT_TRUE(world.town.goHome(citizen()));
    world.town.endBox();
    ASSERT_TRUE(copyCard(citizen(), cards, copies));
    ASSERT_TRUE(world.town.startBox());
    ASSERT_NO_FATAL_FAILURE(openAccount(citizen())); // a purchase by now
    world.town.endBox();
    ASSERT_TRUE(copyCard(citizen(), copies, cards));
    ASSERT_TRUE(world.town.startBox());
    killThere({"unclear"}, insert(citizen().card));
    EXPECT_EQ(settle(citizen().card), u"unclear"_s);
    ASSERT_NO_FATAL_FAILURE(openAccount(neighbour()));
    EXPECT_EQ(books().committed, 3u);
    expectVerified();
}

TEST_F(Complaint03Service, killedWithoutAReaderOrACardThatAnswersNothingChanges)
{
    if (!Town::hasService())
        GTEST_SKIP() << "no smart-card service: run this through installer/private-pcscd.sh";
    ASSERT_NO_FATAL_FAILURE(openAccount(citizen()));
    killThere(
        {"no reader"}, [](const QString&) {}, u"pcsc:Unplugged Reader 00 00"_s);
    const QStringList slot = qEnvironmentVariable("WATTCARD_VPCD").split(u':');
    const cardio::VpcdEndpoint endpoint{slot.value(0).toStdString(), slot.value(1).toUShort()};
    std::optional<bench::TrivialCard> wrongWayUp;
    killThere({"card silent"}, [&](const QString& word) {
        if (word == "insert card"_L1)
            wrongWayUp.emplace(endpoint, bench::TrivialCard::Kind::Mute);
    });
    expectVerified();
}

} // namespace wattcard::human
