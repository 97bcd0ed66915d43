// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/card_files.h"
#include "tests/crypto/vector_file.h"

namespace wattcard::cardio {

// The values behind tests/data/vectors/card_files.jsonl: its line is the same files as bytes.
inline LocalTime localTime(std::chrono::year_month_day day, std::chrono::seconds clock)
{
    return std::chrono::local_days{day} + clock;
}

inline ParameterFile sampleParameter()
{
    using namespace std::chrono;
    ParameterFile file;
    file.update.bits = static_cast<std::uint8_t>(Update::AlarmsAndRatios);
    file.tariffSwitch = localTime(2026y / 12 / 31, 30min);
    file.mode = PaymentMode::Money;
    file.alarm1 = Credit::fromHundredths(2'000);
    file.alarm2 = Credit::fromHundredths(500);
    file.ratios = {30, 1};
    file.meter = MeterNumber::fromNumber(12'345'678).value();
    file.customer = CustomerNumber::fromNumber(440'000'000'001).value();
    file.subType = SubType::Opening;
    return file;
}

inline LoadFile sampleLoad()
{
    using namespace std::chrono;
    LoadFile file;
    file.amount = Credit::fromHundredths(10'000);
    file.seq = Sequence{2};
    file.total = Credit::fromHundredths(15'000);
    file.gen = Generation{1};
    file.order = {0x81, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08};
    file.sale = SaleNumber{41};
    file.counter = CounterId{3};
    file.soldAt = localTime(2026y / 11 / 21, 9h + 30min + 15s);
    file.auditHead = {0xDE, 0xAD, 0xBE, 0xEF};
    return file;
}

inline ReturnFile sampleReturn()
{
    using namespace std::chrono;
    ReturnFile file;
    file.ratios = {30, 1};
    file.meter = MeterNumber::fromNumber(12'345'678).value();
    file.customer = CustomerNumber::fromNumber(440'000'000'001).value();
    file.remaining = Credit::fromHundredths(-123);
    file.seq = Sequence{2};
    file.keyInformation = 1;
    file.rejectedCards = 3;
    file.writtenAt = localTime(2026y / 11 / 21, 10h + 15min);
    file.lock = CardLock::Locked;
    file.gen = Generation{1};
    file.accepted = Credit::fromHundredths(15'000);
    file.consumed = Credit::fromHundredths(14'784);
    file.writeBackCounter = 7;
    file.flags = static_cast<std::uint32_t>(MeterFlag::Opened) |
                 static_cast<std::uint32_t>(MeterFlag::OverdraftInUse);
    file.activeRegister = Energy::fromHundredths(6'190);
    file.lastMonthEnergy = Energy::fromHundredths(4'000);
    file.peakPowerW = 3'000;
    return file;
}

inline TariffFile sampleTariff()
{
    using namespace std::chrono;
    TariffFile file;
    file.setId = 7;
    file.periods = 2;
    file.prices[0] = Price::fromTenThousandths(5'283);
    file.prices[31] = Price::fromTenThousandths(99'999'999);
    file.thresholdsKwh = {180, 350, 0, 0, 0, 99'999'999};
    file.surcharges[6] = Price::fromTenThousandths(3'000);
    file.settlements[0] = {12, 31, 23};
    file.ladderSwitch = localTime(2027y / 1 / 1, 0min);
    file.overdraftLimit = Credit::fromHundredths(2'000);
    file.recloseLimit = Credit::fromHundredths(100);
    file.hoardingLimit = Credit::fromHundredths(99'999'999);
    file.powerLimitW = 8'800;
    file.powerLimitMinutes = 5;
    file.daySchedule[0] = {7, 30, 1};
    file.daySchedule[9] = {23, 59, 31};
    file.guaranteeFrom = localTime(2026y / 12 / 1, 8h);
    file.guaranteeUntil = localTime(2026y / 12 / 3, 20h);
    file.tierPeriod = 1;
    return file;
}

inline test::Vector cardFiles()
{
    return test::vectors("card_files.jsonl").front();
}

// Every byte of a file changed in one bit, one file after the other.
template <class Check> void forEachFlippedBit(const Bytes& file, Check check)
{
    for (std::size_t bit = 0; bit < 8 * file.size(); ++bit) {
        Bytes changed = file;
        changed[bit / 8] = static_cast<std::uint8_t>(changed[bit / 8] ^ (1 << bit % 8));
        check(changed, bit / 8);
    }
}

} // namespace wattcard::cardio
