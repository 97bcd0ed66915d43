// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/purchase/charge_line.h"

#include <QString>

#include <optional>
#include <span>

namespace wattcard::app {

// The columns of a customer file, found by their names in the first line, in English or Chinese.
enum class ImportColumn {
    CustomerNumber,
    Name,
    Address,
    Phone,
    Identity,
    Area,
    Station,
    MeterNumber,
    Ct,
    Pt,
    Mode,
    Tariff,
    Voltage,
    Metering,
    Kva,
    Iron,   // P0 in kW
    Copper, // kWh a kWh
    Seals,
    Alarm1,
    Alarm2,
    DebtEarlierYears,
    DebtEarlierMonths,
    DebtCurrentMonth,
    DebtCorrection,
    DebtLateFee,
    DebtEmergency,
    DebtMeterOverdraft,
    DebtSettlement,
};
inline constexpr std::size_t importColumns = 28;

std::span<const ImportColumn> everyImportColumn();
// "customer_number": its English name, which stands in reports as well.
QLatin1StringView word(ImportColumn column);
bool isRequired(ImportColumn column);
std::optional<ImportColumn> columnNamed(const QString& heading);
std::optional<DebtClass> debtClassOf(ImportColumn column);

} // namespace wattcard::app
