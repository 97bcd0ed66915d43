// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/store/address.h"

#include <QObject>
#include <QThread>

namespace wattcard {

// What other counters write into books that they share, heard on a thread of its own: the server is
// waited for there while it is away.
class BooksNews : public QObject {
    Q_OBJECT
public:
    explicit BooksNews(const db::ServerOptions& server);
    ~BooksNews() override;

Q_SIGNALS:
    void written(); // from that thread; at most once a second

private:
    QThread m_thread;
};

} // namespace wattcard
