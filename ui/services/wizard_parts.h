// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services/common_steps.h"
#include "ui/services/form_gap.h"
#include "ui/widgets/field_sheet.h"

#include <initializer_list>

namespace wattcard::ui {

// A sheet of a wizard's step: Enter in its last field goes on, and what is typed is looked at.
FieldSheet* makeSheet(ServiceWizard& wizard, int rowsInColumn);
Gap firstOf(std::initializer_list<Gap> gaps);
// The account that is served; only past the account step.
const AccountFacts& factsOf(const ServicesDesk& desk);
// Customer and account, as the first rows of every summary.
SummaryRows accountRows(const ServicesDesk& desk);
void addCause(SummaryRows& rows, Reason reason, const QString& note);
// Of a reading, in the unit of the account.
void addReading(SummaryRows& rows, const transaction::SeriesEnd& end, const AccountFacts& facts);
// Rows below one another on a step that is only read, rich text.
QString tableOfRows(const SummaryRows& rows);

} // namespace wattcard::ui
