// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/postgres/pieces.h"

namespace wattcard::db::postgres {

// SQLite's conditions are the numbers 0 and 1; PostgreSQL's are neither, and never become numbers
// by themselves. These two are for one sequence; those within it have been through them before.

// Branches of CASE of which some are conditions and some numbers: all of them become the former
// when the numbers are 0 and 1, else the latter.
void mendCases(Pieces& pieces);
// Conditions that are selected, assigned, handed to a function, or reckoned with become bigint.
void numberConditions(Pieces& pieces);

} // namespace wattcard::db::postgres
