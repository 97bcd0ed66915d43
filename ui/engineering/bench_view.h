// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bench_limits.h"
#include "domain/ports/reader_watch.h"

#include <array>

namespace wattcard::ui {

enum class BenchCommand { TimeAnswers, TimeVisits, Stop, CheckKeys, SaveReport };
inline constexpr std::array allBenchCommands{BenchCommand::TimeAnswers, BenchCommand::TimeVisits,
                                             BenchCommand::Stop, BenchCommand::CheckKeys,
                                             BenchCommand::SaveReport};

// Reader and keys of this computer, as tested.
struct BenchView {
    std::optional<Operator> person;
    ReaderEvent reader;
    std::optional<app::ReaderTest> answers; // the newest of each kind
    std::optional<app::ReaderTest> visits;
    std::optional<app::ReaderTest::Kind> shown; // in the picture
    std::optional<app::KeyOverview> keys;
    bool keysAsked = false;
    QString file; // the report that was saved
    std::optional<Fault> fault;
};
bool isOffered(const BenchView& view, BenchCommand command);
const std::optional<app::ReaderTest>& testOf(const BenchView& view, app::ReaderTest::Kind kind);
// Both tests and the keys.
bool isPassed(const BenchView& view);

} // namespace wattcard::ui
