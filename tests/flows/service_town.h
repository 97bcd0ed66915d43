// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service_desk.h"
#include "db/repositories/sql_account_terms.h"
#include "db/repositories/sql_tariffs.h"
#include "town.h"

namespace wattcard::flows {

// A town whose counter has the card services, with everybody at hand to sign.
class ServiceTown {
public:
    ServiceTown();

    app::ServiceDesk desk(Role role = Role::Clerk) const { return {parts, town.person(role)}; }
    // With the card in the reader as it was seen just now.
    app::OperationForm form(Hand& hand, Operation operation, AccountId account = AccountId{1});
    app::ReversalOrder reversal(Hand& hand);
    app::Login login(Role role) const;
    // Prepared by one, signed by the others, one after another.
    app::PreparedService ready(const app::ServiceWish& wish, const std::vector<Role>& signers = {},
                               Role author = Role::Clerk);
    app::ServiceDone run(const app::ServiceWish& wish, const std::vector<Role>& signers = {},
                         Role author = Role::Clerk);
    // Why it could not even be prepared.
    Fault refused(const app::ServiceWish& wish, Role author = Role::Clerk);
    // Why what is prepared was not done; nothing was recorded.
    Fault notRun(const app::PreparedService& prepared, Role author = Role::Clerk);
    transaction::SeriesEnd reading(transaction::RemainingSource source);

    Town town;
    db::SqlAccountTerms terms;
    db::SqlRegistry registry;
    db::SqlTariffs tariffs;
    app::Shop shop;
    app::ServiceDesk::Parts parts;
};

} // namespace wattcard::flows
