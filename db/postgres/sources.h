// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/postgres/pieces.h"

namespace wattcard::db::postgres {

// Each for one sequence. What SQLite takes more freely than the standard:

// JOIN without a condition and CROSS JOIN with one, commas beside JOIN, questions without a name.
void mendSources(Pieces& pieces);
// Sums with HAVING beside columns that are the same in all rows: PostgreSQL wants them grouped by.
void mendGrouping(Pieces& pieces);
// In DO UPDATE SET a name on the right is the table's own: PostgreSQL wants that said.
void mendUpsert(Pieces& pieces);

} // namespace wattcard::db::postgres
