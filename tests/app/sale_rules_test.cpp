// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sale_rules.h"

#include <gtest/gtest.h>

using namespace wattcard;
using namespace wattcard::app;

namespace {

AccountFacts activeAccount()
{
    AccountFacts facts;
    facts.account.state = AccountState::Active;
    facts.account.number = *CustomerNumber::parse(u"000100123456");
    facts.account.meter = *MeterNumber::parse(u"261121000123");
    facts.account.tariff.hoardingLimit = Credit::fromHundredths(100'000);
    facts.records.committed = {Generation{1}, Sequence{12}};
    facts.total = Credit::fromHundredths(235'000);
    facts.returned = ReturnState{};
    facts.returned->gen = Generation{1};
    facts.returned->seq = Sequence{12};
    facts.returned->accepted = Credit::fromHundredths(235'000);
    facts.returned->remaining = Credit::fromHundredths(62'000);
    return facts;
}

CardReading cardOf(const AccountFacts& facts)
{
    CardReading reading;
    reading.parameter.customer = facts.account.number;
    reading.parameter.meter = facts.account.meter;
    reading.load.total = facts.total;
    return reading;
}

struct Refusal {
    const char* name;
    void (*change)(AccountFacts& facts, CardReading& reading);
    std::optional<Fault> fault;
};

// DOMAIN.md 6.2, "found before the sale".
const Refusal refusals[]{
    {"none", [](AccountFacts&, CardReading&) {}, std::nullopt},
    {"pending", [](AccountFacts& f, CardReading&) { f.account.state = AccountState::Pending; },
     Fault::AccountNotActive},
    {"suspended", [](AccountFacts& f, CardReading&) { f.account.state = AccountState::Suspended; },
     Fault::AccountNotActive},
    {"closed", [](AccountFacts& f, CardReading&) { f.account.state = AccountState::Closed; },
     Fault::AccountClosed},
    {"held", [](AccountFacts& f, CardReading&) { f.hold = Fault::CardAhead; }, Fault::CardAhead},
    {"otherCustomer",
     [](AccountFacts&, CardReading& r) {
         r.parameter.customer = *CustomerNumber::parse(u"000100999999");
     },
     Fault::WrongCustomer},
    {"otherMeter",
     [](AccountFacts&, CardReading& r) {
         r.parameter.meter = *MeterNumber::parse(u"261121999999");
     },
     Fault::CardDiffersFromRecords},
    {"otherTotal", [](AccountFacts&, CardReading& r) { r.load.total = Credit::fromHundredths(1); },
     Fault::CardDiffersFromRecords},
    {"neverLoaded", [](AccountFacts& f, CardReading&) { f.returned.reset(); },
     Fault::OpeningNotLoaded},
    {"replacementNotReported", // new money may be sold on it at once (DOMAIN.md 6.4)
     [](AccountFacts& f, CardReading&) { f.returned->gen = Generation{0}; }, std::nullopt},
    {"openingNotReported", [](AccountFacts& f, CardReading&) { f.returned->seq = Sequence{0}; },
     Fault::OpeningNotLoaded},
    {"fiveUnloaded", [](AccountFacts& f, CardReading&) { f.returned->seq = Sequence{7}; },
     Fault::OpeningNotLoaded},
    {"fourUnloaded", [](AccountFacts& f, CardReading&) { f.returned->seq = Sequence{8}; },
     std::nullopt},
};

} // namespace

class BeforeTheSale : public ::testing::TestWithParam<Refusal> {};
TEST_P(BeforeTheSale, isRefusedAsTheTableSays)
{
    AccountFacts facts = activeAccount();
    CardReading reading = cardOf(facts);
    GetParam().change(facts, reading);
    EXPECT_EQ(refusalOf(facts, reading, wattcard1Capabilities), GetParam().fault);
}
INSTANTIATE_TEST_SUITE_P(Cards, BeforeTheSale, ::testing::ValuesIn(refusals),
                         [](const auto& info) { return std::string{info.param.name}; });

// DOMAIN.md section 5: limit 1000.00, returned 620.00: 380.00; with 100.00 unloaded 280.00; with
// remaining -20.00: 1020.00.
TEST(LargestPurchase, isWhatTheMeterMayStillHold)
{
    AccountFacts facts = activeAccount();
    EXPECT_EQ(largestCredit(facts), Credit::fromHundredths(38'000));
    facts.total = facts.total + Credit::fromHundredths(10'000);
    EXPECT_EQ(largestCredit(facts), Credit::fromHundredths(28'000));
    facts = activeAccount();
    facts.returned->remaining = Credit::fromHundredths(-2'000);
    EXPECT_EQ(largestCredit(facts), Credit::fromHundredths(102'000));
}

namespace {

constexpr auto all = wattcard1Capabilities;
constexpr CardCapabilities none;

constexpr CardCapabilities without(bool CardCapabilities::*flag)
{
    CardCapabilities kind = all;
    kind.*flag = false;
    return kind;
}

struct KindCase {
    const char* name;
    CardCapabilities kind;
    CardTask task;
    bool loaded;
    std::optional<Fault> fault;
};

using Kind = CardCapabilities;
constexpr auto cannot = Fault::CardKindCannot;

// CARD.md section 11: no reversal once the card has left, no sale before the last one is proven
// loaded; and what rests on a flag is refused without that flag.
const KindCase kindCases[]{
    {"allOpen", all, CardTask::Open, false, std::nullopt},
    {"allSell", all, CardTask::Sell, false, std::nullopt},
    {"allVoidOpening", all, CardTask::VoidOpening, false, std::nullopt},
    {"allVoidPurchase", all, CardTask::VoidPurchase, false, std::nullopt},
    {"allReverse", all, CardTask::Reverse, false, std::nullopt},
    {"allReplace", all, CardTask::Replace, false, std::nullopt},
    {"allWorkOrder", all, CardTask::CarryWorkOrder, false, std::nullopt},
    {"noneOpen", none, CardTask::Open, false, std::nullopt},
    {"noneVoidOpening", none, CardTask::VoidOpening, false, std::nullopt},
    {"noneSellLoaded", none, CardTask::Sell, true, std::nullopt},
    {"noneSellUnloaded", none, CardTask::Sell, false, Fault::LastSaleNotLoaded},
    {"noneVoidPurchase", none, CardTask::VoidPurchase, true, cannot},
    {"noneReverse", none, CardTask::Reverse, true, cannot},
    {"noneReplace", none, CardTask::Replace, true, cannot},
    {"noneWorkOrder", none, CardTask::CarryWorkOrder, true, cannot},
    {"notCumulativeSell", without(&Kind::cumulative), CardTask::Sell, false,
     Fault::LastSaleNotLoaded},
    {"notCumulativeReplace", without(&Kind::cumulative), CardTask::Replace, true, cannot},
    {"notCumulativeReverse", without(&Kind::cumulative), CardTask::Reverse, true, std::nullopt},
    {"noLockVoidPurchase", without(&Kind::lock), CardTask::VoidPurchase, true, cannot},
    {"noLockReverse", without(&Kind::lock), CardTask::Reverse, true, cannot},
    {"noLockReplace", without(&Kind::lock), CardTask::Replace, true, std::nullopt},
    {"noLockWorkOrder", without(&Kind::lock), CardTask::CarryWorkOrder, true, cannot},
    {"noOrderIdVoidPurchase", without(&Kind::orderId), CardTask::VoidPurchase, true, cannot},
    {"noOrderIdReverse", without(&Kind::orderId), CardTask::Reverse, true, cannot},
    {"noOrderIdReplace", without(&Kind::orderId), CardTask::Replace, true, cannot},
    {"noMacWorkOrder", without(&Kind::purchaseMac), CardTask::CarryWorkOrder, true, cannot},
    {"notAtomicSell", without(&Kind::atomic), CardTask::Sell, false, std::nullopt},
};

} // namespace

class KindOfCard : public ::testing::TestWithParam<KindCase> {};
TEST_P(KindOfCard, isAskedOnlyForWhatItCanDo)
{
    const KindCase& c = GetParam();
    EXPECT_EQ(kindRefusal(c.kind, c.task, c.loaded), c.fault);
}
INSTANTIATE_TEST_SUITE_P(Capabilities, KindOfCard, ::testing::ValuesIn(kindCases),
                         [](const auto& info) { return std::string{info.param.name}; });

TEST(OpenRow, isSettledByATaskOfItsOwn)
{
    using transaction::Kind;
    using transaction::Wish;
    EXPECT_EQ(settlementTask(Kind::Opening, Wish::Finish), std::nullopt);
    EXPECT_EQ(settlementTask(Kind::Purchase, Wish::Finish), std::nullopt);
    EXPECT_EQ(settlementTask(Kind::Opening, Wish::Void), CardTask::VoidOpening);
    EXPECT_EQ(settlementTask(Kind::Purchase, Wish::Void), CardTask::VoidPurchase);
    EXPECT_EQ(settlementTask(Kind::Reversal, Wish::Finish), CardTask::Reverse);
    for (const Kind kind : {Kind::Reissue, Kind::Exchange, Kind::Resumption})
        EXPECT_EQ(settlementTask(kind, Wish::Finish), CardTask::Replace);
}

// One purchase that the meter has not seen: application 1 sells on, a card of amounts does not.
TEST(KindOfCardBeforeTheSale, asksForTheLastLoadWhereTheNextWriteWouldReplaceIt)
{
    AccountFacts facts = activeAccount();
    const CardReading reading = cardOf(facts);
    EXPECT_EQ(refusalOf(facts, reading, none), std::nullopt);
    facts.returned->seq = Sequence{11};
    EXPECT_EQ(refusalOf(facts, reading, none), Fault::LastSaleNotLoaded);
    EXPECT_EQ(refusalOf(facts, reading, all), std::nullopt);
}
