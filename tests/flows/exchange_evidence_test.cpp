// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service_desk.h"
#include "service_town.h"
#include "ticket_bench.h"

// The engineer gives evidence, the clerk prepares, the leader approves (DOMAIN.md section 9), with
// the numbers of section 6.6.

using namespace wattcard;
using namespace wattcard::flows;
using namespace Qt::StringLiterals;

namespace {

class ExchangeNotes : public ::testing::Test {
protected:
    ExchangeEvidence found(Credit accepted, Credit remaining)
    {
        ExchangeEvidence evidence;
        evidence.account = first;
        evidence.end.accepted = accepted;
        evidence.end.remaining = remaining;
        evidence.end.registers.total = Energy::fromHundredths(437'780);
        evidence.end.at = town.clock.local(town.clock.now());
        evidence.meter = {*MeterNumber::parse(u"261121000999"), {1, 1}, {}};
        evidence.meter.registers.total = Energy::fromHundredths(12);
        evidence.reason = Reason::MeterFault;
        evidence.note = u"display dark"_s;
        evidence.seals = u"M-1, B-2"_s;
        return evidence;
    }
    Result<ExchangeEvidence> give(const ExchangeEvidence& evidence, Role role = Role::Engineer)
    {
        return bench.book->give(evidence, town.actor(role));
    }
    // As the clerk's wizard makes it of the evidence.
    Receipt exchanged(const ExchangeEvidence& evidence, Money payment)
    {
        app::ExchangeMeter exchange{town.shop(), *town.book};
        app::OperationForm form = town.form(town.card(1), first, Operation::Exchange);
        form.change.end = evidence.end;
        form.change.meter = evidence.meter;
        form.change.paper = evidence.seals;
        form.cause.reason = evidence.reason;
        form.order.payment = payment;
        form.order.tendered = payment;
        form.change = need(exchange.figures(first, form.change));
        const Operator clerk = town.person(Role::Clerk);
        town.sign(form, clerk);
        return done(app::ExchangeMeter{town.shop(), *town.book}.run(form, clerk));
    }
    Town town;
    TicketBench bench{town};
};

} // namespace

TEST_F(ExchangeNotes, becomesTheClerksExchangeAndItsSlip)
{
    reachRunningExample(town);
    town.buy(town.card(1), pay(100));
    const auto given = need(give(found(yuan(2'350), fen(3'726))));
    EXPECT_EQ(given.oldMeter.toString(), u"261121000123"_s);
    EXPECT_EQ(given.customer.toString(), u"000100123456"_s);
    EXPECT_EQ(given.person, town.person(Role::Engineer).name);
    EXPECT_FALSE(given.used);
    // The clerk's sheet has it, figure for figure.
    const auto waiting = need(bench.book->evidence(first, 5, town.actor(Role::Clerk)));
    ASSERT_EQ(waiting.size(), 1U);
    EXPECT_EQ(waiting[0].end, given.end);
    EXPECT_EQ(waiting[0].end.registers.total, Energy::fromHundredths(437'780));
    EXPECT_EQ(waiting[0].meter.registers.total, Energy::fromHundredths(12));

    EXPECT_EQ(exchanged(waiting[0], pay(50)).total, fen(18'726));
    EXPECT_TRUE(need(bench.book->evidence(first, 1, town.actor(Role::Clerk)))[0].used);
    const auto slips = need(bench.book->slips(10, town.actor(Role::Engineer)));
    ASSERT_EQ(slips.size(), 1U);
    const ExchangeSlip& slip = slips[0];
    EXPECT_EQ(slip.oldMeter.toString(), u"261121000123"_s);
    EXPECT_EQ(slip.change.meter->number.toString(), u"261121000999"_s);
    EXPECT_EQ(slip.change.moved, fen(13'726)) << "37.26 left + 100.00 not loaded";
    EXPECT_EQ(slip.total, fen(18'726));
    EXPECT_EQ(slip.payment, pay(50));
    EXPECT_EQ(slip.change.end->accepted, yuan(2'350));
    EXPECT_EQ(slip.change.end->remaining, fen(3'726));
    EXPECT_EQ(slip.change.paper, u"M-1, B-2"_s);
    EXPECT_EQ(slip.reason, Reason::MeterFault);
    EXPECT_EQ(slip.author, town.person(Role::Clerk).name);
    EXPECT_EQ(slip.approver, town.person(Role::ShiftLeader).name);
    EXPECT_EQ(slip.evidenceBy, town.person(Role::Engineer).name);
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST_F(ExchangeNotes, isRefusedWhereTheBooksKnowBetter)
{
    reachRunningExample(town);
    const auto fault = [](const Result<ExchangeEvidence>& answer) {
        return answer ? Fault::OutcomeUnknown : answer.error().fault;
    };
    EXPECT_EQ(fault(give(found(yuan(2'350) + fen(1), fen(3'726)))), Fault::ReadingMissing);
    // No more than the 37.26 that were left when the meter was heard of; less was used since.
    EXPECT_EQ(fault(give(found(yuan(2'350), fen(3'727)))), Fault::ReadingMissing);
    EXPECT_EQ(fault(give(found(yuan(2'350) - fen(1), fen(3'725)))), Fault::ReadingMissing);
    ExchangeEvidence same = found(yuan(2'350), fen(3'726));
    same.meter.number = *MeterNumber::parse(u"261121000123");
    EXPECT_EQ(fault(give(same)), Fault::BadInput);
    ExchangeEvidence bare = found(yuan(2'350), fen(3'726));
    bare.seals = u" "_s;
    EXPECT_EQ(fault(give(bare)), Fault::BadInput);
    ExchangeEvidence nobody = found(yuan(2'350), fen(3'726));
    nobody.account = AccountId{99};
    EXPECT_EQ(fault(give(nobody)), Fault::NotFound);
    for (const Role role :
         {Role::Clerk, Role::ShiftLeader, Role::Finance, Role::Administrator, Role::Auditor})
        EXPECT_EQ(fault(give(found(yuan(2'350), fen(3'726)), role)), Fault::PermissionDenied);
    EXPECT_TRUE(need(bench.book->evidence({}, 5, town.actor(Role::Auditor))).empty());
    EXPECT_FALSE(town.database->run({"bend", "DELETE FROM commissioning_end WHERE 0 = 1"}) &&
                 town.database->run({"bend2", "UPDATE exchange_evidence SET note = 'x'"})->changed >
                     0);
}

// The sheet that the wizard of the counter asks for carries what waits, until it is used.
TEST(ExchangeNotesAtTheCounter, standOnTheAccountsSheet)
{
    ServiceTown service;
    Town& town = service.town;
    db::SqlFieldBook book{*town.database, town.clock};
    service.parts.books.field = &book;
    reachRunningExample(town);
    app::ServiceDesk desk{service.parts, town.person(Role::Clerk)};
    EXPECT_FALSE(need(desk.sheet(first)).evidence);
    ExchangeEvidence evidence;
    evidence.account = first;
    evidence.end.accepted = yuan(2'350);
    evidence.end.remaining = fen(3'726);
    evidence.end.registers.total = Energy::fromHundredths(437'780);
    evidence.meter = {*MeterNumber::parse(u"261121000999"), {1, 1}, {}};
    evidence.seals = u"M-1"_s;
    need(book.give(evidence, town.actor(Role::Engineer)));
    const auto sheet = need(desk.sheet(first));
    ASSERT_TRUE(sheet.evidence);
    EXPECT_EQ(sheet.evidence->end.remaining, fen(3'726));
    EXPECT_EQ(sheet.evidence->meter.number.toString(), u"261121000999"_s);
}
