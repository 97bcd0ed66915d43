// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

#include <array>
#include <optional>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

// A field as it lies on the card, and as a person reads it where that is something else than its
// bytes.
struct SampleField {
    QLatin1StringView id;
    const char* hex;
    std::optional<QLatin1StringView> value;
    int index = 0;
};

// CARD.md section 3, one after the other.
inline constexpr std::array parameterFields{
    SampleField{"frame.start"_L1, "68", {}},
    SampleField{"frame.class"_L1, "01", {}},
    SampleField{"frame.length"_L1, "0027", "39"_L1},
    SampleField{"parameter.user_type"_L1, "01", "1"_L1},
    SampleField{"parameter.update_flag"_L1, "80", {}},
    SampleField{"reserved"_L1, "00000000", {}},
    SampleField{"parameter.tariff_switch"_L1, "0000000000", ""_L1},
    SampleField{"parameter.payment_mode"_L1, "01", {}},
    SampleField{"parameter.alarm1"_L1, "00002000", "20.00"_L1},
    SampleField{"parameter.alarm2"_L1, "00000500", "5.00"_L1},
    SampleField{"ratio.current"_L1, "000001", "1"_L1},
    SampleField{"ratio.potential"_L1, "000001", "1"_L1},
    SampleField{"meter"_L1, "261121000123", {}},
    SampleField{"customer"_L1, "000000123456", {}},
    SampleField{"parameter.sub_type"_L1, "02", {}},
    SampleField{"frame.check"_L1, "EB", {}},
    SampleField{"frame.end"_L1, "16", {}},
};
inline constexpr std::array loadFields{
    SampleField{"load.amount"_L1, "00002710", "100.00"_L1},
    SampleField{"load.seq"_L1, "00000011", "17"_L1},
    SampleField{"load.total"_L1, "0000000000029810", "1700.00"_L1},
    SampleField{"generation"_L1, "0001", "1"_L1},
    SampleField{"load.order"_L1, "8102030405060708", {}},
    SampleField{"load.sale"_L1, "00000029", "41"_L1},
    SampleField{"load.counter"_L1, "0003", "3"_L1},
    SampleField{"load.sold_at"_L1, "261121102405", "2026-11-21 10:24:05"_L1},
    SampleField{"load.audit_head"_L1, "DEADBEEF", {}},
    SampleField{"load.key_version"_L1, "01", "1"_L1},
    SampleField{"format"_L1, "01", {}},
    SampleField{"load.tariff_digest"_L1, "1F2E3D4C5B6A7988", {}},
    SampleField{"load.mac"_L1, "A0B1C2D3E4F50617", {}},
};
inline constexpr std::array returnFields{
    SampleField{"frame.start"_L1, "68", {}},
    SampleField{"frame.class"_L1, "11", {}},
    SampleField{"frame.length"_L1, "005A", "90"_L1},
    SampleField{"parameter.user_type"_L1, "01", "1"_L1},
    SampleField{"ratio.current"_L1, "000001", "1"_L1},
    SampleField{"ratio.potential"_L1, "000001", "1"_L1},
    SampleField{"meter"_L1, "261121000123", {}},
    SampleField{"customer"_L1, "000000123456", {}},
    SampleField{"return.remaining"_L1, "000004F9", "12.73"_L1},
    SampleField{"return.seq"_L1, "00000010", "16"_L1},
    SampleField{"return.overdraft"_L1, "00000000", "0.00"_L1},
    SampleField{"return.key_information"_L1, "00000001", {}},
    SampleField{"return.rejected"_L1, "000000", "0"_L1},
    SampleField{"return.written_at"_L1, "2611190824", "2026-11-19 08:24"_L1},
    SampleField{"return.lock"_L1, "00", {}},
    SampleField{"generation"_L1, "0001", "1"_L1},
    SampleField{"return.accepted"_L1, "0000000000027100", "1600.00"_L1},
    SampleField{"return.consumed"_L1, "0000000000026C07", "1587.27"_L1},
    SampleField{"return.write_backs"_L1, "00000021", "33"_L1},
    SampleField{"return.flags"_L1, "00000009", {}},
    SampleField{"return.register"_L1, "00049A38", "3016.24"_L1},
    SampleField{"return.last_month"_L1, "000046B4", "181.00"_L1},
    SampleField{"return.peak_power"_L1, "00000BB8", "3000"_L1},
    SampleField{"return.mac"_L1, "0F1E2D3C4B5A6978", {}},
    SampleField{"frame.check"_L1, "D2", {}},
    SampleField{"frame.end"_L1, "16", {}},
};
inline constexpr std::array journalFields{
    SampleField{"journal.atc"_L1, "00000011", "17"_L1},
    SampleField{"journal.role"_L1, "81", {}},
    SampleField{"journal.kind"_L1, "02", {}},
    SampleField{"load.amount"_L1, "00002710", "100.00"_L1},
    SampleField{"load.seq"_L1, "00000011", "17"_L1},
    SampleField{"load.sold_at"_L1, "261121102405", "2026-11-21 10:24:05"_L1},
    SampleField{"load.sale"_L1, "00000029", "41"_L1},
};
inline constexpr std::array orderFields{
    SampleField{"order.serial"_L1, "000000000000004D", "77"_L1},
    SampleField{"order.class"_L1, "05", {}},
    SampleField{"order.scope_kind"_L1, "01", {}},
    SampleField{"order.meters"_L1, "01", "1"_L1},
    SampleField{"order.uses"_L1, "0C", "12"_L1},
    SampleField{"order.valid_from"_L1, "2611210800", "2026-11-21 08:00"_L1},
    SampleField{"order.valid_until"_L1, "2611281800", "2026-11-28 18:00"_L1},
    SampleField{"order.engineer"_L1, "00000005", "5"_L1},
    SampleField{"order.approver"_L1, "00000002", "2"_L1, 1},
    SampleField{"order.approver"_L1, "00000003", "3"_L1, 2},
    SampleField{"order.scope"_L1, "261121000123", {}, 1},
    SampleField{"order.scope"_L1, "000000000000", {}, 2},
    SampleField{"order.scope"_L1, "000000000000", {}, 3},
    SampleField{"order.scope"_L1, "000000000000", {}, 4},
    SampleField{"order.parameters"_L1, "000000000000000000000000000000000000000000000000", {}},
    SampleField{"load.key_version"_L1, "01", "1"_L1},
    SampleField{"format"_L1, "01", {}},
    SampleField{"reserved"_L1, "00000000", {}},
    SampleField{"order.mac"_L1, "5A69788796A5B4C3", {}},
};
inline constexpr std::array visitFields{
    SampleField{"format"_L1, "01", {}},
    SampleField{"meter"_L1, "261121000123", {}},
    SampleField{"order.serial"_L1, "000000000000004D", "77"_L1},
    SampleField{"visit.use"_L1, "01", "1"_L1},
    SampleField{"visit.at"_L1, "261121111507", "2026-11-21 11:15:07"_L1},
    SampleField{"visit.result"_L1, "00", {}},
    SampleField{"visit.state_before"_L1, "03", "3"_L1},
    SampleField{"visit.state_after"_L1, "03", "3"_L1},
    SampleField{"customer"_L1, "000000123456", {}},
    SampleField{"return.remaining"_L1, "00000000000004F9", "12.73"_L1},
    SampleField{"return.overdraft"_L1, "0000000000000000", "0.00"_L1},
    SampleField{"return.accepted"_L1, "0000000000027100", "1600.00"_L1},
    SampleField{"return.seq"_L1, "00000010", "16"_L1},
    SampleField{"generation"_L1, "0001", "1"_L1},
    SampleField{"return.consumed"_L1, "0000000000026C07", "1587.27"_L1},
    SampleField{"return.register"_L1, "00049A38", "3016.24"_L1},
    SampleField{"return.last_month"_L1, "000046B4", "181.00"_L1},
    SampleField{"return.peak_power"_L1, "00000BB8", "3000"_L1},
    SampleField{"return.flags"_L1, "00000009", {}},
    SampleField{"return.rejected"_L1, "000000", "0"_L1},
    SampleField{"return.write_backs"_L1, "00000021", "33"_L1},
    SampleField{"visit.last_error"_L1, "00", "0"_L1},
    SampleField{"visit.switch_closed"_L1, "01", {}},
    SampleField{
        "reserved"_L1, "000000000000000000000000000000000000000000000000000000000000000000", {}},
    SampleField{"frame.check"_L1, "A6", {}},
};

} // namespace wattcard::ui
