// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/threaded_ledger.h"

#include "main/database_thread.h"

namespace wattcard {

Result<std::vector<Account>> ThreadedLedger::find(const QString& text, int limit)
{
    return onThreadOf(m_home, [&] { return m_ledger.find(text, limit); });
}

Result<AccountFacts> ThreadedLedger::byAccount(AccountId account)
{
    return onThreadOf(m_home, [&] { return m_ledger.byAccount(account); });
}

Result<AccountFacts> ThreadedLedger::bySerial(const CardSerial& serial)
{
    return onThreadOf(m_home, [&] { return m_ledger.bySerial(serial); });
}

Result<std::vector<OpenRow>> ThreadedLedger::openRows()
{
    return onThreadOf(m_home, [&] { return m_ledger.openRows(); });
}

Result<transaction::Row> ThreadedLedger::row(const TransactionId& id)
{
    return onThreadOf(m_home, [&] { return m_ledger.row(id); });
}

Result<Receipt> ThreadedLedger::receipt(const TransactionId& id)
{
    return onThreadOf(m_home, [&] { return m_ledger.receipt(id); });
}

Result<std::vector<HistoryLine>> ThreadedLedger::history(AccountId account, int limit)
{
    return onThreadOf(m_home, [&] { return m_ledger.history(account, limit); });
}

Result<std::array<std::uint8_t, 32>> ThreadedLedger::auditHead()
{
    return onThreadOf(m_home, [&] { return m_ledger.auditHead(); });
}

Result<SaleNumber> ThreadedLedger::nextSale(CounterId counter)
{
    return onThreadOf(m_home, [&] { return m_ledger.nextSale(counter); });
}

Result<void> ThreadedLedger::begin(const transaction::Row& row, const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_ledger.begin(row, actor); });
}

Result<Claim> ThreadedLedger::claim(const TransactionId& id, const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_ledger.claim(id, actor); });
}

Result<Receipt> ThreadedLedger::commit(const Claim& claim, const transaction::Proof& proof,
                                       const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_ledger.commit(claim, proof, actor); });
}

Result<void> ThreadedLedger::voidRow(const Claim& claim, const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_ledger.voidRow(claim, actor); });
}

Result<void> ThreadedLedger::quarantine(const Claim& claim, const QString& reason,
                                        const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_ledger.quarantine(claim, reason, actor); });
}

Result<void> ThreadedLedger::reportCard(AccountId account, transaction::Verdict verdict,
                                        const CardReading& evidence, const Actor& actor)
{
    return onThreadOf(m_home,
                      [&] { return m_ledger.reportCard(account, verdict, evidence, actor); });
}

Result<bool> ThreadedLedger::bookReturn(AccountId account, const ReturnFile& file,
                                        const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_ledger.bookReturn(account, file, actor); });
}

} // namespace wattcard
