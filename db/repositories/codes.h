// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/record.h"
#include "domain/ports/card_stock.h"
#include "domain/ports/key_book.h"
#include "domain/ports/work_orders.h"

#include <span>

namespace wattcard::db {

// How enumerators are stored: by a code of their own, which the CHECKs of the migrations repeat.
QLatin1StringView code(AccountState state);
QLatin1StringView code(PaymentMode mode);
QLatin1StringView code(Role role);
QLatin1StringView code(transaction::Kind kind);
QLatin1StringView code(transaction::RowState state);
QLatin1StringView code(StockState state);
QLatin1StringView code(ManagementClass kind);
QLatin1StringView code(WorkOrderState state);
QLatin1StringView code(VisitResult result);
QLatin1StringView code(KeyEvent::Kind kind);

// All enumerators, to find one by its code.
std::span<const AccountState> every(AccountState);
std::span<const PaymentMode> every(PaymentMode);
std::span<const Role> every(Role);
std::span<const transaction::Kind> every(transaction::Kind);
std::span<const transaction::RowState> every(transaction::RowState);
std::span<const StockState> every(StockState);
std::span<const ManagementClass> every(ManagementClass);
std::span<const WorkOrderState> every(WorkOrderState);
std::span<const VisitResult> every(VisitResult);
std::span<const KeyEvent::Kind> every(KeyEvent::Kind);

// The enumerator of the next column; an unknown code damages the record.
template <class Enum> Enum coded(Record& record)
{
    const QString text = record.text();
    for (const Enum candidate : every(Enum{})) {
        if (code(candidate) == text)
            return candidate;
    }
    record.damage();
    return {};
}

} // namespace wattcard::db
