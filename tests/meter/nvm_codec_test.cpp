// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/twin_image.h"
#include "meter/nvm_codec.h"
#include "meter/order_effects.h"
#include "tests/meter/meter_world.h"
#include "tests/meter/sample_orders.h"

#include <QFile>

#include <gtest/gtest.h>

#include <limits>
#include <random>

namespace wattcard::meter {
namespace {

TariffSet flatSet(std::uint8_t id, std::int64_t price)
{
    TariffSet set;
    set.id = id;
    set.price = Price::fromTenThousandths(price);
    return set;
}

TariffSet richSet(std::uint8_t id)
{
    TariffSet set = flatSet(id, 4'321);
    set.timesOfUse = TimesOfUse{};
    set.timesOfUse->prices = {Price::fromTenThousandths(1), Price::fromTenThousandths(2),
                              Price::fromTenThousandths(3), Price::fromTenThousandths(4)};
    set.timesOfUse->day = {{60, Rate::Valley}, {720, Rate::Sharp}};
    set.ladder = {TierPeriod::Year,
                  {Energy::fromHundredths(216'000)},
                  {Price{}, Price::fromTenThousandths(500)}};
    set.settlements = {{1, 1, 0}, {7, 15, 6}};
    return set;
}

MonthFreeze freezeOf(std::int64_t total)
{
    MonthFreeze freeze;
    freeze.at = sampleTime();
    freeze.total = Energy::fromHundredths(total);
    freeze.energy = Energy::fromHundredths(2);
    freeze.consumed = units(1);
    freeze.peakPowerW = 77;
    return freeze;
}

// What format 3 has added.
void addNewest(MeterState& meter)
{
    meter.parameters.tariff = richSet(1);
    meter.parameters.standby = StandbySet{richSet(2), sampleTime()};
    Limits& limits = meter.parameters.limits;
    limits.powerW = 5'000;
    limits.powerMinutes = 3;
    limits.guarantee = Guarantee{sampleTime(), sampleTime() + std::chrono::hours{2}};
    Registers& registers = meter.registers;
    registers.rates = {Energy::fromHundredths(1), Energy::fromHundredths(2),
                       Energy::fromHundredths(3), Energy::fromHundredths(4)};
    registers.tierUse = Energy::fromHundredths(12'345);
    registers.tierEnds = sampleTime();
    registers.freezes.back().rates = registers.rates;
    Supply& supply = meter.supply;
    supply.load = {7, {sampleTime()}, sampleTime()};
    supply.owesTrip = supply.highVoltage = true;
    supply.breakingW = 20'000;
    meter.conditions.set(Condition::Bypassed, true);
    meter.conditions.set(Condition::CoverOpen, true);
    meter.bypass = Bypass{sampleTime(), Energy::fromHundredths(5), true, true};
}

// What format 4 has added.
void addLoadAndPresets(MeterState& meter)
{
    Registers& registers = meter.registers;
    registers.reactive = Energy::fromHundredths(77);
    registers.reactiveRest = 78;
    registers.monthReactive = Energy::fromHundredths(79);
    registers.demandW = 4'000;
    registers.demandJoules = 81;
    registers.demandEnds = sampleTime() + std::chrono::minutes{15};
    registers.freezes.back().reactive = Energy::fromHundredths(82);
    registers.freezes.back().demandW = 83;
    meter.supply.closesOnLoading = meter.supply.closesItself = true;
    meter.missingPhase = 2;
    meter.conditions.set(Condition::ModuleSilent, true);
    const Guarantee window{sampleTime(), sampleTime() + std::chrono::hours{3}};
    Presets& presets = meter.presets;
    presets.command = GuaranteeCommand{window, false};
    presets.friendHours = FriendHours{0x1F, 1'080, 120};
    presets.holidayWindows = {window, window};
    presets.notInGlobal = true;
    presets.guaranteeFloor = units(5'000);
    presets.dayTables = {{{12, 1}, {2, 28}, 0x60, {}, {{0, Rate::Valley}, {720, Rate::Flat}}},
                         {.dates = {std::chrono::local_days{std::chrono::days{20'000}}},
                          .day = {{60, Rate::Sharp}}}};
}

// Every optional part present, every list filled.
MeterState fullMeter()
{
    MeterWorld world{clearedMeter(sampleMeter(), sampleTime())};
    SimulatedCard card{openingCard()};
    world.present(card);
    world.key(KeyName::TripClose, 5'000);
    world.tick(3'000, 100);
    MeterState meter = world.state();
    meter.parameters.standby = StandbySet{flatSet(2, 6'001), sampleTime()};
    meter.balance.remaining = units(-1'234);
    meter.supply.causes.add(TripCause::Courtesy);
    meter.registers.freezes.push_back(freezeOf(3));
    meter.area = {0x00, 0x88, 0x00, 0x21};
    meter.balance.emergencyCredit = units(300);
    meter.supply.relayTest = RelayTest{.closedBefore = true, .seconds = 3};
    meter.served = {{WorkOrderSerial{7'001}, 2, sampleTime()}};
    meter.waiting = {{serialOf(6),
                      visitOf(meter, sampleOrder(ManagementClass::Reset), VisitResult::Done),
                      sampleTime()}};
    meter.keys = {{0xA2, 2, true}};
    meter.stage =
        Stage{.serial = serialOf(5),
              .customer = sampleCustomer(),
              .gen = Generation{2},
              .seq = Sequence{3},
              .total = units(4),
              .writeBackCounter = 5,
              .done = true,
              .opens = true,
              .keyVersion = 6,
              .update = {.mode = PaymentMode::Energy,
                         .alarmsAndRatios = AlarmsAndRatios{{units(1), units(2)}, {3, 4}},
                         .tariff = richSet(7),
                         .standby = StandbySet{richSet(9), sampleTime()},
                         .limits = Limits{units(11), units(12), units(13), 14, 15, Guarantee{}}}};
    addNewest(meter);
    addLoadAndPresets(meter);
    return meter;
}

TEST(NvmCodec, StateComesBackAsItWas)
{
    for (const MeterState& meter : {fullMeter(), openedMeter(), MeterState{}}) {
        const auto decoded = decodeState(encode(meter));
        ASSERT_TRUE(decoded);
        EXPECT_EQ(*decoded, meter);
    }
}

TEST(NvmCodec, EveryShorterImageAndEveryLongerOneIsRefused)
{
    Bytes image = encode(fullMeter());
    for (std::size_t size = 0; size < image.size(); ++size)
        ASSERT_FALSE(decodeState(ByteView{image}.first(size))) << size;
    image.push_back(0);
    EXPECT_FALSE(decodeState(image));
}

TEST(NvmCodec, AnotherFormatIsRefused)
{
    Bytes image = encode(fullMeter());
    image[0] = nvmFormat + 1;
    EXPECT_FALSE(decodeState(image));
}

TEST(NvmCodec, WhatIsDecodedIsEncodedToTheSameBytes)
{
    const Bytes image = encode(fullMeter());
    int refused = 0;
    for (std::size_t place = 0; place < image.size(); ++place) {
        for (const unsigned flip : {0x01U, 0x80U, 0xFFU}) {
            Bytes changed = image;
            changed[place] = static_cast<std::uint8_t>(changed[place] ^ flip);
            const auto decoded = decodeState(changed);
            if (decoded)
                ASSERT_EQ(encode(*decoded), changed) << place;
            else
                ++refused;
        }
    }
    EXPECT_GT(refused, 0);
}

// A memory written before there were work orders: openedMeter() with a stage and one event.
TEST(NvmCodec, FormatOneIsReadAndHasServedNoOrder)
{
    QFile file{QStringLiteral(WATTCARD_TEST_DATA "/meter/nvm_format_1.hex")};
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = QByteArray::fromHex(file.readAll().trimmed());
    const auto meter = decodeState(Bytes(bytes.begin(), bytes.end()));
    ASSERT_TRUE(meter);
    MeterState expected = openedMeter();
    expected.stage = Stage{.serial = serialOf(5),
                           .customer = sampleCustomer(),
                           .gen = Generation{2},
                           .seq = Sequence{13},
                           .total = units(245'000),
                           .writeBackCounter = 31,
                           .keyVersion = 1,
                           .update = {}};
    expected.events.push_back({.at = sampleTime(),
                               .kind = EventKind::Credited,
                               .amount = units(100),
                               .balance = units(3'726),
                               .total = {}});
    EXPECT_EQ(*meter, expected);
    EXPECT_EQ(encode(*meter)[0], nvmFormat) << "saved again in the new format";
}

// A memory of before there were prices by time: orders served, keys, a standby set and a freeze.
TEST(NvmCodec, FormatTwoIsReadAndHasNoTimesOfUse)
{
    QFile file{QStringLiteral(WATTCARD_TEST_DATA "/meter/nvm_format_2.hex")};
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = QByteArray::fromHex(file.readAll().trimmed());
    const auto meter = decodeState(Bytes(bytes.begin(), bytes.end()));
    ASSERT_TRUE(meter);
    MeterState expected = openedMeter();
    expected.area = {0x00, 0x88, 0x00, 0x21};
    expected.balance.emergencyCredit = units(300);
    expected.served = {{WorkOrderSerial{7'001}, 2, sampleTime()}};
    expected.keys = {{0xA2, 2, true}};
    expected.parameters.standby = StandbySet{flatSet(2, 6'001), sampleTime()};
    expected.registers.freezes = {freezeOf(3)};
    EXPECT_EQ(*meter, expected);
}

// A memory of before there was reactive energy: prices by time and tiers, limits, guarantee,
// bypass.
TEST(NvmCodec, FormatThreeIsReadAndHasNoDemandNorPresets)
{
    QFile file{QStringLiteral(WATTCARD_TEST_DATA "/meter/nvm_format_3.hex")};
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = QByteArray::fromHex(file.readAll().trimmed());
    const auto meter = decodeState(Bytes(bytes.begin(), bytes.end()));
    ASSERT_TRUE(meter);
    MeterState expected = openedMeter();
    expected.registers.freezes = {freezeOf(3)};
    addNewest(expected);
    EXPECT_EQ(*meter, expected);
    EXPECT_EQ(meter->presets, Presets{});
}

// Values at and beyond the ends of their ranges, so that what is let in comes back.
Presets randomPresets(std::mt19937& random)
{
    using namespace std::chrono;
    const auto oneOf = [&](std::vector<std::int64_t> values) {
        return values[random() % values.size()];
    };
    const auto time = [&] { return LocalTime{seconds{oneOf({-86'400, 0, 1'700'000'000})}}; };
    const auto window = [&] { return Guarantee{time(), time() + seconds{oneOf({0, 1, 86'400})}}; };
    const auto minute = [&](std::vector<std::int64_t> values) {
        return static_cast<std::uint16_t>(oneOf(std::move(values)));
    };
    Presets presets;
    if (random() % 2 == 0)
        presets.command = GuaranteeCommand{window(), random() % 2 == 0};
    if (random() % 2 == 0)
        presets.friendHours = FriendHours{static_cast<WeekdayBits>(oneOf({1, 0x40, 0x7F, 0x80})),
                                          minute({0, 1'439, 1'440}), minute({0, 1'440, 1'441})};
    if (random() % 2 == 0)
        presets.holidayWindows.assign(static_cast<std::size_t>(oneOf({0, 1, 16, 17})), window());
    presets.notInGlobal = random() % 2 == 0;
    if (random() % 2 == 0)
        presets.guaranteeFloor = units(oneOf({-1, 0, 1, std::numeric_limits<std::int64_t>::max()}));
    if (random() % 2 == 0) {
        constexpr std::int64_t last = std::numeric_limits<std::int32_t>::max();
        const days date{oneOf({-1, 0, 20'000, last, last + 1})};
        DayTable table{.weekdays = static_cast<WeekdayBits>(oneOf({0, 0x7F, 0x80})),
                       .dates = {std::size_t(oneOf({0, 1, 32, 33})), local_days{date}},
                       .day = {{static_cast<int>(oneOf({-1, 0, 1'438})), Rate::Sharp},
                               {static_cast<int>(oneOf({0, 1'439, 1'440})), Rate::Valley}}};
        table.from.month = static_cast<std::uint8_t>(oneOf({0, 1, 12, 13}));
        table.until.day = static_cast<std::uint8_t>(oneOf({0, 1, 31, 32}));
        presets.dayTables.assign(static_cast<std::size_t>(oneOf({1, 8, 9})), table);
    }
    return presets;
}

TEST(NvmCodec, EveryUsablePresetComesBackAsItWas)
{
    std::mt19937 random{1};
    int usable = 0;
    for (int round = 0; round < 20'000; ++round) {
        MeterState meter = openedMeter();
        meter.presets = randomPresets(random);
        if (!isUsable(meter.presets))
            continue;
        ++usable;
        const auto decoded = decodeState(encode(meter));
        ASSERT_TRUE(decoded) << round;
        ASSERT_EQ(*decoded, meter) << round;
    }
    EXPECT_GT(usable, 500);
}

TEST(NvmCodec, ValuesOutsideTheirFieldAreRefused)
{
    MeterState meter = openedMeter();
    meter.missingPhase = 4;
    EXPECT_FALSE(decodeState(encode(meter)));
    meter = openedMeter();
    meter.conditions.set(Condition::Bypassed, true); // without its beginning
    EXPECT_FALSE(decodeState(encode(meter)));
    meter = openedMeter();
    meter.parameters.tariff.ladder.limits = {Energy::fromHundredths(1)}; // no surcharges
    EXPECT_FALSE(decodeState(encode(meter)));
    meter = openedMeter();
    meter.balance.remainderMicroYuan = 10'000;
    EXPECT_FALSE(decodeState(encode(meter)));
    meter = openedMeter();
    meter.parameters.ratios = {1'000, 100};
    EXPECT_FALSE(decodeState(encode(meter)));
    meter = openedMeter();
    meter.supply.causes.bits = 0x10;
    EXPECT_FALSE(decodeState(encode(meter)));
    meter = openedMeter();
    meter.rejectedCards = 1'000'000;
    EXPECT_FALSE(decodeState(encode(meter)));
}

// Found by the target nvm_image: a memory under a right check value, but with an amount at the end
// of its word, ended the meter at the first card.
TEST(NvmCodec, AmountsThatNoMeterReachesAreRefused)
{
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    const std::array<void (*)(MeterState&, std::int64_t), 6> places{
        [](MeterState& meter, std::int64_t to) { meter.series.accepted = units(to); },
        [](MeterState& meter, std::int64_t to) { meter.balance.remaining = units(to); },
        [](MeterState& meter, std::int64_t to) { meter.parameters.limits.hoarding = units(to); },
        [](MeterState& meter, std::int64_t to) { meter.registers.joules = to; },
        [](MeterState& meter, std::int64_t to) { meter.registers.reactiveRest = to; },
        [](MeterState& meter, std::int64_t to) { meter.now = LocalTime{std::chrono::seconds{to}}; },
    };
    for (const auto& put : places) {
        for (const std::int64_t to : {least, most}) {
            MeterState meter = openedMeter();
            put(meter, to);
            EXPECT_FALSE(decodeState(encode(meter)));
        }
        MeterState meter = openedMeter();
        put(meter, 3'599'000'000); // the largest rest of a step, a 22nd century
        EXPECT_TRUE(decodeState(encode(meter)));
    }
}

// A memory with one damaged image gives the older one or nothing, never a changed one.
TEST(NvmCodec, EveryFlippedByteOfTheNewestImageLeavesTheOlderOne)
{
    TearableStore store;
    crypto::TwinImage nvm{store};
    const MeterState older = openedMeter();
    const MeterState newer = fullMeter();
    ASSERT_TRUE(nvm.save(encode(older)));
    ASSERT_TRUE(nvm.save(encode(newer)));
    const auto newest = store.read(ImageStore::Slot::A)->size() > encode(newer).size()
                            ? ImageStore::Slot::A
                            : ImageStore::Slot::B;
    const Bytes image = *store.read(newest);
    ASSERT_GT(image.size(), encode(newer).size());
    for (std::size_t place = 0; place < image.size(); ++place) {
        Bytes changed = image;
        changed[place] ^= 0x20;
        ASSERT_TRUE(store.write(newest, changed));
        const auto loaded = nvm.load();
        ASSERT_TRUE(loaded && *loaded) << place;
        ASSERT_EQ(*decodeState(**loaded), older) << place;
    }
}

} // namespace
} // namespace wattcard::meter
