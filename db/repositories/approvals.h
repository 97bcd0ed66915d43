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
Result<void> approved(Database& database, const Cause& cause, std::span<const Right> rights,
                      const Actor& author);

} // namespace wattcard::db
