// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agree_debt_plan.h"
#include "app/catch_up.h"
#include "app/contact_first.h"
#include "app/exchange_meter.h"
#include "app/lift_hold.h"
#include "app/owe_debt.h"
#include "app/replace_card.h"
#include "app/reverse_sale.h"
#include "app/suspend_account.h"
#include "app/transfer_account.h"

#include <QMetaType>

#include <variant>

namespace wattcard::app {

// What the wizards of the card services ask for (SCREENS.md section 7, DOMAIN.md section 6), a
// struct for each kind. The screen fills in what was typed and, where a card is written, the
// reading that it was decided on (formFor); order numbers, figures and signatures are filled in by
// the service.

// With a card in the reader. `form.order.payment`, `tendered` and `tenders` are the fee or the
// first credit; nothing where none is taken.
struct OpeningWish { // 6.1: opening card and first sale of a pending account, on a blank card
    Order order;     // with deposit and alarm1
};
// 6.4: Replacement, of app/replace_card.h; `form.change.oldCard` is Lost or Retained.
struct TransferWish { // 6.7, on a blank card
    Transfer transfer;
    QString name; // of who takes over; entered as a customer when it is prepared
    QString address;
};
// 6.6. The screen fills in `form.change.end`, `form.change.meter`, `paper` and `oldCard` (Kept: the
// present card is in the reader; Lost or Retained: a blank one).
struct ExchangeWish {
    OperationForm form;
    std::optional<Credit> agreed; // what goes over, where the source is judged
};
struct ExchangeUndo {
    OperationForm form;
    bool keepsPayment = true; // its credit goes to the old meter; else it is due to the customer
};
// 6.11, 6.12: `form.change.operation` is Adjust, GrantEmergencyCredit, Correct or UpdateParameters,
// `form.credit` how much; negative takes back.
struct AdjustmentWish {
    OperationForm form;
};
struct ResumptionWish { // 6.8, after a long suspension, on a blank card
    OperationForm form;
};
// 6.3, of the last purchase, which is on the card. A clerk may prepare it: the shift leader who
// signs makes it, on the same screen.
struct ReversalWish {
    ReversalOrder order;
    bool paysOut = true; // its money at once, the way it came; else with ReversalPayout
};

// Without a card.
struct FileWish { // 6.1: customer, service point, meter and tariff; the account is pending
    NewCustomer customer;
};
struct FileCancelling {
    AccountId account;
    StepCause cause = {};
};
struct Renaming {
    AccountId account;
    QString name;
    StepCause cause = {};
};
// 6.8: Suspension of domain/ports/account_book.h; its end without a card: SuspendAccount::End.
// 6.9: Closing; the bill comes with the preparation.
struct RefundPayout { // of RefundDue
    AccountId account;
    StepNumber step;
    Tender tender = {}; // cash, or bank with its reference
    StepCause cause = {};
};
struct ReversalPayout { // the money of a reversal, once it is on the card
    AccountId account;
    TransactionId reversal;
};
// 6.10: DebtPayment, OweDebt::Request, AgreeDebtPlan::Request. 6.12: Correction. Section 2:
// PlanChange. F-62: ContactFirst::Note.
struct HoldRelease { // a hold of the account that no row stands behind
    AccountId account;
    StepCause cause = {};
};
// A quarantined row, after two people have looked at the evidence: committed, with the card that
// proves it in the reader, or void.
struct QuarantineEnd {
    AccountId account;
    TransactionId row;
    bool commits = false;
    StepCause cause = {};
    std::optional<transaction::Proof> proof = {}; // filled in from the card
};

// After a restore (DOMAIN.md section 10): what the card in the reader has and the books do not;
// with what the customer's receipts tell beside it. Nothing is written on the card.
struct CatchUpWish {
    AccountId account;
    std::vector<LostReceipt> receipts = {};
    StepCause cause = {};
    std::optional<CatchUpPlan> plan = {}; // filled in from the card
};

using ServiceWish =
    std::variant<OpeningWish, Replacement, TransferWish, ExchangeWish, ExchangeUndo, AdjustmentWish,
                 ResumptionWish, ReversalWish, FileWish, FileCancelling, Renaming, Suspension,
                 SuspendAccount::End, Closing, RefundPayout, ReversalPayout, DebtPayment,
                 OweDebt::Request, AgreeDebtPlan::Request, Correction, PlanChange,
                 ContactFirst::Note, HoldRelease, QuarantineEnd, CatchUpWish>;

// A form for the card that was seen: account, operation, reading and insertion filled in.
OperationForm formFor(Operation operation, AccountId account, const CardSituation& seen);
// The operation of DOMAIN.md section 2's table that a wish is.
Operation operationOf(const ServiceWish& wish);
// Null for a file that is not made yet, and for a correction, which names its sale.
AccountId accountOf(const ServiceWish& wish);
// It writes the card in the reader.
bool writesCard(const ServiceWish& wish);

} // namespace wattcard::app
