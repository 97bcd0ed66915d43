// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_day_totals.h"
#include "tests/reports/naive_reports.h"
#include "tests/reports/report_world.h"

#include <QFile>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using testing::HasSubstr;

// The totals of the days against the rows: kept with each sale, counted again, damaged, outdated.

namespace wattcard::reports::test {

namespace {

using db::test::SeededCompany;
using Dump = std::vector<std::vector<QVariant>>;

constexpr std::array totalled{ReportId::Days,     ReportId::Months,  ReportId::Operators,
                              ReportId::Counters, ReportId::Tariffs, ReportId::Tiers,
                              ReportId::Tenders,  ReportId::Hours,   ReportId::Consumption};

Dump dumpOf(SeededCompany& company)
{
    Dump dump;
    for (const auto& statement :
         {db::StatementText{
              "all_totals",
              "SELECT * FROM day_total ORDER BY day, counter, operator, tariff, kind"},
          db::StatementText{"all_hours",
                            "SELECT * FROM day_hour ORDER BY day, hour, tariff, counter"},
          db::StatementText{"all_tiers", "SELECT * FROM day_tier"
                                         " ORDER BY day, counter, operator, tariff, tier"}}) {
        const auto answer = company.database->run(statement);
        EXPECT_TRUE(answer);
        for (const db::Record& record : answer->records)
            dump.push_back(record.all());
    }
    return dump;
}

std::int64_t waitingIn(SeededCompany& company)
{
    return *db::SqlDayTotals{*company.database}.waiting();
}

db::Check totalsCheck(SeededCompany& company)
{
    for (const db::Check& check : company.verification().checks) {
        if (check.invariant == "day-totals"_L1)
            return check;
    }
    return {u"day-totals"_s, false, u"not checked"_s};
}

void expectNaive(SeededCompany& company, const ReportDays& days, const char* when)
{
    const RawBooks raw{company.rawFile()};
    const auto source = sourceOf(company, company.of(Role::Auditor).who);
    for (const ReportId id : totalled) {
        const ReportQuestion question{id, days};
        EXPECT_EQ(tableOf(*source, company.clock, question).rows,
                  naiveReport(raw, question, company.clock))
            << when << " " << kindOf(id).name.data();
    }
}

} // namespace

// Of a company that has never been without them no day waits, and rows that nobody counted would be
// found: what is read is what the triggers kept.
TEST(DayTotals, areKeptWithEachSale)
{
    for (unsigned seed = 1; seed <= unsigned(worldsWanted()); ++seed) {
        SeededCompany company{seed};
        EXPECT_EQ(waitingIn(company), 0);
        EXPECT_TRUE(totalsCheck(company).ok)
            << seed << " " << qPrintable(totalsCheck(company).detail);
        const auto source = sourceOf(company, company.of(Role::Auditor).who);
        const auto runs = source->dayRuns({u"20000101"_s, u"99991231"_s});
        ASSERT_TRUE(runs);
        ASSERT_EQ(runs->size(), 1U);
        EXPECT_TRUE(runs->front().hasTotals);
        EXPECT_EQ(runs->front().days, (ReportDays{company.firstDay(), company.lastDay()}));
    }
}

TEST(DayTotals, countedAgainAreTheSame)
{
    for (unsigned seed = 1; seed <= unsigned(worldsWanted()); ++seed) {
        SeededCompany company{seed};
        const Dump kept = dumpOf(company);
        ASSERT_FALSE(kept.empty());
        db::SqlDayTotals totals{*company.database};
        ASSERT_TRUE(totals.markAll());
        ASSERT_TRUE(company.execute("DELETE FROM day_total WHERE tariff = 1;"
                                    "UPDATE day_total SET revenue = revenue + 1;"
                                    "UPDATE day_hour SET sales = 77; DELETE FROM day_tier"));
        EXPECT_TRUE(totalsCheck(company).ok) << "a day that waits is not asked";
        expectNaive(company, {company.firstDay(), company.lastDay()}, "while all wait");
        ASSERT_TRUE(totals.makeAll());
        EXPECT_EQ(waitingIn(company), 0);
        EXPECT_EQ(dumpOf(company), kept) << seed;
    }
}

// Some days by totals, the others by their rows.
TEST(DayTotals, daysThatWaitAreReadByTheirRows)
{
    for (unsigned seed = 1; seed <= unsigned(worldsWanted()); ++seed) {
        SeededCompany company{seed};
        ASSERT_TRUE(company.execute("INSERT INTO day_total_due SELECT day, 0 FROM business_day"
                                    " WHERE CAST(day AS INTEGER) % 2 = 1;"
                                    "UPDATE day_total SET cash_in = cash_in + 5, energy = 9"
                                    " WHERE CAST(day AS INTEGER) % 2 = 1;"
                                    "DELETE FROM day_hour WHERE CAST(day AS INTEGER) % 2 = 1"));
        expectNaive(company, {company.firstDay(), company.lastDay()}, "mixed");
    }
}

// What is asked of one person, counter or tariff is the same by totals and by rows.
TEST(DayTotals, answerWhatTheRowsAnswer)
{
    for (unsigned seed = 1; seed <= unsigned(worldsWanted()); ++seed) {
        SeededCompany company{seed};
        const ReportDays days{company.firstDay(), company.someDay()};
        std::vector<ReportQuestion> questions;
        for (const ReportId id : totalled) {
            questions.push_back({.id = id, .days = days, .login = u"li"_s});
            questions.push_back({.id = id, .days = days, .login = u"nobody"_s});
            questions.push_back({.id = id, .days = days, .counter = company.clerk.counter});
            questions.push_back({.id = id, .days = days, .counter = CounterId{99}});
            questions.push_back({.id = id, .days = days, .tariff = TariffVersionId{4}});
        }
        std::vector<std::vector<Row>> byTotals;
        const auto source = sourceOf(company, company.of(Role::Auditor).who);
        for (const ReportQuestion& question : questions)
            byTotals.push_back(tableOf(*source, company.clock, question).rows);
        ASSERT_TRUE(db::SqlDayTotals{*company.database}.markAll());
        const auto rows = sourceOf(company, company.of(Role::Auditor).who);
        for (std::size_t each = 0; each < questions.size(); ++each)
            EXPECT_EQ(tableOf(*rows, company.clock, questions[each]).rows, byTotals[each])
                << seed << " " << kindOf(questions[each].id).name.data() << " " << each % 5;
    }
}

// Each column of each table: what is changed is named with its day, its key and both figures.
TEST(DayTotals, aChangedFigureIsFoundAndNamed)
{
    SeededCompany company{7};
    ASSERT_TRUE(totalsCheck(company).ok);
    const std::map<std::string, std::vector<std::string>> columns{
        {"day_total",
         {"committed",     "voided",        "paid",           "energy",         "credit_money",
          "credit_energy", "cash_moves",    "cash_in",        "cash_out",       "bank_moves",
          "bank_in",       "bank_out",      "card_moves",     "card_in",        "card_out",
          "revenue",       "tax",           "fees",           "debt",           "deposit",
          "carry",         "refund_due",    "suspense",       "over_short",     "others",
          "issued_money",  "issued_energy", "consumed_money", "consumed_energy"}},
        {"day_hour", {"sales", "paid", "energy"}},
        {"day_tier", {"purchases", "energy"}}};
    for (const auto& [table, names] : columns) {
        for (const std::string& column : names) {
            const auto change = [&](const char* by) {
                return "UPDATE " + table + " SET " + column + " = " + column + by +
                       " WHERE day = (SELECT MIN(day) FROM " + table + ")";
            };
            ASSERT_TRUE(company.execute(change(" + 1").c_str()));
            const db::Check check = totalsCheck(company);
            EXPECT_FALSE(check.ok) << table << "." << column;
            EXPECT_THAT(check.detail.toStdString(),
                        testing::AllOf(HasSubstr(table), HasSubstr("20261121"),
                                       HasSubstr(": " + column + " is ")));
            ASSERT_TRUE(company.execute(change(" - 1").c_str()));
            ASSERT_TRUE(totalsCheck(company).ok) << column;
        }
    }
}

TEST(DayTotals, aLostAndAnAddedRowAreFound)
{
    SeededCompany company{3};
    for (const char* change :
         {"DELETE FROM day_hour WHERE sales > 0 AND day = (SELECT MAX(day) FROM day_hour)",
          "INSERT INTO day_tier VALUES ((SELECT MIN(day) FROM business_day), 9, 9, 1, 1, 1, 5)",
          "INSERT INTO day_total (day, counter, operator, tariff, kind, committed)"
          " VALUES ('20261120', 1, 1, 1, 'purchase', 1)"}) {
        ASSERT_TRUE(company.execute(change));
        EXPECT_FALSE(totalsCheck(company).ok) << change;
        ASSERT_TRUE(company.execute("DELETE FROM day_total WHERE day = '20261120'"));
        db::SqlDayTotals totals{*company.database};
        ASSERT_TRUE(totals.markAll());
        ASSERT_TRUE(totals.makeAll());
        ASSERT_TRUE(totalsCheck(company).ok) << change;
    }
}

// A sale that is booked while its day is being counted makes that count worthless.
TEST(DayTotals, aCountThatWasOvertakenIsNotKept)
{
    db::test::Shop shop;
    shop.openAccount(shop.moneyAccount, Money::fromMinor(10'000));
    shop.load(shop.moneyAccount);
    db::SqlDayTotals totals{*shop.database};
    ASSERT_TRUE(totals.markAll());
    const auto reading = db::Reading::open(shop.database->address());
    ASSERT_TRUE(reading);
    const auto before = db::countDueDay(**reading);
    ASSERT_TRUE(before && *before);
    shop.sell(shop.purchase(shop.moneyAccount, Money::fromMinor(5'000)));
    EXPECT_FALSE(totals.keep(**before).value_or(true));
    EXPECT_EQ(*totals.waiting(), 1);
    const auto after = db::countDueDay(**reading);
    ASSERT_TRUE(after && *after);
    EXPECT_TRUE(totals.keep(**after).value_or(false));
    EXPECT_EQ(*totals.waiting(), 0);
    const auto sum = shop.database->run(
        {"sum", "SELECT SUM(committed), SUM(paid), SUM(cash_in) FROM day_total"});
    ASSERT_TRUE(sum);
    EXPECT_EQ(sum->records.front().all(), (std::vector<QVariant>{2LL, 15'000LL, 15'000LL}));
    EXPECT_TRUE(shop.verifies());
}

// While the counter sells, the count of the day that runs is always overtaken: it keeps no other
// day from being counted.
TEST(DayTotals, theDayThatRunsIsCountedLast)
{
    SeededCompany company{9};
    const Dump kept = dumpOf(company);
    db::SqlDayTotals totals{*company.database};
    ASSERT_TRUE(totals.markAll());
    const std::int64_t days = waitingIn(company);
    ASSERT_GT(days, 1);
    const auto reading = db::Reading::open(company.database->address());
    ASSERT_TRUE(reading);
    QString before;
    for (std::int64_t left = days; left > 1; --left) {
        ASSERT_TRUE(company.execute("UPDATE day_total_due SET touched = touched + 1"
                                    " WHERE day = (SELECT MAX(day) FROM business_day)"));
        const auto counted = db::countDueDay(**reading);
        ASSERT_TRUE(counted && *counted);
        EXPECT_GT((*counted)->day, before);
        EXPECT_LT((*counted)->day, company.lastDay());
        before = (*counted)->day;
        EXPECT_TRUE(totals.keep(**counted).value_or(false));
    }
    const auto newest = db::countDueDay(**reading);
    ASSERT_TRUE(newest && *newest);
    EXPECT_EQ((*newest)->day, company.lastDay());
    EXPECT_TRUE(totals.keep(**newest).value_or(false));
    EXPECT_EQ(dumpOf(company), kept);
}

// A store of before sells and reports at once; its days are counted one after the other.
TEST(DayTotals, ofAStoreOfBeforeAreMadeByAndBy)
{
    SeededCompany company{11};
    const Dump kept = dumpOf(company);
    for (const char* name :
         {"day_total_of_row", "day_hour_of_row", "day_tier_of_row", "day_tier_of_plain_row",
          "day_total_of_row_entry", "day_total_of_entry", "day_total_of_a_day_set_back"})
        ASSERT_TRUE(company.execute((std::string{"DROP TRIGGER "} + name).c_str()));
    ASSERT_TRUE(company.execute("DROP VIEW journal_leg_column; DROP TABLE day_total;"
                                "DROP TABLE day_hour; DROP TABLE day_tier;"
                                "DROP TABLE day_total_due"));
    QFile migration{u":/db/migrations/0029_day_totals.sql"_s};
    ASSERT_TRUE(migration.open(QIODevice::ReadOnly));
    ASSERT_TRUE(company.execute(migration.readAll().constData()));
    EXPECT_GT(waitingIn(company), 1);
    expectNaive(company, {company.firstDay(), company.lastDay()}, "after the upgrade");
    int told = 0;
    ASSERT_TRUE(db::SqlDayTotals{*company.database}.makeAll([&](std::int64_t) {
        ++told;
        return true;
    }));
    EXPECT_GT(told, 1);
    EXPECT_EQ(dumpOf(company), kept);
    EXPECT_TRUE(totalsCheck(company).ok);
}

// With a clock set back the next day is opened before the last one's entries were made: they count
// for it from then on.
TEST(DayTotals, aDayOpenedByAClockSetBackTakesEntriesWithIt)
{
    SeededCompany company{5};
    ASSERT_EQ(waitingIn(company), 0);
    ASSERT_TRUE(company.execute(
        "INSERT INTO business_day SELECT '20991231', MIN(at) + 1 FROM journal_entry"));
    EXPECT_GT(waitingIn(company), 0);
    const ReportDays all{company.firstDay(), u"20991231"_s};
    const auto source = sourceOf(company, company.of(Role::Auditor).who);
    const auto byRows = tableOf(*source, company.clock, {ReportId::Days, all}).rows;
    ASSERT_TRUE(db::SqlDayTotals{*company.database}.makeAll());
    EXPECT_TRUE(totalsCheck(company).ok) << qPrintable(totalsCheck(company).detail);
    const auto again = sourceOf(company, company.of(Role::Auditor).who);
    EXPECT_EQ(tableOf(*again, company.clock, {ReportId::Days, all}).rows, byRows);
}

// Who serves one area only is told nothing of the others: by rows, as totals know no places.
TEST(DayTotals, areNotForWhoServesAPart)
{
    SeededCompany company{2};
    const OperatorId auditor = company.of(Role::Auditor).who;
    ASSERT_TRUE(company.execute(
        (u"INSERT INTO operator_scope (operator, kind, code) VALUES (%1, 'area', 'north')"_s.arg(
             auditor.value()))
            .toUtf8()
            .constData()));
    const auto source = sourceOf(company, auditor);
    const auto runs = source->dayRuns({company.firstDay(), company.lastDay()});
    ASSERT_TRUE(runs && !runs->empty());
    EXPECT_FALSE(runs->front().hasTotals);
}

} // namespace wattcard::reports::test
