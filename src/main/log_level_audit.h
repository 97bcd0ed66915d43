// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"
#include "domain/ports/clock.h"
#include "domain/ports/ledger.h"
#include "ui/settings/machine_desk.h"

namespace wattcard {

struct LogLevelChange {
    QString file; // the settings of this computer
    ui::LogLevel from = ui::LogLevel::Normal;
    ui::LogLevel to = ui::LogLevel::Normal;
};

// Keeps how much the log says, together with its audit entry "setting.log_level". What fails keeps
// neither; a computer that ends between the two keeps the level without its entry. NotSaved.
Result<void> keepLogLevel(const LogLevelChange& change, db::Database& books, const Clock& clock,
                          const Actor& actor);

} // namespace wattcard
