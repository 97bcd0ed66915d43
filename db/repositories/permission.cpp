// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/permission.h"

#include "db/repositories/columns.h"

namespace wattcard::db {

namespace {

constexpr StatementText selectRole{"operator_role", "SELECT role FROM operator WHERE id = ?"};

} // namespace

Result<Role> roleOf(Database& database, OperatorId who)
{
    auto answer = database.run(selectRole, {value(who)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::PermissionDenied, QStringLiteral("nobody signed in"));
    Record& record = answer->records.front();
    const Role role = coded<Role>(record);
    return checked(record, role);
}

Result<void> permit(Database& database, const Actor& actor, Right right)
{
    const auto role = roleOf(database, actor.who);
    if (!role)
        return failed(role);
    return may(*role, right) ? Result<void>{} : failed(Fault::PermissionDenied, code(*role));
}

} // namespace wattcard::db
