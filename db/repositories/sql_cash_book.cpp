// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_cash_book.h"

#include "db/repositories/bank_reviews.h"
#include "db/repositories/columns.h"
#include "db/sqlite/reading.h"
#include "domain/ports/sale_limits.h"
#include "domain/rights.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText selectCashReader{"cash_reader",
                                         "SELECT role FROM operator WHERE id = ? AND disabled = 0"};
constexpr StatementText selectCashDay{
    "cash_day", "SELECT day, day NOT IN (SELECT day FROM day_close) FROM business_day"
                " ORDER BY day DESC LIMIT 1"};
// Open ones first, so that none is cut off. `own`: who asks answers for this till himself.
constexpr StatementText selectCashShifts{
    "cash_shifts",
    "SELECT s.id, s.counter, s.clerk, s.business_day, s.floated, s.float_counted, s.opened_at,"
    " s.state, s.counts, o.name,"
    " COALESCE((SELECT SUM(l.amount) FROM journal_leg AS l WHERE l.book = 'till'"
    "            AND l.owner = s.id AND l.part = 'cash'), 0),"
    " s.state IN ('open', 'recount') AND (s.clerk = ? OR EXISTS (SELECT 1 FROM journal_entry AS j"
    "   CROSS JOIN journal_leg AS l WHERE l.entry = j.number AND j.audit > s.audit"
    "    AND j.operator = ? AND j.counter = s.counter AND l.book IN ('till', 'bank')"
    "    AND l.amount > 0"
    "    AND j.event NOT LIKE 'shift.%' AND j.event NOT LIKE 'day.%')),"
    " e.closed_at, e.expected, e.counted, e.bank, e.card, c.name,"
    " COALESCE(a.details ->> '$.note', ''), g.signed_at, f.name, g.note"
    "  FROM shift_line AS s JOIN operator AS o ON o.id = s.clerk"
    "  LEFT JOIN shift_end AS e ON e.shift = s.id LEFT JOIN operator AS c ON c.id = e.closed_by"
    "  LEFT JOIN audit_entry AS a ON a.number = e.audit"
    "  LEFT JOIN shift_signature AS g ON g.shift = s.id"
    "  LEFT JOIN operator AS f ON f.id = g.signed_by"
    " WHERE e.shift IS NULL OR g.shift IS NULL AND e.audit > (SELECT last_audit FROM signing_start)"
    "    OR g.shift IN (SELECT shift FROM shift_signature ORDER BY audit DESC LIMIT 50)"
    " ORDER BY e.shift IS NULL DESC, s.id DESC LIMIT 500"};
constexpr StatementText selectTillLimit{
    "cash_till_limit", "SELECT amount FROM cash_limit ORDER BY number DESC LIMIT 1"};
constexpr StatementText selectTillWindow{
    "cash_duplicate_window", "SELECT seconds FROM duplicate_window ORDER BY number DESC LIMIT 1"};
constexpr StatementText selectCounted{
    "cash_counted", "SELECT cash FROM shift_count WHERE shift = ? AND attempt = ?"};
constexpr StatementText selectSafe{
    "cash_safe", "SELECT COALESCE(SUM(amount), 0) FROM journal_leg WHERE book = 'safe'"
                 " AND owner = 0"};
// Since cash was last taken to the bank. Who moved it is who acted: a close is booked under the
// name of the till's owner.
constexpr StatementText selectMoves{
    "cash_moves",
    "SELECT e.number, e.at, e.counter, e.event, o.name, SUM(l.amount) FROM journal_leg AS l"
    "  JOIN journal_entry AS e ON e.number = l.entry JOIN audit_entry AS a ON a.number = e.audit"
    "  JOIN operator AS o ON o.id = a.operator"
    " WHERE l.book = 'safe' AND l.owner = 0 AND e.number >= (SELECT COALESCE(MAX(b.number), 0)"
    "   FROM journal_leg AS t JOIN journal_entry AS b ON b.number = t.entry"
    "  WHERE t.book = 'safe' AND t.owner = 0 AND b.event = 'day.bank')"
    " GROUP BY e.number, o.id ORDER BY e.number DESC LIMIT 500"};
constexpr StatementText selectWaitingCash{
    "cash_waiting", "SELECT s.id, s.counter, SUM(l.amount), e.closed_at FROM journal_leg AS l"
                    "  JOIN shift AS s ON s.id = l.owner JOIN shift_end AS e ON e.shift = s.id"
                    " WHERE l.book = 'safe' AND l.part = 'hand_over' GROUP BY s.id, e.shift"
                    " HAVING SUM(l.amount) <> 0 ORDER BY s.id"};
constexpr StatementText selectParked{
    "cash_parked",
    "SELECT r.id, r.counter, r.created_at, o.name, p.customer_number, c.name, r.payment,"
    " r.state = 'quarantined', EXISTS (SELECT 1 FROM open_row_signature AS g"
    "   WHERE g.row = r.number)"
    "  FROM transaction_row AS r JOIN operator AS o ON o.id = r.author"
    "  JOIN service_point AS p ON p.id = r.service_point JOIN account AS a ON a.id = r.account"
    "  JOIN customer AS c ON c.id = a.customer"
    " WHERE r.state IN ('intent', 'quarantined')"
    "   AND EXISTS (SELECT 1 FROM operator_sees AS v WHERE v.operator = ? AND v.account = a.id)"
    " ORDER BY r.number"};
constexpr StatementText selectRefunds{
    "cash_refunds",
    "SELECT a.id, p.customer_number, c.name, d.owed FROM (SELECT owner, -SUM(amount) AS owed"
    "   FROM journal_leg WHERE book = 'refund_due' GROUP BY owner HAVING SUM(amount) <> 0) AS d"
    "  JOIN account AS a ON a.id = d.owner JOIN service_point AS p ON p.id = a.service_point"
    "  JOIN customer AS c ON c.id = a.customer"
    " WHERE EXISTS (SELECT 1 FROM operator_sees AS v WHERE v.operator = ? AND v.account = a.id)"
    " ORDER BY a.id"};
constexpr StatementText selectReversals{
    "cash_reversals",
    "SELECT r.id, r.counter, r.created_at, o.name, p.customer_number, c.name, b.payment,"
    " EXISTS (SELECT 1 FROM payout AS y WHERE y.row = r.number)"
    "  FROM transaction_row AS r JOIN row_cause AS k ON k.row = r.number"
    "  JOIN transaction_row AS b ON b.number = k.reverses"
    "  JOIN operator AS o ON o.id = r.author JOIN service_point AS p ON p.id = r.service_point"
    "  JOIN account AS a ON a.id = r.account JOIN customer AS c ON c.id = a.customer"
    " WHERE r.business_day = ? AND r.state = 'committed'"
    "   AND EXISTS (SELECT 1 FROM operator_sees AS v WHERE v.operator = ? AND v.account = a.id)"
    " ORDER BY r.number"};
ShiftState cashStateFrom(Record& record)
{
    const QString word = record.text();
    if (word == "open"_L1)
        return ShiftState::Open;
    if (word == "counted"_L1)
        return ShiftState::Counted;
    return word == "recount"_L1 ? ShiftState::Recount : ShiftState::Closed;
}

std::optional<CashShift::End> endFrom(Record& record)
{
    constexpr std::size_t columns = 7;
    if (record.nextIsNull()) {
        record.skip(columns);
        return {};
    }
    CashShift::End end;
    end.at = utcTime(record);
    end.expected = money(record);
    end.counted = money(record);
    end.bank = money(record);
    end.card = money(record);
    end.leader = record.text();
    end.note = record.text();
    return end;
}

std::optional<CashShift::Signature> signatureFrom(Record& record)
{
    if (record.nextIsNull())
        return {};
    CashShift::Signature signature;
    signature.at = utcTime(record);
    signature.who = record.text();
    signature.note = record.text();
    return signature;
}

CashShift cashShiftFrom(Record& record)
{
    CashShift each;
    each.shift.id = number<ShiftId>(record);
    each.shift.counter = number<CounterId>(record);
    each.shift.clerk = number<OperatorId>(record);
    each.shift.businessDay = record.text();
    each.shift.floated = money(record);
    each.shift.floatCounted = money(record);
    each.shift.openedAt = utcTime(record);
    each.shift.state = cashStateFrom(record);
    each.shift.counts = number<int>(record);
    each.clerk = record.text();
    const Money held = money(record);
    const bool isOwn = record.integer() != 0;
    if (each.shift.state != ShiftState::Closed && !isOwn)
        each.cash = held;
    each.end = endFrom(record);
    each.signature = signatureFrom(record);
    return each;
}

SafeMove safeMoveFrom(Record& record)
{
    SafeMove move;
    move.entry = record.integer();
    move.at = utcTime(record);
    move.counter = number<CounterId>(record);
    move.event = record.text();
    move.who = record.text();
    move.amount = money(record);
    return move;
}

WaitingCash waitingCashFrom(Record& record)
{
    WaitingCash waiting;
    waiting.shift = number<ShiftId>(record);
    waiting.counter = number<CounterId>(record);
    waiting.amount = money(record);
    waiting.since = utcTime(record);
    return waiting;
}

ParkedWrite parkedFrom(Record& record)
{
    ParkedWrite parked;
    parked.row = parsed<TransactionId>(record);
    parked.counter = number<CounterId>(record);
    parked.at = utcTime(record);
    parked.clerk = record.text();
    parked.customerNumber = record.text();
    parked.customer = record.text();
    parked.payment = money(record);
    parked.isQuarantined = record.integer() != 0;
    parked.isSigned = record.integer() != 0;
    return parked;
}

RefundWaiting refundFrom(Record& record)
{
    RefundWaiting refund;
    refund.account = number<AccountId>(record);
    refund.customerNumber = record.text();
    refund.customer = record.text();
    refund.amount = money(record);
    return refund;
}

DayReversal reversalFrom(Record& record)
{
    DayReversal reversal;
    reversal.row = parsed<TransactionId>(record);
    reversal.counter = number<CounterId>(record);
    reversal.at = utcTime(record);
    reversal.who = record.text();
    reversal.customerNumber = record.text();
    reversal.customer = record.text();
    reversal.amount = money(record);
    reversal.isPaid = record.integer() != 0;
    return reversal;
}

// One look, through one connection: every figure is of the same state.
class CashLook {
public:
    CashLook(Reading& reading, OperatorId who) : m_reading{reading}, m_who{who} {}
    Result<CashStanding> run();

private:
    template <class Read>
    auto all(const StatementText& statement, const std::vector<QVariant>& values, Read read)
    {
        using Values = decltype(checkedAll(std::declval<Answer&>(), read));
        auto answer = m_reading.run(statement, values);
        return answer ? checkedAll(*answer, read) : Values{failed(answer)};
    }
    template <class Read, class Rows>
    Result<void> fill(Rows& rows, const StatementText& statement,
                      const std::vector<QVariant>& values, Read read)
    {
        auto found = all(statement, values, read);
        if (!found)
            return failed(found);
        rows = std::move(*found);
        return {};
    }
    Result<void> permit();
    Result<void> readDay();
    Result<void> readShifts();
    Result<void> readSafe();
    Result<void> readRows();
    Result<void> readBank();

    Reading& m_reading;
    OperatorId m_who;
    CashStanding m_now;
};

Result<CashStanding> CashLook::run()
{
    for (const auto step : {&CashLook::permit, &CashLook::readDay, &CashLook::readShifts,
                            &CashLook::readSafe, &CashLook::readRows, &CashLook::readBank}) {
        if (auto done = (this->*step)(); !done)
            return failed(done);
    }
    return std::move(m_now);
}

Result<void> CashLook::permit()
{
    auto answer = m_reading.run(selectCashReader, {value(m_who)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::PermissionDenied);
    Record& record = answer->records.front();
    const auto role = checked(record, coded<Role>(record));
    if (!role)
        return failed(role);
    return may(*role, Right::SeeTills) ? Result<void>{} : failed(Fault::PermissionDenied);
}

Result<void> CashLook::readDay()
{
    auto answer = m_reading.run(selectCashDay);
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return {};
    m_now.day = answer->records.front().text();
    m_now.isDayOpen = answer->records.front().integer() != 0;
    return {};
}

Result<void> CashLook::readShifts()
{
    auto read = fill(m_now.shifts, selectCashShifts, {value(m_who), value(m_who)}, cashShiftFrom);
    if (!read)
        return read;
    std::ranges::stable_sort(m_now.shifts, std::ranges::greater{},
                             [](const CashShift& each) { return each.shift.id.value(); });
    for (CashShift& each : m_now.shifts) {
        if (each.shift.state != ShiftState::Counted)
            continue;
        auto answer =
            m_reading.run(selectCounted, {value(each.shift.id), value(each.shift.counts)});
        if (!answer)
            return failed(answer);
        if (!answer->records.empty())
            each.counted = money(answer->records.front());
    }
    auto limit = m_reading.run(selectTillLimit);
    if (!limit)
        return failed(limit);
    m_now.limit = limit->records.empty() ? defaultCashLimit : money(limit->records.front());
    return {};
}

Result<void> CashLook::readSafe()
{
    auto answer = m_reading.run(selectSafe);
    if (!answer)
        return failed(answer);
    m_now.safe = money(answer->records.front());
    auto read = fill(m_now.moves, selectMoves, {}, safeMoveFrom);
    if (!read)
        return read;
    m_now.safeBefore = m_now.safe;
    for (const SafeMove& move : m_now.moves)
        m_now.safeBefore = m_now.safeBefore - move.amount;
    return fill(m_now.waiting, selectWaitingCash, {}, waitingCashFrom);
}

Result<void> CashLook::readRows()
{
    auto read = fill(m_now.parked, selectParked, {value(m_who)}, parkedFrom);
    if (read)
        read = fill(m_now.refunds, selectRefunds, {value(m_who)}, refundFrom);
    if (read)
        read = fill(m_now.reversals, selectReversals, {m_now.day, value(m_who)}, reversalFrom);
    return read;
}

Result<void> CashLook::readBank()
{
    auto last = lastBankReview(m_reading);
    if (!last)
        return failed(last);
    m_now.bank = std::move(*last);
    return {};
}

} // namespace

Result<CashStanding> SqlCashBook::read(OperatorId who)
{
    const auto reading = Reading::open(m_store);
    return reading ? CashLook{**reading, who}.run() : failed(reading);
}

Result<BookLimits> SqlCashBook::limits()
{
    const auto reading = Reading::open(m_store);
    if (!reading)
        return failed(reading);
    auto cash = (*reading)->run(selectTillLimit);
    if (!cash)
        return failed(cash);
    auto window = (*reading)->run(selectTillWindow);
    if (!window)
        return failed(window);
    BookLimits limits{defaultCashLimit, defaultDuplicateWindow};
    if (!cash->records.empty())
        limits.cash = money(cash->records.front());
    if (!window->records.empty())
        limits.duplicateWindow = std::chrono::seconds{window->records.front().integer()};
    return limits;
}

} // namespace wattcard::db
