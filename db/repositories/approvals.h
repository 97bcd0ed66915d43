// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"
#include "domain/approvals_needed.h"

namespace wattcard::db {

// Whether the people who signed may: each by the role on record now, none of them the author, none
// twice. NotApproved when one is missing, ApproverIsAuthor, PermissionDenied.
Result<void> approved(Database& database, const std::vector<OperatorId>& people,
                      std::span<const Right> rights, const Actor& author);
// The same for an operation on an account: whoever signs must serve its place. OutOfScope.
struct Signers {
    std::vector<OperatorId> people;
    std::span<const Right> rights;
};
Result<void> approvedAt(Database& database, AccountId account, const Signers& signers,
                        const Actor& author);
std::vector<OperatorId> signersOf(const Cause& cause);

} // namespace wattcard::db
