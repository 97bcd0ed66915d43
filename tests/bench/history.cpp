// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// `reports`: every report over the whole history of seeded companies, each against the statements
// that it has asked, by SQLite's own interface; how long totals take to be counted again and to be
// proved, and how large a purchase is. WATTCARD_BENCH_COMPANIES="10000:100000 100000:1000000" for
// other sizes (accounts:purchases), WATTCARD_BENCH_COUNTERS for the same number of counters in
// each. WATTCARD_BENCH_KEPT=FILE keeps the store of the company, its totals counted, in FILE of the
// same volume, or takes it from there; WATTCARD_BENCH_REPORTS="debt-recovery load" asks only these.
// `totals-sale`: a sale with the totals kept against one without. CPU time.
#include "bench.h"
#include "bench_shop.h"
#include "bulk_rows.h"
#include "db/repositories/sql_day_totals.h"
#include "db/repositories/sql_day_view.h"
#include "db/repositories/sql_reports.h"
#include "db/verify/findings.h"
#include "large_company.h"
#include "reports/tables/report_run.h"
#include "tests/fakes/need.h"

#include <QFileInfo>

#include <cstdio>
#include <filesystem>
#include <iterator>

namespace {

using namespace wattcard;
using namespace wattcard::bench;
using namespace Qt::StringLiterals;
using reports::ReportId;

constexpr double second = 1e6;
constexpr OperatorId viewer{90};
// What proves the totals without a doubt reads every leg with its row once.
constexpr const char* allLegsByDay =
    "SELECT r.business_day, l.book, SUM(l.amount) FROM transaction_row AS r"
    "  JOIN journal_entry AS e ON e.row = r.number"
    "  JOIN journal_leg AS l ON l.entry = e.number GROUP BY r.business_day, l.book";

// How much longer the same work takes in a company of ten times the size before it.
std::map<std::string, double> smaller;
std::map<std::string, double> larger;
constexpr double withRows = 11;  // may grow as the rows do
constexpr double withDays = 1.1; // nor more than the days, which are as many in both

void printGrowth(const std::string& size)
{
    for (const auto& [name, time] : larger) {
        const auto before = smaller.find(name);
        if (before != smaller.end())
            print({"growth-" + name + size, time / 1'000, before->second / 1'000,
                   time / before->second, name == "report-dash" ? withDays : withRows, "ms",
                   "against the size before"});
    }
}

std::string nameOf(const CompanySize& size)
{
    return '/' + std::to_string(size.purchases / 1'000) + 'k';
}

struct CountingSink : reports::RowSink {
    std::int64_t rows = 0;
    Result<void> begin(const reports::ReportKind&) override { return {}; }
    Result<void> add(const reports::Row&) override
    {
        ++rows;
        return {};
    }
    Result<void> end(const reports::Row&) override { return {}; }
};

// What a report has asked, statement by statement with what was bound.
using Asked = std::vector<std::pair<const char*, std::vector<BulkValue>>>;

BulkValue bulkValueOf(const QVariant& value)
{
    switch (value.typeId()) {
    case QMetaType::QString: return value.toString().toUtf8();
    case QMetaType::QByteArray: return Octets{value.toByteArray()};
    default: return std::int64_t{value.toLongLong()};
    }
}

class History {
public:
    explicit History(const CompanySize& size);
    void report();

private:
    struct Timed {
        double microseconds = 0;
        std::int64_t rows = 0;
    };
    Timed run(const reports::ReportQuestion& question);
    double floor(const Asked& asked);
    void reportOne(const reports::ReportKind& kind);
    void reportAdHoc();
    std::int64_t against(const std::string& name, const reports::ReportQuestion& question,
                         double goal);
    void make();
    void reportTotals();
    void reportDashboard();
    std::int64_t count(const char* sql) { return m_raw->texts(sql).front().first.toLongLong(); }
    std::string sized(const std::string& name) const { return name + nameOf(m_size); }
    static void note(const std::string& name, double time) { larger[name] = time; }

    CompanySize m_size;
    db::test::Shop m_shop;
    QString m_file = db::Database::fileIn(m_shop.directory);
    std::unique_ptr<Bulk> m_raw;
    std::unique_ptr<db::SqlReports> m_source;
};

History::History(const CompanySize& size) : m_size{size}
{
    const QString kept = qEnvironmentVariable("WATTCARD_BENCH_KEPT");
    m_shop.close();
    if (QFile::exists(kept)) {
        QFile::remove(m_file);
        std::filesystem::create_hard_link(kept.toStdString(), m_file.toStdString());
        m_raw = std::make_unique<Bulk>(m_file);
        return;
    }
    make();
    reportTotals();
    if (kept.isEmpty())
        return;
    m_raw->run("PRAGMA wal_checkpoint(TRUNCATE)");
    std::filesystem::create_hard_link(m_file.toStdString(), kept.toStdString());
}

void History::make()
{
    const CompanyMade made = fillCompany(m_file, m_size);
    m_raw = std::make_unique<Bulk>(m_file);
    const auto bytes = QFileInfo{m_file}.size();
    std::printf("%lld accounts, %lld purchases, %d days, %d counters: made in %.0f s, %.2f GB,"
                " %lld bytes a purchase with %.1f entries and %.1f legs\n",
                static_cast<long long>(m_size.accounts), static_cast<long long>(m_size.purchases),
                m_size.days, made.counters, made.seconds, double(bytes) / 1e9,
                static_cast<long long>(bytes / made.rows), double(made.entries) / double(made.rows),
                double(made.legs) / double(made.rows));
    std::fflush(stdout);
}

void History::reportTotals()
{
    m_shop.reopen();
    db::SqlDayTotals totals{*m_shop.database};
    double begin = cpuMicroseconds();
    if (auto made = totals.makeAll(); !made)
        qFatal("%s", qPrintable(made.error().detail));
    std::printf("totals counted in %.1f s: %lld, %lld and %lld rows\n",
                (cpuMicroseconds() - begin) / second,
                static_cast<long long>(count("SELECT COUNT(*), 0 FROM day_total")),
                static_cast<long long>(count("SELECT COUNT(*), 0 FROM day_hour")),
                static_cast<long long>(count("SELECT COUNT(*), 0 FROM day_tier")));
    m_shop.close();
    const auto prove = [this] {
        const double start = cpuMicroseconds();
        const db::Check check = db::checkDayTotals(need(db::StoreReader::open(m_file)));
        if (!check.ok)
            qFatal("%s", qPrintable(check.detail));
        return cpuMicroseconds() - start;
    };
    note("rollup-verify",
         compare({sized("rollup-verify"), 1.1, "all totals are right"}, prove, [this] {
             const double start = cpuMicroseconds();
             m_raw->readAgain(allLegsByDay, {});
             return cpuMicroseconds() - start;
         }));
}

History::Timed History::run(const reports::ReportQuestion& question)
{
    CountingSink sink;
    const double begin = cpuMicroseconds();
    const auto ended = reports::run(question, {*m_source, m_shop.clock}, sink);
    if (!ended)
        qFatal("%s", qPrintable(ended.error().detail));
    return {cpuMicroseconds() - begin, sink.rows};
}

double History::floor(const Asked& asked)
{
    const double begin = cpuMicroseconds();
    m_raw->run("BEGIN");
    for (const auto& [sql, values] : asked)
        m_raw->readAgain(sql, values);
    m_raw->run("COMMIT");
    return cpuMicroseconds() - begin;
}

// A question against the statements that it asks; how many rows it answers. The first run is for
// what is asked and warms what the system keeps of the file. One pair of the slow ones: they are
// long enough to stand for themselves.
std::int64_t History::against(const std::string& name, const reports::ReportQuestion& question,
                              double goal)
{
    constexpr double slow = 2 * second;
    constexpr int pairs = 7;
    Asked asked;
    m_source->reading().tell([&](const db::StatementText& statement, const auto& values) {
        auto& bound = asked.emplace_back(statement.sql, std::vector<BulkValue>{}).second;
        std::ranges::transform(values, std::back_inserter(bound), bulkValueOf);
    });
    const Timed first = run(question);
    m_source->reading().tell({});
    std::vector<double> products;
    std::vector<double> peers;
    std::vector<double> ratios;
    for (int pair = 0; pair < (first.microseconds > slow ? 1 : pairs); ++pair) {
        peers.push_back(floor(asked));
        products.push_back(run(question).microseconds);
        ratios.push_back(products.back() / std::max(peers.back(), 1.0));
    }
    note(name, percentile(products, 0.5));
    print({sized(name), percentile(products, 0.5) / 1'000, percentile(peers, 0.5) / 1'000,
           percentile(ratios, 0.5), goal, "ms", std::to_string(first.rows) + " rows"});
    return first.rows;
}

void History::reportOne(const reports::ReportKind& kind)
{
    constexpr double goal = 1.2;
    constexpr double streamed = 1.43; // every purchase to a visitor
    const reports::ReportQuestion all{kind.id, {u"20000101"_s, u"20261120"_s}};
    against(std::string{"report-"} + kind.name.data(), all, goal);
    if (kind.id == ReportId::Sales)
        against("db-read", all, streamed);
}

// A range in the middle of the history: the sales of one counter one by one, and those of one
// tariff by day.
void History::reportAdHoc()
{
    constexpr double goal = 1.05;
    const ReportDays middle{u"20250215"_s, u"20260614"_s};
    const auto counter = m_raw->texts("SELECT MIN(counter), 0 FROM transaction_row").front().first;
    reports::ReportQuestion one{ReportId::Sales, middle};
    one.counter = CounterId{static_cast<std::uint16_t>(counter.toInt())};
    against("report-adhoc-counter", one, goal);
    const auto tariff = m_raw->texts("SELECT MIN(tariff), 0 FROM day_total").front().first;
    reports::ReportQuestion grouped{ReportId::Days, middle};
    grouped.tariff = TariffVersionId{tariff.toLongLong()};
    against("report-adhoc-days", grouped, goal);
}

void History::report()
{
    m_source = need(db::SqlReports::open(m_file, viewer, m_shop.clock));
    m_raw->run("PRAGMA cache_size=-32768"); // the reader's
    const QStringList only =
        qEnvironmentVariable("WATTCARD_BENCH_REPORTS").split(u' ', Qt::SkipEmptyParts);
    for (const reports::ReportKind& kind : reports::allReports()) {
        const auto name = QString::fromLatin1(kind.name.data(), qsizetype(kind.name.size()));
        if (only.isEmpty() || only.contains(name))
            reportOne(kind);
    }
    if (only.isEmpty() || only.contains(u"adhoc"_s))
        reportAdHoc();
    if (only.isEmpty() || only.contains(u"dashboard"_s))
        reportDashboard();
}

// A look at today as the dashboard takes it: a connection, its figures, and away with it.
void History::reportDashboard()
{
    constexpr std::int64_t quarterHour = 15LL * 60 * 1000;
    const QByteArray day = m_raw->texts("SELECT MAX(day), 0 FROM business_day").front().first;
    const std::int64_t nobody = viewer.value();
    std::map<QByteArray, QByteArray> texts;
    note("report-dash",
         compare(
             {.name = sized("report-dash"), .goal = 1.2, .counters = "one look, CPU"},
             [&] {
                 const double begin = cpuMicroseconds();
                 auto view = need(db::SqlDayView::open(m_file, viewer, m_shop.clock));
                 need(view->figures());
                 const double spent = cpuMicroseconds() - begin;
                 texts = view->reading().statementsRun();
                 return spent;
             },
             [&] {
                 const double begin = cpuMicroseconds();
                 Bulk raw{m_file};
                 raw.readAll(texts.at("day_viewer"), {nobody});
                 raw.readAll(texts.at("day_newest"), {});
                 raw.readAll(texts.at("day_own_till"), {day, nobody});
                 raw.readAll(texts.at("day_cells"), {quarterHour, day, std::int64_t{0}, nobody});
                 raw.readAll(texts.at("day_unfinished"), {std::int64_t{0}, nobody});
                 raw.readAll(texts.at("day_last_days"), {std::int64_t{mostLastDays}});
                 for (const char* book : {"receivable", "refund_due"})
                     raw.readAll(texts.at("day_due"), {QByteArray{book}});
                 return cpuMicroseconds() - begin;
             }));
}

void reportSaleCost()
{
    constexpr int sales = 100;
    BenchShop store{1'000};
    const auto triggers = Bulk{store.shop.database->fileName()}.texts(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name IN"
        " ('day_total_of_row', 'day_hour_of_row', 'day_tier_of_row', 'day_tier_of_plain_row',"
        "  'day_total_of_row_entry', 'day_total_of_entry')");
    const auto measured = [&store] {
        store.sellMany(2); // prepares again what the schema has changed
        const double begin = cpuMicroseconds();
        store.sellMany(sales);
        return (cpuMicroseconds() - begin) / sales;
    };
    compare(
        {.name = "totals-sale", .goal = 1.02, .counters = "CPU of a whole sale, FULL"},
        [&] {
            Bulk bulk{store.shop.database->fileName()};
            for (const auto& [name, sql] : triggers)
                bulk.run("DROP TRIGGER IF EXISTS " + name + ";" + sql);
            return measured();
        },
        [&] {
            Bulk bulk{store.shop.database->fileName()};
            for (const auto& [name, sql] : triggers)
                bulk.run("DROP TRIGGER " + name);
            return measured();
        });
}

} // namespace

int main(int argc, char** argv)
{
    const Wanted wanted{argc, argv};
    if (wanted.has("totals-sale"))
        reportSaleCost();
    if (!wanted.has("reports") && !wanted.has("report-adhoc"))
        return EXIT_SUCCESS;
    if (!wanted.has("reports"))
        qputenv("WATTCARD_BENCH_REPORTS", "adhoc");
    const QString said =
        qEnvironmentVariable("WATTCARD_BENCH_COMPANIES", u"1000:10000 10000:100000"_s);
    for (const QString& each : said.split(u' ')) {
        CompanySize size;
        size.accounts = each.section(u':', 0, 0).toLongLong();
        size.purchases = each.section(u':', 1, 1).toLongLong();
        size.counters = qEnvironmentVariableIntValue("WATTCARD_BENCH_COUNTERS");
        smaller = std::exchange(larger, {});
        History{size}.report();
        printGrowth(nameOf(size));
    }
    return EXIT_SUCCESS;
}
