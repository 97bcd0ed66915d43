// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/custody_team.h"

#include <algorithm>

namespace wattcard::app {

using namespace Qt::StringLiterals;

Result<Operator> CustodyTeam::enter(const Login& login) const
{
    const auto person =
        SignIn{m_parts.people, m_parts.clock}.run(login.name, login.password, m_parts.counter);
    if (!person)
        return failed(person.error().fault, QString::number(person.error().secondsLeft));
    // Somebody else knows a one-time password: the one who gave it out.
    if (person->mustChangePassword)
        return failed(Fault::PermissionDenied, u"choose a password of your own first"_s);
    return *person;
}

Result<void> CustodyTeam::signIn(const Login& login)
{
    if (isComplete())
        return failed(Fault::PermissionDenied, u"everybody is here already"_s);
    const auto person = enter(login);
    if (!person)
        return failed(person);
    if (!m_witness) {
        if (person->role != Role::Auditor && person->role != Role::Administrator)
            return failed(Fault::PermissionDenied, u"the witness is an auditor or administrator"_s);
        m_witness = *person;
        return {};
    }
    if (person->role != Role::Custodian)
        return failed(Fault::PermissionDenied, u"this is no custodian"_s);
    if (std::ranges::count(m_custodians, person->id, &Operator::id) > 0)
        return failed(Fault::PermissionDenied, u"this custodian has had the turn"_s);
    m_custodians.push_back(*person);
    return {};
}

Result<void> CustodyTeam::signInAgain(std::size_t custodian, const Login& login) const
{
    const auto person = enter(login);
    if (!person)
        return failed(person);
    if (person->id != m_custodians.at(custodian).id)
        return failed(Fault::PermissionDenied, u"it is another custodian's turn"_s);
    return {};
}

bool CustodyTeam::isComplete() const
{
    return m_witness && static_cast<int>(m_custodians.size()) == m_wanted;
}

} // namespace wattcard::app
