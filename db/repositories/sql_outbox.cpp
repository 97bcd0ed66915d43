// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_outbox.h"

#include "db/repositories/audit_chain.h"
#include "db/repositories/permission.h"
#include "db/repositories/receipt_reader.h"
#include "db/sqlite/transaction.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText selectWaiting{
    "outbox_waiting", "SELECT r.id FROM outbox AS o JOIN transaction_row AS r ON r.number = o.row"
                      " WHERE o.state = 'waiting' ORDER BY o.row"};
constexpr StatementText markPrinted{
    "outbox_printed", "UPDATE outbox SET state = 'printed'"
                      " WHERE row = (SELECT number FROM transaction_row WHERE id = ?)"};
constexpr StatementText countCopy{
    "outbox_copy",
    "UPDATE outbox SET copies = copies + 1"
    " WHERE row = (SELECT number FROM transaction_row WHERE id = ?) RETURNING copies"};

// How many sales of the same person are newer; nothing when it is another's.
constexpr StatementText countNewer{
    "newer_receipts", "SELECT (SELECT COUNT(*) FROM transaction_row AS n WHERE n.author = r.author"
                      "         AND n.state = 'committed' AND n.number > r.number)"
                      "  FROM transaction_row AS r WHERE r.id = ? AND r.author = ?"};

// Any receipt, however old, for who may reprint; the own last ones for who sells (DOMAIN.md 9).
Result<void> permitCopy(Database& database, const TransactionId& id, const Actor& actor)
{
    constexpr qint64 ownLast = 20;
    const auto role = roleOf(database, actor.who);
    if (!role)
        return failed(role);
    if (may(*role, Right::ReprintReceipts))
        return {};
    auto newer = database.run(countNewer, {value(id), value(actor.who)});
    if (!newer)
        return failed(newer);
    const bool own = !newer->records.empty() && newer->records.front().integer() < ownLast;
    return own && may(*role, Right::CopyOwnReceipts) ? Result<void>{}
                                                     : failed(Fault::PermissionDenied);
}

} // namespace

Result<std::vector<TransactionId>> SqlOutbox::waiting()
{
    auto answer = m_database.run(selectWaiting);
    if (!answer)
        return failed(answer);
    std::vector<TransactionId> ids;
    for (Record& record : answer->records) {
        const auto id = checked(record, parsed<TransactionId>(record));
        if (!id)
            return failed(id);
        ids.push_back(*id);
    }
    return ids;
}

Result<void> SqlOutbox::printed(const TransactionId& id)
{
    return inTransaction(m_database, "printed"_L1, [&]() -> Result<void> {
        const auto marked = m_database.run(markPrinted, {value(id)});
        if (!marked)
            return failed(marked);
        return marked->changed == 0 ? failed(Fault::NotFound, id.toString()) : Result<void>{};
    });
}

Result<Receipt> SqlOutbox::reprint(const TransactionId& id, const QString& reason,
                                   const Actor& actor)
{
    return inTransaction(m_database, "reprint"_L1, [&]() -> Result<Receipt> {
        if (auto allowed = permitCopy(m_database, id, actor); !allowed)
            return failed(allowed);
        if (auto served = servesRow(m_database, actor.who, id); !served)
            return failed(served);
        auto receipt = ReceiptReader{m_database, m_clock}.read(id);
        if (!receipt)
            return receipt;
        auto counted = m_database.run(countCopy, {value(id)});
        if (!counted)
            return failed(counted);
        if (counted->records.empty())
            return failed(Fault::NotFound, id.toString());
        receipt->copy = number<int>(counted->records.front());
        auto logged = AuditChain{m_database, m_clock}.add(
            {"receipt.reprint"_L1,
             id.toString(),
             {{"reason"_L1, reason}, {"copy"_L1, receipt->copy}}},
            actor);
        return logged ? receipt : failed(logged);
    });
}

} // namespace wattcard::db
