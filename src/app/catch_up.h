// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/catch_up_rows.h"
#include "app/last_receipt.h"
#include "app/signatures.h"

namespace wattcard::app {

// What is to be rebuilt, as those who sign it see it.
struct CatchUpPlan {
    AccountId account;
    transaction::Digest image{}; // C1 and C2 of the card that it was made from
    std::optional<LostOpenRow> open = {};
    std::vector<RebuiltRow> rows = {};
    bool hasCard = true; // else it was made from the customer's last receipt
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
    // With the card in the reader; nothing is stored but what the arrival of the card stores. A
    // card that the records do not know is taken where it names the account and its purchase MAC
    // holds: its replacement was lost. EvidenceUnclear for a card that is not ahead, or that proves
    // something else than the records miss: then the account is in quarantine. CardStateUnclear
    // where an open row is older than the card's journal: it is quarantined, and two people settle
    // it first. OpenTransaction, WrongCustomer, NeverIssued, PermissionDenied.
    Result<CatchUpPlan> prepare(AccountId account, const std::vector<LostReceipt>& receipts,
                                const Operator& author);
    // Without the card, which is lost too: what the customer's last receipt shows beyond the
    // records, as one row; a replacement follows. EvidenceUnclear when the card was seen since the
    // restore, or the receipt shows no more; OpenTransaction, PermissionDenied.
    Result<CatchUpPlan> prepareFrom(const LastReceipt& receipt, AccountId account,
                                    const Operator& author);
    static Signable shown(const CatchUpPlan& plan, const StepCause& cause, const Operator& author);
    // The card must still be there. NotApproved, EvidenceUnclear.
    Result<StepNumber> run(CatchUpPlan plan, StepCause cause,
                           const std::vector<Approval>& approvals, const Operator& author);

private:
    // What the rows go on from: the records, with an open row as the card has settled it.
    struct Basis {
        AccountFacts facts;
        std::optional<transaction::Row> lastSale = {};
        std::optional<LostOpenRow> open = {};
    };
    Result<AccountFacts> held(AccountId account, const SeenCard& card, const Operator& author);
    Result<AccountFacts> heldForStranger(AccountId account, const SeenCard& card,
                                         const Actor& actor);
    Result<Basis> basisOf(AccountFacts facts, const SeenCard& card, const Actor& actor);
    Result<Basis> settled(Basis basis, const SeenCard& card, const Actor& actor);
    Result<void> quarantineOpen(const transaction::Row& open, const Actor& actor);
    Result<std::vector<transaction::MissingRow>> missing(const Basis& basis, const SeenCard& card,
                                                         const Actor& actor);
    Result<void> stillThere(const CatchUpPlan& plan);
    Shop m_shop;
    CardInspector& m_inspector;
    CatchUpBook& m_book;
};

} // namespace wattcard::app
