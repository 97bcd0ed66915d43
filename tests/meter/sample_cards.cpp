// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/meter/sample_cards.h"

namespace wattcard::meter {

namespace {

MeterCardReading userCard(std::uint8_t serial)
{
    MeterCardReading card;
    card.hints.serial = serialOf(serial);
    card.hints.lifeCycle = LifeCycle::Operational;
    card.formatValid = true;
    card.purchaseMacValid = true;
    card.tariffDigestValid = true;
    card.parameter.meter = sampleMeter();
    card.parameter.customer = sampleCustomer();
    return card;
}

} // namespace

MeterNumber sampleMeter()
{
    return *MeterNumber::fromNumber(261'121'000'123);
}

CustomerNumber sampleCustomer()
{
    return *CustomerNumber::fromNumber(42);
}

CardSerial serialOf(std::uint8_t last)
{
    return CardSerial{{0x57, 0x41, 0x54, 0x54, 0x00, 0x00, 0x00, last}};
}

LocalTime sampleTime()
{
    using namespace std::chrono;
    return local_days{2026y / November / 21} + hours{8};
}

TariffFile sampleTariff()
{
    TariffFile file;
    file.setId = 1;
    file.periods = 1;
    file.prices[0] = Price::fromTenThousandths(5'283);
    file.hoardingLimit = units(99'999'999);
    return file;
}

MeterCardReading openingCard(std::int64_t total)
{
    MeterCardReading card = userCard(1);
    card.parameter.subType = SubType::Opening;
    card.parameter.update = {0x95};
    card.parameter.alarm1 = units(2'000);
    card.parameter.alarm2 = units(500);
    card.tariff1 = sampleTariff();
    card.load.seq = Sequence{1};
    card.load.gen = Generation{1};
    card.load.total = units(total);
    return card;
}

MeterCardReading cardAt(const CardPoint& point)
{
    MeterCardReading card = userCard(point.serial);
    card.parameter.subType = point.subType;
    card.load.seq = Sequence{point.seq};
    card.load.gen = Generation{point.gen};
    card.load.total = units(point.total);
    return card;
}

MeterState openedMeter()
{
    MeterState meter = clearedMeter(sampleMeter(), sampleTime());
    meter.workState = WorkState::Opened;
    meter.series = {.customer = sampleCustomer(),
                    .serial = serialOf(1),
                    .gen = Generation{1},
                    .seq = Sequence{12},
                    .accepted = units(235'000),
                    .keyVersion = 1};
    meter.floor = {{sampleCustomer(), Generation{1}}};
    meter.parameters.tariff = {1, Price::fromTenThousandths(5'283)};
    meter.parameters.alarms = {units(2'000), units(500)};
    meter.balance.remaining = units(3'726);
    meter.balance.consumed = units(231'274);
    meter.supply.closed = true;
    meter.supply.courtesyArmed = true;
    meter.writeBackCounter = 30;
    return meter;
}

} // namespace wattcard::meter
