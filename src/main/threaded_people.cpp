// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/threaded_people.h"

#include "main/database_thread.h"

namespace wattcard {

Result<std::vector<Operator>> ThreadedPeople::operators()
{
    return onThreadOf(m_home, [&] { return m_people.operators(); });
}

Result<StoredOperator> ThreadedPeople::byLogin(const QString& login)
{
    return onThreadOf(m_home, [&] { return m_people.byLogin(login); });
}

Result<OperatorId> ThreadedPeople::add(const Operator& person, const QString& encodedPassword,
                                       const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_people.add(person, encodedPassword, actor); });
}

Result<void> ThreadedPeople::recordFailure(OperatorId who, const LockOut& lock, CounterId counter)
{
    return onThreadOf(m_home, [&] { return m_people.recordFailure(who, lock, counter); });
}

Result<void> ThreadedPeople::recordSignIn(OperatorId who, CounterId counter)
{
    return onThreadOf(m_home, [&] { return m_people.recordSignIn(who, counter); });
}

Result<void> ThreadedPeople::changePassword(OperatorId who, const QString& encodedPassword,
                                            const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_people.changePassword(who, encodedPassword, actor); });
}

Result<void> ThreadedPeople::raisePasswordCost(OperatorId who, const QString& encodedPassword,
                                               const Actor& actor)
{
    return onThreadOf(m_home,
                      [&] { return m_people.raisePasswordCost(who, encodedPassword, actor); });
}

} // namespace wattcard
