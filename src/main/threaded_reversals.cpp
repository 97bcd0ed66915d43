// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/threaded_reversals.h"

#include "main/database_thread.h"

namespace wattcard {

Result<Reversible> ThreadedReversals::last(AccountId account)
{
    return onThreadOf(m_home, [&] { return m_reversals.last(account); });
}

Result<Money> ThreadedReversals::payOut(const TransactionId& reversal, const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_reversals.payOut(reversal, actor); });
}

Result<std::vector<ReversalDue>> ThreadedReversals::due(AccountId account)
{
    return onThreadOf(m_home, [&] { return m_reversals.due(account); });
}

} // namespace wattcard
