// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/ledger.h"
#include "domain/ports/reversals.h"
#include "domain/transaction/step.h"

#include <QByteArray>

#include <vector>

namespace wattcard::explorer {

// A row of the books, with the total that its image carries and what became of its money.
struct Entry {
    transaction::Row row;
    Credit total;            // T of its image
    bool isPaidBack = false; // voided and given back, or a reversal that was paid out
    int absorbedBy = 0;      // place of a reissue, counted from 1
};

// The books of one account as CARD.md section 9 has them, with the answers that the core waits for.
// Written apart from the SQL, which the seeded worlds run.
class ModelBooks {
public:
    ModelBooks();

    transaction::Event begin(const Entry& wanted);
    transaction::Event claim(const TransactionId& id);
    transaction::Event confirm(const transaction::Row& held) const;
    transaction::Event lookUp(const TransactionId& id) const;
    transaction::Event commit(const transaction::Row& held, const transaction::Proof& proof);
    transaction::Event voidRow(const transaction::Row& held);
    transaction::Event quarantine(const transaction::Row& held);
    void bookReturn(const ReturnFile& file);
    // The money of the first committed reversal that is not paid yet.
    bool payOut();

    const Entry* open() const;
    AccountFacts facts() const;
    std::optional<Reversible> lastSale() const;
    transaction::Position positionFor(transaction::Kind kind) const;
    Credit totalFor(transaction::Kind kind, Credit amount) const;
    const std::vector<Entry>& entries() const { return m_entries; }
    const CardSerial& issued() const { return m_issued; }
    Credit total() const { return m_total; }
    Credit paidFor() const; // by the customer, less what he has back

    // Attempts count on for ever; only whether a claim is the newest one matters.
    void levelAttempts(transaction::Row& held) const;
    void levelAttempts();
    friend QByteArray keyOf(const ModelBooks& books);

private:
    Entry* find(const TransactionId& id);
    const Entry* find(const TransactionId& id) const;
    Entry* held(const transaction::Row& row); // in INTENT and still claimed by its holder

    std::vector<Entry> m_entries;
    transaction::Position m_committed{Generation{1}, Sequence{1}};
    transaction::Digest m_committedImage{0xC0};
    CardSerial m_issued;
    Credit m_total;
    Generation m_generation{1};
    std::optional<ReturnState> m_returned;
};

} // namespace wattcard::explorer
