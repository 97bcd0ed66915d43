// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/money_lines.h"

#include <gtest/gtest.h>

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr Price price = Price::fromTenThousandths(5'283);

QString figureOf(const std::vector<MoneyLine>& lines, const QString& name)
{
    for (const MoneyLine& line : lines) {
        if (line.name.contains(name))
            return line.figure;
    }
    return {};
}

// 200.00 in energy mode at 2100 of a year's tiers 2160/4200 (DOMAIN.md section 4, worked examples):
// 60 kWh in the first, 291.02 in the second, 0.01 carried.
TEST(MoneyLines, showTiersAndCarryOfTheWorkedExample)
{
    Tariff tariff = flatTariff(u"residential"_s, PaymentMode::Energy, price);
    tariff.ladder.period = TierPeriod::Year;
    tariff.ladder.limits = {Energy::fromHundredths(216'000), Energy::fromHundredths(420'000)};
    tariff.ladder.surcharges = {Price{}, Price::fromTenThousandths(500),
                                Price::fromTenThousandths(3'000)};
    const Dues none;
    const auto waterfall =
        split(Money::fromMinor(20'000), {tariff, none, Energy::fromHundredths(210'000), Money{}});
    ASSERT_TRUE(waterfall);
    const auto lines = waterfallLines(*waterfall, PaymentMode::Energy);
    EXPECT_EQ(figureOf(lines, u"paid"_s), u"¥200.00"_s);
    EXPECT_EQ(figureOf(lines, u"tier 1 at ¥0.5283"_s), u"60.00\u00A0kWh"_s);
    EXPECT_EQ(figureOf(lines, u"tier 2 at ¥0.5783"_s), u"291.02\u00A0kWh"_s);
    EXPECT_EQ(figureOf(lines, u"credit for the meter"_s), u"¥199.99"_s);
    EXPECT_EQ(figureOf(lines, u"carry to the next"_s), u"¥0.01"_s);
}

TEST(MoneyLines, nameEveryChargeAndWhatStaysOwed)
{
    Tariff tariff = flatTariff(u"residential"_s, PaymentMode::Money, price);
    tariff.standing.fixed = Money::fromMinor(500);
    Dues dues;
    dues.fixedMonths = {std::chrono::year{2026} / 10, std::chrono::year{2026} / 11};
    dues.debts = {{DebtClass::EarlierMonths, Money::fromMinor(3'000)}};
    const auto waterfall = split(Money::fromMinor(10'000), {tariff, dues, Energy{}, Money{}});
    ASSERT_TRUE(waterfall);
    const auto lines = waterfallLines(*waterfall, PaymentMode::Money);
    EXPECT_EQ(figureOf(lines, u"2026-10 … 2026-11"_s), u"− ¥10.00"_s);
    const Money inAll = waterfall->quote.linesInAll() + waterfall->quote.charge;
    EXPECT_EQ(inAll, Money::fromMinor(10'000));
}

TEST(MoneyLines, areATableThatCannotBeBrokenByAName)
{
    const QString table = tableOf({{u"<b>a & b"_s, u"¥1.00"_s, true}});
    EXPECT_TRUE(table.contains(u"&lt;b&gt;a &amp; b"_s));
    EXPECT_TRUE(table.contains(u"<th"_s));
    EXPECT_EQ(sentenceOf({{u"  paid"_s, u"¥1.00"_s}, {u"tax"_s, u"¥0.12"_s}}),
              u"paid ¥1.00, tax ¥0.12"_s);
}

TEST(MoneyLines, showSixPurchasesAtMost)
{
    std::vector<HistoryLine> history(9);
    for (HistoryLine& line : history) {
        line.state = transaction::RowState::Committed;
        line.quote.payment = Money::fromMinor(5'000);
    }
    history[1].state = transaction::RowState::Voided;
    const auto lines = purchaseLines(history, PaymentMode::Money);
    ASSERT_EQ(lines.size(), 6u);
    EXPECT_EQ(lines[0].figure, u"¥50.00"_s);
    EXPECT_TRUE(lines[1].figure.endsWith(u"¥50.00"_s));
    EXPECT_NE(lines[1].figure, lines[0].figure);
}

} // namespace
} // namespace wattcard::ui
