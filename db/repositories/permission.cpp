// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/permission.h"

#include "db/repositories/columns.h"
#include "domain/approvals_needed.h"

namespace wattcard::db {

namespace {

constexpr StatementText selectRole{"operator_role",
                                   "SELECT role FROM operator WHERE id = ? AND disabled = 0"};
constexpr StatementText selectSeen{
    "operator_sees", "SELECT NOT EXISTS (SELECT 1 FROM account WHERE id = ?)"
                     " OR EXISTS (SELECT 1 FROM operator_sees WHERE operator = ? AND account = ?)"};
constexpr StatementText selectAccountOf{"account_of_row",
                                        "SELECT account FROM transaction_row WHERE id = ?"};

constexpr StatementText selectRefundLimit{"refund_limit",
                                          "SELECT refund_limit FROM operator WHERE id = ?"};

Operation operationOf(const transaction::Row& row)
{
    if (row.change)
        return row.change->operation;
    if (row.kind == transaction::Kind::Opening)
        return Operation::Open;
    return row.kind == transaction::Kind::Reversal ? Operation::Reverse : Operation::Purchase;
}

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

// An account that does not exist lies nowhere: who asks for it hears NotFound.
Result<void> serves(Database& database, OperatorId who, AccountId account)
{
    if (who.isNull())
        return {};
    auto answer = database.run(selectSeen, {value(account), value(who), value(account)});
    if (!answer)
        return failed(answer);
    if (answer->records.front().integer() != 0)
        return {};
    return failed(Fault::OutOfScope, QStringLiteral("account %1").arg(account.value()));
}

Result<void> servesRow(Database& database, OperatorId who, const TransactionId& row)
{
    auto answer = database.run(selectAccountOf, {value(row)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::NotFound, row.toString());
    return serves(database, who, number<AccountId>(answer->records.front()));
}

Result<void> permitAt(Database& database, const Actor& actor, Right right, AccountId account)
{
    if (auto may = permit(database, actor, right); !may)
        return may;
    return serves(database, actor.who, account);
}

Result<void> showsTo(Database& database, AccountId account)
{
    return serves(database, database.viewer(), account);
}

Result<void> permitRefund(Database& database, const Actor& actor, AccountId account, Money due)
{
    if (permit(database, actor, Right::PayOutAboveLimit))
        return serves(database, actor.who, account);
    if (auto may = permitAt(database, actor, Right::RefundWithinLimit, account); !may)
        return may;
    auto own = database.run(selectRefundLimit, {value(actor.who)});
    if (!own)
        return failed(own);
    const Money limit = money(own->records.front());
    if (limit.isZero() || due <= limit)
        return {};
    return failed(Fault::PermissionDenied,
                  QStringLiteral("his refund limit is %1").arg(limit.toString()));
}

Result<void> permitRow(Database& database, const Actor& actor, const transaction::Row& row)
{
    return permitAt(database, actor, rightToPrepare(operationOf(row)), row.account);
}

} // namespace wattcard::db
