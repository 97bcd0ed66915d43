// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/work_order_digest.h"

#include <string_view>

namespace wattcard::crypto {

namespace {

// Big-endian numbers of eight bytes and nothing else.
class Encoding {
public:
    explicit Encoding(std::string_view domain) : m_bytes(domain.begin(), domain.end()) {}
    void add(std::int64_t number)
    {
        for (int shift = 56; shift >= 0; shift -= 8)
            m_bytes.push_back(static_cast<std::uint8_t>(number >> shift));
    }
    void add(std::optional<std::int64_t> number)
    {
        add(std::int64_t{number.has_value()});
        add(number.value_or(0));
    }
    ByteView bytes() const { return m_bytes; }

private:
    Bytes m_bytes;
};

std::optional<std::int64_t> hundredths(const std::optional<Credit>& credit)
{
    return credit ? std::optional{credit->hundredths()} : std::nullopt;
}

void addScope(Encoding& encoding, const WorkOrderScope& scope)
{
    encoding.add(static_cast<std::int64_t>(scope.meters.size()));
    for (const MeterNumber& meter : scope.meters)
        encoding.add(static_cast<std::int64_t>(meter.number()));
    encoding.add(std::int64_t{scope.area.has_value()});
    for (const std::uint8_t byte : scope.area.value_or(AreaCode{}))
        encoding.add(std::int64_t{byte});
}

void addParameters(Encoding& encoding, const WorkOrder& order)
{
    const PresetOrder preset = order.preset.value_or(PresetOrder{});
    encoding.add(std::int64_t{order.preset.has_value()});
    encoding.add(preset.switchHold ? std::optional{std::int64_t{*preset.switchHold}}
                                   : std::nullopt);
    encoding.add(hundredths(preset.alarm1));
    encoding.add(hundredths(preset.alarm2));
    const KeyUpdateOrder update = order.keyUpdate.value_or(KeyUpdateOrder{});
    encoding.add(std::int64_t{order.keyUpdate.has_value()});
    encoding.add(std::int64_t{update.purpose});
    encoding.add(std::int64_t{update.version});
    encoding.add(std::int64_t{update.retiresOlder});
    encoding.add(hundredths(order.emergencyCredit));
}

} // namespace

Sha256 digestOf(const WorkOrder& order)
{
    Encoding encoding{"wattcard-work-order-1"};
    encoding.add(order.serial.value());
    encoding.add(std::int64_t{static_cast<std::uint8_t>(order.kind)});
    addScope(encoding, order.scope);
    encoding.add(std::int64_t{order.uses});
    encoding.add(std::int64_t{order.validFrom.time_since_epoch().count()});
    encoding.add(std::int64_t{order.validUntil.time_since_epoch().count()});
    encoding.add(order.engineer.value());
    addParameters(encoding, order);
    encoding.add(std::int64_t{order.keyVersion});
    return sha256(encoding.bytes());
}

} // namespace wattcard::crypto
