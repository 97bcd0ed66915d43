// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/log_level_audit.h"

#include "db/repositories/audit_chain.h"
#include "db/sqlite/transaction.h"
#include "main/machine_settings.h"

#include <cstdlib>
#include <tuple>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

QString codeOf(ui::LogLevel level)
{
    switch (level) {
    case ui::LogLevel::Warnings: return u"warnings"_s;
    case ui::LogLevel::Normal: return u"normal"_s;
    case ui::LogLevel::Everything: return u"everything"_s;
    }
    std::abort();
}

} // namespace

Result<void> keepLogLevel(const LogLevelChange& change, db::Database& books, const Clock& clock,
                          const Actor& actor)
{
    MachineSettings settings{change.file};
    bool isKept = false;
    const auto done = db::inTransaction(books, "log_level"_L1, [&]() -> Result<void> {
        const auto logged = db::AuditChain{books, clock}.add(
            {"setting.log_level"_L1,
             u"computer"_s,
             {{"from"_L1, codeOf(change.from)}, {"to"_L1, codeOf(change.to)}}},
            actor);
        if (!logged)
            return failed(logged);
        const auto kept = settings.setLogLevel(change.to);
        isKept = kept.has_value();
        return kept;
    });
    if (!done && isKept)
        std::ignore = settings.setLogLevel(change.from); // the books did not take it
    return done;
}

} // namespace wattcard
