// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/work_order.h"

#include <algorithm>
#include <set>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostUses = 99;

bool hasOnlyParametersOfItsClass(const WorkOrder& order)
{
    return order.preset.has_value() == (order.kind == ManagementClass::Preset) &&
           order.keyUpdate.has_value() == (order.kind == ManagementClass::KeyUpdate) &&
           order.emergencyCredit.has_value() == (order.kind == ManagementClass::EmergencyCredit);
}

bool isPlace(const WorkOrderScope& scope)
{
    const std::set<MeterNumber> different(scope.meters.begin(), scope.meters.end());
    const bool byMeter = !scope.meters.empty() && scope.meters.size() <= mostMetersOfAnOrder &&
                         different.size() == scope.meters.size();
    return scope.area ? scope.meters.empty() : byMeter;
}

} // namespace

Result<void> check(const WorkOrder& order)
{
    if (!hasOnlyParametersOfItsClass(order))
        return failed(Fault::BadInput, u"parameters of another class"_s);
    if (!isPlace(order.scope))
        return failed(Fault::BadInput, u"one to four different meters, or one area"_s);
    if (order.uses < 1 || order.uses > mostUses)
        return failed(Fault::BadInput, u"uses: 1 to 99"_s);
    if (order.validFrom >= order.validUntil)
        return failed(Fault::BadInput, u"the order ends before it begins"_s);
    if (order.emergencyCredit && *order.emergencyCredit <= Credit{})
        return failed(Fault::BadInput, u"emergency credit is positive"_s);
    const bool twice = !order.approver1.isNull() && order.approver1 == order.approver2;
    if (twice || (!order.engineer.isNull() &&
                  (order.engineer == order.approver1 || order.engineer == order.approver2)))
        return failed(Fault::BadInput, u"one person acts twice"_s);
    return {};
}

} // namespace wattcard
