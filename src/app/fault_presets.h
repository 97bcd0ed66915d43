// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QLatin1StringView>

#include <array>
#include <optional>

namespace wattcard::app {

// What can be made to go wrong on the meter's bench (SCREENS.md section 10): the same names in the
// window, on the remote and in tests. Cover, supply and clock have their own list,
// meter::Condition.
enum class FaultPreset {
    PullCard,         // the card is pulled before command n reaches it
    SlowCard,         // every answer takes n milliseconds more
    WrongStatus,      // command n is done, its status word says 6F00
    NvmWriteFails,    // the n-th write to the memory fails, nothing is written
    PowerCut,         // the power fails in the n-th write to the memory, which is torn
    CoverOpen,        // until "none"
    RelayStuck,       // the contacts stay as they are, whatever the switch is told
    ClockDrift,       // the clock goes n seconds forwards at once
    WrongRegion,      // the next card is one of another utility or region
    RepeatedPurchase, // the next card shows the purchase number that was taken last
    OverHoarding,     // the next card brings more than the hoarding limit leaves room for
    LateClear,        // so long after power-up that a clear card comes too late
};
inline constexpr std::array allFaultPresets{
    FaultPreset::PullCard,         FaultPreset::SlowCard,     FaultPreset::WrongStatus,
    FaultPreset::NvmWriteFails,    FaultPreset::PowerCut,     FaultPreset::CoverOpen,
    FaultPreset::RelayStuck,       FaultPreset::ClockDrift,   FaultPreset::WrongRegion,
    FaultPreset::RepeatedPurchase, FaultPreset::OverHoarding, FaultPreset::LateClear};

QLatin1StringView code(FaultPreset preset); // "pull-card"
std::optional<FaultPreset> faultPreset(const QString& code);
// The number that the preset takes when none is given: a command, milliseconds, a write, seconds;
// 0 where it takes none.
int usualNumber(FaultPreset preset);

// What happens between the slot and the card in it, command by command.
struct CardTrouble {
    enum class Kind { None, Pull, Slow, WrongStatus } kind = Kind::None;
    int number = 0; // of the command, from 1; of Slow the milliseconds
};
class CardTroubles {
public:
    virtual ~CardTroubles() = default;
    virtual Result<void> set(const CardTrouble& trouble) = 0; // NoService without such a slot
};

} // namespace wattcard::app
