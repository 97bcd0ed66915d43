// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"
#include "domain/ports/roll_outs.h"

namespace wattcard::db {

// Where a roll-out stands, in time that does not grow with the cards that it has changed: asked at
// every card.
Result<RollOutState> rollOutState(Database& database, RollOutNumber rollOut);
// What its stage has shown: asked when the next one is to begin.
Result<StageProof> stageProof(Database& database, RollOutNumber rollOut);
Result<std::vector<RollOut>> rollOuts(Database& database);
Result<std::vector<RepairLine>> repairLines(Database& database);

} // namespace wattcard::db
