// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mark_restored.h"
#include "app/replace_card.h"
#include "db/repositories/sql_restore_book.h"
#include "restored_town.h"

// What else changes when books came back from a backup: numbers and replacements (DOMAIN.md 10).

using namespace wattcard;
using namespace wattcard::flows;
using namespace Qt::StringLiterals;
using meter::DisplayCode;

namespace {

class RestoredBooks : public ::testing::Test {
protected:
    void SetUp() override
    {
        town.open(first, hand(), pay(50));
        load(hand());
        lastReceipt = town.buy(hand(), pay(80));
        load(hand());
    }
    Hand& hand() { return town.card(1); }
    void load(Hand& card)
    {
        ASSERT_EQ(town.wall().take(card), DisplayCode::Good);
        town.present(card);
    }
    app::Replacement replacement(Hand& blank)
    {
        app::Replacement wanted{town.form(blank, first, Operation::ReplaceCard), true};
        wanted.form.change.oldCard = transaction::OldCard::Lost;
        wanted.form.cause.reason = Reason::CardLost;
        return wanted;
    }
    app::SaleOutcome replace(const app::Replacement& wanted)
    {
        return app::ReplaceCard{town.shop()}.run(wanted, town.person(Role::Clerk));
    }
    transaction::Position position() { return town.facts(first).records.committed; }
    static std::uint32_t count(Sequence seq) { return static_cast<std::uint32_t>(seq); }
    static int gen(Generation generation) { return static_cast<std::uint16_t>(generation); }

    RestoredTown town;
    Receipt lastReceipt;
};

} // namespace

TEST_F(RestoredBooks, noLostNumberIsUsedTwice)
{
    town.backUp();
    const Receipt lost = town.buy(hand(), pay(70));
    town.restore();
    const RestoreMark mark = town.mark();
    ASSERT_EQ(mark.blocks.size(), 1u);
    EXPECT_EQ(mark.blocks.front().saleAfter, lastReceipt.sale);
    EXPECT_GT(mark.blocks.front().saleFirst, lost.sale);
    EXPECT_EQ(mark.unseen, 1);
    need(town.catchUp(first));
    const Receipt next = town.buy(hand(), pay(20));
    const auto rebuilt = static_cast<std::uint32_t>(mark.blocks.front().saleFirst);
    EXPECT_EQ(next.sale, SaleNumber{rebuilt + 1});
    EXPECT_TRUE(next.number.endsWith(u"-10002"_s)) << next.number.toStdString();
    EXPECT_EQ(town.brokenInvariants(), "");
    db::SqlRestoreBook marks{*town.database, town.clock};
    EXPECT_EQ(need(marks.marks()).front().unseen, 0);
    EXPECT_EQ(need(marks.marks()).front().blocks, mark.blocks);
    town.clock.pass(std::chrono::hours{24});
    EXPECT_TRUE(town.buy(hand(), pay(20)).number.endsWith(u"-00001"_s)); // a day that is not lost
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST_F(RestoredBooks, aNumberThatWasGivenOutTwiceIsFoundByVerify)
{
    const auto neighbour =
        town.addNeighbour(7, PaymentMode::Money, town.facts(first).account.tariff.version);
    Hand& other = town.card(7);
    town.open(neighbour.account, other, pay(50));
    ASSERT_EQ(town.wall(neighbour.meter).take(other), DisplayCode::Good);
    town.present(other);
    const auto known = static_cast<std::uint32_t>(need(town.ledger->nextSale(Town::counter)));
    town.backUp();
    EXPECT_EQ(town.buy(hand(), pay(70)).sale, SaleNumber{known});
    town.restore();
    town.mark(known, 10'000); // somebody thought that nothing was sold
    EXPECT_EQ(town.buy(other, pay(20)).sale, SaleNumber{known});
    town.present(hand());
    need(town.catchUp(first));
    EXPECT_NE(town.brokenInvariants().find("sale 4 of counter 3 was given out twice"),
              std::string::npos)
        << town.brokenInvariants();
}

TEST_F(RestoredBooks, eachRestoreSkipsFurtherThanTheOneBefore)
{
    town.backUp();
    town.restore();
    const NumberBlock before = town.mark().blocks.front();
    const NumberBlock after = town.mark().blocks.front();
    EXPECT_EQ(after.saleAfter, before.saleAfter);
    EXPECT_GT(after.saleFirst, before.saleFirst);
    EXPECT_GT(after.receiptFirst, before.receiptFirst);
    const auto reached = static_cast<std::uint32_t>(after.saleFirst);
    EXPECT_THROW(town.mark(reached, 90'000), std::runtime_error);
    EXPECT_THROW(town.mark(reached + 1, after.receiptFirst), std::runtime_error);
    EXPECT_EQ(town.mark(reached + 1, 90'000).blocks.front().receiptFirst, 90'000u);
    EXPECT_EQ(town.buy(hand(), pay(20)).sale, SaleNumber{reached + 1});
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST_F(RestoredBooks, theMarkIsMadeByTheAdministratorWithFinance)
{
    db::SqlRestoreBook marks{*town.database, town.clock};
    const Restoring restoring{u"backup of the day before"_s, {}, 0, 0};
    const auto markedBy = [&](Role author, Role signer) {
        const Operator person = town.person(author);
        app::ApprovalDesk desk{*town.staff, town.clock, Town::counter};
        const auto approval = desk.approve({town.person(signer).login, u"Correct-Horse-7"_s},
                                           app::MarkRestored::request(restoring, person));
        if (!approval)
            return approval.error().fault;
        return app::MarkRestored{marks, Town::counter}
            .run(restoring, *approval, person)
            .error()
            .fault;
    };
    EXPECT_EQ(markedBy(Role::ShiftLeader, Role::Finance), Fault::PermissionDenied);
    EXPECT_EQ(markedBy(Role::Finance, Role::Finance), Fault::ApproverIsAuthor);
    EXPECT_EQ(markedBy(Role::Administrator, Role::ShiftLeader), Fault::PermissionDenied);
    const auto unsigned_ = app::MarkRestored{marks, Town::counter}.run(
        restoring, {}, town.person(Role::Administrator));
    EXPECT_EQ(unsigned_.error().fault, Fault::NotApproved);
    EXPECT_TRUE(need(marks.marks()).empty());
    EXPECT_EQ(need(town.ledger->nextSale(Town::counter)),
              SaleNumber{static_cast<std::uint32_t>(lastReceipt.sale) + 1});
}

TEST_F(RestoredBooks, aReplacementForACardNotSeenNeedsTheLastReceiptAndGoesFarAbove)
{
    town.backUp();
    town.restore();
    town.mark();
    Hand& blank = town.card(2);
    app::Replacement wanted = replacement(blank);
    EXPECT_EQ(refusal(replace(wanted)), Fault::EvidenceUnclear);
    const transaction::Position before = position();
    const Credit total = town.facts(first).total;
    wanted = replacement(blank);
    wanted.lastReceipt = app::LastReceipt{Sequence{count(before.seq) + 1}, total + yuan(70)};
    EXPECT_EQ(refusal(replace(wanted)), Fault::EvidenceUnclear); // T would be short
    wanted = replacement(blank);
    wanted.lastReceipt = app::LastReceipt{before.seq, total + fen(1)};
    EXPECT_EQ(refusal(replace(wanted)), Fault::EvidenceUnclear);
    EXPECT_EQ(position(), before);
    wanted = replacement(blank);
    wanted.lastReceipt = app::LastReceipt{before.seq, total};
    done(replace(wanted));
    EXPECT_EQ(gen(position().gen), gen(before.gen) + 17); // 16 are left out
    EXPECT_EQ(count(position().seq), count(before.seq) + 1000);
    EXPECT_EQ(town.facts(first).total, total);
    load(blank);
    EXPECT_EQ(town.wall().take(hand()), DisplayCode::Err33); // below, as every lost one would be
    const Credit sold = town.buy(blank, pay(30)).total;
    load(blank);
    EXPECT_EQ(town.wall().shown().accepted, sold);
    EXPECT_EQ(count(position().seq), count(before.seq) + 1001);
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST_F(RestoredBooks, anInspectionStandsForTheReceiptUnlessTheMeterHasTakenMore)
{
    town.backUp();
    town.buy(hand(), pay(70));
    town.restore();
    town.mark();
    town.visit(town.wall(), ManagementClass::Inspection);
    done(replace(replacement(town.card(2)))); // what was lost was never loaded
    EXPECT_EQ(town.brokenInvariants(), "");
    load(town.card(2));
    town.backUp();
    town.buy(town.card(2), pay(70));
    load(town.card(2));
    town.restore();
    town.mark();
    town.clock.pass(std::chrono::minutes{1});
    town.visit(town.wall(), ManagementClass::Inspection);
    EXPECT_EQ(refusal(replace(replacement(town.card(3)))), Fault::EvidenceUnclear);
}

TEST_F(RestoredBooks, aCardThatWasSeenIsReplacedAsEver)
{
    town.backUp();
    town.restore();
    town.mark();
    town.clock.pass(std::chrono::milliseconds{5});
    town.buy(hand(), pay(20));
    const transaction::Position before = position();
    done(replace(replacement(town.card(2))));
    EXPECT_EQ(gen(position().gen), gen(before.gen) + 1);
    EXPECT_EQ(count(position().seq), count(before.seq) + 1);
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST_F(RestoredBooks, whatTheLastReceiptShowsOfALostCardIsRebuiltBeforeItsReplacement)
{
    town.backUp();
    town.buy(hand(), pay(70));
    const Receipt last = town.buy(hand(), pay(30));
    load(hand());
    const Books undamaged = town.books();
    town.restore();
    EXPECT_EQ(town.catchUpFrom({last.seq, last.total}, first).error().fault,
              Fault::EvidenceUnclear); // nobody has said that they were restored
    town.mark();
    const app::LastReceipt receipt{last.seq, last.total};
    EXPECT_EQ(town.catchUpFrom({lastReceipt.seq, lastReceipt.total}, first).error().fault,
              Fault::EvidenceUnclear);
    need(town.catchUpFrom(receipt, first));
    EXPECT_EQ(town.facts(first).total, undamaged.first.total);
    EXPECT_EQ(town.balance("revenue"), undamaged.revenue);
    EXPECT_EQ(town.waiting().front().amount, pay(100));
    EXPECT_EQ(town.brokenInvariants(), "");
    const std::uint32_t known = count(position().seq);
    app::Replacement wanted = replacement(town.card(2));
    wanted.lastReceipt = receipt;
    done(replace(wanted));
    EXPECT_EQ(count(position().seq), known + 1000); // the card itself was not seen
    load(town.card(2));
    EXPECT_EQ(town.wall().shown().accepted, undamaged.first.total);
    EXPECT_EQ(town.present(hand()).fault, Fault::CardReplaced);
    EXPECT_EQ(town.brokenInvariants(), "");
}
