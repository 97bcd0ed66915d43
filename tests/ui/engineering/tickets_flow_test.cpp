// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/engineering/field_room.h"

#include <gtest/gtest.h>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using flows::Hand;
using flows::Wall;

namespace {

class TicketsByKeys : public ::testing::Test {
protected:
    void SetUp() override
    {
        room.open(room.tickets);
        room.signIn(Role::Engineer);
    }
    void begin()
    {
        room.press(room.tickets, Qt::Key_N, Qt::ControlModifier);
        auto* dialog = room.tickets.findChild<TicketDialog*>();
        ASSERT_NE(dialog, nullptr);
        ASSERT_TRUE(QTest::qWaitForWindowActive(dialog));
        // The key that opened the dialog may still be coming up: the field is emptied first.
        QTest::keySequence(dialog->focusWidget(), QKeySequence::SelectAll);
        QTest::keyClicks(dialog->focusWidget(), u"261121000123"_s);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
        ASSERT_TRUE(QTest::qWaitFor(
            [this] { return room.tickets.findChild<TicketDialog*>() == nullptr; }));
        room.open(room.tickets); // the window is the active one again
        room.settle();
        ASSERT_EQ(room.ticketsDesk.view().tickets.size(), 1U);
    }
    void read(Hand& hand)
    {
        room.bench.putIn(hand);
        room.press(room.tickets, Qt::Key_F5);
        room.town.reader.remove();
    }
    void resetAndClear()
    {
        Hand& reset = room.bench.order(ManagementClass::Reset, wall());
        room.bench.serve(reset, wall());
        read(reset);
        Hand& clear = room.bench.order(ManagementClass::Clear, wall());
        room.bench.powerCycle(wall());
        room.bench.serve(clear, wall());
        read(clear);
    }
    void openMeter()
    {
        room.town.open(flows::first, room.town.card(1), flows::pay(50));
        room.town.reader.remove();
        ASSERT_EQ(wall().take(room.town.card(1)), meter::DisplayCode::Good);
        read(room.town.card(1));
    }
    void check()
    {
        for (const CheckItem item : allCheckItems) {
            ASSERT_NO_FATAL_FAILURE(room.goTo(room.tickets, checkItemText(item)));
            pressKey(room.tickets, Qt::Key_Space);
        }
        room.type(room.tickets, u"CT of the plate"_s, u"1"_s);
        room.type(room.tickets, u"PT of the plate"_s, u"1"_s);
        room.type(room.tickets, u"Remaining shown"_s, u"49.88"_s);
        room.type(room.tickets, u"Register, kWh"_s, u"0.00"_s);
        room.type(room.tickets, u"After some minutes"_s, u"0.20"_s);
        room.press(room.tickets, Qt::Key_F5);
    }
    Wall& wall() { return room.town.wall(); }
    FieldRoom room;
};

} // namespace

TEST_F(TicketsByKeys, fromTheNewTicketToTheCertificate)
{
    ASSERT_NO_FATAL_FAILURE(begin());
    ASSERT_NO_FATAL_FAILURE(resetAndClear());
    ASSERT_EQ(room.ticket().steps.size(), 2U);
    ASSERT_NO_FATAL_FAILURE(openMeter());
    ASSERT_EQ(room.ticket().steps.size(), 3U);
    ASSERT_NO_FATAL_FAILURE(check());
    ASSERT_EQ(room.ticket().steps.size(), 4U);
    EXPECT_EQ(room.ticket().steps[3].evidence.check->shown, flows::fen(4'988));

    room.type(room.tickets, u"Seal of the meter"_s, u"M-1001"_s);
    room.press(room.tickets, Qt::Key_F5);
    EXPECT_EQ(room.ticket().steps.size(), 4U) << "the seal of the box is missing";
    room.type(room.tickets, u"Seal of the box"_s, u"B-2002"_s);
    room.type(room.tickets, u"Signed for the customer"_s, u"Zhou Ping"_s);
    room.type(room.tickets, u"Photograph"_s, room.bench.photo());
    room.press(room.tickets, Qt::Key_F5);
    ASSERT_TRUE(isSealed(room.ticket()));
    EXPECT_EQ(room.ticketsDesk.view().which, TicketList::All);

    room.press(room.tickets, Qt::Key_P, Qt::AltModifier);
    const QString pdf = room.ticketsDesk.view().file;
    ASSERT_TRUE(QFile::exists(pdf));
    const QString words = wordsIn(pdf);
    if (words.isEmpty())
        GTEST_SKIP() << "pdftotext is missing: install poppler-utils";
    for (const QString& said :
         {u"滨河电力"_s, u"261121000123"_s, u"Certificate of putting into service"_s, u"1. Reset"_s,
          u"2. Clear"_s, u"3. Open"_s, u"4. Check"_s, u"5. Seal"_s, u"M-1001"_s, u"B-2002"_s,
          u"Zhou Ping"_s, u"49.88"_s, room.ticket().uid,
          room.ticket().steps[4].evidence.seal->photo, u"000100123456"_s})
        EXPECT_TRUE(words.contains(said)) << said.toStdString();
    EXPECT_FALSE(words.contains(u"NOT FINISHED"_s));
}

TEST_F(TicketsByKeys, saysWhyAStepIsNotTakenAndKeepsTheForm)
{
    ASSERT_NO_FATAL_FAILURE(begin());
    room.press(room.tickets, Qt::Key_F5);
    EXPECT_EQ(room.ticketsDesk.view().failure->fault, Fault::NoCard);
    Hand& clear = room.bench.order(ManagementClass::Clear, wall());
    read(clear);
    EXPECT_EQ(room.refusal(), TicketRefusal::NotVisited);
    ASSERT_NO_FATAL_FAILURE(resetAndClear());
    ASSERT_NO_FATAL_FAILURE(openMeter());
    room.type(room.tickets, u"CT of the plate"_s, u"20"_s);
    room.type(room.tickets, u"PT of the plate"_s, u"1"_s);
    room.type(room.tickets, u"Remaining shown"_s, u"49.88"_s);
    room.type(room.tickets, u"Register, kWh"_s, u"0.00"_s);
    room.type(room.tickets, u"After some minutes"_s, u"0.20"_s);
    room.press(room.tickets, Qt::Key_F5);
    EXPECT_EQ(room.refusal(), TicketRefusal::ChecksMissing);
    ASSERT_NO_FATAL_FAILURE(room.goTo(room.tickets, u"After some minutes"_s));
    EXPECT_EQ(qobject_cast<QLineEdit*>(room.tickets.focusWidget())->text(), u"0.20"_s);
    EXPECT_EQ(room.ticket().steps.size(), 3U);
}

TEST_F(TicketsByKeys, anAuditorLooksAndChangesNothing)
{
    ASSERT_NO_FATAL_FAILURE(begin());
    room.signIn(Role::Auditor);
    const TicketsView& view = room.ticketsDesk.view();
    ASSERT_EQ(view.tickets.size(), 1U);
    for (const TicketCommand command : {TicketCommand::Begin, TicketCommand::TakeStep,
                                        TicketCommand::Import, TicketCommand::GiveUp})
        EXPECT_FALSE(isOffered(view, command));
    EXPECT_TRUE(isOffered(view, TicketCommand::Certificate));
    room.ticketsDesk.takeCard({});
    EXPECT_FALSE(view.busy);
}

TEST(TicketWords, everyRefusalHasASentenceOfItsOwn)
{
    QStringList sentences;
    for (int each = 0; each < ticketRefusals; ++each) {
        const auto refusal = static_cast<TicketRefusal>(each);
        const QString said = refusalText(refusal);
        EXPECT_FALSE(said.isEmpty());
        EXPECT_FALSE(sentences.contains(said)) << said.toStdString();
        sentences.append(said);
        EXPECT_EQ(ticketRefusal(failureOf(refusal)), refusal);
    }
    EXPECT_TRUE(refusalText(TicketRefusal::ClearMissing).contains(u"ERR-34"_s));
    EXPECT_FALSE(ticketRefusal(Failure{Fault::BadInput, u"something else"_s}));
}

} // namespace wattcard::ui
