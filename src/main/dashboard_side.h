// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard_service.h"
#include "main/books_news.h"

#include <QThread>

namespace wattcard {

// Today on a thread of its own: each look opens a connection that only reads and closes it. Where
// other counters write the books as well, it hears of that.
class DashboardSide {
public:
    struct Parts {
        db::StoreAddress store;
        QString profile; // the directory
        const Clock& clock;
    };
    explicit DashboardSide(const Parts& parts); // starts the thread
    ~DashboardSide();                           // waits for the look that is under way
    DashboardSide(const DashboardSide&) = delete;
    DashboardSide& operator=(const DashboardSide&) = delete;

    app::DashboardService& service() { return *m_service; }

private:
    std::unique_ptr<app::DashboardService> m_service;
    QThread m_thread;
    std::unique_ptr<BooksNews> m_news; // none of books in a file: nobody else writes them
};

} // namespace wattcard
