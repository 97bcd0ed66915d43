// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reports/naive_reports.h"

#include <QFile>

#include <sqlite3.h>

namespace wattcard::reports::test {

namespace {

QVariant cellOf(sqlite3_stmt* statement, int column)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER: return qint64{sqlite3_column_int64(statement, column)};
    case SQLITE_NULL: return {};
    default:
        return QString::fromUtf8(static_cast<const char*>(sqlite3_column_blob(statement, column)),
                                 sqlite3_column_bytes(statement, column));
    }
}

} // namespace

RawBooks::RawBooks(const QString& file)
{
    sqlite3* handle = nullptr;
    sqlite3_open_v2(QFile::encodeName(file).constData(), &handle, SQLITE_OPEN_READONLY, nullptr);
    for (const char* table :
         {"transaction_row", "journal_entry",      "journal_leg",      "business_day",
          "account",         "customer",           "service_point",    "series",
          "operator",        "tariff_version",     "tariff_tier",      "tariff_rate",
          "tariff_step",     "row_cause",          "row_change",       "outbox",
          "shift",           "shift_count",        "shift_end",        "shift_recount",
          "account_step",    "recovered_clearing", "row_tender",       "return_record",
          "debt_plan",       "work_order",         "work_order_visit", "audit_entry",
          "bank_line"}) {
        Table& lines = m_tables[table];
        sqlite3_stmt* statement = nullptr;
        const std::string sql = std::string{"SELECT * FROM "} + table;
        sqlite3_prepare_v2(handle, sql.c_str(), -1, &statement, nullptr);
        while (sqlite3_step(statement) == SQLITE_ROW) {
            Line line;
            for (int column = 0; column < sqlite3_column_count(statement); ++column)
                line.insert(QString::fromLatin1(sqlite3_column_name(statement, column)),
                            cellOf(statement, column));
            lines.push_back(std::move(line));
        }
        sqlite3_finalize(statement);
    }
    sqlite3_close(handle);
}

RawBooks::Line RawBooks::find(const char* table, const char* column, const QVariant& value) const
{
    for (const Line& line : m_tables.at(table)) {
        if (line.value(QLatin1String{column}) == value)
            return line;
    }
    return {};
}

} // namespace wattcard::reports::test
