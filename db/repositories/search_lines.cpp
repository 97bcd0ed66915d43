// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/search_lines.h"

#include "db/repositories/columns.h"
#include "db/sqlite/transaction.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText selectDue{
    "search_due", "SELECT d.account, l.account, l.numbers, l.names, l.address, l.place,"
                  " a.id, p.customer_number, p.meter_number, c.phone, c.name, c.address,"
                  " p.area, p.station FROM search_due AS d"
                  " LEFT JOIN search_line AS l ON l.account = d.account"
                  " LEFT JOIN account AS a ON a.id = d.account"
                  " LEFT JOIN service_point AS p ON p.id = a.service_point"
                  " LEFT JOIN customer AS c ON c.id = a.customer"
                  " ORDER BY d.account LIMIT ?"};
constexpr StatementText isDue{"search_waits", "SELECT EXISTS (SELECT 1 FROM search_due)"};
constexpr StatementText deleteDue{"search_done", "DELETE FROM search_due WHERE account <= ?"};
constexpr StatementText insertLine{
    "insert_search_line", "INSERT INTO search_line (account, numbers, names, address, place)"
                          " VALUES (?, ?, ?, ?, ?)"};
constexpr StatementText deleteLine{"delete_search_line",
                                   "DELETE FROM search_line WHERE account = ?"};
constexpr StatementText insertPart{"insert_search_part",
                                   "INSERT INTO search_part (rowid, numbers, names, address, place)"
                                   " VALUES (?, ?, ?, ?, ?)"};
constexpr StatementText deletePart{
    "delete_search_part",
    "INSERT INTO search_part (search_part, rowid, numbers, names, address, place)"
    " VALUES ('delete', ?, ?, ?, ?, ?)"};
constexpr StatementText insertGram{
    "insert_search_gram",
    "INSERT INTO search_gram (rowid, names, address, place) VALUES (?, ?, ?, ?)"};
constexpr StatementText deleteGram{
    "delete_search_gram", "INSERT INTO search_gram (search_gram, rowid, names, address, place)"
                          " VALUES ('delete', ?, ?, ?, ?)"};

constexpr StatementText insertTail{"insert_search_tail",
                                   "INSERT INTO search_tail (tail, account) VALUES (?, ?)"};
constexpr StatementText deleteTail{"delete_search_tail",
                                   "DELETE FROM search_tail WHERE tail = ? AND account = ?"};

std::vector<QVariant> wholeOf(std::int64_t account, const SearchLine& line)
{
    return {value(account), line.numbers, line.names, line.address, line.place};
}

std::vector<QVariant> wordsOf(std::int64_t account, const SearchLine& line)
{
    constexpr qsizetype markLength = 3;
    return {value(account), gramsOf(line.names), gramsOf(line.address),
            QString{line.place.left(markLength) + u' ' + line.place.mid(markLength)}};
}

} // namespace

SearchSource sourceFrom(Record& record)
{
    SearchSource source;
    source.account = record.integer();
    for (int number = 0; number < 3; ++number)
        source.numbers.append(record.text());
    source.name = record.text();
    source.address = record.text();
    source.area = record.text();
    source.station = record.text();
    return source;
}

Result<bool> SearchLines::makeSome(int most)
{
    if (!m_database.initialsOf())
        return false;
    auto waits = m_database.run(isDue);
    if (!waits)
        return failed(waits);
    if (waits->records.front().integer() == 0)
        return false;
    const auto made =
        inTransaction(m_database, "search"_L1, [&]() -> Result<int> { return make(most); });
    if (!made)
        return failed(made);
    return *made == most;
}

Result<void> SearchLines::makeAll()
{
    constexpr int atOnce = 1'000; // what is held in memory
    int made = m_database.initialsOf() ? atOnce : 0;
    while (made == atOnce) {
        const auto some = make(atOnce);
        if (!some)
            return failed(some);
        made = *some;
    }
    return {};
}

Result<int> SearchLines::make(int most)
{
    auto due = m_database.run(selectDue, {value(std::int64_t{most})});
    if (!due)
        return failed(due);
    std::int64_t last = 0;
    for (Record& record : due->records) {
        last = record.integer();
        const bool isKnown = !record.nextIsNull();
        record.skip(1);
        const SearchLine before{record.text(), record.text(), record.text(), record.text()};
        const bool exists = !record.nextIsNull();
        SearchSource source = sourceFrom(record);
        source.initials = m_database.initialsOf()(source.name);
        const SearchLine now = lineOf(source);
        auto replaced = replace(last, isKnown ? &before : nullptr, exists ? &now : nullptr);
        if (!replaced)
            return failed(replaced);
    }
    if (auto done = run(deleteDue, {value(last)}); !done)
        return failed(done);
    return static_cast<int>(due->records.size());
}

// The indexes forget a line by the very text that they were given.
Result<void> SearchLines::replace(std::int64_t account, const SearchLine* before,
                                  const SearchLine* now)
{
    if (before != nullptr && now != nullptr && *before == *now)
        return {};
    Result<void> done;
    const bool hasIndexes = !m_database.indexesLines(); // beside the lines
    if (before != nullptr) {
        if (hasIndexes)
            done = run(deletePart, wholeOf(account, *before));
        if (done && hasIndexes)
            done = run(deleteGram, wordsOf(account, *before));
        if (done)
            done = runForTails(deleteTail, account, *before);
        if (done)
            done = run(deleteLine, {value(account)});
    }
    if (done && now != nullptr) {
        if (hasIndexes)
            done = run(insertPart, wholeOf(account, *now));
        if (done && hasIndexes)
            done = run(insertGram, wordsOf(account, *now));
        if (done)
            done = runForTails(insertTail, account, *now);
        if (done)
            done = run(insertLine, wholeOf(account, *now));
    }
    return done;
}

Result<void> SearchLines::runForTails(const StatementText& statement, std::int64_t account,
                                      const SearchLine& line)
{
    for (const QString& tail : tailsOf(line)) {
        if (auto done = run(statement, {tail, value(account)}); !done)
            return done;
    }
    return {};
}

Result<void> SearchLines::run(const StatementText& statement, const std::vector<QVariant>& values)
{
    const auto done = m_database.run(statement, values);
    return done ? Result<void>{} : failed(done);
}

} // namespace wattcard::db
