// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/emergency_booking.h"

#include "db/repositories/account_reader.h"
#include "domain/credit_worth.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

// The one that the meter had when it was visited; it may be off the wall by now. After an undone
// exchange an older one goes on with newer generations. Whether its end is booked, and not taken
// back: a row that ends it, or takes its end back, books with its commit.
constexpr StatementText selectLender{
    "lending_series",
    "SELECT s.id, s.account, s.unit,"
    " (s.state = 'closed' AND NOT EXISTS (SELECT 1 FROM row_change AS c JOIN transaction_row AS r"
    "   ON r.number = c.row WHERE c.ended = s.id AND r.state NOT IN ('committed', 'voided')))"
    " OR EXISTS (SELECT 1 FROM row_change AS c JOIN transaction_row AS r ON r.number = c.row"
    "   WHERE r.series = s.id AND c.operation = 'undo_exchange'"
    "   AND r.state NOT IN ('committed', 'voided'))"
    " FROM series AS s JOIN service_point AS p ON p.id = s.service_point WHERE s.meter_number = ?"
    " AND p.customer_number = ? AND s.first_gen <= ? AND s.state <> 'void'"
    " ORDER BY EXISTS (SELECT 1 FROM transaction_row AS r WHERE r.series = s.id AND r.gen = ?"
    " AND r.state <> 'voided') DESC, s.first_gen DESC LIMIT 1"};

// A visit is recorded as the meter was before it.
Credit lentAfter(const Visit& visit, const WorkOrder& order)
{
    if (visit.result != VisitResult::Done)
        return {};
    const bool isFlagged =
        (visit.flags & static_cast<std::uint32_t>(MeterFlag::EmergencySinceOpening)) != 0;
    const Credit excess = visit.consumed + visit.remaining - visit.accepted;
    const Credit before = isFlagged ? std::max(excess, Credit{}) : Credit{};
    return before + order.emergencyCredit.value_or(Credit{});
}

} // namespace

Result<void> EmergencyBooking::add(const Visit& visit, const WorkOrder& order)
{
    const Credit told = lentAfter(visit, order);
    if (told <= Credit{})
        return {};
    auto found = m_database.run(selectLender, {value(visit.meter), value(visit.customer),
                                               value(visit.gen), value(visit.gen)});
    if (!found)
        return failed(found);
    if (found->records.empty())
        return {};
    Record& record = found->records.front();
    const std::int64_t series = record.integer();
    const auto account = number<AccountId>(record);
    const auto unit = coded<PaymentMode>(record);
    const auto where = record.integer() != 0 ? "consumed"_L1 : "in_meter"_L1;
    const auto granted = Journal{m_database}.balance("granted"_L1, series);
    if (!granted)
        return failed(granted);
    const Credit lent = told - Credit::fromHundredths(-*granted) - m_lent[series];
    if (lent <= Credit{})
        return {};
    const auto books = AccountReader{m_database, m_clock}.books(account);
    if (!books)
        return failed(books);
    m_lent[series] = m_lent[series] + lent;
    const Money owed = worthOf(lent, books->account);
    const auto part = code(DebtClass::Emergency);
    m_legs.push_back(creditLeg("granted"_L1, series, unit, -lent));
    m_legs.push_back(creditLeg(where, series, unit, lent));
    m_legs.push_back(moneyLeg("receivable"_L1, account.value(), owed, part));
    m_legs.push_back(moneyLeg("accrued"_L1, 0, -owed, part));
    return {};
}

} // namespace wattcard::db
