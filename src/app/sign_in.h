// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/people.h"

namespace wattcard::app {

// Lock-out of RELIABILITY.md T15: after five failures a wait of 1 s, doubling to 15 min, by the
// time that the machine has been running.
struct SignInRefusal {
    Fault fault = Fault::BadCredentials; // or LockedOut
    int secondsLeft = 0;
};

struct PasswordChange {
    QString login;
    QString oldPassword;
    QString newPassword;
};

class SignIn {
public:
    SignIn(People& people, const Clock& clock) : m_people{people}, m_clock{clock} {}
    // Takes about as long for an unknown login as for a wrong password. Slow by design (Argon2id):
    // not on the GUI thread.
    tl::expected<Operator, SignInRefusal> run(const QString& login, const QString& password,
                                              CounterId counter);
    // As password_rules.h says, and another one than before; PasswordTooWeak, BadCredentials.
    Result<Operator> changePassword(const PasswordChange& change, CounterId counter);

private:
    std::optional<SignInRefusal> waitOf(const StoredOperator& stored, CounterId counter);
    SignInRefusal refuse(const StoredOperator& stored, CounterId counter);
    Result<void> raiseCost(const StoredOperator& stored, const QString& password,
                           CounterId counter);
    People& m_people;
    const Clock& m_clock;
};

} // namespace wattcard::app
