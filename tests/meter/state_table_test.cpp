// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/meter/state_table.h"

#include <QFile>
#include <QTextStream>

#include <gtest/gtest.h>

#include <map>

// Every cell of tests/data/meter/state_event_table.txt.

namespace wattcard::meter {
namespace {

using Row = std::map<std::string, std::string>; // event to cell
using Table = std::map<std::string, Row>;       // state to row

void readRow(Table& table, const std::vector<std::string>& head,
             const std::vector<std::string>& words)
{
    ASSERT_EQ(words.size(), head.size()) << "a cell is missing beside " << words.front();
    for (std::size_t column = 1; column < head.size(); ++column) {
        const bool isNew = table[words.front()].emplace(head[column], words[column]).second;
        EXPECT_TRUE(isNew) << words.front() << " stands twice under " << head[column];
    }
}

Table readTable()
{
    Table table;
    QFile file{QStringLiteral(WATTCARD_TEST_DATA "/meter/state_event_table.txt")};
    EXPECT_TRUE(file.open(QIODevice::ReadOnly | QIODevice::Text));
    std::vector<std::string> head;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).simplified();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        std::vector<std::string> words;
        for (const QString& word : line.split(u' '))
            words.push_back(word.toStdString());
        if (words.front() == "state")
            head = words;
        else
            readRow(table, head, words);
    }
    return table;
}

class StateTable : public ::testing::TestWithParam<std::size_t> {};

} // namespace

TEST_P(StateTable, doesWhatEveryCellOfItsRowSays)
{
    static const Table table = readTable();
    const TableState& state = tableStates().at(GetParam());
    const auto row = table.find(state.name);
    ASSERT_NE(row, table.end()) << "no row for " << state.name;
    for (const TableEvent& event : tableEvents()) {
        const auto cell = row->second.find(event.name);
        if (cell == row->second.end()) {
            ADD_FAILURE() << "no cell for " << event.name;
            continue;
        }
        TableMeter meter = state.make();
        event.happen(meter);
        EXPECT_EQ(meter.outcome(), cell->second) << state.name << " × " << event.name;
    }
    EXPECT_EQ(row->second.size(), tableEvents().size()) << "the table knows more events";
}

INSTANTIATE_TEST_SUITE_P(Rows, StateTable, ::testing::Range(std::size_t{0}, tableStates().size()),
                         [](const auto& row) {
                             std::string name = tableStates().at(row.param).name;
                             std::erase(name, '-');
                             return name;
                         });

TEST(StateTableFile, namesNoStateThatTheTestDoesNotKnow)
{
    std::set<std::string> known;
    for (const TableState& state : tableStates())
        known.insert(state.name);
    for (const auto& [name, row] : readTable())
        EXPECT_TRUE(known.contains(name)) << name;
}

// A set-up that is not the state that its name says would make the row worthless.
TEST(StateTableRows, beginWhereTheirNamesSay)
{
    std::map<std::string, std::string> words;
    for (const TableState& state : tableStates()) {
        TableMeter meter = state.make();
        const MeterState& now = meter.controller.state;
        words[state.name] = now.balance.remaining.toString().toStdString() +
                            (now.supply.closed ? " closed" : " open") +
                            (now.supply.causes.isEmpty() ? "" : " for a cause");
    }
    EXPECT_EQ(words["normal"], "37.26 closed");
    EXPECT_EQ(words["courtesy"], "4.00 open for a cause");
    EXPECT_EQ(words["alarm2"], "4.00 closed");
    EXPECT_EQ(words["overdraft"], "-5.00 closed");
    EXPECT_EQ(words["tripped"], "-20.00 open for a cause");
    EXPECT_EQ(words["short"], "5.00 open for a cause");
    EXPECT_EQ(words["allowed"], "30.00 open");
    EXPECT_EQ(words["guarantee"], "-25.00 closed");
    EXPECT_EQ(words["warned"], "-20.00 closed for a cause");
    EXPECT_EQ(words["load-lock"].ends_with("open for a cause"), true);
}

} // namespace wattcard::meter
