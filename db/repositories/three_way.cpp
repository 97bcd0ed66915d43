// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/three_way.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText selectShifts{"shifts_of_day",
                                     "SELECT id FROM shift WHERE business_day = ? ORDER BY id"};
// Each committed row of the day: how much it moved T away from the row before it in its series, by
// the images, and how much credit the ledger put on the card for it. Only the series that the day
// touched are looked through, not those of all years; legs by their entry, not by their series.
constexpr StatementText selectRows{
    "cards_of_day",
    "SELECT w.id, s.unit, w.written,"
    " COALESCE((SELECT SUM(l.amount) FROM journal_entry AS e"
    "   CROSS JOIN journal_leg AS l ON l.entry = e.number"
    "  WHERE e.row = w.number AND +l.book = 'on_card' AND +l.owner = w.series), 0) FROM ("
    "  SELECT r.id AS id, r.number AS number, r.series AS series, r.business_day AS day,"
    "         r.total - COALESCE(LAG(r.total) OVER (PARTITION BY r.series ORDER BY r.gen, r.seq),"
    "           0) AS written"
    "    FROM transaction_row AS r WHERE r.state = 'committed' AND r.series IN"
    "     (SELECT series FROM transaction_row WHERE business_day = ?)) AS w"
    "  JOIN series AS s ON s.id = w.series WHERE w.day = ? ORDER BY w.number"};

} // namespace

Result<Reconciliation> ThreeWay::of(const QString& businessDay)
{
    Reconciliation sides;
    if (auto read = readTills(businessDay, sides); !read)
        return failed(read);
    if (auto read = readCards(businessDay, sides); !read)
        return failed(read);
    return sides;
}

Result<void> ThreeWay::readTills(const QString& businessDay, Reconciliation& sides)
{
    auto answer = m_ask(selectShifts, {businessDay});
    if (!answer)
        return failed(answer);
    for (Record& record : answer->records) {
        const auto shift = m_tills.shift(number<ShiftId>(record));
        if (!shift)
            return failed(shift);
        if (auto read = readTill(*shift, sides); !read)
            return read;
    }
    return {};
}

Result<void> ThreeWay::readTill(const Shift& shift, Reconciliation& sides)
{
    const auto outcome = m_tills.outcome(shift);
    if (!outcome) {
        if (outcome.error().fault != Fault::NotCounted)
            return failed(outcome);
        sides.differences.append(u"shift %1: not counted"_s.arg(shift.id.value()));
        return {};
    }
    const CashFlow& flow = outcome->flow;
    sides.booked = sides.booked + flow.sales - flow.reversals - flow.refunds;
    sides.counted = sides.counted + outcome->counted - flow.openingCount + flow.lifts - flow.paidIn;
    sides.variance = sides.variance + outcome->difference();
    if (!outcome->difference().isZero())
        sides.differences.append(
            u"shift %1: counted %2, expected %3"_s.arg(shift.id.value())
                .arg(outcome->counted.toString(), outcome->expected.toString()));
    const std::array slips{std::pair{outcome->countedBank, outcome->expectedBank},
                           std::pair{outcome->countedCard, outcome->expectedCard}};
    for (const auto& [counted, expected] : slips) {
        if (counted != expected)
            sides.differences.append(
                u"shift %1: %2 slips of %3, expected %4 of %5"_s.arg(shift.id.value())
                    .arg(counted.number)
                    .arg(counted.total.toString())
                    .arg(expected.number)
                    .arg(expected.total.toString()));
    }
    return {};
}

Result<void> ThreeWay::readCards(const QString& businessDay, Reconciliation& sides)
{
    auto answer = m_ask(selectRows, {businessDay, businessDay});
    if (!answer)
        return failed(answer);
    for (Record& record : answer->records) {
        const QString id = record.text();
        ThirdSide& side = record.text() == "energy"_L1 ? sides.energy : sides.money;
        const Credit written = credit(record);
        const Credit booked = credit(record);
        side.written = side.written + written;
        side.booked = side.booked + booked;
        if (written != booked)
            sides.differences.append(u"row %1: booked %2, on the card %3"_s.arg(
                id, booked.toString(), written.toString()));
    }
    return {};
}

} // namespace wattcard::db
