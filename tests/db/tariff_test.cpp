// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_tariffs.h"
#include "domain/tariff/tariff_card.h"
#include "tests/db/office.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

using namespace std::chrono_literals;

Price price(std::int64_t tenThousandths)
{
    return Price::fromTenThousandths(tenThousandths);
}

// A value in every field, none of them a default.
Tariff fullTariff()
{
    Tariff tariff;
    tariff.name = u"工商业分时"_s;
    tariff.mode = PaymentMode::Money;
    tariff.prices = {price(12'345), price(9'876), price(6'418), price(3'583)};
    tariff.day = {{0, Rate::Valley}, {7 * 60 + 30, Rate::Flat}, {1'439, Rate::Sharp}};
    tariff.ladder.period = TierPeriod::Year;
    for (std::int64_t tier = 0; tier < 7; ++tier) {
        tariff.ladder.surcharges.push_back(price(tier * 500));
        if (tier > 0)
            tariff.ladder.limits.push_back(Energy::fromHundredths(tier * 36'000));
    }
    tariff.tax = Percent::fromHundredths(625);
    tariff.standing.fixed = Money::fromMinor(501);
    tariff.standing.minimum = Money::fromMinor(1'002);
    tariff.standing.capacityPerKva = Money::fromMinor(3'003);
    tariff.standing.monthsAtOnce = 4;
    tariff.standing.suspendedRate = Percent::fromHundredths(3'005);
    tariff.standing.lateFeePerDay = Percent::fromHundredths(10);
    tariff.standing.lateFeeCap = Percent::fromHundredths(7'500);
    tariff.leastCredit = Money::fromMinor(2'007);
    tariff.overdraftLimit = Credit::fromHundredths(2'008);
    tariff.recloseLimit = Credit::fromHundredths(1'009);
    tariff.hoardingLimit = Credit::fromHundredths(100'010);
    tariff.powerLimitW = 12'340;
    tariff.powerLimitMinutes = 11;
    return tariff;
}

Tariff mixedTariff()
{
    Tariff tariff = flatTariff(u"Mixed"_s, PaymentMode::Energy, price(5'583));
    tariff.prices = {price(0), price(8'583), price(5'583), price(3'583)};
    tariff.shares = {0, 30, 50, 20};
    return tariff;
}

// Above a month ahead of the shop's clock.
UtcTime nextYear()
{
    return std::chrono::sys_days{std::chrono::year{2027} / 1 / 1};
}

class TariffBooks : public ::testing::Test {
protected:
    TariffVersionId drafted(const Tariff& tariff, TariffPlanId plan = {})
    {
        const auto version = tariffs.draft({tariff, plan, std::nullopt}, admin);
        EXPECT_TRUE(version) << (version ? "" : qPrintable(version.error().detail));
        return version.value_or(TariffVersionId{});
    }
    TariffVersionId rehearsed(const Tariff& tariff, TariffPlanId plan = {})
    {
        const TariffVersionId version = drafted(tariff, plan);
        EXPECT_TRUE(tariffs.rehearsed(version, {}, admin));
        return version;
    }
    TariffVersionId released(const Tariff& tariff, TariffPlanId plan, UtcTime from)
    {
        const TariffVersionId version = rehearsed(tariff, plan);
        EXPECT_TRUE(tariffs.release({version, from, {}}, finance));
        return version;
    }
    TariffStage stage(TariffVersionId version) { return tariffs.version(version)->stage; }
    Account account() { return office.ledger->byAccount(office.moneyAccount)->account; }

    Office office;
    SqlTariffs tariffs{*office.database, office.clock};
    Actor admin = office.of(Role::Administrator);
    Actor finance = office.of(Role::Finance);
    TariffPlanId moneyPlan{1};
};

} // namespace

TEST_F(TariffBooks, keepEveryField)
{
    for (Tariff tariff : {fullTariff(), mixedTariff()}) {
        PowerFactorTable factors =
            powerFactorTable(PowerFactorStandard::EightyFive, PowerFactorEffect::PenaltyOnly);
        factors.lines[92].adjustment = Percent::fromHundredths(-20);
        const auto id = tariffs.draft({tariff, {}, factors}, admin);
        ASSERT_TRUE(id);
        tariff.version = *id;
        const auto stored = SqlTariffs{*office.database, office.clock}.version(*id);
        ASSERT_TRUE(stored);
        EXPECT_EQ(stored->tariff, tariff);
        EXPECT_EQ(stored->powerFactor, factors);
        EXPECT_EQ(stored->author, admin.who);
        EXPECT_EQ(stored->draftedAt, office.clock.now());
    }
    EXPECT_TRUE(office.verifies());
}

TEST_F(TariffBooks, areDraftedRehearsedReleasedAndSuperseded)
{
    const TariffVersionId version = drafted(fullTariff(), moneyPlan);
    EXPECT_EQ(stage(version), TariffStage::Draft);
    EXPECT_EQ(tariffs.release({version, nextYear(), {}}, finance).error().fault, Fault::BadInput);
    ASSERT_TRUE(tariffs.rehearsed(version, {}, admin));
    EXPECT_EQ(stage(version), TariffStage::Rehearsed);
    ASSERT_TRUE(tariffs.release({version, nextYear(), {}}, finance));
    EXPECT_EQ(stage(version), TariffStage::Released);
    EXPECT_EQ(tariffs.rehearsed(version, {}, admin).error().fault, Fault::BadInput);
    EXPECT_EQ(stage(TariffVersionId{1}), TariffStage::InForce);
    office.clock.set(nextYear());
    EXPECT_EQ(stage(version), TariffStage::InForce);
    EXPECT_EQ(stage(TariffVersionId{1}), TariffStage::Superseded);
    EXPECT_EQ(tariffs.retire(version, u"end"_s, finance).error().fault, Fault::BadInput);
    ASSERT_TRUE(tariffs.retire(TariffVersionId{1}, u"end"_s, finance));
    EXPECT_EQ(stage(TariffVersionId{1}), TariffStage::Retired);
    EXPECT_TRUE(office.verifies());
}

TEST_F(TariffBooks, refuseAReleaseThatBreaksARule)
{
    const TariffVersionId version = rehearsed(fullTariff(), moneyPlan);
    const UtcTime now = office.clock.now();
    EXPECT_EQ(tariffs.release({version, nextYear(), {}}, admin).error().fault,
              Fault::PermissionDenied);
    EXPECT_EQ(tariffs.release({version, now, {}}, finance).error().fault, Fault::BadInput);
    EXPECT_EQ(tariffs.release({version, nextYear() + 1s, {}}, finance).error().fault,
              Fault::BadInput);
    EXPECT_EQ(tariffs.draft({fullTariff(), TariffPlanId{2}, {}}, admin).error().fault,
              Fault::BadInput); // the plan is in energy mode
    EXPECT_EQ(tariffs.draft({fullTariff(), {}, {}}, finance).error().fault,
              Fault::PermissionDenied);
    Tariff broken = fullTariff();
    broken.ladder.limits.pop_back();
    EXPECT_EQ(tariffs.draft({broken, {}, {}}, admin).error().fault, Fault::BadInput);
    // The next one begins after the one before.
    released(fullTariff(), moneyPlan, nextYear());
    EXPECT_EQ(tariffs.release({version, nextYear(), {}}, finance).error().fault, Fault::BadInput);
    EXPECT_TRUE(tariffs.release({version, nextYear() + 1min, {}}, finance));
}

// Regression 8: a table had -0.20 % at 0.92.
TEST_F(TariffBooks, askForASignatureWherePowerFactorsDifferFromTheRule)
{
    PowerFactorTable factors =
        powerFactorTable(PowerFactorStandard::Ninety, PowerFactorEffect::Both);
    factors.lines[92].adjustment = Percent::fromHundredths(-20);
    const auto version = tariffs.draft({fullTariff(), moneyPlan, factors}, admin);
    ASSERT_TRUE(version);
    ASSERT_TRUE(tariffs.rehearsed(*version, {}, admin));
    EXPECT_EQ(tariffs.release({*version, nextYear(), {}}, finance).error().fault, Fault::BadInput);
    EXPECT_TRUE(tariffs.release({*version, nextYear(), u"notice 12/2026"_s}, finance));
}

TEST_F(TariffBooks, priceAnAccountWithWhatIsInForceAtTheTime)
{
    const TariffVersionId next = released(fullTariff(), moneyPlan, nextYear());
    EXPECT_EQ(account().tariff.version, TariffVersionId{1});
    office.clock.set(nextYear() - 1ms);
    EXPECT_EQ(account().tariff.version, TariffVersionId{1});
    office.clock.set(nextYear());
    EXPECT_EQ(account().tariff.version, next);
    EXPECT_EQ(office.ledger->find(u"100000000001"_s, 1)->front().tariff, account().tariff);
}

TEST_F(TariffBooks, keepTheStandbySetOnCardsUntilTheMeterHasAnswered)
{
    office.openAccount(office.moneyAccount, Money::fromMinor(10'000));
    office.load(office.moneyAccount);
    EXPECT_EQ(account().standby, std::nullopt);
    const TariffVersionId next = released(fullTariff(), moneyPlan, nextYear());
    ASSERT_TRUE(account().standby);
    EXPECT_EQ(account().standby->tariff.version, next);
    EXPECT_EQ(account().standby->from, nextYear());
    EXPECT_EQ(tariffs.propagation()->front().reach, TariffReach::NotSeen);

    auto row = office.purchase(office.moneyAccount, Money::fromMinor(5'000));
    row.target.tariff2 = Bytes(258, 0);
    row.target.tariff2.front() = setIdOf(next);
    office.sell(row);
    EXPECT_TRUE(account().standby); // still: nothing has come back
    EXPECT_EQ(tariffs.propagation()->front().reach, TariffReach::OnCard);

    const auto file = office.returnData(office.moneyAccount, Credit{}, 3);
    ASSERT_TRUE(office.ledger->bookReturn(office.moneyAccount, file, office.clerk));
    EXPECT_EQ(account().standby, std::nullopt);
    const auto map = tariffs.propagation();
    EXPECT_EQ(map->front().reach, TariffReach::InMeter);
    EXPECT_EQ(map->front().wanted, next);
    // The meter has it when its time comes.
    office.clock.set(nextYear());
    EXPECT_EQ(account().standby, std::nullopt);
}

TEST_F(TariffBooks, giveAMissedSwitchToTheNextCardEvenAfterItsTime)
{
    office.openAccount(office.moneyAccount, Money::fromMinor(10'000));
    office.load(office.moneyAccount);
    const TariffVersionId next = released(fullTariff(), moneyPlan, nextYear());
    office.clock.set(nextYear() + 24h);
    ASSERT_TRUE(account().standby);
    EXPECT_EQ(account().standby->tariff.version, next);
    EXPECT_EQ(account().tariff.version, next);
}

// F-26: a draft never prices a sale.
TEST_F(TariffBooks, neverPriceASaleWithADraft)
{
    const TariffVersionId draft = drafted(mixedTariff(), TariffPlanId{2});
    const TariffVersionId later = released(fullTariff(), moneyPlan, nextYear());
    for (const TariffVersionId version : {draft, later}) {
        auto row = office.opening(office.moneyAccount, Money::fromMinor(10'000));
        row.quote.tariff = version;
        EXPECT_FALSE(office.ledger->begin(row, office.clerk));
    }
    NewCustomer customer;
    customer.number = *CustomerNumber::parse(u"100000000077"_s);
    customer.meter = *MeterNumber::parse(u"200000000077"_s);
    customer.mode = PaymentMode::Energy;
    customer.tariff = draft;
    EXPECT_EQ(office.registry->addCustomer(customer, office.clerk).error().fault, Fault::NoTariff);
}

// Not even a statement of another program gets it in: the row that follows is right but for its
// tariff.
TEST_F(TariffBooks, refuseARowWithATariffThatIsNotInForce)
{
    office.openAccount(office.moneyAccount, Money::fromMinor(10'000));
    const TariffVersionId draft = drafted(fullTariff(), moneyPlan);
    const TariffVersionId later = released(fullTariff(), moneyPlan, nextYear());
    Database& database = *office.database;
    ASSERT_TRUE(database.run({"next", "CREATE TEMP TABLE next_row AS SELECT * FROM"
                                      " transaction_row"}));
    ASSERT_TRUE(database.run({"next", "UPDATE next_row SET number = number + 1, id = 'x' ||"
                                      " substr(id, 2), sale = sale + 1, seq = seq + 1,"
                                      " order_id = X'0102030405060708', state = 'intent',"
                                      " proof_atc = NULL, proof_seq = NULL, proof_digest = NULL,"
                                      " receipt_serial = NULL, settled_at = NULL"}));
    for (const TariffVersionId version : {draft, later, TariffVersionId{1}}) {
        ASSERT_TRUE(database.run({"next", "UPDATE next_row SET tariff = ?"},
                                 {QVariant::fromValue<qint64>(version.value())}));
        const auto done =
            database.run({"next", "INSERT INTO transaction_row SELECT * FROM next_row"});
        const QString refusal = done ? QString{} : done.error().detail;
        EXPECT_EQ(refusal.contains(u"the tariff is not in force"_s), version != TariffVersionId{1})
            << version.value() << qPrintable(refusal);
    }
}

TEST_F(TariffBooks, tellTheRehearsalWhatWasBought)
{
    office.openAccount(office.energyAccount, Money::fromMinor(10'000));
    office.load(office.energyAccount);
    office.sell(office.purchase(office.energyAccount, Money::fromMinor(5'000)));
    const auto past = tariffs.past(TariffPlanId{2}, UtcTime{});
    ASSERT_TRUE(past);
    ASSERT_EQ(past->size(), 1u);
    ASSERT_EQ(past->front().purchases.size(), 2u);
    EXPECT_EQ(past->front().account, office.energyAccount);
    // 100.00 buys 189.28 kWh; DOMAIN.md section 4.
    const PastPurchase first{Day{std::chrono::year{2026} / 11 / 21},
                             Energy::fromHundredths(18'928),
                             Money::fromMinor(10'000),
                             0,
                             {}};
    EXPECT_EQ(past->front().purchases.front(), first);
    EXPECT_TRUE(tariffs.past(TariffPlanId{2}, office.clock.now() + 1s)->empty());
}

// The database itself keeps the rules: each statement is refused.
TEST_F(TariffBooks, cannotBeChangedBehindTheProgramsBack)
{
    const TariffVersionId version = released(fullTariff(), moneyPlan, nextYear());
    ASSERT_EQ(version, TariffVersionId{3});
    for (const char* sql :
         {"UPDATE tariff_rate SET price = 1 WHERE version = 3",
          "DELETE FROM tariff_tier WHERE version = 3",
          "INSERT INTO tariff_day (version, minute, rate) VALUES (3, 5, 'flat')",
          "UPDATE tariff_version SET fixed = 0 WHERE id = 3",
          "UPDATE tariff_step SET effective_from = 5 WHERE version = 3 AND step = 'released'",
          "DELETE FROM tariff_step WHERE version = 3",
          "INSERT INTO tariff_step (version, step, at, effective_from, operator, note, digest,"
          " audit) SELECT 3, 'released', 9, 1, operator, '', X'', audit FROM tariff_step"
          " WHERE version = 3 AND step = 'draft'"})
        EXPECT_FALSE(office.database->run({"behind", sql})) << sql;
}

// One person alone, a draft that was not rehearsed, a time that has passed: outside a practice
// profile not even a program of one's own gets them in.
TEST_F(TariffBooks, needTwoPeopleOutsideAPracticeProfile)
{
    Company company = *office.registry->company();
    company.practice = false;
    ASSERT_TRUE(office.registry->setCompany(company, admin));
    EXPECT_FALSE(office.registry->addTariff(fullTariff(), admin));
    const TariffVersionId version = rehearsed(fullTariff(), moneyPlan);
    EXPECT_TRUE(tariffs.release({version, nextYear(), {}}, finance));
}

} // namespace wattcard::db::test
