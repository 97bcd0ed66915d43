// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/threaded_debts.h"

#include "main/database_thread.h"

namespace wattcard {

Result<void> ThreadedDebts::owe(AccountId account, const Debt& debt, const QString& reason,
                                const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_debts.owe(account, debt, reason, actor); });
}

Result<void> ThreadedDebts::agree(AccountId account, const DebtPlan& plan, const QString& note,
                                  const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_debts.agree(account, plan, note, actor); });
}

Result<std::vector<Debt>> ThreadedDebts::repay(const DebtPayment& payment, const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_debts.repay(payment, actor); });
}

} // namespace wattcard
