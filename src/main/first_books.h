// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/first_run.h"
#include "main/new_operator.h"
#include "main/profile.h"

namespace wattcard {

// Whether books may begin there: on a local disk, with room, in a folder that is empty or not there
// yet. Makes nothing.
app::FirstPlace lookAtFirstPlace(const QString& directory);

// Whether books, or what is left of them, may lie there: anything in it, or a folder that cannot be
// looked into. Then nobody is led to begin others elsewhere.
bool mayHoldBooks(const QString& directory);

// The whole of a first run, or nothing: made in DIRECTORY.part and renamed at the end; what an
// interrupted run left there is taken away first. What lookAtFirstPlace says, and what the books,
// the vault and the people say.
Result<app::FirstRunDone> makeFirstBooks(const app::FirstRun& run);

// Who begins the books beside the administrator, so that all others can be entered: finance signs
// for each (DOMAIN.md section 9), the auditor witnesses the custodians' ceremony.
std::vector<NewOperator> founders();

// Where the parts are put together.
QString partFolderOf(const QString& directory);

} // namespace wattcard
