// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/exchange_rules.h"

#include "db/repositories/columns.h"
#include "db/repositories/journal.h"
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

// The old meter as its series had bound it, reset or cleared since: it takes no card but an opening
// (DOMAIN.md section 7.1). Of a meter that is off the wall every visit is foreign.
constexpr StatementText countOutOfService{
    "meter_out_of_service",
    "SELECT COUNT(*) FROM work_order_visit AS v JOIN series AS s ON s.meter_number = v.meter"
    " WHERE s.id = ? AND v.customer = ? AND v.gen >= s.first_gen AND v.result = 'done'"
    " AND v.state_after IN (1, 2)"};

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

// Nothing comes into a meter but by a card: what was left by its last word, what it has taken since
// and what it has lent since, which is booked first, from the visit (section 6.11).
bool isLeft(const transaction::SeriesEnd& end, const std::optional<ReturnState>& returned,
            Credit lent)
{
    const ReturnState last = returned.value_or(ReturnState{});
    const Credit lentBefore = last.remaining + last.consumed - last.accepted;
    const Credit most = last.remaining + (end.accepted - last.accepted) + (lent - lentBefore);
    return isJudged(end) || end.remaining <= most;
}

} // namespace

Result<void> ExchangeRules::believe(std::int64_t series, const transaction::SeriesEnd& end)
{
    const auto returned = m_accounts.returned(series, std::numeric_limits<std::int64_t>::max());
    if (!returned)
        return failed(returned);
    const auto granted = Journal{m_database}.balance("granted"_L1, series);
    if (!granted)
        return failed(granted);
    const Credit lent = Credit::fromHundredths(-*granted);
    const Credit accepted = *returned ? (*returned)->accepted : Credit{};
    if (end.accepted < accepted || !isLeft(end, *returned, lent))
        return failed(Fault::ReadingMissing, u"A, T and what is moved"_s);
    return {};
}

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
    if (end.ratios != books.account.ratios)
        return failed(Fault::ReadingMissing, u"ratios"_s);
    if (auto believed = believe(books.series, end); !believed)
        return believed;
    if (end.accepted > total || !agrees(row, handover(total, end)))
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
    auto visits =
        m_database.run(countOutOfService, {value(exchange.ended), value(books.account.number)});
    if (!visits)
        return failed(visits);
    if (visits->records.front().integer() != 0)
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
