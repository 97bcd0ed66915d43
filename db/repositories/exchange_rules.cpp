// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/exchange_rules.h"

#include "db/repositories/columns.h"
#include "db/repositories/row_table.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace wattcard::db {

using transaction::Row;

namespace {

constexpr StatementText countMeterUsers{
    "meter_users", "WITH wanted (number) AS (VALUES (?)) SELECT"
                   " (SELECT COUNT(*) FROM service_point WHERE meter_number = wanted.number) +"
                   " (SELECT COUNT(*) FROM series WHERE meter_number = wanted.number"
                   " AND state IN ('planned', 'issued', 'opened')) FROM wanted"};

constexpr StatementText selectMetering{"point_metering",
                                       "SELECT voltage, metering FROM service_point WHERE id = ?"};

// A dead meter is judged in the laboratory or by agreement: the correction is in the figure.
bool isJudged(const transaction::SeriesEnd& end)
{
    return end.source == transaction::RemainingSource::Laboratory ||
           end.source == transaction::RemainingSource::Estimate;
}

bool agrees(const Row& row, const transaction::Handover& found)
{
    return isJudged(*row.change->end) || row.change->moved == found.moved;
}

// Nothing comes into a meter but by a card: what was left by its last word and what it has taken
// since. Emergency credit of the field is booked first, from the card or the visit (section 6.5).
bool isLeft(const transaction::SeriesEnd& end, const std::optional<ReturnState>& returned)
{
    const Credit most =
        returned ? returned->remaining + (end.accepted - returned->accepted) : end.accepted;
    return isJudged(end) || end.remaining <= most;
}

} // namespace

// Before anything is written: the table of service points refuses other ratios, and the commit
// comes after the card.
Result<void> ExchangeRules::checkRatios(const AccountBooks& books, const Ratios& ratios)
{
    auto supplied = m_database.run(selectMetering, {value(books.point)});
    if (!supplied)
        return failed(supplied);
    Supply supply;
    supply.voltage = coded<VoltageClass>(supplied->records.front());
    supply.metering = coded<MeteringMode>(supplied->records.front());
    if (!fits(supply, ratios) || ratios.current == 0 || ratios.potential == 0 ||
        ratios.product() > largestRatio)
        return failed(Fault::BadInput, u"ratios that do not fit the metering mode"_s);
    return {};
}

Result<void> ExchangeRules::check(const AccountBooks& books, const Row& row)
{
    if (!row.change->end || !row.change->meter)
        return failed(Fault::ReadingMissing);
    const transaction::SeriesEnd& end = *row.change->end;
    const Credit total = books.lastCommitted->total;
    const auto returned =
        m_accounts.returned(books.series, std::numeric_limits<std::int64_t>::max());
    if (!returned)
        return failed(returned);
    const Credit accepted = *returned ? (*returned)->accepted : Credit{};
    const bool possible = end.accepted <= total && end.accepted >= accepted;
    if (end.ratios != books.account.ratios)
        return failed(Fault::ReadingMissing, u"ratios"_s);
    if (!possible || !isLeft(end, *returned) || !agrees(row, handover(total, end)))
        return failed(Fault::ReadingMissing, u"A, T and what is moved"_s);
    if (auto fitting = checkRatios(books, row.change->meter->ratios); !fitting)
        return fitting;
    auto users = m_database.run(countMeterUsers, {value(row.change->meter->number)});
    if (!users)
        return failed(users);
    const bool free =
        row.change->meter->number == books.account.meter || users->records.front().integer() == 0;
    return free ? Result<void>{} : failed(Fault::MeterInUse, row.change->meter->number.toString());
}

Result<bool> ExchangeRules::mayUndo(const AccountBooks& books, const StoredRow& exchange)
{
    const auto newest = RowTable{m_database}.lastOf(books.series);
    if (!newest)
        return failed(newest);
    const bool isNewest = *newest && (*newest)->number == exchange.number;
    const auto& change = exchange.row.change;
    if (books.seriesOpened || !isNewest || exchange.row.account != books.account.id || !change)
        return false;
    // What is owed of it now and what its own payment took is all of it, else somebody has paid.
    Money owed;
    for (const Debt& debt : books.account.dues.debts) {
        if (debt.kind == DebtClass::MeterOverdraft)
            owed = owed + debt.amount;
    }
    for (const ChargeLine& line : exchange.row.quote.lines) {
        if (line.kind == ChargeKind::Debt && line.debt == DebtClass::MeterOverdraft)
            owed = owed + line.amount;
    }
    return owed >= change->overdrawn;
}

} // namespace wattcard::db
