// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ticket_file.h"
#include "crypto/hash.h"
#include "domain/hex.h"
#include "ticket_bench.h"

// The commissioning ticket on real books, with real cards at the real meter-controller (DOMAIN.md
// 7.1): reset, clear, open, check, seal, in that order and in no other.

using namespace wattcard;
using namespace wattcard::flows;
using namespace Qt::StringLiterals;
using meter::DisplayCode;
using Step = CommissioningStep;

namespace {

class Ticket : public ::testing::Test {
protected:
    Wall& wall() { return town.wall(); }
    Hand& customer() { return town.card(1); }
    Town town;
    TicketBench bench{town};
};

} // namespace

TEST_F(Ticket, keepsWhatEachCardBroughtFromTheMeter)
{
    CommissioningTicket ticket = bench.begin();
    Hand& reset = bench.order(ManagementClass::Reset, wall());
    ASSERT_EQ(bench.serve(reset, wall()), DisplayCode::End);
    ticket = need(bench.take(ticket, reset));
    ASSERT_EQ(ticket.steps.size(), 1U);
    const CardEvidence& first = *ticket.steps[0].evidence.card;
    EXPECT_EQ(first.card, reset.serial);
    EXPECT_EQ(first.meter, wall().number);
    EXPECT_EQ(first.order->serial, WorkOrderSerial{1});
    EXPECT_EQ(first.order->stateAfter, 1);
    EXPECT_TRUE(ticket.steps[0].confirmed);
    EXPECT_EQ(ticket.steps[0].person, town.person(Role::Engineer).name);
    EXPECT_EQ(ticket.steps[0].evidence.note, u"as seen"_s);

    Hand& clear = bench.order(ManagementClass::Clear, wall());
    bench.powerCycle(wall());
    ASSERT_EQ(bench.serve(clear, wall()), DisplayCode::End);
    ticket = need(bench.take(ticket, clear));
    EXPECT_EQ(ticket.steps[1].evidence.card->order->stateBefore, 1);
    EXPECT_EQ(ticket.steps[1].evidence.card->order->stateAfter, 2);

    town.open(flows::first, customer(), pay(50));
    ASSERT_EQ(wall().take(customer()), DisplayCode::Good);
    ticket = need(bench.take(ticket, customer()));
    const CardEvidence& opened = *ticket.steps[2].evidence.card;
    EXPECT_EQ(opened.card, customer().serial);
    EXPECT_EQ(opened.customer.toString(), u"000100123456"_s);
    EXPECT_EQ(opened.accepted, fen(5'000));
    EXPECT_EQ(opened.remaining, fen(5'000));
    EXPECT_EQ(opened.seq, Sequence{1});
    EXPECT_EQ(opened.ratios, townRatios);
    EXPECT_FALSE(opened.order);

    ticket = need(bench.meters().check(ticket.id, bench.goodCheck(), {}));
    ticket = need(bench.meters().seal(ticket.id, bench.goodSeal(), bench.photo(), {}));
    EXPECT_TRUE(isSealed(ticket));
    EXPECT_FALSE(nextStep(ticket));
    const SealEvidence& seal = *ticket.steps[4].evidence.seal;
    const QByteArray content{"\xFF\xD8\xFF\xE0"
                             "a picture"};
    const auto digest = crypto::sha256({reinterpret_cast<const std::uint8_t*>(content.data()),
                                        static_cast<std::size_t>(content.size())});
    EXPECT_EQ(seal.photoHash, hexOf(digest));
    EXPECT_TRUE(QFile::exists(bench.folder.filePath(u"photos/"_s + seal.photo)));
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST_F(Ticket, refusesEveryStepOutOfItsOrder)
{
    const CommissioningTicket ticket = bench.begin();
    Hand& reset = bench.order(ManagementClass::Reset, wall());
    Hand& clear = bench.order(ManagementClass::Clear, wall());
    bench.serve(reset, wall());
    bench.powerCycle(wall());
    bench.serve(clear, wall());
    town.open(first, customer(), pay(50));
    ASSERT_EQ(wall().take(customer()), DisplayCode::Good); // the meter was served in its order
    EXPECT_EQ(why(bench.take(ticket, clear)), TicketRefusal::ResetMissing);
    EXPECT_EQ(why(bench.take(ticket, customer())), TicketRefusal::ResetMissing);
    EXPECT_EQ(why(bench.meters().check(ticket.id, bench.goodCheck(), {})),
              TicketRefusal::ResetMissing);
    EXPECT_EQ(why(bench.meters().seal(ticket.id, bench.goodSeal(), bench.photo(), {})),
              TicketRefusal::ResetMissing);
    need(bench.take(ticket, reset));
    EXPECT_EQ(why(bench.take(ticket, reset)), TicketRefusal::StepTaken);
    EXPECT_EQ(why(bench.take(ticket, customer())), TicketRefusal::ClearMissing);
    need(bench.take(ticket, clear));
    EXPECT_EQ(why(bench.meters().check(ticket.id, bench.goodCheck(), {})),
              TicketRefusal::OpenMissing);
    need(bench.take(ticket, customer()));
    EXPECT_EQ(why(bench.meters().seal(ticket.id, bench.goodSeal(), bench.photo(), {})),
              TicketRefusal::CheckMissing);
    EXPECT_FALSE(QFile::exists(bench.folder.filePath(u"photos"_s))) << "kept for no step";
}

// "An opening card needs the cleared state, else ERR-34": the meter says it, and the ticket too.
TEST_F(Ticket, anOpeningCardBeforeClearingOpensNeitherMeterNorTicket)
{
    const CommissioningTicket ticket = bench.begin();
    Hand& reset = bench.order(ManagementClass::Reset, wall());
    bench.serve(reset, wall());
    need(bench.take(ticket, reset));
    town.open(first, customer(), pay(50));
    town.reader.remove();
    EXPECT_EQ(wall().take(customer()), DisplayCode::Err34);
    EXPECT_EQ(why(bench.take(ticket, customer())), TicketRefusal::ClearMissing);
}

TEST_F(Ticket, aCardThatTheMeterRefusedIsNoEvidence)
{
    const CommissioningTicket ticket = bench.begin();
    Hand& reset = bench.order(ManagementClass::Reset, wall());
    EXPECT_EQ(why(bench.take(ticket, reset)), TicketRefusal::NotVisited);
    bench.serve(reset, wall());
    need(bench.take(ticket, reset));
    Hand& clear = bench.order(ManagementClass::Clear, wall());
    wall().service->advance(121); // later than two minutes after power-up
    EXPECT_EQ(bench.serve(clear, wall()), DisplayCode::Err34);
    EXPECT_EQ(why(bench.take(ticket, clear)), TicketRefusal::NotDone);
    bench.powerCycle(wall());
    EXPECT_EQ(bench.serve(clear, wall()), DisplayCode::End);
    EXPECT_EQ(need(bench.take(ticket, clear)).steps.size(), 2U);
    // An opening card that no meter has taken yet.
    town.open(first, customer(), pay(50));
    EXPECT_EQ(why(bench.take(ticket, customer())), TicketRefusal::NotLoaded);
}

TEST_F(Ticket, cardsOfAnotherMeterAreRefused)
{
    Wall& other = town.wall(u"261121000999"_s);
    const CommissioningTicket ticket = bench.begin();
    Hand& reset = bench.order(ManagementClass::Reset, other);
    bench.serve(reset, other);
    EXPECT_EQ(why(bench.take(ticket, reset)), TicketRefusal::OtherMeter);
    Hand& inspection = bench.order(ManagementClass::Inspection, wall());
    EXPECT_EQ(why(bench.take(ticket, inspection)), TicketRefusal::OtherCard);
    // A whole commissioning of the other meter, whose customer's card is of the first.
    const CommissioningTicket elsewhere = bench.begin(other.number.toString());
    need(bench.take(elsewhere, reset));
    Hand& clear = bench.order(ManagementClass::Clear, other);
    bench.powerCycle(other);
    bench.serve(clear, other);
    need(bench.take(elsewhere, clear));
    town.open(first, customer(), pay(50));
    ASSERT_EQ(wall().take(customer()), DisplayCode::Good);
    EXPECT_EQ(why(bench.take(elsewhere, customer())), TicketRefusal::OtherMeter);
}

TEST_F(Ticket, checksPlateRegisterListAndSeals)
{
    const CommissioningTicket ticket = bench.opened(wall(), customer(), pay(50));
    const auto checked = [&](auto change) {
        CheckEvidence check = bench.goodCheck();
        change(check);
        return bench.meters().check(ticket.id, check, {});
    };
    for (const CheckItem item : allCheckItems)
        EXPECT_EQ(why(checked([&](CheckEvidence& check) {
                      check.items &= static_cast<std::uint8_t>(~static_cast<unsigned>(item));
                  })),
                  TicketRefusal::ChecksMissing);
    EXPECT_EQ(why(checked([](CheckEvidence& check) {
                  check.plate = {20, 1};
              })),
              TicketRefusal::OtherRatios);
    EXPECT_EQ(why(checked([](CheckEvidence& check) { check.after = check.before; })),
              TicketRefusal::NothingCounted);
    need(checked([](CheckEvidence&) {}));
    const auto sealed = [&](auto change, const QString& photo) {
        SealEvidence seal = bench.goodSeal();
        change(seal);
        return bench.meters().seal(ticket.id, seal, photo, {});
    };
    const QString good = bench.photo();
    EXPECT_EQ(why(sealed([](SealEvidence& seal) { seal.meterSeal = u" "_s; }, good)),
              TicketRefusal::SealsMissing);
    EXPECT_EQ(why(sealed([](SealEvidence& seal) { seal.boxSeal.clear(); }, good)),
              TicketRefusal::SealsMissing);
    EXPECT_EQ(why(sealed([](SealEvidence& seal) { seal.signer.clear(); }, good)),
              TicketRefusal::SignerMissing);
    EXPECT_EQ(why(sealed([](SealEvidence&) {}, u"/nowhere.jpg"_s)), TicketRefusal::PhotoMissing);
    QFile text{bench.folder.filePath(u"notes.jpg"_s)};
    ASSERT_TRUE(text.open(QIODevice::WriteOnly));
    text.write("no picture at all");
    text.close();
    EXPECT_EQ(why(sealed([](SealEvidence&) {}, text.fileName())), TicketRefusal::PhotoMissing);
    need(sealed([](SealEvidence&) {}, good));
    EXPECT_EQ(why(sealed([](SealEvidence&) {}, good)), TicketRefusal::TicketEnded);
}

// Killed between any two steps, the ticket goes on where it was.
TEST_F(Ticket, goesOnAfterTheProgramEndedBetweenAnyTwoSteps)
{
    CommissioningTicket ticket = bench.begin();
    const auto again = [&](std::size_t steps) {
        bench.restart();
        const auto open =
            need(bench.book->tickets(TicketList::Open, 10, town.actor(Role::Engineer)));
        ASSERT_EQ(open.size(), 1U);
        EXPECT_EQ(open[0], ticket);
        EXPECT_EQ(open[0].steps.size(), steps);
    };
    ASSERT_NO_FATAL_FAILURE(again(0));
    Hand& reset = bench.order(ManagementClass::Reset, wall());
    bench.serve(reset, wall());
    ticket = need(bench.take(ticket, reset));
    ASSERT_NO_FATAL_FAILURE(again(1));
    Hand& clear = bench.order(ManagementClass::Clear, wall());
    bench.powerCycle(wall());
    bench.serve(clear, wall());
    ticket = need(bench.take(ticket, clear));
    ASSERT_NO_FATAL_FAILURE(again(2));
    town.open(first, customer(), pay(50));
    wall().take(customer());
    ticket = need(bench.take(ticket, customer()));
    ASSERT_NO_FATAL_FAILURE(again(3));
    ticket = need(bench.meters().check(ticket.id, bench.goodCheck(), {}));
    ASSERT_NO_FATAL_FAILURE(again(4));
    ticket = need(bench.meters().seal(ticket.id, bench.goodSeal(), bench.photo(), {}));
    bench.restart();
    const Actor engineer = town.actor(Role::Engineer);
    EXPECT_TRUE(need(bench.book->tickets(TicketList::Open, 10, engineer)).empty());
    EXPECT_EQ(need(bench.book->ticket(ticket.id, engineer)), ticket);
    EXPECT_EQ(bench.listedBeside(TicketList::All), std::vector{ticket});
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST_F(Ticket, aMeterHasOneOpenTicketAndAnOpenedOneNeedsANewOrder)
{
    const auto number = *MeterNumber::parse(QString::fromLatin1(ticketMeter));
    CommissioningTicket ticket = bench.begin();
    EXPECT_EQ(why(bench.meters().begin({{}, number, {}})), TicketRefusal::TicketOpen);
    Hand& reset = bench.order(ManagementClass::Reset, wall(), 2);
    bench.serve(reset, wall());
    need(bench.take(ticket, reset));
    need(bench.meters().giveUp(ticket.id, u"the box is broken"_s));
    EXPECT_EQ(why(bench.take(ticket, reset)), TicketRefusal::TicketEnded);
    // What the ticket that was given up has shown is true of the next one as well.
    ticket = bench.begin();
    need(bench.take(ticket, reset));
    Hand& clear = bench.order(ManagementClass::Clear, wall());
    bench.powerCycle(wall());
    bench.serve(clear, wall());
    need(bench.take(ticket, clear));
    town.open(first, customer(), pay(50));
    wall().take(customer());
    need(bench.take(ticket, customer()));
    need(bench.meters().check(ticket.id, bench.goodCheck(), {}));
    need(bench.meters().seal(ticket.id, bench.goodSeal(), bench.photo(), {}));
    ticket = bench.begin();
    bench.serve(reset, wall()); // its second use
    EXPECT_EQ(why(bench.take(ticket, reset)), TicketRefusal::OrderUsed);
    // The meter lies in reset now: it is cleared before a new order can reset it.
    Hand& again = bench.order(ManagementClass::Clear, wall());
    bench.powerCycle(wall());
    ASSERT_EQ(bench.serve(again, wall()), DisplayCode::End);
    Hand& fresh = bench.order(ManagementClass::Reset, wall());
    ASSERT_EQ(bench.serve(fresh, wall()), DisplayCode::End);
    EXPECT_EQ(need(bench.take(ticket, fresh)).steps.size(), 1U);
}

TEST_F(Ticket, engineersWriteAndOthersLook)
{
    const auto number = *MeterNumber::parse(QString::fromLatin1(ticketMeter));
    const CommissioningTicket ticket = bench.begin();
    for (const Role role :
         {Role::Clerk, Role::ShiftLeader, Role::Finance, Role::Administrator, Role::Auditor}) {
        const Actor actor = town.actor(role);
        const auto denied = [](const auto& answer) {
            return !answer && answer.error().fault == Fault::PermissionDenied;
        };
        EXPECT_TRUE(denied(bench.meters(role).begin({{}, number, {}})));
        EXPECT_TRUE(denied(bench.meters(role).takeCard(ticket.id, {})));
        EXPECT_TRUE(denied(bench.meters(role).giveUp(ticket.id, u"x"_s)));
        // The books ask for themselves.
        EXPECT_TRUE(denied(bench.book->begin({{}, number, {}}, actor)));
        EXPECT_TRUE(denied(bench.book->take(ticket.id, {}, actor)));
        EXPECT_TRUE(denied(bench.book->giveUp(ticket.id, u"x"_s, actor)));
        EXPECT_TRUE(denied(bench.book->import(ticket, actor)));
        EXPECT_TRUE(bench.book->ticket(ticket.id, actor)) << static_cast<int>(role);
    }
    EXPECT_FALSE(bench.book->ticket(ticket.id, {OperatorId{}, Town::counter}));
}

// To another computer and back: what was done there stands here, and is told apart.
TEST_F(Ticket, travelsInAFileThatProvesItself)
{
    const CommissioningTicket ticket = bench.opened(wall(), customer(), pay(50));
    need(bench.meters().check(ticket.id, bench.goodCheck(), u"all well"_s));
    const auto sealed = need(bench.meters().seal(ticket.id, bench.goodSeal(), bench.photo(), {}));
    const QString path = bench.folder.filePath(u"ticket.jsonl"_s);
    need(bench.meters().exportTo(ticket.id, path));

    Town elsewhere;
    TicketBench laptop{elsewhere};
    const CommissioningTicket there = need(laptop.meters().importFrom(path));
    EXPECT_EQ(there.uid, sealed.uid);
    ASSERT_EQ(there.steps.size(), 4U) << "the seal waits until the cards were read back there";
    EXPECT_FALSE(isSealed(there));
    for (std::size_t each = 0; each < 4; ++each) {
        EXPECT_EQ(there.steps[each].evidence, sealed.steps[each].evidence);
        EXPECT_TRUE(there.steps[each].imported);
        EXPECT_FALSE(there.steps[each].confirmed) << "no such order in these books";
    }
    EXPECT_TRUE(
        QFile::exists(laptop.folder.filePath(u"photos/"_s + sealed.steps[4].evidence.seal->photo)));
    EXPECT_EQ(elsewhere.brokenInvariants(), "");
    EXPECT_EQ(need(laptop.meters().importFrom(path)).steps.size(), 4U) << "once more: nothing new";
    EXPECT_TRUE(bench.meters().importFrom(path)) << "and home again";

    QFile file{path};
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    for (qsizetype place = 0; place < whole.size(); place += 7) {
        QByteArray bent = whole;
        bent[place] = bent[place] == '1' ? '2' : '1';
        EXPECT_TRUE(bent == whole || !app::readTicketFile(bent)) << place;
    }
    EXPECT_FALSE(app::readTicketFile(whole.chopped(1)));
    EXPECT_FALSE(app::readTicketFile({}));
}

// Half of the way at the office, the rest beside the meter, and back.
TEST_F(Ticket, stepsTakenElsewhereContinueTheTicketHere)
{
    const CommissioningTicket ticket = bench.resetAndCleared(wall());
    const QString out = bench.folder.filePath(u"out.jsonl"_s);
    need(bench.meters().exportTo(ticket.id, out));
    town.open(first, customer(), pay(50));
    wall().take(customer());
    Town elsewhere;
    TicketBench laptop{elsewhere};
    const CommissioningTicket there = need(laptop.meters().importFrom(out));
    ASSERT_EQ(nextStep(there), Step::Open);
    elsewhere.reader.remove();
    customer().card->reset();
    elsewhere.reader.insert(*customer().card);
    const auto opened = need(laptop.meters().takeCard(there.id, {}));
    EXPECT_FALSE(opened.steps[2].confirmed) << "the card belongs to no account of these books";
    const QString back = bench.folder.filePath(u"back.jsonl"_s);
    need(laptop.meters().exportTo(there.id, back));
    const CommissioningTicket home = need(bench.meters().importFrom(back));
    EXPECT_EQ(home.id, ticket.id);
    ASSERT_EQ(home.steps.size(), 3U);
    EXPECT_TRUE(home.steps[2].imported);
    EXPECT_TRUE(home.steps[2].confirmed) << "here it does";
    need(laptop.meters().check(there.id, bench.goodCheck(), {}));
    need(laptop.meters().seal(there.id, bench.goodSeal(), laptop.photo(), {}));
    const QString last = bench.folder.filePath(u"last.jsonl"_s);
    need(laptop.meters().exportTo(there.id, last));
    EXPECT_TRUE(isSealed(need(bench.meters().importFrom(last)))) << "every card is known as told";
    EXPECT_EQ(town.brokenInvariants(), "");
}

// Made by hand, without any key: once the visit was read back here, no other one is believed.
TEST_F(Ticket, aFileDoesNotGoAgainstAVisitThatTheseBooksHave)
{
    CommissioningTicket forged = bench.resetAndCleared(wall());
    need(bench.meters().giveUp(forged.id, u"the box is broken"_s));
    const Actor engineer = town.actor(Role::Engineer);
    forged.uid = u"00000000-0000-4000-8000-000000000001"_s;
    forged.givenUp.reset();
    forged.steps[0].evidence.card->at -= std::chrono::minutes{1};
    EXPECT_EQ(why(bench.book->import(forged, engineer)), TicketRefusal::NotVisited);
    forged.steps[0].evidence.card->at += std::chrono::minutes{1};
    EXPECT_EQ(need(bench.book->import(forged, engineer)).steps.size(), 2U);
    Town elsewhere;
    TicketBench laptop{elsewhere};
    forged.steps[0].evidence.card->at -= std::chrono::minutes{1};
    EXPECT_TRUE(laptop.book->import(forged, elsewhere.actor(Role::Engineer)))
        << "where nothing is known it stands as not confirmed";
}

TEST_F(Ticket, theBooksThemselvesRefuseASkippedStep)
{
    const CommissioningTicket ticket = bench.begin();
    const auto skip = town.database->run(
        {"skip", "INSERT INTO commissioning_step (number, ticket, step, card, read_at, work_order,"
                 " use, state_before, state_after, customer, ratio_current, ratio_potential, gen,"
                 " seq, accepted, remaining, active, checks, register_before, register_after,"
                 " meter_seal, box_seal, signer, photo, photo_hash, note, person, taken_at,"
                 " station, imported, operator, audit) SELECT 1, 1, 2, '0000880000000001', 0, 1, 1,"
                 " 1, 2, '', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '', '', '', '', '', '', 'x', 0, 1, 0,"
                 " engineer, 1 FROM (SELECT operator AS engineer FROM commissioning_ticket)"});
    ASSERT_FALSE(skip);
    EXPECT_EQ(skip.error().fault, Fault::NotSaved);
    for (const char* sql : {"UPDATE commissioning_ticket SET meter = '000000000001'",
                            "DELETE FROM commissioning_ticket"})
        EXPECT_FALSE(town.database->run({"bend", sql})) << sql;
}
