// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/codes.h"

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace wattcard::db {

QLatin1StringView code(Rate rate)
{
    switch (rate) {
    case Rate::Sharp: return "sharp"_L1;
    case Rate::Peak: return "peak"_L1;
    case Rate::Flat: return "flat"_L1;
    case Rate::Valley: return "valley"_L1;
    }
    std::abort();
}

QLatin1StringView code(TierPeriod period)
{
    switch (period) {
    case TierPeriod::None: return "none"_L1;
    case TierPeriod::Month: return "month"_L1;
    case TierPeriod::Year: return "year"_L1;
    }
    std::abort();
}

QLatin1StringView code(PowerFactorStandard standard)
{
    switch (standard) {
    case PowerFactorStandard::Ninety: return "0.90"_L1;
    case PowerFactorStandard::EightyFive: return "0.85"_L1;
    case PowerFactorStandard::Eighty: return "0.80"_L1;
    }
    std::abort();
}

QLatin1StringView code(PowerFactorEffect effect)
{
    switch (effect) {
    case PowerFactorEffect::Both: return "both"_L1;
    case PowerFactorEffect::PenaltyOnly: return "penalty_only"_L1;
    }
    std::abort();
}

QLatin1StringView code(TariffStage stage)
{
    switch (stage) {
    case TariffStage::Draft: return "draft"_L1;
    case TariffStage::Rehearsed: return "rehearsed"_L1;
    case TariffStage::Released: return "released"_L1;
    case TariffStage::InForce: return "in_force"_L1;
    case TariffStage::Superseded: return "superseded"_L1;
    case TariffStage::Retired: return "retired"_L1;
    }
    std::abort();
}

QLatin1StringView code(SettlementKind kind)
{
    switch (kind) {
    case SettlementKind::MixedRatio: return "mixed_ratio"_L1;
    case SettlementKind::TransformerLoss: return "transformer_loss"_L1;
    case SettlementKind::PowerFactor: return "power_factor"_L1;
    }
    std::abort();
}

QLatin1StringView code(TariffReach reach)
{
    switch (reach) {
    case TariffReach::InMeter: return "in_meter"_L1;
    case TariffReach::OnCard: return "on_card"_L1;
    case TariffReach::NotSeen: return "not_seen"_L1;
    }
    std::abort();
}

std::span<const Rate> every(Rate)
{
    return allRates;
}

std::span<const TierPeriod> every(TierPeriod)
{
    static constexpr std::array all{TierPeriod::None, TierPeriod::Month, TierPeriod::Year};
    return all;
}

std::span<const PowerFactorStandard> every(PowerFactorStandard)
{
    static constexpr std::array all{PowerFactorStandard::Ninety, PowerFactorStandard::EightyFive,
                                    PowerFactorStandard::Eighty};
    return all;
}

std::span<const PowerFactorEffect> every(PowerFactorEffect)
{
    static constexpr std::array all{PowerFactorEffect::Both, PowerFactorEffect::PenaltyOnly};
    return all;
}

} // namespace wattcard::db
