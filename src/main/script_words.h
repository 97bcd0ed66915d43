// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/counter_events.h"

#include <QJsonObject>

namespace wattcard {

// The counter's answers as JSON: stable words, amounts as decimal strings, no sentences.
QJsonObject words(const app::CardSituation& situation);
QJsonObject words(const app::SaleDone& done);
QJsonObject words(const app::SaleStopped& stopped);
QJsonObject words(const OpenRow& row);
QJsonObject words(const Account& account);
QString word(meter::DisplayCode code); // "GOOD", "ERR-36", "" for none
QString word(app::SaleStep step);      // "reading", "recorded", ..., "booked"

} // namespace wattcard
