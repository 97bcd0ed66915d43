// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service_desk.h"

namespace wattcard::app {

// Carries a prepared wish out through its use case, which asks for the signatures itself. Where the
// first signer acts in the author's place, they are asked for here.
class ServiceRunning {
public:
    struct Parts {
        const ServiceDesk::Parts& desk;
        const Shop& shop;
        const Operator& author;
    };
    ServiceRunning(const Parts& parts, const PreparedService& prepared)
        : m_parts{parts},
          m_prepared{prepared}
    {
    }
    using Outcome = ServiceDesk::Outcome;

    Outcome operator()(const OpeningWish& wish);
    Outcome operator()(const Replacement& wish);
    Outcome operator()(const TransferWish& wish);
    Outcome operator()(const ExchangeWish& wish);
    Outcome operator()(const ExchangeUndo& wish);
    Outcome operator()(const AdjustmentWish& wish);
    Outcome operator()(const ResumptionWish& wish);
    Outcome operator()(const ReversalWish& wish);
    Outcome operator()(const FileWish& wish);
    Outcome operator()(const FileCancelling& wish);
    Outcome operator()(const Renaming& wish);
    Outcome operator()(const Suspension& wish);
    Outcome operator()(const SuspendAccount::End& wish);
    Outcome operator()(const Closing& wish);
    Outcome operator()(const RefundPayout& wish);
    Outcome operator()(const ReversalPayout& wish);
    Outcome operator()(const DebtPayment& wish);
    Outcome operator()(const OweDebt::Request& wish);
    Outcome operator()(const AgreeDebtPlan::Request& wish);
    Outcome operator()(const Correction& wish);
    Outcome operator()(const PlanChange& wish);
    Outcome operator()(const ContactFirst::Note& wish);
    Outcome operator()(const HoldRelease& wish);
    Outcome operator()(const QuarantineEnd& wish);
    Outcome operator()(const CatchUpWish& wish);

private:
    // Who acts: the author, or who has signed in his place.
    Result<Operator> acting(const ShownValues& shown, const std::vector<Right>& signers) const;
    OperationForm signedForm(OperationForm form) const;
    Outcome paidBack(const ReversalWish& wish, const Operator& leader, Outcome outcome);
    Actor actor() const { return {m_parts.author.id, m_parts.shop.counter}; }
    Parts m_parts;
    const PreparedService& m_prepared;
};

// How a use case that writes the card ended, as the services tell it.
ServiceDesk::Outcome outcomeOf(const SaleOutcome& outcome, AccountId account,
                               const TransactionId& row);

} // namespace wattcard::app
