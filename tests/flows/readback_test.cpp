// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit_review.h"
#include "app/visit_service.h"
#include "db/repositories/sql_audit_trail.h"
#include "db/repositories/sql_meter_visits.h"
#include "domain/card_files.h"
#include "meter/state.h"
#include "town.h"

#include <QFile>
#include <QSignalSpy>

#include <gtest/gtest.h>

// What inspection cards bring home of a real meter-controller: every figure as the meter model has
// it, the difference to the books of a real store, and books that were rolled back.

using namespace wattcard;
using namespace wattcard::flows;
using namespace Qt::StringLiterals;
using app::VisitCheck;
using app::VisitFinding;
using app::VisitVerdict;

namespace {

constexpr int secondsOfDay = 86'400;

// A town whose meter has been inspected.
class InspectedTown : public Town {
public:
    explicit InspectedTown(PaymentMode mode = PaymentMode::Money) : Town{mode} {}
    db::SqlMeterVisits visitsBook() { return db::SqlMeterVisits{database->fileName()}; }
    Result<MeterHistory> ask(Role role)
    {
        return visitsBook().history(person(role).id, wall().number);
    }
    MeterHistory history() { return need(ask(Role::Engineer)); }
    // An inspection card goes there and back; what the meter showed at that moment.
    meter::Readout inspect()
    {
        const meter::Readout shown = wall().shown();
        visit(wall(), ManagementClass::Inspection);
        return shown;
    }
    // The customer uses his credit; our clock goes along with the meter's, in whole minutes, as
    // orders are dated.
    void use(Credit until)
    {
        wall().useUntil(until);
        const auto ahead = wall().shown().now - clock.local(clock.now());
        clock.pass(std::chrono::ceil<std::chrono::minutes>(ahead));
    }
    void pass(int days)
    {
        wall().service->advance(days * secondsOfDay);
        clock.pass(std::chrono::hours{24 * days});
    }
    std::vector<VisitFinding> newest()
    {
        const MeterHistory life = history();
        const std::size_t last = life.visits.size() - 1;
        return app::findingsOf(life, last, clock.local(life.visits[last].bookedAt));
    }
};

const VisitFinding& about(const std::vector<VisitFinding>& findings, VisitCheck check)
{
    const auto found = std::ranges::find(findings, check, &VisitFinding::check);
    if (found == findings.end())
        throw std::runtime_error{"nothing was found about it"};
    return *found;
}

void expectAsShown(const Visit& visit, const meter::Readout& shown)
{
    EXPECT_EQ(visit.remaining, shown.remaining);
    EXPECT_EQ(visit.accepted, shown.accepted);
    EXPECT_EQ(visit.consumed, shown.accepted - shown.remaining);
    EXPECT_EQ(visit.activeRegister, shown.totalRegister);
    EXPECT_EQ(visit.seq, shown.seq);
    EXPECT_EQ(visit.relayClosed, shown.switchState == meter::SwitchState::Closed);
    EXPECT_EQ(visit.stateBefore, static_cast<std::uint8_t>(meter::WorkState::Opened));
}

} // namespace

TEST(Readback, tellsWhatTheMeterModelSays)
{
    InspectedTown town;
    Hand& hand = town.card(1);
    town.open(first, hand, pay(100));
    EXPECT_EQ(town.wall().take(hand), meter::DisplayCode::Good);
    town.use(yuan(80));
    const meter::Readout early = town.inspect();
    town.pass(3);
    town.use(yuan(55));
    town.buy(hand, pay(50)); // and not into the meter
    const meter::Readout late = town.inspect();
    const MeterHistory life = town.history();
    ASSERT_EQ(life.visits.size(), 2u);
    expectAsShown(life.visits[0].visit, early);
    expectAsShown(life.visits[1].visit, late);
    EXPECT_EQ(life.visits[0].visit.remaining, yuan(80));
    EXPECT_EQ(life.visits[1].visit.remaining, yuan(55));
    EXPECT_FALSE(life.visits[0].isSuspicious);
    EXPECT_FALSE(life.visits[1].isSuspicious);
    EXPECT_EQ(life.books.total, yuan(150));
    const auto findings = town.newest();
    EXPECT_FALSE(app::contradicts(findings));
    const VisitFinding& accepted = about(findings, VisitCheck::Accepted);
    EXPECT_EQ(accepted.verdict, VisitVerdict::Behind);
    EXPECT_EQ(accepted.difference, app::VisitValue{yuan(-50)}) << "sold and not loaded";
    EXPECT_EQ(about(findings, VisitCheck::Purchases).difference, app::VisitValue{std::int64_t{-1}});
    EXPECT_EQ(about(findings, VisitCheck::Consumed).difference, app::VisitValue{yuan(25)});
    EXPECT_EQ(about(findings, VisitCheck::Identity).verdict, VisitVerdict::Agrees);
    EXPECT_EQ(about(findings, VisitCheck::Switch).verdict, VisitVerdict::Agrees);
    EXPECT_EQ(about(findings, VisitCheck::Clock).verdict, VisitVerdict::Agrees);
    const auto curve = app::curveOf(life);
    ASSERT_GE(curve.size(), 2u);
    EXPECT_EQ(curve.back().remaining, yuan(55));
    EXPECT_EQ(curve.back().activeRegister, late.totalRegister);
}

// In energy mode the register and the balance count the same kilowatt-hours.
TEST(Readback, holdsTheRegisterAgainstWhatWasConsumed)
{
    InspectedTown town{PaymentMode::Energy};
    Hand& hand = town.card(1);
    town.open(first, hand, pay(100));
    EXPECT_EQ(town.wall().take(hand), meter::DisplayCode::Good);
    const Credit full = town.wall().shown().remaining;
    town.use(full - yuan(20));
    town.inspect();
    town.use(full - yuan(50)); // 30 kWh more
    town.inspect();
    const auto findings = town.newest();
    const VisitFinding& movement = about(findings, VisitCheck::Movement);
    EXPECT_EQ(movement.verdict, VisitVerdict::Agrees);
    EXPECT_EQ(movement.meter, app::VisitValue{Energy::fromHundredths(3'000)});
    EXPECT_EQ(movement.difference, app::VisitValue{Energy{}});
    // A bridge around the register: 30 kWh were paid for and 20 counted.
    MeterHistory bridged = town.history();
    Visit& last = bridged.visits.back().visit;
    last.activeRegister = last.activeRegister - Energy::fromHundredths(1'000);
    const auto odd = app::findingsOf(bridged, 1, town.clock.local(town.clock.now()));
    EXPECT_EQ(about(odd, VisitCheck::Movement).verdict, VisitVerdict::Contradicts);
    EXPECT_EQ(about(odd, VisitCheck::Movement).difference,
              app::VisitValue{Energy::fromHundredths(-1'000)});
}

// DOMAIN.md 6.11: credit from a card of class 23 is no contradiction, any other excess is.
TEST(Readback, knowsEmergencyCreditFromCreditOfNobody)
{
    InspectedTown town;
    Hand& hand = town.card(1);
    town.open(first, hand, pay(100));
    town.wall().take(hand);
    town.use(yuan(90));
    town.inspect();
    MeterHistory life = town.history();
    Visit& visit = life.visits.back().visit;
    visit.remaining = visit.remaining + yuan(20);
    const LocalTime now = town.clock.local(town.clock.now());
    EXPECT_EQ(about(app::findingsOf(life, 0, now), VisitCheck::Identity).verdict,
              VisitVerdict::Contradicts);
    visit.flags |= static_cast<std::uint32_t>(MeterFlag::EmergencySinceOpening);
    const auto findings = app::findingsOf(life, 0, now);
    EXPECT_EQ(about(findings, VisitCheck::Identity).verdict, VisitVerdict::Explained);
    EXPECT_EQ(about(findings, VisitCheck::Identity).difference, app::VisitValue{yuan(20)});
    EXPECT_FALSE(app::contradicts(findings));
}

// The whole way of a loan in the field: lent by the meter, reported by the customer's card, taken
// in full from the next purchase (DOMAIN.md section 6.11).
TEST(Readback, emergencyCreditOfTheFieldIsPaidByTheNextPurchase)
{
    InspectedTown town;
    Hand& hand = town.card(1);
    town.open(first, hand, pay(100));
    town.wall().take(hand);
    town.use(yuan(90));
    town.visit(town.wall(), ManagementClass::EmergencyCredit);
    const Credit lent = town.wall().shown().remaining - yuan(90);
    ASSERT_GT(lent, Credit{});
    town.wall().take(hand);
    const Money owed = Money::fromMinor(lent.hundredths());
    const Receipt receipt = town.buy(hand, pay(100));
    EXPECT_EQ(receipt.quote.credit, yuan(100) - lent);
    ASSERT_EQ(receipt.quote.lines.size(), 1U);
    EXPECT_EQ(receipt.quote.lines[0].amount, owed);
    EXPECT_EQ(town.balance("receivable", "emergency"), Money{});
    EXPECT_EQ(town.wall().take(hand), meter::DisplayCode::Good);
    EXPECT_EQ(town.wall().shown().remaining, yuan(190));
    EXPECT_EQ(town.brokenInvariants(), "");
}

// The visit is read before what the customer's card has of an earlier time: 30.00 are owed once.
TEST(Readback, emergencyCreditIsOwedOnceWhateverIsReadFirst)
{
    InspectedTown town;
    Hand& hand = town.card(1);
    town.open(first, hand, pay(100));
    town.wall().take(hand);
    town.visit(town.wall(), ManagementClass::EmergencyCredit);
    EXPECT_EQ(town.balance("receivable", "emergency"), pay(30));
    town.present(hand); // from before the loan
    EXPECT_EQ(town.balance("receivable", "emergency"), pay(30));
    EXPECT_EQ(town.brokenInvariants(), "");
    town.wall().take(hand);
    town.present(hand);
    EXPECT_EQ(town.balance("receivable", "emergency"), pay(30));
    EXPECT_EQ(town.brokenInvariants(), "");
}

TEST(Readback, suspectsBooksThatWereRolledBack)
{
    InspectedTown town;
    Hand& hand = town.card(1);
    town.open(first, hand, pay(100));
    town.wall().take(hand);
    const QString file = town.database->fileName();
    const QString kept = town.directory.filePath(u"yesterday.bin"_s);
    town.closeBooks(); // all of it is in the file then
    ASSERT_TRUE(QFile::copy(file, kept));
    town.openBooks();
    town.buy(hand, pay(50));
    town.wall().take(hand);
    EXPECT_EQ(town.wall().shown().accepted, yuan(150));
    town.inspect();
    EXPECT_FALSE(app::contradicts(town.newest()));
    town.closeBooks(); // somebody puts yesterday's file back
    for (const char* end : {"", "-wal", "-shm"})
        QFile::remove(file + QLatin1StringView{end});
    ASSERT_TRUE(QFile::copy(kept, file));
    town.openBooks();
    town.inspect();
    const MeterHistory life = town.history();
    ASSERT_EQ(life.visits.size(), 1u);
    EXPECT_TRUE(life.visits.back().isSuspicious) << "marked when it was booked";
    const auto findings = town.newest();
    EXPECT_EQ(about(findings, VisitCheck::Accepted).verdict, VisitVerdict::Contradicts);
    EXPECT_EQ(about(findings, VisitCheck::Accepted).difference, app::VisitValue{yuan(50)});
    EXPECT_EQ(about(findings, VisitCheck::Purchases).verdict, VisitVerdict::Contradicts);
}

TEST(Readback, showsTheMonthsThatTheMeterFroze)
{
    InspectedTown town;
    Hand& hand = town.card(1);
    town.open(first, hand, pay(200));
    town.wall().take(hand);
    town.use(yuan(150));
    const Energy november = town.wall().shown().totalRegister;
    town.pass(15); // into December
    town.inspect();
    const auto freezes = app::freezesOf(town.history());
    ASSERT_EQ(freezes.size(), 1u);
    EXPECT_EQ(freezes[0].month, (Month{std::chrono::year{2026}, std::chrono::November}));
    EXPECT_EQ(freezes[0].energy, november) << "the meter was new when the month began";
}

// Who may read about meters, and nobody else; a person of another area sees nothing of it.
TEST(Readback, isForThoseWhoMayReadAboutMeters)
{
    InspectedTown town;
    Hand& hand = town.card(1);
    town.open(first, hand, pay(100));
    town.wall().take(hand);
    town.inspect();
    const std::map<Role, bool> may{{Role::Clerk, false},    {Role::ShiftLeader, true},
                                   {Role::Finance, true},   {Role::Administrator, true},
                                   {Role::Auditor, true},   {Role::Engineer, true},
                                   {Role::Custodian, false}};
    for (const auto& [role, person] : town.people) {
        const auto meters = town.visitsBook().meters(person.id, 9);
        EXPECT_EQ(meters.has_value(), may.at(role)) << static_cast<int>(role);
        EXPECT_EQ(town.ask(role).has_value(), may.at(role)) << static_cast<int>(role);
        if (!meters) {
            EXPECT_EQ(meters.error().fault, Fault::PermissionDenied);
        }
    }
    EXPECT_EQ(faultOf(town.visitsBook().meters(OperatorId{99}, 9)), Fault::PermissionDenied);
    const auto meters = need(town.visitsBook().meters(town.person(Role::Engineer).id, 9));
    ASSERT_EQ(meters.size(), 1u);
    EXPECT_EQ(meters[0].meter, town.wall().number);
    EXPECT_EQ(meters[0].visits, 1);
    EXPECT_TRUE(meters[0].customer);
    const MeterNumber nowhere = need(MeterNumber::parse(u"999999999999"_s));
    EXPECT_EQ(faultOf(town.visitsBook().history(town.person(Role::Engineer).id, nowhere)),
              Fault::NotFound);
}

TEST(Readback, writesWhatItShowsAsCsvAndLeavesATrace)
{
    InspectedTown town;
    Hand& hand = town.card(1);
    town.open(first, hand, pay(100));
    town.wall().take(hand);
    town.use(yuan(70));
    town.inspect();
    town.inspect();
    db::SqlMeterVisits visits = town.visitsBook();
    db::SqlAuditTrail trail{*town.database, town.clock};
    app::VisitService service{{visits, trail, town.clock, Town::counter}};
    QSignalSpy written{&service, &app::VisitService::exported};
    QSignalSpy refused{&service, &app::VisitService::failed};
    const QString file = town.directory.filePath(u"visits.csv"_s);
    service.exportTo(town.wall().number, file);
    EXPECT_EQ(refused.size(), 1) << "nobody has signed in";
    service.signIn(town.person(Role::Engineer));
    service.exportTo(town.wall().number, file);
    ASSERT_EQ(written.size(), 1);
    QFile made{file};
    ASSERT_TRUE(made.open(QIODevice::ReadOnly));
    const QByteArray bytes = made.readAll();
    EXPECT_TRUE(bytes.startsWith("\xEF\xBB\xBF")) << "spreadsheets ask for the mark";
    const QStringList lines = QString::fromUtf8(bytes.mid(3)).split(u"\r\n"_s);
    ASSERT_EQ(lines.size(), 4); // the names, two visits, and the end of the last line
    const QStringList names = lines[0].split(u',');
    const QStringList fields = lines[1].split(u',');
    ASSERT_EQ(fields.size(), names.size());
    const auto field = [&](const QString& name) { return fields.value(names.indexOf(name)); };
    EXPECT_EQ(field(u"meter"_s), u"261121000123"_s);
    EXPECT_EQ(field(u"remaining"_s), u"70.00"_s);
    EXPECT_EQ(field(u"accepted"_s), u"100.00"_s);
    EXPECT_EQ(field(u"consumed"_s), u"30.00"_s);
    EXPECT_EQ(field(u"register_kwh"_s), town.wall().shown().totalRegister.toString());
    EXPECT_EQ(field(u"relay"_s), u"closed"_s);
    EXPECT_EQ(field(u"result"_s), u"done"_s);
    service.exportTo(town.wall().number, file);
    EXPECT_EQ(refused.size(), 2) << "a file is never written over";
    const auto entries = need(trail.entries(1, 10'000));
    EXPECT_EQ(std::ranges::count(entries, u"audit.visits"_s, &AuditLine::action), 2);
}
