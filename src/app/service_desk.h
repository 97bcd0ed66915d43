// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/counter_service.h"
#include "app/service_events.h"
#include "app/shop.h"
#include "domain/transaction/step.h"

namespace wattcard::app {

// The card services themselves, without signals: for one person, one after another. What is asked
// for here is asked again by the use case that does it, and by the books.
class ServiceDesk {
public:
    struct Books {
        AccountBook& accounts;
        Debts& debts;
        Reversals& reversals;
        AccountTerms& terms;
        Registry& registry;
        Tariffs& tariffs;
        People& people;
        // Of a counter that can catch up after a restore; else it is refused.
        CatchUpBook* catchUps = nullptr;
        CardInspector* inspector = nullptr;
        FieldBook* field = nullptr; // where engineers note what they find
    };
    struct Parts {
        CounterService::Parts counter;
        Books books;
    };
    using Progress = std::function<void(SaleStep)>;
    // Done, or stopped with something recorded; a Failure: nothing was.
    using Outcome = Result<std::variant<ServiceDone, SaleStopped>>;

    ServiceDesk(const Parts& parts, const Operator& person, Progress progress = {});

    CardSituation look();
    Result<AccountSheet> sheet(AccountId account);
    Result<ServiceTerms> terms();

    // What AccountServices answers to the slots of these names.
    Result<PreparedService> prepare(const ServiceWish& wish);
    Result<PreparedService> sign(PreparedService prepared, const Login& login);
    Outcome run(const PreparedService& prepared);
    Outcome settle(const TransactionId& row, transaction::Wish wish);

private:
    Shop shop();
    Result<void> permit(const ServiceWish& wish);
    const Parts& m_parts;
    Operator m_person;
    Progress m_progress;
};

} // namespace wattcard::app
