// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/standing_paid.h"

#include "db/repositories/columns.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText selectNewestPaid{
    "standing_paid", "SELECT c.month, r.created_at, r.settled_at, r.kind, x.sold_at"
                     "  FROM row_charge AS c JOIN transaction_row AS r ON r.number = c.row"
                     "  LEFT JOIN row_rebuilt AS x ON x.row = r.number"
                     " WHERE r.account = ? AND r.state = 'committed'"
                     " AND (c.kind = 'fixed' OR c.kind = 'capacity')"
                     " AND c.month <> '' AND NOT EXISTS (SELECT 1 FROM row_cause AS k"
                     " JOIN transaction_row AS b ON b.number = k.row"
                     " WHERE k.reverses = r.number AND b.state = 'committed')"
                     " ORDER BY c.month DESC, r.number DESC LIMIT 1"};
constexpr StatementText sumCapacityPaid{
    "capacity_paid", "SELECT COALESCE(SUM(c.amount), 0) FROM row_charge AS c"
                     " JOIN transaction_row AS r ON r.number = c.row"
                     " WHERE r.account = ? AND r.state = 'committed' AND c.kind = 'capacity'"
                     " AND c.month = ? AND NOT EXISTS (SELECT 1 FROM row_cause AS k"
                     " JOIN transaction_row AS b ON b.number = k.row"
                     " WHERE k.reverses = r.number AND b.state = 'committed')"};
// No account is suspended while one of its rows is open.
constexpr StatementText countGivenBack{
    "capacity_given_back",
    "SELECT COUNT(*) FROM transaction_row AS r JOIN account_step AS s ON s.account = r.account"
    " AND s.operation = 'suspend' AND s.at >= r.settled_at"
    " WHERE r.number = ? AND COALESCE(s.detail ->> '$.capacity_month', '') <> ''"
    " AND EXISTS (SELECT 1 FROM row_charge AS c WHERE c.row = r.number AND c.kind = 'capacity')"};

} // namespace

Result<std::optional<PaidMonth>> newestPaid(Database& database, const Clock& clock,
                                            AccountId account)
{
    auto answer = database.run(selectNewestPaid, {value(account)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return std::optional<PaidMonth>{};
    Record& record = answer->records.front();
    PaidMonth paid;
    paid.month = monthOf(dayFrom(record.text()));
    paid.pricedAt = utcTime(record);
    paid.at = utcTime(record);
    paid.isResumption = record.text() == "resumption"_L1;
    // A row that was made anew after a restore was priced when the card says. The clock's distance
    // to UTC is that of today: an hour of daylight change does not matter to a version.
    if (!record.nextIsNull()) {
        const auto distance =
            clock.local(paid.pricedAt).time_since_epoch() - paid.pricedAt.time_since_epoch();
        paid.pricedAt = UtcTime{localTime(record).time_since_epoch() - distance};
    }
    return std::optional{paid};
}

Result<Money> capacityPaidFor(Database& database, AccountId account, Month month)
{
    auto answer = database.run(sumCapacityPaid, {value(account), monthText(month)});
    if (!answer)
        return failed(answer);
    return money(answer->records.front());
}

Result<bool> isCapacityGivenBack(Database& database, std::int64_t row)
{
    auto answer = database.run(countGivenBack, {value(row)});
    if (!answer)
        return failed(answer);
    return answer->records.front().integer() != 0;
}

} // namespace wattcard::db
