// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "town.h"

// An exchange is undone, the card has it, and its answer is lost: the customer loads the card in
// the old meter, uses some of it and comes back (DOMAIN.md section 6.6, CARD.md section 9). Where
// the "new" meter has the number of the old one, its return data are booked before the undo is
// settled; where it has another one, afterwards. The books are the same.

using namespace wattcard;
using namespace wattcard::flows;
using namespace Qt::StringLiterals;
using meter::DisplayCode;

namespace {

const auto meterOfTheTown = u"261121000123"_s;
const auto meterBehindTheUndo = u"261121000999"_s;

class UnansweredUndo : public ::testing::Test {
protected:
    // Of the running example, with 50.00 paid: T 87.26 on the new series, T 2400.00 with the undo.
    void exchangedFor(const QString& meter)
    {
        reachRunningExample(town);
        app::ExchangeMeter exchange{town.shop(), *town.book};
        app::OperationForm form = town.form(card(), first, Operation::Exchange);
        form.change.end = town.reading(town.wall(), transaction::RemainingSource::Display);
        form.change.meter = {*MeterNumber::parse(meter), {}, {}};
        form.change.paper = u"seal 4711"_s;
        form.cause.reason = Reason::MeterFault;
        form.order.payment = pay(50);
        form.order.tendered = pay(50);
        form.change = need(exchange.figures(first, form.change));
        const Operator clerk = town.person(Role::Clerk);
        town.sign(form, clerk);
        EXPECT_EQ(done(exchange.run(form, clerk)).total, fen(8'726));
    }
    // The card leaves behind its write: 2400.00 are on it, and the row is open.
    void undoneWithoutAnAnswer()
    {
        constexpr std::uint8_t putData = 0xDA;
        app::OperationForm form = town.form(card(), first, Operation::UndoExchange);
        app::ExchangeMeter exchange{town.shop(), *town.book};
        form.change = need(exchange.undoing(first, true));
        const Operator clerk = town.person(Role::Clerk);
        town.sign(form, clerk);
        town.reader.setIntercept({{}, [](ByteView command, Bytes&) {
                                      return command[1] == putData
                                                 ? cardio::InProcessReader::Cut::PullCard
                                                 : cardio::InProcessReader::Cut::None;
                                  }});
        const app::SaleOutcome outcome = exchange.undo(form, clerk);
        town.reader.setIntercept({});
        ASSERT_TRUE(std::holds_alternative<app::SaleStopped>(outcome));
        ASSERT_TRUE(town.openRow());
        EXPECT_EQ(town.brokenInvariants(), "");
    }
    // The old meter takes the 50.00; of what is in it then, 5.00 are used and told.
    void loadedAndUsed(Credit inTheMeter)
    {
        ASSERT_EQ(town.wall().take(card()), DisplayCode::Good);
        ASSERT_EQ(town.wall().shown().remaining, inTheMeter);
        town.wall().useUntil(inTheMeter - yuan(5));
        town.wall().take(card());
    }
    void settled()
    {
        EXPECT_EQ(town.present(card()).kind, app::CardSituation::Kind::Finished);
        EXPECT_FALSE(town.openRow());
        EXPECT_EQ(town.brokenInvariants(), "");
    }
    Hand& card() { return town.card(1); }
    Town town;
};

} // namespace

// A 2400.00 = 2317.74 consumed + 82.26 in the meter; told when the card is presented once more.
TEST_F(UnansweredUndo, isSettledAndThenToldByTheOldMeter)
{
    exchangedFor(meterBehindTheUndo);
    undoneWithoutAnAnswer();
    loadedAndUsed(fen(8'726));
    settled();
    town.present(card());
    EXPECT_EQ(town.balance("in_meter"), Money::fromMinor(8'226));
    EXPECT_EQ(town.balance("consumed"), Money::fromMinor(231'774));
    EXPECT_EQ(town.brokenInvariants(), "");
}

// The same figures, told first.
TEST_F(UnansweredUndo, isToldByTheSameMeterAndThenSettled)
{
    exchangedFor(meterOfTheTown);
    undoneWithoutAnAnswer();
    loadedAndUsed(fen(8'726));
    settled();
    EXPECT_EQ(town.balance("in_meter"), Money::fromMinor(8'226));
    EXPECT_EQ(town.balance("consumed"), Money::fromMinor(231'774));
    EXPECT_TRUE(town.balance("on_card").isZero());
    town.present(card());
    EXPECT_EQ(town.balance("in_meter"), Money::fromMinor(8'226));
    EXPECT_EQ(town.brokenInvariants(), "");
}

// 30.00 are lent and read back before the card is loaded: A 2400.00 + E 30.00 = 2317.74 + 112.26.
TEST_F(UnansweredUndo, isSettledAfterAVisitThatLentAndAfterReturnData)
{
    exchangedFor(meterOfTheTown);
    undoneWithoutAnAnswer();
    town.visit(town.wall(), ManagementClass::EmergencyCredit);
    loadedAndUsed(fen(8'726) + yuan(30));
    settled();
    EXPECT_EQ(town.balance("in_meter"), Money::fromMinor(11'226));
    EXPECT_EQ(town.balance("consumed"), Money::fromMinor(231'774));
    EXPECT_EQ(town.balance("receivable", "emergency"), pay(30));
}

// Lent after the undo: by the series that goes on, once.
TEST_F(UnansweredUndo, leavesTheOldSeriesTheLender)
{
    exchangedFor(meterOfTheTown);
    undoneWithoutAnAnswer();
    loadedAndUsed(fen(8'726));
    settled();
    town.visit(town.wall(), ManagementClass::EmergencyCredit);
    EXPECT_EQ(town.balance("in_meter"), Money::fromMinor(11'226));
    town.wall().take(card());
    town.present(card());
    EXPECT_EQ(town.balance("receivable", "emergency"), pay(30));
    EXPECT_EQ(town.brokenInvariants(), "");
}
