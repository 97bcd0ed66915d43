// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/approval.h"
#include "domain/approvals_needed.h"
#include "domain/ports/account_book.h"

namespace wattcard::app {

// An operation on an account as it is put before those who sign it.
struct Signable {
    Operation operation = Operation::Rename;
    ShownValues shown;
    OperatorId author;
};

// What the next person is asked to sign after those; nothing when nobody else is needed.
std::optional<ApprovalRequest> nextApproval(const Signable& signable,
                                            const std::vector<Approval>& approvals);
// Who has signed, in the order of rightsToApprove. NotApproved when one is missing or has signed
// something else; ApproverIsAuthor.
Result<std::vector<ApprovalRecord>> signatures(const Signable& signable,
                                               const std::vector<Approval>& approvals);

// A reading of a meter, and the cause of a step, as they are shown.
void show(const transaction::SeriesEnd& end, ShownValues& shown);
void show(const StepCause& cause, ShownValues& shown);

} // namespace wattcard::app
