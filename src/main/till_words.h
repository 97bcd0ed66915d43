// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/day_book.h"
#include "domain/ports/invoices.h"
#include "domain/ports/tills.h"
#include "main/tool.h"

#include <QJsonArray>

namespace wattcard {

// Shifts, days and invoices as the commands answer in JSON; amounts are text in yuan.
QJsonObject toJson(const Shift& shift);
QJsonObject toJson(const ShiftOutcome& outcome);
QJsonObject toJson(const DayTotals& totals);
QJsonObject toJson(const ZReport& report);
QJsonObject toJson(const Reconciliation& sides);
QJsonObject toJson(const BankMatch& match);
QJsonObject toJson(const InvoiceBlock& block);

// "3:120.00", a number of slips and their sum; nothing is none. BadInput.
Result<Slips> slipsFrom(const QString& text);
// Each field on a line of its own, lists below one another.
void show(const QJsonObject& object);
// The whole answer of a command, in one form or the other; or its failure.
Exit answer(const Result<QJsonObject>& result, const ToolOptions& options);

template <class Value> Result<QJsonObject> inJson(const Result<Value>& value)
{
    return value ? Result<QJsonObject>{toJson(*value)} : failed(value);
}

} // namespace wattcard
