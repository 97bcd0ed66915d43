// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// G15 of RELIABILITY.md section 4: ten years of real sales (twenty for each of
// WATTCARD_BENCH_ACCOUNTS customers), then what waits for the size of the books, each against its
// limit: a sale, the search, the end of the day, the start after an end in order and after another,
// all invariants. Wall time.
#include "bench.h"
#include "bench_shop.h"
#include "db/repositories/sql_day_book.h"
#include "main/books_check.h"
#include "tests/fakes/need.h"

#include <QCoreApplication>
#include <QDate>

#include <cstdio>

namespace {

using namespace wattcard;
using namespace wattcard::bench;
using namespace Qt::StringLiterals;

constexpr int salesOfAccount = 20;
constexpr int days = 3'650;
constexpr int firstAccount = 4; // behind those that a shop has been set up with

// Books that have been sold in, day after day, by the ledger itself.
class Decade {
public:
    explicit Decade(int accounts);
    std::vector<double> sellLastDay(); // milliseconds of each sale, sorted
    std::vector<double> search();
    double closeDay();
    double start(); // of a program that is to sell

private:
    transaction::Row next();
    void sellDay(int day);
    int m_accounts;
    qint64 m_sales = 0;
    BenchShop m_store;
    Actor m_finance{};
};

double milliseconds(double since)
{
    return (wallMicroseconds() - since) / 1'000;
}

Decade::Decade(int accounts) : m_accounts{accounts}, m_store{accounts}
{
    const Operator person{
        .id = {}, .login = u"finance"_s, .name = u"Finance"_s, .role = Role::Finance};
    m_finance = {need(m_store.shop.people->add(person, u"$argon2id$x"_s, {{}, CounterId{3}})),
                 CounterId{3}};
    const double begin = wallMicroseconds();
    for (int day = 0; day < days; ++day)
        sellDay(day);
    std::printf("%d accounts, %lld sales in %d days made in %.0f s, %.2f GB\n", accounts,
                static_cast<long long>(m_sales), days, milliseconds(begin) / 1'000,
                static_cast<double>(m_store.size()) / 1e9);
    std::fflush(stdout);
}

// The accounts in turn: opened in the first round, charged in those after it.
transaction::Row Decade::next()
{
    constexpr qint64 firstId = 1'500'000'000'000;
    db::test::Shop& shop = m_store.shop;
    const AccountId account{firstAccount + m_sales % m_accounts};
    const Money payment = Money::fromMinor(1'000 + m_sales % 9 * 500);
    const bool isFirst = m_sales < m_accounts;
    if (!isFirst && m_sales < 2 * m_accounts)
        shop.load(account); // the meter has taken the opening
    transaction::Row row =
        isFirst ? shop.opening(account, payment) : shop.purchase(account, payment);
    const Credit before = isFirst ? Credit{} : need(shop.ledger->byAccount(account)).total;
    const QByteArray digits = QByteArray::number(++m_sales).rightJustified(10, '0');
    row.id = TransactionId::make(firstId + m_sales, Bytes{digits.begin(), digits.end()});
    const auto byte = [&](int shift) {
        return static_cast<std::uint8_t>(account.value() >> shift);
    };
    row.serial = CardSerial{{0xC1, 0, 0, 0, byte(24), byte(16), byte(8), byte(0)}};
    db::test::encodeLoad(row, before + row.quote.credit);
    return row;
}

void Decade::sellDay(int day)
{
    db::test::Shop& shop = m_store.shop;
    shop.clock.set(shop.clock.now() + std::chrono::days{1});
    const QString name = QDate{2026, 11, 21}.addDays(day + 1).toString(u"yyyyMMdd");
    db::SqlDayBook book{*shop.database, shop.clock};
    need(book.close(m_finance));
    need(book.open(name, shop.leader()));
    const qint64 until = qint64{m_accounts} * salesOfAccount * (day + 1) / days;
    while (m_sales < until) {
        shop.sell(next());
        need(shop.database->checkpointWhenIdle());
    }
}

std::vector<double> Decade::sellLastDay()
{
    std::vector<double> times;
    for (int sale = 0; sale < wantedSales(); ++sale) {
        const transaction::Row row = next();
        const double begin = wallMicroseconds();
        need(m_store.shop.database->checkpointWhenIdle());
        m_store.shop.sell(row);
        times.push_back(milliseconds(begin));
    }
    return times;
}

std::vector<double> Decade::search()
{
    constexpr int probes = 200;
    constexpr int mostFound = 50; // as the counter asks
    std::vector<double> times;
    for (int probe = 0; probe < probes; ++probe) {
        const int index = static_cast<int>(qint64{m_accounts} * probe / probes);
        for (const QString& text :
             {u"Customer %1"_s.arg(index), QString::number(110'000'000'000 + index).right(5),
              u"Street %1"_s.arg(index % 400)}) {
            const double begin = wallMicroseconds();
            need(m_store.shop.ledger->find(text, mostFound));
            times.push_back(milliseconds(begin));
        }
    }
    return times;
}

double Decade::closeDay()
{
    db::test::Shop& shop = m_store.shop;
    db::SqlDayBook book{*shop.database, shop.clock};
    const QString day = need(book.openDay());
    const double begin = wallMicroseconds();
    need(book.close(m_finance));
    const auto sides = need(book.reconcile(day, m_finance));
    if (!sides.differences.isEmpty())
        qFatal("the day does not hold: %s", qPrintable(sides.differences.front()));
    return milliseconds(begin);
}

double Decade::start()
{
    m_store.shop.close();
    const double begin = wallMicroseconds();
    m_store.shop.reopen();
    need(checkBooks(*m_store.shop.database, m_store.shop.directory));
    return milliseconds(begin);
}

void report(const char* name, double product, double limit, const std::string& counters = {})
{
    print({name, product, limit, product / limit, 1, "ms", counters});
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application{argc, argv}; // the SQLite driver is a plug-in
    constexpr double late = 0.95;
    constexpr double veryLate = 0.99;
    Decade books{wantedAccounts()};
    report("size-sale", percentile(books.sellLastDay(), veryLate), 50, "p99");
    report("size-search", percentile(books.search(), late), 50, "p95");
    report("size-day-close", books.closeDay(), 5'000);
    // Books that were a copy are in doubt until all of them was proved once.
    report("size-start-unclean", books.start(), 30'000, "all invariants are proved");
    report("size-start", books.start(), 5'000, "after an end in order");
    return EXIT_SUCCESS;
}
