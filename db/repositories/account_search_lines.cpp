// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the search looks at one by one: accounts whose line waits to be made, numbers that are typed
// as a whole or nearly, and accounts that wait for their card.
#include "db/repositories/account_search.h"
#include "db/repositories/columns.h"
#include "db/repositories/search_lines.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText countEnding{
    "count_ending",
    "SELECT COUNT(*) FROM (SELECT 1 FROM search_part WHERE search_part MATCH ? LIMIT ?)"};
constexpr StatementText findEnding{
    "find_ending", "SELECT l.rowid, s.numbers FROM search_part AS l"
                   " CROSS JOIN search_line AS s ON s.account = l.rowid"
                   " WHERE search_part MATCH ? AND instr(s.numbers, ?) > 0"
                   " AND l.rowid NOT IN (SELECT account FROM search_due) AND (? = 0 OR EXISTS"
                   " (SELECT 1 FROM operator_sees WHERE operator = ? AND account = l.rowid))"
                   " AND (? = 0 OR (SELECT state FROM account WHERE id = l.rowid) = 'pending')"
                   " ORDER BY l.rowid LIMIT ?"};
constexpr StatementText countTails{
    "count_tails",
    "SELECT COUNT(*) FROM (SELECT 1 FROM search_tail WHERE tail >= ? AND tail < ? LIMIT ?)"};
constexpr StatementText findWhole{
    "find_whole", "SELECT l.account, s.numbers FROM ("
                  "SELECT a.id AS account FROM json_each(?) AS j CROSS JOIN service_point AS p"
                  " ON p.customer_number = j.value"
                  " CROSS JOIN account AS a ON a.service_point = p.id"
                  " UNION SELECT a.id FROM json_each(?) AS j CROSS JOIN service_point AS p"
                  " ON p.meter_number = j.value"
                  " CROSS JOIN account AS a ON a.service_point = p.id"
                  " UNION SELECT account FROM search_tail WHERE tail >= ? AND tail < ?)"
                  " AS l CROSS JOIN search_line AS s ON s.account = l.account"
                  " WHERE l.account NOT IN (SELECT account FROM search_due) AND (? = 0 OR EXISTS"
                  " (SELECT 1 FROM operator_sees WHERE operator = ? AND account = l.account))"
                  " AND (? = 0 OR (SELECT state FROM account WHERE id = l.account) = 'pending')"
                  " ORDER BY l.account"};
constexpr StatementText findWaiting{
    "find_waiting",
    "SELECT a.id, p.customer_number, p.meter_number, c.phone, c.name, c.address, p.area, p.station"
    " FROM search_due AS d CROSS JOIN account AS a ON a.id = d.account"
    " JOIN service_point AS p ON p.id = a.service_point JOIN customer AS c ON c.id = a.customer"
    " WHERE instr(lower(replace(p.customer_number || ',' || p.meter_number || ',' || c.phone || ','"
    " || c.name || ',' || c.address, ' ', '')), ?) > 0 AND (? = 0 OR EXISTS (SELECT 1"
    " FROM operator_sees WHERE operator = ? AND account = a.id))"
    " AND (? = 0 OR a.state = 'pending') ORDER BY d.account LIMIT ?"};
constexpr StatementText countPending{
    "count_pending",
    "SELECT COUNT(*) FROM (SELECT 1 FROM account WHERE state = 'pending' LIMIT ?)"};
constexpr StatementText selectPendingLines{
    "pending_lines", "SELECT l.id, s.numbers, s.names, s.address FROM account AS l"
                     " CROSS JOIN search_line AS s ON s.account = l.id WHERE l.state = 'pending'"
                     " AND l.id NOT IN (SELECT account FROM search_due) AND (? = 0 OR EXISTS"
                     " (SELECT 1 FROM operator_sees WHERE operator = ? AND account = l.id))"};

constexpr std::int64_t many = 10'000; // to be looked at one by one

// A list of strings of digits.
QString jsonOf(const QStringList& numbers)
{
    return numbers.isEmpty() ? u"[]"_s : u"[\""_s + numbers.join("\",\""_L1) + u"\"]"_s;
}

} // namespace

// What can be looked at one by one instead of being asked of the indexes.
Result<void> AccountSearch::readLines(const QString& digits)
{
    if (m_isOfPending) {
        const auto read = readPending();
        if (!read || *read)
            return read ? Result<void>{} : failed(read);
    }
    const auto ranked = readLongNumber(digits);
    if (!ranked)
        return failed(ranked);
    m_numbersAreRead = *ranked;
    return {};
}

// Those that wait for their card are few, but after an import. False where they are many.
Result<bool> AccountSearch::readPending()
{
    auto count = m_database.run(countPending, {value(many)});
    if (!count)
        return failed(count);
    if (count->records.front().integer() == many)
        return false;
    const QVariant viewer = value(m_database.viewer());
    auto answer = m_database.run(selectPendingLines, {viewer, viewer});
    if (!answer)
        return failed(answer);
    for (Record& record : answer->records) {
        Line line{record.integer(), {}};
        line.line.numbers = record.text();
        line.line.names = record.text();
        line.line.address = record.text();
        m_lines.push_back(std::move(line));
    }
    m_allAreRead = true;
    return true;
}

// Few wait in the ordinary course of things. Many do right after an upgrade: of those the database
// picks what holds the text, case and initials aside.
Result<void> AccountSearch::readWaiting(const QString& text)
{
    constexpr std::size_t few = 2'000;
    if (auto read = readWaiting({}, few + 1); !read)
        return read;
    return m_lines.size() <= few ? Result<void>{} : readWaiting(text, few);
}

Result<void> AccountSearch::readWaiting(const QString& part, std::size_t limit)
{
    m_lines.clear();
    const QVariant viewer = value(m_database.viewer());
    auto answer = m_database.run(findWaiting, {part, viewer, viewer, value(m_isOfPending ? 1 : 0),
                                               value(static_cast<std::int64_t>(limit))});
    if (!answer)
        return failed(answer);
    for (Record& record : answer->records) {
        SearchSource source = sourceFrom(record);
        if (m_database.initialsOf())
            source.initials = m_database.initialsOf()(source.name);
        m_lines.push_back({source.account, lineOf(source)});
    }
    return {};
}

// Eleven digits and more are the whole of a number or nearly: those who have them are looked up,
// and the index of parts is not asked for numbers. False where they are in many telephones.
Result<bool> AccountSearch::readWholeNumber(const QString& digits)
{
    constexpr char16_t afterTheDigits = 0x1a;
    const QString from = digits.left(longestSearch);
    const QString to = from + QChar{afterTheDigits};
    auto count = m_database.run(countTails, {from, to, value(many)});
    if (!count)
        return failed(count);
    if (count->records.front().integer() == many)
        return false;
    const QString numbers = jsonOf(numbersAround(digits));
    const QVariant viewer = value(m_database.viewer());
    auto answer = m_database.run(
        findWhole, {numbers, numbers, from, to, viewer, viewer, value(m_isOfPending ? 1 : 0)});
    if (!answer)
        return failed(answer);
    addLines(answer->records);
    return true;
}

void AccountSearch::addLines(std::vector<Record>& records)
{
    for (Record& record : records) {
        const std::int64_t account = record.integer();
        m_lines.push_back({account, {.numbers = record.text()}});
    }
}

// The last digits of a long number are in few others as a rule: those are looked at one by one, for
// all ranks at once. False where they are in many.
Result<bool> AccountSearch::readLongNumber(const QString& digits)
{
    constexpr qsizetype end = 4;
    if (digits.size() <= end)
        return false;
    if (digits.size() >= leastWholeNumber)
        return readWholeNumber(digits);
    if (m_database.indexesLines())
        return false;
    const QString wanted = within({"numbers : "_L1 + quotedForIndex(digits.right(end))});
    auto count = m_database.run(countEnding, {wanted, value(many)});
    if (!count)
        return failed(count);
    if (count->records.front().integer() == many)
        return false;
    const QVariant viewer = value(m_database.viewer());
    auto answer = m_database.run(
        findEnding, {wanted, digits, viewer, viewer, value(m_isOfPending ? 1 : 0), value(many)});
    if (!answer)
        return failed(answer);
    addLines(answer->records);
    return true;
}

} // namespace wattcard::db
