// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/credit_gauge.h"
#include "ui/widgets/month_bars.h"
#include "ui/widgets/months_panel.h"
#include "ui/widgets/plain_table.h"
#include "ui/widgets/tariff_stairs.h"

#include <gtest/gtest.h>

// The pictures of the counter: what they tell to those who cannot see them.

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;

TEST(CreditGauge, saysHowManyDaysAreLeft)
{
    CreditGauge gauge{nullptr};
    gauge.show(CreditGauge::Reading{.remaining = Credit::fromHundredths(1'273),
                                    .alarm = Credit::fromHundredths(2'000),
                                    .mode = PaymentMode::Money,
                                    .age = u"2 d ago"_s,
                                    .daysLeft = 4});
    EXPECT_TRUE(gauge.accessibleName().contains(u"¥12.73"_s));
    EXPECT_TRUE(gauge.accessibleDescription().contains(u'4'));
    gauge.show(std::nullopt);
    EXPECT_TRUE(gauge.accessibleDescription().isEmpty());
}

TEST(MonthBars, tellEveryFigureThatIsKnown)
{
    MonthBars bars{nullptr};
    EXPECT_FALSE(bars.accessibleDescription().isEmpty());
    Consumption consumption;
    for (UsedInMonth& used : consumption.months)
        used.month = std::chrono::year{2026} / 1;
    consumption.months[3] = {std::chrono::year{2026} / 4, Energy::fromHundredths(12'345), true};
    bars.show(consumption);
    EXPECT_EQ(bars.accessibleDescription(), u"2026-04: 123.45\u00A0kWh"_s);
    bars.show(std::nullopt);
    EXPECT_FALSE(bars.accessibleDescription().contains(u"123"_s));
}

TEST(MonthsPanel, tellsTheSameAsATableByItsSwitch)
{
    MonthsPanel panel{nullptr};
    Consumption consumption;
    for (UsedInMonth& used : consumption.months)
        used.month = std::chrono::year{2026} / 1;
    consumption.months[3] = {std::chrono::year{2026} / 4, Energy::fromHundredths(12'345), true};
    consumption.months[4] = {std::chrono::year{2026} / 5, Energy::fromHundredths(100), false};
    panel.show(consumption);
    panel.QWidget::show();
    auto* const table = panel.findChild<PlainTable*>();
    auto* const asTable = panel.findChild<QToolButton*>();
    EXPECT_FALSE(table->isVisible());
    EXPECT_EQ(asTable->shortcut(), QKeySequence(Qt::ALT | Qt::Key_T));
    asTable->click();
    EXPECT_TRUE(table->isVisible());
    EXPECT_FALSE(panel.findChild<MonthBars*>()->isVisible());
    ASSERT_EQ(table->rowCount(), 2); // the newest first; months without a figure are left out
    EXPECT_EQ(table->item(0, 0)->text(), u"2026-05, in part"_s);
    EXPECT_EQ(table->item(1, 0)->text(), u"2026-04"_s);
    EXPECT_EQ(table->item(1, 1)->text(), u"123.45\u00A0kWh"_s);
    asTable->click();
    EXPECT_FALSE(table->isVisible());
    panel.show(std::nullopt);
    EXPECT_EQ(table->rowCount(), 0);
}

TEST(TariffStairs, tellPricesAndWhereThePurchaseLands)
{
    TariffStairs stairs{nullptr};
    TariffStairs::Place place;
    place.base = UnitPrice::of(Price::fromTenThousandths(5'283));
    place.ladder.limits = {Energy::fromHundredths(18'000)};
    place.ladder.surcharges = {Price{}, Price::fromTenThousandths(500)};
    place.before = Energy::fromHundredths(10'000);
    place.purchase = Energy::fromHundredths(12'000);
    stairs.show(place);
    const QString told = stairs.accessibleDescription();
    for (const QString& part : {u"0.5283"_s, u"0.5783"_s, u"180.00"_s, u"100.00"_s, u"120.00"_s})
        EXPECT_TRUE(told.contains(part)) << qUtf8Printable(part);
}

} // namespace
} // namespace wattcard::ui
