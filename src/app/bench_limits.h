// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/key_service.h"
#include "app/reader_service.h"

namespace wattcard::app {

// What the bench is held against. A counter paints a card's facts within a second (SCREENS.md
// section 2), in which about ten commands and one connection go: so a tenth of it for an answer,
// and all of it for a visit.
struct BenchLimit {
    std::chrono::microseconds usual; // 95 of 100 are not above
    std::chrono::microseconds most;  // none is above
};
BenchLimit benchLimit(ReaderTest::Kind kind);

enum class BenchVerdict {
    NotTested,
    Running,
    Unfinished, // stopped before its 100 turns
    Passed,
    TooSlow,
    Failed, // ended by a fault
};
// NotTested for none.
BenchVerdict benchVerdict(const std::optional<ReaderTest>& test);

enum class KeysVerdict {
    NotAsked,
    Passed,
    TestKeys, // a practice profile's: good for training only
    Missing,  // none at hand
    Unusable, // one is not in the custody book, or not in its time
};
KeysVerdict keysVerdict(const std::optional<KeyOverview>& keys);

} // namespace wattcard::app
