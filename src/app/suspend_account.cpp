// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/suspend_account.h"

namespace wattcard::app {

using namespace Qt::StringLiterals;

namespace {

QString shownDay(std::optional<Day> day)
{
    if (!day)
        return {};
    const auto month = static_cast<int>(unsigned{day->month()});
    return QString::number((int{day->year()} * 100 + month) * 100 +
                           static_cast<int>(unsigned{day->day()}));
}

} // namespace

Signable SuspendAccount::shown(const Suspension& suspension, const Operator& author)
{
    Signable signable{Operation::Suspend, {}, author.id};
    signable.shown = {{u"account"_s, QString::number(suspension.account.value())},
                      {u"kind"_s, QString::number(static_cast<int>(suspension.kind))},
                      {u"given to"_s, QString::number(static_cast<int>(suspension.givenTo))},
                      {u"until"_s, shownDay(suspension.until)}};
    show(suspension.reading, signable.shown);
    show(suspension.cause, signable.shown);
    return signable;
}

Signable SuspendAccount::shown(const End& end, const Operator& author)
{
    Signable signable{Operation::Resume, {}, author.id};
    signable.shown = {{u"account"_s, QString::number(end.account.value())}};
    show(end.reading, signable.shown);
    show(end.cause, signable.shown);
    return signable;
}

Result<StepNumber> SuspendAccount::run(Suspension suspension,
                                       const std::vector<Approval>& approvals,
                                       const Operator& author)
{
    auto records = signatures(shown(suspension, author), approvals);
    if (!records)
        return failed(records);
    suspension.cause.approvals = std::move(*records);
    return m_book.suspend(suspension, {author.id, m_counter});
}

Result<Resumed> SuspendAccount::end(End end, const std::vector<Approval>& approvals,
                                    const Operator& author)
{
    auto records = signatures(shown(end, author), approvals);
    if (!records)
        return failed(records);
    end.cause.approvals = std::move(*records);
    return m_book.resume(end.account, end.reading, end.cause, {author.id, m_counter});
}

} // namespace wattcard::app
