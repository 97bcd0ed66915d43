// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/codes.h"

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace wattcard::db {

QLatin1StringView code(ChargeKind kind)
{
    switch (kind) {
    case ChargeKind::Fixed: return "fixed"_L1;
    case ChargeKind::Capacity: return "capacity"_L1;
    case ChargeKind::Minimum: return "minimum"_L1;
    case ChargeKind::CardFee: return "card_fee"_L1;
    case ChargeKind::Deposit: return "deposit"_L1;
    case ChargeKind::Debt: return "debt"_L1;
    }
    std::abort();
}

QLatin1StringView code(DebtClass kind)
{
    switch (kind) {
    case DebtClass::EarlierYears: return "earlier_years"_L1;
    case DebtClass::EarlierMonths: return "earlier_months"_L1;
    case DebtClass::CurrentMonth: return "current_month"_L1;
    case DebtClass::Correction: return "correction"_L1;
    case DebtClass::LateFee: return "late_fee"_L1;
    case DebtClass::Emergency: return "emergency"_L1;
    case DebtClass::MeterOverdraft: return "meter_overdraft"_L1;
    case DebtClass::Settlement: return "settlement"_L1;
    }
    std::abort();
}

QLatin1StringView code(TenderKind kind)
{
    switch (kind) {
    case TenderKind::Cash: return "cash"_L1;
    case TenderKind::Bank: return "bank"_L1;
    case TenderKind::Card: return "card"_L1;
    }
    std::abort();
}

QLatin1StringView code(DebtPolicy policy)
{
    switch (policy) {
    case DebtPolicy::Percentage: return "percentage"_L1;
    case DebtPolicy::FullFirst: return "full_first"_L1;
    case DebtPolicy::Instalment: return "instalment"_L1;
    case DebtPolicy::ByTime: return "by_time"_L1;
    }
    std::abort();
}

QLatin1StringView code(Reason reason)
{
    switch (reason) {
    case Reason::ClerkError: return "clerk_error"_L1;
    case Reason::CustomerChange: return "customer_change"_L1;
    case Reason::WrongAccount: return "wrong_account"_L1;
    case Reason::DeviceFault: return "device_fault"_L1;
    case Reason::CardLost: return "card_lost"_L1;
    case Reason::CardDamaged: return "card_damaged"_L1;
    case Reason::MeterFault: return "meter_fault"_L1;
    case Reason::MeterRenewed: return "meter_renewed"_L1;
    case Reason::SupplyNotWanted: return "supply_not_wanted"_L1;
    case Reason::SupplyWanted: return "supply_wanted"_L1;
    case Reason::CustomerMoves: return "customer_moves"_L1;
    case Reason::NameChanged: return "name_changed"_L1;
    case Reason::Goodwill: return "goodwill"_L1;
    case Reason::Emergency: return "emergency"_L1;
    case Reason::RecordsRestored: return "records_restored"_L1;
    case Reason::EvidenceSeen: return "evidence_seen"_L1;
    }
    std::abort();
}

QLatin1StringView code(LimitSpan span)
{
    switch (span) {
    case LimitSpan::Day: return "day"_L1;
    case LimitSpan::Month: return "month"_L1;
    case LimitSpan::Year: return "year"_L1;
    }
    std::abort();
}

QLatin1StringView code(LimitMeasure measure)
{
    switch (measure) {
    case LimitMeasure::Money: return "money"_L1;
    case LimitMeasure::Energy: return "energy"_L1;
    case LimitMeasure::Count: return "count"_L1;
    }
    std::abort();
}

QLatin1StringView code(SaleAnswer::Kind kind)
{
    switch (kind) {
    case SaleAnswer::Kind::SellsAgain: return "sells_again"_L1;
    case SaleAnswer::Kind::AcceptsLittle: return "accepts_little"_L1;
    case SaleAnswer::Kind::LiftsLimit: return "lifts_limit"_L1;
    }
    std::abort();
}

std::span<const ChargeKind> every(ChargeKind)
{
    static constexpr std::array all{ChargeKind::Fixed,   ChargeKind::Capacity, ChargeKind::Minimum,
                                    ChargeKind::CardFee, ChargeKind::Deposit,  ChargeKind::Debt};
    return all;
}

std::span<const DebtClass> every(DebtClass)
{
    return allDebtClasses;
}

std::span<const TenderKind> every(TenderKind)
{
    static constexpr std::array all{TenderKind::Cash, TenderKind::Bank, TenderKind::Card};
    return all;
}

std::span<const Reason> every(Reason)
{
    return allReasons;
}

std::span<const LimitSpan> every(LimitSpan)
{
    return allLimitSpans;
}

std::span<const LimitMeasure> every(LimitMeasure)
{
    return allLimitMeasures;
}

std::span<const DebtPolicy> every(DebtPolicy)
{
    static constexpr std::array all{DebtPolicy::Percentage, DebtPolicy::FullFirst,
                                    DebtPolicy::Instalment, DebtPolicy::ByTime};
    return all;
}

} // namespace wattcard::db
