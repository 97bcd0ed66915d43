// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/db/shop.h"

#include <functional>
#include <vector>

namespace wattcard::bench {

// A shop with many customers that sells, as the counter's database thread does it.
class BenchShop {
public:
    explicit BenchShop(int accounts);
    // Books that `fill` makes in the file of a new shop, before anything is sold.
    explicit BenchShop(const std::function<void(const QString& file)>& fill);
    // Microseconds of one sale, from the request to the end of its second transaction. A request
    // that comes at once after the sale before waits for the checkpoint between the two as well.
    double sell(const std::function<void()>& inFront = {}); // what the thread does first
    transaction::Row next(); // a purchase that was not made yet
    std::vector<double> sellMany(int sales, const std::function<void()>& inFront = {}); // sorted
    qint64 size() const; // of the store

    db::test::Shop shop;

private:
    void begin();
    void makeSearchLines();
    qint64 m_sales = 0;
};

// WATTCARD_BENCH_ACCOUNTS, WATTCARD_BENCH_SALES: as many as these say, else the usual number.
int wantedAccounts();
int wantedSales();

// Sales alone, the same number beside each piece of work on a thread that was made quiet, repeated
// while they run, and alone once more. A line for each: by how much the work made a sale longer,
// rank by rank against the slower of the two runs alone, and its limit of 20 ms (RELIABILITY.md
// section 8). What is over the limit runs twice more and its median counts: a disk that pauses once
// is no work's delay, and what a work does it does again.
struct BesideWork {
    QString name;
    QString what; // "backups"
    std::function<void()> work;
    std::function<void()> onTheSameThread = {}; // before each sale, instead of `work`
};
void reportBeside(BenchShop& store, const std::vector<BesideWork>& all);

} // namespace wattcard::bench
