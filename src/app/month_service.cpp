// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/month_service.h"

#include "app/account_choice.h"
#include "domain/rights.h"

namespace wattcard::app {

void MonthService::signIn(const Operator& person)
{
    m_person = person;
}

void MonthService::signOut()
{
    m_person.reset();
}

// Typed registers are those of a visit that somebody has seen.
Result<SettleMonth::Request> MonthService::requestOf(const MonthWish& wish)
{
    if (!m_person || !may(m_person->role, rightToPrepare(Operation::SettleMonth)))
        return wattcard::failed(Fault::PermissionDenied);
    const auto account = accountNamed(m_parts.ledger, wish.customer);
    if (!account)
        return wattcard::failed(account);
    SettleMonth::Request request{wish.reading, {Reason::EvidenceSeen, wish.note, {}}};
    request.reading.account = *account;
    return request;
}

void MonthService::bill(const MonthWish& wish)
{
    const auto request = requestOf(wish);
    if (!request)
        return Q_EMIT failed(request.error());
    const auto bill = SettleMonth{m_parts.book, m_parts.counter}.bill(request->reading);
    if (!bill)
        return Q_EMIT failed(bill.error());
    Q_EMIT billed(*bill);
}

void MonthService::settle(const MonthWish& wish)
{
    const auto step = run(wish);
    if (!step)
        return Q_EMIT failed(step.error());
    Q_EMIT settled(*step);
}

Result<StepNumber> MonthService::run(const MonthWish& wish)
{
    const auto request = requestOf(wish);
    if (!request)
        return wattcard::failed(request);
    SettleMonth use{m_parts.book, m_parts.counter};
    const auto bill = use.bill(request->reading);
    if (!bill)
        return wattcard::failed(bill);
    if (wish.seen != bill->settlement)
        return wattcard::failed(Fault::NotApproved);
    const auto asked = nextApproval(SettleMonth::shown(*request, *bill, *m_person), {});
    if (!asked)
        return wattcard::failed(Fault::NotApproved);
    const auto approval =
        ApprovalDesk{m_parts.people, m_parts.clock, m_parts.counter}.approve(wish.signer, *asked);
    if (!approval)
        return wattcard::failed(approval);
    return use.run(*request, {*approval}, *m_person);
}

} // namespace wattcard::app
