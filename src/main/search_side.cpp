// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/search_side.h"

#include "db/repositories/search_lines.h"

#include <QTimer>

namespace wattcard {

void makeSearchLines(db::Database& database, QObject& home)
{
    constexpr int linesAtOnce = 100;
    constexpr std::chrono::milliseconds breath{50};
    const auto more = db::SearchLines{database}.makeSome(linesAtOnce);
    if (more && *more)
        QTimer::singleShot(breath, &home, [&database, &home] { makeSearchLines(database, home); });
}

} // namespace wattcard
