// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"

namespace wattcard::db::test {

// Copies every row of a server's books into the empty store of a directory, so that the verifier of
// files can say whether they hold. Triggers are held back meanwhile: what they would refuse is for
// the verifier to find.
void moveBooks(Database& server, const QString& directory);

// Statements of a test, as they are written for the file, on a server: whether all were accepted.
bool executeOn(const ServerOptions& server, const char* sql);

} // namespace wattcard::db::test
