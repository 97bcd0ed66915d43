// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_outbox.h"

#include "db/repositories/audit_chain.h"
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
