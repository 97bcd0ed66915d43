// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/ledger.h"

namespace wattcard {

// The rows of one business day that have quarter of an hour, tariff, counter and operator in
// common. Only committed rows are sales and reversals; `paid` is what customers paid less what was
// taken back, as the report of the hours has it.
struct DayCell {
    UtcTime from{}; // start of the quarter hour: every time zone's hours consist of such
    TariffVersionId tariff;
    QString tariffName;
    CounterId counter{};
    OperatorId author;
    QString login;
    std::int64_t sales = 0;
    std::int64_t reversals = 0;
    std::int64_t written = 0; // cards that were read back as wanted
    std::int64_t failed = 0;  // undone, unclear, replaced, or written only at another attempt
    Money paid;
    friend bool operator==(const DayCell&, const DayCell&) = default;
};

// How much, of how many accounts.
struct DueSum {
    std::int64_t accounts = 0;
    Money amount;
    friend bool operator==(const DueSum&, const DueSum&) = default;
};

// A business day and what was paid in it; none while nobody has added it up yet.
struct DayTotal {
    QString day;
    std::optional<Money> paid;
    friend bool operator==(const DayTotal&, const DayTotal&) = default;
};
inline constexpr int mostLastDays = 30;

// How today stands. Today is the business day that was opened last.
struct DayFigures {
    QString day; // "20261121"; empty before the first
    bool isClosed = false;
    bool hasSold = false; // on whatever day: else there is nothing to draw yet
    // Who still has a drawer to count is not told what is in it (DOMAIN.md section 8): then amounts
    // and cells are left out, and counts are not.
    bool isWithheld = false;
    std::vector<DayCell> cells; // by time, tariff, counter, operator
    std::int64_t written = 0;
    std::int64_t failed = 0;
    std::int64_t unfinished = 0; // of whatever day
    std::optional<UtcTime> oldestUnfinished;
    DueSum owed;    // by customers
    DueSum refunds; // that wait for their customers
    // The newest business days, the oldest first; none for who serves some places only.
    std::vector<DayTotal> lastDays;
    friend bool operator==(const DayFigures&, const DayFigures&) = default;
};

// Which rows a number stands for. The first three are of one day.
enum class DayList { Sold, Written, Failed, Unfinished, Owed, Refunds };

struct DayQuestion {
    DayList list = DayList::Sold;
    QString day = {};
    // Sold only: what the number was about; nothing set is everything.
    std::optional<int> hour = {}; // 0 to 23, on the wall
    TariffVersionId tariff = {};
    CounterId counter = {};
    OperatorId author = {};
    std::int64_t after = 0; // the last number of the page before; 0: the first page
    friend bool operator==(const DayQuestion&, const DayQuestion&) = default;
};

// A row behind a number: a sale, or an account with what is due.
struct DayRow {
    std::int64_t number = 0; // of the row, or of the account
    UtcTime at{};            // of a sale
    QString kind;            // codes as they are stored; empty for an account
    QString state;
    int attempt = 0;
    QString customerNumber;
    QString customerName;
    CounterId counter{};
    QString login;
    QString tariffName;
    Money amount;
    friend bool operator==(const DayRow&, const DayRow&) = default;
};

struct DayPage {
    std::vector<DayRow> rows;
    bool hasMore = false;
    friend bool operator==(const DayPage&, const DayPage&) = default;
};

// How today stands, as leaders, finance, administrators and auditors see it. What it costs depends
// on the rows of the day, not on the history. Accounts that the asking person does not serve count
// nowhere. Every function: PermissionDenied by the role on record; DatabaseDamaged.
class DayView {
public:
    virtual ~DayView() = default;
    virtual Result<DayFigures> figures() = 0;
    // By number, a page at a time.
    virtual Result<DayPage> rows(const DayQuestion& question) = 0;
};

} // namespace wattcard
