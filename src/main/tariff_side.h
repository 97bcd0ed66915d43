// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/month_service.h"
#include "db/repositories/sql_month_book.h"
#include "main/threaded_ledger.h"
#include "main/threaded_month_book.h"
#include "main/threaded_people.h"

#include <QThread>

namespace wattcard {

// What belongs to tariffs beside their prices: months settled with the registers of a visit. On a
// thread of its own, because the second person's password takes a good part of a second to test;
// only what is asked of the books waits for the database thread.
class TariffSide {
public:
    // The books as they lie on the database thread.
    struct Parts {
        db::Database& database;
        Ledger& ledger;
        People& people;
        QObject& home; // lives there
        const Clock& clock;
        CounterId counter{};
    };
    explicit TariffSide(const Parts& parts) // starts the thread
        : m_book{parts.database, parts.clock},
          m_threadedBook{m_book, parts.home},
          m_ledger{parts.ledger, parts.home},
          m_people{parts.people, parts.home},
          m_months{std::make_unique<app::MonthService>(app::MonthService::Parts{
              m_threadedBook, m_ledger, m_people, parts.clock, parts.counter})}
    {
        m_months->moveToThread(&m_thread);
        m_thread.setObjectName(QStringLiteral("months"));
        m_thread.start();
    }
    ~TariffSide() // waits for the settlement that runs
    {
        m_thread.quit();
        m_thread.wait();
    }
    TariffSide(const TariffSide&) = delete;
    TariffSide& operator=(const TariffSide&) = delete;

    app::MonthService& months() { return *m_months; }

private:
    db::SqlMonthBook m_book;
    ThreadedMonthBook m_threadedBook;
    ThreadedLedger m_ledger;
    ThreadedPeople m_people;
    std::unique_ptr<app::MonthService> m_months;
    QThread m_thread;
};

} // namespace wattcard
