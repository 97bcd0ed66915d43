// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The search where the lines have an index of their terms (PostgreSQL): what every three characters
// and each place of a line are, and one or two of its texts as well. The terms of what is looked
// for name the candidates; whether they contain it is asked of their line.
#include "db/repositories/account_search.h"
#include "db/repositories/columns.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText findInNames{
    "terms_names", "SELECT l.account FROM search_line AS l WHERE "
                   " search_terms(l.numbers, l.names, l.address, l.place) @> search_wanted('m', ?)"
                   " AND instr(l.names, ?) > 0"
                   " AND (? = '[]' OR search_terms(l.numbers, l.names, l.address, l.place)"
                   "      && search_marks(?))"
                   " AND l.account NOT IN (SELECT account FROM search_due) AND (? = 0 OR EXISTS"
                   " (SELECT 1 FROM operator_sees WHERE operator = ? AND account = l.account))"
                   " AND (? = 0 OR (SELECT state FROM account WHERE id = l.account) = 'pending')"
                   " ORDER BY l.account LIMIT ?"};
constexpr StatementText findInAddress{
    "terms_address",
    "SELECT l.account FROM search_line AS l WHERE "
    " search_terms(l.numbers, l.names, l.address, l.place) @> search_wanted('a', ?)"
    " AND instr(l.address, ?) > 0"
    " AND (? = '[]' OR search_terms(l.numbers, l.names, l.address, l.place)"
    "      && search_marks(?))"
    " AND l.account NOT IN (SELECT account FROM search_due) AND (? = 0 OR EXISTS"
    " (SELECT 1 FROM operator_sees WHERE operator = ? AND account = l.account))"
    " AND (? = 0 OR (SELECT state FROM account WHERE id = l.account) = 'pending')"
    " ORDER BY l.account LIMIT ?"};
constexpr StatementText findInNumbers{
    "terms_numbers",
    "SELECT l.account FROM search_line AS l WHERE "
    " search_terms(l.numbers, l.names, l.address, l.place) @> search_wanted('n', ?)"
    " AND instr(l.numbers, ?) > 0"
    " AND (? = '[]' OR search_terms(l.numbers, l.names, l.address, l.place)"
    "      && search_marks(?))"
    " AND l.account NOT IN (SELECT account FROM search_due) AND (? = 0 OR EXISTS"
    " (SELECT 1 FROM operator_sees WHERE operator = ? AND account = l.account))"
    " AND (? = 0 OR (SELECT state FROM account WHERE id = l.account) = 'pending')"
    " ORDER BY l.account LIMIT ?"};
constexpr StatementText findInPlaces{
    "terms_places", "SELECT l.account FROM search_line AS l WHERE"
                    " search_terms(l.numbers, l.names, l.address, l.place) && search_marks(?)"
                    " AND l.account NOT IN (SELECT account FROM search_due) AND (? = 0 OR EXISTS"
                    " (SELECT 1 FROM operator_sees WHERE operator = ? AND account = l.account))"
                    " AND (? = 0 OR (SELECT state FROM account WHERE id = l.account) = 'pending')"
                    " ORDER BY l.account LIMIT ?"};

} // namespace

Result<AccountSearch::Ids> AccountSearch::termed(const SearchProbe& probe, std::size_t limit)
{
    const std::pair<const StatementText*, QString> questions[]{
        {&findInNames, probe.names},
        {&findInAddress, probe.address},
        {&findInNumbers, m_numbersAreRead ? QString{} : probe.numbers}};
    Ids ids;
    for (const auto& [statement, part] : questions) {
        if (part.isEmpty())
            continue;
        auto found = idsFrom(*statement, {part, part, m_marks, m_marks}, limit);
        if (!found)
            return found;
        ids.insert(ids.end(), found->begin(), found->end());
    }
    return ids;
}

Result<AccountSearch::Ids> AccountSearch::placed(std::size_t limit)
{
    return idsFrom(findInPlaces, {m_marks}, limit);
}

} // namespace wattcard::db
