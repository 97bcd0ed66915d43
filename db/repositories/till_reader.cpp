// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/till_reader.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText selectShift{
    "shift", "SELECT id, counter, clerk, business_day, floated, float_counted, opened_at, state,"
             " counts FROM shift_line WHERE id = ?"};
// A counter has one shift after the other: only its newest can be open. Asked of the view itself it
// would count the drawers of all years at each sale.
constexpr StatementText selectNewestAtCounter{
    "newest_shift", "SELECT id FROM shift WHERE counter = ? ORDER BY id DESC LIMIT 1"};
constexpr StatementText selectUnclosed{
    "unclosed_shifts",
    "SELECT id, counter, clerk, business_day, floated, float_counted, opened_at, state, counts"
    " FROM shift_line WHERE state <> 'closed' ORDER BY id"};
constexpr StatementText selectFlow{
    "cash_flow", "SELECT e.event, SUM(l.amount) FROM journal_leg AS l"
                 "  JOIN journal_entry AS e ON e.number = l.entry"
                 " WHERE l.book = 'till' AND l.part = 'cash' AND l.owner = ? GROUP BY e.event"};
constexpr StatementText selectCount{
    "newest_count", "SELECT cash, bank_number, bank_total, card_number, card_total, counted_by,"
                    " pieces FROM shift_count WHERE shift = ? AND attempt >= 1"
                    " ORDER BY attempt DESC LIMIT 1"};
// A counter has one shift at a time: what it booked since the opening, up to the end, is this
// shift's; from its entries to their legs, because the books hold the legs of all years. A slip
// that is given back counts back in the shift that took it: one of a shift before was counted there
// and lies in its envelope. A refund by bank is none of its slips, nor is money that finance clears
// or that was rebuilt after a restore: that slip was counted before the loss.
constexpr StatementText selectSlips{
    "slips",
    "SELECT l.part, SUM(CASE WHEN l.amount > 0 THEN 1 ELSE -1 END), SUM(l.amount)"
    "  FROM shift AS s CROSS JOIN journal_entry AS e CROSS JOIN journal_leg AS l"
    " WHERE s.id = ? AND e.counter = s.counter AND e.audit > s.audit"
    "   AND e.audit < COALESCE((SELECT n.audit FROM shift_end AS n WHERE n.shift = s.id),"
    "                          9223372036854775807)"
    "   AND l.entry = e.number AND l.book IN ('bank', 'till') AND l.part IN ('bank', 'card')"
    "   AND e.event <> 'pay_out' AND e.event NOT LIKE 'day.%'"
    "   AND NOT EXISTS (SELECT 1 FROM row_rebuilt AS b WHERE b.row = e.row)"
    "   AND (l.amount > 0 OR EXISTS ("
    "     SELECT 1 FROM journal_entry AS t CROSS JOIN journal_leg AS m"
    "      WHERE t.row IN (e.row, (SELECT k.reverses FROM row_cause AS k WHERE k.row = e.row))"
    "        AND t.counter = s.counter AND t.audit > s.audit"
    "        AND NOT EXISTS (SELECT 1 FROM row_rebuilt AS b WHERE b.row = t.row)"
    "        AND m.entry = t.number AND m.book IN ('bank', 'till') AND m.part = l.part"
    "        AND m.amount > 0))"
    " GROUP BY l.part"};
constexpr StatementText selectTook{
    "took_money", "SELECT COUNT(*) FROM shift AS s CROSS JOIN journal_entry AS e"
                  "  CROSS JOIN journal_leg AS l"
                  " WHERE e.operator = ? AND s.id = ? AND e.counter = s.counter"
                  "   AND e.audit > s.audit AND l.entry = e.number"
                  "   AND l.book IN ('till', 'bank') AND l.amount > 0"
                  "   AND e.event NOT LIKE 'shift.%' AND e.event NOT LIKE 'day.%'"};
constexpr StatementText selectUnsignedOfShift{
    "unsigned_rows",
    "SELECT r.id FROM transaction_row AS r WHERE r.state IN ('intent', 'quarantined')"
    " AND r.counter = ? AND NOT EXISTS (SELECT 1 FROM open_row_signature AS o"
    "  WHERE o.row = r.number AND o.shift = ?) ORDER BY r.number"};

CashCount piecesFrom(Record& record)
{
    const QString text = record.text();
    auto pieces = text.isEmpty() ? Result<CashCount>{CashCount{}} : CashCount::parse(text);
    if (!pieces)
        record.damage();
    return pieces.value_or(CashCount{});
}

ShiftState stateFrom(Record& record)
{
    const QString word = record.text();
    if (word == "open"_L1)
        return ShiftState::Open;
    if (word == "counted"_L1)
        return ShiftState::Counted;
    return word == "recount"_L1 ? ShiftState::Recount : ShiftState::Closed;
}

// The only reader of the view shift_line.
Shift shiftFrom(Record& record)
{
    Shift shift;
    shift.id = number<ShiftId>(record);
    shift.counter = number<CounterId>(record);
    shift.clerk = number<OperatorId>(record);
    shift.businessDay = record.text();
    shift.floated = money(record);
    shift.floatCounted = money(record);
    shift.openedAt = utcTime(record);
    shift.state = stateFrom(record);
    shift.counts = number<int>(record);
    return shift;
}

// Reversals and refunds give cash back under events of their own; the rest is selling, and a
// voided sale comes off it.
void addTo(CashFlow& flow, const QString& event, Money sum)
{
    const bool back = sum < Money{} && event != "void"_L1;
    if (event == "shift.open"_L1)
        flow.openingCount = sum;
    else if (event == "shift.lift"_L1)
        flow.lifts = -sum;
    else if (event == "shift.paid_in"_L1)
        flow.paidIn = sum;
    else if (event == "shift.close"_L1)
        return;
    else if (back && event.startsWith("revers"_L1))
        flow.reversals = flow.reversals - sum;
    else if (back)
        flow.refunds = flow.refunds - sum;
    else
        flow.sales = flow.sales + sum;
}

} // namespace

Result<std::vector<Shift>> TillReader::select(const StatementText& statement,
                                              const std::vector<QVariant>& values)
{
    auto answer = m_ask(statement, values);
    if (!answer)
        return failed(answer);
    return checkedAll(*answer, shiftFrom);
}

Result<Shift> TillReader::shift(ShiftId shift)
{
    auto found = select(selectShift, {value(shift)});
    if (!found)
        return failed(found);
    if (found->empty())
        return failed(Fault::NotFound, u"shift %1"_s.arg(shift.value()));
    return found->front();
}

Result<std::optional<Shift>> TillReader::atCounter(CounterId counter)
{
    auto newest = m_ask(selectNewestAtCounter, {value(counter)});
    if (!newest)
        return failed(newest);
    if (newest->records.empty())
        return std::nullopt;
    auto found = shift(number<ShiftId>(newest->records.front()));
    if (!found)
        return failed(found);
    return found->state == ShiftState::Closed ? std::optional<Shift>{} : std::optional{*found};
}

Result<std::vector<Shift>> TillReader::unclosed()
{
    return select(selectUnclosed, {});
}

Result<CashFlow> TillReader::flow(ShiftId shift)
{
    auto answer = m_ask(selectFlow, {value(shift)});
    if (!answer)
        return failed(answer);
    CashFlow flow;
    for (Record& record : answer->records) {
        const QString event = record.text();
        addTo(flow, event, money(record));
    }
    return flow;
}

Result<Money> TillReader::cash(ShiftId shift)
{
    auto answer = m_ask(selectFlow, {value(shift)});
    if (!answer)
        return failed(answer);
    Money sum;
    for (Record& record : answer->records) {
        record.skip(1);
        sum = sum + money(record);
    }
    return sum;
}

Result<ShiftOutcome> TillReader::outcome(const Shift& shift)
{
    if (shift.state != ShiftState::Counted && shift.state != ShiftState::Closed)
        return failed(Fault::NotCounted);
    auto answer = m_ask(selectCount, {value(shift.id)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::NotCounted);
    const auto flow = this->flow(shift.id);
    if (!flow)
        return failed(flow);
    Record& record = answer->records.front();
    ShiftOutcome outcome;
    outcome.attempt = shift.counts;
    outcome.flow = *flow;
    outcome.expected = expectedCash(*flow);
    outcome.counted = money(record);
    outcome.countedBank.number = number<int>(record);
    outcome.countedBank.total = money(record);
    outcome.countedCard.number = number<int>(record);
    outcome.countedCard.total = money(record);
    record.skip(1);
    outcome.pieces = piecesFrom(record);
    if (auto read = readSlips(shift, outcome); !read)
        return failed(read);
    return checked(record, outcome);
}

Result<void> TillReader::readSlips(const Shift& shift, ShiftOutcome& outcome)
{
    auto answer = m_ask(selectSlips, {value(shift.id)});
    if (!answer)
        return failed(answer);
    for (Record& record : answer->records) {
        const bool bank = record.text() == "bank"_L1;
        Slips& slips = bank ? outcome.expectedBank : outcome.expectedCard;
        slips.number = number<int>(record);
        slips.total = money(record);
    }
    return {};
}

Result<bool> TillReader::tookMoney(const Shift& shift, OperatorId who)
{
    auto answer = m_ask(selectTook, {value(who), value(shift.id)});
    if (!answer)
        return failed(answer);
    return answer->records.front().integer() != 0;
}

Result<OperatorId> TillReader::countedBy(const Shift& shift)
{
    auto answer = m_ask(selectCount, {value(shift.id)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::NotCounted);
    answer->records.front().skip(5);
    return number<OperatorId>(answer->records.front());
}

Result<std::vector<TransactionId>> TillReader::unsignedRows(const Shift& shift)
{
    auto answer = m_ask(selectUnsignedOfShift, {value(shift.counter), value(shift.id)});
    if (!answer)
        return failed(answer);
    return checkedAll(*answer, [](Record& record) { return parsed<TransactionId>(record); });
}

} // namespace wattcard::db
