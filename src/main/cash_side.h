// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cash_service.h"
#include "app/site_service.h"
#include "db/repositories/sql_cash_book.h"
#include "db/repositories/sql_sites.h"
#include "main/threaded_people.h"

#include <QThread>

namespace wattcard {

// Cash control, and areas and points of sale, each on a thread of its own: they read through
// connections that only read, and what they change runs on the database thread.
class CashSide {
public:
    // The books as they lie on the database thread.
    struct Parts {
        db::Database& database;
        Tills& tills;
        DayBook& days;
        People& people;
        QObject& home; // lives there
        const Clock& clock;
        Company company;
    };
    explicit CashSide(const Parts& parts); // starts the threads
    ~CashSide();
    CashSide(const CashSide&) = delete;
    CashSide& operator=(const CashSide&) = delete;

    app::CashService& cash() { return *m_cash; }
    app::SiteService& sites() { return *m_siteService; }

private:
    db::SqlCashNotes m_notes;
    db::SqlCashBook m_book;
    db::SqlSites m_sites;
    db::SqlSiteBook m_siteBook;
    ThreadedPeople m_people;
    std::unique_ptr<app::CashService> m_cash;
    std::unique_ptr<app::SiteService> m_siteService;
    QThread m_cashThread;
    QThread m_siteThread;
};

} // namespace wattcard
