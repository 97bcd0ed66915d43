// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench_shop.h"

#include "app/name_initials.h"
#include "app/quiet_thread.h"
#include "bench.h"
#include "db/repositories/customer_rows.h"
#include "db/repositories/search_lines.h"
#include "db/sqlite/transaction.h"
#include "tests/fakes/need.h"

#include <QFileInfo>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <thread>

namespace wattcard::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int accountsByDefault = 20'000;
constexpr int salesByDefault = 1'000;

int positive(const char* name, int otherwise)
{
    const int given = qEnvironmentVariableIntValue(name);
    return given > 0 ? given : otherwise;
}

// Rank by rank, the longest against the longest: what the machine's other work adds is in both.
double mostGrowth(const std::vector<double>& alone, const std::vector<double>& beside)
{
    double most = 0;
    for (std::size_t rank = 0; rank < alone.size(); ++rank)
        most = std::max(most, beside[rank] - alone[rank]);
    return most;
}

QString ranksOf(const std::vector<double>& sorted)
{
    const auto at = [&](std::size_t number, std::size_t of) {
        return QString::number(sorted[(sorted.size() - 1) * number / of] / 1'000, 'f', 1);
    };
    return u"p50 %1, p99 %2, p99.9 %3, longest %4"_s.arg(at(1, 2), at(99, 100), at(999, 1'000),
                                                         at(1, 1));
}

} // namespace

int wantedAccounts()
{
    return positive("WATTCARD_BENCH_ACCOUNTS", accountsByDefault);
}

int wantedSales()
{
    return positive("WATTCARD_BENCH_SALES", salesByDefault);
}

BenchShop::BenchShop(int accounts)
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
            return {};
        });
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
    }
    makeSearchLines();
    begin();
}

BenchShop::BenchShop(const std::function<void(const QString& file)>& fill)
{
    shop.close();
    fill(db::Database::fileIn(shop.directory));
    shop.reopen();
    begin();
}

void BenchShop::begin()
{
    shop.openAccount(shop.moneyAccount, db::test::hundredYuan);
    shop.load(shop.moneyAccount);
    need(shop.database->checkpointWhenIdle());
}

// By a connection that knows initials, as the program's own does; the shop's has none.
void BenchShop::makeSearchLines()
{
    shop.close();
    {
        const auto database = need(
            db::Database::open({shop.directory, db::Place::Anything, {}, app::nameInitials()}));
        if (auto made = db::inTransaction(*database, "bench"_L1,
                                          [&] { return db::SearchLines{*database}.makeAll(); });
            !made)
            qFatal("%s", qPrintable(made.error().detail));
    }
    shop.reopen();
}

transaction::Row BenchShop::next()
{
    transaction::Row row = shop.purchase(shop.moneyAccount, Money::fromMinor(100));
    const QByteArray digits = QByteArray::number(++m_sales).rightJustified(5, '0');
    const QByteArray name = digits + digits; // ten bytes, different in each half
    row.id = TransactionId::make(1'796'000'000'000 + m_sales, Bytes{name.begin(), name.end()});
    db::test::encodeLoad(row, need(shop.ledger->byAccount(row.account)).total + row.quote.credit);
    return row;
}

double BenchShop::sell(const std::function<void()>& inFront)
{
    const transaction::Row row = next();
    const double begin = wallMicroseconds();
    need(shop.database->checkpointWhenIdle());
    if (inFront)
        inFront();
    shop.sell(row);
    return wallMicroseconds() - begin;
}

std::vector<double> BenchShop::sellMany(int sales, const std::function<void()>& inFront)
{
    std::vector<double> times;
    for (int sale = 0; sale < sales; ++sale)
        times.push_back(sell(inFront));
    std::ranges::sort(times);
    return times;
}

qint64 BenchShop::size() const
{
    return QFileInfo{shop.database->fileName()}.size();
}

namespace {

struct BesideTimes {
    std::vector<double> sales;
    int done = 0;
};

BesideTimes sellBeside(BenchShop& store, const BesideWork& beside)
{
    if (beside.onTheSameThread)
        return {store.sellMany(wantedSales(), beside.onTheSameThread), wantedSales()};
    std::atomic<bool> isSelling = true;
    std::atomic<int> done = 0;
    std::thread worker{[&] {
        app::makeThisThreadQuiet(); // as every thread of the program that does such work
        while (isSelling || done == 0) {
            beside.work();
            ++done;
        }
    }};
    BesideTimes times{store.sellMany(wantedSales())};
    isSelling = false;
    worker.join();
    times.done = done;
    return times;
}

} // namespace

void reportBeside(BenchShop& store, const std::vector<BesideWork>& all)
{
    constexpr double limit = 20'000; // us
    const std::vector<double> before = store.sellMany(wantedSales());
    std::vector<std::vector<BesideTimes>> during;
    for (const BesideWork& beside : all) {
        std::vector<BesideTimes> runs{sellBeside(store, beside)};
        if (mostGrowth(before, runs.front().sales) > limit) {
            runs.push_back(sellBeside(store, beside));
            runs.push_back(sellBeside(store, beside));
        }
        during.push_back(std::move(runs));
    }
    constexpr double ofHundred = 0.99;
    constexpr double mostLonger = 1.5; // PERFORMANCE.md section 3, db-under-load
    const std::vector<double> after = store.sellMany(wantedSales());
    for (std::size_t i = 0; i < all.size(); ++i) {
        std::vector<double> growths;
        for (const BesideTimes& run : during[i])
            growths.push_back(
                std::min(mostGrowth(before, run.sales), mostGrowth(after, run.sales)));
        const double growth = percentile(growths, 0.5);
        const BesideTimes& first = during[i].front();
        const QString counters = u"%1 sales beside %2 %3; %4 ms"_s.arg(first.sales.size())
                                     .arg(first.done)
                                     .arg(all[i].what, ranksOf(first.sales));
        print({all[i].name.toStdString(), growth / 1'000, limit / 1'000, growth / limit, 1, "ms",
               counters.toStdString() + (growths.size() > 1 ? "; median of three runs" : "")});
        const double alone = std::max(percentile(before, ofHundred), percentile(after, ofHundred));
        const double beside = percentile(first.sales, ofHundred);
        print({"db-under-load/" + all[i].name.toStdString(), beside, alone, beside / alone,
               mostLonger, "us",
               "p99 of a sale, beside " + all[i].what.toStdString() + " and alone"});
    }
    std::printf("    alone, store of %lld MB: before %s; after %s\n",
                static_cast<long long>(store.size() / 1'000'000), qPrintable(ranksOf(before)),
                qPrintable(ranksOf(after)));
    std::fflush(stdout);
}

} // namespace wattcard::bench
