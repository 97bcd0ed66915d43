// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/close_account.h"

namespace wattcard::app {

using namespace Qt::StringLiterals;

Result<ClosingBill> CloseAccount::bill(const Closing& closing)
{
    return m_book.closingBill(closing.account, closing.reading);
}

Signable CloseAccount::shown(const Closing& closing, const ClosingBill& bill,
                             const Operator& author)
{
    Signable signable{Operation::Close, {}, author.id};
    signable.shown = {{u"account"_s, QString::number(closing.account.value())},
                      {u"left"_s, (bill.remaining + bill.unloaded).toString()},
                      {u"value"_s, bill.value.toString()},
                      {u"deposit"_s, bill.deposit.toString()},
                      {u"refund"_s, bill.refund.toString()}};
    for (const Debt& debt : bill.debts)
        signable.shown.push_back({u"debt"_s, debt.amount.toString()});
    show(closing.reading, signable.shown);
    show(closing.cause, signable.shown);
    return signable;
}

Result<StepNumber> CloseAccount::run(Closing closing, const std::vector<Approval>& approvals,
                                     const Operator& author)
{
    const auto now = bill(closing);
    if (!now)
        return failed(now);
    auto records = signatures(shown(closing, *now, author), approvals);
    if (!records)
        return failed(records);
    closing.cause.approvals = std::move(*records);
    return m_book.close(closing, {author.id, m_counter});
}

Result<Money> CloseAccount::payOut(StepNumber step, const Tender& tender, const StepCause& cause,
                                   const Operator& author)
{
    return m_book.payOut(step, tender, cause, {author.id, m_counter});
}

} // namespace wattcard::app
