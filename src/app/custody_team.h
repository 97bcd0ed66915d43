// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sign_in.h"

namespace wattcard::app {

struct Login {
    QString name;
    QString password;
};

// The people who stand by when something happens to a master: a witness, who is an auditor or
// administrator, then two or three custodians. All are different people, each signs in with a
// password of his own choice (RELIABILITY.md sections 11 and 13).
class CustodyTeam {
public:
    struct Parts {
        People& people;
        const Clock& clock;
        CounterId counter{};
    };
    CustodyTeam(Parts parts, int custodians) : m_parts{parts}, m_wanted{custodians} {}
    // The witness first. BadCredentials, LockedOut (seconds in the detail); PermissionDenied for a
    // wrong role, for somebody who is there already, and for a one-time password.
    Result<void> signIn(const Login& login);
    // That this custodian is still there: PermissionDenied when it is another person.
    Result<void> signInAgain(std::size_t custodian, const Login& login) const;
    void sendCustodiansAway() { m_custodians.clear(); }

    bool isComplete() const;
    const std::optional<Operator>& witness() const { return m_witness; }
    const std::vector<Operator>& custodians() const { return m_custodians; }
    Actor witnessActor() const
    {
        return {m_witness ? m_witness->id : OperatorId{}, m_parts.counter};
    }

private:
    Result<Operator> enter(const Login& login) const;
    Parts m_parts;
    int m_wanted;
    std::optional<Operator> m_witness;
    std::vector<Operator> m_custodians;
};

} // namespace wattcard::app
