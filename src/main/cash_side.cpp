// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/cash_side.h"

namespace wattcard {

namespace {

// Runs the work on the thread of the books, and waits for its end.
std::function<void(const std::function<void()>&)> onThreadOfBooks(QObject& home)
{
    return [&home](const std::function<void()>& work) {
        QMetaObject::invokeMethod(&home, work, Qt::BlockingQueuedConnection);
    };
}

} // namespace

CashSide::CashSide(const Parts& parts)
    : m_notes{parts.database, parts.clock},
      m_book{parts.database.address()},
      m_sites{parts.database, parts.clock},
      m_siteBook{parts.database.address()},
      m_people{parts.people, parts.home},
      m_cash{std::make_unique<app::CashService>(
          app::CashService::Parts{m_book, m_notes, parts.tills, parts.days, parts.people, m_people,
                                  onThreadOfBooks(parts.home), parts.clock, parts.company})},
      m_siteService{std::make_unique<app::SiteService>(
          app::SiteService::Parts{m_siteBook, m_sites, m_people, onThreadOfBooks(parts.home),
                                  parts.clock, parts.company.counter})}
{
    m_cash->moveToThread(&m_cashThread);
    m_siteService->moveToThread(&m_siteThread);
    m_cashThread.setObjectName(QStringLiteral("cash"));
    m_siteThread.setObjectName(QStringLiteral("sites"));
    m_cashThread.start();
    m_siteThread.start();
}

CashSide::~CashSide()
{
    m_cashThread.quit();
    m_siteThread.quit();
    m_cashThread.wait();
    m_siteThread.wait();
}

} // namespace wattcard
