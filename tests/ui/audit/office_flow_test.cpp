// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The audit trail with the keyboard alone, through page, desk and service to a real database.
#include "tests/ui/audit/back_office.h"
#include "ui/audit/audit_link.h"
#include "ui/audit/audit_page.h"
#include "ui/audit/audit_text.h"

#include <QApplication>
#include <QFile>
#include <QTest>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr CounterId here{3};

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
    EXPECT_EQ(lines.size(),
              rows + 2 + static_cast<qsizetype>(room.book.anchors(room.checker.id)->size()));
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
