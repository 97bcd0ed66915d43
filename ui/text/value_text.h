// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"

#include <QString>

namespace wattcard::ui {

// Values as a person reads them. Files, logs and cards have their own, locale-free forms.
QString moneyText(Money money);    // "¥3 920.00" with no-break spaces between thousands
QString energyText(Energy energy); // "187.72 kWh"
QString creditText(Credit credit, PaymentMode mode);
QString priceText(Price price);                   // "¥0.5283 / kWh"
QString numberText(const CustomerNumber& number); // in groups of four
QString dateTimeText(LocalTime time);
QString dateTimeText(UtcTime time);             // in the computer's own time zone
QString clockText(LocalTime time);              // "08:02"
QString ageText(LocalTime then, LocalTime now); // "3 d ago"; "just now" below a minute

} // namespace wattcard::ui
