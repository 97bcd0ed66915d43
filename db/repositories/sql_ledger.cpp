// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_ledger.h"

#include "db/repositories/account_search.h"
#include "db/repositories/next_numbers.h"
#include "db/repositories/permission.h"
#include "db/repositories/receipt_reader.h"
#include "db/repositories/return_booking.h"
#include "db/repositories/sale_intent.h"
#include "db/repositories/sale_settlement.h"
#include "db/sqlite/transaction.h"
#include "domain/hex.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

using transaction::Verdict;

namespace {

constexpr StatementText holdAccount{
    "hold_account", "UPDATE account SET hold = ? WHERE id = ? AND hold <> 'quarantine'"};

// What the verdict does to the account. Other verdicts are about the card alone: an old generation
// is retained while the account goes on with its new card.
QLatin1StringView holdFor(Verdict verdict)
{
    if (verdict == Verdict::Quarantine)
        return "quarantine"_L1;
    if (verdict == Verdict::CatchUp)
        return "card_ahead"_L1;
    return {};
}

} // namespace

SqlLedger::SqlLedger(Database& database, const Clock& clock) : m_database{database}, m_clock{clock}
{
}

Result<std::vector<Account>> SqlLedger::find(const QString& text, int limit)
{
    return AccountSearch{m_database, m_clock}.find(text, limit);
}

Result<AccountFacts> SqlLedger::byAccount(AccountId account)
{
    if (auto shown = showsTo(m_database, account); !shown)
        return failed(shown);
    return AccountReader{m_database, m_clock}.facts(account);
}

Result<AccountFacts> SqlLedger::bySerial(const CardSerial& serial)
{
    auto facts = AccountReader{m_database, m_clock}.factsBySerial(serial);
    if (!facts)
        return facts;
    if (auto shown = showsTo(m_database, facts->account.id); !shown)
        return failed(shown);
    return facts;
}

Result<std::vector<OpenRow>> SqlLedger::openRows()
{
    auto rows = RowTable{m_database}.open();
    if (!rows)
        return failed(rows);
    std::vector<OpenRow> open;
    for (const StoredRow& stored : *rows) {
        const auto shown = showsTo(m_database, stored.row.account);
        if (shown)
            open.push_back({stored.row, stored.customer, stored.customerName});
        else if (shown.error().fault != Fault::OutOfScope)
            return failed(shown);
    }
    return open;
}

Result<transaction::Row> SqlLedger::row(const TransactionId& id)
{
    auto stored = RowTable{m_database}.byId(id);
    if (!stored)
        return failed(stored);
    if (auto shown = showsTo(m_database, stored->row.account); !shown)
        return failed(shown);
    return std::move(stored->row);
}

Result<Receipt> SqlLedger::receipt(const TransactionId& id)
{
    if (auto shown = servesRow(m_database, m_database.viewer(), id); !shown)
        return failed(shown);
    return ReceiptReader{m_database, m_clock}.read(id);
}

Result<std::vector<HistoryLine>> SqlLedger::history(AccountId account, int limit)
{
    if (auto shown = showsTo(m_database, account); !shown)
        return failed(shown);
    auto rows = RowTable{m_database}.newest(account, limit);
    if (!rows)
        return failed(rows);
    std::vector<HistoryLine> lines;
    for (const StoredRow& stored : *rows) {
        const transaction::Row& row = stored.row;
        lines.push_back({receiptNumber(stored), row.createdAt, row.kind, row.state, row.quote,
                         row.target.position.seq});
    }
    return lines;
}

Result<std::array<std::uint8_t, 32>> SqlLedger::auditHead()
{
    return AuditChain{m_database, m_clock}.head();
}

Result<SaleNumber> SqlLedger::nextSale(CounterId counter)
{
    return nextSaleNumber(m_database, counter);
}

Result<void> SqlLedger::begin(const transaction::Row& row, const Actor& actor)
{
    return inTransaction(m_database, "begin"_L1, Again::FindsItself, [&] {
        return SaleIntent{m_database, m_clock}.store(row, actor);
    });
}

Result<Claim> SqlLedger::claim(const TransactionId& id, const Actor& actor)
{
    return inTransaction(m_database, "claim"_L1, Again::FindsItself, [&]() -> Result<Claim> {
        if (auto served = servesRow(m_database, actor.who, id); !served)
            return failed(served);
        return SaleSettlement{m_database, m_clock}.claim(id, actor);
    });
}

Result<Receipt> SqlLedger::commit(const Claim& claim, const transaction::Proof& proof,
                                  const Actor& actor)
{
    return inTransaction(m_database, "commit"_L1, Again::FindsItself, [&]() -> Result<Receipt> {
        if (auto served = servesRow(m_database, actor.who, claim.id); !served)
            return failed(served);
        const auto done = SaleSettlement{m_database, m_clock}.commit(claim, proof, actor);
        if (!done)
            return failed(done);
        return ReceiptReader{m_database, m_clock}.read(claim.id);
    });
}

Result<void> SqlLedger::voidRow(const Claim& claim, const Actor& actor)
{
    return inTransaction(m_database, "void"_L1, Again::FindsItself, [&]() -> Result<void> {
        if (auto served = servesRow(m_database, actor.who, claim.id); !served)
            return served;
        return SaleSettlement{m_database, m_clock}.voidRow(claim, actor);
    });
}

Result<void> SqlLedger::quarantine(const Claim& claim, const QString& reason, const Actor& actor)
{
    return inTransaction(m_database, "quarantine"_L1, Again::FindsItself, [&]() -> Result<void> {
        if (auto served = servesRow(m_database, actor.who, claim.id); !served)
            return served;
        return SaleSettlement{m_database, m_clock}.quarantine(claim, reason, actor);
    });
}

Result<void> SqlLedger::reportCard(AccountId account, Verdict verdict, const CardReading& evidence,
                                   const Actor& actor)
{
    const AuditEvent event{"card.report"_L1,
                           auditObject(account),
                           {{"verdict"_L1, QString{transaction::code(verdict)}},
                            {"serial"_L1, evidence.hints.serial.toString()},
                            {"parameter"_L1, hexOf(evidence.rawParameter)},
                            {"load"_L1, hexOf(evidence.rawLoad)}}};
    return inTransaction(m_database, "report"_L1, Again::FindsItself, [&]() -> Result<void> {
        if (auto served = serves(m_database, actor.who, account); !served)
            return served;
        const QLatin1StringView hold = holdFor(verdict);
        if (!hold.isEmpty()) {
            if (auto held = m_database.run(holdAccount, {value(hold), value(account)}); !held)
                return failed(held);
        }
        return AuditChain{m_database, m_clock}.add(event, actor);
    });
}

Result<bool> SqlLedger::bookReturn(AccountId account, const ReturnFile& file, const Actor& actor)
{
    return inTransaction(m_database, "return"_L1, Again::FindsItself, [&]() -> Result<bool> {
        if (auto served = serves(m_database, actor.who, account); !served)
            return failed(served);
        return ReturnBooking{m_database, m_clock}.book(account, file, actor);
    });
}

} // namespace wattcard::db
