// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"

#include <QObject>

namespace wattcard {

// After an upgrade the search has a line to make for every account: a few at a time, so that a sale
// never waits long for its turn on the database thread, where this is called and `home` lives.
void makeSearchLines(db::Database& database, QObject& home);

} // namespace wattcard
