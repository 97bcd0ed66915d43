// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// `db-purchase`: both transactions of a sale in the store, CPU time and, with every commit on the
// disk of $TMPDIR, wall time; against the rows of a sale by SQLite's own interface. `db-growth`:
// the same in books of ten times the customers and sales. `db-import`: customers out of a CSV file
// with all checks, against the bare rows. `day-close`: a day settled and held together on its three
// sides, against one scan of its rows. `restore-check`: every proof of restored books, against
// SQLite's quick_check. CPU time where nothing else is said.
#include "app/import_customers.h"
#include "bench.h"
#include "bench_shop.h"
#include "bulk_rows.h"
#include "crypto/password.h"
#include "db/repositories/sql_day_book.h"
#include "db/repositories/sql_imports.h"
#include "db/sqlite/backup.h"
#include "large_company.h"
#include "peer_store.h"
#include "tests/fakes/need.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdlib>

namespace {

using namespace wattcard;
using namespace wattcard::bench;
using namespace Qt::StringLiterals;

constexpr int salesOfAPair = 100;
using Clock = double (*)();

// Microseconds of a sale in the store, its row ready.
double soldIn(BenchShop& store, Clock clock)
{
    std::vector<double> times;
    for (int sale = 0; sale < salesOfAPair; ++sale) {
        const transaction::Row row = store.next();
        need(store.shop.database->checkpointWhenIdle());
        const double begin = clock();
        store.shop.sell(row);
        times.push_back(clock() - begin);
    }
    return percentile(std::move(times), 0.5);
}

double soldBare(PeerStore& store, Clock clock)
{
    std::vector<double> times;
    for (int sale = 0; sale < salesOfAPair; ++sale) {
        if (sale % 25 == 0)
            store.checkpoint();
        const double begin = clock();
        store.begin();
        store.commit();
        times.push_back(clock() - begin);
    }
    return percentile(std::move(times), 0.5);
}

void reportPurchase()
{
    BenchShop store{wantedAccounts()};
    const QTemporaryDir folder;
    PeerStore full{folder.filePath(u"full.db"_s), PeerStore::Sync::Full};
    PeerStore off{folder.filePath(u"off.db"_s), PeerStore::Sync::Off};
    compare(
        {"db-purchase-cpu", 1.25, "both transactions; the peer checks and books nothing"},
        [&] { return soldIn(store, cpuMicroseconds); },
        [&] { return soldBare(off, cpuMicroseconds); });
    compare(
        {"db-purchase-full", 1.05, "wall; 2 syncs each"},
        [&] { return soldIn(store, wallMicroseconds); },
        [&] { return soldBare(full, wallMicroseconds); });
}

// Books with a history of their own, sold in beyond it.
std::unique_ptr<BenchShop> booksOf(std::int64_t accounts, std::int64_t purchases)
{
    return std::make_unique<BenchShop>([&](const QString& file) {
        CompanySize size;
        size.accounts = accounts;
        size.purchases = purchases;
        fillCompany(file, size);
    });
}

void reportGrowth()
{
    const std::int64_t accounts = std::max(wantedAccounts() / 20, 100);
    const auto small = booksOf(accounts, accounts * 10);
    const auto large = booksOf(accounts * 10, accounts * 100);
    compare(
        {"db-growth", 1.2,
         std::to_string(accounts * 10) + " customers with ten sales each against " +
             std::to_string(accounts)},
        [&] { return soldIn(*large, cpuMicroseconds); },
        [&] { return soldIn(*small, cpuMicroseconds); });
}

// --- customers out of a file ---

QByteArray customersFile(int lines)
{
    QByteArray text = "customer_number,name,address,phone,meter_number,tariff,mode\n";
    for (int line = 0; line < lines; ++line)
        text += QByteArray::number(120'000'000'000 + line) + ",Customer " +
                QByteArray::number(line) + ",Road " + QByteArray::number(line % 500) + ",1380" +
                QByteArray::number(1'000'000 + line) + ',' +
                QByteArray::number(300'000'000'000 + line) + ",Household,money\n";
    return text;
}

double imported(const QByteArray& text)
{
    db::test::Shop shop;
    const QString password = u"right password"_s;
    const QString encoded = *crypto::hashPassword(password, crypto::passwordCostFloor);
    const auto add = [&](const QString& login, Role role) {
        return need(shop.people->add({.id = {}, .login = login, .name = login, .role = role},
                                     encoded, {{}, CounterId{3}}));
    };
    add(u"finance"_s, Role::Finance);
    const Actor admin{add(u"admin"_s, Role::Administrator), CounterId{3}};
    db::SqlImports imports{*shop.database, shop.clock};
    app::ImportCustomers desk{{imports, *shop.registry, admin, Role::Administrator}};
    const double begin = cpuMicroseconds();
    const auto checked = need(desk.check({u"customers.csv"_s, text}));
    const double read = cpuMicroseconds() - begin;
    if (!checked.rejects.empty())
        qFatal("%s is refused", qPrintable(checked.rejects.front().column));
    const auto signature = need(app::ApprovalDesk{*shop.people, shop.clock, CounterId{3}}.approve(
        {u"finance"_s, password}, need(desk.ask(checked))));
    const double again = cpuMicroseconds();
    need(desk.run(checked, signature));
    return read + cpuMicroseconds() - again;
}

double bareCustomers(int lines)
{
    db::test::Shop shop;
    shop.close();
    Bulk bulk{db::Database::fileIn(shop.directory)};
    const double begin = cpuMicroseconds();
    bulk.run("PRAGMA foreign_keys=OFF; BEGIN");
    bulk.runBare({}, [&] {
        for (std::int64_t line = 0; line < lines; ++line) {
            const std::int64_t id = 1'000 + line;
            bulk.insert("INSERT INTO customer (id, name, address, phone) VALUES (?, ?, ?, ?)",
                        {id, "Customer " + QByteArray::number(qint64{line}),
                         "Road " + QByteArray::number(qint64{line % 500}),
                         "1380" + QByteArray::number(qint64{1'000'000 + line})});
            bulk.insert("INSERT INTO service_point (id, customer_number, meter_number,"
                        " ratio_current, ratio_potential, generation) VALUES (?, ?, ?, 1, 1, 1)",
                        {id, QByteArray::number(qint64{120'000'000'000 + line}),
                         QByteArray::number(qint64{300'000'000'000 + line})});
            bulk.insert("INSERT INTO account (id, customer, service_point, state, mode, tariff,"
                        " alarm1, alarm2, hold, meter_in_doubt)"
                        " VALUES (?, ?, ?, 'pending', 'money', 1, 0, 0, 'none', 0)",
                        {id, id, id});
        }
    });
    bulk.run("COMMIT");
    return cpuMicroseconds() - begin;
}

void reportImport()
{
    const int lines = wantedAccounts();
    std::map<int, double> times;
    for (const int count : {lines / 10, lines}) {
        const QByteArray text = customersFile(count);
        times[count] = compare(
            {"db-import/" + std::to_string(count), 1.67, "with all checks and the log"},
            [&] { return imported(text) / count; }, [&] { return bareCustomers(count) / count; });
    }
    const double growth = times[lines] / times[lines / 10];
    print({"growth-db-import", times[lines], times[lines / 10], growth, 1.1, "us",
           "of a customer, in a file of ten times the lines"});
}

// --- the end of a day ---

class ClosableDay {
public:
    explicit ClosableDay(std::int64_t purchases);
    double close(); // in a store of its own each time
    double scan();

private:
    void takeBack();
    db::test::Shop m_shop;
    QString m_file = db::Database::fileIn(m_shop.directory);
    QString m_kept = m_file + u".kept"_s;
    Actor m_finance{};
    std::unique_ptr<Bulk> m_raw;
};

ClosableDay::ClosableDay(std::int64_t purchases)
{
    m_finance = {need(m_shop.people->add(
                     {.id = {}, .login = u"finance"_s, .name = u"Finance"_s, .role = Role::Finance},
                     u"$argon2id$x"_s, {{}, CounterId{3}})),
                 CounterId{3}};
    m_shop.close();
    CompanySize size;
    size.accounts = purchases;
    size.purchases = purchases;
    size.days = 1;
    size.counters = 4;
    fillCompany(m_file, size);
    QFile::copy(m_file, m_kept);
    m_raw = std::make_unique<Bulk>(m_kept);
}

void ClosableDay::takeBack()
{
    m_shop.close();
    for (const char* part : {"", "-wal", "-shm"})
        QFile::remove(m_file + QLatin1StringView{part});
    QFile::copy(m_kept, m_file);
    m_shop.reopen();
}

double ClosableDay::close()
{
    takeBack();
    db::SqlDayBook days{*m_shop.database, m_shop.clock};
    const double begin = cpuMicroseconds();
    need(days.close(m_finance));
    need(days.reconcile(u"20261120"_s, m_finance));
    return cpuMicroseconds() - begin;
}

double ClosableDay::scan()
{
    const double begin = cpuMicroseconds();
    m_raw->readAgain("SELECT r.counter, r.author, r.kind, r.tariff, COUNT(*), SUM(l.amount)"
                     "  FROM transaction_row AS r JOIN journal_entry AS e ON e.row = r.number"
                     "  JOIN journal_leg AS l ON l.entry = e.number"
                     " WHERE r.business_day = '20261120' GROUP BY 1, 2, 3, 4",
                     {});
    return cpuMicroseconds() - begin;
}

void reportDayClose()
{
    std::map<int, double> times;
    constexpr int few = 1'000;
    for (const int purchases : {few, 10 * few}) {
        ClosableDay day{purchases};
        times[purchases] = compare(
            {"day-close/" + std::to_string(purchases / 1'000) + "k", 1.5,
             "4 counters; peer: the day's legs added up once"},
            [&] { return day.close(); }, [&] { return day.scan(); });
    }
    print({"growth-day-close", times[10 * few], times[few], times[10 * few] / times[few], 11, "us",
           "ten times the purchases"});
}

// --- books that came back ---

void reportRestoreCheck()
{
    BenchShop store{wantedAccounts()};
    store.sellMany(wantedSales());
    const QString directory = store.shop.directory;
    const QString file = db::Database::fileIn(directory);
    store.shop.close();
    Bulk raw{file};
    compare(
        {"restore-check", 1.1, "every invariant of the books, against their structure alone"},
        [&] {
            const double begin = cpuMicroseconds();
            if (!need(db::verify(directory)).ok())
                qFatal("the books do not hold");
            return cpuMicroseconds() - begin;
        },
        [&] {
            const double begin = cpuMicroseconds();
            raw.readAgain("PRAGMA quick_check", {});
            return cpuMicroseconds() - begin;
        });
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application{argc, argv}; // the SQLite driver is a plug-in
    const Wanted wanted{argc, argv};
    if (wanted.has("db-purchase"))
        reportPurchase();
    if (wanted.has("db-growth"))
        reportGrowth();
    if (wanted.has("db-import"))
        reportImport();
    if (wanted.has("day-close"))
        reportDayClose();
    if (wanted.has("restore-check"))
        reportRestoreCheck();
    return EXIT_SUCCESS;
}
