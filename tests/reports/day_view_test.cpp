// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/day_sums.h"
#include "db/repositories/sql_day_view.h"
#include "tests/db/areas.h"
#include "tests/reports/naive_day.h"
#include "tests/reports/report_world.h"

#include <QFile>

#include <sqlite3.h>

// Today's numbers against a second computation over the raw rows of seeded companies, and each
// number against the rows that it leads to.

namespace wattcard::reports::test {

namespace {

using db::test::Areas;
using db::test::Office;
using db::test::SeededCompany;
using db::test::TillShop;

std::unique_ptr<db::SqlDayView> dayOf(const db::test::Shop& shop, OperatorId viewer,
                                      std::int64_t atOnce = 200)
{
    auto view = db::SqlDayView::open(shop.database->address(), viewer, shop.clock);
    if (!view)
        qFatal("%s", qUtf8Printable(view.error().detail));
    (*view)->readAtOnce(atOnce);
    return std::move(*view);
}

DayFigures figuresOf(const db::test::Shop& shop, OperatorId viewer)
{
    const auto figures = dayOf(shop, viewer)->figures();
    EXPECT_TRUE(figures) << (figures ? "" : qPrintable(figures.error().detail));
    return figures ? *figures : DayFigures{};
}

// Page after page, as a person turns them.
std::vector<DayRow> everyRow(db::SqlDayView& view, DayQuestion question)
{
    std::vector<DayRow> rows;
    while (true) {
        const auto page = view.rows(question);
        EXPECT_TRUE(page) << (page ? "" : qPrintable(page.error().detail));
        if (!page)
            return rows;
        rows.insert(rows.end(), page->rows.begin(), page->rows.end());
        if (!page->hasMore)
            return rows;
        question.after = rows.back().number;
    }
}

std::vector<qint64> numbersOf(const std::vector<DayRow>& rows)
{
    std::vector<qint64> numbers;
    for (const DayRow& row : rows)
        numbers.push_back(row.number);
    return numbers;
}

Sold soldOf(const app::SoldSum& sum)
{
    return {sum.sales, sum.paid.minor()};
}

void compareSums(const NaiveDay& naive, const app::DaySums& sums)
{
    const auto every = [](const Line&) { return true; };
    EXPECT_EQ(soldOf(sums.total), naive.sold(every));
    Sold ofTariffs;
    for (const auto& tariff : sums.tariffs) {
        for (int hour = 0; hour < 24; ++hour) {
            const Sold wanted = naive.sold([&](const Line& row) {
                return num(row, "tariff") == tariff.id.value() && naive.hourOf(row) == hour;
            });
            EXPECT_EQ(soldOf(tariff.hours[std::size_t(hour)]), wanted) << hour;
            ofTariffs.sales += wanted.sales;
            ofTariffs.fen += wanted.fen;
        }
        EXPECT_EQ(tariff.name,
                  str(naive.books.find("tariff_version", "id", qint64{tariff.id.value()}), "name"));
    }
    EXPECT_EQ(ofTariffs, soldOf(sums.total)) << "the stacks are all that was sold";
    Sold ofCounters, ofPeople;
    for (const auto& counter : sums.counters) {
        const Sold wanted =
            naive.sold([&](const Line& row) { return num(row, "counter") == qint64(counter.id); });
        EXPECT_EQ(soldOf(counter.sold), wanted);
        ofCounters = {ofCounters.sales + wanted.sales, ofCounters.fen + wanted.fen};
    }
    for (const auto& person : sums.people) {
        const Sold wanted =
            naive.sold([&](const Line& row) { return num(row, "author") == person.id.value(); });
        EXPECT_EQ(soldOf(person.sold), wanted) << qPrintable(person.login);
        ofPeople = {ofPeople.sales + wanted.sales, ofPeople.fen + wanted.fen};
    }
    EXPECT_EQ(ofCounters, soldOf(sums.total));
    EXPECT_EQ(ofPeople, soldOf(sums.total));
}

void compareFigures(const NaiveDay& naive, const DayFigures& figures)
{
    EXPECT_EQ(figures.day, naive.day);
    EXPECT_EQ(figures.written, qint64(naive.numbers(NaiveDay::isWritten).size()));
    EXPECT_EQ(figures.failed, qint64(naive.numbers(NaiveDay::isFailed).size()));
    qint64 open = 0;
    std::optional<UtcTime> oldest;
    for (const Line& row : naive.books["transaction_row"]) {
        if (!NaiveDay::isOpen(row))
            continue;
        ++open;
        const UtcTime at{std::chrono::milliseconds{num(row, "created_at")}};
        oldest = std::min(oldest.value_or(at), at);
    }
    EXPECT_EQ(figures.unfinished, open);
    EXPECT_EQ(figures.oldestUnfinished, oldest);
    EXPECT_EQ(figures.owed, naive.due("receivable", 1));
    EXPECT_EQ(figures.refunds, naive.due("refund_due", -1));
    for (const DayTotal& total : figures.lastDays) {
        qint64 fen = 0;
        for (const Line& row : naive.books["transaction_row"]) {
            if (str(row, "business_day") == total.day && NaiveDay::isCommitted(row))
                fen += naive.r.paid(row);
        }
        EXPECT_EQ(total.paid, std::optional{Money::fromMinor(fen)}) << qPrintable(total.day);
    }
}

// Every number of the hours leads to rows that add up to it.
void compareLists(const NaiveDay& naive, const app::DaySums& sums, db::SqlDayView& view)
{
    EXPECT_EQ(numbersOf(everyRow(view, {.list = DayList::Written, .day = naive.day})),
              naive.numbers(NaiveDay::isWritten));
    EXPECT_EQ(numbersOf(everyRow(view, {.list = DayList::Failed, .day = naive.day})),
              naive.numbers(NaiveDay::isFailed));
    EXPECT_EQ(numbersOf(everyRow(view, {.list = DayList::Sold, .day = naive.day})),
              naive.numbers(NaiveDay::isCommitted));
    for (const auto& tariff : sums.tariffs) {
        for (int hour = 0; hour < 24; ++hour) {
            DayQuestion question{.list = DayList::Sold, .day = naive.day};
            question.hour = hour;
            question.tariff = tariff.id;
            Money paid;
            for (const DayRow& row : everyRow(view, question))
                paid = paid + row.amount;
            EXPECT_EQ(paid, tariff.hours[std::size_t(hour)].paid) << hour;
        }
    }
    for (const auto& person : sums.people) {
        DayQuestion question{.list = DayList::Sold, .day = naive.day};
        question.author = person.id;
        Money paid;
        for (const DayRow& row : everyRow(view, question)) {
            EXPECT_EQ(row.login, person.login);
            paid = paid + row.amount;
        }
        EXPECT_EQ(paid, person.sold.paid);
    }
    for (const auto& [list, book] :
         {std::pair{DayList::Owed, "receivable"}, std::pair{DayList::Refunds, "refund_due"}}) {
        for (const DayRow& row : everyRow(view, {.list = list})) {
            EXPECT_EQ(row.amount.minor(), std::abs(naive.r.balance(book, row.number)));
            EXPECT_NE(row.amount, Money{});
        }
    }
}

} // namespace

TEST(DayView, everyNumberIsThatOfANaiveRecomputationAndOfItsRows)
{
    qint64 sold = 0, failed = 0, open = 0, owed = 0, refunds = 0;
    for (unsigned seed = 1; seed <= unsigned(worldsWanted()); ++seed) {
        SCOPED_TRACE(seed);
        SeededCompany company{seed};
        const RawBooks raw{company.rawFile()};
        const NaiveDay naive{raw, {ReportId::Sales, {}}, company.clock};
        const OperatorId auditor = company.of(Role::Auditor).who;
        const auto view = dayOf(company, auditor, 1 + seed % 5);
        const auto figures = view->figures();
        ASSERT_TRUE(figures) << qPrintable(figures.error().detail);
        const app::DaySums sums = app::daySums(figures->cells, company.clock);
        compareFigures(naive, *figures);
        compareSums(naive, sums);
        compareLists(naive, sums, *view);
        EXPECT_EQ(everyRow(*view, {.list = DayList::Unfinished}).size(),
                  std::size_t(figures->unfinished));
        EXPECT_EQ(everyRow(*view, {.list = DayList::Owed}).size(),
                  std::size_t(figures->owed.accounts));
        sold += sums.total.sales;
        failed += figures->failed;
        open += figures->unfinished;
        owed += figures->owed.accounts;
        refunds += figures->refunds.accounts;
        if (HasFatalFailure() || HasNonfatalFailure())
            return;
    }
    for (const qint64 seen : {sold, failed, open, owed, refunds})
        EXPECT_GT(seen, 0) << "a number that is never there proves nothing";
}

// DOMAIN.md section 9: a clerk sees none of other people's totals.
TEST(DayView, isForWhoWatchesMoney)
{
    Office office;
    office.openAccount(office.moneyAccount, Money::fromMinor(5'000));
    for (const auto& [role, may] :
         {std::pair{Role::Clerk, false}, std::pair{Role::ShiftLeader, true},
          std::pair{Role::Finance, true}, std::pair{Role::Administrator, true},
          std::pair{Role::Auditor, true}, std::pair{Role::Engineer, false},
          std::pair{Role::Custodian, false}}) {
        const auto view = dayOf(office, office.of(role).who);
        EXPECT_EQ(view->figures().has_value(), may) << db::code(role).data();
        for (const DayList list : {DayList::Sold, DayList::Unfinished, DayList::Owed})
            EXPECT_EQ(view->rows({.list = list, .day = u"20261121"_s}).has_value(), may);
    }
    EXPECT_EQ(dayOf(office, {})->figures().error().fault, Fault::PermissionDenied);
}

TEST(DayView, showsOnlyAccountsThatTheViewerServes)
{
    Areas areas;
    const DayFigures everywhere = figuresOf(areas, areas.Shop::leader().who);
    const DayFigures north = figuresOf(areas, areas.of(Role::Auditor).who);
    EXPECT_EQ(app::daySums(everywhere.cells, areas.clock).total.paid, Money::fromMinor(10'000));
    EXPECT_EQ(app::daySums(north.cells, areas.clock).total.paid, Money::fromMinor(5'000));
    EXPECT_EQ(everywhere.written, 2);
    EXPECT_EQ(north.written, 1);
    EXPECT_TRUE(north.lastDays.empty()) << "totals of days know no places";
    const auto rows = everyRow(*dayOf(areas, areas.of(Role::Auditor).who),
                               {.list = DayList::Written, .day = everywhere.day});
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows.front().number, 1);
}

// DOMAIN.md section 8: the expected figure cannot be had before the count, by no way round.
TEST(DayView, whoHasADrawerToCountHearsNothingOfMoney)
{
    TillShop shop;
    shop.seller = shop.of(Role::ShiftLeader);
    shop.clerk = shop.seller;
    const ShiftId shift = shop.opened();
    shop.openAccount(shop.moneyAccount, Money::fromMinor(5'000));
    const OperatorId leader = shop.of(Role::ShiftLeader).who;
    const DayFigures before = figuresOf(shop, leader);
    EXPECT_TRUE(before.isWithheld);
    EXPECT_TRUE(before.cells.empty());
    EXPECT_TRUE(before.lastDays.empty());
    EXPECT_EQ(before.written, 1);
    EXPECT_EQ(dayOf(shop, leader)->rows({.list = DayList::Sold, .day = before.day}).error().fault,
              Fault::PermissionDenied);
    EXPECT_FALSE(figuresOf(shop, shop.of(Role::Finance).who).isWithheld);
    ASSERT_TRUE(shop.counted(shift, "100x5,50x1"));
    const DayFigures after = figuresOf(shop, leader);
    EXPECT_FALSE(after.isWithheld);
    EXPECT_EQ(app::daySums(after.cells, shop.clock).total.paid, Money::fromMinor(5'000));
}

TEST(DayView, beforeTheFirstDayThereIsNothingAndNoFault)
{
    Office office;
    const DayFigures figures = figuresOf(office, office.of(Role::Finance).who);
    EXPECT_FALSE(figures.hasSold);
    EXPECT_TRUE(figures.cells.empty());
    EXPECT_EQ(figures.owed, DueSum{});
}

// A store of years: nothing may be looked through from its beginning.
TEST(DayView, readsByIndexesOnly)
{
    SeededCompany company{3};
    const auto view = dayOf(company, company.of(Role::Auditor).who);
    ASSERT_TRUE(view->figures());
    for (const DayList list : {DayList::Sold, DayList::Unfinished, DayList::Owed})
        ASSERT_TRUE(view->rows({.list = list, .day = company.lastDay()}));
    sqlite3* handle = nullptr;
    sqlite3_open_v2(QFile::encodeName(db::Database::fileIn(company.directory)).constData(), &handle,
                    SQLITE_OPEN_READONLY, nullptr);
    for (const auto& [name, sql] : view->reading().statementsRun()) {
        sqlite3_stmt* plan = nullptr;
        ASSERT_EQ(sqlite3_prepare_v2(handle, ("EXPLAIN QUERY PLAN " + sql).constData(), -1, &plan,
                                     nullptr),
                  SQLITE_OK);
        while (sqlite3_step(plan) == SQLITE_ROW) {
            const std::string step = reinterpret_cast<const char*>(sqlite3_column_text(plan, 3));
            // The index of open rows has as many lines as there are open rows; of the days and of
            // the committed rows the first found is enough.
            const bool isSmall = step.find("row_one_open_per_account") != std::string::npos ||
                                 step.find("SCAN b USING COVERING INDEX") == 0 ||
                                 step.find("SCAN transaction_row USING INDEX") == 0 ||
                                 step.find("SCAN transaction_row USING COVERING") == 0 ||
                                 step.find("SCAN o") == 0; // the till's own subquery
            EXPECT_TRUE(step.find("SCAN") != 0 || isSmall) << name.constData() << ": " << step;
            EXPECT_EQ(step.find("INTEGER PRIMARY KEY (rowid>?)"), std::string::npos)
                << name.constData() << ": " << step;
        }
        sqlite3_finalize(plan);
    }
    sqlite3_close(handle);
}

// What is owed is kept beside the journal: made again from it, it is the same, and the verifier
// tells when it is not.
TEST(Dues, areWhatTheMigrationMakesOfTheJournalAndAreVerified)
{
    QFile migration{u":/db/migrations/0030_dashboard.sql"_s};
    ASSERT_TRUE(migration.open(QIODevice::ReadOnly));
    const QByteArray sql = migration.readAll();
    const qsizetype from = sql.indexOf("INSERT INTO account_due SELECT");
    const QByteArray made = sql.mid(from, sql.indexOf("CREATE TRIGGER", from) - from);
    int proven = 0;
    for (unsigned seed = 1; proven < 2; ++seed) {
        ASSERT_LT(seed, 30U) << "nobody owes anything";
        SeededCompany company{seed};
        ASSERT_TRUE(company.verifies()) << seed;
        const OperatorId auditor = company.of(Role::Auditor).who;
        const DayFigures kept = figuresOf(company, auditor);
        if (kept.owed.accounts == 0 || kept.refunds.accounts == 0)
            continue;
        ++proven;
        ASSERT_TRUE(company.execute("DELETE FROM account_due; DELETE FROM book_due"));
        EXPECT_FALSE(company.verifies());
        ASSERT_TRUE(company.execute(made.constData()));
        EXPECT_TRUE(company.verifies());
        EXPECT_EQ(figuresOf(company, auditor), kept);
        ASSERT_TRUE(company.execute("UPDATE book_due SET accounts = accounts + 1"));
        EXPECT_FALSE(company.verifies());
    }
}

} // namespace wattcard::reports::test
