// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/catch_up_rows.h"
#include "app/signatures.h"

namespace wattcard::app {

// What is to be rebuilt, as those who sign it see it.
struct CatchUpPlan {
    AccountId account;
    transaction::Digest image{}; // C1 and C2 of the card that it was made from
    std::vector<RebuiltRow> rows = {};
};

// The rows that restored records have lost, rebuilt from the card that has them (DOMAIN.md section
// 10, CARD.md section 9 rule 11): prepared by a clerk, signed by shift leader and finance. The card
// is not written.
class CatchUp {
public:
    CatchUp(const Shop& shop, CardInspector& inspector, CatchUpBook& book)
        : m_shop{shop},
          m_inspector{inspector},
          m_book{book}
    {
    }
    // With the card in the reader; nothing is stored but what the arrival of the card stores.
    // EvidenceUnclear for a card that is not ahead, or that proves something else than the records
    // miss: then the account is in quarantine. OpenTransaction, CardStateUnclear, WrongCustomer,
    // PermissionDenied.
    Result<CatchUpPlan> prepare(AccountId account, const std::vector<LostReceipt>& receipts,
                                const Operator& author);
    static Signable shown(const CatchUpPlan& plan, const StepCause& cause, const Operator& author);
    // The card must still be there. NotApproved, EvidenceUnclear.
    Result<StepNumber> run(CatchUpPlan plan, StepCause cause,
                           const std::vector<Approval>& approvals, const Operator& author);

private:
    Result<AccountFacts> held(AccountId account, const Operator& author);
    Result<std::vector<transaction::MissingRow>>
    missing(const AccountFacts& facts, const SeenCard& card,
            const std::optional<transaction::Row>& lastSale, const Actor& actor);
    Result<void> stillThere(const CatchUpPlan& plan);
    Shop m_shop;
    CardInspector& m_inspector;
    CatchUpBook& m_book;
};

} // namespace wattcard::app
