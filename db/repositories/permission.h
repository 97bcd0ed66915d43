// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"
#include "domain/rights.h"

namespace wattcard::db {

// Whether the actor may, by the role that is on record now; PermissionDenied otherwise. Nobody, and
// an operator whom the books do not know, may nothing.
Result<void> permit(Database& database, const Actor& actor, Right right);
Result<Role> roleOf(Database& database, OperatorId who);

// Whether the account's service point lies where the operator serves (DOMAIN.md section 9);
// OutOfScope otherwise. Nobody is the program itself, which settles what it finds.
Result<void> serves(Database& database, OperatorId who, AccountId account);
// The same for the account of a row; NotFound.
Result<void> servesRow(Database& database, OperatorId who, const TransactionId& row);
// The right and the place.
Result<void> permitAt(Database& database, const Actor& actor, Right right, AccountId account);
// The same for who looks through this connection.
Result<void> showsTo(Database& database, AccountId account);

// A refund that needs one person only: finance, or a shift leader up to the limit of his own where
// one is set for him. PermissionDenied, OutOfScope.
Result<void> permitRefund(Database& database, const Actor& actor, AccountId account, Money due);

// What beginning a row needs: the right to prepare it, and the place.
Result<void> permitRow(Database& database, const Actor& actor, const transaction::Row& row);

} // namespace wattcard::db
