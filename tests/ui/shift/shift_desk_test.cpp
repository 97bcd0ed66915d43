// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shift/shift_world.h"

#include <gtest/gtest.h>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using ShiftWishKind = app::ShiftWish::Kind;

namespace {

struct ShiftOffer {
    QString state; // of sampleShifts
    std::vector<ShiftCommand> commands;
};

std::vector<ShiftCommand> offered(const ShiftView& view)
{
    std::vector<ShiftCommand> all;
    for (const ShiftCommand command : allShiftCommands) {
        if (isOffered(view, command))
            all.push_back(command);
    }
    return all;
}

} // namespace

TEST(ShiftDesk, eachStateOffersWhatCanBeDoneInIt)
{
    using enum ShiftCommand;
    const std::vector<ShiftOffer> offers{
        {u"no-day"_s, {OpenDay, Totals}},
        {u"no-shift"_s, {Open, Totals}},
        {u"opening"_s, {}},
        {u"open"_s, {Count, Lift, PayIn, Totals}},
        {u"unfinished"_s, {Count, Lift, PayIn, Totals, Sign}},
        {u"counted"_s, {Close, Totals, Recount}},
        {u"recount"_s, {Count, Totals}},
        {u"closed"_s, {Open, Totals, Save}},
    };
    for (const ShiftOffer& offer : offers)
        EXPECT_EQ(offered(shiftSample(offer.state)), offer.commands) << offer.state.toStdString();
}

TEST(ShiftDesk, anotherClerkMayNotCountAndFinanceOnlyClosesTheDay)
{
    ShiftView view = shiftSample(u"open"_s);
    view.person->id = OperatorId{99};
    EXPECT_FALSE(isOffered(view, ShiftCommand::Count));
    view.person->role = Role::ShiftLeader;
    EXPECT_TRUE(isOffered(view, ShiftCommand::Count));
    view.person->role = Role::Finance;
    EXPECT_EQ(offered(view), (std::vector{ShiftCommand::Totals, ShiftCommand::CloseDay}));
}

TEST(ShiftDesk, anUnsignedSaleKeepsTheShiftFromBeingClosed)
{
    ShiftView view = shiftSample(u"counted"_s);
    view.standing->unfinished = shiftSample(u"unfinished"_s).standing->unfinished;
    EXPECT_FALSE(isOffered(view, ShiftCommand::Close));
    view.standing->unfinished.back().isSigned = true;
    EXPECT_TRUE(isOffered(view, ShiftCommand::Close));
}

TEST(ShiftDesk, asksForWhatIsMissingBeforeAnybodyIsAsked)
{
    ShiftWorld world;
    world.desk.stand(*shiftSample(u"counted"_s).standing);
    world.desk.choose(ShiftCommand::Close);
    world.desk.submit({});
    EXPECT_EQ(world.desk.view().gap, ShiftGap::Note); // ten yuan are missing
    world.desk.submit({.reason = u" change "_s});
    EXPECT_EQ(world.desk.view().gap, ShiftGap::Signer);
    EXPECT_TRUE(world.wishes.empty());
    world.desk.submit({.signer = app::Login{u"liming"_s, u"x"_s}, .reason = u" change "_s});
    ASSERT_EQ(world.wishes.size(), 1U);
    EXPECT_EQ(world.wishes[0].kind, ShiftWishKind::Close);
    EXPECT_EQ(world.wishes[0].reason, u"change"_s);
    world.desk.submit({.signer = app::Login{u"liming"_s, u"x"_s}, .reason = u"again"_s});
    EXPECT_EQ(world.wishes.size(), 1U); // the first has not been answered
}

TEST(ShiftDesk, aWrongPasswordKeepsTheFormAndSelfApprovalAsksForAnother)
{
    ShiftWorld world{Role::ShiftLeader};
    world.desk.stand(*shiftSample(u"counted"_s).standing);
    world.desk.choose(ShiftCommand::Close);
    EXPECT_FALSE(needsSigner(world.desk.view(), ShiftCommand::Close));
    world.desk.submit({.reason = u"change"_s});
    ASSERT_EQ(world.wishes.size(), 1U);
    EXPECT_FALSE(world.wishes[0].signer);
    world.desk.failed({Fault::ApproverIsAuthor, {}}); // he sold in it
    EXPECT_EQ(world.desk.view().form, ShiftCommand::Close);
    EXPECT_TRUE(needsSigner(world.desk.view(), ShiftCommand::Close));
    world.desk.submit({.signer = app::Login{u"other"_s, u"y"_s}, .reason = u"change"_s});
    world.desk.failed({Fault::BadCredentials, {}});
    EXPECT_TRUE(needsSigner(world.desk.view(), ShiftCommand::Close));
    EXPECT_FALSE(world.desk.view().busy);
}

TEST(ShiftDesk, theTotalsAreBlindForWhoeverAnswersForTheTill)
{
    EXPECT_TRUE(needsSigner(shiftSample(u"open"_s), ShiftCommand::Totals));
    EXPECT_FALSE(needsSigner(shiftSample(u"leader"_s), ShiftCommand::Totals));
    ShiftView own = shiftSample(u"leader"_s);
    own.standing->shift->clerk = own.person->id;
    EXPECT_TRUE(needsSigner(own, ShiftCommand::Totals));
    ShiftWorld world{Role::ShiftLeader};
    world.desk.stand(*shiftSample(u"leader"_s).standing);
    world.desk.choose(ShiftCommand::Totals); // no form: it happens at once
    ASSERT_EQ(world.wishes.size(), 1U);
    EXPECT_EQ(world.wishes[0].kind, ShiftWishKind::Totals);
}

TEST(ShiftDesk, everyClosedShiftLeavesAPaperAndAFailureCanBeRepeated)
{
    ShiftWorld world;
    world.desk.stand(*shiftSample(u"closed"_s).standing);
    world.paper = failed(Fault::PrinterFailed);
    world.desk.closed(*shiftSample(u"closed"_s).report);
    EXPECT_EQ(world.desk.view().fault, Fault::PrinterFailed);
    world.paper = u"shift.pdf"_s;
    world.desk.choose(ShiftCommand::Save);
    EXPECT_EQ(world.desk.view().savedAs, u"shift.pdf"_s);
    EXPECT_EQ(world.saved, 2);
}

TEST(ShiftDesk, aClosedDayLeavesAPaperOfEachCounterAndAnInterimReportOneWhenAskedFor)
{
    ShiftWorld world{Role::Finance};
    world.desk.stand(*shiftSample(u"closed"_s).standing);
    world.paper = u"z.pdf"_s;
    world.desk.dayClosed({ZReport{}, ZReport{}}); // of two counters
    EXPECT_EQ(world.saved, 2);
    EXPECT_EQ(world.desk.view().savedAs, u"z.pdf"_s);

    world.desk.totalsReady(DayTotals{});
    EXPECT_TRUE(world.desk.view().dayReports.empty()) << "two reports on one screen";
    EXPECT_EQ(world.saved, 2);
    world.desk.choose(ShiftCommand::Save);
    EXPECT_EQ(world.saved, 3);
    EXPECT_EQ(world.desk.view().done, ShiftCommand::Save);
}

TEST(ShiftDesk, tellsTheStatusStripWhetherAShiftIsOpen)
{
    ShiftWorld world;
    world.desk.stand(*shiftSample(u"no-shift"_s).standing);
    ASSERT_TRUE(world.sign);
    EXPECT_FALSE(world.sign->since);
    world.desk.stand(*shiftSample(u"counted"_s).standing);
    EXPECT_TRUE(world.sign->since);
    EXPECT_TRUE(world.sign->isCounted);
    world.desk.signOut();
    EXPECT_FALSE(world.sign);
    EXPECT_FALSE(world.desk.view().standing); // nothing is left for the next person to read
}

TEST(ShiftDesk, slipsAreCountedAndSummedOrNeither)
{
    ShiftWorld world;
    world.desk.stand(*shiftSample(u"open"_s).standing);
    world.desk.choose(ShiftCommand::Count);
    TillCount count;
    count.bank.number = 2;
    world.desk.submit({.count = count});
    EXPECT_EQ(world.desk.view().gap, ShiftGap::Slips);
    count.bank.total = Money::fromMinor(68'000);
    world.desk.submit({.count = count});
    EXPECT_EQ(world.wishes.size(), 1U);
}

} // namespace wattcard::ui
