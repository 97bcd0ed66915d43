// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/postgres/both_stores.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <set>

namespace wattcard::db::test {

namespace {

BothStores& bothStores()
{
    static BothStores stores;
    return stores;
}

struct ProbedColumn {
    QByteArray name;
    QByteArray type;
    bool isKey;
};

std::vector<ProbedColumn> columnsOf(const QByteArray& table)
{
    std::vector<ProbedColumn> columns;
    for (const auto& row :
         bothStores().ask("SELECT name, type, pk FROM pragma_table_info('" + table + "')"))
        columns.push_back({row[0], row[1], row[2] != "0"});
    return columns;
}

// What a column is set to: nothing, and values near to its own and far from it.
QList<QByteArray> valuesFor(const ProbedColumn& column)
{
    if (column.type == "INTEGER")
        return {"NULL", "-1", "0", "1", column.name + " + 1", "5000000000"};
    if (column.type == "TEXT")
        return {"NULL", "''", "'x'", "'20300101'", "'closed'", "'123456789012'"};
    return {"NULL", "x'00'", "x''"};
}

// A row like the first one under the next number, with one value changed; `none` changes nothing.
QByteArray copyWith(const QByteArray& table, const std::vector<ProbedColumn>& columns,
                    const QByteArray& changed, const QByteArray& value)
{
    QByteArray list;
    for (const ProbedColumn& column : columns) {
        QByteArray expression = column.name;
        if (column.isKey && column.type == "INTEGER")
            expression = "(SELECT MAX(" + column.name + ") + 1 FROM " + table + ")";
        if (column.name == changed)
            expression = value;
        list += (list.isEmpty() ? "" : ", ") + expression;
    }
    return "INSERT INTO " + table + " SELECT " + list + " FROM " + table + " ORDER BY 1 LIMIT 1";
}

// A row of nothing in particular, for tables that the shop has nothing in.
QByteArray rowOf(const QByteArray& table, const std::vector<ProbedColumn>& columns)
{
    QByteArray list;
    for (const ProbedColumn& column : columns) {
        const bool isNumber = column.type == "INTEGER";
        list += (list.isEmpty() ? "" : ", ") + QByteArray{isNumber                ? "1"
                                                          : column.type == "TEXT" ? "'x'"
                                                                                  : "x'00'"};
    }
    return "INSERT INTO " + table + " VALUES (" + list + ")";
}

QList<QByteArray> changesOf(const QByteArray& table)
{
    const auto columns = columnsOf(table);
    QList<QByteArray> changes{"DELETE FROM " + table,
                              "INSERT INTO " + table + " SELECT * FROM " + table,
                              rowOf(table, columns), copyWith(table, columns, {}, {})};
    for (const ProbedColumn& column : columns) {
        for (const QByteArray& value : valuesFor(column)) {
            changes.append("UPDATE " + table + " SET " + column.name + " = " + value);
            // A row without its number gets one: SQLite's triggers see -1 then, the others the
            // number itself.
            if (value == "NULL" && column.isKey && column.type == "INTEGER")
                continue;
            // A NULL that is selected has a type there.
            const QByteArray typed = "NULLIF(" + column.name + ", " + column.name + ")";
            changes.append(copyWith(table, columns, column.name, value == "NULL" ? typed : value));
        }
    }
    return changes;
}

// Of two rules that both refuse, which one speaks first: SQLite looks at an INTEGER PRIMARY KEY
// before any trigger does, PostgreSQL at foreign keys before the triggers that come afterwards.
bool mayDiffer(const Verdict& ours, const Verdict& theirs)
{
    return ours.message == "datatype mismatch" || theirs.message.contains(" 23503: ");
}

} // namespace

// Every column of every table, changed and in a row that is added: what one store refuses the other
// refuses as well, a trigger what a trigger refuses.
TEST(BothStoresRefuse, theSameChanges)
{
    const bool areAllWanted = qEnvironmentVariableIsSet("WATTCARD_ALL_CHANGES");
    int number = 0;
    int accepted = 0;
    int refused = 0;
    std::set<QByteArray> reasons;
    for (const QByteArray& table : bothStores().tables()) {
        for (const QByteArray& change : changesOf(table)) {
            // A fifth of them each time; all when asked for.
            if (!areAllWanted && ++number % 5 != 0)
                continue;
            const Verdict ours = bothStores().inSqlite(change);
            const Verdict theirs = bothStores().inPostgres(change);
            EXPECT_EQ(ours.outcome == Outcome::Accepted, theirs.outcome == Outcome::Accepted)
                << change.constData() << "\n  " << ours.message.constData() << "\n  "
                << theirs.message.constData();
            EXPECT_TRUE(mayDiffer(ours, theirs) || (ours.outcome == Outcome::ByTrigger) ==
                                                       (theirs.outcome == Outcome::ByTrigger))
                << change.constData() << "\n  " << ours.message.constData() << "\n  "
                << theirs.message.constData();
            ++(ours.outcome == Outcome::Accepted ? accepted : refused);
            if (ours.outcome != Outcome::Accepted)
                reasons.insert(ours.message);
        }
    }
    EXPECT_GT(accepted, areAllWanted ? 6'000 : 1'200);
    EXPECT_GT(refused, areAllWanted ? 2'500 : 400);
    EXPECT_GT(reasons.size(), areAllWanted ? 320U : 100U) << "rules that were reached";
    std::printf("evidence: both stores: %d changes accepted, %d refused for %zu reasons\n",
                accepted, refused, reasons.size());
}

} // namespace wattcard::db::test
