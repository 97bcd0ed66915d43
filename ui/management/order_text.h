// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/management/orders_view.h"

#include <QString>

namespace wattcard::ui {

// Work orders and visits in words.
QString managementClassText(ManagementClass kind);
QString managementClassMeaning(ManagementClass kind); // what the card does to a meter
QString workOrderStateText(WorkOrderState state);
QString orderCardText(const WorkOrderEntry& entry); // of its card: "used (3)"
QString approvalsText(const WorkOrder& order);      // who has and who has still to approve
QString writingGapText(WritingGap gap);             // one sentence; empty for none
QString workOrderListText(WorkOrderList list);
QString scopeText(const WorkOrderScope& scope);
QString parametersText(const WorkOrder& order); // empty for a class without any
QString visitResultText(VisitResult result);
QString workStateText(std::uint8_t workState); // DOMAIN.md 7.1

} // namespace wattcard::ui
