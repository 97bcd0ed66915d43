// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/day_view.h"
#include "tests/reports/naive_report.h"

namespace wattcard::reports::test {

struct Sold {
    qint64 sales = 0;
    qint64 fen = 0;
    friend bool operator==(const Sold&, const Sold&) = default;
};
// The day once more: loops over raw rows.
struct NaiveDay {
    const RawBooks& books;
    const Clock& clock;
    NaiveReport r;
    QString day;
    std::vector<Line> rows; // of the day

    NaiveDay(const RawBooks& raw, const ReportQuestion& nothing, const Clock& wall)
        : books{raw},
          clock{wall},
          r{raw, nothing, wall}
    {
        for (const Line& each : books["business_day"])
            day = std::max(day, str(each, "day"));
        for (const Line& row : books["transaction_row"]) {
            if (str(row, "business_day") == day)
                rows.push_back(row);
        }
        std::ranges::sort(rows, {}, [](const Line& row) { return num(row, "number"); });
    }
    static bool isCommitted(const Line& row) { return str(row, "state") == "committed"_L1; }
    static bool isWritten(const Line& row)
    {
        return isCommitted(row) && row[u"absorbed_by"_s].isNull();
    }
    static bool isFailed(const Line& row)
    {
        const QString state = str(row, "state");
        return state == "voided"_L1 || state == "quarantined"_L1 || state == "absorbed"_L1 ||
               !row[u"absorbed_by"_s].isNull() || num(row, "attempt") > 1;
    }
    static bool isOpen(const Line& row)
    {
        const QString state = str(row, "state");
        return state == "intent"_L1 || state == "quarantined"_L1;
    }
    int hourOf(const Line& row) const
    {
        const LocalTime at = r.local(num(row, "created_at"));
        return int((at.time_since_epoch().count() % 86'400) / 3'600);
    }
    template <class Wanted> Sold sold(Wanted wanted) const
    {
        Sold sum;
        for (const Line& row : rows) {
            if (!isCommitted(row) || !wanted(row))
                continue;
            sum.sales += str(row, "kind") == "reversal"_L1 ? 0 : 1;
            sum.fen += r.paid(row);
        }
        return sum;
    }
    template <class Wanted> std::vector<qint64> numbers(Wanted wanted) const
    {
        std::vector<qint64> found;
        for (const Line& row : rows) {
            if (wanted(row))
                found.push_back(num(row, "number"));
        }
        return found;
    }
    DueSum due(const char* book, int sign) const
    {
        DueSum sum;
        for (const Line& account : books["account"]) {
            const qint64 fen = sign * r.balance(book, num(account, "id"));
            sum.accounts += fen == 0 ? 0 : 1;
            sum.amount = sum.amount + Money::fromMinor(fen);
        }
        return sum;
    }
};

} // namespace wattcard::reports::test
