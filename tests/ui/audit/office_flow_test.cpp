// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Operators and the audit trail with the keyboard alone, through pages, desks and services to a
// real database.
#include "crypto/password.h"
#include "db/repositories/sql_audit_book.h"
#include "db/repositories/sql_audit_trail.h"
#include "db/repositories/sql_pins.h"
#include "db/repositories/sql_staff.h"
#include "tests/db/office.h"
#include "tests/ui/audit/key_press.h"
#include "ui/audit/audit_link.h"
#include "ui/audit/audit_page.h"
#include "ui/audit/audit_text.h"
#include "ui/operators/staff_link.h"
#include "ui/operators/staff_page.h"
#include "ui/operators/staff_text.h"

#include <QApplication>
#include <QFile>
#include <QTest>

#include <gtest/gtest.h>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr CounterId here{3};

// An office whose people can sign in; each has the password "right password".
struct BackOffice : db::test::Office {
    db::SqlStaff staff{*database, clock};
    db::SqlPins pins{*database, clock};
    db::SqlAuditTrail trail{*database, clock};
    db::SqlAuditBook book{database->fileName()};
    Operator chief = enter(u"chief"_s, Role::Administrator);
    Operator purse = enter(u"purse"_s, Role::Finance);
    Operator checker = enter(u"checker"_s, Role::Auditor);
    Operator seller = enter(u"seller"_s, Role::Clerk);

    Operator enter(const QString& login, Role role)
    {
        Operator person{{}, login, login, role, false};
        const QString encoded =
            *crypto::hashPassword(u"right password"_s, crypto::passwordCostFloor);
        person.id = people->add(person, encoded, {{}, here}).value_or(OperatorId{});
        return person;
    }
    static void settle()
    {
        for (int i = 0; i < 8; ++i)
            QCoreApplication::sendPostedEvents();
    }
    std::int64_t rows()
    {
        const auto newest = book.newest();
        EXPECT_TRUE(newest);
        return newest.value_or(0);
    }
};

template <class Page> void press(Page& page, int key, Qt::KeyboardModifiers with = Qt::NoModifier)
{
    pressKey(page, key, with);
    BackOffice::settle();
}

struct StaffRoom : BackOffice {
    app::StaffService service{{*people, staff, pins, book, clock, here}};
    StaffDesk desk;
    StaffPage page{nullptr};

    StaffRoom()
    {
        linkStaff(page, desk);
        linkStaff(desk, service);
        page.resize(1366, 720);
        page.QWidget::show();
        QApplication::setActiveWindow(&page);
        service.signIn(chief);
        desk.enter(chief);
        settle();
    }
    void choose(const QString& login)
    {
        press(page, Qt::Key_Home, Qt::ControlModifier);
        for (int row = 0; row < 20 && chosen() != login; ++row)
            press(page, Qt::Key_Down);
        ASSERT_EQ(chosen(), login);
    }
    QString chosen() const
    {
        const auto* line = selectedLine(desk.view());
        return line ? line->entry.person.login : QString{};
    }
    void type(const QStringList& fields)
    {
        for (const QString& text : fields) {
            ASSERT_NE(page.focusWidget(), nullptr);
            auto* edit = qobject_cast<QLineEdit*>(page.focusWidget());
            if (edit) { // as an input method writes: keys are ASCII
                edit->selectAll();
                edit->insert(text);
            } else {
                QTest::keyClicks(page.focusWidget(), text);
            }
            press(page, Qt::Key_Return);
        }
    }
    QString message() const { return messageOf(desk.view()).text; }
    StaffEntry entryOf(const QString& login)
    {
        return *staff.member(people->byLogin(login)->person.id);
    }
};

struct TrailRoom : BackOffice {
    QTemporaryDir papers;
    app::AuditService service{{book, trail, *people, clock, here}};
    AuditDesk desk{[this] { return papers.filePath(u"audit.jsonl"_s); }};
    AuditTrailPage page{nullptr};

    TrailRoom()
    {
        linkAudit(page, desk);
        linkAudit(desk, service);
        page.resize(1366, 720);
        page.QWidget::show();
        QApplication::setActiveWindow(&page);
        service.signIn(checker);
        desk.enter(checker);
        settle();
        page.setFocus();
    }
    const std::vector<AuditLine>& lines() const { return desk.view().page.lines; }
};

} // namespace

TEST(OfficeFlow, anOperatorIsEnteredAndSignsInOnceWithThePasswordOnTheScreen)
{
    StaffRoom room;
    press(room.page, Qt::Key_N, Qt::ControlModifier);
    room.type({u"lina"_s, u"李娜"_s, u"S"_s, u"城东，城西"_s, u""_s, u"200"_s, u"5000"_s,
               u"new leader"_s, u"purse"_s, u"right password"_s});
    ASSERT_FALSE(room.desk.view().form) << room.message().toStdString();
    const StaffEntry entered = room.entryOf(u"lina"_s);
    EXPECT_EQ(entered.person.name, u"李娜"_s);
    EXPECT_EQ(entered.person.role, Role::ShiftLeader);
    EXPECT_EQ(entered.scope, (Scope{{u"城东"_s, u"城西"_s}, {}}));
    EXPECT_EQ(entered.limits.refund, Money::fromMinor(20'000));
    EXPECT_EQ(entered.limits.override, Money::fromMinor(500'000));
    const QString password = room.desk.view().oneTimePassword;
    EXPECT_EQ(password.size(), 12);
    EXPECT_EQ(room.chosen(), u"lina"_s);
    const auto signedIn = app::SignIn{*room.people, room.clock}.run(u"lina"_s, password, here);
    ASSERT_TRUE(signedIn);
    EXPECT_TRUE(signedIn->mustChangePassword);
    room.desk.enter(room.chief);
    room.settle();
    EXPECT_EQ(selectedLine(room.desk.view())->lastSignIn, room.clock.now());
    EXPECT_EQ(selectedLine(room.desk.view())->state, app::StaffState::New);
    EXPECT_TRUE(room.verifies());
}

TEST(OfficeFlow, anOperatorLeavesAndComesBack)
{
    StaffRoom room;
    room.choose(u"seller"_s);
    press(room.page, Qt::Key_D, Qt::AltModifier);
    room.type({u"moved away"_s, u"purse"_s, u"wrong"_s});
    EXPECT_FALSE(room.entryOf(u"seller"_s).isDisabled);
    EXPECT_TRUE(room.message().contains(u"WAT-"_s)) << room.message().toStdString();
    room.type({u"right password"_s});
    EXPECT_TRUE(room.entryOf(u"seller"_s).isDisabled);
    EXPECT_FALSE(app::SignIn(*room.people, room.clock).run(u"seller"_s, u"right password"_s, here));
    EXPECT_EQ(selectedLine(room.desk.view())->state, app::StaffState::Left);
    press(room.page, Qt::Key_W, Qt::AltModifier);
    room.type({u"came back"_s, u"purse"_s, u"right password"_s});
    EXPECT_FALSE(room.entryOf(u"seller"_s).isDisabled);
    EXPECT_TRUE(app::SignIn(*room.people, room.clock)
                    .run(u"seller"_s, room.desk.view().oneTimePassword, here));
}

TEST(OfficeFlow, aPinIsTakenAway)
{
    StaffRoom room;
    const Actor seller{room.seller.id, here};
    ASSERT_TRUE(room.pins.setPin(
        room.seller.id, *crypto::hashPassword(u"4711"_s, crypto::passwordCostFloor), seller));
    room.choose(u"seller"_s);
    press(room.page, Qt::Key_P, Qt::AltModifier);
    room.type({u"forgotten"_s, u"purse"_s, u"right password"_s});
    EXPECT_TRUE(room.pins.pinOf(u"seller"_s)->encoded.isEmpty()) << room.message().toStdString();
}

// Not finance, not oneself: refused by the use case however the form was filled in.
TEST(OfficeFlow, nobodyButFinanceIsTheSecondPerson)
{
    StaffRoom room;
    room.choose(u"seller"_s);
    press(room.page, Qt::Key_D, Qt::AltModifier);
    room.type({u"moved away"_s, u"checker"_s, u"right password"_s});
    EXPECT_EQ(room.desk.view().failure->fault, Fault::PermissionDenied);
    EXPECT_FALSE(room.entryOf(u"seller"_s).isDisabled);
    press(room.page, Qt::Key_Escape);
    room.choose(u"chief"_s);
    press(room.page, Qt::Key_D, Qt::AltModifier);
    EXPECT_FALSE(room.desk.view().form);
    EXPECT_EQ(room.message(), u"Nobody changes himself. Ask another administrator to do it."_s);
}

// The office has another administrator beside the chief and another auditor beside the checker.
TEST(OfficeFlow, theLastAuditorStays)
{
    StaffRoom room;
    room.choose(u"roleauditor"_s);
    press(room.page, Qt::Key_D, Qt::AltModifier);
    room.type({u"retired"_s, u"purse"_s, u"right password"_s});
    ASSERT_TRUE(room.entryOf(u"roleauditor"_s).isDisabled) << room.message().toStdString();
    room.choose(u"checker"_s);
    press(room.page, Qt::Key_D, Qt::AltModifier);
    EXPECT_FALSE(room.desk.view().form);
    EXPECT_TRUE(room.message().contains(u"cannot be removed"_s));
    app::StaffRequest past;
    past.kind = StaffCommand::Disable;
    past.login = u"checker"_s;
    room.service.change(past, {u"purse"_s, u"right password"_s}); // past the screen
    room.settle();
    EXPECT_EQ(room.desk.view().failure->fault, Fault::LastOfRole);
}

TEST(OfficeFlow, theTrailIsTurnedPageByPageNewestFirst)
{
    TrailRoom room;
    for (int i = 0; i < 250; ++i)
        ASSERT_TRUE(room.trail.recordReading("audit.report"_L1, i, {room.checker.id, here}));
    room.desk.enter(room.checker);
    room.settle();
    const std::int64_t newest = room.rows();
    ASSERT_EQ(room.lines().size(), 100u);
    EXPECT_EQ(room.lines().front().number, newest);
    EXPECT_EQ(room.lines().back().number, newest - 99);
    press(room.page, Qt::Key_O, Qt::AltModifier);
    EXPECT_EQ(room.lines().front().number, newest - 100);
    ASSERT_LE(newest, 300) << "three pages";
    ASSERT_GT(newest, 200);
    press(room.page, Qt::Key_O, Qt::AltModifier);
    EXPECT_EQ(room.lines().front().number, newest - 200);
    EXPECT_EQ(room.lines().back().number, 1);
    press(room.page, Qt::Key_O, Qt::AltModifier); // there is nothing older
    EXPECT_EQ(room.lines().back().number, 1);
    press(room.page, Qt::Key_N, Qt::AltModifier);
    EXPECT_EQ(room.lines().front().number, newest - 100);
}

// One question at a time; each answer is compared with all rows, looked at one by one.
TEST(OfficeFlow, theTrailIsSearchedByPersonKindDayAndAccount)
{
    TrailRoom room;
    room.openAccount(AccountId{1}, db::test::hundredYuan);
    room.clock.set(room.clock.now() + std::chrono::days{1});
    ASSERT_TRUE(room.trail.recordReading("audit.report"_L1, 1, {room.checker.id, here}));
    const auto all = *room.book.entries(room.checker.id, 1, 1'000);
    const auto expect = [&](const app::AuditWish& wish, const auto& fits) {
        room.desk.find(wish);
        room.settle();
        std::vector<std::int64_t> wanted, found;
        for (auto line = all.rbegin(); line != all.rend(); ++line) {
            if (fits(*line))
                wanted.push_back(line->number);
        }
        for (const AuditLine& line : room.lines())
            found.push_back(line.number);
        EXPECT_FALSE(wanted.empty());
        EXPECT_LT(wanted.size(), all.size());
        EXPECT_EQ(found, wanted);
    };
    app::AuditWish who;
    who.who = room.checker.id;
    expect(who, [&](const AuditLine& line) { return line.actor.who == room.checker.id; });
    app::AuditWish kind;
    kind.kind = AuditKind::Sales;
    expect(kind, [](const AuditLine& line) {
        return line.action.startsWith(u"sale."_s) || line.action.startsWith(u"receipt."_s) ||
               line.action.startsWith(u"return."_s);
    });
    app::AuditWish day;
    using namespace std::chrono;
    day.day = Day{year{2026} / 11 / 22};
    expect(day, [](const AuditLine& line) { return line.action == u"audit.report"_s; });
    const auto account = room.ledger->byAccount(AccountId{1});
    ASSERT_TRUE(account);
    app::AuditWish of;
    of.account = account->account.meter.toString();
    expect(of, [](const AuditLine& line) {
        return line.object == u"account:1"_s || line.object.size() == 36;
    });
    of.account = u"999999999999"_s;
    room.desk.find(of);
    room.settle();
    EXPECT_TRUE(messageOf(room.desk.view()).text.contains(u"12 digits"_s));
}

TEST(OfficeFlow, theChainIsVerifiedAndNamesTheRowThatWasChanged)
{
    TrailRoom room;
    EXPECT_EQ(room.desk.view().chain.kind, ChainState::Kind::Unknown);
    const std::int64_t before = room.rows();
    press(room.page, Qt::Key_F5);
    EXPECT_EQ(room.desk.view().chain.kind, ChainState::Kind::Whole);
    EXPECT_EQ(room.desk.view().chain.good, before);
    EXPECT_EQ(room.lines().front().action, u"audit.verified"_s) << "looking leaves a trace";
    ASSERT_TRUE(room.execute("DROP TRIGGER audit_entry_no_update;"
                             "UPDATE audit_entry SET operator = operator + 1 WHERE number = 4;"));
    press(room.page, Qt::Key_F5);
    EXPECT_EQ(room.desk.view().chain.kind, ChainState::Kind::Broken);
    EXPECT_EQ(room.desk.view().chain.good, 3);
    ASSERT_TRUE(room.desk.view().chain.broken);
    EXPECT_EQ(room.desk.view().chain.broken->number, 4);
    EXPECT_EQ(chainSaying(room.desk.view().chain).text, u"Broken at row 4"_s);
    EXPECT_TRUE(chainAdvice(room.desk.view().chain).contains(u"The 3 rows before it hold."_s));
    EXPECT_EQ(room.lines().front().action, u"audit.broken"_s);
}

TEST(OfficeFlow, whatTheLogSaysOfItsLastVerificationIsShownToWhoComesLater)
{
    TrailRoom room;
    const std::int64_t before = room.rows();
    press(room.page, Qt::Key_F5);
    room.desk.leave();
    room.service.signIn(room.chief);
    room.desk.enter(room.chief);
    room.settle();
    EXPECT_EQ(room.desk.view().chain.kind, ChainState::Kind::Whole);
    EXPECT_EQ(room.desk.view().chain.good, before);
    EXPECT_EQ(room.desk.view().chain.at, room.clock.now());
}

TEST(OfficeFlow, theLogShowsItsEntriesToTheAuditorAlone)
{
    TrailRoom room;
    const std::int64_t newest = room.rows();
    room.desk.leave();
    room.service.signIn(room.chief);
    room.desk.enter(room.chief);
    room.settle();
    EXPECT_TRUE(room.desk.view().isListed);
    EXPECT_TRUE(room.desk.view().page.isStateOnly);
    EXPECT_TRUE(room.desk.view().page.lines.empty());
    EXPECT_EQ(room.desk.view().page.newest, newest);
    // The book asks the role on record, whatever the caller believes.
    for (const Operator& person : {room.chief, room.purse, room.seller}) {
        EXPECT_EQ(room.book.page(person.id, {}, newest + 1, 10).error().fault,
                  Fault::PermissionDenied);
        EXPECT_EQ(room.book.entries(person.id, 1, 10).error().fault, Fault::PermissionDenied);
        EXPECT_EQ(room.book.anchors(person.id).error().fault, Fault::PermissionDenied);
        EXPECT_EQ(room.book.verify(person.id, {}, {}).error().fault, Fault::PermissionDenied);
    }
    EXPECT_EQ(room.book.page(OperatorId{}, {}, newest + 1, 10).error().fault,
              Fault::PermissionDenied);
    EXPECT_EQ(room.book.page(room.checker.id, {}, newest + 1, 10)->size(), 10u);
}

// A stop that is pressed before the service has begun is meant for what was asked for; the next
// verification is another one.
TEST(OfficeFlow, aStopBeforeTheVerificationHasBegunStopsIt)
{
    TrailRoom room;
    int stopped = 0;
    int verified = 0;
    QObject::connect(&room.service, &app::AuditService::stopped, &room.page, [&] { ++stopped; });
    QObject::connect(&room.service, &app::AuditService::verified, &room.page, [&] { ++verified; });
    room.desk.choose(AuditCommand::Verify); // the wish is under way
    room.desk.choose(AuditCommand::Stop);
    room.settle();
    EXPECT_EQ(stopped, 1);
    EXPECT_EQ(verified, 0);
    room.desk.choose(AuditCommand::Verify);
    room.settle();
    EXPECT_EQ(stopped, 1);
    EXPECT_EQ(verified, 1);
}

TEST(OfficeFlow, theTrailIsExportedIntoAFileThatIsNotWrittenTwice)
{
    TrailRoom room;
    const std::int64_t rows = room.rows();
    press(room.page, Qt::Key_E, Qt::ControlModifier);
    ASSERT_EQ(room.desk.view().saved, rows) << messageOf(room.desk.view()).text.toStdString();
    QFile file{room.desk.view().savedAs};
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    EXPECT_EQ(lines.size(), rows + 2 + static_cast<qsizetype>(room.book.anchors(room.checker.id)->size()));
    EXPECT_TRUE(lines[1].contains("\"entry\":1,"));
    EXPECT_EQ(room.lines().front().action, u"audit.exported"_s);
    press(room.page, Qt::Key_E, Qt::ControlModifier);
    EXPECT_EQ(room.desk.view().failure->fault, Fault::NotSaved);
    EXPECT_EQ(file.size(), QFileInfo{file.fileName()}.size()) << "the first one stays";
    EXPECT_TRUE(QFile::exists(file.fileName()));
}

// The use case asks for the right, whatever the screen offers.
TEST(OfficeFlow, aClerkReadsNothingPastTheScreen)
{
    TrailRoom room;
    room.service.signIn(room.seller);
    int pages = 0, refusals = 0;
    QObject::connect(&room.service, &app::AuditService::pageReady, &room.page, [&] { ++pages; });
    QObject::connect(&room.service, &app::AuditService::failed, &room.page, [&] { ++refusals; });
    room.service.look({});
    room.service.verify();
    room.service.exportTo(room.papers.filePath(u"stolen"_s));
    EXPECT_EQ(pages, 0);
    EXPECT_EQ(refusals, 3);
    EXPECT_FALSE(QFile::exists(room.papers.filePath(u"stolen"_s)));
}

} // namespace wattcard::ui
