// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tariff_file.h"

#include <QJsonDocument>

#include <gtest/gtest.h>

#include <ostream>

using namespace wattcard;
using namespace Qt::StringLiterals;
using ProblemKind = app::TariffFileProblem::Kind;

namespace {

const QByteArray household = R"({
  "name": "Household 2026", "mode": "energy", "tax_percent": "13",
  "prices": {"peak": "0.8583", "flat": "0.5583", "valley": "0.3583"},
  "mixed_ratio": {"peak": 30, "flat": 50, "valley": 20},
  "ladder": {"period": "year", "tiers": [
    {"up_to": "2160", "surcharge": "0"}, {"up_to": "4200", "surcharge": "0.05"},
    {"surcharge": "0.30"}]},
  "standing": {"fixed": "5.00", "minimum": "10", "months_at_once": 3},
  "limits": {"overdraft": "20", "reclose": "10", "hoarding": "1000", "power_w": 8000,
             "power_minutes": 5},
  "least_credit": "20"
})";

QByteArray text(const QJsonObject& object)
{
    return QJsonDocument{object}.toJson();
}

} // namespace

TEST(TariffFile, isReadAsItIsWritten)
{
    const auto tariff = app::readTariff(household);
    ASSERT_TRUE(tariff);
    EXPECT_EQ(tariff->name, u"Household 2026"_s);
    EXPECT_EQ(tariff->mode, PaymentMode::Energy);
    EXPECT_EQ(tariff->basePrice(), UnitPrice::fromMillionths(608'300));
    EXPECT_EQ(tariff->ladder.limits[1], Energy::fromHundredths(420'000));
    EXPECT_EQ(tariff->ladder.surcharges[2], Price::fromTenThousandths(3'000));
    EXPECT_EQ(tariff->standing.fixed, Money::fromMinor(500));
    EXPECT_EQ(tariff->standing.monthsAtOnce, 3);
    EXPECT_EQ(tariff->recloseLimit, Credit::fromHundredths(1'000));
    EXPECT_EQ(tariff->powerLimitW, 8'000U);
    EXPECT_EQ(tariff->leastCredit, Money::fromMinor(2'000));
    EXPECT_EQ(*app::readTariff(text(app::tariffJson(*tariff))), *tariff);
}

TEST(TariffFile, withTimesOfUseComesBackAsItWas)
{
    Tariff tariff = flatTariff(u"Hours"_s, PaymentMode::Money, Price::fromTenThousandths(5'283));
    tariff.prices[placeOf(Rate::Valley)] = Price::fromTenThousandths(2'880);
    tariff.day = {{0, Rate::Valley}, {8 * 60 + 30, Rate::Flat}};
    EXPECT_EQ(*app::readTariff(text(app::tariffJson(tariff))), tariff);
}

// Whatever is wrong is named with its place.
struct BadFile {
    const char* name;
    QByteArray from, to; // one replacement in the good file
    ProblemKind kind;
    QString place;
};
void PrintTo(const BadFile& bad, std::ostream* out)
{
    *out << bad.name;
}
class BadTariffFile : public ::testing::TestWithParam<BadFile> {};
TEST_P(BadTariffFile, isNamedWithItsPlace)
{
    const BadFile& bad = GetParam();
    ASSERT_EQ(household.count(bad.from), 1);
    const auto read = app::readTariff(QByteArray{household}.replace(bad.from, bad.to));
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().kind, bad.kind);
    EXPECT_EQ(read.error().place, bad.place);
}
INSTANTIATE_TEST_SUITE_P(
    Files, BadTariffFile,
    ::testing::Values(
        BadFile{"notJson", "{\n  \"name\"", "\"name\"", ProblemKind::NotJson, u"1"_s},
        BadFile{"noMode", "\"mode\": \"energy\", ", "", ProblemKind::NotThere, u"mode"_s},
        BadFile{"unknownMode", "\"energy\"", "\"kilowatt\"", ProblemKind::Unknown, u"mode"_s},
        BadFile{"numberAsNumber", "\"0.5583\"", "0.5583", ProblemKind::NotANumber,
                u"prices.flat"_s},
        BadFile{"fiveDecimals", "0.5583", "0.55831", ProblemKind::NotANumber, u"prices.flat"_s},
        BadFile{"tier", "\"0.05\"", "\"x\"", ProblemKind::NotANumber,
                u"ladder.tiers[1].surcharge"_s},
        BadFile{"misspelt", "\"up_to\": \"4200\"", "\"upto\": \"4200\"", ProblemKind::Unknown,
                u"ladder.tiers[1].upto"_s},
        BadFile{"unknownMember", "\"least_credit\"", "\"least\"", ProblemKind::Unknown, u"least"_s},
        BadFile{"rule", "\"flat\": 50", "\"flat\": 40", ProblemKind::Rule, QString{}}),
    [](const auto& info) { return std::string{info.param.name}; });
