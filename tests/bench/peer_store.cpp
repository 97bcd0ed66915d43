// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer_store.h"

#include "sale_rows.h"

#include <sqlite3.h>

namespace wattcard::bench {

PeerStore::PeerStore(const QString& file, Sync sync)
{
    if (sqlite3_open(file.toUtf8().constData(), &m_handle) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(m_handle));
    execute("PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=0");
    execute(sync == Sync::Full ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=OFF");
    execute(saleTables);
    m_begun = prepared(saleBegun);
    m_committed = prepared(saleCommitted);
}

PeerStore::~PeerStore()
{
    for (const Statements* each : {&m_begun, &m_committed}) {
        for (sqlite3_stmt* statement : *each)
            sqlite3_finalize(statement);
    }
    sqlite3_close(m_handle);
}

PeerStore::Statements PeerStore::prepared(const char* sql)
{
    Statements statements;
    while (*sql != '\0') {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(m_handle, sql, -1, &statement, &sql) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(m_handle));
        if (statement != nullptr)
            statements.push_back(statement);
    }
    return statements;
}

void PeerStore::run(const Statements& statements)
{
    for (sqlite3_stmt* statement : statements) {
        if (sqlite3_step(statement) != SQLITE_DONE)
            qFatal("%s", sqlite3_errmsg(m_handle));
        sqlite3_reset(statement);
    }
}

void PeerStore::execute(const char* sql)
{
    if (sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(m_handle));
}

void PeerStore::begin()
{
    run(m_begun);
}

void PeerStore::commit()
{
    run(m_committed);
}

void PeerStore::checkpoint()
{
    execute("PRAGMA wal_checkpoint(PASSIVE)");
}

} // namespace wattcard::bench
