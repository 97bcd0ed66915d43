// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/next_numbers.h"

#include "db/repositories/columns.h"

namespace wattcard::db {

namespace {

constexpr StatementText selectNextSale{
    "next_sale", "WITH at (counter) AS (VALUES (?)) SELECT"
                 " MAX((SELECT COALESCE(MAX(sale), 0) + 1 FROM transaction_row AS r"
                 "       WHERE r.counter = at.counter),"
                 "     (SELECT COALESCE(MAX(sale_first), 1) FROM number_block AS b"
                 "       WHERE b.counter = at.counter)) FROM at"};
constexpr StatementText nextReceipt{
    "next_receipt", "WITH at (counter, day) AS (VALUES (?, ?)) SELECT"
                    " MAX((SELECT COALESCE(MAX(receipt_serial), 0) + 1 FROM transaction_row AS r"
                    "       WHERE r.counter = at.counter AND r.business_day = at.day"
                    "         AND r.receipt_serial IS NOT NULL),"
                    "     (SELECT COALESCE(MAX(b.receipt_first), 1) FROM number_block AS b"
                    "        JOIN restore_mark AS m ON m.number = b.mark"
                    "       WHERE b.counter = at.counter AND at.day <= m.day_to)) FROM at"};
constexpr StatementText selectSold{"has_sold", "SELECT 1 FROM shift WHERE counter = ? UNION ALL"
                                               " SELECT 1 FROM transaction_row WHERE counter = ?"
                                               " LIMIT 1"};

} // namespace

Result<SaleNumber> nextSaleNumber(Database& database, CounterId counter)
{
    auto answer = database.run(selectNextSale, {value(counter)});
    if (!answer)
        return failed(answer);
    return number<SaleNumber>(answer->records.front());
}

Result<std::int64_t> nextReceiptSerial(Database& database, CounterId counter,
                                       const QString& businessDay)
{
    auto answer = database.run(nextReceipt, {value(counter), businessDay});
    if (!answer)
        return failed(answer);
    return answer->records.front().integer();
}

Result<bool> hasSold(Database& database, CounterId counter)
{
    auto answer = database.run(selectSold, {value(counter), value(counter)});
    if (!answer)
        return failed(answer);
    return !answer->records.empty();
}

} // namespace wattcard::db
