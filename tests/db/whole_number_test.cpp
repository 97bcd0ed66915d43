// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/search_shop.h"

#include <QFile>

using namespace Qt::StringLiterals;

// Numbers that are typed as a whole, or but for a digit, are looked up: with the same answer as
// when they are searched for.
namespace wattcard::db::test {

namespace {

using Found = std::vector<std::int64_t>;

// Account 1 has 100000000001 and meter 200000000001, and so on to 3 (tests/db/shop.h).
constexpr const char* telephones = "UPDATE customer SET phone = '+86 138-0000-0002' WHERE id = 1;"
                                   "UPDATE customer SET phone = '13800000002' WHERE id = 2;"
                                   "UPDATE customer SET phone = '100000000001' WHERE id = 3";

class TelephoneShop : public SearchShop {
public:
    TelephoneShop()
    {
        EXPECT_TRUE(execute(telephones));
        index();
    }
    qsizetype tails()
    {
        const auto rows = database->run({"count", "SELECT tail FROM search_tail"});
        return rows ? static_cast<qsizetype>(rows->records.size()) : -1;
    }
};

struct WholeCase {
    const char* name;
    QString text;
    Found accounts;
};
class WholeNumber : public testing::TestWithParam<WholeCase> {};

} // namespace

TEST_P(WholeNumber, isFoundWhereverItStands)
{
    static TelephoneShop* const shop = new TelephoneShop;
    EXPECT_EQ(shop->find(GetParam().text), GetParam().accounts);
}

INSTANTIATE_TEST_SUITE_P(
    Numbers, WholeNumber,
    testing::Values(WholeCase{"customer", u"100000000002"_s, {2}},
                    WholeCase{"meterInFours", u"2000 0000 0003"_s, {3}},
                    WholeCase{"customerAndTelephone", u"100000000001"_s, {1, 3}},
                    WholeCase{"telephoneThenItsEndElsewhere", u"13800000002"_s, {2, 1}},
                    WholeCase{"withTheCountry", u"+86 13800000002"_s, {1}},
                    WholeCase{"withoutTheLastDigit", u"86138000000"_s, {1}},
                    WholeCase{"beginningOfTwoNumbers", u"10000000000"_s, {1, 2, 3}},
                    WholeCase{"endOfTwoNumbers", u"00000000001"_s, {1, 3}},
                    WholeCase{"longerThanAll", u"1000000000010"_s, {}},
                    WholeCase{"nobodysNumber", u"100000000009"_s, {}},
                    WholeCase{"longerThanIsAsked", QString(200, u'1'), {}}),
    [](const auto& info) { return std::string{info.param.name}; });

// 13 digits leave three parts of 11 and more, 11 leave one, 12 two: 3 + 1 + 2.
TEST(WholeNumberIndex, holdsTheTelephonesAndForgetsThem)
{
    TelephoneShop shop;
    EXPECT_EQ(shop.tails(), 6);
    EXPECT_TRUE(shop.verifies());
    ASSERT_TRUE(shop.execute("UPDATE customer SET phone = 'ask next door' WHERE id = 1;"
                             "UPDATE customer SET phone = '555-0123' WHERE id = 3"));
    EXPECT_EQ(shop.find(u"13800000002"_s), (Found{2})); // while they wait
    shop.index();
    EXPECT_EQ(shop.find(u"13800000002"_s), (Found{2}));
    EXPECT_EQ(shop.tails(), 1);
    EXPECT_TRUE(shop.verifies());
}

TEST(WholeNumberIndex, isCheckedAgainstTheLines)
{
    for (const char* sql : {"DELETE FROM search_tail WHERE account = 2",
                            "UPDATE search_tail SET account = 3 WHERE account = 2",
                            "INSERT INTO search_tail VALUES ('13800000002', 2)"}) {
        TelephoneShop shop;
        ASSERT_TRUE(shop.execute(sql));
        const auto checks = shop.verification().checks;
        const auto search = std::ranges::find(checks, u"search"_s, &Check::invariant);
        ASSERT_NE(search, checks.end());
        EXPECT_FALSE(search->ok) << sql;
        EXPECT_TRUE(search->detail.contains(u"account 2 is not found by its telephone"_s)) << sql;
    }
}

// More people at one telephone than are looked at one by one: the index of parts is asked.
TEST(WholeNumberIndex, aTelephoneOfThousandsIsFoundInTheSameOrder)
{
    SearchShop shop;
    ASSERT_TRUE(shop.execute(
        "WITH RECURSIVE n (i) AS (SELECT 1000 UNION ALL SELECT i + 1 FROM n WHERE i < 11500)"
        " INSERT INTO customer (id, name, address, phone) SELECT i, 'W' || i, 'Oak Road ' || i,"
        " '13800000000' FROM n;"
        "INSERT INTO service_point (id, customer_number, meter_number, ratio_current,"
        " ratio_potential, generation) SELECT id, 300000000000 + id, 400000000000 + id, 1, 1, 0"
        " FROM customer WHERE id >= 1000;"
        "INSERT INTO account SELECT id, id, id, 'pending', 'money', 1, 0, 0, 'none', 0"
        " FROM customer WHERE id >= 1000"));
    shop.index();
    EXPECT_EQ(shop.find(u"13800000000"_s, 3), (Found{1'000, 1'001, 1'002}));
    // As many wait for their card: the indexes are asked for them as well.
    ASSERT_TRUE(shop.execute("UPDATE account SET state = 'closed' WHERE id IN (1000, 1002)"));
    EXPECT_EQ(shop.findPending(u"13800000000"_s, 3), (Found{1'001, 1'003, 1'004}));
    EXPECT_EQ(shop.findPending(u"oakroad"_s, 2), (Found{1'001, 1'003}));
    EXPECT_EQ(shop.findPending(u"300000001002"_s), Found{});
    EXPECT_EQ(shop.findPending(u"300000001003"_s), Found{1'003});
    EXPECT_EQ(shop.findPending(u"W1"_s, 2), (Found{1'001, 1'003}));
}

// The card that lies in the reader may be for the last of them: no first fifty stand before it.
TEST(PendingSearch, findsTheOneAmongManyThatAreOpen)
{
    SearchShop shop;
    ASSERT_TRUE(shop.execute(
        "WITH RECURSIVE n (i) AS (SELECT 1000 UNION ALL SELECT i + 1 FROM n WHERE i < 1200)"
        " INSERT INTO customer (id, name, address) SELECT i, 'Li ' || i, 'Oak Road' FROM n;"
        "INSERT INTO service_point (id, customer_number, meter_number, ratio_current,"
        " ratio_potential, generation) SELECT id, 300000000000 + id, 400000000000 + id, 1, 1, 0"
        " FROM customer WHERE id >= 1000;"
        "INSERT INTO account SELECT id, id, id, CASE id WHEN 1200 THEN 'pending' ELSE 'active' END,"
        " 'money', 1, 0, 0, 'none', 0 FROM customer WHERE id >= 1000;"
        "UPDATE account SET state = 'active' WHERE id < 1000"));
    for (int round = 0; round < 2; ++round) {
        for (const QString& text : {QString{}, u"Li"_s, u"oak"_s, u"3"_s, u"400000001200"_s})
            EXPECT_EQ(shop.findPending(text), Found{1'200}) << text.toStdString();
        EXPECT_EQ(shop.findPending(u"1199"_s), Found{});
        shop.index();
    }
}

// A store of before is at work at once: the migration takes the telephones from its lines.
TEST(WholeNumberIndex, aStoreOfBeforeHasItWithoutWaiting)
{
    TelephoneShop old;
    ASSERT_TRUE(old.execute("DROP INDEX account_pending; DROP VIEW search_tail_of_line;"
                            "DROP TABLE search_tail"));
    QFile migration{u":/db/migrations/0025_whole_numbers.sql"_s};
    ASSERT_TRUE(migration.open(QIODevice::ReadOnly));
    ASSERT_TRUE(old.execute(migration.readAll().constData()));
    EXPECT_EQ(old.tails(), 6);
    EXPECT_TRUE(old.verifies());
    EXPECT_EQ(old.find(u"13800000002"_s), (Found{2, 1}));
}

} // namespace wattcard::db::test
