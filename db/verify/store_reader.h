// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/store/address.h"
#include "domain/result.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <variant>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace wattcard::db::postgres {
class Reader;
}

namespace wattcard::db {

struct Blob {
    QByteArray bytes;
};
using Cell = std::variant<std::monostate, std::int64_t, QByteArray, Blob>; // text is UTF-8

// A reading connection to a store: opened read-only, never checkpoints, sees one state throughout.
// Of a server's books the audit chain is read; the other checks are in the words of the file.
class StoreReader {
public:
    static Result<StoreReader> open(const StoreAddress& store);
    StoreReader(StoreReader&& other) noexcept;
    StoreReader& operator=(StoreReader&&) = delete;
    StoreReader(const StoreReader&) = delete;
    ~StoreReader();

    using Row = std::vector<Cell>;
    // Calls `row` for every row of the answer, whose cells are filled anew for the next: whoever
    // keeps one, copies it. DatabaseDamaged when the file cannot be read on.
    Result<void> each(const char* sql, const std::function<void(const Row&)>& row) const;
    // The same for the rows that belong to one key, or to several in their order.
    Result<void> each(const char* sql, const Cell& key,
                      const std::function<void(const Row&)>& row) const;
    Result<void> each(const char* sql, std::span<const Cell> keys,
                      const std::function<void(const Row&)>& row) const;

private:
    explicit StoreReader(sqlite3* handle);
    static Result<StoreReader> openServer(const ServerOptions& options);
    Result<void> runOnServer(const char* sql, std::span<const Cell> keys,
                             const std::function<void(const Row&)>& row) const;
    // Asked for each day of many years, compiling takes longer than answering.
    sqlite3_stmt* taken(const char* sql) const; // nullptr: it does not compile
    void givenBack(const char* sql, sqlite3_stmt* statement) const;
    std::unique_ptr<postgres::Reader> m_server; // else the file
    sqlite3* m_handle = nullptr;
    mutable std::map<QByteArray, sqlite3_stmt*> m_idle; // none that is being stepped through
};

std::int64_t integer(const Cell& cell); // 0 unless it is one
QString text(const Cell& cell);         // empty unless it is one
QByteArrayView word(const Cell& cell);  // the same for what is compared; as long as the cell

} // namespace wattcard::db
