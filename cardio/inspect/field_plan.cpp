// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/inspect/field_plan.h"

#include <cstdlib>

namespace wattcard::cardio {

using namespace Qt::StringLiterals;
using enum FieldForm;

namespace {

constexpr std::array serialFields{
    FieldPlan{"serial.tag"_L1, 0, 1, Hex},
    FieldPlan{"serial.number"_L1, 1, 8, Hex},
};

constexpr std::array parameterFields{
    FieldPlan{"frame.start"_L1, 0, 1, Hex},
    FieldPlan{"frame.class"_L1, 1, 1, Hex},
    FieldPlan{"frame.length"_L1, 2, 2, Number},
    FieldPlan{"parameter.user_type"_L1, 4, 1, Number},
    FieldPlan{"parameter.update_flag"_L1, 5, 1, Hex},
    FieldPlan{"reserved"_L1, 6, 4, Hex},
    FieldPlan{"parameter.tariff_switch"_L1, 10, 5, Minutes},
    FieldPlan{"parameter.payment_mode"_L1, 15, 1, Hex},
    FieldPlan{"parameter.alarm1"_L1, 16, 4, CreditDecimal},
    FieldPlan{"parameter.alarm2"_L1, 20, 4, CreditDecimal},
    FieldPlan{"ratio.current"_L1, 24, 3, Decimal},
    FieldPlan{"ratio.potential"_L1, 27, 3, Decimal},
    FieldPlan{"meter"_L1, 30, 6, Twelve},
    FieldPlan{"customer"_L1, 36, 6, Twelve},
    FieldPlan{"parameter.sub_type"_L1, 42, 1, Hex},
    FieldPlan{"frame.check"_L1, 43, 1, Hex},
    FieldPlan{"frame.end"_L1, 44, 1, Hex},
};

constexpr std::array loadFields{
    FieldPlan{"load.amount"_L1, 0, 4, Credit},   FieldPlan{"load.seq"_L1, 4, 4, Number},
    FieldPlan{"load.total"_L1, 8, 8, Credit},    FieldPlan{"generation"_L1, 16, 2, Number},
    FieldPlan{"load.order"_L1, 18, 8, Hex},      FieldPlan{"load.sale"_L1, 26, 4, Number},
    FieldPlan{"load.counter"_L1, 30, 2, Number}, FieldPlan{"load.sold_at"_L1, 32, 6, Seconds},
    FieldPlan{"load.audit_head"_L1, 38, 4, Hex}, FieldPlan{"load.key_version"_L1, 42, 1, Number},
    FieldPlan{"format"_L1, 43, 1, Hex},          FieldPlan{"load.tariff_digest"_L1, 44, 8, Hex},
    FieldPlan{"load.mac"_L1, 52, 8, Hex},
};

constexpr std::array tariffFields{
    FieldPlan{"tariff.set"_L1, 0, 1, Number},
    FieldPlan{"tariff.time_of_use"_L1, 1, 1, Hex},
    FieldPlan{"tariff.periods"_L1, 2, 1, Number},
    FieldPlan{"tariff.steps"_L1, 3, 1, Number},
    FieldPlan{"tariff.price"_L1, 4, 4, Price, 32},
    FieldPlan{"tariff.threshold"_L1, 132, 4, Decimal, 6},
    FieldPlan{"tariff.surcharge"_L1, 156, 4, Price, 7},
    FieldPlan{"tariff.settlement"_L1, 184, 3, Hex, 4},
    FieldPlan{"tariff.ladder_switch"_L1, 196, 5, Minutes},
    FieldPlan{"tariff.overdraft_limit"_L1, 201, 4, CreditDecimal},
    FieldPlan{"tariff.reclose_limit"_L1, 205, 4, CreditDecimal},
    FieldPlan{"tariff.hoarding_limit"_L1, 209, 4, CreditDecimal},
    FieldPlan{"tariff.power_limit"_L1, 213, 3, Decimal},
    FieldPlan{"tariff.power_minutes"_L1, 216, 1, Number},
    FieldPlan{"tariff.day_schedule"_L1, 217, 3, Hex, 10},
    FieldPlan{"tariff.guarantee_from"_L1, 247, 5, Minutes},
    FieldPlan{"tariff.guarantee_until"_L1, 252, 5, Minutes},
    FieldPlan{"tariff.tier_period"_L1, 257, 1, Hex},
};

constexpr std::array returnFields{
    FieldPlan{"frame.start"_L1, 0, 1, Hex},
    FieldPlan{"frame.class"_L1, 1, 1, Hex},
    FieldPlan{"frame.length"_L1, 2, 2, Number},
    FieldPlan{"parameter.user_type"_L1, 4, 1, Number},
    FieldPlan{"ratio.current"_L1, 5, 3, Decimal},
    FieldPlan{"ratio.potential"_L1, 8, 3, Decimal},
    FieldPlan{"meter"_L1, 11, 6, Twelve},
    FieldPlan{"customer"_L1, 17, 6, Twelve},
    FieldPlan{"return.remaining"_L1, 23, 4, Credit},
    FieldPlan{"return.seq"_L1, 27, 4, Number},
    FieldPlan{"return.overdraft"_L1, 31, 4, Credit},
    FieldPlan{"return.key_information"_L1, 35, 4, Hex},
    FieldPlan{"return.rejected"_L1, 39, 3, Decimal},
    FieldPlan{"return.written_at"_L1, 42, 5, Minutes},
    FieldPlan{"return.lock"_L1, 47, 1, Hex},
    FieldPlan{"generation"_L1, 48, 2, Number},
    FieldPlan{"return.accepted"_L1, 50, 8, Credit},
    FieldPlan{"return.consumed"_L1, 58, 8, Credit},
    FieldPlan{"return.write_backs"_L1, 66, 4, Number},
    FieldPlan{"return.flags"_L1, 70, 4, Hex},
    FieldPlan{"return.register"_L1, 74, 4, Credit},
    FieldPlan{"return.last_month"_L1, 78, 4, Credit},
    FieldPlan{"return.peak_power"_L1, 82, 4, Number},
    FieldPlan{"return.mac"_L1, 86, 8, Hex},
    FieldPlan{"frame.check"_L1, 94, 1, Hex},
    FieldPlan{"frame.end"_L1, 95, 1, Hex},
};

constexpr std::array journalFields{
    FieldPlan{"journal.atc"_L1, 0, 4, Number}, FieldPlan{"journal.role"_L1, 4, 1, Hex},
    FieldPlan{"journal.kind"_L1, 5, 1, Hex},   FieldPlan{"load.amount"_L1, 6, 4, Credit},
    FieldPlan{"load.seq"_L1, 10, 4, Number},   FieldPlan{"load.sold_at"_L1, 14, 6, Seconds},
    FieldPlan{"load.sale"_L1, 20, 4, Number},
};

constexpr std::array orderFields{
    FieldPlan{"order.serial"_L1, 0, 8, Number},
    FieldPlan{"order.class"_L1, 8, 1, Hex},
    FieldPlan{"order.scope_kind"_L1, 9, 1, Hex},
    FieldPlan{"order.meters"_L1, 10, 1, Number},
    FieldPlan{"order.uses"_L1, 11, 1, Number},
    FieldPlan{"order.valid_from"_L1, 12, 5, Minutes},
    FieldPlan{"order.valid_until"_L1, 17, 5, Minutes},
    FieldPlan{"order.engineer"_L1, 22, 4, Number},
    FieldPlan{"order.approver"_L1, 26, 4, Number, 2},
    FieldPlan{"order.scope"_L1, 34, 6, Hex, 4},
    FieldPlan{"order.parameters"_L1, 58, 24, Hex},
    FieldPlan{"load.key_version"_L1, 82, 1, Number},
    FieldPlan{"format"_L1, 83, 1, Hex},
    FieldPlan{"reserved"_L1, 84, 4, Hex},
    FieldPlan{"order.mac"_L1, 88, 8, Hex},
};

constexpr std::array visitFields{
    FieldPlan{"format"_L1, 0, 1, Hex},
    FieldPlan{"meter"_L1, 1, 6, Twelve},
    FieldPlan{"order.serial"_L1, 7, 8, Number},
    FieldPlan{"visit.use"_L1, 15, 1, Number},
    FieldPlan{"visit.at"_L1, 16, 6, Seconds},
    FieldPlan{"visit.result"_L1, 22, 1, Hex},
    FieldPlan{"visit.state_before"_L1, 23, 1, Number},
    FieldPlan{"visit.state_after"_L1, 24, 1, Number},
    FieldPlan{"customer"_L1, 25, 6, Twelve},
    FieldPlan{"return.remaining"_L1, 31, 8, Credit},
    FieldPlan{"return.overdraft"_L1, 39, 8, Credit},
    FieldPlan{"return.accepted"_L1, 47, 8, Credit},
    FieldPlan{"return.seq"_L1, 55, 4, Number},
    FieldPlan{"generation"_L1, 59, 2, Number},
    FieldPlan{"return.consumed"_L1, 61, 8, Credit},
    FieldPlan{"return.register"_L1, 69, 4, Credit},
    FieldPlan{"return.last_month"_L1, 73, 4, Credit},
    FieldPlan{"return.peak_power"_L1, 77, 4, Number},
    FieldPlan{"return.flags"_L1, 81, 4, Hex},
    FieldPlan{"return.rejected"_L1, 85, 3, Decimal},
    FieldPlan{"return.write_backs"_L1, 88, 4, Number},
    FieldPlan{"visit.last_error"_L1, 92, 1, Decimal},
    FieldPlan{"visit.switch_closed"_L1, 93, 1, Hex},
    FieldPlan{"reserved"_L1, 94, 33, Hex},
    FieldPlan{"frame.check"_L1, 127, 1, Hex},
};

} // namespace

std::span<const FieldPlan> fieldPlan(CardFile file)
{
    switch (file) {
    case CardFile::Serial: return serialFields;
    case CardFile::Parameter: return parameterFields;
    case CardFile::Load: return loadFields;
    case CardFile::Tariff1:
    case CardFile::Tariff2: return tariffFields;
    case CardFile::Return: return returnFields;
    case CardFile::Journal: return journalFields;
    case CardFile::Order: return orderFields;
    case CardFile::Visits: return visitFields;
    }
    std::abort();
}

} // namespace wattcard::cardio
