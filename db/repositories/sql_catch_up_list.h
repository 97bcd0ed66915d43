// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/store/address.h"
#include "domain/ports/catch_up_list.h"

namespace wattcard::db {

// What is still to be caught up, of the accounts that the viewer serves, through a connection of
// its own that only reads; usable from any thread. The money is for those who clear it, and the
// auditor. PermissionDenied unless he restores, signs restores or reads everything.
Result<CatchUpState> catchUpState(const StoreAddress& store, OperatorId viewer);

} // namespace wattcard::db
