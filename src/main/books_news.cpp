// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/books_news.h"

#include "db/postgres/listener.h"

namespace wattcard {

BooksNews::BooksNews(const db::ServerOptions& server)
{
    m_thread.setObjectName(QStringLiteral("news"));
    auto* const there = new QObject;
    there->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, there, [this, there, server] {
        const auto listener = std::make_shared<db::postgres::Listener>(
            server, [this] { Q_EMIT written(); });
        // It ends where it lives, before the thread does.
        connect(&m_thread, &QThread::finished, there, [there, listener] { there->deleteLater(); });
    });
    m_thread.start();
}

BooksNews::~BooksNews()
{
    m_thread.quit();
    m_thread.wait();
}

} // namespace wattcard
