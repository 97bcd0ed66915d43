// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the two designs of the store (db/sqlite/README.md): purchases of two durable
// transactions each, on a file in the directory given. Prints p50 and p99 of a purchase in
// microseconds.
#include <QByteArray>
#include <QFile>
#include <QString>

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace {

struct Design {
    const char* name;
    const char* settings;
};
constexpr std::array designs{
    Design{"(a) DELETE, EXTRA, EXCLUSIVE",
           "PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=DELETE;"
           "PRAGMA synchronous=EXTRA; BEGIN EXCLUSIVE; COMMIT"},
    Design{"(a) TRUNCATE, EXTRA, EXCLUSIVE",
           "PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=TRUNCATE;"
           "PRAGMA synchronous=EXTRA; BEGIN EXCLUSIVE; COMMIT"},
    Design{"(b) WAL, FULL",
           "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0"},
};
constexpr const char* schema =
    "CREATE TABLE sale (number INTEGER PRIMARY KEY, id BLOB UNIQUE, account INTEGER, image BLOB,"
    " state TEXT, proof BLOB) STRICT;"
    "CREATE INDEX sale_by_account ON sale (account, number);"
    "CREATE TABLE leg (number INTEGER PRIMARY KEY, entry INTEGER, book TEXT, owner INTEGER, amount "
    "INTEGER)"
    " STRICT; CREATE INDEX leg_by_book ON leg (book, owner, amount);"
    "CREATE TABLE audit (number INTEGER PRIMARY KEY, details TEXT, hash BLOB) STRICT";
// What begin and commit of a sale write, in size and number of rows.
constexpr const char* intent =
    "BEGIN IMMEDIATE;"
    "INSERT INTO sale SELECT COALESCE(MAX(number), 0) + 1, randomblob(16), abs(random()) % 200,"
    " randomblob(400), 'intent', NULL FROM sale;"
    "INSERT INTO leg (entry, book, owner, amount) VALUES (1, 'till', 3, 10000), (1, 'suspense', 7, "
    "-10000);"
    "INSERT INTO audit (details, hash) VALUES (hex(randomblob(150)), randomblob(64)); COMMIT";
constexpr const char* commit =
    "BEGIN IMMEDIATE;"
    "UPDATE sale SET state = 'committed', proof = randomblob(8) WHERE number = (SELECT MAX(number) "
    "FROM sale);"
    "INSERT INTO leg (entry, book, owner, amount) VALUES (2, 'suspense', 7, 10000), (2, 'revenue', "
    "1, -8850),"
    " (2, 'tax', 0, -1150), (2, 'on_card', 7, 10000), (2, 'issued', 7, -10000);"
    "INSERT INTO audit (details, hash) VALUES (hex(randomblob(150)), randomblob(64)); COMMIT";

void run(sqlite3* handle, const char* sql)
{
    if (sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK)
        return;
    std::fprintf(stderr, "%s\n", sqlite3_errmsg(handle));
    std::exit(1);
}

void measure(const Design& design, const QByteArray& directory)
{
    constexpr int purchases = 1'000;
    const QByteArray file = directory + "/store-bench.db";
    QFile::remove(QString::fromLocal8Bit(file));
    sqlite3* handle = nullptr;
    sqlite3_open(file.constData(), &handle);
    run(handle, design.settings);
    run(handle, schema);
    std::vector<std::int64_t> times;
    for (int purchase = 0; purchase < purchases; ++purchase) {
        const auto start = std::chrono::steady_clock::now();
        run(handle, intent);
        run(handle, commit);
        const auto time = std::chrono::steady_clock::now() - start;
        times.push_back(std::chrono::duration_cast<std::chrono::microseconds>(time).count());
    }
    sqlite3_close(handle);
    QFile::remove(QString::fromLocal8Bit(file));
    std::sort(times.begin(), times.end());
    std::printf("%-32s p50 %6lld us   p99 %6lld us\n", design.name,
                static_cast<long long>(times[purchases / 2]),
                static_cast<long long>(times[purchases * 99 / 100]));
}

} // namespace

int main(int argc, char** argv)
{
    const QByteArray directory = argc > 1 ? QByteArray{argv[1]} : QByteArray{"."};
    for (const Design& design : designs)
        measure(design, directory);
    return 0;
}
