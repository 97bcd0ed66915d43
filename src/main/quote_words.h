// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tariff_file.h"
#include "domain/purchase/waterfall.h"

#include <QJsonObject>
#include <QStringList>

namespace wattcard {

// The words of `wattcardctl quote`, in and out; what is wrong stands in the failure's detail.

QString problemText(const app::TariffFileProblem& problem);

// "480" or "earlier_years=480": classes as DOMAIN.md section 5 lists them.
Result<Debt> debtFrom(const QString& text);
// percentage:30, full:90, instalment:50[:TAKEN], by_time:1.50:21
Result<DebtPlan> planFrom(const QString& text);
// "2026-04..2026-06", or one month.
Result<std::vector<Month>> monthsFrom(const QString& text);

QJsonObject waterfallJson(const Waterfall& waterfall, const Tariff& tariff);
QStringList waterfallLines(const Waterfall& waterfall, const Tariff& tariff);

} // namespace wattcard
