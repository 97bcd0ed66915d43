// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tariffs/tariffs_view.h"

#include <QString>

namespace wattcard::ui {

// Tariffs in words.
QString tariffStageText(TariffStage stage);
QString tariffReachText(TariffReach reach);
QString tierPeriodText(TierPeriod period);
QString rateText(Rate rate);
QString minuteText(int minuteOfDay);              // "07:30"
QString beginText(const TariffVersion& version);  // when it takes effect
QString planText(TariffPlanId plan);              // "plan 3"
QString tariffProblemText(TariffProblem problem); // what is wrong, and what to do
QString tariffFileText(const app::TariffFileProblem& problem);
QString releaseClashText(const app::ReleaseClash& clash);
QString rehearsalTotalsText(const RehearsalTotals& totals);
QString propagationText(const app::PropagationMap& map); // counts and projected end
// Everything that a version says, as rich text: prices, charges, limits.
QString tariffSheet(const TariffVersion& version);
QString signedMoneyText(Money money); // "+¥4.00"

} // namespace wattcard::ui
