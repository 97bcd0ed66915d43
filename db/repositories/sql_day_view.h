// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/reading.h"
#include "domain/ports/clock.h"
#include "domain/ports/day_view.h"

namespace wattcard::db {

// Today from a connection that only reads: the rows of one day by their index, the sums of what is
// due from where they are kept. One state of the books, taken at the first question; opened for one
// look and dropped after it, so that it never stands in the way of the write-ahead log. To be used
// on the thread that opened it.
class SqlDayView : public DayView {
public:
    // The clock tells which hour a moment belongs to. NotFound, DatabaseFailed.
    static Result<std::unique_ptr<SqlDayView>> open(const StoreAddress& store, OperatorId viewer,
                                                    const Clock& clock);

    Result<DayFigures> figures() override;
    Result<DayPage> rows(const DayQuestion& question) override;

    Reading& reading() { return *m_reading; }
    void readAtOnce(std::int64_t rows) { m_atOnce = rows; } // of a page

private:
    SqlDayView(std::unique_ptr<Reading> reading, OperatorId viewer, const Clock& clock);
    Result<void> permit(); // by the role that is on record now; notes whether there is a scope
    Result<bool> hasOwnTillToCount(const QString& day);
    Result<void> readDay(DayFigures& figures);
    Result<void> readCells(DayFigures& figures);
    Result<void> readUnfinished(DayFigures& figures);
    Result<void> readLastDays(DayFigures& figures);
    Result<DueSum> due(QLatin1StringView book);
    Result<std::vector<DayRow>> salesAfter(std::int64_t after, const DayQuestion& question);
    bool isInHour(const DayRow& row, const DayQuestion& question) const;
    Result<DayPage> saleRows(const DayQuestion& question);
    Result<DayPage> dueRows(const DayQuestion& question);
    std::vector<QVariant> scoped(std::vector<QVariant> values) const;

    static constexpr std::int64_t usuallyAtOnce = 200;
    std::unique_ptr<Reading> m_reading;
    std::int64_t m_atOnce = usuallyAtOnce;
    OperatorId m_viewer;
    const Clock& m_clock;
    bool m_isScoped = false;
};

} // namespace wattcard::db
