// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "main/new_operator.h"
#include "main/profile.h"

namespace wattcard {

// The demo utility: company, one money and one energy tariff, three customers, and operators for
// counter and management cards with one-time passwords; the clerk stands first.
struct DemoProfile {
    Company company;
    std::vector<NewOperator> operators;
    std::vector<NewCustomer> customers;
};

// Refuses a directory that holds a store already (DuplicateNumber).
Result<DemoProfile> makeDemoProfile(const Profile& profile);
// The same people, tariffs and customers in a practice company of that name, region and counter;
// without a region the demo utility's.
Result<DemoProfile> makeDemoProfile(const Profile& profile, const Company& company);

} // namespace wattcard
