// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/ledger.h"

#include <QObject>

namespace wattcard {

// The ledger as the card thread sees it: every call is carried out on the database thread and
// waited for. The database thread never waits for a card, so the wait is short; the window waits
// for neither.
class ThreadedLedger final : public Ledger {
public:
    // `home` lives on the database thread.
    ThreadedLedger(Ledger& ledger, QObject& home) : m_ledger{ledger}, m_home{home} {}

    Result<std::vector<Account>> find(const QString& text, int limit) override;
    Result<AccountFacts> byAccount(AccountId account) override;
    Result<AccountFacts> bySerial(const CardSerial& serial) override;
    Result<std::vector<OpenRow>> openRows() override;
    Result<transaction::Row> row(const TransactionId& id) override;
    Result<Receipt> receipt(const TransactionId& id) override;
    Result<std::vector<HistoryLine>> history(AccountId account, int limit) override;
    Result<std::array<std::uint8_t, 32>> auditHead() override;
    Result<SaleNumber> nextSale(CounterId counter) override;
    Result<void> begin(const transaction::Row& row, const Actor& actor) override;
    Result<Claim> claim(const TransactionId& id, const Actor& actor) override;
    Result<Receipt> commit(const Claim& claim, const transaction::Proof& proof,
                           const Actor& actor) override;
    Result<void> voidRow(const Claim& claim, const Actor& actor) override;
    Result<void> quarantine(const Claim& claim, const QString& reason, const Actor& actor) override;
    Result<void> reportCard(AccountId account, transaction::Verdict verdict,
                            const CardReading& evidence, const Actor& actor) override;
    Result<bool> bookReturn(AccountId account, const ReturnFile& file, const Actor& actor) override;

private:
    Ledger& m_ledger;
    QObject& m_home;
};

} // namespace wattcard
