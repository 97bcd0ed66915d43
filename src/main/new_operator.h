// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/people.h"

namespace wattcard {

// Whoever is entered with a password that can be used once: shown once, stored only as its hash.
struct NewOperator {
    QString login;
    QString name;
    Role role = Role::Clerk;
    QString oneTimePassword = {};
};

// Makes the password; its hash. RandomFailed.
Result<QString> giveOneTimePassword(NewOperator& person);

// Makes the password and enters the person. RandomFailed and what People says.
Result<void> enter(People& people, NewOperator& person, const Actor& actor);

} // namespace wattcard
