// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service_events.h"

namespace wattcard::app {

// What the role and the books say of an operation before a card is asked for; the books ask again
// when it is done.
ServicePermission permissionFor(Operation operation, const AccountFacts& facts, Role role);
// Of an account that is not there yet.
std::optional<Fault> roleRefusal(Operation operation, Role role);
// Who the role needs beside itself. A shift leader who is called to the clerk's screen acts in the
// clerk's place there (DOMAIN.md sections 6.3 and 9).
std::vector<Right> signersOf(Operation operation, AccountState state, Role role);
// Of so much money that is due: a shift leader up to the limit; above it finance, with a shift
// leader's signature.
std::vector<Right> payoutSigners(Money due, Role role);
bool paysOut(Money due, Role role); // alone, or as the first of them

} // namespace wattcard::app
