// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reports/naive_reports.h"
#include "tests/reports/report_world.h"

#include <gmock/gmock.h>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

// Reports against a second computation, on companies that are drawn from seeds.

namespace wattcard::reports::test {

namespace {

using db::test::SeededCompany;

Money moneyIn(const ReportKind& kind, const Row& row, QLatin1StringView key)
{
    const auto place = std::ranges::find(kind.columns, key, &Column::key) - kind.columns.begin();
    return std::get<Money>(row[static_cast<std::size_t>(place)]);
}

Cell cellIn(const ReportKind& kind, const Row& row, QLatin1StringView key)
{
    const auto place = std::ranges::find(kind.columns, key, &Column::key) - kind.columns.begin();
    return row[static_cast<std::size_t>(place)];
}

ReportDays someDays(SeededCompany& company)
{
    ReportDays days{company.someDay(), company.someDay()};
    if (days.from > days.to)
        std::swap(days.from, days.to);
    return days;
}

void compareAll(SeededCompany& company, unsigned seed)
{
    const RawBooks raw{company.rawFile()};
    const auto source = sourceOf(company, company.of(Role::Auditor).who, 1 + seed % 7);
    std::vector<ReportQuestion> questions;
    for (const ReportKind& kind : allReports()) {
        questions.push_back({kind.id, someDays(company)});
        questions.back().idleDays = company.upTo(20);
    }
    const ReportDays all{company.firstDay(), company.lastDay()};
    questions.push_back({.id = ReportId::Load, .days = all, .area = u"north"_s});
    for (const auto& point : raw["service_point"])
        questions.push_back({.id = ReportId::Load,
                             .days = all,
                             .customer = point[u"customer_number"_s].toString()});
    for (const ReportQuestion& question : questions) {
        const ReportKind& kind = kindOf(question.id);
        const ReportTable table = tableOf(*source, company.clock, question);
        const std::vector<Row> rows = naiveReport(raw, question, company.clock);
        const bool same = table.rows == rows;
        EXPECT_TRUE(same) << "seed " << seed << " " << kind.name.data() << " "
                          << qPrintable(question.days.from) << ".." << qPrintable(question.days.to)
                          << "\n--- report\n"
                          << shown(kind, table.rows) << "--- naive\n"
                          << shown(kind, rows);
        EXPECT_EQ(table.totals, totalsOf(kind, rows)) << kind.name.data();
    }
}

} // namespace

TEST(ReportOracle, everyReportEqualsANaiveRecomputation)
{
    std::map<std::string, std::size_t> seen;
    for (unsigned seed = 1; seed <= unsigned(worldsWanted()); ++seed) {
        SeededCompany company{seed};
        compareAll(company, seed);
        const auto source = sourceOf(company, company.of(Role::Auditor).who);
        for (const ReportKind& kind : allReports()) {
            ReportQuestion question{kind.id, {company.firstDay(), company.lastDay()}};
            question.idleDays = 0;
            seen[kind.name.data()] += tableOf(*source, company.clock, question).rows.size();
        }
        if (HasFatalFailure() || HasNonfatalFailure())
            return;
    }
    for (const auto& [name, rows] : seen) { // a report without rows proves nothing
        EXPECT_GT(rows, 0U) << name;
        RecordProperty(name, static_cast<int>(rows));
    }
}

TEST(ReportOracle, whatWasReceivedIsWhatWasBooked)
{
    for (unsigned seed = 1; seed <= unsigned(worldsWanted()); ++seed) {
        SeededCompany company{seed};
        ASSERT_TRUE(company.verifies()) << seed;
        const auto source = sourceOf(company, company.of(Role::Auditor).who);
        const ReportDays all{company.firstDay(), company.lastDay()};
        const ReportKind& kind = kindOf(ReportId::Sales);
        for (const Row& row : tableOf(*source, company.clock, {ReportId::Sales, all}).rows) {
            Money booked;
            for (const auto key : {"revenue"_L1, "tax"_L1, "fees"_L1, "debt"_L1, "deposit"_L1,
                                   "carry"_L1, "refund_due"_L1, "suspense"_L1, "other_books"_L1})
                booked = booked + moneyIn(kind, row, key);
            EXPECT_EQ(moneyIn(kind, row, "received"_L1), booked) << shown(kind, {row});
        }
        const Row days = tableOf(*source, company.clock, {ReportId::Days, all}).totals;
        const Row months = tableOf(*source, company.clock, {ReportId::Months, all}).totals;
        EXPECT_EQ(days, months);
    }
}

// The Z report counts by the audit log, the tender report by the business day.
TEST(ReportOracle, tendersOfASettledDayAreThoseOfItsZReport)
{
    const ReportKind& kind = kindOf(ReportId::Tenders);
    for (unsigned seed = 1; seed <= unsigned(worldsWanted()); ++seed) {
        SeededCompany company{seed};
        const auto source = sourceOf(company, company.of(Role::Auditor).who);
        const int last = *company.days->lastZ(company.clerk.counter);
        for (int number = 1; number <= last; ++number) {
            const auto settled = company.days->zReport(company.clerk.counter, number);
            ASSERT_TRUE(settled);
            const QString day = settled->totals.businessDay;
            std::vector<TotalLine> tenders;
            for (const Row& row :
                 tableOf(*source, company.clock, {ReportId::Tenders, {day, day}}).rows)
                tenders.push_back({std::get<QString>(cellIn(kind, row, "tender"_L1)),
                                   int(std::get<std::int64_t>(cellIn(kind, row, "movements"_L1))),
                                   moneyIn(kind, row, "net"_L1)});
            EXPECT_EQ(tenders, settled->totals.tenders) << seed << " " << qPrintable(day);
        }
    }
}

// As the map that the tariffs' own repository draws.
TEST(ReportOracle, propagationIsThatOfTheTariffs)
{
    const ReportKind& kind = kindOf(ReportId::PricePropagation);
    for (unsigned seed = 1; seed <= unsigned(worldsWanted()); ++seed) {
        SeededCompany company{seed};
        const auto source = sourceOf(company, company.of(Role::Auditor).who);
        std::vector<std::tuple<QString, QString, std::int64_t, QString>> shownAs;
        for (const Row& row : tableOf(*source, company.clock, {ReportId::PricePropagation}).rows)
            shownAs.emplace_back(std::get<QString>(cellIn(kind, row, "customer_number"_L1)),
                                 std::get<QString>(cellIn(kind, row, "meter"_L1)),
                                 std::get<std::int64_t>(cellIn(kind, row, "tariff_version"_L1)),
                                 std::get<QString>(cellIn(kind, row, "reach"_L1)));
        decltype(shownAs) expected;
        const auto map = db::SqlTariffs{*company.database, company.clock}.propagation();
        ASSERT_TRUE(map);
        constexpr std::array words{"in_meter", "on_card", "not_seen"};
        for (const MeterTariff& meter : *map)
            expected.emplace_back(
                meter.customer.toString(), meter.meter.toString(), meter.wanted.value(),
                QString::fromLatin1(words[static_cast<std::size_t>(meter.reach)]));
        EXPECT_THAT(shownAs, ::testing::UnorderedElementsAreArray(expected)) << seed;
    }
}

// DOMAIN.md F-25: the sum is that of T - A in the ledger.
TEST(ReportOracle, whatIsNotLoadedIsWhatTheLedgerHasOnCards)
{
    for (unsigned seed = 1; seed <= unsigned(worldsWanted()); ++seed) {
        SeededCompany company{seed};
        const RawBooks raw{company.rawFile()};
        std::int64_t money = 0;
        std::int64_t energy = 0;
        for (const auto& leg : raw["journal_leg"]) {
            if (leg[u"book"_s] == u"on_card"_s)
                (leg[u"unit"_s] == u"credit_money"_s ? money : energy) +=
                    leg[u"amount"_s].toLongLong();
        }
        const ReportKind& kind = kindOf(ReportId::NotLoaded);
        const auto source = sourceOf(company, company.of(Role::Auditor).who);
        const Row totals = tableOf(*source, company.clock, {ReportId::NotLoaded}).totals;
        EXPECT_EQ(cellIn(kind, totals, "unloaded_money"_L1), Cell{Money::fromMinor(money)});
        EXPECT_EQ(cellIn(kind, totals, "unloaded_energy"_L1), Cell{Energy::fromHundredths(energy)});
    }
}

namespace {

// Money mode at 0.5283: what is used costs exactly that, whatever is said in the test.
ReturnFile saidBy(db::test::Shop& shop, AccountId account, std::int64_t consumed,
                  std::int64_t steps, std::uint32_t counter)
{
    ReturnFile file = shop.returnData(account, Credit::fromHundredths(consumed), counter);
    file.activeRegister = Energy::fromHundredths(steps);
    file.writtenAt = shop.clock.local(shop.clock.now()) + std::chrono::hours{counter};
    return file;
}

} // namespace

// DOMAIN.md F-24: seeded bypass, double credit and wrong ratio rank on top.
TEST(EnergyBalance, ranksABypassADoubleCreditAndAWrongRatioOnTop)
{
    db::test::Office office;
    const auto say = [&](AccountId account, const ReturnFile& file) {
        EXPECT_TRUE(office.ledger->bookReturn(account, file, office.clerk));
    };
    for (const AccountId account :
         {office.moneyAccount, office.energyAccount, office.chineseAccount}) {
        office.openAccount(account, Money::fromMinor(20'000));
        say(account, saidBy(office, account, 0, 0, 1));
    }
    // 100.00 kWh went through the register, a bypass let 40.00 of them by: 21.13 yuan too little.
    say(office.moneyAccount, saidBy(office, office.moneyAccount, 5'283 - 2'113, 10'000, 2));
    // As it should be: 100.00 kWh bought, 100.00 kWh measured.
    say(office.energyAccount, saidBy(office, office.energyAccount, 10'000, 10'000, 2));
    // A meter that took 50.00 yuan that nobody sold.
    ReturnFile twice = saidBy(office, office.chineseAccount, 0, 0, 2);
    twice.accepted = twice.accepted + Credit::fromHundredths(5'000);
    twice.remaining = twice.remaining + Credit::fromHundredths(5'000);
    say(office.chineseAccount, twice);

    const ReportKind& kind = kindOf(ReportId::EnergyBalance);
    const auto source = sourceOf(office, office.of(Role::Auditor).who);
    const ReportTable table = tableOf(*source, office.clock, {ReportId::EnergyBalance});
    ASSERT_EQ(table.rows.size(), 3U);
    const auto causes = [&](std::size_t row) {
        return std::get<QString>(cellIn(kind, table.rows[row], "deviation_cause"_L1)).toStdString();
    };
    EXPECT_EQ(causes(0), "more_accepted_than_sold");
    EXPECT_EQ(moneyIn(kind, table.rows[0], "deviation_money"_L1), Money::fromMinor(5'000));
    EXPECT_EQ(causes(1), "register");
    // One step of the register and one fen are nobody's fault.
    EXPECT_EQ(moneyIn(kind, table.rows[1], "deviation_money"_L1), Money::fromMinor(2'113 - 2));
    EXPECT_EQ(causes(2), "");
    EXPECT_EQ(cellIn(kind, table.rows[2], "deviation_energy"_L1), Cell{Energy{}});
}

// Nothing that grows with the sales is read whole, and nothing is sorted that an index has in
// order.
TEST(ReportPlans, readByIndexes)
{
    SeededCompany company{3};
    const auto source = sourceOf(company, company.of(Role::Auditor).who);
    for (const ReportKind& kind : allReports())
        tableOf(*source, company.clock, {kind.id, {company.firstDay(), company.lastDay()}});
    sqlite3* handle = nullptr;
    sqlite3_open_v2(db::Database::fileIn(company.directory).toUtf8().constData(), &handle,
                    SQLITE_OPEN_READONLY, nullptr);
    for (const auto& [name, sql] : source->reading().statementsRun()) {
        sqlite3_stmt* statement = nullptr;
        sqlite3_prepare_v2(handle, ("EXPLAIN QUERY PLAN " + sql).constData(), -1, &statement,
                           nullptr);
        std::string plan;
        while (sqlite3_step(statement) == SQLITE_ROW)
            plan += reinterpret_cast<const char*>(sqlite3_column_text(statement, 3)) +
                    std::string{"\n"};
        sqlite3_finalize(statement);
        for (const char* alias :
             {"SCAN r\n", "SCAN e\n", "SCAN l\n", "SCAN b\n", "SCAN x\n", "SCAN q\n", "SCAN u\n"})
            EXPECT_EQ(plan.find(alias), std::string::npos) << name.constData() << "\n" << plan;
        const bool isPage = name == "report_sales" || name == "report_entries" ||
                            name == "report_return_events" || name == "report_audit" ||
                            name == "report_accounts" || name == "report_series" ||
                            name == "report_register_spans";
        EXPECT_FALSE(isPage && plan.find("USE TEMP B-TREE") != std::string::npos)
            << name.constData() << "\n"
            << plan;
    }
    sqlite3_close(handle);
}

} // namespace wattcard::reports::test
