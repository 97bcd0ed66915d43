// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/audit_service.h"

#include <array>

namespace wattcard::ui {

enum class AuditCommand { Find, Newer, Older, Verify, Stop, Export };
inline constexpr std::array allAuditCommands{
    AuditCommand::Find,   AuditCommand::Newer, AuditCommand::Older,
    AuditCommand::Verify, AuditCommand::Stop,  AuditCommand::Export,
};
enum class AuditGap { None, Day, Account };

// How far the chain is known to hold.
struct ChainState {
    enum class Kind { Unknown, Running, Whole, Broken };
    Kind kind = Kind::Unknown;
    std::int64_t good = 0;                   // entries that hold, from the first on
    std::int64_t all = 0;                    // entries of the log
    std::optional<UtcTime> at = {};          // when it was verified, by the log's own record
    std::optional<AuditFinding> broken = {}; // where, when it was found just now
    friend bool operator==(const ChainState&, const ChainState&) = default;
};

// What the screen of the audit trail shows.
struct AuditView {
    enum class Work { None, Reading, Verifying, Exporting };
    std::optional<Operator> person;
    app::AuditPage page;             // newest first
    bool isListed = false;           // the records have answered
    std::vector<std::int64_t> newer; // where the pages above this one began
    std::optional<std::int64_t> selected;
    Work work = Work::None;
    std::int64_t done = 0; // entries of an export
    ChainState chain;
    AuditGap gap = AuditGap::None;
    std::optional<Failure> failure;
    bool isStopped = false;
    QString savedAs;
    std::int64_t saved = 0; // entries in that file
};

const AuditLine* selectedEntry(const AuditView& view);
bool isOffered(const AuditView& view, AuditCommand command);
AuditGap gapIn(const app::AuditWish& wish);
// What the log itself says of its last verification.
ChainState recordedChain(const app::AuditPage& page);

} // namespace wattcard::ui
