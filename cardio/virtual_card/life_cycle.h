// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/personalisation.h"
#include "cardio/virtual_card/card_access.h"

namespace wattcard::cardio {

// The moves of a card's life cycle (CARD.md section 2: 01 creation, 03 initialisation, 05
// operational, 04 blocked, 0C terminated), as a pure function. A move that has been made already is
// a success and changes nothing. `session` is the suite of the issuer's session: the key that comes
// with a move takes the place of the key that the session stands on, and the issuer's key of
// another suite is removed, so that no transport key outlives an activation.
// BadInput for a key of another suite, CardRefused for a move that the state does not allow.
Result<CardState> afterMove(CardState state, const LifeCycleMove& move, Suite session);

CardKey keyOf(const KeyBlock& block); // with all its tries

} // namespace wattcard::cardio
