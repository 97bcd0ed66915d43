// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/counter_events.h"
#include "domain/approvals_needed.h"

namespace wattcard::app {

// What is asked for beside selling, as the author has filled it in and others have signed it.
struct OperationForm {
    Order order; // with the card in the reader and the payment, which may be nothing
    transaction::Change change;
    Cause cause;                          // who approved is filled in from the signatures
    Credit credit = {};                   // of an adjustment; negative when it takes back
    std::vector<Approval> approvals = {}; // in the order of rightsToApprove
};

// Exactly what an approver reads before he signs.
ShownValues shownOf(const OperationForm& form);
// What the next person is asked to sign; nothing when nobody else is needed.
std::optional<ApprovalRequest> nextApproval(const OperationForm& form, const Operator& author);
// The cause with those who have signed. NotApproved when one is missing or has signed something
// else; ApproverIsAuthor.
Result<Cause> signedCause(const OperationForm& form, const Operator& author);

} // namespace wattcard::app
