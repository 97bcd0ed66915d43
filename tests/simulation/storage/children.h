// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/storage/disk.h"

#include <QString>

#include <functional>
#include <string>

namespace wattcard::storage {

// What a sweep has tried and found, counted by all of its processes together.
struct Tally {
    int calls = 0;      // that change the disk, in the flow and in opening and closing its books
    int images = 0;     // of the disk after a power cut, each opened by SQLite
    int opened = 0;     // of them by the program as well
    int repeated = 0;   // of them that were the same as one before, byte for byte
    int recoveries = 0; // verified and gone on with until everything was settled
    int deeper = 0;     // power cuts in the middle of that
    int fails = 0;      // calls and allocations that failed
    int stops = 0;      // after which the store was in safe stop
    int refusals = 0;   // after which one thing was refused and the store went on
    int unnoticed = 0;  // after which everything ended as it should
    int starts = 0;     // that did not come about
    int lost = 0;       // images without something that was acknowledged, or that do not open
    int broken = 0;     // anything else that must not be
    std::array<int, troubles> fired{};
    int cutsWhileClosing = 0;
    Damage damage;
    int children = 0;
    std::array<char, 4'000> first{}; // the first of what must not be
    // States from which it was gone on: of what is on the disk and on the cards.
    std::array<std::uint64_t, 4'000> states{};
    std::size_t stateCount = 0;

    Tally& operator+=(const Tally& other);
};

// A tally that processes share.
class SharedTally {
public:
    SharedTally();
    ~SharedTally();
    SharedTally(const SharedTally&) = delete;
    SharedTally& operator=(const SharedTally&) = delete;
    Tally* operator->() const { return m_tally; }
    Tally& operator*() const { return *m_tally; }
    bool isNewState(std::uint64_t state) const;                 // to every process, once
    void note(int Tally::*what, const std::string& text) const; // counts it, keeps the first text

private:
    Tally* m_tally;
};

// Does the work in a copy of this process, which ends with it. An exception, a signal or a minute
// without an end counts as broken, at that place.
void inChild(const SharedTally& tally, const std::string& place, const std::function<void()>& work);
// A copy of this process that goes on from here: true in it. The other one has waited for its end.
bool becomeChild(const SharedTally& tally, const std::string& place);
[[noreturn]] void endChild();

// Whether a flow is wanted: WATTCARD_FLOW names one, or "all"; else those of the plain run.
bool isWanted(std::string_view flow, std::string_view plainRun);

// How much a sweep does: of the environment (WATTCARD_PATTERNS, _EVERY, _FIRST_SEED).
struct Sizes {
    int patterns = 8;
    int every = 1; // every n-th call, from another one in each flow
    std::uint64_t seed = 1;
    bool goesOn = true; // after the images of a cut
    static Sizes wanted(int everyByDefault);
};

} // namespace wattcard::storage
