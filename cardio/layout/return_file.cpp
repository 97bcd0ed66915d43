// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/layout/return_file.h"

#include "cardio/layout/application.h"
#include "cardio/layout/fields.h"
#include "crypto/compare.h"

#include <algorithm>

namespace wattcard::cardio {

namespace {

constexpr Frame returnFrame{0x11, 0x005A};
constexpr std::size_t returnMacOffset = 86;

void writeBalance(FieldWriter& out, const ReturnFile& file)
{
    const std::int64_t balance = file.remaining.hundredths();
    out.number(std::max<std::int64_t>(balance, 0), 4, "remaining");
    out.number(static_cast<std::uint32_t>(file.seq), 4, "sequence");
    out.number(balance < 0 ? -balance : 0, 4, "overdraft");
}

void readBalance(FieldReader& in, ReturnFile& file)
{
    const std::int64_t remaining = in.number(4, "remaining");
    file.seq = Sequence{in.number32()};
    const std::int64_t overdraft = in.number(4, "overdraft");
    in.check(remaining == 0 || overdraft == 0, "remaining beside an overdraft");
    file.remaining = Credit::fromHundredths(remaining - overdraft);
}

void writeIdentity(FieldWriter& out, const ReturnFile& file)
{
    out.byte(file.userType);
    out.check(file.ratios.isUsable(), "ratios");
    out.bcd(file.ratios.current, 3, "CT ratio");
    out.bcd(file.ratios.potential, 3, "PT ratio");
    out.bcd(static_cast<std::int64_t>(file.meter.number()), 6, "meter number");
    out.bcd(static_cast<std::int64_t>(file.customer.number()), 6, "customer number");
}

void readIdentity(FieldReader& in, ReturnFile& file)
{
    file.userType = in.byte();
    file.ratios.current = static_cast<std::uint32_t>(in.bcd(3, "CT ratio"));
    file.ratios.potential = static_cast<std::uint32_t>(in.bcd(3, "PT ratio"));
    in.check(file.ratios.isUsable(), "ratios");
    const auto meter = static_cast<std::uint64_t>(in.bcd(6, "meter number"));
    const auto customer = static_cast<std::uint64_t>(in.bcd(6, "customer number"));
    file.meter = MeterNumber::fromNumber(meter).value_or(MeterNumber{});
    file.customer = CustomerNumber::fromNumber(customer).value_or(CustomerNumber{});
}

void writeState(FieldWriter& out, const ReturnFile& file)
{
    out.byte(static_cast<std::uint8_t>(file.lock));
    out.number(static_cast<std::uint16_t>(file.gen), 2, "generation");
    out.number(file.accepted.hundredths(), 8, "accepted total");
    out.number(file.consumed.hundredths(), 8, "consumed total");
    out.number(file.writeBackCounter, 4, "write-back counter");
    out.number(file.flags, 4, "state bits");
    out.number(file.activeRegister.hundredths(), 4, "active energy");
    out.number(file.lastMonthEnergy.hundredths(), 4, "last month's energy");
    out.number(file.peakPowerW, 4, "peak power");
}

void readState(FieldReader& in, ReturnFile& file)
{
    file.lock = CardLock{in.byte()};
    in.check(file.lock == CardLock::Free || file.lock == CardLock::Locked, "lock");
    file.gen = Generation{static_cast<std::uint16_t>(in.number(2, "generation"))};
    file.accepted = Credit::fromHundredths(in.number(8, "accepted total"));
    file.consumed = Credit::fromHundredths(in.number(8, "consumed total"));
    file.writeBackCounter = in.number32();
    file.flags = in.number32();
    file.activeRegister = Energy::fromHundredths(in.number32());
    file.lastMonthEnergy = Energy::fromHundredths(in.number32());
    file.peakPowerW = in.number32();
}

} // namespace

Result<Bytes> encodeReturnFile(const ReturnFile& file, ByteView returnKey)
{
    FieldWriter out{returnSize};
    openFrame(out, returnFrame);
    writeIdentity(out, file);
    writeBalance(out, file);
    out.number(file.keyInformation, 4, "key information");
    out.bcd(file.rejectedCards, 3, "rejected cards");
    out.time(file.writtenAt, TimeForm::Minutes, "write-back time");
    writeState(out, file);
    out.raw(returnMac(returnKey, out.bytes()));
    closeFrame(out);
    return out.finish();
}

Result<ReturnFile> decodeReturnFile(ByteView bytes)
{
    const auto data = frameData(bytes, returnFrame);
    if (!data)
        return failed(data);
    FieldReader in{*data};
    ReturnFile file;
    readIdentity(in, file);
    readBalance(in, file);
    file.keyInformation = in.number32();
    file.rejectedCards = static_cast<std::uint32_t>(in.bcd(3, "rejected cards"));
    file.writtenAt = in.time(TimeForm::Minutes, "write-back time");
    readState(in, file);
    if (const auto right = in.failure(); !right)
        return failed(right);
    return file;
}

crypto::Mac8 returnMac(ByteView returnKey, ByteView returnFile)
{
    return crypto::aesCmac8(returnKey, returnFile.first(returnMacOffset));
}

bool returnMacValid(ByteView returnKey, ByteView returnFile)
{
    return returnFile.size() == returnSize &&
           crypto::equalInConstantTime(
               returnMac(returnKey, returnFile),
               returnFile.subspan(returnMacOffset, std::tuple_size_v<crypto::Mac8>));
}

} // namespace wattcard::cardio
