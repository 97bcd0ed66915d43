// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_reversals.h"

#include "db/repositories/bank_lines.h"
#include "db/repositories/permission.h"
#include "db/repositories/rebuilt_table.h"
#include "db/repositories/sale_legs.h"
#include "db/repositories/standing_paid.h"
#include "db/sqlite/transaction.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

using transaction::Kind;
using transaction::RowState;

namespace {

constexpr StatementText selectPayout{"payout", "SELECT 1 FROM payout WHERE row = ?"};
constexpr StatementText insertPayout{
    "insert_payout", "INSERT INTO payout (row, amount, counter, at, operator, audit)"
                     " VALUES (?, ?, ?, ?, ?, ?)"};
constexpr StatementText selectUnpaid{
    "reversals_due",
    "SELECT r.id, b.payment FROM transaction_row AS r JOIN row_cause AS k ON k.row = r.number"
    " JOIN transaction_row AS b ON b.number = k.reverses"
    " WHERE r.account = ? AND r.state = 'committed' AND b.payment > 0"
    " AND NOT EXISTS (SELECT 1 FROM payout AS p WHERE p.row = r.number)"
    " AND NOT EXISTS (SELECT 1 FROM row_rebuilt AS n WHERE n.row = r.number) ORDER BY r.number"};

} // namespace

SqlReversals::SqlReversals(Database& database, const Clock& clock)
    : m_database{database},
      m_clock{clock},
      m_accounts{database, clock},
      m_rows{database},
      m_journal{database},
      m_audit{database, clock},
      m_tills{database, clock}
{
}

Result<Reversible> SqlReversals::last(AccountId account)
{
    if (auto shown = showsTo(m_database, account); !shown)
        return failed(shown);
    const auto books = m_accounts.books(account);
    if (!books)
        return failed(books);
    // Until a meter has reported the series, only its opening can be taken back.
    auto sale =
        books->seriesOpened ? m_rows.lastSale(books->series) : m_rows.firstOf(books->series);
    if (!sale)
        return failed(sale);
    if (!*sale || (*sale)->row.kind == Kind::Exchange)
        return failed(Fault::NotFound, u"no purchase to take back"_s);
    const auto isGivenBack = isCapacityGivenBack(m_database, (*sale)->number);
    if (!isGivenBack)
        return failed(isGivenBack);
    if (*isGivenBack)
        return failed(Fault::NotFound, u"its capacity charge was given back"_s);
    const auto today = m_tills.runs((*sale)->businessDay);
    if (!today)
        return failed(today);
    Reversible reversible;
    reversible.sameDay = *today;
    // Another card was issued since; `returned` of the facts says whether the meter knows it.
    reversible.reissued =
        (*sale)->row.target.position.gen != books->lastCommitted->row.target.position.gen;
    reversible.sale = std::move((*sale)->row);
    return reversible;
}

Result<Money> SqlReversals::payOut(const TransactionId& reversal, const Actor& actor)
{
    return inTransaction(m_database, "payout"_L1, [&]() -> Result<Money> {
        const auto row = m_rows.byId(reversal);
        if (!row)
            return failed(row);
        // Cash goes out with the reversal, by who may make it (DOMAIN.md section 9).
        if (auto may = permitAt(m_database, actor, Right::Reverse, row->row.account); !may)
            return failed(may);
        if (row->row.reverses.isNull() || row->row.state != RowState::Committed)
            return failed(Fault::NotFound, u"no committed reversal"_s);
        const auto books = m_accounts.books(row->row.account);
        if (!books)
            return failed(books);
        if (isQuarantined(*books))
            return failed(Fault::CardStateUnclear);
        const auto paid = m_database.run(selectPayout, {value(row->number)});
        if (!paid)
            return failed(paid);
        if (!paid->records.empty())
            return failed(Fault::NotSaved, u"it was paid already"_s);
        const auto isRebuilt = RebuiltTable{m_database}.has(row->number);
        if (!isRebuilt)
            return failed(isRebuilt);
        if (*isRebuilt)
            return failed(Fault::AlreadyPaidOut, u"rebuilt from the card"_s);
        const auto sale = m_rows.byId(row->row.reverses);
        if (!sale)
            return failed(sale);
        const Money amount = sale->row.quote.payment;
        const auto drawer = m_tills.givingBack(actor);
        if (!drawer)
            return failed(drawer);
        const auto audit = m_audit.nextNumber();
        if (!audit)
            return failed(audit);
        const auto added =
            m_database.run(insertPayout, {value(row->number), value(amount), value(actor.counter),
                                          value(m_clock.now()), value(actor.who), value(*audit)});
        if (!added)
            return failed(added);
        const auto posted =
            m_journal.post({.event = "reversal"_L1, // the shift tells it from a refund
                            .row = row->number,
                            .audit = *audit,
                            .at = m_clock.now(),
                            .legs = payoutLegs(*sale, *drawer)},
                           actor);
        if (!posted)
            return failed(posted);
        const auto lines = addBankLines(*sale, *audit, actor);
        if (!lines)
            return failed(lines);
        QJsonObject details{{"journal"_L1, *posted}, {"amount"_L1, amount.toString()}};
        if (!lines->isEmpty())
            details.insert("records"_L1, *lines);
        auto logged = m_audit.add({"sale.payout"_L1, reversal.toString(), details}, actor);
        return logged ? Result<Money>{amount} : failed(logged);
    });
}

Result<QJsonArray> SqlReversals::addBankLines(const StoredRow& sale, std::int64_t audit,
                                              const Actor& actor)
{
    const auto back = givenBack(sale.row.tenders);
    if (back.empty())
        return QJsonArray{};
    const auto day = m_tills.businessDay(actor);
    if (!day)
        return failed(day);
    return BankLines{m_database}.add({back, *day, sale.number}, audit);
}

Result<std::vector<ReversalDue>> SqlReversals::due(AccountId account)
{
    if (auto shown = showsTo(m_database, account); !shown)
        return failed(shown);
    auto answer = m_database.run(selectUnpaid, {value(account)});
    if (!answer)
        return failed(answer);
    return checkedAll(*answer, [](Record& record) {
        const auto row = parsed<TransactionId>(record);
        return ReversalDue{row, money(record)};
    });
}

} // namespace wattcard::db
