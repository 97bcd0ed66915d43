// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "every_state.h"
#include "ui/widgets/tone.h"

#include <QImage>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <set>

// What users of other counters complained about (SCREENS.md section 15), by its number, on the real
// window. What needs a card, a database or a service of its own is in tests/flows and tests/app.

namespace wattcard::ui {
namespace {

using Status = ReaderEvent::Status;

QString sentenceOf(WindowWorld& world)
{
    return world.window.counterPage().findChild<MessageLine*>()->accessibleName();
}

ReaderEvent at(Status status, std::uint32_t insertions)
{
    return {status, Fault::ServiceStopped, {}, insertions};
}

TEST(Complaint01, fiveHeldReturnsAtAnyStateDoNothing)
{
    for (const CounterState state : allCounterStates) {
        EveryState world{state};
        ASSERT_EQ(world.state(), state) << code(state).data();
        const std::size_t sales = world.sales.size();
        world.repeatEnter(5);
        EXPECT_EQ(world.state(), state) << code(state).data();
        EXPECT_EQ(world.sales.size(), sales) << code(state).data();
        EXPECT_TRUE(world.openings.empty()) << code(state).data();
        EXPECT_TRUE(world.settlings.empty()) << code(state).data();
    }
}

// However often it is pressed and held on the way, there is one order; the last state is done.
TEST(Complaint01, anEnterPressedAndHeldAllTheWaySellsOnce)
{
    EveryState world{CounterState::Customer};
    world.type(hundredYuan);
    for (int press = 0; press < 10; ++press) {
        world.key(Qt::Key_Return);
        world.repeatEnter(5);
    }
    EXPECT_EQ(world.sales.size(), 1u);
    world.desk.saleDone(*DeskWorld::sample(CounterState::Done).done);
    for (int press = 0; press < 10; ++press) {
        world.key(Qt::Key_Return);
        world.repeatEnter(5);
    }
    EXPECT_EQ(world.sales.size(), 1u);
    EXPECT_EQ(world.state(), CounterState::Done);
}

// No key of the counter leads from a paper that did not come out back to a payment.
TEST(Complaint02, withoutPaperNoKeyPaysAgain)
{
    for (const Command command : allCommands) {
        EveryState world{CounterState::Done};
        world.desk.printQueueChanged({PrinterState::PaperOut, 1, {}});
        world.desk.recordsFailed({Fault::PrinterFailed});
        world.press(command);
        world.press(Command::Enter);
        world.press(Command::Enter);
        EXPECT_EQ(world.sales.size(), 1u) << wordText(command).toStdString();
        EXPECT_TRUE(world.settlings.empty()) << wordText(command).toStdString();
    }
}

TEST(Complaint05, theFiveWaysOfNoCardAreReachedAndSayFiveThings)
{
    std::set<QString> sentences;
    std::set<QString> words;
    const std::array five{CounterState::ServiceDown, CounterState::NoReader, CounterState::Waiting,
                          CounterState::Mute, CounterState::Unknown};
    for (const CounterState state : five) {
        EveryState world{state};
        ASSERT_EQ(world.state(), state);
        sentences.insert(sentenceOf(world));
        words.insert(world.window.counterPage().accessibleName());
    }
    EXPECT_EQ(sentences.size(), five.size());
    EXPECT_EQ(words.size(), five.size());
}

TEST(Complaint06, aMuteCardIsAnsweredAtOnceWithTurnItOver)
{
    EveryState world{CounterState::Waiting};
    world.desk.readerChanged(at(Status::Mute, 2));
    EXPECT_EQ(world.state(), CounterState::Mute);
    EXPECT_TRUE(sentenceOf(world).contains(QStringLiteral("chip up")))
        << sentenceOf(world).toStdString();
    EXPECT_TRUE(sentenceOf(world).contains(code(Fault::CardMute)));
    world.reader(Status::Empty, 3);
    EXPECT_EQ(world.state(), CounterState::Waiting);
}

// Answers to readings of cards that are gone come late, and are nobody's.
TEST(Complaint07, fiftyCardsInAndOutAtOnceLeaveTheScreenWaiting)
{
    EveryState world{CounterState::Waiting};
    const app::CardSituation card = EveryState::card(CounterState::Customer);
    std::uint32_t insertions = 1;
    for (int cycle = 0; cycle < 50; ++cycle) {
        world.desk.readerChanged(at(Status::Present, ++insertions));
        if (cycle % 3 == 0)
            world.desk.cardSeen(card);
        world.desk.readerChanged(at(Status::Empty, ++insertions));
    }
    EXPECT_EQ(world.state(), CounterState::Waiting);
    while (world.desk.view().model.readsUnderWay > 0)
        world.desk.cardSeen(card);
    EXPECT_EQ(world.state(), CounterState::Waiting);
    world.reader(Status::Present, ++insertions);
    world.desk.cardSeen(card);
    EXPECT_EQ(world.state(), CounterState::Customer);
    EXPECT_TRUE(world.sales.empty());
}

TEST(Complaint08, anotherProgramAtTheReaderIsNamedAndItIsTriedAgain)
{
    EveryState world{CounterState::InUse};
    EXPECT_TRUE(sentenceOf(world).contains(code(Fault::CardInUse)));
    QSignalSpy wanted{&world.desk, &CounterDesk::cardWanted};
    EXPECT_TRUE(wanted.wait(2'000));
    world.desk.cardSeen(EveryState::card(CounterState::Customer));
    EXPECT_EQ(world.state(), CounterState::Customer);
}

TEST(Complaint09, aServiceThatStopsIsSaidInEveryStateAndTheScreenComesBack)
{
    for (const CounterState state : allCounterStates) {
        EveryState world{state};
        world.desk.readerChanged(at(Status::ServiceDown, 9));
        const bool keepsSale = state == CounterState::Writing ||
                               state == CounterState::Interrupted ||
                               state == CounterState::WrongCard;
        const CounterState now = world.state();
        if (keepsSale)
            EXPECT_TRUE(now == CounterState::Writing || now == CounterState::Interrupted);
        else
            EXPECT_EQ(now, CounterState::ServiceDown) << code(state).data();
        world.reader(Status::Empty, 10);
        EXPECT_NE(world.state(), CounterState::ServiceDown) << code(state).data();
    }
}

// In no state does the key leave the screen, open a panel or give an order.
TEST(Complaint11, backspaceNeverChangesTheScreen)
{
    for (const CounterState state : allCounterStates) {
        EveryState world{state};
        const Panel panel = world.desk.view().panel;
        const std::size_t sales = world.sales.size();
        for (int press = 0; press < 8; ++press)
            world.key(Qt::Key_Backspace, QStringLiteral("\b"));
        EXPECT_EQ(world.state(), state) << code(state).data();
        EXPECT_EQ(world.desk.view().panel, panel) << code(state).data();
        EXPECT_EQ(world.sales.size(), sales);
        EXPECT_TRUE(world.window.counterPage().isVisible());
    }
}

// A scanner types into whatever has the focus: a button of the strip's as well.
TEST(Complaint12, digitsFromAnywhereOnTheIdleScreenLandInTheSearch)
{
    EveryState idle{CounterState::Waiting};
    QStringList missed;
    for (QPushButton* button : idle.window.counterPage().findChildren<QPushButton*>()) {
        if (!button->isVisible() || !button->isEnabled())
            continue;
        idle.press(Command::Escape);
        button->setFocus();
        for (const QChar digit : QStringLiteral("0123"))
            idle.key(static_cast<Qt::Key>(digit.unicode()), digit);
        const auto* field = qobject_cast<const QLineEdit*>(idle.window.focusWidget());
        if (!field || field->text() != QStringLiteral("0123"))
            missed << button->accessibleName();
    }
    EXPECT_EQ(missed.join(QStringLiteral("; ")).toStdString(), "");
}

// As after an unlocking: the page is come back to in the state in which it was left.
TEST(Complaint12, theAmountIsTypedAtOnceWhereTheScreenIsComeBackTo)
{
    for (const CounterState state : {CounterState::Customer, CounterState::Quoted}) {
        EveryState world{state};
        world.window.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&world.window));
        world.window.counterPage().setFocus();
        world.key(Qt::Key_5, QStringLiteral("5"));
        const auto* field = qobject_cast<const QLineEdit*>(world.window.focusWidget());
        ASSERT_TRUE(field) << code(state).data();
        EXPECT_EQ(field->text(), QStringLiteral("5")) << code(state).data();
    }
}

TEST(Complaint13, noButtonMovesBetweenAnyTwoStates)
{
    const auto placesIn = [](CounterState state) {
        EveryState world{state};
        QApplication::sendPostedEvents();
        std::vector<QRect> places;
        for (const QPushButton* button : world.window.counterPage().findChildren<QPushButton*>()) {
            if (button->isVisible())
                places.emplace_back(button->mapTo(&world.window, QPoint{}), button->size());
        }
        return places;
    };
    const auto first = placesIn(CounterState::Waiting);
    ASSERT_GT(first.size(), 10u);
    for (const CounterState state : allCounterStates)
        EXPECT_EQ(placesIn(state), first) << code(state).data();
}

// Without its colour: which points of the sign are not the ground's.
std::vector<bool> shapeOf(Tone tone)
{
    QImage image{32, 32, QImage::Format_RGB32};
    image.fill(Qt::white);
    QPainter painter{&image};
    paintToneIcon(painter, QRectF{image.rect()}, tone, QPalette{Qt::white});
    painter.end();
    std::vector<bool> shape;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            shape.push_back(image.pixel(x, y) != qRgb(255, 255, 255));
    }
    return shape;
}

TEST(Complaint19, everyStateHasAWordAndASentenceAndEachToneASignOfItsOwn)
{
    for (const CounterState state : allCounterStates) {
        EveryState world{state};
        EXPECT_FALSE(world.window.counterPage().accessibleName().isEmpty()) << code(state).data();
        EXPECT_FALSE(sentenceOf(world).isEmpty()) << code(state).data();
    }
    const std::set<std::vector<bool>> signs{shapeOf(Tone::Good), shapeOf(Tone::Attention),
                                            shapeOf(Tone::Stop)};
    EXPECT_EQ(signs.size(), 3u);
}

// The card is exchanged for another between any two steps, and all keys that sell are pressed: none
// of them sells before the other card has been read and its own amount typed.
TEST(SwappedCard, betweenAnyTwoStepsWritesNothing)
{
    for (const CounterState state : allCounterStates) {
        EveryState world{state};
        const std::size_t sales = world.sales.size();
        world.reader(Status::Present, 20); // so quickly that its removal was not seen
        for (const Command command : {Command::Enter, Command::SameAsLast, Command::Enter})
            world.press(command);
        world.desk.cardSeen(EveryState::otherCard());
        for (const Command command : {Command::Enter, Command::Enter})
            world.press(command);
        EXPECT_EQ(world.sales.size(), sales) << code(state).data();
        EXPECT_TRUE(world.settlings.empty()) << code(state).data();
    }
}

} // namespace
} // namespace wattcard::ui
