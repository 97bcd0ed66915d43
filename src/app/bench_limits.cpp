// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench_limits.h"

#include <algorithm>

namespace wattcard::app {

using namespace std::chrono_literals;

BenchLimit benchLimit(ReaderTest::Kind kind)
{
    return kind == ReaderTest::Kind::Answers ? BenchLimit{100ms, 500ms} : BenchLimit{1s, 2s};
}

BenchVerdict benchVerdict(const std::optional<ReaderTest>& test)
{
    if (!test)
        return BenchVerdict::NotTested;
    if (test->running)
        return BenchVerdict::Running;
    if (test->fault)
        return BenchVerdict::Failed;
    if (test->times.size() < std::size_t{readerTestLength})
        return BenchVerdict::Unfinished;
    const ReaderFigures figures = figuresOf(test->times);
    const BenchLimit limit = benchLimit(test->kind);
    const bool isSlow = figures.percentile95 > limit.usual || figures.most > limit.most;
    return isSlow ? BenchVerdict::TooSlow : BenchVerdict::Passed;
}

KeysVerdict keysVerdict(const std::optional<KeyOverview>& keys)
{
    if (!keys || !keys->isReady)
        return KeysVerdict::NotAsked;
    if (keys->rows.empty())
        return KeysVerdict::Missing;
    if (keys->testKeys)
        return KeysVerdict::TestKeys;
    const bool isGood = std::ranges::all_of(
        keys->rows, [](const KeyRow& row) { return row.isBooked && row.isInTime; });
    return isGood ? KeysVerdict::Passed : KeysVerdict::Unusable;
}

} // namespace wattcard::app
