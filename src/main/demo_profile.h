// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/people.h"
#include "main/profile.h"

namespace wattcard {

// The demo utility: company, one money and one energy tariff, three customers, two operators with
// one-time passwords.
struct DemoProfile {
    struct Access {
        QString login;
        QString name;
        Role role = Role::Clerk;
        QString oneTimePassword; // shown once, stored only as its hash
    };
    Company company;
    std::vector<Access> operators;
    std::vector<NewCustomer> customers;
};

// Refuses a directory that holds a store already (DuplicateNumber).
Result<DemoProfile> makeDemoProfile(const Profile& profile);

} // namespace wattcard
