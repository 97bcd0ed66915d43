// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk_world.h"

#include <gtest/gtest.h>

namespace wattcard::ui {
namespace {

TEST(CounterDesk, flowATakesAnAmountAndTwoEnters)
{
    DeskWorld world;
    world.toCustomer();
    world.type(hundred);
    EXPECT_EQ(world.desk.view().waterfall->quote.energy, Energy::fromHundredths(18'928));
    world.press(Command::Enter);
    world.press(Command::Enter);
    ASSERT_EQ(world.sales.size(), 1u);
    EXPECT_EQ(world.sales[0].payment, hundred);
    EXPECT_EQ(world.sales[0].tendered, hundred);
    EXPECT_EQ(world.sales[0].id, DeskWorld::orderId());
    EXPECT_EQ(world.sales[0].account, AccountId{1});
}

// 100.00 kWh cost 52.83 at 0.5283; the card gets money, the screen was asked for energy.
TEST(CounterDesk, takesAnAmountInKilowattHours)
{
    DeskWorld world;
    world.toCustomer();
    world.press(Command::Unit);
    EXPECT_TRUE(world.desk.view().byEnergy);
    EXPECT_FALSE(world.desk.view().model.payment);
    world.desk.typeEnergy({Energy::fromHundredths(10'000)}, {});
    EXPECT_EQ(world.desk.view().model.payment, Money::fromMinor(5'283));
    world.press(Command::Enter);
    world.press(Command::Enter);
    ASSERT_EQ(world.sales.size(), 1u);
    EXPECT_EQ(world.sales[0].payment, Money::fromMinor(5'283));
}

TEST(CounterDesk, aFigureInTheOtherUnitIsForgotten)
{
    DeskWorld world;
    world.toCustomer();
    world.type(hundred);
    world.press(Command::Unit);
    EXPECT_FALSE(isOffered(world.desk.view(), Command::Enter));
    world.press(Command::Unit);
    EXPECT_FALSE(world.desk.view().byEnergy);
    EXPECT_FALSE(world.desk.view().model.payment);
}

TEST(CounterDesk, takesAPartInCashAndTheRestByCard)
{
    DeskWorld world;
    world.toCustomer();
    world.type(hundred);
    world.press(Command::Enter);
    world.desk.typeTendered({Money::fromMinor(6'000)});
    EXPECT_FALSE(isOffered(world.desk.view(), Command::Enter));
    world.press(Command::Unit);
    world.press(Command::Enter); // the slip's number is missing
    EXPECT_TRUE(world.sales.empty());
    EXPECT_TRUE(world.desk.view().slipWanted);
    world.desk.typeReference(QStringLiteral(" ４７11 "));
    world.press(Command::Enter);
    ASSERT_EQ(world.sales.size(), 1u);
    EXPECT_EQ(world.sales[0].tendered, hundred);
    const std::vector<Tender> both{
        {TenderKind::Cash, Money::fromMinor(6'000), {}},
        {TenderKind::Card, Money::fromMinor(4'000), QStringLiteral("4711")}};
    EXPECT_EQ(world.sales[0].tenders, both);
}

// Slips that the terminal has taken are not forgotten when the clerk goes back.
TEST(CounterDesk, whatWasGivenOutlivesAStepBack)
{
    DeskWorld world;
    world.toCustomer();
    world.type(hundred);
    world.press(Command::Enter);
    world.press(Command::Unit);
    world.desk.typeTendered({Money::fromMinor(4'000)});
    world.desk.typeReference(QStringLiteral("4711"));
    world.press(Command::Unit);
    world.press(Command::Unit); // cash, 60.00
    world.press(Command::Escape);
    world.press(Command::Enter);
    ASSERT_TRUE(world.desk.view().model.tenders);
    EXPECT_EQ(world.desk.view().model.tenders->given.size(), 1u);
    world.press(Command::Escape);
    world.type(hundred + hundred);
    world.press(Command::Enter);
    EXPECT_EQ(world.desk.view().model.tenders->amount, Money::fromMinor(16'000));
    world.press(Command::Enter);
    ASSERT_EQ(world.sales.size(), 1u);
    ASSERT_EQ(world.sales[0].tenders.size(), 2u);
    EXPECT_EQ(world.sales[0].tenders[0].reference, QStringLiteral("4711"));
    EXPECT_EQ(world.sales[0].tendered, hundred + hundred);
}

TEST(CounterDesk, flowCTakesTwoKeys)
{
    DeskWorld world;
    world.toCustomer();
    HistoryLine last;
    last.state = transaction::RowState::Committed;
    last.quote.payment = hundred;
    world.desk.historyReady(world.history, {last});
    world.press(Command::SameAsLast);
    world.press(Command::Enter);
    ASSERT_EQ(world.sales.size(), 1u);
    EXPECT_EQ(world.sales[0].payment, hundred);
}

// The duplicate guard and the least useful purchase ask (DOMAIN.md section 5); the same amount
// once more is the answer, another amount is not.
TEST(CounterDesk, theSameAmountOnceMoreAnswersWhatTheGuardAsked)
{
    DeskWorld world;
    world.toCustomer();
    const auto sell = [&](Money payment) {
        world.type(payment);
        world.press(Command::Enter);
        world.press(Command::Enter);
    };
    const auto stop = [&](Fault fault) {
        world.desk.saleStopped({app::SaleStopped::Kind::NothingRecorded, fault, {}, {}});
        world.desk.cardSeen(*DeskWorld::sample(CounterState::Customer).card);
        world.desk.orderIdReady(DeskWorld::orderId());
        world.wait();
    };
    sell(hundred);
    ASSERT_EQ(world.sales.size(), 1u);
    EXPECT_FALSE(world.sales[0].acceptsLittle);
    EXPECT_TRUE(world.sales[0].confirmation.isEmpty());
    stop(Fault::TooLittleForSupply);
    sell(hundred);
    ASSERT_EQ(world.sales.size(), 2u);
    EXPECT_TRUE(world.sales[1].acceptsLittle);
    EXPECT_TRUE(world.sales[1].confirmation.isEmpty());
    stop(Fault::SoldAlready);
    sell(hundred);
    ASSERT_EQ(world.sales.size(), 3u);
    EXPECT_TRUE(world.sales[2].acceptsLittle);
    EXPECT_FALSE(world.sales[2].confirmation.isEmpty());
    stop(Fault::NotSaved);
    sell(Money::fromMinor(9'900));
    ASSERT_EQ(world.sales.size(), 4u);
    EXPECT_FALSE(world.sales[3].acceptsLittle);
    EXPECT_TRUE(world.sales[3].confirmation.isEmpty());
}

TEST(CounterDesk, anAmountThatCannotBeQuotedIsExplainedAndNotSold)
{
    DeskWorld world;
    world.toCustomer();
    world.desk.typeAmount({}, Fault::AmountNotPositive);
    world.press(Command::Enter);
    EXPECT_EQ(world.state(), CounterState::Customer);
    EXPECT_EQ(world.desk.view().amountFault, Fault::AmountNotPositive);
    EXPECT_FALSE(world.desk.view().waterfall);
}

TEST(CounterDesk, lateAnswersToOldQuestionsAreDropped)
{
    DeskWorld world;
    world.toWaiting();
    world.desk.startSearch();
    const int old = world.search;
    world.desk.search(QStringLiteral("123"));
    world.desk.found(old, {Account{}});
    EXPECT_TRUE(world.desk.view().found.empty());
    world.desk.found(world.search, {Account{}});
    EXPECT_EQ(world.desk.view().found.size(), 1u);
}

TEST(CounterDesk, anAccountFoundWithoutACardIsReadOnly)
{
    DeskWorld world;
    world.toWaiting();
    world.desk.startSearch();
    world.desk.found(world.search,
                     {DeskWorld::sample(CounterState::Customer).card->facts->account});
    world.press(Command::Enter);
    world.desk.factsReady(world.facts, *DeskWorld::sample(CounterState::Customer).card->facts);
    ASSERT_TRUE(world.desk.view().lookedUp);
    world.type(hundred);
    world.press(Command::Enter);
    EXPECT_EQ(world.state(), CounterState::Waiting);
    EXPECT_TRUE(world.sales.empty());
    world.press(Command::Escape);
    EXPECT_FALSE(world.desk.view().lookedUp);
}

TEST(CounterDesk, aCardThatArrivesClosesTheListAndTheLookedUpAccount)
{
    DeskWorld world;
    world.toWaiting();
    world.desk.startSearch();
    world.insert(*DeskWorld::sample(CounterState::Customer).card);
    EXPECT_EQ(world.desk.view().panel, Panel::Facts);
    EXPECT_EQ(world.state(), CounterState::Customer);
}

TEST(CounterDesk, theCustomerIsGoneWithTheCard)
{
    DeskWorld world;
    world.toCustomer();
    ASSERT_TRUE(shownAccount(world.desk.view()));
    world.reader(ReaderEvent::Status::Empty, 3);
    EXPECT_FALSE(shownAccount(world.desk.view()));
    EXPECT_TRUE(world.desk.view().history.empty());
}

TEST(CounterDesk, anInterruptedSaleKeepsItsCustomerWhenAnotherCardIsPutIn)
{
    DeskWorld world;
    world.toCustomer();
    world.type(hundred);
    world.press(Command::Enter);
    world.press(Command::Enter);
    world.reader(ReaderEvent::Status::Empty, 3);
    app::SaleStopped stopped;
    stopped.kind = app::SaleStopped::Kind::Interrupted;
    stopped.row = transaction::Row{};
    stopped.row->id = DeskWorld::orderId();
    world.desk.saleStopped(stopped);
    world.reader(ReaderEvent::Status::Present, 4);
    app::CardSituation other = *DeskWorld::sample(CounterState::Customer).card;
    other.hints->serial = CardSerial{{9, 9, 9, 9, 9, 9, 9, 9}};
    other.facts->account.customerName = QStringLiteral("another");
    world.desk.cardSeen(other);
    EXPECT_EQ(world.state(), CounterState::WrongCard);
    EXPECT_EQ(shownAccount(world.desk.view())->customerName,
              DeskWorld::sample(CounterState::Customer).card->facts->account.customerName);
    EXPECT_TRUE(world.settlings.empty());
}

TEST(CounterDesk, anOpeningChoosesAPendingAccountAndOpensItOnce)
{
    DeskWorld world;
    world.toWaiting();
    world.insert(*DeskWorld::sample(CounterState::Blank).card);
    world.press(Command::Enter);
    ASSERT_EQ(world.desk.view().panel, Panel::ChooseAccount);
    Account active = DeskWorld::sample(CounterState::Customer).card->facts->account;
    Account pending = active;
    pending.id = AccountId{8};
    pending.state = AccountState::Pending;
    EXPECT_EQ(world.pending, world.search) << "not the first of all accounts are asked for";
    world.desk.found(world.search, {active, pending});
    ASSERT_EQ(world.desk.view().found.size(), 1u);
    world.press(Command::Enter);
    world.type(hundred);
    world.press(Command::Enter);
    world.press(Command::Enter);
    ASSERT_EQ(world.openings.size(), 1u);
    EXPECT_EQ(world.openings[0].account, AccountId{8});
    EXPECT_TRUE(world.openings[0].seen.blank ||
                world.openings[0].seen.hints.serial != CardSerial{});
}

TEST(CounterDesk, theLastReceiptCanBeCopiedFromTheLedgerOnly)
{
    DeskWorld world;
    world.toCustomer();
    world.type(hundred);
    world.press(Command::Enter);
    world.press(Command::Enter);
    world.desk.saleDone(*DeskWorld::sample(CounterState::Done).done);
    world.wait();
    world.press(Command::Reprint);
    ASSERT_EQ(world.desk.view().panel, Panel::Receipt);
    world.press(Command::Enter);
    ASSERT_EQ(world.copies.size(), 1u);
    EXPECT_EQ(world.copies[0], DeskWorld::orderId());
    EXPECT_EQ(world.sales.size(), 1u);
}

TEST(CounterDesk, aPrinterFaultNeverLeadsBackToPaying)
{
    DeskWorld world;
    world.toCustomer();
    world.type(hundred);
    world.press(Command::Enter);
    world.press(Command::Enter);
    world.desk.saleDone(*DeskWorld::sample(CounterState::Done).done);
    world.desk.recordsFailed({Fault::PrinterFailed, {}});
    world.wait();
    EXPECT_EQ(world.desk.view().printer, PrinterHealth::Waiting);
    for (const Command command : allCommands) {
        if (command != Command::Lock)
            world.press(command);
    }
    EXPECT_EQ(world.sales.size(), 1u);
}

TEST(CounterDesk, unfinishedSalesAreShownAtTheStart)
{
    DeskWorld world;
    world.toWaiting();
    world.desk.openRowsReady({OpenRow{}});
    EXPECT_EQ(world.desk.view().panel, Panel::Unfinished);
    world.press(Command::Escape);
    world.desk.openRowsReady({OpenRow{}});
    EXPECT_EQ(world.desk.view().panel, Panel::Facts);
}

TEST(CounterDesk, lockingWaitsForTheWrite)
{
    DeskWorld world;
    world.toCustomer();
    world.type(hundred);
    world.press(Command::Enter);
    world.press(Command::Enter);
    world.desk.lock();
    EXPECT_TRUE(world.desk.view().person);
    world.desk.saleDone({});
    world.desk.lock();
    EXPECT_FALSE(world.desk.view().person);
}

TEST(CounterDesk, nobodySellsBeforeSigningInAndTheCardIsReadAfterIt)
{
    DeskWorld world;
    world.reader(ReaderEvent::Status::Present, 2);
    EXPECT_EQ(world.cards, 0);
    world.desk.signIn(sampleOperator());
    EXPECT_EQ(world.cards, 1);
}

} // namespace
} // namespace wattcard::ui
