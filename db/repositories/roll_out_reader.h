// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"
#include "domain/ports/roll_outs.h"

namespace wattcard::db {

// Where a roll-out stands, in time that does not grow with the cards that it has changed: asked at
// every card.
Result<RollOutState> rollOutState(Database& database, RollOutNumber rollOut);
Result<CardStanding> cardStanding(Database& database, RollOutNumber rollOut,
                                  const CardSerial& card);
// Whether each key of cards that the custody book has as live is of this version: KeyMissing.
Result<void> keysAreLoaded(Database& database, const RollOutSubject& subject);
// What its stage has shown: asked when the next one is to begin.
Result<StageProof> stageProof(Database& database, RollOutNumber rollOut);
Result<std::vector<RollOut>> rollOuts(Database& database);
Result<std::vector<RepairLine>> repairLines(Database& database);

} // namespace wattcard::db
