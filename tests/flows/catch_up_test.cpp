// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "restored_town.h"

// A backup comes back, and with it the cards that were written since (DOMAIN.md section 10).

using namespace wattcard;
using namespace wattcard::flows;
using namespace Qt::StringLiterals;
using meter::DisplayCode;

namespace {

class CatchUpTown : public ::testing::Test {
protected:
    explicit CatchUpTown(PaymentMode mode = PaymentMode::Money) : town{mode} {}
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

class InBothModes : public CatchUpTown, public ::testing::WithParamInterface<PaymentMode> {
protected:
    InBothModes() : CatchUpTown{GetParam()} {}
};

} // namespace

TEST_P(InBothModes, theLostSalesAreRebuiltAndTheAccountGoesOn)
{
    town.backUp();
    for (const int payment : {150, 50, 100})
        town.buy(hand(), pay(payment));
    const Books undamaged = town.books();
    town.restore();
    EXPECT_NE(town.books(), undamaged);
    EXPECT_EQ(town.present(hand()).fault, Fault::CardAhead);
    EXPECT_THROW(town.buy(hand(), pay(10)), std::runtime_error);
    need(town.catchUp(first));
    EXPECT_EQ(town.books(), undamaged);
    EXPECT_EQ(town.balance("suspense"), Money{});
    EXPECT_EQ(town.brokenInvariants(), "");
    EXPECT_EQ(town.present(hand()).kind, app::CardSituation::Kind::Customer);
    const Credit total = town.buy(hand(), pay(20)).total;
    load();
    EXPECT_EQ(town.wall().shown().accepted, total);
    EXPECT_EQ(town.wall().take(hand()), DisplayCode::Good); // nothing is credited twice
    EXPECT_EQ(town.wall().shown().accepted, total);
    EXPECT_EQ(town.facts(first).total, total);
    EXPECT_EQ(town.brokenInvariants(), "");
    EXPECT_EQ(town.catchUp(first).error().fault,
              Fault::EvidenceUnclear); // there is nothing left to rebuild
}

INSTANTIATE_TEST_SUITE_P(OfPayment, InBothModes,
                         ::testing::Values(PaymentMode::Money, PaymentMode::Energy),
                         [](const auto& info) {
                             return info.param == PaymentMode::Money ? "money" : "energy";
                         });

TEST_F(CatchUpTown, moneyWithoutAReceiptWaitsForFinance)
{
    town.backUp();
    for (const int payment : {150, 50, 100})
        town.buy(hand(), pay(payment));
    town.restore();
    const Money till = town.balance("till");
    need(town.catchUp(first));
    EXPECT_EQ(town.balance("suspense_recovered"), pay(300));
    EXPECT_EQ(town.balance("till"), till);
}

TEST_F(CatchUpTown, whatTheMeterHasLoadedMeanwhileIsBookedAfterwards)
{
    town.backUp();
    town.buy(hand(), pay(70));
    load();
    town.wall().useUntil(yuan(120));
    town.wall().take(hand());
    town.present(hand());
    const Books undamaged = town.books();
    const Money consumed = town.balance("consumed");
    EXPECT_GT(consumed, Money{});
    town.restore();
    town.present(hand());
    EXPECT_EQ(town.brokenInvariants(), ""); // A must not exceed the T of the records
    need(town.catchUp(first));
    town.present(hand());
    EXPECT_EQ(town.books(), undamaged);
    EXPECT_EQ(town.balance("consumed"), consumed);
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST_F(CatchUpTown, twoPeopleMustSign)
{
    town.backUp();
    town.buy(hand(), pay(150));
    town.restore();
    const Books before = town.books();
    EXPECT_EQ(town.catchUp(first, {}, 0).error().fault, Fault::NotApproved);
    EXPECT_EQ(town.catchUp(first, {}, 1).error().fault, Fault::NotApproved);
    EXPECT_EQ(town.books(), before);
    EXPECT_EQ(town.facts(first).hold, Fault::CardAhead);
    const auto auditor = town.useCase().prepare(first, {}, town.person(Role::Auditor));
    EXPECT_EQ(auditor.error().fault, Fault::PermissionDenied);
    need(town.catchUp(first));
}

TEST_F(CatchUpTown, aJournalThatDoesNotAddUpIsQuarantined)
{
    town.backUp();
    for (const int payment : {150, 50, 100})
        town.buy(hand(), pay(payment));
    town.restore();
    constexpr std::size_t lowestByteOfAmount = 9;
    town.tamper(hand(),
                [](cardio::CardState& state) { state.journal[1][lowestByteOfAmount] ^= 0x01; });
    const Books before = town.books();
    EXPECT_EQ(town.catchUp(first).error().detail, u"sums_differ"_s);
    EXPECT_EQ(town.facts(first).hold, Fault::CardStateUnclear);
    town.tamper(hand(),
                [](cardio::CardState& state) { state.journal[1][lowestByteOfAmount] ^= 0x01; });
    EXPECT_EQ(town.catchUp(first).error().fault, Fault::CardStateUnclear); // and stays there
    EXPECT_EQ(town.books(), before);
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST_F(CatchUpTown, aLoadFileThatNoCounterHasMadeIsQuarantined)
{
    town.backUp();
    town.buy(hand(), pay(150));
    town.restore();
    town.tamper(hand(), [](cardio::CardState& state) { state.load[15] ^= 0x01; }); // T
    EXPECT_EQ(town.catchUp(first).error().detail, u"not_genuine"_s);
    EXPECT_EQ(town.facts(first).hold, Fault::CardStateUnclear);
}

TEST_F(CatchUpTown, aReversalIsNeverDueToTheCustomerAgain)
{
    town.buy(hand(), pay(60));
    town.backUp();
    town.reverseLast(hand(), first); // of a sale that the backup has
    town.buy(hand(), pay(150));
    town.reverseLast(hand(), first); // of one that it has not
    town.buy(hand(), pay(40));
    Books undamaged = town.books();
    town.restore();
    need(town.catchUp(first));
    EXPECT_EQ(town.books(), undamaged);
    EXPECT_EQ(town.balance("suspense_recovered"), pay(40 - 60));
    EXPECT_EQ(town.balance("refund_due"), Money{});
    EXPECT_EQ(town.brokenInvariants(), "");
    for (const HistoryLine& line : need(town.ledger->history(first, 10)))
        EXPECT_EQ(line.state, transaction::RowState::Committed);
}

TEST_F(CatchUpTown, whatTheJournalNoLongerHasIsOneRow)
{
    town.backUp();
    for (int sale = 0; sale < 11; ++sale) {
        town.buy(hand(), pay(10));
        load(); // a card carries five at most
    }
    const Books undamaged = town.books();
    const std::size_t before = need(town.ledger->history(first, 50)).size();
    town.restore();
    need(town.catchUp(first));
    town.present(hand()); // with what the meter has reported
    EXPECT_EQ(town.books(), undamaged);
    EXPECT_EQ(need(town.ledger->history(first, 50)).size(), before - 2); // three are one
    EXPECT_EQ(town.balance("suspense_recovered"), pay(110));
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST_F(CatchUpTown, theReceiptTellsDebtAndTender)
{
    need(town.debts->owe(first, {DebtClass::EarlierYears, pay(30)}, u"old debt"_s,
                         town.actor(Role::Clerk)));
    town.backUp();
    const Receipt receipt = town.buy(hand(), pay(100));
    ASSERT_EQ(receipt.quote.linesInAll(), pay(30));
    const Books undamaged = town.books();
    town.restore();
    app::LostReceipt lost{.seq = receipt.seq, .payment = pay(100), .lines = receipt.quote.lines};
    lost.payment = pay(90);
    EXPECT_EQ(town.catchUp(first, {lost}).error().fault, Fault::EvidenceUnclear);
    lost.payment = pay(100);
    lost.seq = Sequence{99};
    EXPECT_EQ(town.catchUp(first, {lost}).error().fault, Fault::EvidenceUnclear);
    lost.seq = receipt.seq;
    lost.lines.front().amount = pay(31);
    EXPECT_EQ(town.catchUp(first, {lost}).error().fault, Fault::EvidenceUnclear);
    lost.lines = receipt.quote.lines;
    lost.tenders = {{TenderKind::Cash, pay(60), {}}, {TenderKind::Bank, pay(40), u"T-17"_s}};
    need(town.catchUp(first, {lost}));
    EXPECT_EQ(town.books(), undamaged);
    EXPECT_EQ(town.balance("suspense_recovered"), pay(60));
    EXPECT_EQ(town.balance("bank"), pay(40));
    EXPECT_EQ(town.brokenInvariants(), "");
}
