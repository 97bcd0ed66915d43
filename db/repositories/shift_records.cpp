// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/shift_records.h"

#include "db/repositories/columns.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText nextShift{"next_shift", "SELECT COALESCE(MAX(id), 0) + 1 FROM shift"};
constexpr StatementText nextCount{"next_count",
                                  "SELECT COALESCE(MAX(number), 0) + 1 FROM shift_count"};
constexpr StatementText nextRecount{"next_recount",
                                    "SELECT COALESCE(MAX(number), 0) + 1 FROM shift_recount"};
constexpr StatementText nextSignature{
    "next_signature", "SELECT COALESCE(MAX(number), 0) + 1 FROM open_row_signature"};
constexpr StatementText nextLimit{"next_limit",
                                  "SELECT COALESCE(MAX(number), 0) + 1 FROM cash_limit"};
constexpr StatementText insertShift{"insert_shift",
                                    "INSERT INTO shift VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"};
constexpr StatementText insertShiftCount{
    "insert_count", "INSERT INTO shift_count VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
constexpr StatementText insertRecount{"insert_recount",
                                      "INSERT INTO shift_recount VALUES (?, ?, ?, ?, ?, ?, ?)"};
constexpr StatementText insertEnd{"insert_end",
                                  "INSERT INTO shift_end VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
constexpr StatementText insertSignature{
    "insert_signature", "INSERT INTO open_row_signature VALUES (?, ?, ?, ?, ?, ?, ?)"};
constexpr StatementText insertLimit{"insert_limit",
                                    "INSERT INTO cash_limit VALUES (?, ?, ?, ?, ?, ?)"};
constexpr StatementText selectOpenDay{
    "open_day", "SELECT day FROM business_day WHERE day = (SELECT MAX(day) FROM business_day)"
                " AND day NOT IN (SELECT day FROM day_close)"};
constexpr StatementText selectHandOver{
    "hand_over", "SELECT e.shift, e.counted FROM shift_end AS e JOIN shift AS s ON s.id = e.shift"
                 " WHERE s.counter = ? AND e.hands_on = 1"
                 "   AND e.shift NOT IN (SELECT handed_by FROM shift WHERE handed_by IS NOT NULL)"
                 " ORDER BY e.shift DESC LIMIT 1"};
constexpr StatementText selectOpenRow{
    "open_row", "SELECT number FROM transaction_row WHERE id = ? AND counter = ?"
                " AND state IN ('intent', 'quarantined')"};

QString objectOf(ShiftId shift)
{
    return u"shift:%1"_s.arg(shift.value());
}

QString textOf(const CashCount& cash)
{
    QStringList parts;
    for (const CountedPieces& each : cash.pieces())
        parts.append(u"%1x%2"_s.arg(each.denomination.toString()).arg(each.pieces));
    return parts.join(u',');
}

Leg cashLeg(ShiftId shift, Money amount)
{
    return moneyLeg("till"_L1, shift.value(), amount, "cash"_L1);
}
Leg safeLeg(Money amount)
{
    return moneyLeg("safe"_L1, 0, amount);
}
// Cash that waits between two shifts of one counter.
Leg handOverLeg(ShiftId from, Money amount)
{
    return moneyLeg("safe"_L1, from.value(), amount, "hand_over"_L1);
}
Leg overShortLeg(ShiftId shift, Money missing)
{
    return moneyLeg("over_short"_L1, shift.value(), missing);
}

} // namespace

Result<std::int64_t> ShiftRecords::next(const StatementText& statement)
{
    auto answer = m_database.run(statement);
    if (!answer)
        return failed(answer);
    return answer->records.front().integer();
}

Result<QString> ShiftRecords::openDay()
{
    auto answer = m_database.run(selectOpenDay);
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::DayNotOpen);
    return answer->records.front().text();
}

Result<std::optional<Money>> ShiftRecords::leftFor(CounterId counter)
{
    auto answer = m_database.run(selectHandOver, {value(counter)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return std::optional<Money>{};
    answer->records.front().skip(1);
    return std::optional{money(answer->records.front())};
}

// The shift before, when it left its cash for this one: then the float is what it counted.
Result<std::optional<ShiftId>> ShiftRecords::waitingHandOver(CounterId counter, Money floated)
{
    auto answer = m_database.run(selectHandOver, {value(counter)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::NotFound, u"no shift has handed over"_s);
    const auto from = number<ShiftId>(answer->records.front());
    if (money(answer->records.front()) != floated)
        return failed(Fault::BadInput, u"another amount was handed over"_s);
    return std::optional{from};
}

Result<ShiftId> ShiftRecords::open(const ShiftOpening& opening, const Actor& clerk)
{
    const auto day = openDay();
    if (!day)
        return failed(day);
    std::optional<ShiftId> from;
    if (opening.takesOver) {
        const auto waiting = waitingHandOver(clerk.counter, opening.floated);
        if (!waiting)
            return failed(waiting);
        from = *waiting;
    }
    const auto id = next(nextShift);
    if (!id)
        return failed(id);
    const ShiftId shift{*id};
    const Money found = opening.counted.total();
    AuditedRows rows{m_database, m_clock};
    if (auto started = rows.start(); !started)
        return failed(started);
    auto added = rows.add(insertShift, {value(shift), value(clerk.counter), value(clerk.who), *day,
                                        value(opening.floated), value(found),
                                        from ? value(*from) : QVariant{}, value(m_clock.now())});
    if (added)
        added = insertCount(rows, {shift, 0, {opening.counted, {}, {}}}, clerk.who);
    const Leg source = from ? handOverLeg(*from, -opening.floated) : safeLeg(-opening.floated);
    if (added)
        added = rows.post("shift.open"_L1,
                          {cashLeg(shift, opening.floated), source,
                           overShortLeg(shift, opening.floated - found),
                           cashLeg(shift, found - opening.floated)},
                          clerk);
    if (added)
        added = rows.finish({"shift.open"_L1, objectOf(shift), {}}, clerk);
    return added ? Result<ShiftId>{shift} : failed(added);
}

Result<void> ShiftRecords::insertCount(AuditedRows& rows, const Counted& counted, OperatorId who)
{
    const auto number = next(nextCount);
    if (!number)
        return failed(number);
    const TillCount& count = counted.count;
    return rows.add(insertShiftCount,
                    {value(*number), value(counted.shift), value(counted.attempt),
                     textOf(count.cash), value(count.cash.total()), value(count.bank.number),
                     value(count.bank.total), value(count.card.number), value(count.card.total),
                     value(who), value(m_clock.now())});
}

Result<void> ShiftRecords::lift(const CashMove& move, const Actor& leader)
{
    return this->move({move.shift, -move.amount, move.reason}, leader, "shift.lift"_L1);
}

Result<void> ShiftRecords::payIn(const CashMove& move, const Actor& leader)
{
    return this->move(move, leader, "shift.paid_in"_L1);
}

// Into the till when positive.
Result<void> ShiftRecords::move(const CashMove& move, const Actor& leader, QLatin1StringView event)
{
    AuditedRows rows{m_database, m_clock};
    if (auto started = rows.start(); !started)
        return started;
    if (auto posted =
            rows.post(event, {cashLeg(move.shift, move.amount), safeLeg(-move.amount)}, leader);
        !posted)
        return posted;
    return rows.finish({event, objectOf(move.shift), {{"reason"_L1, move.reason}}}, leader);
}

Result<void> ShiftRecords::count(const Shift& shift, const TillCount& count, const Actor& clerk)
{
    AuditedRows rows{m_database, m_clock};
    if (auto started = rows.start(); !started)
        return started;
    auto added = insertCount(rows, {shift.id, shift.counts + 1, count}, clerk.who);
    return added ? rows.finish({"shift.count"_L1, objectOf(shift.id), {}}, clerk) : added;
}

Result<void> ShiftRecords::recount(const Shift& shift, const QString& reason, const Actor& leader)
{
    const auto number = next(nextRecount);
    if (!number)
        return failed(number);
    AuditedRows rows{m_database, m_clock};
    if (auto started = rows.start(); !started)
        return started;
    auto added = rows.add(insertRecount, {value(*number), value(shift.id), value(shift.counts),
                                          reason, value(leader.who), value(m_clock.now())});
    return added ? rows.finish({"shift.recount"_L1, objectOf(shift.id), {}}, leader) : added;
}

Result<void> ShiftRecords::sign(const Shift& shift, const TransactionId& row, const QString& reason,
                                const Actor& actor)
{
    auto open = m_database.run(selectOpenRow, {value(row), value(shift.counter)});
    if (!open)
        return failed(open);
    if (open->records.empty())
        return failed(Fault::NotFound, row.toString());
    const auto number = next(nextSignature);
    if (!number)
        return failed(number);
    AuditedRows rows{m_database, m_clock};
    if (auto started = rows.start(); !started)
        return started;
    auto added = rows.add(insertSignature,
                          {value(*number), value(open->records.front().integer()), value(shift.id),
                           reason, value(actor.who), value(m_clock.now())});
    return added ? rows.finish({"shift.sign_row"_L1, row.toString(), {}}, actor) : added;
}

Result<void> ShiftRecords::end(const Shift& shift, const ShiftClosing& closing,
                               const ShiftOutcome& outcome, const Actor& leader)
{
    AuditedRows rows{m_database, m_clock};
    if (auto started = rows.start(); !started)
        return started;
    const Leg goal =
        closing.handsOver ? handOverLeg(closing.shift, outcome.counted) : safeLeg(outcome.counted);
    if (auto posted = rows.post("shift.close"_L1,
                                {overShortLeg(closing.shift, -outcome.difference()),
                                 cashLeg(closing.shift, outcome.difference()), goal,
                                 cashLeg(closing.shift, -outcome.counted)},
                                {shift.clerk, shift.counter});
        !posted)
        return posted;
    const Money bank = outcome.countedBank.total - outcome.expectedBank.total;
    const Money card = outcome.countedCard.total - outcome.expectedCard.total;
    auto added = rows.add(insertEnd, {value(closing.shift), value(outcome.attempt),
                                      value(outcome.expected), value(outcome.counted), value(bank),
                                      value(card), value(closing.handsOver ? 1 : 0),
                                      value(leader.who), value(m_clock.now())});
    if (!added)
        return added;
    QJsonObject details{{"difference"_L1, outcome.difference().toString()}};
    if (!closing.note.isEmpty())
        details.insert("note"_L1, closing.note);
    return rows.finish({"shift.close"_L1, objectOf(closing.shift), details}, leader);
}

Result<void> ShiftRecords::limit(Money limit, OperatorId approver, const Actor& actor)
{
    const auto number = next(nextLimit);
    if (!number)
        return failed(number);
    AuditedRows rows{m_database, m_clock};
    if (auto started = rows.start(); !started)
        return started;
    auto added = rows.add(insertLimit, {value(*number), value(limit), value(actor.who),
                                        value(approver), value(m_clock.now())});
    return added ? rows.finish({"setting.cash_limit"_L1, u"cash_limit"_s, {}}, actor) : added;
}

} // namespace wattcard::db
