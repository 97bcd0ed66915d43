// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_outbox.h"

#include "db/repositories/audit_chain.h"
#include "db/repositories/permission.h"
#include "db/repositories/receipt_reader.h"
#include "db/sqlite/transaction.h"

#include <QRegularExpression>

#include <algorithm>

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

// Bound: whether any receipt may be copied, else only the person's own; twice the person.
constexpr StatementText selectNewestReceipts{
    "newest_receipts",
    "SELECT r.id, printf('%04d-%s-%05d', r.counter, r.business_day, r.receipt_serial),"
    "       r.created_at, c.name, r.payment, o.state = 'waiting', o.copies"
    "  FROM transaction_row AS r JOIN outbox AS o ON o.row = r.number"
    "  JOIN account AS a ON a.id = r.account JOIN customer AS c ON c.id = a.customer"
    " WHERE r.state = 'committed' AND (? OR r.author = ?)"
    "   AND EXISTS (SELECT 1 FROM operator_sees WHERE operator = ? AND account = r.account)"
    " ORDER BY r.number DESC LIMIT ?"};
constexpr StatementText selectNumbered{
    "numbered_receipt", "SELECT id FROM transaction_row WHERE counter = ? AND business_day = ?"
                        " AND receipt_serial = ?"};

// How many sales of the same person are newer; nothing when it is another's.
constexpr StatementText countNewer{
    "newer_receipts", "SELECT (SELECT COUNT(*) FROM transaction_row AS n WHERE n.author = r.author"
                      "         AND n.state = 'committed' AND n.number > r.number)"
                      "  FROM transaction_row AS r WHERE r.id = ? AND r.author = ?"};

// Any receipt, however old, for who may reprint; the own last ones for who sells (DOMAIN.md 9).
constexpr qint64 ownLast = 20;
Result<void> permitCopy(Database& database, const TransactionId& id, const Actor& actor)
{
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

Result<void> permitLook(Database& database, const TransactionId& id, const Actor& actor)
{
    if (auto allowed = permitCopy(database, id, actor); !allowed)
        return allowed;
    return servesRow(database, actor.who, id);
}

ReceiptEntry receiptEntryFrom(Record& record)
{
    ReceiptEntry entry;
    entry.id = parsed<TransactionId>(record);
    entry.number = record.text();
    entry.at = utcTime(record);
    entry.customerName = record.text();
    entry.amount = money(record);
    entry.waiting = record.integer() != 0;
    entry.copies = number<int>(record);
    return entry;
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

Result<std::vector<ReceiptEntry>> SqlOutbox::newest(int limit, const Actor& actor)
{
    const auto role = roleOf(m_database, actor.who);
    if (!role)
        return failed(role);
    const bool isAny = may(*role, Right::ReprintReceipts);
    if (!isAny && !may(*role, Right::CopyOwnReceipts))
        return failed(Fault::PermissionDenied);
    const qint64 most = isAny ? limit : std::min<qint64>(limit, ownLast);
    auto answer =
        m_database.run(selectNewestReceipts, {value(std::int64_t{isAny}), value(actor.who),
                                              value(actor.who), value(most)});
    if (!answer)
        return failed(answer);
    return checkedAll(*answer, receiptEntryFrom);
}

Result<TransactionId> SqlOutbox::numbered(const QString& number)
{
    static const QRegularExpression form{u"^([0-9]{4,5})-([0-9]{8})-([0-9]{5,9})$"_s};
    const auto parts = form.match(number);
    if (!parts.hasMatch())
        return failed(Fault::NotFound, u"not a receipt number"_s);
    auto answer =
        m_database.run(selectNumbered, {value(parts.captured(1).toLongLong()), parts.captured(2),
                                        value(parts.captured(3).toLongLong())});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::NotFound, number);
    Record& record = answer->records.front();
    return checked(record, parsed<TransactionId>(record));
}

Result<Receipt> SqlOutbox::look(const TransactionId& id, const Actor& actor)
{
    if (auto allowed = permitLook(m_database, id, actor); !allowed)
        return failed(allowed);
    return ReceiptReader{m_database, m_clock}.read(id);
}

Result<Receipt> SqlOutbox::reprint(const TransactionId& id, const QString& reason,
                                   const Actor& actor)
{
    return inTransaction(m_database, "reprint"_L1, [&]() -> Result<Receipt> {
        if (auto allowed = permitLook(m_database, id, actor); !allowed)
            return failed(allowed);
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
