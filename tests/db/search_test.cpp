// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/search_shop.h"

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

struct SearchCase {
    const char* name;
    QString text;
    std::vector<std::int64_t> accounts;
};

// The lines are made in one of them and wait in the other: nobody can tell the difference.
SearchShop& shop(bool indexed)
{
    static SearchShop* const made[]{new SearchShop, new SearchShop};
    if (indexed)
        made[1]->index();
    return *made[indexed ? 1 : 0];
}

class Search : public testing::TestWithParam<std::tuple<SearchCase, bool>> {};

} // namespace

TEST_P(Search, findsTheAccounts)
{
    const auto& [each, indexed] = GetParam();
    EXPECT_EQ(shop(indexed).find(each.text), each.accounts);
}

INSTANTIATE_TEST_SUITE_P(
    Accounts, Search,
    testing::Combine(
        testing::Values(
            SearchCase{"wholeNumber", u"100000000002"_s, {2}},
            SearchCase{"numberPrefix", u"10000000"_s, {1, 2, 3}},
            SearchCase{"numberWithSpaces", u"1000 0000 0003"_s, {3}},
            SearchCase{"wideDigits", u"１０００ ００００ ０００３"_s, {3}},
            SearchCase{"meterPrefix", u"2000"_s, {1, 2, 3}},
            SearchCase{"numberEnd", u"0002"_s, {2}},
            SearchCase{"oneDigitBegins", u"2"_s, {1, 2, 3}},
            SearchCase{"oneDigitEnds", u"3"_s, {3}}, SearchCase{"twoDigitsEnd", u"02"_s, {2}},
            SearchCase{"namePrefixAnyCase", u"wang"_s, {1}},
            SearchCase{"nameAcrossTheSpace", u"gwE"_s, {1}}, SearchCase{"nameEnd", u"Wei"_s, {1}},
            SearchCase{"oneChineseCharacter", u"\u738B"_s, {3}},
            SearchCase{"chineseInTheMiddle", u"\u5C0F"_s, {3}},
            SearchCase{"twoChineseCharactersOfTheAddress", u"\u4EBA\u6C11"_s, {3}},
            SearchCase{"addressPart", u"Elm"_s, {1, 2}},
            SearchCase{"addressTwoLetters", u"eL"_s, {1, 2}},
            SearchCase{"initials", someInitials(u"Zhang_100%"_s), {2}},
            SearchCase{"twoInitials", someInitials(u"Zhang_100%"_s).left(2), {2}},
            SearchCase{"percentIsAPercent", u"100%"_s, {2}},
            SearchCase{"percentAlone", u"%"_s, {2}},
            SearchCase{"underscoreIsAnUnderscore", u"_"_s, {2}},
            SearchCase{"quoteIsAQuote", u"' OR 1=1 --"_s, {}},
            SearchCase{"doubleQuotes", u"\" OR \""_s, {}}, SearchCase{"star", u"wan*"_s, {}},
            SearchCase{"marks", u"\x0001\x0002"_s, {1, 2, 3}}, SearchCase{"backslash", u"\\"_s, {}},
            SearchCase{"unknown", u"Zhao"_s, {}}),
        testing::Bool()),
    [](const auto& info) {
        return std::string{std::get<0>(info.param).name} +
               (std::get<1>(info.param) ? "Indexed" : "Waiting");
    });

TEST(SearchResult, keepsToTheLimit)
{
    for (const bool indexed : {false, true}) {
        EXPECT_EQ(shop(indexed).find(u"1000"_s, 2).size(), 2u);
        EXPECT_EQ(shop(indexed).find({}).size(), 3u);
    }
}

TEST(SearchResult, showsTheWholeAccount)
{
    const Account account = shop(true).ledger->find(u"100000000001"_s, 1)->front();
    EXPECT_EQ(account.customerName, u"Wang Wei"_s);
    EXPECT_EQ(account.address, u"12 Elm Street"_s);
    EXPECT_EQ(account.meter.toString(), u"200000000001"_s);
    EXPECT_EQ(account.alarm1, Credit::fromHundredths(2'000));
    EXPECT_EQ(account.alarm2, Credit::fromHundredths(500));
    EXPECT_EQ(account.tariff.price(Rate::Flat), Price::fromTenThousandths(5'283));
    EXPECT_EQ(account.tariff.hoardingLimit, Credit::fromHundredths(99'999'999));
}

// The store of before has no lines; whoever opens it without knowing initials makes none, and
// leaves none that lack them.
TEST(SearchLinesOf, aStoreWithoutInitialsWait)
{
    Shop plain;
    EXPECT_FALSE(*SearchLines{*plain.database}.makeSome(10));
    EXPECT_EQ(plain.database->run({"count", "SELECT account FROM search_due"})->records.size(), 3U);
    EXPECT_EQ(plain.ledger->find(u"\u738B"_s, 9)->size(), 1U);
    EXPECT_TRUE(plain.verifies());
}

TEST(SearchLinesOf, aThousandAccountsAreMadeInParts)
{
    SearchShop made;
    const auto waiting = [&] {
        return made.database->run({"count", "SELECT account FROM search_due"})->records.size();
    };
    EXPECT_TRUE(*SearchLines{*made.database}.makeSome(2));
    EXPECT_EQ(waiting(), 1U);
    EXPECT_EQ(made.find(u"1000"_s), (std::vector<std::int64_t>{1, 2, 3}));
    EXPECT_TRUE(made.verifies());
    EXPECT_FALSE(*SearchLines{*made.database}.makeSome(2));
    EXPECT_EQ(waiting(), 0U);
    EXPECT_TRUE(made.verifies());
}

TEST(SearchLinesOf, accountsThatAreGoneGoToo)
{
    SearchShop made;
    made.index();
    ASSERT_TRUE(made.execute("DELETE FROM account WHERE id = 3"));
    EXPECT_EQ(made.find(u"\u738B"_s), (std::vector<std::int64_t>{}));
    made.index();
    EXPECT_EQ(made.find(u"\u738B"_s), (std::vector<std::int64_t>{}));
    EXPECT_EQ(made.database->run({"count", "SELECT account FROM search_line"})->records.size(), 2U);
    EXPECT_TRUE(made.verifies());
}

// More wait than are looked through one by one: the database picks them.
TEST(SearchLinesOf, aLargeStoreOfBeforeAreFoundMeanwhile)
{
    SearchShop large;
    ASSERT_TRUE(large.execute(
        "WITH RECURSIVE n (i) AS (SELECT 1000 UNION ALL SELECT i + 1 FROM n WHERE i < 4500)"
        " INSERT INTO customer (id, name, address) SELECT i, '\xE5\xBC\xA0' || i, 'Oak Road ' || i"
        " FROM n;"
        "INSERT INTO service_point (id, customer_number, meter_number, ratio_current,"
        " ratio_potential, generation) SELECT id, 300000000000 + id, 400000000000 + id, 1, 1, 0"
        " FROM customer WHERE id >= 1000;"
        "INSERT INTO account SELECT id, id, id, 'pending', 'money', 1, 0, 0, 'none', 0"
        " FROM customer WHERE id >= 1000"));
    const auto check = [&] {
        EXPECT_EQ(large.find(u"300000004321"_s), (std::vector<std::int64_t>{4'321}));
        EXPECT_EQ(large.find(u"\u5F204321"_s), (std::vector<std::int64_t>{4'321}));
        EXPECT_EQ(large.find(u"oakroad4499"_s), (std::vector<std::int64_t>{4'499}));
        EXPECT_EQ(large.find(u"\u5F20"_s, 3), (std::vector<std::int64_t>{1'000, 1'001, 1'002}));
        EXPECT_EQ(large.find(u"Wei"_s), (std::vector<std::int64_t>{1}));
    };
    check();
    large.index();
    check();
}

struct BrokenLine {
    const char* name;
    const char* sql;
    const char* finding;
};
class SearchVerify : public testing::TestWithParam<BrokenLine> {};

TEST_P(SearchVerify, namesWhatIsNotFound)
{
    SearchShop made;
    made.index();
    ASSERT_TRUE(made.verifies());
    ASSERT_TRUE(made.execute(GetParam().sql));
    const auto checks = made.verification().checks;
    const auto search = std::ranges::find(checks, u"search"_s, &Check::invariant);
    ASSERT_NE(search, checks.end());
    EXPECT_FALSE(search->ok);
    EXPECT_TRUE(search->detail.contains(QLatin1StringView{GetParam().finding}))
        << search->detail.toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    Lines, SearchVerify,
    testing::Values(
        BrokenLine{"anotherName", "UPDATE search_line SET names = 'x' WHERE account = 2",
                   "account 2 is not found"},
        BrokenLine{"noLine", "DELETE FROM search_line WHERE account = 1", "account 1 is not found"},
        BrokenLine{"stray",
                   "INSERT INTO search_line SELECT 77, numbers, names, address, place"
                   " FROM search_line WHERE account = 1",
                   "account 77 is found"},
        BrokenLine{"notIndexed",
                   "INSERT INTO search_part (search_part, rowid, numbers, names, address, place)"
                   " SELECT 'delete', account, numbers, names, address, place FROM search_line"
                   " WHERE account = 1",
                   "account 1 is not in the index"}),
    [](const auto& info) { return std::string{info.param.name}; });

} // namespace wattcard::db::test
