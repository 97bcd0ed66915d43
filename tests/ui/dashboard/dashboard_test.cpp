// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The dashboard with the keyboard alone: the desk and the page, then through the service to the
// books of a real database.
#include "db/repositories/sql_day_view.h"
#include "tests/db/office.h"
#include "tests/ui/audit/key_press.h"
#include "ui/dashboard/dashboard_desk.h"
#include "ui/dashboard/dashboard_link.h"
#include "ui/dashboard/dashboard_page.h"
#include "ui/dashboard/dashboard_text.h"
#include "ui/dashboard/sample_dashboards.h"
#include "ui/shell/sample_time.h"

#include <QApplication>
#include <QTest>
#include <QThread>

#include <gtest/gtest.h>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using Freshness = DashboardView::Freshness;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

class HandClock : public Clock {
public:
    UtcTime now() const override { return m_now; }
    LocalTime local(UtcTime time) const override
    {
        return LocalTime{std::chrono::floor<seconds>(time).time_since_epoch()};
    }
    void pass(seconds time) { m_now += time; }

private:
    UtcTime m_now = instant;
};

DayPage pageOf(std::initializer_list<std::int64_t> numbers, bool hasMore)
{
    DayPage page;
    for (const std::int64_t number : numbers)
        page.rows.emplace_back().number = number;
    page.hasMore = hasMore;
    return page;
}

// A desk alone, with what it asked for.
struct DeskAlone {
    HandClock clock;
    DashboardDesk desk{clock};
    std::vector<qint64> looks;
    std::vector<std::pair<qint64, DayQuestion>> lists;
    std::vector<reports::ReportQuestion> reportsAsked;
    int healths = 0;
    int backups = 0;

    DeskAlone()
    {
        QObject::connect(&desk, &DashboardDesk::lookWanted, &desk,
                         [this](qint64 number) { looks.push_back(number); });
        QObject::connect(&desk, &DashboardDesk::listWanted, &desk,
                         [this](qint64 number, const DayQuestion& question) {
                             lists.emplace_back(number, question);
                         });
        QObject::connect(
            &desk, &DashboardDesk::reportWanted, &desk,
            [this](const reports::ReportQuestion& asked) { reportsAsked.push_back(asked); });
        QObject::connect(&desk, &DashboardDesk::healthWanted, &desk, [this] { ++healths; });
        QObject::connect(&desk, &DashboardDesk::backupWanted, &desk, [this] { ++backups; });
        desk.enter(somebody());
    }
    static Operator somebody(std::int64_t id = 4)
    {
        return {OperatorId{id}, u"sunli"_s, u"孙丽"_s, Role::Finance, false};
    }
    void answer()
    {
        auto state = std::make_shared<app::DayState>(*sampleDashboardLive().state);
        state->at = clock.now();
        desk.looked(looks.back(), state);
    }
};

// The books of an office and the screen before them; the service is on its own thread.
struct DashboardRoom : db::test::Office {
    QThread thread;
    app::DashboardService service{
        {[this](OperatorId who) { return opened(who); }, [] { return app::BackupState{}; }, clock}};
    DashboardDesk desk{clock};
    DashboardPage page{nullptr};

    explicit DashboardRoom(Role role)
    {
        linkDashboard(page, desk);
        linkDashboard(desk, service);
        service.moveToThread(&thread);
        thread.start();
        page.resize(1366, 690);
        page.QWidget::show();
        QApplication::setActiveWindow(&page);
        const Operator person{ids[static_cast<std::size_t>(role)], u"somebody"_s, u"孙丽"_s, role,
                              false};
        QMetaObject::invokeMethod(
            &service, [this, person] { service.signIn(person); }, Qt::QueuedConnection);
        desk.enter(person);
        page.setFocus();
    }
    ~DashboardRoom()
    {
        thread.quit();
        thread.wait();
    }
    Result<std::unique_ptr<DayView>> opened(OperatorId who)
    {
        auto view = db::SqlDayView::open(database->fileName(), who, clock);
        if (!view)
            return failed(view);
        return std::unique_ptr<DayView>{std::move(*view)};
    }
    bool seen(const std::function<bool(const DashboardView&)>& wanted)
    {
        return QTest::qWaitFor([&] { return wanted(desk.view()); }, 20'000);
    }
    bool isLooked()
    {
        return seen([](const DashboardView& view) { return view.state || view.failure; });
    }
    bool isListed()
    {
        return seen(
            [](const DashboardView& view) { return view.listing && !view.listing->isAsked; });
    }
    QString value(DayTile tile) const { return page.tile(tile).face().value; }
    const QTableWidget& shownTable() const
    {
        const auto tables = page.findChildren<QTableWidget*>();
        const auto shown = std::ranges::find_if(
            tables, [](const QTableWidget* each) { return each->isVisible() && each->hasFocus(); });
        EXPECT_NE(shown, tables.end());
        return **shown;
    }
};

} // namespace

TEST(Dashboard, asksWhileSomebodyIsBeforeItAndNotTwiceAtOnce)
{
    DeskAlone room;
    EXPECT_EQ(room.looks.size(), 1U);
    EXPECT_EQ(room.desk.view().freshness, Freshness::Waiting);
    room.clock.pass(seconds{30});
    room.desk.tick();
    EXPECT_EQ(room.looks.size(), 1U) << "the first has not come back";
    room.answer();
    EXPECT_EQ(room.desk.view().freshness, Freshness::Live);
    room.desk.tick();
    EXPECT_EQ(room.looks.size(), 2U) << "ten seconds have passed since it was asked for";
    room.answer();
    room.clock.pass(seconds{9});
    room.desk.tick();
    EXPECT_EQ(room.looks.size(), 2U);
    room.desk.setHere(false);
    room.clock.pass(seconds{60});
    room.desk.tick();
    EXPECT_EQ(room.looks.size(), 2U) << "another screen";
    room.desk.enter(DeskAlone::somebody());
    EXPECT_EQ(room.looks.size(), 3U);
}

// SCREENS.md section 8: stale, and since when.
TEST(Dashboard, saysSinceWhenItIsStaleAndWhy)
{
    DeskAlone room;
    room.answer();
    const UtcTime seenAt = room.clock.now();
    room.clock.pass(seconds{10});
    room.desk.tick(); // asks, and nothing comes
    EXPECT_EQ(room.desk.view().freshness, Freshness::Live);
    room.clock.pass(seconds{6});
    room.desk.tick();
    EXPECT_EQ(room.desk.view().freshness, Freshness::Stale);
    EXPECT_EQ(room.desk.view().state->at, seenAt) << "what was seen stays";
    EXPECT_EQ(freshnessSaying(room.desk.view()).tone, Tone::Attention);
    EXPECT_TRUE(freshnessSaying(room.desk.view()).text.startsWith(u"Stale since "_s));
    room.answer();
    EXPECT_EQ(room.desk.view().freshness, Freshness::Live);
    room.desk.refresh();
    room.desk.lookFailed(room.looks.back(), {Fault::DatabaseFailed, {}});
    EXPECT_EQ(room.desk.view().freshness, Freshness::Stale) << "a look failed";
    EXPECT_TRUE(room.desk.view().state);
    EXPECT_EQ(faceOf(room.desk.view(), DayTile::Books).tone, Tone::Stop);
}

TEST(Dashboard, showsNobodyWhatWasAskedForAnother)
{
    DeskAlone room;
    const qint64 first = room.looks.back();
    room.desk.leave();
    room.desk.looked(first, sampleDashboardLive().state);
    EXPECT_FALSE(room.desk.view().state);
    room.desk.enter(DeskAlone::somebody(9));
    room.desk.looked(first, sampleDashboardLive().state);
    EXPECT_FALSE(room.desk.view().state) << "the answer is the other's";
    room.answer();
    ASSERT_TRUE(room.desk.view().state);
    room.desk.open(DayTile::Owed);
    room.desk.refresh();
    room.desk.lookFailed(room.looks.back(), {Fault::PermissionDenied, {}});
    EXPECT_FALSE(room.desk.view().state) << "he may not see it any more";
    EXPECT_FALSE(room.desk.view().listing);
}

TEST(Dashboard, eachNumberLeadsToItsRowsOrToItsScreen)
{
    DeskAlone room;
    room.answer();
    for (const auto& [tile, list] :
         {std::pair{DayTile::Sales, DayList::Sold}, std::pair{DayTile::Written, DayList::Written},
          std::pair{DayTile::Failed, DayList::Failed},
          std::pair{DayTile::Unfinished, DayList::Unfinished},
          std::pair{DayTile::Owed, DayList::Owed}, std::pair{DayTile::Refunds, DayList::Refunds}}) {
        room.desk.open(tile);
        EXPECT_EQ(room.lists.back().second.list, list);
        EXPECT_EQ(room.lists.back().second.day, u"20261121"_s);
    }
    for (const DayTile tile : {DayTile::Service, DayTile::Reader, DayTile::Printer, DayTile::Books})
        room.desk.open(tile);
    EXPECT_EQ(room.healths, 4);
    room.desk.open(DayTile::Backup);
    room.desk.open(DayTile::Restore);
    EXPECT_EQ(room.backups, 2);
    room.desk.openDay(u"20261103"_s);
    EXPECT_EQ(room.reportsAsked.back().id, reports::ReportId::Sales);
    EXPECT_EQ(room.reportsAsked.back().days, (ReportDays{u"20261103"_s, u"20261103"_s}));
}

TEST(Dashboard, turnsPagesAndOpensTheSameRowsAsAReport)
{
    DeskAlone room;
    room.answer();
    DayQuestion about;
    about.counter = CounterId{3};
    room.desk.openSold(about, u"wangli"_s);
    const qint64 first = room.lists.back().first;
    room.desk.listed(first, pageOf({7, 9}, true));
    EXPECT_EQ(room.desk.view().listing->rows.size(), 2U);
    room.desk.more();
    EXPECT_EQ(room.lists.back().second.after, 9);
    room.desk.listed(first, pageOf({1}, false));
    EXPECT_EQ(room.desk.view().listing->rows.size(), 2U) << "an answer of before";
    room.desk.listed(room.lists.back().first, pageOf({12}, false));
    EXPECT_EQ(room.desk.view().listing->rows.size(), 3U);
    EXPECT_FALSE(isOffered(room.desk.view(), DashboardCommand::More));
    room.desk.openReport();
    const reports::ReportQuestion& report = room.reportsAsked.back();
    EXPECT_EQ(report.id, reports::ReportId::Sales);
    EXPECT_EQ(report.days, (ReportDays{u"20261121"_s, u"20261121"_s}));
    EXPECT_EQ(report.counter, CounterId{3});
    EXPECT_EQ(report.login, u"wangli"_s);
    room.desk.closeListing();
    EXPECT_FALSE(room.desk.view().listing);
}

// DOMAIN.md section 10: the light is red after 7 days. Unfinished sales of yesterday are red too.
TEST(Dashboard, lightsTellTheAgeOfWhatIsOld)
{
    DashboardView view = sampleDashboardLive();
    const auto with = [&](const auto& change) {
        auto state = std::make_shared<app::DayState>(*sampleDashboardLive().state);
        change(*state);
        view.state = state;
    };
    const auto tone = [&](DayTile tile) { return faceOf(view, tile).tone; };
    with([&](app::DayState& state) {
        state.backup.madeAt = view.now - hours{26};
        state.backup.provenAt = view.now - days{7} + minutes{1};
        state.figures.oldestUnfinished = view.now - hours{23};
    });
    EXPECT_EQ(tone(DayTile::Backup), Tone::Good);
    EXPECT_EQ(tone(DayTile::Restore), Tone::Good);
    EXPECT_EQ(faceOf(view, DayTile::Restore).value, u"6 d ago"_s);
    EXPECT_EQ(tone(DayTile::Unfinished), Tone::Attention);
    EXPECT_EQ(faceOf(view, DayTile::Unfinished).value, u"1 · 23 h ago"_s);
    with([&](app::DayState& state) {
        state.backup.madeAt = view.now - hours{27};
        state.backup.provenAt = view.now - days{7} - minutes{1};
        state.figures.oldestUnfinished = view.now - hours{24};
    });
    EXPECT_EQ(tone(DayTile::Backup), Tone::Attention);
    EXPECT_EQ(tone(DayTile::Restore), Tone::Stop);
    EXPECT_EQ(tone(DayTile::Unfinished), Tone::Stop);
    with([&](app::DayState& state) {
        state.backup = {};
        state.figures.unfinished = 0;
        state.figures.oldestUnfinished.reset();
    });
    EXPECT_EQ(tone(DayTile::Backup), Tone::Stop);
    EXPECT_EQ(tone(DayTile::Restore), Tone::Stop);
    EXPECT_EQ(tone(DayTile::Unfinished), Tone::Good);
}

TEST(Dashboard, everyStateFitsTheWindowAndIsHeard)
{
    for (const auto& sample : sampleDashboards()) {
        DashboardPage page{nullptr};
        page.resize(1366, 690);
        page.show(sample.view);
        page.QWidget::show();
        EXPECT_LE(page.minimumSizeHint().width(), 1366) << qPrintable(sample.name);
        EXPECT_LE(page.minimumSizeHint().height(), 690) << qPrintable(sample.name);
        for (const DayTile tile : allDayTiles) {
            const FigureTile& shown = page.tile(tile);
            EXPECT_FALSE(shown.isCut())
                << qPrintable(sample.name) << ": " << qPrintable(shown.accessibleName());
            EXPECT_TRUE(shown.accessibleName().contains(shown.face().value));
            EXPECT_FALSE(shown.accessibleDescription().isEmpty());
        }
    }
}

// Charts tell nothing to assistive technology: name, description, and the rows in their place.
TEST(Dashboard, thePictureIsATableAsWell)
{
    const DashboardView live = sampleDashboardLive();
    const DayBars bars = barsOf(live);
    const DayTable table = pictureTable(live);
    ASSERT_EQ(bars.series.size(), 2U);
    EXPECT_TRUE(bars.noData.isEmpty());
    std::int64_t drawn = 0;
    for (const DayBars::Series& series : bars.series) {
        ASSERT_EQ(series.values.size(), std::size_t(bars.categories.size()));
        for (const std::int64_t value : series.values)
            drawn += value;
    }
    EXPECT_EQ(drawn, live.state->sums.total.paid.minor());
    EXPECT_EQ(table.rows.size(), 6U) << "three hours of two tariffs";
    for (const DayTable::Row& row : table.rows)
        EXPECT_TRUE(barsDescription(live).contains(row.texts.join(u", "_s)));
    DashboardView first = live;
    first.state = std::make_shared<const app::DayState>();
    EXPECT_FALSE(barsOf(first).noData.isEmpty()) << "a sample that says so";
    EXPECT_TRUE(pictureTable(first).rows.empty());
    EXPECT_EQ(barsDescription(first), barsOf(first).noData);
}

TEST(Dashboard, isReadAndOpenedByTheKeyboardAlone)
{
    DashboardRoom room{Role::Finance};
    ASSERT_TRUE(room.isLooked());
    EXPECT_TRUE(isFirstDay(room.desk.view()));
    room.openAccount(room.moneyAccount, Money::fromMinor(5'000));
    room.openAccount(room.energyAccount, Money::fromMinor(7'000));
    room.desk.refresh();
    ASSERT_TRUE(room.seen([](const DashboardView& view) { return !isFirstDay(view); }));
    EXPECT_EQ(room.value(DayTile::Sales), u"2 · ¥120.00"_s);
    EXPECT_EQ(room.value(DayTile::Written), u"2"_s);
    EXPECT_EQ(room.value(DayTile::Failed), u"0"_s);
    EXPECT_EQ(room.value(DayTile::Unfinished), u"0"_s);

    ASSERT_TRUE(room.page.tile(DayTile::Sales).hasFocus());
    pressKey(room.page, Qt::Key_Return);
    ASSERT_TRUE(room.isListed());
    EXPECT_EQ(room.shownTable().rowCount(), 2);
    pressKey(room.page, Qt::Key_Escape);
    EXPECT_FALSE(room.desk.view().listing);
    EXPECT_TRUE(room.page.tile(DayTile::Sales).hasFocus()) << "back where one came from";

    pressKey(room.page, Qt::Key_G, Qt::AltModifier);
    EXPECT_TRUE(room.desk.view().isTable);
    pressKey(room.page, Qt::Key_Tab); // from the button into the table beside it
    while (!qobject_cast<QTableWidget*>(room.page.focusWidget()))
        pressKey(room.page, Qt::Key_Tab);
    EXPECT_EQ(room.shownTable().columnCount(), 4);
    EXPECT_EQ(room.shownTable().rowCount(), 2) << "one hour of two tariffs";
    pressKey(room.page, Qt::Key_Return);
    ASSERT_TRUE(room.isListed());
    ASSERT_EQ(room.desk.view().listing->rows.size(), 1U);
    EXPECT_TRUE(room.desk.view().listing->question.hour);
    pressKey(room.page, Qt::Key_Escape);
    EXPECT_EQ(room.shownTable().columnCount(), 4);
}

TEST(Dashboard, tellsAClerkNothing)
{
    DashboardRoom room{Role::Clerk};
    room.openAccount(room.moneyAccount, Money::fromMinor(5'000));
    ASSERT_TRUE(room.isLooked());
    EXPECT_FALSE(room.desk.view().state);
    EXPECT_EQ(room.desk.view().failure->fault, Fault::PermissionDenied);
    EXPECT_EQ(room.value(DayTile::Sales), u"–"_s);
}

} // namespace wattcard::ui
