// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/adjust_credit.h"
#include "app/card_image.h"
#include "app/exchange_meter.h"
#include "app/replace_card.h"
#include "app/settle_row.h"
#include "restored_town.h"

// Cards that are ahead of restored books by more than sales: replaced, exchanged, with a row that
// was open in the backup, with credit that nobody paid (DOMAIN.md section 10).

using namespace wattcard;
using namespace wattcard::flows;
using namespace Qt::StringLiterals;
using meter::DisplayCode;

namespace {

class CatchUpIssue : public ::testing::Test {
protected:
    void SetUp() override
    {
        town.open(first, hand(), pay(50));
        load(hand());
        town.buy(hand(), pay(80));
        load(hand());
    }
    Hand& hand() { return town.card(1); }
    void load(Hand& card)
    {
        ASSERT_EQ(town.wall().take(card), DisplayCode::Good);
        town.present(card);
    }
    void replaceBy(Hand& blank, Money fee = {})
    {
        app::Replacement wanted{town.form(blank, first, Operation::ReplaceCard), true};
        wanted.form.change.oldCard = transaction::OldCard::Lost;
        wanted.form.cause.reason = Reason::CardLost;
        wanted.form.order.payment = fee;
        wanted.form.order.tendered = fee;
        done(app::ReplaceCard{town.shop()}.run(wanted, town.person(Role::Clerk)));
    }
    void exchange()
    {
        app::ExchangeMeter use{town.shop(), *town.book};
        app::OperationForm form = town.form(hand(), first, Operation::Exchange);
        form.change.end = town.reading(town.wall(), transaction::RemainingSource::Display);
        form.change.meter = {*MeterNumber::parse(u"261121000999"_s), {}, {}};
        form.cause.reason = Reason::MeterFault;
        form.change = need(use.figures(first, form.change));
        const Operator clerk = town.person(Role::Clerk);
        town.sign(form, clerk);
        done(app::ExchangeMeter{town.shop(), *town.book}.run(form, clerk));
    }
    void grant(Credit credit)
    {
        app::OperationForm form = town.form(hand(), first, Operation::Adjust);
        form.credit = credit;
        form.cause.reason = Reason::Goodwill;
        form.change.paper = u"A-17"_s;
        form.change.value = need(app::AdjustCredit{town.shop()}.worthOf(first, credit));
        const Operator clerk = town.person(Role::Clerk);
        town.sign(form, clerk);
        done(app::AdjustCredit{town.shop()}.run(form, clerk));
    }
    // The program stops between its intent and the card.
    TransactionId beginOnly(Money payment)
    {
        town.present(hand());
        const Operator clerk = town.person(Role::Clerk);
        const auto row = need(
            app::purchaseRow(town.shop(), town.order(first, payment), town.facts(first), clerk));
        need(town.ledger->begin(row, town.actor(Role::Clerk)));
        return row.id;
    }
    void settle(const TransactionId& row, transaction::Wish wish)
    {
        town.present(hand());
        const auto outcome =
            app::SettleRow{town.shop()}.run(row, wish, town.person(Role::ShiftLeader));
        if (wish == transaction::Wish::Finish)
            done(outcome);
    }
    // Money that waits or is at hand, wherever.
    Money held()
    {
        return town.balance("till") + town.balance("suspense_recovered") + town.balance("bank");
    }
    RestoredTown town;
};

} // namespace

TEST_F(CatchUpIssue, aLostReplacementIsBoundAgainWithEverythingSoldBeforeAndAfterIt)
{
    town.backUp();
    town.buy(hand(), pay(70));
    town.buy(hand(), pay(30));
    Hand& fresh = town.card(2);
    replaceBy(fresh);
    town.buy(fresh, pay(40));
    town.buy(fresh, pay(25));
    const Books undamaged = town.books();
    const Money money = held();
    town.restore();
    town.mark();
    EXPECT_EQ(town.present(fresh).fault, Fault::NeverIssued);
    need(town.catchUp(first));
    EXPECT_EQ(town.books(), undamaged);
    EXPECT_EQ(held(), money);
    EXPECT_EQ(town.brokenInvariants(), "");
    load(fresh); // a card carries five at most
    EXPECT_EQ(town.present(fresh).kind, app::CardSituation::Kind::Customer);
    EXPECT_EQ(town.present(hand()).fault, Fault::CardReplaced);
    const auto history = need(town.ledger->history(first, 10));
    ASSERT_EQ(history.size(), 6u); // the two before the replacement are one
    EXPECT_EQ(history[2].kind, transaction::Kind::Reissue);
    EXPECT_EQ(history[3].quote.credit, yuan(100));
    const Credit total = town.buy(fresh, pay(20)).total;
    load(fresh);
    EXPECT_EQ(town.wall().shown().accepted, total);
    EXPECT_EQ(town.wall().take(hand()), DisplayCode::Err33);
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST_F(CatchUpIssue, ofALostReplacementAloneOnlyTheFeeIsMissing)
{
    town.backUp();
    Hand& fresh = town.card(2);
    replaceBy(fresh, pay(10));
    const Books undamaged = town.books();
    town.restore();
    town.present(fresh);
    app::LostReceipt receipt{.seq = undamaged.first.position.seq, .payment = pay(10)};
    receipt.lines = {{ChargeKind::CardFee, pay(10), Money::fromMinor(115), {}, {}}};
    need(town.catchUp(first, {receipt}));
    EXPECT_EQ(town.books(), undamaged);
    EXPECT_EQ(town.waiting().front().amount, pay(10));
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST_F(CatchUpIssue, aSecondLostReplacementIsTheOneThatCounts)
{
    town.backUp();
    replaceBy(town.card(2));
    town.buy(town.card(2), pay(15));
    replaceBy(town.card(3));
    const Books undamaged = town.books();
    town.restore();
    town.present(town.card(3));
    need(town.catchUp(first));
    EXPECT_EQ(town.books(), undamaged);
    EXPECT_EQ(town.brokenInvariants(), "");
    EXPECT_EQ(town.present(town.card(2)).fault, Fault::NeverIssued);
    EXPECT_EQ(town.catchUp(first).error().fault, Fault::NeverIssued); // its generation is over
}

TEST_F(CatchUpIssue, aCardOfAnotherAccountIsNotBound)
{
    const auto neighbour =
        town.addNeighbour(7, PaymentMode::Money, town.facts(first).account.tariff.version);
    town.backUp();
    town.open(neighbour.account, town.card(7), pay(50));
    town.restore();
    EXPECT_EQ(town.present(town.card(7)).fault, Fault::NeverIssued);
    EXPECT_EQ(town.catchUp(first).error().fault, Fault::WrongCustomer);
    EXPECT_FALSE(town.facts(first).hold);
}

TEST_F(CatchUpIssue, aLostReplacementWhoseSumsDifferIsQuarantined)
{
    town.backUp();
    Hand& fresh = town.card(2);
    replaceBy(fresh);
    town.buy(fresh, pay(40));
    town.restore();
    constexpr std::size_t lowestByteOfAmount = 9;
    town.tamper(fresh, [](cardio::CardState& state) {
        state.journal[1][lowestByteOfAmount] ^= 0x01; // the replacement brought credit
    });
    town.present(fresh);
    const auto refused = town.catchUp(first).error();
    EXPECT_EQ(refused.fault, Fault::EvidenceUnclear);
    EXPECT_TRUE(refused.detail.startsWith(u"other_issue"_s)) << refused.detail.toStdString();
    EXPECT_EQ(town.facts(first).hold, Fault::CardStateUnclear);
}

TEST_F(CatchUpIssue, aLostExchangeStaysQuarantinedAndSaysWhatToDo)
{
    town.backUp();
    exchange();
    town.restore();
    town.present(hand());
    const auto refused = town.catchUp(first).error();
    EXPECT_EQ(refused.fault, Fault::EvidenceUnclear);
    EXPECT_TRUE(refused.detail.contains(u"exchange"_s)) << refused.detail.toStdString();
    EXPECT_EQ(town.facts(first).hold, Fault::CardStateUnclear);
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST_F(CatchUpIssue, aRowThatWasOpenInTheBackupIsCommittedByTheJournalOfTheCard)
{
    const TransactionId open = beginOnly(pay(60));
    town.backUp();
    settle(open, transaction::Wish::Finish);
    town.buy(hand(), pay(70));
    const Books undamaged = town.books();
    const Money money = held();
    town.restore();
    EXPECT_EQ(town.present(hand()).fault, Fault::CardAhead);
    need(town.catchUp(first));
    EXPECT_EQ(town.books(), undamaged);
    EXPECT_EQ(held(), money);
    EXPECT_EQ(need(town.ledger->row(open)).state, transaction::RowState::Committed);
    EXPECT_EQ(town.balance("suspense"), Money{});
    EXPECT_EQ(town.balance("suspense_recovered"), pay(70)); // its own money is in the till
    EXPECT_EQ(town.brokenInvariants(), "");
    town.buy(hand(), pay(20));
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST_F(CatchUpIssue, aRowThatWasVoidBeforeTheLossIsVoidAndItsMoneyWaits)
{
    const TransactionId open = beginOnly(pay(60));
    town.backUp();
    settle(open, transaction::Wish::Void);
    town.buy(hand(), pay(70));
    town.buy(hand(), pay(30));
    const Books undamaged = town.books();
    const Money money = held();
    town.restore();
    town.present(hand());
    need(town.catchUp(first));
    EXPECT_EQ(town.books(), undamaged);
    EXPECT_EQ(held(), money);
    EXPECT_EQ(need(town.ledger->row(open)).state, transaction::RowState::Voided);
    EXPECT_EQ(town.balance("suspense_recovered"), pay(100 - 60));
    EXPECT_EQ(town.brokenInvariants(), "");
    need(town.clear(open, RecoveredTo::Safe)); // it was given back before the loss
    EXPECT_EQ(town.balance("suspense_recovered"), pay(100));
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST_F(CatchUpIssue, aRowThatIsOlderThanTheJournalWaitsForTwoPeople)
{
    const TransactionId open = beginOnly(pay(10));
    town.backUp();
    settle(open, transaction::Wish::Finish);
    for (int sale = 0; sale < 9; ++sale) {
        town.buy(hand(), pay(10));
        load(hand());
    }
    town.restore();
    town.present(hand());
    const auto refused = town.catchUp(first).error();
    EXPECT_EQ(refused.fault, Fault::CardStateUnclear);
    EXPECT_TRUE(refused.detail.contains(u"lift"_s)) << refused.detail.toStdString();
    EXPECT_EQ(need(town.ledger->row(open)).state, transaction::RowState::Quarantined);
    const auto settledBy = [&](std::vector<Role> signers) {
        return faultOf(town.book->settleQuarantine(
            open, {}, town.cause(Reason::EvidenceSeen, std::move(signers)),
            town.actor(Role::Clerk)));
    };
    EXPECT_EQ(settledBy({}), Fault::NotApproved);
    EXPECT_EQ(settledBy({Role::ShiftLeader}), Fault::NotApproved);
    EXPECT_EQ(settledBy({Role::ShiftLeader, Role::ShiftLeader}), Fault::ApproverIsAuthor);
    EXPECT_EQ(settledBy({Role::ShiftLeader, Role::Finance}), std::nullopt);
    town.present(hand());
    need(town.catchUp(first)); // the ten are one lump row and eight
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST_F(CatchUpIssue, creditWithoutMoneyIsRebuiltAsWhatItWasWhenItsPaperSaysSo)
{
    town.backUp();
    grant(yuan(25));
    town.buy(hand(), pay(70));
    Books undamaged = town.books();
    const Money adjusted = town.balance("adjustment");
    town.restore();
    town.present(hand());
    app::LostReceipt paper{
        .seq = Sequence{static_cast<std::uint32_t>(undamaged.first.position.seq) - 1}};
    paper.grant = {Operation::Adjust, pay(25), u"A-17"_s};
    need(town.catchUp(first, {paper}));
    EXPECT_EQ(town.books(), undamaged);
    EXPECT_EQ(town.balance("adjustment"), adjusted);
    EXPECT_EQ(town.balance("suspense_recovered"), pay(70));
    EXPECT_EQ(town.brokenInvariants(), "");
}
