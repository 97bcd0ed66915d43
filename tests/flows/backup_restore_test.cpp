// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlite/store_pointer.h"
#include "restored_town.h"

// The rollback drill of RELIABILITY.md (D10) with the program's own backup: a backup of yesterday
// comes back, the first card shows it, and the books of the day are made again from the cards.

using namespace wattcard;
using namespace wattcard::flows;
using namespace Qt::StringLiterals;
using meter::DisplayCode;

namespace {

class SealedBackup : public ::testing::Test {
protected:
    void SetUp() override
    {
        town.open(first, hand(), pay(50));
        load();
        town.buy(hand(), pay(80));
        load();
    }
    Hand& hand() { return town.card(1); }
    void load()
    {
        ASSERT_EQ(town.wall().take(hand()), DisplayCode::Good);
        town.present(hand());
    }
    RestoredTown town;
};

} // namespace

TEST_F(SealedBackup, comesBackAndTheLostSalesAreRebuiltFromTheCard)
{
    const BackupContents contents = town.sealBackup();
    EXPECT_EQ(contents.rows, 2);
    for (const int payment : {150, 50, 100})
        town.buy(hand(), pay(payment));
    const Books undamaged = town.books();
    const RestoreMark mark = town.restoreSealed();
    EXPECT_EQ(mark.number, 1);
    EXPECT_EQ(mark.unseen, 1);
    EXPECT_EQ(db::storeFolder(town.directory.path()), town.directory.filePath(u"store-1"_s));
    EXPECT_NE(town.books(), undamaged);
    EXPECT_EQ(town.present(hand()).fault, Fault::CardAhead);
    EXPECT_THROW(town.buy(hand(), pay(10)), std::runtime_error);
    need(town.catchUp(first));
    EXPECT_EQ(town.books(), undamaged);
    EXPECT_EQ(town.brokenInvariants(), "");
    const Credit total = town.buy(hand(), pay(20)).total;
    load();
    EXPECT_EQ(town.wall().shown().accepted, total);
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST_F(SealedBackup, ofTheRestoredBooksIsAsGoodAsTheFirst)
{
    town.sealBackup();
    town.buy(hand(), pay(150));
    town.restoreSealed();
    need(town.catchUp(first));
    const Books caughtUp = town.books();
    EXPECT_EQ(town.sealBackup().restores, 1);
    EXPECT_EQ(town.restoreSealed().number, 2);
    EXPECT_EQ(db::storeFolder(town.directory.path()), town.directory.filePath(u"store-2"_s));
    EXPECT_EQ(town.books(), caughtUp);
    EXPECT_EQ(town.present(hand()).kind, app::CardSituation::Kind::Customer);
    town.buy(hand(), pay(30));
    EXPECT_EQ(town.brokenInvariants(), "");
}
