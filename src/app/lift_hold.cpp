// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lift_hold.h"

namespace wattcard::app {

using namespace Qt::StringLiterals;

Signable LiftHold::shown(AccountId account, const std::optional<TransactionId>& row,
                         const StepCause& cause, const Operator& author)
{
    Signable signable{Operation::CatchUp, {}, author.id};
    signable.shown = {{u"account"_s, QString::number(account.value())},
                      {u"row"_s, row ? row->toString() : QString{}}};
    show(cause, signable.shown);
    return signable;
}

Signable LiftHold::shown(const Row& row, const StepCause& cause, const Operator& author)
{
    Signable signable = shown(row.account, row.id, cause, author);
    if (row.proof)
        signable.shown.push_back({u"proof"_s, QString::number(row.proof->atc)});
    return signable;
}

Result<void> LiftHold::run(AccountId account, StepCause cause,
                           const std::vector<Approval>& approvals, const Operator& author)
{
    auto records = signatures(shown(account, {}, cause, author), approvals);
    if (!records)
        return failed(records);
    cause.approvals = std::move(*records);
    return m_book.liftHold(account, cause, {author.id, m_counter});
}

Result<void> LiftHold::settle(const Row& row, StepCause cause,
                              const std::vector<Approval>& approvals, const Operator& author)
{
    auto records = signatures(shown(row, cause, author), approvals);
    if (!records)
        return failed(records);
    cause.approvals = std::move(*records);
    return m_book.settleQuarantine(row.id, row.proof, cause, {author.id, m_counter});
}

} // namespace wattcard::app
