// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// `backup-sale`: by how much a backup of the books that runs beside makes a sale longer, against
// its limit of 20 ms (RELIABILITY.md section 8). Whole backups, one after the other, copied,
// sealed, read back and checked, while 1 000 sales are made; the same number is made before
// without. Wall time: on a machine that does other work as well, its waits are in both.
// `backup`: one backup of books that nobody uses, against SQLite's own copy of them.
#include "db/sqlite/backup.h"

#include "app/back_up.h"
#include "app/quiet_thread.h"
#include "bench.h"
#include "db/repositories/customer_rows.h"
#include "db/repositories/search_lines.h"
#include "db/repositories/sql_backups.h"
#include "db/sqlite/transaction.h"
#include "tests/db/shop.h"
#include "tests/fakes/need.h"

#include <QFile>
#include <QFileInfo>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <thread>

namespace {

using namespace wattcard;
using namespace wattcard::bench;
using namespace Qt::StringLiterals;

constexpr int accountsByDefault = 20'000;
constexpr int salesEach = 1'000;

// The audit log belongs to the thread of the sales; here it stays empty.
class NoBook : public BackupBook {
public:
    Result<void> note(const BackupNote&, const Actor&) override { return {}; }
};

class Store {
public:
    explicit Store(int accounts);
    double sell(); // microseconds of the two transactions
    std::vector<double> sellMany();
    app::BackupMade backUp(); // on any thread
    qint64 size() const { return QFileInfo{shop.database->fileName()}.size(); }

    db::test::Shop shop;
    QTemporaryDir target;

private:
    qint64 m_sales = 0;
};

Store::Store(int accounts)
{
    constexpr int atOnce = 5'000;
    for (int first = 0; first < accounts; first += atOnce) {
        auto done = db::inTransaction(*shop.database, "bench"_L1, [&]() -> Result<void> {
            db::CustomerRows rows{*shop.database, shop.clock};
            for (int index = first; index < std::min(first + atOnce, accounts); ++index) {
                NewCustomer customer;
                customer.number = *CustomerNumber::parse(QString::number(110'000'000'000 + index));
                customer.meter = *MeterNumber::parse(QString::number(261'121'000'001 + index));
                customer.name = u"Customer %1"_s.arg(index);
                customer.address = u"Street %1, house %2"_s.arg(index % 400).arg(index % 31);
                customer.phone = QString::number(10'000'000'000 + index * 7'919ll);
                customer.tariff = TariffVersionId{1};
                need(rows.add(customer));
            }
            return db::SearchLines{*shop.database}.makeAll();
        });
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
    }
    shop.openAccount(shop.moneyAccount, db::test::hundredYuan);
    shop.load(shop.moneyAccount);
    need(shop.database->checkpointWhenIdle());
}

double Store::sell()
{
    transaction::Row row = shop.purchase(shop.moneyAccount, Money::fromMinor(100));
    const QByteArray digits = QByteArray::number(++m_sales).rightJustified(5, '0');
    const QByteArray name = digits + digits; // ten bytes, different in each half
    row.id = TransactionId::make(1'796'000'000'000 + m_sales, Bytes{name.begin(), name.end()});
    db::test::encodeLoad(row, need(shop.ledger->byAccount(row.account)).total + row.quote.credit);
    const double begin = wallMicroseconds();
    shop.sell(row);
    const double end = wallMicroseconds();
    need(shop.database->checkpointWhenIdle()); // as the program does between two
    return end - begin;
}

std::vector<double> Store::sellMany()
{
    std::vector<double> times;
    for (int sale = 0; sale < salesEach; ++sale)
        times.push_back(sell());
    return times;
}

app::BackupMade Store::backUp()
{
    constexpr std::string_view text = "a passphrase to measure with";
    const crypto::Secret passphrase{Bytes{text.begin(), text.end()}};
    db::SqlBackupStore files{shop.directory};
    NoBook book;
    Operator administrator;
    administrator.role = Role::Administrator;
    const QString file = target.filePath(u"one.wcbk"_s);
    QFile::remove(file);
    return need(
        app::BackUp{files, book, shop.clock}.run({file, passphrase}, administrator, CounterId{3}));
}

// Rank by rank, the longest against the longest: what the machine's other work adds is in both.
double mostGrowth(std::vector<double> alone, std::vector<double> beside)
{
    std::ranges::sort(alone);
    std::ranges::sort(beside);
    double most = 0;
    for (std::size_t rank = 0; rank < alone.size(); ++rank)
        most = std::max(most, beside[rank] - alone[rank]);
    return most;
}

void reportSales(Store& store)
{
    constexpr double limit = 20'000; // us
    const std::vector<double> alone = store.sellMany();
    std::atomic<bool> isSelling = true;
    std::atomic<int> made = 0;
    std::thread backups{[&] {
        app::makeThisThreadQuiet(); // as every thread of the program that makes one
        while (isSelling || made == 0) {
            store.backUp();
            ++made;
        }
    }};
    const std::vector<double> beside = store.sellMany();
    isSelling = false;
    backups.join();
    const double growth = mostGrowth(alone, beside);
    const QString counters =
        u"%1 sales beside %2 backups of %3 MB; p50 %4, p99 %5, longest %6 ms; without %7, %8, %9"_s
            .arg(beside.size())
            .arg(made.load())
            .arg(store.size() / 1'000'000)
            .arg(percentile(beside, 0.5) / 1'000, 0, 'f', 1)
            .arg(percentile(beside, 0.99) / 1'000, 0, 'f', 1)
            .arg(percentile(beside, 1) / 1'000, 0, 'f', 1)
            .arg(percentile(alone, 0.5) / 1'000, 0, 'f', 1)
            .arg(percentile(alone, 0.99) / 1'000, 0, 'f', 1)
            .arg(percentile(alone, 1) / 1'000, 0, 'f', 1);
    std::printf("%-20s %10.1f ms %10.1f ms  %5.2f  goal 1.00  %s\n", "backup-sale", growth / 1'000,
                limit / 1'000, growth / limit, qPrintable(counters));
}

void reportBackup(Store& store)
{
    const app::BackupMade made = store.backUp();
    const QString counters =
        u"%1 MB of books in %2 MB"_s.arg(store.size() / 1'000'000).arg(made.size / 1'000'000);
    compare(
        {.name = "backup", .goal = 1.5, .counters = counters.toStdString()},
        [&] {
            const double begin = wallMicroseconds();
            store.backUp();
            return wallMicroseconds() - begin;
        },
        [&] {
            const double begin = wallMicroseconds();
            const QString copy = store.target.filePath(u"copy"_s);
            need(db::copyStore(store.shop.database->fileName(), copy, {}));
            QFile::remove(copy);
            return wallMicroseconds() - begin;
        });
}

} // namespace

int main(int argc, char** argv)
{
    const Wanted wanted{argc, argv};
    const int accounts = qEnvironmentVariableIntValue("WATTCARD_BENCH_ACCOUNTS");
    Store store{accounts > 0 ? accounts : accountsByDefault};
    if (wanted.has("backup-sale"))
        reportSales(store);
    if (wanted.has("backup"))
        reportBackup(store);
    return EXIT_SUCCESS;
}
