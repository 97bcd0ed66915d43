// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service_events.h"

namespace wattcard::app {

// What is signed where somebody acts in the author's place. The same when it is run: it is told
// from the books again.
ShownValues shownOf(const ReversalWish& wish, const Reversible& sale);
ShownValues shownOf(const RefundPayout& wish, Money due);
ShownValues shownOf(const ReversalPayout& wish);
Result<Money> dueOf(AccountBook& book, const RefundPayout& wish);
// Who signs a preparation next; nothing when all have.
std::optional<ApprovalRequest> nextSignature(const PreparedService& prepared,
                                             const Operator& author);
// The proof that the card in the reader gives of a quarantined row. OtherCardInserted,
// ProofMismatch, and what the card answers.
Result<transaction::Proof> proofOf(CardDesk& cards, const transaction::Row& row);

} // namespace wattcard::app
