// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clock_guard.h"
#include "app/shop.h"
#include "domain/ports/sale_limits.h"

#include <functional>

namespace wattcard::app {

// What is asked before a sale touches the card (DOMAIN.md sections 5, 6.2 and 9). The amounts that
// meter and tenders allow follow from the order alone; what was sold before, and the clock, are
// asked of the books where the shop has a guard.
struct GuardedSale {
    const Order& order;
    const AccountFacts& facts;
    const Operator& author;
};

class SaleGuard {
public:
    struct Parts {
        SaleLimits& limits;
        AuditTrail& trail;
        const Clock& clock;
        // The time of a clock that is trusted more; none where there is no such clock, or it has
        // not been heard of.
        std::function<std::optional<UtcTime>()> reference = {};
    };
    explicit SaleGuard(Parts parts) : m_parts{std::move(parts)} {}
    // ClockBehind, ClockOff; SoldAlready without a reason; LimitMissing for tiers in energy mode
    // that nothing bounds; PurchaseLimit with what is left in the
    // detail, unless a shift leader has lifted it. What was answered is in the audit log before
    // the sale is.
    Result<void> check(const GuardedSale& sale, const Quote& quote, CounterId counter);

private:
    Result<void> checkLimits(const GuardedSale& sale, const Quote& quote,
                             const SaleStanding& standing);
    Result<void> checkOverride(const GuardedSale& sale);
    Result<void> record(const GuardedSale& sale, SaleAnswer::Kind kind, const Actor& actor);
    Parts m_parts;
};

// The row, when neither the tenders, the meter nor the guard has anything against it.
Result<transaction::Row> guardedRow(const Shop& shop, const GuardedSale& sale,
                                    const std::function<Result<transaction::Row>()>& make);

// What a shift leader signs in order to lift a purchase limit once: this order, its amount and the
// reason.
ShownValues overrideValues(const Order& order, const Operator& author);
ApprovalRequest overrideRequest(const Order& order, const Operator& author);

// CashTooLittle, AmountNotPositive for a tender; AmountTooLarge when more than the payment comes
// from a bank or a card terminal, for change is given out of cash only; BadInput for a reference
// that is missing, out of place or named twice, and for tenders that do not add up.
Result<void> checkTenders(const Order& order);

// HoardingLimit with the most credit that the meter takes in the detail; TooLittleForSupply with
// the smallest payment that supply returns with, unless the customer wants less.
Result<void> checkAmount(const GuardedSale& sale, const Quote& quote);

} // namespace wattcard::app
