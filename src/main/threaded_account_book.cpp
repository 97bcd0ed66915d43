// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/threaded_account_book.h"

#include "main/database_thread.h"

namespace wattcard {

Result<Undoable> ThreadedAccountBook::lastExchange(AccountId account)
{
    return onThreadOf(m_home, [&] { return m_book.lastExchange(account); });
}

Result<void> ThreadedAccountBook::rename(AccountId account, const QString& name,
                                         const StepCause& cause, const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_book.rename(account, name, cause, actor); });
}

Result<CustomerId> ThreadedAccountBook::addCustomer(const QString& name, const QString& address,
                                                    const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_book.addCustomer(name, address, actor); });
}

Result<void> ThreadedAccountBook::cancelFile(AccountId account, const StepCause& cause,
                                             const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_book.cancelFile(account, cause, actor); });
}

Result<StepNumber> ThreadedAccountBook::suspend(const Suspension& suspension, const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_book.suspend(suspension, actor); });
}

Result<Resumed> ThreadedAccountBook::resume(AccountId account,
                                            const transaction::SeriesEnd& reading,
                                            const StepCause& cause, const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_book.resume(account, reading, cause, actor); });
}

Result<ClosingBill> ThreadedAccountBook::closingBill(AccountId account,
                                                     const transaction::SeriesEnd& reading)
{
    return onThreadOf(m_home, [&] { return m_book.closingBill(account, reading); });
}

Result<StepNumber> ThreadedAccountBook::close(const Closing& closing, const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_book.close(closing, actor); });
}

Result<std::vector<RefundDue>> ThreadedAccountBook::refundsDue(AccountId account)
{
    return onThreadOf(m_home, [&] { return m_book.refundsDue(account); });
}

Result<Money> ThreadedAccountBook::payOut(StepNumber step, const Tender& tender,
                                          const StepCause& cause, const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_book.payOut(step, tender, cause, actor); });
}

Result<StepNumber> ThreadedAccountBook::correct(const Correction& correction, const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_book.correct(correction, actor); });
}

Result<void> ThreadedAccountBook::moveCarry(AccountId from, AccountId to, Money amount,
                                            const StepCause& cause, const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_book.moveCarry(from, to, amount, cause, actor); });
}

Result<void> ThreadedAccountBook::liftHold(AccountId account, const StepCause& cause,
                                           const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_book.liftHold(account, cause, actor); });
}

Result<void> ThreadedAccountBook::settleQuarantine(const TransactionId& row,
                                                   const std::optional<transaction::Proof>& proof,
                                                   const StepCause& cause, const Actor& actor)
{
    return onThreadOf(m_home, [&] { return m_book.settleQuarantine(row, proof, cause, actor); });
}

} // namespace wattcard
