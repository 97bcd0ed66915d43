// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/record.h"
#include "domain/roll_out.h"

namespace wattcard::db {

// As codes.h, for the tables of migration 0022. A fault is stored by the code that people read.
QLatin1StringView code(RollOutStage stage);
QLatin1StringView code(CardStep step);
QLatin1StringView code(Suite suite);

// The next column; an unknown code damages the record.
RollOutStage stageFrom(Record& record);
CardStep stepFrom(Record& record);
Suite suiteFrom(Record& record);
Fault faultFrom(Record& record);

} // namespace wattcard::db
