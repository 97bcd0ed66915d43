// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/record.h"
#include "domain/ports/card_stock.h"
#include "domain/ports/key_book.h"
#include "domain/ports/sale_limits.h"
#include "domain/ports/tariffs.h"
#include "domain/ports/work_orders.h"
#include "domain/supply.h"
#include "domain/tariff/month_settlement.h"
#include "domain/tender.h"

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
QLatin1StringView code(ChargeKind kind);
QLatin1StringView code(DebtClass kind);
QLatin1StringView code(TenderKind kind);
QLatin1StringView code(DebtPolicy policy);
QLatin1StringView code(Rate rate);
QLatin1StringView code(TierPeriod period);
QLatin1StringView code(PowerFactorStandard standard);
QLatin1StringView code(PowerFactorEffect effect);
QLatin1StringView code(TariffStage stage);
QLatin1StringView code(TariffReach reach);
QLatin1StringView code(SettlementKind kind);
QLatin1StringView code(Reason reason);
QLatin1StringView code(LimitSpan span);
QLatin1StringView code(LimitMeasure measure);
QLatin1StringView code(SaleAnswer::Kind kind);
QLatin1StringView code(VoltageClass voltage);
QLatin1StringView code(MeteringMode metering);
QLatin1StringView code(transaction::OldCard card);
QLatin1StringView code(transaction::RemainingSource source);
// Of an operation that changes a row or is a step of an account.
QLatin1StringView code(Operation operation);

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
std::span<const ChargeKind> every(ChargeKind);
std::span<const DebtClass> every(DebtClass);
std::span<const TenderKind> every(TenderKind);
std::span<const DebtPolicy> every(DebtPolicy);
std::span<const Rate> every(Rate);
std::span<const TierPeriod> every(TierPeriod);
std::span<const PowerFactorStandard> every(PowerFactorStandard);
std::span<const PowerFactorEffect> every(PowerFactorEffect);
std::span<const Reason> every(Reason);
std::span<const LimitSpan> every(LimitSpan);
std::span<const LimitMeasure> every(LimitMeasure);
std::span<const VoltageClass> every(VoltageClass);
std::span<const MeteringMode> every(MeteringMode);
std::span<const transaction::OldCard> every(transaction::OldCard);
std::span<const transaction::RemainingSource> every(transaction::RemainingSource);
std::span<const Operation> every(Operation);

// The enumerator of the next column; an unknown code damages the record.
template <class Enum> Enum coded(Record& record)
{
    const QLatin1StringView word = record.word();
    for (const Enum candidate : every(Enum{})) {
        if (code(candidate) == word)
            return candidate;
    }
    record.damage();
    return {};
}

} // namespace wattcard::db
