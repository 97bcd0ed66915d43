// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/card_image.h"
#include "app/power_factor_file.h"
#include "meter/parameters.h"
#include "tests/app/utility.h"
#include "tests/domain/tariff/tariffs.h"

#include <QJsonDocument>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wattcard::app::test {

namespace {

using namespace testing_tariffs;

Tariff named(std::int64_t version, const char* flat)
{
    Tariff tariff = flatTariff(u"Residential"_s, PaymentMode::Money, price(flat));
    tariff.version = TariffVersionId{version};
    tariff.overdraftLimit = Credit::fromHundredths(version * 100);
    return tariff;
}

// What a meter makes of a card with these parts.
std::optional<meter::ParameterUpdate> taken(const TariffParts& parts, SubType subType)
{
    MeterCardReading card;
    card.tariffDigestValid = true;
    card.parameter.subType = subType;
    card.parameter.update = parts.update;
    card.parameter.tariffSwitch = parts.tariffSwitch;
    card.tariff1 = parts.tariff1;
    card.tariff2 = parts.tariff2;
    return meter::updateFrom(card);
}

class TariffOnCard : public ::testing::Test {
protected:
    TariffOnCard() { account.tariff = named(1, "0.5283"); }
    SetClock clock;
    Account account;
};

} // namespace

TEST_F(TariffOnCard, aMeterThatHasEverythingIsToldNothing)
{
    const TariffParts parts = carriedTariff(account, clock);
    EXPECT_EQ(parts.update, UpdateFlags{});
    EXPECT_FALSE(parts.tariff1 || parts.tariff2 || parts.tariffSwitch);
    EXPECT_TRUE(taken(parts, SubType::Purchase)->isEmpty());
}

// F-63: the old price before, the new one from the switch on; a purchase card may bring it (7A).
TEST_F(TariffOnCard, theNextVersionTravelsAsStandbySet)
{
    account.standby = StandbyTariff{named(2, "0.5783"), clock.now() + 24h};
    const TariffParts parts = carriedTariff(account, clock);
    EXPECT_EQ(parts.update.bits, 0x0A);
    EXPECT_EQ(parts.update.bits & purchaseUpdateMask, parts.update.bits);
    const LocalTime from = clock.local(clock.now()) + 24h;
    EXPECT_EQ(parts.tariffSwitch, from);
    EXPECT_FALSE(parts.tariff1);
    for (const SubType subType : {SubType::Purchase, SubType::Replacement}) {
        const auto update = taken(parts, subType);
        ASSERT_TRUE(update);
        meter::ParameterUpdate wanted;
        wanted.standby = meter::StandbySet{{2, price("0.5783")}, from};
        EXPECT_EQ(*update, wanted);
    }
}

// A switch that has passed acts at once, and its limits come with it.
TEST_F(TariffOnCard, aVersionThatIsInForceBringsItsLimitsToo)
{
    account.tariff = named(2, "0.5783");
    account.standby = StandbyTariff{account.tariff, clock.now() - 24h};
    const TariffParts parts = carriedTariff(account, clock);
    EXPECT_EQ(parts.update.bits, 0x1A);
    const auto update = taken(parts, SubType::Purchase);
    ASSERT_TRUE(update && update->limits && update->standby);
    EXPECT_EQ(update->limits->overdraft, Credit::fromHundredths(200));
    EXPECT_LT(update->standby->from, clock.local(clock.now()));
    EXPECT_FALSE(update->tariff);
}

TEST_F(TariffOnCard, anOpeningCardBringsBothSets)
{
    account.standby = StandbyTariff{named(2, "0.5783"), clock.now() + 24h};
    const TariffParts parts = openingTariff(account, clock);
    EXPECT_EQ(parts.update.bits, 0x9F);
    const auto update = taken(parts, SubType::Opening);
    ASSERT_TRUE(update && update->tariff && update->standby);
    EXPECT_EQ(update->tariff->price, price("0.5283"));
    EXPECT_EQ(update->standby->set.price, price("0.5783"));
    account.standby.reset();
    EXPECT_EQ(openingTariff(account, clock).update, openingUpdate);
}

TEST(PowerFactorFile, comesBackAsItWasWritten)
{
    const PowerFactorTable table =
        powerFactorTable(PowerFactorStandard::Eighty, PowerFactorEffect::PenaltyOnly);
    const auto json = QJsonDocument{powerFactorJson(table)}.toJson();
    const auto read = readPowerFactors(json);
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, table);
}

TEST(PowerFactorFile, namesWhatIsWrong)
{
    for (const char* json :
         {"", R"({"standard": "0.70"})", R"({"standard": "0.90", "effect": "both", "lines": {}})",
          R"({"standard": "0.90", "effect": "both", "lines": {"1.01": "1"}})",
          R"({"standard": "0.90", "effect": "both", "lines": {"0.9": "x"}})"})
        EXPECT_EQ(readPowerFactors(json).error().fault, Fault::BadInput) << json;
}

} // namespace wattcard::app::test
