// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meter/fault_words.h"

#include <QCoreApplication>

#include <cstdlib>

namespace wattcard::ui {
namespace {

using app::FaultPreset;

struct FaultWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::FaultWords)
};

} // namespace

QString faultEntry(FaultPreset preset)
{
    switch (preset) {
    case FaultPreset::PullCard: return FaultWords::tr("Pull the c&ard at a command…");
    case FaultPreset::SlowCard: return FaultWords::tr("&Slow card…");
    case FaultPreset::WrongStatus: return FaultWords::tr("&Wrong status word…");
    case FaultPreset::NvmWriteFails: return FaultWords::tr("Memory write &does not work…");
    case FaultPreset::PowerCut: return FaultWords::tr("Power c&ut in a memory write…");
    case FaultPreset::CoverOpen: return FaultWords::tr("Cover open");
    case FaultPreset::RelayStuck: return FaultWords::tr("Load switch stuck");
    case FaultPreset::ClockDrift: return FaultWords::tr("Cloc&k drift…");
    case FaultPreset::WrongRegion: return FaultWords::tr("Card of another re&gion");
    case FaultPreset::RepeatedPurchase: return FaultWords::tr("R&epeated purchase number");
    case FaultPreset::OverHoarding: return FaultWords::tr("Over the &hoarding limit");
    case FaultPreset::LateClear: return FaultWords::tr("Clear card &too late");
    }
    std::abort();
}

QString faultNumberQuestion(FaultPreset preset)
{
    switch (preset) {
    case FaultPreset::PullCard: return FaultWords::tr("Before which command is it pulled?");
    case FaultPreset::SlowCard: return FaultWords::tr("How many milliseconds for each answer?");
    case FaultPreset::WrongStatus: return FaultWords::tr("Which command is answered with 6F00?");
    case FaultPreset::NvmWriteFails: return FaultWords::tr("Which write from now on fails?");
    case FaultPreset::PowerCut: return FaultWords::tr("In which write from now on?");
    case FaultPreset::ClockDrift: return FaultWords::tr("By how many seconds, forwards or back?");
    case FaultPreset::CoverOpen:
    case FaultPreset::RelayStuck:
    case FaultPreset::WrongRegion:
    case FaultPreset::RepeatedPurchase:
    case FaultPreset::OverHoarding:
    case FaultPreset::LateClear: break;
    }
    return {};
}

QString faultSetText(FaultPreset preset)
{
    switch (preset) {
    case FaultPreset::PullCard:
    case FaultPreset::SlowCard:
    case FaultPreset::WrongStatus:
    case FaultPreset::WrongRegion:
    case FaultPreset::RepeatedPurchase:
    case FaultPreset::OverHoarding:
        return FaultWords::tr("Put a card in, or press Read, to see it.");
    case FaultPreset::NvmWriteFails:
    case FaultPreset::PowerCut: return FaultWords::tr("It happens when the meter saves.");
    case FaultPreset::LateClear:
        return FaultWords::tr("Two minutes have passed since power-up. Put the clear card in.");
    case FaultPreset::CoverOpen:
    case FaultPreset::RelayStuck:
    case FaultPreset::ClockDrift: break;
    }
    return FaultWords::tr("It has happened.");
}

QString faultRefusedText(Fault why)
{
    return why == Fault::BadInput
               ? FaultWords::tr("This meter has no hoarding limit. Open it with a tariff that has.")
               : FaultWords::tr("This needs a card of the box. Start the meter with --box.");
}

} // namespace wattcard::ui
