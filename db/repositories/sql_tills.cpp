// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_tills.h"

#include "db/repositories/permission.h"
#include "db/sqlite/transaction.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText selectLimit{"cash_limit",
                                    "SELECT amount FROM cash_limit ORDER BY number DESC LIMIT 1"};

Result<void> checkCount(const TillCount& count)
{
    for (const Slips& slips : {count.bank, count.card}) {
        const bool odd = slips.number < 0 || slips.total < Money{} ||
                         (slips.number == 0) != slips.total.isZero();
        if (odd)
            return failed(Fault::BadInput, u"slips"_s);
    }
    return {};
}

} // namespace

Result<Shift> SqlTills::selling(ShiftId shift)
{
    auto found = m_reader.shift(shift);
    if (!found)
        return found;
    switch (found->state) {
    case ShiftState::Open: return found;
    case ShiftState::Counted:
    case ShiftState::Recount: return failed(Fault::AlreadyCounted);
    case ShiftState::Closed: return failed(Fault::NoShift, u"the shift is closed"_s);
    }
    std::abort();
}

Result<ShiftId> SqlTills::tillOf(CounterId counter, OperatorId who)
{
    const auto found = m_reader.atCounter(counter);
    if (!found)
        return failed(found);
    if (!*found)
        return failed(Fault::NoShift);
    const auto role = roleOf(m_database, who);
    if (!role)
        return failed(role);
    if ((*found)->clerk != who && *role != Role::ShiftLeader)
        return failed(Fault::NoShift, u"the shift is another clerk's"_s);
    const auto open = selling((*found)->id);
    return open ? Result<ShiftId>{open->id} : failed(open);
}

Result<ShiftId> SqlTills::currentShift(CounterId counter, OperatorId who)
{
    const auto shift = tillOf(counter, who);
    if (!shift)
        return shift;
    const auto cash = m_reader.cash(*shift);
    if (!cash)
        return failed(cash);
    const auto limit = cashLimit();
    if (!limit)
        return failed(limit);
    return isFull(*cash, *limit) ? failed(Fault::TillFull) : shift;
}

Result<ShiftId> SqlTills::open(const ShiftOpening& opening, const Actor& clerk)
{
    return inTransaction(m_database, "shift_open"_L1, [&]() -> Result<ShiftId> {
        if (auto allowed = permit(m_database, clerk, Right::OpenShift); !allowed)
            return failed(allowed);
        const auto unclosed = m_reader.unclosed();
        if (!unclosed)
            return failed(unclosed);
        for (const Shift& other : *unclosed) {
            if (other.counter == clerk.counter || other.clerk == clerk.who)
                return failed(Fault::ShiftStillOpen, u"shift %1"_s.arg(other.id.value()));
        }
        if (opening.floated < Money{} || opening.floated > Money::largest())
            return failed(Fault::AmountTooLarge);
        return m_records.open(opening, clerk);
    });
}

Result<void> SqlTills::lift(const CashMove& move, const Actor& leader)
{
    return this->move(move, leader, "shift.lift"_L1);
}

Result<void> SqlTills::payIn(const CashMove& move, const Actor& leader)
{
    return this->move(move, leader, "shift.paid_in"_L1);
}

Result<void> SqlTills::move(const CashMove& move, const Actor& leader, QLatin1StringView event)
{
    return inTransaction(m_database, "cash_move"_L1, [&]() -> Result<void> {
        if (auto allowed = permit(m_database, leader, Right::MoveCash); !allowed)
            return allowed;
        if (move.amount <= Money{} || move.amount > Money::largest())
            return failed(Fault::AmountNotPositive);
        const auto shift = selling(move.shift);
        if (!shift)
            return failed(shift);
        // What he says he has moved would settle what he is short of.
        if (shift->clerk == leader.who)
            return failed(Fault::ApproverIsAuthor, u"it is his own till"_s);
        const bool lifts = event == "shift.lift"_L1;
        const auto cash = m_reader.cash(move.shift);
        if (!cash)
            return failed(cash);
        if (lifts && *cash < move.amount)
            return failed(Fault::CashTooLittle);
        return lifts ? m_records.lift(move, leader) : m_records.payIn(move, leader);
    });
}

Result<void> SqlTills::count(ShiftId shift, const TillCount& count, const Actor& clerk)
{
    return inTransaction(m_database, "shift_count"_L1, [&]() -> Result<void> {
        const auto role = roleOf(m_database, clerk.who);
        if (!role)
            return failed(role);
        const auto found = m_reader.shift(shift);
        if (!found)
            return failed(found);
        const bool own = found->clerk == clerk.who && may(*role, Right::CountTill);
        if (!own && *role != Role::ShiftLeader)
            return failed(Fault::PermissionDenied, u"the till is another clerk's"_s);
        if (found->state == ShiftState::Counted)
            return failed(Fault::AlreadyCounted);
        if (found->state == ShiftState::Closed)
            return failed(Fault::NoShift);
        if (auto good = checkCount(count); !good)
            return good;
        return m_records.count(*found, count, clerk);
    });
}

Result<void> SqlTills::orderRecount(ShiftId shift, const QString& reason, const Actor& leader)
{
    return inTransaction(m_database, "shift_recount"_L1, [&]() -> Result<void> {
        if (auto allowed = permit(m_database, leader, Right::CloseShift); !allowed)
            return allowed;
        const auto found = m_reader.shift(shift);
        if (!found)
            return failed(found);
        if (found->state != ShiftState::Counted)
            return failed(Fault::NotCounted);
        return m_records.recount(*found, reason, leader);
    });
}

Result<ShiftOutcome> SqlTills::outcome(ShiftId shift, const Actor& actor)
{
    const auto found = m_reader.shift(shift);
    if (!found)
        return failed(found);
    const auto role = roleOf(m_database, actor.who);
    if (!role)
        return failed(role);
    if (found->clerk != actor.who && !may(*role, Right::SeeTills))
        return failed(Fault::PermissionDenied);
    return m_reader.outcome(*found);
}

Result<std::vector<TransactionId>> SqlTills::unsignedRows(ShiftId shift)
{
    const auto found = m_reader.shift(shift);
    if (!found)
        return failed(found);
    return m_reader.unsignedRows(*found);
}

Result<void> SqlTills::signOpenRow(ShiftId shift, const TransactionId& row, const QString& reason,
                                   const Actor& actor)
{
    return inTransaction(m_database, "sign_row"_L1, [&]() -> Result<void> {
        if (auto allowed = permit(m_database, actor, Right::SignOpenRows); !allowed)
            return allowed;
        const auto found = m_reader.shift(shift);
        if (!found)
            return failed(found);
        if (found->state == ShiftState::Closed)
            return failed(Fault::NoShift);
        return m_records.sign(*found, row, reason, actor);
    });
}

// Nobody closes a shift in which he sold, whose till is his, or which he counted.
Result<void> SqlTills::permitClose(const Shift& shift, const Actor& leader)
{
    if (auto allowed = permit(m_database, leader, Right::CloseShift); !allowed)
        return allowed;
    const auto took = m_reader.tookMoney(shift, leader.who);
    if (!took)
        return failed(took);
    const auto counted = m_reader.countedBy(shift);
    if (!counted)
        return failed(counted);
    if (*took || shift.clerk == leader.who || *counted == leader.who)
        return failed(Fault::ApproverIsAuthor);
    return {};
}

Result<ShiftOutcome> SqlTills::close(const ShiftClosing& closing, const Actor& leader)
{
    return inTransaction(m_database, "shift_close"_L1, [&]() -> Result<ShiftOutcome> {
        const auto shift = m_reader.shift(closing.shift);
        if (!shift)
            return failed(shift);
        if (shift->state == ShiftState::Closed)
            return failed(Fault::NoShift, u"the shift is closed"_s);
        if (shift->state != ShiftState::Counted)
            return failed(Fault::NotCounted);
        if (auto allowed = permitClose(*shift, leader); !allowed)
            return failed(allowed);
        const auto open = m_reader.unsignedRows(*shift);
        if (!open)
            return failed(open);
        if (!open->empty())
            return failed(Fault::OpenTransaction, open->front().toString());
        auto outcome = m_reader.outcome(*shift);
        if (!outcome)
            return outcome;
        auto stored = m_records.end(*shift, closing, *outcome, leader);
        return stored ? outcome : failed(stored);
    });
}

Result<std::vector<TillPosition>> SqlTills::positions(const Actor& actor)
{
    if (auto allowed = permit(m_database, actor, Right::SeeTills); !allowed)
        return failed(allowed);
    const auto unclosed = m_reader.unclosed();
    if (!unclosed)
        return failed(unclosed);
    const auto limit = cashLimit();
    if (!limit)
        return failed(limit);
    std::vector<TillPosition> positions;
    for (const Shift& shift : *unclosed) {
        const auto took = m_reader.tookMoney(shift, actor.who);
        if (!took)
            return failed(took);
        if (*took || shift.clerk == actor.who)
            continue;
        const auto cash = m_reader.cash(shift.id);
        if (!cash)
            return failed(cash);
        positions.push_back({shift, *cash, *limit});
    }
    return positions;
}

Result<Money> SqlTills::cashLimit()
{
    auto answer = m_database.run(selectLimit);
    if (!answer)
        return failed(answer);
    return answer->records.empty() ? defaultCashLimit : money(answer->records.front());
}

Result<void> SqlTills::setCashLimit(Money limit, OperatorId approver, const Actor& actor)
{
    return inTransaction(m_database, "cash_limit"_L1, [&]() -> Result<void> {
        if (auto allowed = permit(m_database, actor, Right::ChangeSettings); !allowed)
            return allowed;
        const Actor second{approver, actor.counter};
        if (auto allowed = permit(m_database, second, Right::ApproveOfficeChange); !allowed)
            return allowed;
        if (limit <= Money{} || limit > Money::largest())
            return failed(Fault::AmountNotPositive);
        return m_records.limit(limit, approver, actor);
    });
}

} // namespace wattcard::db
