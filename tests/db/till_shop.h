// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/sql_day_book.h"
#include "db/repositories/sql_invoices.h"
#include "db/repositories/sql_tills.h"
#include "tests/db/office.h"

namespace wattcard::db::test {

Money yuan(const char* text);

// An office with its tills, on an open business day. Cash moves are posted as sales and refunds
// post them, against the book of adjustments, so that a day is made without any card.
class TillShop : public Office {
public:
    TillShop();
    ShiftId opened(const char* floated = "500.00", const char* counted = "100x5");
    void cash(ShiftId shift, QLatin1StringView event, Money amount); // by the clerk
    void cashBy(const Actor& actor, ShiftId shift, QLatin1StringView event, Money amount);
    Result<void> counted(ShiftId shift, const char* pieces);
    transaction::Row reversalOf(const transaction::Row& sold); // of the money account
    std::int64_t balance(const char* book, std::int64_t owner);

    Actor seller{};
    Actor leader{};
    Actor finance{};
    std::unique_ptr<SqlTills> tills;
    std::unique_ptr<SqlDayBook> days;
    std::unique_ptr<SqlInvoices> invoices;
};

} // namespace wattcard::db::test
