// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shift_service.h"

#include "app/day_close.h"
#include "app/sign_in.h"

#include <algorithm>
#include <cstdlib>

namespace wattcard::app {

ShiftService::ShiftService(Parts parts) : m_parts{std::move(parts)} {}

void ShiftService::signIn(const Operator& person)
{
    m_person = person;
    look();
}

void ShiftService::signOut()
{
    m_person.reset();
}

void ShiftService::look()
{
    if (!m_person)
        return;
    const auto now = stand();
    if (!now)
        return Q_EMIT failed(now.error());
    Q_EMIT standing(*now);
}

void ShiftService::fulfil(const ShiftWish& wish)
{
    const auto who = signer(wish);
    if (!who)
        return Q_EMIT failed(who.error());
    if (auto done = run(wish, *who); !done)
        Q_EMIT failed(done.error());
    else
        Q_EMIT fulfilled(wish.kind);
    look();
}

// A one-time password signs nothing: its owner has not chosen it.
Result<Operator> ShiftService::signer(const ShiftWish& wish)
{
    if (!m_person)
        return wattcard::failed(Fault::PermissionDenied);
    if (!wish.signer)
        return *m_person;
    const auto person = SignIn{m_parts.people, m_parts.clock}.run(
        wish.signer->name, wish.signer->password, m_parts.company.counter);
    if (!person)
        return wattcard::failed(person.error().fault);
    if (person->mustChangePassword)
        return wattcard::failed(Fault::OneTimePassword);
    return *person;
}

Result<void> ShiftService::run(const ShiftWish& wish, const Operator& who)
{
    ShiftDesk desk{m_parts.tills, who, m_parts.company.counter};
    const auto plain = [](const auto& outcome) {
        return outcome ? Result<void>{} : wattcard::failed(outcome);
    };
    switch (wish.kind) {
    case ShiftWish::Kind::OpenDay:
        return plain(DayClose{m_parts.days, m_parts.clock, actorOf(who)}.open(wish.day));
    case ShiftWish::Kind::Open: return plain(desk.open(wish.opening));
    case ShiftWish::Kind::Lift: return desk.lift(wish.amount, wish.reason);
    case ShiftWish::Kind::PayIn: return desk.payIn(wish.amount, wish.reason);
    case ShiftWish::Kind::Count: return plain(desk.count(wish.count));
    case ShiftWish::Kind::Recount: return desk.orderRecount(wish.reason);
    case ShiftWish::Kind::Sign: return desk.signOpenRow(wish.row, wish.reason);
    case ShiftWish::Kind::Close: return close(wish, who);
    case ShiftWish::Kind::Totals: return tellTotals(who);
    case ShiftWish::Kind::CloseDay: return closeDay(who);
    }
    std::abort();
}

Result<void> ShiftService::close(const ShiftWish& wish, const Operator& who)
{
    const auto shift = m_parts.tills.atCounter(m_parts.company.counter);
    if (!shift)
        return wattcard::failed(shift);
    if (!*shift)
        return wattcard::failed(Fault::NoShift);
    const auto clerk = nameOf((*shift)->clerk);
    if (!clerk)
        return wattcard::failed(clerk);
    const auto outcome = ShiftDesk{m_parts.tills, who, m_parts.company.counter}.close(
        {(*shift)->id, wish.handsOver, wish.reason});
    if (!outcome)
        return wattcard::failed(outcome);
    ShiftReport report;
    report.companyName = m_parts.company.name;
    report.practice = m_parts.company.practice;
    report.shift = **shift;
    report.clerk = *clerk;
    report.leader = who.name;
    report.outcome = *outcome;
    report.openedAt = m_parts.clock.local((*shift)->openedAt);
    report.closedAt = m_parts.clock.local(m_parts.clock.now());
    report.handsOver = wish.handsOver;
    report.note = wish.reason;
    Q_EMIT closed(report);
    return {};
}

Result<void> ShiftService::tellTotals(const Operator& who)
{
    const auto totals =
        DayClose{m_parts.days, m_parts.clock, actorOf(who)}.x(m_parts.company.counter);
    if (!totals)
        return wattcard::failed(totals);
    Q_EMIT totalsReady(*totals);
    return {};
}

Result<void> ShiftService::closeDay(const Operator& who)
{
    const auto reports = DayClose{m_parts.days, m_parts.clock, actorOf(who)}.close();
    if (!reports)
        return wattcard::failed(reports);
    Q_EMIT dayClosed(*reports);
    return {};
}

Result<QString> ShiftService::nameOf(OperatorId who)
{
    const auto people = m_parts.people.operators();
    if (!people)
        return wattcard::failed(people);
    const auto found = std::ranges::find(*people, who, &Operator::id);
    return found == people->end() ? QString{} : found->name;
}

Result<ShiftStanding> ShiftService::stand()
{
    ShiftStanding now;
    const auto day = m_parts.days.openDay();
    if (!day && day.error().fault != Fault::DayNotOpen)
        return wattcard::failed(day);
    now.day = day.value_or(QString{});
    now.proposedDay = dayOf(m_parts.clock.local(m_parts.clock.now()));
    auto unclosed = m_parts.tills.unclosed();
    if (!unclosed)
        return wattcard::failed(unclosed);
    now.unclosed = std::move(*unclosed);
    if (auto added = addUnfinished(now); !added)
        return wattcard::failed(added);
    const auto here = std::ranges::find(now.unclosed, m_parts.company.counter, &Shift::counter);
    if (here == now.unclosed.end()) {
        const auto left = m_parts.tills.leftFor(m_parts.company.counter);
        if (!left)
            return wattcard::failed(left);
        now.left = *left;
        return now;
    }
    now.shift = *here;
    now.openedAt = m_parts.clock.local(here->openedAt);
    const auto clerk = nameOf(here->clerk);
    if (!clerk)
        return wattcard::failed(clerk);
    now.clerk = *clerk;
    // What may not be known yet is left out; that is no failure.
    if (const auto outcome = m_parts.tills.outcome(here->id, actorOf(*m_person)))
        now.outcome = *outcome;
    if (const auto tills = m_parts.tills.positions(actorOf(*m_person))) {
        for (const TillPosition& each : *tills) {
            if (each.shift.id == here->id)
                now.till = each;
        }
    }
    return now;
}

Result<void> ShiftService::addUnfinished(ShiftStanding& standing)
{
    const auto rows = m_parts.ledger.openRows();
    if (!rows)
        return wattcard::failed(rows);
    const auto here =
        std::ranges::find(standing.unclosed, m_parts.company.counter, &Shift::counter);
    std::vector<TransactionId> left;
    if (here != standing.unclosed.end()) {
        auto ids = m_parts.tills.unsignedRows(here->id);
        if (!ids)
            return wattcard::failed(ids);
        left = std::move(*ids);
    }
    for (const OpenRow& row : *rows) {
        if (row.row.counter == m_parts.company.counter)
            standing.unfinished.push_back(
                {row, here != standing.unclosed.end() &&
                          std::ranges::find(left, row.row.id) == left.end()});
    }
    return {};
}

} // namespace wattcard::app
