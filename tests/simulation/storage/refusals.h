// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/storage/stored_town.h"

namespace wattcard::storage {

// A flow, its opening and its closing of the books, in which a call to the disk, or an allocation
// of SQLite, fails: once, or from there on. Then the store is in safe stop (RELIABILITY.md section
// 1): nothing is sold, no card is written, no balance is shown; for want of memory one thing alone
// may be refused. It is closed, now and then with the power cut; the next start finds all that was
// acknowledged, the flow goes on with the same cards, and everything agrees (P7, G7, G8).
class Refusals {
public:
    enum class Of { Disk, Memory };
    Refusals(const simulation::Flow& flow, const Sizes& sizes, const SharedTally& tally);
    // Stops at the first thing that must not be.
    void run(Of what);

private:
    struct Failing {
        std::string place;
        Trouble trouble = Trouble::None;
        bool isForEver = false;
        int cardWrites = 0;
        bool hasFailed = false;
    };
    Trouble atCall(const Call& call);
    bool atAllocation();
    void cutWhileClosing();
    bool becomeFailing(Failing failing);
    bool isDrawn(bool isFirst);
    bool goThrough();
    void expectSafeStop(bool isDone);
    [[noreturn]] void startAgain();
    void expectNothingLost(const Pattern* pattern, const std::string& place);

    Sizes m_sizes;
    const SharedTally& m_tally;
    StoredTown m_stored;
    Of m_what = Of::Disk;
    std::string m_twin;
    int m_call = 0;
    bool m_isClosing = false, m_hasWritten = false, m_hasSynced = false;
    std::optional<Failing> m_failing;
};

} // namespace wattcard::storage
