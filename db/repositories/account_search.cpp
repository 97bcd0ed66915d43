// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/account_search.h"

#include "db/repositories/columns.h"
#include "db/repositories/search_lines.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

// Each ends with what the viewer may see: nobody is the program itself. The indexes are asked for
// his places first; which accounts he sees is decided by operator_sees alone.
constexpr StatementText findPart{
    "find_part", "SELECT rowid FROM search_part AS l WHERE search_part MATCH ?"
                 " AND rowid NOT IN (SELECT account FROM search_due) AND (? = 0 OR EXISTS"
                 " (SELECT 1 FROM operator_sees WHERE operator = ? AND account = l.rowid))"
                 " AND (? = 0 OR (SELECT state FROM account WHERE id = l.rowid) = 'pending')"
                 " ORDER BY rowid LIMIT ?"};
constexpr StatementText findNumber{
    "find_number", "SELECT rowid FROM search_part AS l WHERE search_part MATCH ?"
                   " AND (SELECT instr(numbers, ?) FROM search_line WHERE account = l.rowid) > 0"
                   " AND rowid NOT IN (SELECT account FROM search_due) AND (? = 0 OR EXISTS"
                   " (SELECT 1 FROM operator_sees WHERE operator = ? AND account = l.rowid))"
                   " AND (? = 0 OR (SELECT state FROM account WHERE id = l.rowid) = 'pending')"
                   " ORDER BY rowid LIMIT ?"};
constexpr StatementText findGram{
    "find_gram", "SELECT rowid FROM search_gram AS l WHERE search_gram MATCH ?"
                 " AND rowid NOT IN (SELECT account FROM search_due) AND (? = 0 OR EXISTS"
                 " (SELECT 1 FROM operator_sees WHERE operator = ? AND account = l.rowid))"
                 " AND (? = 0 OR (SELECT state FROM account WHERE id = l.rowid) = 'pending')"
                 " ORDER BY rowid LIMIT ?"};
constexpr StatementText findAll{"find_all",
                                "SELECT id FROM account AS l WHERE (? = 0 OR EXISTS (SELECT 1"
                                " FROM operator_sees WHERE operator = ? AND account = l.id))"
                                " AND ? = 0 ORDER BY id LIMIT ?"};
constexpr StatementText findPending{"find_pending",
                                    "SELECT id FROM account AS l WHERE state = 'pending'"
                                    " AND (? = 0 OR EXISTS (SELECT 1 FROM operator_sees"
                                    " WHERE operator = ? AND account = l.id)) AND ? = 1"
                                    " ORDER BY id LIMIT ?"};
constexpr StatementText selectScope{
    "find_scope", "SELECT kind, code FROM operator_scope WHERE operator = ? ORDER BY 1, 2"};
constexpr StatementText selectLines{"find_lines",
                                    "SELECT l.* FROM json_each(?) AS j CROSS JOIN account_line AS l"
                                    " WHERE l.id = CAST(j.value AS INTEGER) ORDER BY j.key"};

// The three characters in the middle of a number are in most of the others too, and the index would
// walk through all their lists: its two ends say enough to look at what is left.
QString numberParts(const QString& pattern)
{
    constexpr qsizetype end = 4;
    if (pattern.size() <= 2 * end)
        return "numbers : "_L1 + quotedForIndex(pattern);
    return "(numbers : "_L1 + quotedForIndex(pattern.left(end)) + " AND numbers : "_L1 +
           quotedForIndex(pattern.right(end)) + u')';
}

} // namespace

Result<Account> accountFrom(Record& record, TariffTable& tariffs, UtcTime at)
{
    return accountFrom(record, [&](TariffPlanId plan) { return tariffs.inForce(plan, at); });
}

Result<Account> accountFrom(Record& record, const TariffOf& tariffOf)
{
    Account account;
    account.id = number<AccountId>(record);
    account.state = coded<AccountState>(record);
    account.number = parsed<CustomerNumber>(record);
    account.customerName = record.text();
    account.address = record.text();
    account.meter = parsed<MeterNumber>(record);
    account.ratios.current = number<std::uint32_t>(record);
    account.ratios.potential = number<std::uint32_t>(record);
    account.mode = coded<PaymentMode>(record);
    account.alarm1 = credit(record);
    account.alarm2 = credit(record);
    account.carry = money(record);
    auto tariff = tariffOf(number<TariffPlanId>(record));
    if (!tariff)
        return failed(tariff);
    account.tariff = std::move(*tariff);
    account.place.area = record.text();
    account.place.station = record.text();
    return checked(record, std::move(account));
}

Result<std::vector<Account>> AccountSearch::find(const QString& text, int limit)
{
    const auto ids = idsOf(searchable(text.left(longestSearch)), static_cast<std::size_t>(limit));
    if (!ids)
        return failed(ids);
    auto found = accounts(*ids);
    if (!found)
        return found;
    std::stable_partition(found->begin(), found->begin() + static_cast<qsizetype>(m_wholes),
                          [](const Account& each) { return each.state != AccountState::Closed; });
    return found;
}

Result<AccountSearch::Ids> AccountSearch::idsOf(const QString& text, std::size_t limit)
{
    if (auto read = readScope(); !read)
        return failed(read);
    if (auto read = readWaiting(text); !read)
        return failed(read);
    if (text.isEmpty())
        return all(limit);
    Ids ids;
    const SearchProbes probes = probesFor(text);
    if (auto read = readLines(probes[partRank].numbers); !read)
        return failed(read);
    for (std::size_t rank = 0; rank < probes.size() && ids.size() < limit; ++rank) {
        auto found = indexed(probes[rank], limit + ids.size()); // those of before may come again
        if (!found)
            return found;
        for (const Line& each : m_lines) {
            if (hits(each.line, probes[rank]))
                found->push_back(each.account);
        }
        std::ranges::sort(*found);
        for (const std::int64_t id : *found) {
            if (ids.size() < limit && std::ranges::find(ids, id) == ids.end())
                ids.push_back(id);
        }
        if (rank == 0)
            m_wholes = ids.size();
    }
    return ids;
}

Result<AccountSearch::Ids> AccountSearch::all(std::size_t limit)
{
    if (m_isOfPending)
        return idsFrom(findPending, {}, limit);
    if (m_places.isEmpty())
        return idsFrom(findAll, {}, limit);
    auto found = m_database.indexesLines() ? placed(limit) : idsFrom(findGram, {m_places}, limit);
    if (!found)
        return found;
    for (const Line& each : m_lines)
        found->push_back(each.account);
    std::ranges::sort(*found);
    found->resize(std::min(found->size(), limit));
    return found;
}

Result<AccountSearch::Ids> AccountSearch::indexed(const SearchProbe& probe, std::size_t limit)
{
    if (m_allAreRead)
        return Ids{};
    if (m_database.indexesLines())
        return termed(probe, limit);
    QStringList parts;
    if (!probe.names.isEmpty())
        parts.append("names : "_L1 + quotedForIndex(probe.names));
    if (!probe.address.isEmpty())
        parts.append("address : "_L1 + quotedForIndex(probe.address));
    Ids ids;
    if (!parts.isEmpty()) {
        auto found = idsFrom(probe.isShort ? findGram : findPart, {within(parts)}, limit);
        if (!found)
            return found;
        ids = std::move(*found);
    }
    if (!probe.numbers.isEmpty() && !m_numbersAreRead) {
        auto found =
            idsFrom(findNumber, {within({numberParts(probe.numbers)}), probe.numbers}, limit);
        if (!found)
            return found;
        ids.insert(ids.end(), found->begin(), found->end());
    }
    return ids;
}

// What matches any of these where the viewer serves.
QString AccountSearch::within(const QStringList& parts) const
{
    const QString wanted = u'(' + parts.join(" OR "_L1) + u')';
    return m_places.isEmpty() ? wanted : wanted + " AND "_L1 + m_places;
}

Result<AccountSearch::Ids> AccountSearch::idsFrom(const StatementText& statement,
                                                  std::vector<QVariant> values, std::size_t limit)
{
    const QVariant viewer = value(m_database.viewer());
    const QVariant pending = value(m_isOfPending ? 1 : 0);
    for (const QVariant& last : {viewer, viewer, pending, value(static_cast<std::int64_t>(limit))})
        values.push_back(last);
    auto answer = m_database.run(statement, values);
    if (!answer)
        return failed(answer);
    Ids ids;
    for (Record& record : answer->records)
        ids.push_back(record.integer());
    return ids;
}

Result<void> AccountSearch::readScope()
{
    m_marks = u"[]"_s;
    if (m_database.viewer().isNull())
        return {};
    auto answer = m_database.run(selectScope, {value(m_database.viewer())});
    if (!answer)
        return failed(answer);
    QStringList marks; // of letters that need no escape in JSON
    for (Record& record : answer->records) {
        const PlaceKind kind = record.text() == "area"_L1 ? PlaceKind::Area : PlaceKind::Station;
        marks.append(quotedForIndex(placeMark(kind, record.text())));
    }
    if (marks.isEmpty())
        return {};
    m_places = "place : ("_L1 + marks.join(" OR "_L1) + u')';
    m_marks = u'[' + marks.join(u',') + u']';
    return {};
}

Result<std::vector<Account>> AccountSearch::accounts(const Ids& ids)
{
    QStringList list;
    for (const std::int64_t id : ids)
        list.append(QString::number(id));
    auto answer = m_database.run(selectLines, {QString{u'[' + list.join(u',') + u']'}});
    if (!answer)
        return failed(answer);
    const UtcTime at = m_clock.now();
    std::map<TariffPlanId, Result<Tariff>> known; // many accounts have few plans
    const auto tariffOf = [&](TariffPlanId plan) {
        const auto place = known.find(plan);
        return place != known.end()
                   ? place->second
                   : known.emplace(plan, m_tariffs.inForce(plan, at)).first->second;
    };
    std::vector<Account> found;
    for (Record& record : answer->records) {
        auto account = accountFrom(record, tariffOf);
        if (!account)
            return failed(account);
        found.push_back(std::move(*account));
    }
    return found;
}

} // namespace wattcard::db
