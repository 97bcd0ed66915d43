// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/account_search.h"
#include "db/repositories/search_lines.h"
#include "tests/db/postgres/cluster.h"
#include "tests/db/shop.h"

#include <gtest/gtest.h>

#include <random>

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

QString lettersOf(const QString& name)
{
    QString letters;
    for (const QChar c : name)
        letters += QChar{static_cast<char16_t>(u'a' + c.unicode() % 26)};
    return letters;
}

// The same people in a file and on a server.
class TwoTowns {
public:
    TwoTowns()
        : m_file{open({.directory = m_folder.path(), .place = Place::Anything})},
          m_server{open({.directory = m_folder.filePath(u"none"_s),
                         .server = Cluster::ours().optionsFor(Cluster::ours().makeDatabase())})}
    {
        for (Database* books : {m_file.get(), m_server.get()})
            settle(*books);
    }

    Database& file() { return *m_file; }
    Database& server() { return *m_server; }
    static void index(Database& books)
    {
        while (SearchLines{books}.makeSome(100).value_or(false)) {
        }
    }
    std::vector<std::int64_t> find(Database& books, const QString& text, int limit = 500)
    {
        AccountSearch search{books, m_clock};
        const auto found = search.find(text, limit);
        EXPECT_TRUE(found) << qPrintable(found ? QString{} : found.error().detail);
        std::vector<std::int64_t> ids;
        for (const Account& account : found.value_or(std::vector<Account>{}))
            ids.push_back(account.id.value());
        return ids;
    }
    QString someText()
    {
        const QString all = u"王小明伟芳Ann Lee-12 建设路３号°\"%_139"_s;
        const qsizetype at = pick(static_cast<int>(all.size()));
        return all.mid(at, 1 + pick(4));
    }
    int pick(int below) { return std::uniform_int_distribution<int>{0, below - 1}(m_random); }

private:
    static std::unique_ptr<Database> open(OpenOptions options)
    {
        options.initialsOf = lettersOf;
        auto opened = Database::open(options);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        return std::move(*opened);
    }
    void settle(Database& books)
    {
        m_random.seed(7); // the same in both
        const Actor clerk{OperatorId{1}, CounterId{3}};
        SqlPeople people{books, m_clock};
        EXPECT_TRUE(people.add({.id = {}, .login = u"li"_s, .name = u"Li"_s}, u"$argon2id$x"_s,
                               {{}, CounterId{3}}));
        SqlRegistry registry{books, m_clock};
        EXPECT_TRUE(registry.setCompany({u"V"_s, u"9"_s, {0, 1, 0, 2}, true, CounterId{3}}, clerk));
        EXPECT_TRUE(registry.addTariff(
            flatTariff(u"H"_s, PaymentMode::Money, Price::fromTenThousandths(5'283)), clerk));
        for (int number = 0; number < 60; ++number) {
            const auto digits = [&](qint64 first) { return QString::number(first + number * 37); };
            NewCustomer one{.number = *CustomerNumber::parse(digits(100'000'000'139)),
                            .name = someText() + someText(),
                            .address = someText() + u"路"_s + someText(),
                            .meter = *MeterNumber::parse(digits(261'121'000'000)),
                            .ratios = {},
                            .mode = PaymentMode::Money,
                            .alarm1 = Credit::fromHundredths(2'000),
                            .alarm2 = Credit::fromHundredths(500),
                            .tariff = TariffVersionId{1}};
            EXPECT_TRUE(registry.addCustomer(one, clerk)) << number;
        }
    }

    QTemporaryDir m_folder;
    FixedClock m_clock;
    std::mt19937 m_random{7};
    std::unique_ptr<Database> m_file;
    std::unique_ptr<Database> m_server;
};

} // namespace

TEST(PostgresSearch, findsWhatTheFileFindsInTheSameOrder)
{
    TwoTowns towns;
    TwoTowns::index(towns.file());
    std::size_t found = 0;
    for (const bool isIndexed : {false, true}) {
        if (isIndexed)
            TwoTowns::index(towns.server());
        for (int time = 0; time < 150; ++time) {
            const QString text =
                time % 3 == 0 ? QString::number(139 + towns.pick(60) * 37) : towns.someText();
            const auto ours = towns.find(towns.file(), text);
            EXPECT_EQ(ours, towns.find(towns.server(), text)) << qPrintable(text) << isIndexed;
            found += ours.size();
        }
        EXPECT_EQ(towns.find(towns.server(), u"100000000139"_s), std::vector<std::int64_t>{1});
        EXPECT_EQ(towns.find(towns.server(), {}, 7).size(), 7U);
    }
    EXPECT_GT(found, 1'000U);
    auto lines = towns.server().run({"lines", "SELECT COUNT(*) FROM search_line"});
    EXPECT_EQ(lines->records.front().integer(), 60);
}

// Only where the viewer serves: by the marks of his places, and by operator_sees in the end.
TEST(PostgresSearch, showsTheViewersPlacesOnly)
{
    TwoTowns towns;
    for (Database* books : {&towns.file(), &towns.server()}) {
        ASSERT_TRUE(books->run({"area", "UPDATE service_point SET area = 'north' WHERE id <= ?"},
                               {qint64{20}}));
        ASSERT_TRUE(books->run({"scope", "INSERT INTO operator_scope VALUES (1, 'area', ?)"},
                               {u"north"_s}));
        TwoTowns::index(*books);
        books->serve(OperatorId{1});
    }
    EXPECT_EQ(towns.find(towns.server(), {}).size(), 20U);
    for (const QString& text : {QString{}, u"路"_s, u"1000000"_s, u"王"_s, u"建设"_s}) {
        const auto ours = towns.find(towns.file(), text);
        EXPECT_EQ(ours, towns.find(towns.server(), text)) << qPrintable(text);
    }
}

} // namespace wattcard::db::test
