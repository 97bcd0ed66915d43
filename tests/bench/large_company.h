// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace wattcard::bench {

// How large a company is. Three tariffs, one of them with a ladder; two people at each counter; 70
// percent of the payments in cash; return data at each visit; debts, reversals, voided sales.
struct CompanySize {
    std::int64_t accounts = 10'000;
    std::int64_t purchases = 100'000; // openings among them
    int days = 1'096;                 // three years, ending on 20261120
    int counters = 0;                 // 0: one for 250 purchases a day, two at least
    std::uint64_t seed = 1;
};

struct CompanyMade {
    std::int64_t rows = 0;
    std::int64_t entries = 0;
    std::int64_t legs = 0;
    int counters = 0;
    double seconds = 0; // wall
};

// Fills a store that a Shop has set up (company, tariffs, one clerk) and nobody has open, through
// SQLite's own interface: triggers and indexes are taken away meanwhile and come back as they were.
// The same seed gives the same store. The audit log stays as it was, every row refers to its first
// entry, and the search has no lines: what is proved of such a store is its totals (`day-totals`),
// whose days all wait afterwards.
CompanyMade fillCompany(const QString& file, const CompanySize& size);

} // namespace wattcard::bench
