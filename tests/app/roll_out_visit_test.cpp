// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/roll_out_visit.h"
#include "crypto/test_key_store.h"
#include "db/repositories/sql_roll_outs.h"
#include "tests/db/office.h"
#include "tests/fakes/fake_workshop.h"

#include <gtest/gtest.h>

#include <tuple>

// What the book of roll-outs hears of a card when something else went wrong (DOMAIN.md F-29).

using namespace Qt::StringLiterals;

namespace wattcard::app::test {

using crypto::Purpose;
using fakes::FakeWorkshop;

namespace {

// The custodians have brought the second vending key, and not yet the issuer's.
class HalfLoadedKeys final : public crypto::TestKeyStore {
public:
    HalfLoadedKeys() : TestKeyStore{counter(), 2} {}
    std::vector<crypto::KeyLabel> labels() const override
    {
        auto labels = TestKeyStore::labels();
        std::erase_if(labels, [](const crypto::KeyLabel& label) {
            return label.slot.version == 2 && label.slot.purpose != Purpose::Vending;
        });
        return labels;
    }
};

// A counter with a roll-out of the second keys, and a card of the first ones in its reader.
class RollOutCounter {
public:
    explicit RollOutCounter(const crypto::KeyStore& held) : m_keys{held}
    {
        card.hints.lifeCycle = LifeCycle::Operational;
        card.hints.keyVersions = {1, 1, 1, 1, 0, 0, 0, 0, 0, 0};
        workshop.inserted = &card;
        workshop.newestVersion = 2;
        const RollOutStart start{{Suite::A, 2}, u"new keys"_s};
        EXPECT_TRUE(rollOuts.start(start, office.of(Role::Administrator)));
    }
    RollOutVisit visit() { return {&m_parts, card.hints, clerk()}; }
    Result<int> rekey() { return rekeyCard(m_parts, serial(), Asked::ByHand, clerk()); }
    std::optional<CardStep> step() { return (*rollOuts.standing(serial()))->step; }
    Actor clerk() const { return office.of(Role::Clerk); }
    CardSerial serial() const { return card.hints.serial; }

    db::test::Office office;
    FakeWorkshop workshop;
    db::SqlRollOuts rollOuts{*office.database, office.clock};
    FakeWorkshop::Card card = FakeWorkshop::blankCard(db::test::stockSerial(1));

private:
    const crypto::KeyStore& m_keys;
    Rekeying m_parts{workshop, *office.stock, rollOuts, m_keys};
};

} // namespace

TEST(RollOutVisit, blamesNoCardThatWasPulledWhileItWasRead)
{
    const crypto::TestKeyStore keys{crypto::TestKeyStore::counter(), 2};
    RollOutCounter counter{keys};
    counter.visit().change();
    ASSERT_EQ(counter.step(), CardStep::Changed);
    RollOutVisit pulled = counter.visit();
    ++counter.workshop.insertions;
    pulled.unreadable(Fault::CardMute);
    EXPECT_EQ(counter.step(), CardStep::Changed);
    RollOutVisit whole = counter.visit();
    whole.unreadable(Fault::CardMute);
    EXPECT_EQ(counter.step(), CardStep::Failed);
    EXPECT_TRUE(counter.office.verifies());
}

// The card was not touched, so that nothing is in doubt.
TEST(Rekeying, isPutOffWhenTheBookOfCardsCannotBeTold)
{
    const crypto::TestKeyStore keys{crypto::TestKeyStore::counter(), 2};
    RollOutCounter counter{keys};
    ASSERT_TRUE(counter.office.execute("CREATE TRIGGER no_entry BEFORE INSERT ON audit_entry"
                                       " WHEN NEW.action = 'card.rekey'"
                                       " BEGIN SELECT RAISE(ABORT, 'not now'); END"));
    EXPECT_FALSE(counter.rekey());
    EXPECT_EQ(counter.workshop.acts, 0);
    EXPECT_EQ(counter.step(), CardStep::PutOff);
    EXPECT_EQ(counter.rollOuts.all()->back().state.unheard, 0);
    ASSERT_TRUE(counter.office.execute("DROP TRIGGER no_entry"));
    EXPECT_TRUE(counter.rekey());
    EXPECT_TRUE(counter.office.verifies());
}

// Otherwise the key that is still missing would reach every card, without a canary of its own.
TEST(Rekeying, waitsUntilTheNewestKeysAreOfOneVersion)
{
    const HalfLoadedKeys keys;
    EXPECT_EQ(newestKeys(keys, Suite::A), std::nullopt);
    RollOutCounter counter{keys};
    counter.visit().change();
    EXPECT_EQ(counter.rekey().error().fault, Fault::RollOutClosed);
    EXPECT_EQ(counter.workshop.acts, 0);
    EXPECT_EQ(counter.step(), std::nullopt);
}

} // namespace wattcard::app::test
