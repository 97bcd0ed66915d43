// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/layout/parameter_file.h"

#include "cardio/layout/fields.h"

namespace wattcard::cardio {

namespace {

constexpr Frame parameterFrame{0x01, 0x0027};
constexpr std::uint8_t knownFlags = 0x9F; // the six bits of the table in CARD.md 3.1
constexpr std::size_t reserved = 4;

bool isKnown(SubType type)
{
    return type == SubType::Opening || type == SubType::Purchase || type == SubType::Replacement;
}

} // namespace

Result<Bytes> encodeParameterFile(const ParameterFile& file)
{
    FieldWriter out{45};
    openFrame(out, parameterFrame);
    out.byte(file.userType);
    out.check((file.update.bits & ~knownFlags) == 0, "update flags");
    out.byte(file.update.bits);
    out.zeros(reserved);
    out.optionalTime(file.tariffSwitch, "tariff switch time");
    out.byte(file.mode == PaymentMode::Money ? 1 : 0);
    out.bcd(file.alarm1.hundredths(), 4, "alarm 1");
    out.bcd(file.alarm2.hundredths(), 4, "alarm 2");
    out.check(file.ratios.isUsable(), "ratios");
    out.bcd(file.ratios.current, 3, "CT ratio");
    out.bcd(file.ratios.potential, 3, "PT ratio");
    out.bcd(static_cast<std::int64_t>(file.meter.number()), 6, "meter number");
    out.bcd(static_cast<std::int64_t>(file.customer.number()), 6, "customer number");
    out.check(isKnown(file.subType), "sub-type");
    out.byte(static_cast<std::uint8_t>(file.subType));
    closeFrame(out);
    return out.finish();
}

Result<ParameterFile> decodeParameterFile(ByteView bytes)
{
    const auto data = frameData(bytes, parameterFrame);
    if (!data)
        return failed(data);
    FieldReader in{*data};
    ParameterFile file;
    file.userType = in.byte();
    file.update.bits = in.byte();
    in.check((file.update.bits & ~knownFlags) == 0, "update flags");
    in.zeros(reserved, "reserved bytes");
    file.tariffSwitch = in.optionalTime("tariff switch time");
    const std::uint8_t mode = in.byte();
    in.check(mode <= 1, "payment mode");
    file.mode = mode == 1 ? PaymentMode::Money : PaymentMode::Energy;
    file.alarm1 = Credit::fromHundredths(in.bcd(4, "alarm 1"));
    file.alarm2 = Credit::fromHundredths(in.bcd(4, "alarm 2"));
    file.ratios.current = static_cast<std::uint32_t>(in.bcd(3, "CT ratio"));
    file.ratios.potential = static_cast<std::uint32_t>(in.bcd(3, "PT ratio"));
    in.check(file.ratios.isUsable(), "ratios");
    const auto meter =
        MeterNumber::fromNumber(static_cast<std::uint64_t>(in.bcd(6, "meter number")));
    const auto customer =
        CustomerNumber::fromNumber(static_cast<std::uint64_t>(in.bcd(6, "customer number")));
    file.subType = SubType{in.byte()};
    in.check(isKnown(file.subType), "sub-type");
    if (const auto right = in.failure(); !right)
        return failed(right);
    file.meter = meter.value_or(MeterNumber{}); // six BCD bytes are always in range
    file.customer = customer.value_or(CustomerNumber{});
    return file;
}

} // namespace wattcard::cardio
