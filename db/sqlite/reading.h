// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"

#include <chrono>
#include <functional>
#include <map>
#include <type_traits>

struct sqlite3;
struct sqlite3_stmt;

namespace wattcard::db::postgres {
class Reader;
}

namespace wattcard::db {

// A connection that can only read, beside the one that writes: for whoever looks through much of
// the books while the counter sells. It sees one state from its opening on; one that is kept long
// stands in the way of the write-ahead log, or of a server's tidying, so whoever reads page by page
// calls renewWhenOld() between them. Belongs to the thread that opened it.
class Reading {
public:
    // NotFound without a store, DatabaseFailed, ServerAway.
    static Result<std::unique_ptr<Reading>> open(const StoreAddress& store);
    ~Reading();
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;

    // The whole answer; pages keep it small. DatabaseDamaged when the file cannot be read on.
    Result<Answer> run(const StatementText& statement, const std::vector<QVariant>& values = {});
    // The same row by row, where the rows are many: the record lives as long as the call. What it
    // answers with ends the reading when it is a failure.
    Result<void> each(const StatementText& statement, const std::vector<QVariant>& values,
                      const std::function<Result<void>(Record&)>& row);
    // All of it as `Value`s, by the one reader of the table.
    template <class Read>
    auto all(const StatementText& statement, const std::vector<QVariant>& values, Read read)
        -> Result<std::vector<std::invoke_result_t<Read, Record&>>>;
    // How many migrations the store has; 0 for none.
    Result<int> schemaVersion();
    // Takes the newest state once the one being read is older than `age`.
    Result<void> renewWhenOld(std::chrono::seconds age = std::chrono::seconds{30});
    // For whoever asks what the indexes are used for.
    const std::map<QByteArray, QByteArray>& statementsRun() const { return m_texts; }
    // Told of each statement before it runs, for whoever asks what it costs without this class.
    using Listener = std::function<void(const StatementText&, const std::vector<QVariant>&)>;
    void tell(Listener listener) { m_listener = std::move(listener); }

private:
    Reading();
    static Result<std::unique_ptr<Reading>> openServer(const ServerOptions& options);
    Result<void> eachOfServer(const StatementText& statement, const std::vector<QVariant>& values,
                              const std::function<Result<void>(Record&)>& row);
    Result<void> execute(const char* sql);
    struct Prepared {
        LiveRow row;
        bool isRunning = false; // a statement is not asked again from inside its own rows
    };
    Result<Prepared*> prepared(const StatementText& statement);
    Result<Prepared*> begun(const StatementText& statement, const std::vector<QVariant>& values);
    Result<bool> next(Prepared& query); // false behind the last row
    static void ended(Prepared& query);

    std::unique_ptr<postgres::Reader> m_server; // else the file
    sqlite3* m_handle = nullptr;
    std::map<QByteArray, Prepared> m_prepared;
    std::map<QByteArray, QByteArray> m_texts;
    Listener m_listener;
    std::chrono::steady_clock::time_point m_began;
};

template <class Read>
auto Reading::all(const StatementText& statement, const std::vector<QVariant>& values, Read read)
    -> Result<std::vector<std::invoke_result_t<Read, Record&>>>
{
    std::vector<std::invoke_result_t<Read, Record&>> found;
    auto done = each(statement, values, [&](Record& record) -> Result<void> {
        found.push_back(read(record));
        if (record.isDamaged())
            return failed(Fault::DatabaseDamaged,
                          QStringLiteral("a stored value is not what its column promises"));
        return {};
    });
    if (!done)
        return failed(done);
    return found;
}

} // namespace wattcard::db
