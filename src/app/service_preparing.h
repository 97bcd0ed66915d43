// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service_desk.h"

namespace wattcard::app {

// Fills a wish in: order number, figures, what is signed and by whom. Nothing is recorded but the
// customer who takes an account over.
class ServicePreparing {
public:
    struct Parts {
        const ServiceDesk::Parts& desk;
        const Shop& shop;
        const Operator& author;
    };
    ServicePreparing(const Parts& parts, PreparedService& prepared)
        : m_parts{parts},
          m_prepared{prepared}
    {
    }

    Result<void> operator()(OpeningWish& wish);
    Result<void> operator()(Replacement& wish);
    Result<void> operator()(TransferWish& wish);
    Result<void> operator()(ExchangeWish& wish);
    Result<void> operator()(ExchangeUndo& wish);
    Result<void> operator()(AdjustmentWish& wish);
    Result<void> operator()(ResumptionWish& wish);
    Result<void> operator()(ReversalWish& wish);
    Result<void> operator()(FileWish& wish);
    Result<void> operator()(FileCancelling& wish);
    Result<void> operator()(Renaming& wish);
    Result<void> operator()(Suspension& wish);
    Result<void> operator()(SuspendAccount::End& wish);
    Result<void> operator()(Closing& wish);
    Result<void> operator()(RefundPayout& wish);
    Result<void> operator()(ReversalPayout& wish);
    Result<void> operator()(DebtPayment& wish);
    Result<void> operator()(OweDebt::Request& wish);
    Result<void> operator()(AgreeDebtPlan::Request& wish);
    Result<void> operator()(Correction& wish);
    Result<void> operator()(PlanChange& wish);
    Result<void> operator()(ContactFirst::Note& wish);
    Result<void> operator()(HoldRelease& wish);
    Result<void> operator()(QuarantineEnd& wish);
    Result<void> operator()(CatchUpWish& wish);

private:
    Result<void> number(Order& order) const;
    Result<void> begin(OperationForm& form, Operation operation) const;
    Result<void> finish(const OperationForm& form); // what is signed of it
    Result<void> putUp(const Signable& signable);
    void date(transaction::SeriesEnd& end) const; // now, where the screen named no time
    Parts m_parts;
    PreparedService& m_prepared;
};

} // namespace wattcard::app
