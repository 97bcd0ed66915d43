// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_statements.h"

#include "db/repositories/account_reader.h"
#include "db/repositories/permission.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

// The day of an entry is that of its row (a sale keeps the day in which it began), else the day
// that was open then.
constexpr StatementText selectMoney{
    "account_movements",
    "SELECT e.number, e.at, COALESCE(r.business_day, (SELECT MAX(d.day) FROM business_day AS d"
    "         WHERE d.opened_at <= e.at), ''), e.event, COALESCE(r.id, ''),"
    "       CASE WHEN r.receipt_serial IS NULL THEN '' ELSE"
    "         printf('%04d-%s-%05d', r.counter, r.business_day, r.receipt_serial) END,"
    "       COALESCE(SUM(l.amount) FILTER (WHERE l.book IN ('till', 'safe', 'bank')), 0),"
    "       COALESCE(-SUM(l.amount) FILTER (WHERE l.book IN ('revenue', 'fees', 'tax')), 0),"
    "       COALESCE(SUM(l.amount) FILTER (WHERE l.book = 'receivable' AND l.owner = ?), 0),"
    "       COALESCE(-SUM(l.amount) FILTER (WHERE l.book = 'carry' AND l.owner = ?), 0),"
    "       COALESCE(-SUM(l.amount) FILTER (WHERE l.book = 'deposit' AND l.owner = ?), 0),"
    "       COALESCE(-SUM(l.amount) FILTER (WHERE l.book = 'refund_due' AND l.owner = ?), 0),"
    "       COALESCE(-SUM(l.amount) FILTER (WHERE l.book = 'suspense' AND l.owner = ?), 0)"
    "  FROM journal_entry AS e"
    "  LEFT JOIN transaction_row AS r ON r.number = e.row"
    "  JOIN journal_leg AS l ON l.entry = e.number"
    " WHERE e.number IN (SELECT entry FROM account_entry WHERE account = ?)"
    " GROUP BY e.number, r.number ORDER BY e.number"};

constexpr StatementText selectCredit{
    "series_movements",
    "SELECT l.entry, s.id, s.unit,"
    "       COALESCE(-SUM(l.amount) FILTER (WHERE l.book = 'issued'), 0),"
    "       COALESCE(SUM(l.amount) FILTER (WHERE l.book IN ('in_meter', 'consumed', 'granted')),"
    "                0),"
    "       COALESCE(SUM(l.amount) FILTER (WHERE l.book = 'on_card'), 0)"
    "  FROM series AS s CROSS JOIN journal_leg AS l WHERE s.account = ? AND l.owner = s.id"
    "   AND l.book IN ('issued', 'on_card', 'in_meter', 'consumed', 'granted')"
    " GROUP BY l.entry, s.id ORDER BY l.entry, s.id"};

AccountMovement movementFrom(Record& record)
{
    AccountMovement movement;
    movement.entry = record.integer();
    movement.at = utcTime(record);
    movement.businessDay = record.text();
    movement.event = record.text();
    if (const QString row = record.text(); !row.isEmpty()) {
        const auto id = TransactionId::parse(row);
        if (id)
            movement.row = *id;
        else
            record.damage();
    }
    movement.receiptNumber = record.text();
    movement.received = money(record);
    movement.charged = money(record);
    movement.owed = money(record);
    movement.carry = money(record);
    movement.deposit = money(record);
    movement.refundDue = money(record);
    movement.suspended = money(record);
    return movement;
}

} // namespace

Result<AccountMovements> SqlStatements::movements(AccountId account, const Actor& actor)
{
    if (auto may = permitAt(m_database, actor, Right::SeeStatements, account); !may)
        return failed(may);
    auto books = AccountReader{m_database, m_clock}.books(account);
    if (!books)
        return failed(books);
    auto movements = money(account);
    if (!movements)
        return failed(movements);
    if (auto added = addCredit(account, *movements); !added)
        return failed(added);
    return AccountMovements{std::move(books->account), std::move(*movements)};
}

Result<std::vector<AccountMovement>> SqlStatements::money(AccountId account)
{
    const QVariant id = value(account);
    auto answer = m_database.run(selectMoney, {id, id, id, id, id, id});
    return answer ? checkedAll(*answer, movementFrom)
                  : Result<std::vector<AccountMovement>>{failed(answer)};
}

Result<void> SqlStatements::addCredit(AccountId account, std::vector<AccountMovement>& movements)
{
    auto answer = m_database.run(selectCredit, {value(account)});
    if (!answer)
        return failed(answer);
    auto movement = movements.begin();
    for (Record& record : answer->records) {
        const std::int64_t entry = record.integer();
        CreditMovement moved;
        moved.series = record.integer();
        moved.unit = coded<PaymentMode>(record);
        moved.total = credit(record);
        moved.accepted = credit(record);
        moved.unloaded = credit(record);
        movement = std::find_if(movement, movements.end(),
                                [&](const auto& each) { return each.entry == entry; });
        if (record.isDamaged() || movement == movements.end())
            return failed(Fault::DatabaseDamaged, u"legs of a series"_s);
        movement->credit.push_back(moved);
    }
    return {};
}

} // namespace wattcard::db
