// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/faults/fault.h"

#include <QByteArray>

struct sqlite3;

namespace wattcard::simulation {

// Makes the writing connection of a store fail, as SQLite itself would tell it: through its own
// hooks, and through the file of its write-ahead log.
class StoreFaults {
public:
    // Watches which connections this process opens; before the store is opened.
    static void watchConnections();

    // At the point just before what is to fail. The store's file is the one that is written now.
    void strike(Kind kind, const QByteArray& file);
    // Nothing fails any more; whoever kept the store busy is gone.
    void stop();
    // What the disk held when a COMMIT was kept whose answer was an error: once, while the store is
    // closed, as after the end of the process.
    void putBack();
    void forget(); // that there is anything to be put back
    ~StoreFaults() { stop(); }

private:
    void keepBusy(const QByteArray& file);
    sqlite3* m_rival = nullptr;
};

} // namespace wattcard::simulation
