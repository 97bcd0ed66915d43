// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/postgres/connection.h"

#include <QTimer>

#include <functional>

class QSocketNotifier;

namespace wattcard::db::postgres {

// Hears from the server that a counter has written (announce.sql), on a connection of its own that
// asks nothing. Needs the loop of the thread that made it, which waits for the server at most as
// long as a connection may take.
class Listener {
public:
    // `heard` is called on this thread: after a change that was kept, and when the server is there
    // again after a while in which nothing could be heard. At most once a second.
    Listener(ServerOptions options, std::function<void()> heard);
    ~Listener();
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;
    bool isListening() const { return m_connection != nullptr; }

private:
    void connect();
    void take();
    void lose();
    void tell();

    ServerOptions m_options;
    std::function<void()> m_heard;
    std::unique_ptr<Connection> m_connection; // none while the server is away
    std::unique_ptr<QSocketNotifier> m_notifier;
    QTimer m_again; // until the next try
    QTimer m_quiet; // since somebody was told
    bool m_hasNews = false;
};

} // namespace wattcard::db::postgres
