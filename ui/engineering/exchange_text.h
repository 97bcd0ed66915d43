// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/export/field_paper.h"
#include "ui/engineering/exchanges_view.h"

namespace wattcard::ui {

// "Goes over 187.26 = left 37.26 + not loaded 150.00" (DOMAIN.md 6.6), or what is left owing.
QString handoverText(const AccountFacts& facts, const transaction::SeriesEnd& end);
// The slip of an exchange: old meter, new meter, what went over, money, who.
reports::FieldPaper slipOf(const ExchangeSlip& slip);

} // namespace wattcard::ui
