// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"

#include <chrono>
#include <map>

struct sqlite3_stmt;

namespace wattcard::db {

// A connection that can only read, beside the one that writes: for whoever looks through much of
// the books while the counter sells. It sees one state from its opening on; one that is kept long
// stands in the way of the write-ahead log, so whoever reads page by page calls renewWhenOld()
// between them. Belongs to the thread that opened it.
class Reading {
public:
    // NotFound without a store, DatabaseFailed.
    static Result<std::unique_ptr<Reading>> open(const QString& file);
    ~Reading();
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;

    // The whole answer; pages keep it small. DatabaseDamaged when the file cannot be read on.
    Result<Answer> run(const StatementText& statement, const std::vector<QVariant>& values = {});
    // Takes the newest state once the one being read is older than `age`.
    Result<void> renewWhenOld(std::chrono::seconds age = std::chrono::seconds{30});
    // For whoever asks what the indexes are used for.
    const std::map<QByteArray, QByteArray>& statementsRun() const { return m_texts; }

private:
    explicit Reading(sqlite3* handle) : m_handle{handle} {}
    Result<void> execute(const char* sql);
    Result<sqlite3_stmt*> prepared(const StatementText& statement);

    sqlite3* m_handle = nullptr;
    std::map<QByteArray, sqlite3_stmt*> m_prepared;
    std::map<QByteArray, QByteArray> m_texts;
    std::chrono::steady_clock::time_point m_began;
};

} // namespace wattcard::db
