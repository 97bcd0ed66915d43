// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/storage/stored_town.h"

#include <set>

namespace wattcard::storage {

// A flow, its opening and its closing of the books, with the power cut at every call that changes
// the disk: what is then on it, by a number of patterns, is opened by the program; it is what was
// promised or, in the middle of a COMMIT, all of what that one would have kept. Then the flow goes
// on with the same cards, now and then cut once more, and in the end everything agrees
// (RELIABILITY.md section 4, D5).
class PowerCuts {
public:
    PowerCuts(const simulation::Flow& flow, const Sizes& sizes, const SharedTally& tally);
    // Stops at the first thing that must not be.
    void run();
    // Called when the books have been opened: to make them worse than they are.
    std::function<void(StoredTown& town)> onOpen;

private:
    void watch();
    Trouble atCall(const std::string& call);
    [[noreturn]] void cutHere();
    bool isTurnToGoOn(std::uint64_t content);
    void look(const Pattern& pattern, const std::string& place);
    void goOn(const Pattern& pattern, std::uint64_t content, const std::string& place);
    std::uint64_t seedOf(int call) const;

    Sizes m_sizes;
    const SharedTally& m_tally;
    StoredTown m_stored;
    std::string m_twin;
    int m_call = 0;
    int m_depth = 0; // of power cuts behind each other
    // Of the process that the power leaves: from there on its disk does nothing any more, and the
    // program finds its way out of what it was doing.
    struct Cut {
        std::string place;
        Promise promise;
        int cardWrites = 0;
    };
    std::optional<Cut> m_cut;
    std::set<std::uint64_t> m_images, m_contents; // of this call
};

} // namespace wattcard::storage
