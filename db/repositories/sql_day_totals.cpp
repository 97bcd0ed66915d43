// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_day_totals.h"

#include "db/repositories/columns.h"
#include "db/sqlite/transaction.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

// The newest day of the books comes last: while the counter sells, each sale overtakes its count,
// and no other day may wait for that to end.
constexpr StatementText selectDueDay{
    "day_total_due", "SELECT day, touched FROM day_total_due"
                     " ORDER BY day = (SELECT MAX(day) FROM business_day), day LIMIT 1"};
// The rows of the day, then its entries with and without a row, each one's tenders once.
constexpr StatementText countTotals{
    "count_day_totals",
    "WITH due (day) AS (SELECT ?),"
    " span (since, until) AS (SELECT"
    "  (SELECT MIN(opened_at) FROM business_day WHERE day >= (SELECT day FROM due)),"
    "  COALESCE((SELECT MIN(opened_at) FROM business_day WHERE day > (SELECT day FROM due)),"
    "   9000000000000000)),"
    " entry (counter, operator, tariff, kind, number, counts) AS ("
    "  SELECT r.counter, r.author, r.tariff, r.kind, e.number, 1 FROM transaction_row AS r"
    "    JOIN journal_entry AS e ON e.row = r.number WHERE r.business_day = (SELECT day FROM due)"
    "  UNION ALL"
    "  SELECT e.counter, e.operator, 0, '', e.number,"
    "   substr(e.event, 1, 6) <> 'shift.' AND substr(e.event, 1, 4) <> 'day.'"
    "    FROM journal_entry AS e WHERE e.row IS NULL AND e.at >= (SELECT since FROM span)"
    "     AND e.at < (SELECT until FROM span)),"
    " booked (counter, operator, tariff, kind, cash_moves, cash, cash_in, bank_moves, bank,"
    "  bank_in, card_moves, card, card_in, revenue, tax, fees, debt, deposit, carry, refund_due,"
    "  suspense, over_short, others, issued_money, issued_energy, consumed_money,"
    "  consumed_energy) AS ("
    "  SELECT k.counter, k.operator, k.tariff, k.kind,"
    "   k.counts * MAX(l.name = 'cash'), k.counts * SUM((l.name = 'cash') * l.amount),"
    "   k.counts * SUM((l.name = 'cash') * MAX(l.amount, 0)),"
    "   k.counts * MAX(l.name = 'bank'), k.counts * SUM((l.name = 'bank') * l.amount),"
    "   k.counts * SUM((l.name = 'bank') * MAX(l.amount, 0)),"
    "   k.counts * MAX(l.name = 'card'), k.counts * SUM((l.name = 'card') * l.amount),"
    "   k.counts * SUM((l.name = 'card') * MAX(l.amount, 0)),"
    "   k.counts * SUM((l.name = 'revenue') * l.amount),"
    "   k.counts * SUM((l.name = 'tax') * l.amount), k.counts * SUM((l.name = 'fees') * l.amount),"
    "   k.counts * SUM((l.name = 'debt') * l.amount),"
    "   k.counts * SUM((l.name = 'deposit') * l.amount),"
    "   k.counts * SUM((l.name = 'carry') * l.amount),"
    "   k.counts * SUM((l.name = 'refund_due') * l.amount),"
    "   k.counts * SUM((l.name = 'suspense') * l.amount),"
    "   SUM((l.name = 'over_short') * l.amount), k.counts * SUM((l.name = 'others') * l.amount),"
    "   SUM((l.name = 'issued_money') * l.amount), SUM((l.name = 'issued_energy') * l.amount),"
    "   SUM((l.name = 'consumed_money') * l.amount), SUM((l.name = 'consumed_energy') * l.amount)"
    "    FROM entry AS k JOIN journal_leg_column AS l ON l.entry = k.number"
    "   GROUP BY k.number, k.counter, k.operator, k.tariff, k.kind, k.counts"
    "   HAVING k.counts = 1 OR MAX(l.name = 'over_short' OR substr(l.name, 1, 6) = 'issued'"
    "    OR substr(l.name, 1, 8) = 'consumed') = 1),"
    " sold (counter, operator, tariff, kind, committed, voided, paid, energy, credit_money,"
    "  credit_energy) AS ("
    "  SELECT r.counter, r.author, r.tariff, r.kind, SUM(r.state = 'committed'),"
    "   SUM(r.state = 'voided'),"
    "   SUM((r.state = 'committed') * (r.payment - COALESCE(b.payment, 0))),"
    "   SUM((r.state = 'committed') * (s.unit = 'energy') * r.energy),"
    "   SUM((r.state = 'committed') * (s.unit = 'money') * r.credit),"
    "   SUM((r.state = 'committed') * (s.unit = 'energy') * r.credit)"
    "    FROM transaction_row AS r JOIN series AS s ON s.id = r.series"
    "    LEFT JOIN row_cause AS k ON k.row = r.number"
    "    LEFT JOIN transaction_row AS b ON b.number = k.reverses"
    "   WHERE r.business_day = (SELECT day FROM due) AND r.state IN ('committed', 'voided')"
    "   GROUP BY r.counter, r.author, r.tariff, r.kind)"
    " SELECT (SELECT day FROM due), counter, operator, tariff, kind, SUM(committed), SUM(voided),"
    "  SUM(paid), SUM(energy), SUM(credit_money), SUM(credit_energy), SUM(cash_moves),"
    "  SUM(cash_in), SUM(cash_in) - SUM(cash), SUM(bank_moves), SUM(bank_in),"
    "  SUM(bank_in) - SUM(bank), SUM(card_moves), SUM(card_in), SUM(card_in) - SUM(card),"
    "  -SUM(revenue), -SUM(tax), -SUM(fees), -SUM(debt), -SUM(deposit), -SUM(carry),"
    "  -SUM(refund_due), -SUM(suspense), SUM(over_short), -SUM(others),"
    "  -SUM(issued_money), -SUM(issued_energy), SUM(consumed_money), SUM(consumed_energy) FROM ("
    "  SELECT counter, operator, tariff, kind, committed, voided, paid, energy, credit_money,"
    "   credit_energy, 0 AS cash_moves, 0 AS cash, 0 AS cash_in, 0 AS bank_moves, 0 AS bank,"
    "   0 AS bank_in, 0 AS card_moves, 0 AS card, 0 AS card_in, 0 AS revenue, 0 AS tax, 0 AS fees,"
    "   0 AS debt, 0 AS deposit, 0 AS carry, 0 AS refund_due, 0 AS suspense, 0 AS over_short,"
    "   0 AS others, 0 AS issued_money, 0 AS issued_energy, 0 AS consumed_money,"
    "   0 AS consumed_energy FROM sold"
    "  UNION ALL"
    "  SELECT counter, operator, tariff, kind, 0, 0, 0, 0, 0, 0, cash_moves, cash, cash_in,"
    "   bank_moves, bank, bank_in, card_moves, card, card_in, revenue, tax, fees, debt, deposit,"
    "   carry, refund_due, suspense, over_short, others, issued_money, issued_energy,"
    "   consumed_money, consumed_energy FROM booked)"
    " GROUP BY counter, operator, tariff, kind"};
constexpr StatementText countHours{
    "count_day_hours", "SELECT r.business_day, r.created_at / 3600000, r.tariff, r.counter,"
                       " SUM(r.kind <> 'reversal'), SUM(r.payment - COALESCE(b.payment, 0)),"
                       " SUM((s.unit = 'energy') * r.energy)"
                       "  FROM transaction_row AS r JOIN series AS s ON s.id = r.series"
                       "  LEFT JOIN row_cause AS k ON k.row = r.number"
                       "  LEFT JOIN transaction_row AS b ON b.number = k.reverses"
                       " WHERE r.business_day = ? AND r.state = 'committed'"
                       " GROUP BY r.business_day, r.created_at / 3600000, r.tariff,"
                       "          r.counter"};
constexpr StatementText countTiers{
    "count_day_tiers",
    "WITH tier (tariff, tier, lower, upper) AS ("
    "  SELECT v.id, COALESCE(w.place, 1), COALESCE(b.up_to, -9000000000000000),"
    "   CASE WHEN n.place IS NULL THEN 9000000000000000 ELSE w.up_to END"
    "    FROM tariff_version AS v LEFT JOIN tariff_tier AS w ON w.version = v.id"
    "    LEFT JOIN tariff_tier AS b ON b.version = v.id AND b.place = w.place - 1"
    "    LEFT JOIN tariff_tier AS n ON n.version = v.id AND n.place = w.place + 1),"
    " sold (day, counter, operator, tariff, energy, before) AS ("
    "  SELECT r.business_day, r.counter, r.author, r.tariff, r.energy,"
    "   CASE t.tier_period WHEN 'none' THEN 0 ELSE"
    "    (SELECT COALESCE(SUM(e.energy), 0) FROM transaction_row AS e WHERE e.account = r.account"
    "      AND e.state = 'committed' AND e.number < r.number AND e.business_day >="
    "      CASE t.tier_period WHEN 'year' THEN substr(r.business_day, 1, 4) || '0101'"
    "       ELSE substr(r.business_day, 1, 6) || '01' END) END"
    "    FROM transaction_row AS r JOIN series AS s ON s.id = r.series"
    "    JOIN tariff_version AS t ON t.id = r.tariff"
    "   WHERE r.business_day = ? AND r.state = 'committed' AND s.unit = 'energy'"
    "    AND r.energy <> 0),"
    " begun AS (SELECT *, CASE WHEN energy > 0 THEN 1 ELSE -1 END AS sign,"
    "  CASE WHEN energy > 0 THEN before ELSE MAX(before + energy, 0) END AS start FROM sold)"
    " SELECT s.day, s.counter, s.operator, s.tariff, t.tier, SUM(s.sign),"
    "  SUM(s.sign * (MIN(t.upper, s.start + ABS(s.energy)) - MAX(t.lower, s.start)))"
    "  FROM begun AS s JOIN tier AS t ON t.tariff = s.tariff"
    " WHERE MIN(t.upper, s.start + ABS(s.energy)) > MAX(t.lower, s.start)"
    " GROUP BY s.day, s.counter, s.operator, s.tariff, t.tier"};

constexpr StatementText countWaiting{"days_waiting", "SELECT COUNT(*) FROM day_total_due"};
constexpr StatementText selectTouched{"day_touched",
                                      "SELECT touched FROM day_total_due WHERE day = ?"};
constexpr StatementText deleteTotals{"delete_day_total", "DELETE FROM day_total WHERE day = ?"};
constexpr StatementText deleteHours{"delete_day_hour", "DELETE FROM day_hour WHERE day = ?"};
constexpr StatementText deleteTiers{"delete_day_tier", "DELETE FROM day_tier WHERE day = ?"};
constexpr StatementText deleteDueDay{"day_total_done", "DELETE FROM day_total_due WHERE day = ?"};
constexpr StatementText insertTotal{
    "insert_day_total", "INSERT INTO day_total VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                        " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
constexpr StatementText insertHour{"insert_day_hour",
                                   "INSERT INTO day_hour VALUES (?, ?, ?, ?, ?, ?, ?)"};
constexpr StatementText insertTier{"insert_day_tier",
                                   "INSERT INTO day_tier VALUES (?, ?, ?, ?, ?, ?, ?)"};
constexpr StatementText markDays{
    "mark_days", "INSERT INTO day_total_due (day, touched) SELECT day, 0 FROM business_day"
                 " WHERE day NOT IN (SELECT day FROM day_total_due)"};

Result<void> countInto(Reading& reading, const StatementText& statement, const QString& day,
                       std::vector<std::vector<QVariant>>& into)
{
    const auto answer = reading.run(statement, {day});
    if (!answer)
        return failed(answer);
    for (const Record& record : answer->records)
        into.push_back(record.all());
    return {};
}

} // namespace

Result<std::optional<CountedDay>> countDueDay(Reading& reading)
{
    if (auto renewed = reading.renewWhenOld(std::chrono::seconds{0}); !renewed)
        return failed(renewed);
    auto due = reading.run(selectDueDay);
    if (!due)
        return failed(due);
    if (due->records.empty())
        return std::optional<CountedDay>{};
    CountedDay counted;
    counted.day = due->records.front().text();
    counted.touched = due->records.front().integer();
    if (auto done = countInto(reading, countTotals, counted.day, counted.totals); !done)
        return failed(done);
    if (auto done = countInto(reading, countHours, counted.day, counted.hours); !done)
        return failed(done);
    if (auto done = countInto(reading, countTiers, counted.day, counted.tiers); !done)
        return failed(done);
    return counted;
}

Result<std::int64_t> SqlDayTotals::waiting()
{
    auto answer = m_database.run(countWaiting);
    if (!answer)
        return failed(answer);
    return std::int64_t{answer->records.front().integer()};
}

Result<bool> SqlDayTotals::keep(const CountedDay& counted)
{
    return inTransaction(m_database, "totals"_L1, [&]() -> Result<bool> {
        auto touched = m_database.run(selectTouched, {counted.day});
        if (!touched)
            return failed(touched);
        if (touched->records.empty() || touched->records.front().integer() != counted.touched)
            return false;
        if (auto written = write(counted); !written)
            return failed(written);
        return true;
    });
}

Result<void> SqlDayTotals::write(const CountedDay& counted)
{
    for (const auto* statement : {&deleteTotals, &deleteHours, &deleteTiers, &deleteDueDay}) {
        if (auto done = run(*statement, {counted.day}); !done)
            return done;
    }
    for (const auto& [statement, rows] :
         {std::pair{&insertTotal, &counted.totals}, std::pair{&insertHour, &counted.hours},
          std::pair{&insertTier, &counted.tiers}}) {
        for (const auto& row : *rows) {
            if (auto done = run(*statement, row); !done)
                return done;
        }
    }
    return {};
}

Result<void> SqlDayTotals::markAll()
{
    return inTransaction(m_database, "totals"_L1,
                         [&]() -> Result<void> { return run(markDays, {}); });
}

Result<void> SqlDayTotals::makeAll(const std::function<bool(std::int64_t waiting)>& told)
{
    auto reading = Reading::open(m_database.address());
    if (!reading)
        return failed(reading);
    while (true) {
        const auto counted = countDueDay(**reading);
        if (!counted)
            return failed(counted);
        if (!*counted)
            return {};
        if (auto kept = keep(**counted); !kept)
            return failed(kept);
        if (!told)
            continue;
        const auto left = waiting();
        if (!left)
            return failed(left);
        if (!told(*left))
            return {};
    }
}

Result<void> SqlDayTotals::run(const StatementText& statement, const std::vector<QVariant>& values)
{
    const auto done = m_database.run(statement, values);
    return done ? Result<void>{} : failed(done);
}

} // namespace wattcard::db
