// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the two designs of the store (db/sqlite/README.md): purchases of two durable
// transactions each, on a file in the directory given. Prints p50 and p99 of a purchase in
// microseconds.
#include "sale_rows.h"

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

using namespace wattcard::bench;

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
    run(handle, saleTables);
    std::vector<std::int64_t> times;
    for (int purchase = 0; purchase < purchases; ++purchase) {
        const auto start = std::chrono::steady_clock::now();
        run(handle, saleBegun);
        run(handle, saleCommitted);
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
