// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/counter_events.h"
#include "domain/ports/card_desk.h"
#include "domain/ports/ledger.h"
#include "domain/transaction/step.h"

#include <functional>

namespace wattcard::app {

// The shell around the transaction core: carries its effects out on the card and in the ledger, one
// after another, and feeds the answers back. The only caller of CardSession::write in the program.
class SaleRun {
public:
    using Progress = std::function<void(SaleStep)>;
    SaleRun(CardDesk& cards, Ledger& ledger, const Actor& actor, Progress progress = {});

    // Runs until the core has finished; the state's `end` says how.
    transaction::State run(transaction::State state);
    const std::optional<Receipt>& receipt() const { return m_receipt; } // when it ended Done
    int apdus() const { return m_apdus; } // of the session that wrote or read last

private:
    std::optional<transaction::Event> perform(const transaction::Effect& effect);
    transaction::Event openSession();
    transaction::Event storeIntent();
    transaction::Event lookUp();
    transaction::Event personalise();
    transaction::Event writeCard();
    transaction::Event commit(const transaction::Proof& proof);
    transaction::Event takeClaim();
    transaction::Event confirmClaim();
    transaction::Event voidRow();
    transaction::Event quarantine(transaction::Verdict reason);
    void closeSession();
    void report(SaleStep step) const;

    CardDesk& m_cards;
    Ledger& m_ledger;
    Actor m_actor;
    Progress m_progress;
    transaction::State m_state;
    std::unique_ptr<CardSession> m_session;
    std::optional<Receipt> m_receipt;
    int m_apdus = 0;
};

} // namespace wattcard::app
