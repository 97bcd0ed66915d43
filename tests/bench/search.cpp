// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// `search-budget`: the limit of SCREENS.md section 2 at its 200 000 customers, a minute's making.
// What each keystroke of a search costs, against a scan of the same text in memory; what a customer
// costs who is written into the books. WATTCARD_BENCH_ACCOUNTS=1000000 for the size that the goals
// of PERFORMANCE.md are said for; with it each kind of probe has a line of its own.
// `search-upgrade`: a store of before, whose lines are all still to be made.
#include "app/name_initials.h"
#include "bench.h"
#include "db/repositories/customer_rows.h"
#include "db/repositories/search_lines.h"
#include "db/sqlite/transaction.h"
#include "tests/db/shop.h"

#include <QFileInfo>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <random>

namespace {

using namespace wattcard;
using namespace wattcard::bench;
using namespace Qt::StringLiterals;

constexpr int mostFound = 50; // as the counter asks
constexpr int accountsByDefault = 20'000;
constexpr int probesOfAKind = 40;
constexpr qsizetype probesOfAPair = 4; // of each kind: the peer takes long

template <class Value> Value need(Result<Value> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return std::move(*result);
}

// Names, streets and numbers as a Chinese town has them, the same in each run.
class People {
public:
    NewCustomer next(int index);
    std::size_t below(std::size_t limit) { return m_random() % limit; }

private:
    QChar of(QStringView characters)
    {
        return characters[static_cast<qsizetype>(
            below(static_cast<std::size_t>(characters.size())))];
    }
    std::mt19937_64 m_random{1};
};

NewCustomer People::next(int index)
{
    constexpr QStringView surnames =
        u"王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程";
    constexpr QStringView given = u"伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀英霞平刚桂兰辉玲文华建国红"
                                  u"志海波燕鹏飞鑫浩宇轩梓涵子怡";
    constexpr QStringView streets = u"幸福人民解放建设和平胜利团结友谊光明长春东风朝阳";
    constexpr qint64 firstNumber = 110'000'000'000;
    constexpr qint64 firstMeter = 261'121'000'000;
    constexpr qint64 spread = 7'919; // a prime: meters are not numbered in the order of customers
    NewCustomer customer;
    customer.number = *CustomerNumber::parse(QString::number(firstNumber + index));
    customer.meter = *MeterNumber::parse(
        QString::number(firstMeter + index * spread % 80'000'000 * 100 + index % 97));
    customer.name = of(surnames);
    for (std::size_t more = 1 + below(2); more > 0; --more)
        customer.name += of(given);
    customer.address = QString{of(streets)} + of(streets) + u'路' +
                       QString::number(1 + below(400)) + u'号' + QString::number(1 + below(30)) +
                       u"单元"_s + QString::number(101 + 100 * below(30) + below(4));
    customer.phone = QString::number(10'000'000'000 + below(10'000'000'000));
    customer.place = {u"area%1"_s.arg(index % 7), u"station%1"_s.arg(index % 200)};
    customer.tariff = TariffVersionId{1};
    return customer;
}

struct Cost { // microseconds a customer
    double rows = 0;
    double lines = 0;
};

// A utility of that many customers, and the text of all of them for the peer.
class Store {
public:
    enum class Lines { Made, Waiting };
    explicit Store(int accounts, Lines lines = Lines::Made);
    QByteArray text() const { return m_text; }
    db::test::Shop shop;
    Cost cost;
    std::map<QString, QStringList> probes; // by kind
    qint64 size() const { return QFileInfo{shop.database->fileName()}.size(); }

private:
    void addProbes(People& people, const NewCustomer& customer);
    QByteArray m_text;
};

Store::Store(int accounts, Lines lines)
{
    const QString directory = shop.directory;
    shop.close();
    shop.database =
        need(db::Database::open({directory, db::Place::Anything, {}, app::nameInitials()}));
    shop.ledger = std::make_unique<db::SqlLedger>(*shop.database, shop.clock);
    People people;
    constexpr int atOnce = 5'000;
    for (int first = 0; first < accounts; first += atOnce) {
        auto done = db::inTransaction(*shop.database, "bench"_L1, [&]() -> Result<void> {
            const double begin = wallMicroseconds();
            db::CustomerRows rows{*shop.database, shop.clock};
            for (int index = first; index < std::min(first + atOnce, accounts); ++index) {
                const NewCustomer customer = people.next(index + 1);
                need(rows.add(customer));
                m_text += customer.number.toString().toUtf8() + customer.meter.toString().toUtf8() +
                          customer.phone.toUtf8() + customer.name.toUtf8() +
                          customer.address.toUtf8() + '\n';
                if (index % std::max(1, accounts / probesOfAKind) == 0)
                    addProbes(people, customer);
            }
            const double middle = wallMicroseconds();
            if (lines == Lines::Waiting)
                return {};
            if (auto made = db::SearchLines{*shop.database}.makeAll(); !made)
                return made;
            cost.rows += (middle - begin) / accounts;
            cost.lines += (wallMicroseconds() - middle) / accounts;
            return {};
        });
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
    }
    if (auto done = shop.database->checkpointWhenIdle(); !done)
        qFatal("%s", qPrintable(done.error().detail));
}

void Store::addProbes(People& people, const NewCustomer& customer)
{
    const QString meter = customer.meter.toString();
    const auto inside = static_cast<qsizetype>(1 + people.below(5));
    const QString initials = shop.database->initialsOf()(customer.name);
    const auto add = [&](const char* kind, const QString& text) {
        probes[QString::fromLatin1(kind)].append(text);
    };
    add("digit", meter.right(1));
    add("two digits", meter.right(2));
    add("meter's end", meter.right(5));
    add("inside a meter", meter.mid(inside, 6));
    add("number's beginning", customer.number.toString().left(8));
    add("whole number", customer.number.toString());
    add("whole meter number", meter);
    add("all but a digit", customer.number.toString().mid(1));
    add("telephone", customer.phone.right(4));
    add("whole telephone", customer.phone);
    add("surname", customer.name.left(1));
    add("given name", customer.name.right(1));
    add("name", customer.name);
    add("initial", initials.left(1));
    add("initials", initials);
    add("street", customer.address.left(3));
    add("address", customer.address);
    add("two of an address", customer.address.mid(1, 2));
    add("nobody", customer.name + u"谁"_s);
}

// Microseconds of each probe of the kind, CPU time: nothing waits once the pages are in memory.
std::vector<double> times(Store& store, const QStringList& probes)
{
    std::vector<double> times;
    for (const QString& probe : probes) {
        const double begin = cpuMicroseconds();
        need(store.shop.ledger->find(probe, mostFound));
        times.push_back(cpuMicroseconds() - begin);
    }
    return times;
}

double scan(const QByteArray& text, const QStringList& probes)
{
    const double begin = cpuMicroseconds();
    std::size_t found = 0;
    for (const QString& probe : probes) {
        const QByteArray part = probe.toUtf8();
        const char* at = text.constData();
        const char* const end = at + text.size();
        while (at != nullptr) {
            at = static_cast<const char*>(memmem(at, static_cast<std::size_t>(end - at),
                                                 part.constData(),
                                                 static_cast<std::size_t>(part.size())));
            found += at != nullptr ? 1 : 0;
            at = at != nullptr ? at + part.size() : nullptr;
        }
    }
    if (found > static_cast<std::size_t>(text.size() * probes.size()))
        std::abort(); // the scan must not be thought away
    return (cpuMicroseconds() - begin) / static_cast<double>(probes.size());
}

void report(Store& store, const std::string& name, bool byKind)
{
    std::vector<double> all;
    QStringList mixed;
    for (const auto& [kind, probes] : store.probes) {
        const auto taken = times(store, probes);
        all.insert(all.end(), taken.begin(), taken.end());
        mixed.append(probes.first(std::min(probes.size(), probesOfAPair)));
        if (byKind)
            std::printf("  %-20s p50 %8.0f us   p90 %8.0f us   p99 %8.0f us\n", qPrintable(kind),
                        percentile(taken, 0.5), percentile(taken, 0.9), percentile(taken, 0.99));
    }
    const QString counters = u"%1 probes, p90 %2 us, p99 %3 us"_s.arg(all.size())
                                 .arg(percentile(all, 0.9), 0, 'f', 0)
                                 .arg(percentile(all, 0.99), 0, 'f', 0);
    compare(
        {.name = name, .goal = 0.25, .counters = counters.toStdString()},
        [&] {
            double sum = 0;
            for (const double each : times(store, mixed))
                sum += each;
            return sum / static_cast<double>(mixed.size());
        },
        [&] { return scan(store.text(), mixed); });
}

// Wall time, as the clerk waits for it.
void reportBudget(Store& store)
{
    constexpr double limit = 100'000; // us
    std::vector<double> all;
    for (const auto& [kind, probes] : store.probes) {
        for (const QString& probe : probes) {
            const double begin = wallMicroseconds();
            need(store.shop.ledger->find(probe, mostFound));
            all.push_back(wallMicroseconds() - begin);
        }
    }
    const double p90 = percentile(all, 0.9);
    print({"search-budget", p90 / 1'000, limit / 1'000, p90 / limit, 1, "ms",
           "p90 of " + std::to_string(all.size())});
}

// Right after an upgrade: all lines wait. They are made as the counter does it, a few at a time,
// and what is searched for meanwhile is looked for in the rows.
void reportUpgrade(int accounts)
{
    constexpr int linesAtOnce = 100;
    Store store{accounts, Store::Lines::Waiting};
    const double start = wallMicroseconds();
    for (const char* sql :
         {"DELETE FROM search_due", "INSERT INTO search_due SELECT id FROM account"})
        need(store.shop.database->run({"note", sql}));
    const double noted = wallMicroseconds();
    need(store.shop.ledger->find(store.probes[u"whole number"_s].back(), mostFound));
    const double found = wallMicroseconds();
    double longest = 0;
    double last = found;
    for (bool more = true; more;) {
        more = need(db::SearchLines{*store.shop.database}.makeSome(linesAtOnce));
        longest = std::max(longest, wallMicroseconds() - last);
        last = wallMicroseconds();
    }
    constexpr double second = 1e6;
    std::printf(
        "search-upgrade       %d accounts: noted in %.1f s, a search meanwhile %.2f s at the"
        " most, lines in %.0f s without the pauses, %d at once in %.1f ms at the most\n",
        accounts, (noted - start) / second, (found - noted) / second, (last - found) / second,
        linesAtOnce, longest / 1'000);
}

} // namespace

int main(int argc, char** argv)
{
    const Wanted wanted{argc, argv};
    constexpr int accountsOfTheBudget = 200'000;
    if (argc > 1 && wanted.has("search-budget")) {
        Store store{accountsOfTheBudget};
        reportBudget(store);
    }
    const char* asked = std::getenv("WATTCARD_BENCH_ACCOUNTS");
    const int accounts = asked != nullptr ? std::atoi(asked) : accountsByDefault;
    if (argc > 1 && wanted.has("search-upgrade"))
        reportUpgrade(accounts);
    if (!wanted.has("search-type"))
        return EXIT_SUCCESS;
    Store store{accounts};
    std::printf("%d accounts: %.0f us for the rows of each, %.0f us for its line in the search;"
                " %lld bytes each in the store\n",
                accounts, store.cost.rows, store.cost.lines,
                static_cast<long long>(store.size() / accounts));
    report(store, "search-type", asked != nullptr);
    for (const char* scope : {"INSERT INTO operator_scope (operator, kind, code)"
                              " VALUES (1, 'area', 'area3')",
                              "UPDATE operator_scope SET kind = 'station', code = 'station77'"}) {
        need(store.shop.database->run({"scope", scope}));
        store.shop.database->serve(OperatorId{1});
        report(store, scope[0] == 'I' ? "search-type-area" : "search-type-station",
               asked != nullptr);
    }
    return EXIT_SUCCESS;
}
