// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/sql_day_totals.h"

#include <QThread>

namespace wattcard {

// Makes the totals of business days that wait for them, as all do after an upgrade: one day after
// the other is counted on a quiet thread with a reading connection of its own, and kept on the
// database thread in some milliseconds. To be made, called and destroyed on the database thread.
class DayTotalsSide : public QObject {
public:
    explicit DayTotalsSide(db::Database& database) : m_database{database} {}
    ~DayTotalsSide() override;
    // Begins when a day waits and none is being counted.
    void makeSome();

private:
    void keepCounted();
    db::Database& m_database;
    std::unique_ptr<QThread> m_counting;
    std::optional<db::CountedDay> m_counted;
};

} // namespace wattcard
