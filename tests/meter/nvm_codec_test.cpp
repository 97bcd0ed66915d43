// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/twin_image.h"
#include "meter/nvm_codec.h"
#include "meter/order_effects.h"
#include "tests/meter/meter_world.h"
#include "tests/meter/sample_orders.h"

#include <QFile>

#include <gtest/gtest.h>

namespace wattcard::meter {
namespace {

// Every optional part present, every list filled.
MeterState fullMeter()
{
    MeterWorld world{clearedMeter(sampleMeter(), sampleTime())};
    SimulatedCard card{openingCard()};
    world.present(card);
    world.key(KeyName::TripClose, 5'000);
    world.tick(3'000, 100);
    MeterState meter = world.state();
    meter.parameters.standby = StandbySet{{2, Price::fromTenThousandths(6'001)}, sampleTime()};
    meter.balance.remaining = units(-1'234);
    meter.supply.causes.add(TripCause::Courtesy);
    meter.registers.freezes.push_back(
        {sampleTime(), Energy::fromHundredths(3), Energy::fromHundredths(2), units(1), 77});
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
                         .tariff = TariffSet{7, Price::fromTenThousandths(8)},
                         .standby = StandbySet{{9, Price::fromTenThousandths(10)}, sampleTime()},
                         .limits = Limits{units(11), units(12), units(13)}}};
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

TEST(NvmCodec, ValuesOutsideTheirFieldAreRefused)
{
    MeterState meter = openedMeter();
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
