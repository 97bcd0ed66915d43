// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/month_service.h"
#include "db/repositories/sql_month_book.h"

namespace wattcard {

// What belongs to tariffs beside their prices and lives on the database thread: months settled with
// the registers of a visit.
class TariffSide {
public:
    struct Parts {
        db::Database& database;
        Ledger& ledger;
        People& people;
        const Clock& clock;
        CounterId counter{};
    };
    explicit TariffSide(const Parts& parts)
        : m_book{parts.database, parts.clock},
          m_months{{m_book, parts.ledger, parts.people, parts.clock, parts.counter}}
    {
    }
    app::MonthService& months() { return m_months; }

private:
    db::SqlMonthBook m_book;
    app::MonthService m_months;
};

} // namespace wattcard
