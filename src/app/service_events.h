// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service_wishes.h"
#include "domain/ports/field_book.h"

namespace wattcard::app {

// Values that cross between the card thread and the wizards of the card services.

// Whether an operation of DOMAIN.md section 2 can be begun now by who has signed in.
struct ServicePermission {
    Operation operation = Operation::EditData;
    Allowed allowed = Allowed::Refused; // by the state of the account
    // Why not, or nothing: PermissionDenied for the role, AccountClosed, AccountNotActive,
    // OpenTransaction, the account's hold. Only what is known without a card.
    std::optional<Fault> refusal = {};
    std::vector<Right> signers = {}; // who must sign beside the author, in this order
};

// Everything that a wizard shows of an account before it asks for anything. Debts, plan and carry
// are in facts.account, the open or quarantined row in facts.records.open, the hold in facts.hold.
struct AccountSheet {
    AccountFacts facts;
    std::vector<ServicePermission> operations = {}; // all of allOperations, in their order
    std::vector<RefundDue> refunds = {};
    std::optional<Reversible> lastSale = {};   // that may be taken back, as far as the books know
    std::optional<Undoable> lastExchange = {}; // that the open series began with
    Care care = {};
    std::optional<ReversalDue> unpaidReversal = {}; // the oldest; ReversalPayout gives its money
    // Of a suspended account: a short one ends with SuspendAccount::End, a long one with a card.
    std::optional<SuspensionKind> suspension = {};
    // What an engineer found at this account's meter, for the exchange that is still to be made.
    std::optional<ExchangeEvidence> evidence = {};
};
const ServicePermission& permissionOf(const AccountSheet& sheet, Operation operation);

// What a form can choose from: the tariff versions in force now, one of each plan.
// NewCustomer::tariff takes `tariff.version`, PlanChange takes `plan`.
struct ServiceTerms {
    std::vector<TariffVersion> tariffs;
};

// What a wish comes to, before anybody signs it.
struct ServiceFigures {
    std::optional<ClosingBill> bill = {}; // of a closing
    std::optional<Money> worth = {};      // of an adjustment
    std::optional<Money> due = {};        // of a payout
    std::optional<Reversible> sale = {};  // that a reversal takes back
    std::optional<Credit> moved = {};     // of an exchange, or its undoing: into the new series
    std::optional<Money> overdrawn = {};  // of an exchange: what the old meter was left owing
    std::optional<Credit> remaining = {}; // of an exchange: what was left, typed or calculated
};

// A wish that can be carried out, once those who must have signed it.
struct PreparedService {
    ServiceWish wish; // as it will run: order number, figures and customer filled in
    ServiceFigures figures = {};
    ShownValues shown = {};                   // exactly what is signed; in the store's words
    std::vector<Right> signers = {};          // all who must sign, in this order
    bool standsIn = false;                    // the first of them acts in the author's place
    std::vector<Approval> approvals = {};     // of those who have signed, in order
    std::optional<ApprovalRequest> next = {}; // who is asked next (its `right`); none: it can run
    int ticket = 0; // told by AccountServices: what was done once is not done again
};

struct ServiceDone {
    AccountId account;
    std::optional<SaleDone> card = {};     // receipt and pre-flight of what was written
    std::optional<TransactionId> row = {}; // of the card order; a ReversalPayout names it
    std::optional<StepNumber> step = {};   // of suspension, closing and correction
    std::optional<Money> paidOut = {};     // to the customer
    // Of a reversal: it is on the card, its money is still due (ReversalPayout).
    std::optional<Failure> notPaidOut = {};
    std::vector<Debt> debtsPaid = {};    // class by class
    std::optional<Resumed> resumed = {}; // of a short suspension
    std::optional<Care> care = {};       // as it is now
};

void registerServiceTypes();

} // namespace wattcard::app
