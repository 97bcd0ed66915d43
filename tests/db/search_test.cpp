// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/shop.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

struct SearchCase {
    const char* name;
    QString text;
    std::vector<std::int64_t> accounts;
};

Shop& shop()
{
    static Shop* const made = new Shop;
    return *made;
}

} // namespace

class Search : public testing::TestWithParam<SearchCase> {};

TEST_P(Search, findsTheAccounts)
{
    const auto found = shop().ledger->find(GetParam().text, 50);
    ASSERT_TRUE(found);
    std::vector<std::int64_t> ids;
    for (const Account& account : *found)
        ids.push_back(account.id.value());
    EXPECT_EQ(ids, GetParam().accounts);
}

INSTANTIATE_TEST_SUITE_P(
    Accounts, Search,
    testing::Values(SearchCase{"wholeNumber", u"100000000002"_s, {2}},
                    SearchCase{"numberPrefix", u"10000000"_s, {1, 2, 3}},
                    SearchCase{"numberWithSpaces", u"1000 0000 0003"_s, {3}},
                    SearchCase{"meterPrefix", u"2000"_s, {1, 2, 3}},
                    SearchCase{"numberEnd", u"0002"_s, {2}},
                    SearchCase{"namePrefixAnyCase", u"wang"_s, {1}},
                    SearchCase{"nameEnd", u"Wei"_s, {1}},
                    SearchCase{"oneChineseCharacter", u"\u738B"_s, {3}},
                    SearchCase{"chineseInTheMiddle", u"\u5C0F"_s, {3}},
                    SearchCase{"twoChineseCharactersOfTheAddress", u"\u4EBA\u6C11"_s, {3}},
                    SearchCase{"addressPart", u"Elm"_s, {1, 2}},
                    SearchCase{"percentIsAPercent", u"100%"_s, {2}},
                    SearchCase{"underscoreIsAnUnderscore", u"_"_s, {2}},
                    SearchCase{"quoteIsAQuote", u"' OR 1=1 --"_s, {}},
                    SearchCase{"backslash", u"\\"_s, {}}, SearchCase{"unknown", u"Zhao"_s, {}}),
    [](const auto& info) { return std::string{info.param.name}; });

TEST(SearchResult, keepsToTheLimit)
{
    EXPECT_EQ(shop().ledger->find(u"1000"_s, 2)->size(), 2u);
    EXPECT_EQ(shop().ledger->find(QString{}, 50)->size(), 3u);
}

TEST(SearchResult, showsTheWholeAccount)
{
    const Account account = shop().ledger->find(u"100000000001"_s, 1)->front();
    EXPECT_EQ(account.customerName, u"Wang Wei"_s);
    EXPECT_EQ(account.address, u"12 Elm Street"_s);
    EXPECT_EQ(account.meter.toString(), u"200000000001"_s);
    EXPECT_EQ(account.alarm1, Credit::fromHundredths(2'000));
    EXPECT_EQ(account.alarm2, Credit::fromHundredths(500));
    EXPECT_EQ(account.tariff.price(Rate::Flat), Price::fromTenThousandths(5'283));
    EXPECT_EQ(account.tariff.hoardingLimit, Credit::fromHundredths(99'999'999));
}

} // namespace wattcard::db::test
