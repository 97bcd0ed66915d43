// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/work_orders.h"

#include <QHash>
#include <QJsonObject>

namespace wattcard {

// Work orders as the command line says them.

// The order that KIND and the options --meters, --area, --uses, --hours, --hold, --alarm1,
// --alarm2, --key PURPOSE:VERSION[:retire] and --amount describe, from now on; BadInput.
Result<WorkOrder> orderFrom(const QString& kind, const QHash<QString, QString>& named,
                            LocalTime now);
QJsonObject toJson(const WorkOrderEntry& entry);
QJsonObject toJson(const BookedVisit& visit);
std::optional<WorkOrderList> listNamed(const QString& word);

} // namespace wattcard
