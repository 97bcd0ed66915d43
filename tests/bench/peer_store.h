// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace wattcard::bench {

// The rows of a sale by SQLite's own interface, prepared once (sale_rows.h): what no store built on
// it can undercut that commits twice. Whatever goes wrong ends the program.
class PeerStore {
public:
    enum class Sync { Full, Off };
    PeerStore(const QString& file, Sync sync);
    ~PeerStore();
    PeerStore(const PeerStore&) = delete;
    PeerStore& operator=(const PeerStore&) = delete;
    void begin();  // the first transaction of a sale
    void commit(); // the second
    void checkpoint();

private:
    using Statements = std::vector<sqlite3_stmt*>;
    Statements prepared(const char* sql);
    void run(const Statements& statements);
    void execute(const char* sql);

    sqlite3* m_handle = nullptr;
    Statements m_begun;
    Statements m_committed;
};

} // namespace wattcard::bench
