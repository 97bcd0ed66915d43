// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/threaded_account_terms.h"

#include "main/database_thread.h"

namespace wattcard {

Result<void> ThreadedAccountTerms::changePlan(const PlanChange& change, const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_terms.changePlan(change, actor); });
}

Result<Care> ThreadedAccountTerms::care(AccountId account)
{
    return onThreadOf(m_home, [&] { return m_terms.care(account); });
}

Result<void> ThreadedAccountTerms::setContactFirst(AccountId account, bool contactFirst,
                                                   const StepCause& cause, const Actor& actor)
{
    return onThreadOf(m_home,
                      [&] { return m_terms.setContactFirst(account, contactFirst, cause, actor); });
}

Result<void> ThreadedAccountTerms::recordContact(AccountId account, const StepCause& cause,
                                                 const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_terms.recordContact(account, cause, actor); });
}

} // namespace wattcard
