// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/health_check.h"
#include "db/repositories/books_facts.h"
#include "main/tool.h"

namespace wattcard {

// What the counter of this user stands on, seen by another program beside it: without signing in,
// without locking or migrating the books, without keys.
struct MachineLook {
    QString version;
    QString system;
    QString logs;                     // the folder
    std::vector<ReaderSight> readers; // every one that is plugged in
    app::HealthSigns signs;
    std::vector<app::HealthFinding> findings;
    std::optional<db::BooksFacts> facts; // none where they could not be read
    UtcTime at{};
};
// Waits for readers, printer and time server, some seconds each at most.
MachineLook lookAtMachine(const ToolOptions& options);

} // namespace wattcard
