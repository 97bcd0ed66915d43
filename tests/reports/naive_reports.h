// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/tables/report.h"

#include <QHash>
#include <QVariant>

#include <map>

namespace wattcard::reports::test {

// Every row of every table as it lies in the file, without a single condition in SQL.
class RawBooks {
public:
    using Line = QHash<QString, QVariant>;
    using Table = std::vector<Line>;
    explicit RawBooks(const QString& file);
    const Table& operator[](const char* table) const { return m_tables.at(table); }
    // The line whose column has the value; an empty one where there is none.
    Line find(const char* table, const char* column, const QVariant& value) const;

private:
    std::map<std::string, Table> m_tables;
};

// The report a second time, in the plainest way that there is: loops over raw rows. Written apart
// from reports/tables and from the SQL of the store; slow, and nobody minds.
std::vector<Row> naiveReport(const RawBooks& books, const ReportQuestion& question,
                             const Clock& clock);

} // namespace wattcard::reports::test
