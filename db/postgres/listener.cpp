// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgres/listener.h"

#include <QSocketNotifier>

#include <libpq-fe.h>

using namespace Qt::StringLiterals;

namespace wattcard::db::postgres {

namespace {

constexpr std::chrono::seconds untilTriedAgain{5};
constexpr std::chrono::seconds mostOften{1};

} // namespace

Listener::Listener(ServerOptions options, std::function<void()> heard)
    : m_options{std::move(options)},
      m_heard{std::move(heard)}
{
    m_options.applicationName += "-listening";
    m_again.setSingleShot(true);
    m_quiet.setSingleShot(true);
    QObject::connect(&m_again, &QTimer::timeout, &m_again, [this] {
        connect();
        if (m_connection) // what was written meanwhile was told to nobody
            tell();
    });
    QObject::connect(&m_quiet, &QTimer::timeout, &m_quiet, [this] {
        if (m_hasNews)
            tell();
    });
    connect();
}

Listener::~Listener() = default;

void Listener::connect()
{
    auto opened = Connection::open(m_options);
    if (opened && (*opened)->script("LISTEN wattcard_written")) {
        m_connection = std::move(*opened);
        m_notifier = std::make_unique<QSocketNotifier>(PQsocket(m_connection->m_handle),
                                                       QSocketNotifier::Read);
        QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(),
                         [this] { take(); });
        return;
    }
    m_again.start(untilTriedAgain);
}

void Listener::take()
{
    pg_conn* const handle = m_connection->m_handle;
    const bool isThere = PQconsumeInput(handle) == 1 && PQstatus(handle) == CONNECTION_OK;
    bool isWritten = false;
    while (PGnotify* const one = PQnotifies(handle)) {
        isWritten = true;
        PQfreemem(one);
    }
    if (isWritten)
        tell();
    if (!isThere)
        lose();
}

// The notifier is told of this: it goes once it has spoken.
void Listener::lose()
{
    m_notifier->setEnabled(false);
    m_notifier.release()->deleteLater();
    m_connection.reset();
    m_again.start(untilTriedAgain);
}

void Listener::tell()
{
    m_hasNews = m_quiet.isActive();
    if (m_hasNews)
        return;
    m_quiet.start(mostOften);
    m_heard();
}

} // namespace wattcard::db::postgres
