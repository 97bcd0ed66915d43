// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QString>

#include <functional>
#include <map>
#include <variant>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace wattcard::bench {

struct Digits8 { // eight bytes that name a number
    std::int64_t number;
};
struct Octets {
    QByteArray bytes;
};
using BulkValue = std::variant<std::nullptr_t, std::int64_t, QByteArray, Digits8, Octets>;

// SQLite's own interface, for many rows and for what a statement costs at the least. Whatever goes
// wrong ends the program.
class Bulk {
public:
    explicit Bulk(const QString& file);
    ~Bulk();
    Bulk(const Bulk&) = delete;
    Bulk& operator=(const Bulk&) = delete;
    void run(const QByteArray& sql);
    // Prepared once for each text, which must stay where it is.
    void insert(const char* sql, const std::vector<BulkValue>& values);
    // Steps through the whole answer, reads every column; how many rows there were.
    std::int64_t readAll(const QByteArray& sql, const std::vector<BulkValue>& values);
    // The same, prepared once as insert().
    std::int64_t readAgain(const char* sql, const std::vector<BulkValue>& values);
    // Without any trigger and without the indexes of these tables, which come back as they were.
    void runBare(const QByteArrayList& tables, const std::function<void()>& work);
    std::vector<std::pair<QByteArray, QByteArray>> texts(const char* sql); // of two columns

private:
    sqlite3_stmt* prepared(const QByteArray& sql);
    std::int64_t readOn(sqlite3_stmt* statement, const std::vector<BulkValue>& values);
    void bind(sqlite3_stmt* statement, int place, const BulkValue& value);
    void stop(const char* what);
    sqlite3* m_handle = nullptr;
    volatile std::int64_t m_seen = 0;
    std::map<const char*, sqlite3_stmt*> m_prepared;
};

} // namespace wattcard::bench
