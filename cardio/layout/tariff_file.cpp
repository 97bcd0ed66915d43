// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/layout/tariff_file.h"

#include "cardio/layout/application.h"
#include "cardio/layout/fields.h"

namespace wattcard::cardio {

namespace {

constexpr std::uint8_t mostPeriods = 10;    // entries of the day schedule
constexpr std::uint8_t mostLadderSteps = 7; // surcharges
constexpr std::uint8_t mostRates = 32;      // prices
constexpr std::uint8_t largestTierPeriod = 2;
constexpr std::uint32_t powerStepW = 10;

// An entry that is not used is all zeros.
bool isRight(const TariffFile::Settlement& date)
{
    return date == TariffFile::Settlement{} || (date.month >= 1 && date.month <= 12 &&
                                                date.day >= 1 && date.day <= 31 && date.hour < 24);
}

bool isRight(const TariffFile::Switch& change)
{
    return change.hour < 24 && change.minute < 60 && change.rate < mostRates;
}

void writeLadder(FieldWriter& out, const TariffFile& file)
{
    for (const std::uint32_t threshold : file.thresholdsKwh)
        out.bcd(threshold, 4, "ladder threshold");
    for (const Price surcharge : file.surcharges)
        out.bcd(surcharge.tenThousandths(), 4, "ladder surcharge");
    for (const TariffFile::Settlement& date : file.settlements) {
        out.check(isRight(date), "settlement date");
        out.bcd(date.month, 1, "settlement date");
        out.bcd(date.day, 1, "settlement date");
        out.bcd(date.hour, 1, "settlement date");
    }
    out.optionalTime(file.ladderSwitch, "ladder switch time");
}

void readLadder(FieldReader& in, TariffFile& file)
{
    for (std::uint32_t& threshold : file.thresholdsKwh)
        threshold = static_cast<std::uint32_t>(in.bcd(4, "ladder threshold"));
    for (Price& surcharge : file.surcharges)
        surcharge = Price::fromTenThousandths(in.bcd(4, "ladder surcharge"));
    for (TariffFile::Settlement& date : file.settlements) {
        date.month = static_cast<std::uint8_t>(in.bcd(1, "settlement date"));
        date.day = static_cast<std::uint8_t>(in.bcd(1, "settlement date"));
        date.hour = static_cast<std::uint8_t>(in.bcd(1, "settlement date"));
        in.check(isRight(date), "settlement date");
    }
    file.ladderSwitch = in.optionalTime("ladder switch time");
}

void writeLimits(FieldWriter& out, const TariffFile& file)
{
    out.bcd(file.overdraftLimit.hundredths(), 4, "overdraft limit");
    out.bcd(file.recloseLimit.hundredths(), 4, "re-close limit");
    out.bcd(file.hoardingLimit.hundredths(), 4, "hoarding limit");
    out.check(file.powerLimitW % powerStepW == 0, "power limit");
    out.bcd(file.powerLimitW / powerStepW, 3, "power limit");
    out.byte(file.powerLimitMinutes);
}

void readLimits(FieldReader& in, TariffFile& file)
{
    file.overdraftLimit = Credit::fromHundredths(in.bcd(4, "overdraft limit"));
    file.recloseLimit = Credit::fromHundredths(in.bcd(4, "re-close limit"));
    file.hoardingLimit = Credit::fromHundredths(in.bcd(4, "hoarding limit"));
    file.powerLimitW = static_cast<std::uint32_t>(in.bcd(3, "power limit")) * powerStepW;
    file.powerLimitMinutes = in.byte();
}

void writeSchedule(FieldWriter& out, const TariffFile& file)
{
    for (const TariffFile::Switch& change : file.daySchedule) {
        out.check(isRight(change), "day schedule");
        out.bcd(change.hour, 1, "day schedule");
        out.bcd(change.minute, 1, "day schedule");
        out.byte(change.rate);
    }
    out.optionalTime(file.guaranteeFrom, "guarantee start");
    out.optionalTime(file.guaranteeUntil, "guarantee end");
}

void readSchedule(FieldReader& in, TariffFile& file)
{
    for (TariffFile::Switch& change : file.daySchedule) {
        change.hour = static_cast<std::uint8_t>(in.bcd(1, "day schedule"));
        change.minute = static_cast<std::uint8_t>(in.bcd(1, "day schedule"));
        change.rate = in.byte();
        in.check(isRight(change), "day schedule");
    }
    file.guaranteeFrom = in.optionalTime("guarantee start");
    file.guaranteeUntil = in.optionalTime("guarantee end");
}

} // namespace

Result<Bytes> encodeTariffFile(const TariffFile& file)
{
    FieldWriter out{tariffSize};
    out.check(file.periods <= mostPeriods, "number of periods");
    out.check(file.ladderSteps <= mostLadderSteps, "number of ladder steps");
    out.check(file.tierPeriod <= largestTierPeriod, "tier period");
    out.byte(file.setId);
    out.byte(file.timeOfUse ? 1 : 0);
    out.byte(file.periods);
    out.byte(file.ladderSteps);
    for (const Price price : file.prices)
        out.bcd(price.tenThousandths(), 4, "price");
    writeLadder(out, file);
    writeLimits(out, file);
    writeSchedule(out, file);
    out.byte(file.tierPeriod);
    return out.finish();
}

Result<TariffFile> decodeTariffFile(ByteView bytes)
{
    FieldReader in{bytes};
    in.check(bytes.size() == tariffSize, "size");
    TariffFile file;
    file.setId = in.byte();
    const std::uint8_t timeOfUse = in.byte();
    in.check(timeOfUse <= 1, "time-of-use flag");
    file.timeOfUse = timeOfUse == 1;
    file.periods = in.byte();
    in.check(file.periods <= mostPeriods, "number of periods");
    file.ladderSteps = in.byte();
    in.check(file.ladderSteps <= mostLadderSteps, "number of ladder steps");
    for (Price& price : file.prices)
        price = Price::fromTenThousandths(in.bcd(4, "price"));
    readLadder(in, file);
    readLimits(in, file);
    readSchedule(in, file);
    file.tierPeriod = in.byte();
    in.check(file.tierPeriod <= largestTierPeriod, "tier period");
    if (const auto right = in.failure(); !right)
        return failed(right);
    return file;
}

} // namespace wattcard::cardio
