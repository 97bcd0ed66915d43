// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tariff_switch.h"
#include "domain/ports/tariffs.h"

#include <QJsonObject>

namespace wattcard {

// The words of `wattcardctl tariff`, in and out; what is wrong stands in the failure's detail.

// The first mebibyte of a file; NotFound.
Result<QByteArray> fileContent(const QString& name);
// The tariff in a JSON file; NotFound, BadInput.
Result<Tariff> tariffInFile(const QString& name);
// "2027-01-01T00:00" in the machine's local time.
Result<UtcTime> minuteFrom(const QString& text);

QJsonObject toJson(const TariffVersion& version);
QJsonObject toJson(const Rehearsal& rehearsal);
QJsonObject toJson(const app::PropagationMap& map);
QString timeText(UtcTime time); // local, to the minute

} // namespace wattcard
