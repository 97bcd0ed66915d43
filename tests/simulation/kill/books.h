// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace wattcard::kill {

// The books as they lie in the file, read by plain SQL with no program of ours running on them.
struct Books {
    struct Line {
        QString id, kind, state, receipt;
        std::int64_t payment = 0, charge = 0, credit = 0, energy = 0, total = 0, gen = 0, seq = 0;
        QString deed() const; // without its id and its numbers of sale and receipt
    };
    std::vector<Line> lines;                  // in the order in which they were recorded
    std::map<QString, std::int64_t> balances; // of each book and unit; none is 0

    std::vector<Line> committed() const;
    // What stays when the attempts that came to nothing are left out: those took numbers of sales,
    // and an opening a generation as well, so that they count from the opening.
    QStringList deeds() const;
    const Line* open() const;   // the one whose outcome is unknown
    std::int64_t total() const; // T of the committed lines
    std::int64_t paid() const;  // by the customer, less what was taken back
};

std::optional<Books> booksIn(const QString& profileDirectory);

} // namespace wattcard::kill
