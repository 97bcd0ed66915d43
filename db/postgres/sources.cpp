// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgres/sources.h"

#include <algorithm>

namespace wattcard::db::postgres {

namespace {

constexpr std::initializer_list<const char*> endsOfSources{
    "WHERE",     "GROUP", "HAVING", "ORDER",     "LIMIT",    "UNION",
    "INTERSECT", "SET",   "EXCEPT", "RETURNING", "CONFLICT", "WINDOW"};

std::size_t endOfSources(const Pieces& pieces, std::size_t begin)
{
    const std::size_t end = findAny(pieces, begin, pieces.size(), endsOfSources);
    // The ON of ON CONFLICT is that of no join.
    return end < pieces.size() && pieces[end].is("CONFLICT") ? end - 1 : end;
}

// Whether the join that begins behind `at` says on what.
bool hasCondition(const Pieces& pieces, std::size_t at, std::size_t end)
{
    const std::size_t next = findAny(pieces, at + 1, end, {"JOIN", ",", "ON", "USING"});
    return next < end && isAny(pieces[next], {"ON", "USING"});
}

void mendJoin(Pieces& pieces, std::size_t at, std::size_t end)
{
    const bool isCross = pieces[at - 1].is("CROSS");
    if (hasCondition(pieces, at, end)) {
        if (isCross)
            takeOut(pieces, at - 1);
        return;
    }
    if (!isCross && !pieces[at - 1].is("NATURAL"))
        putIn(pieces, at, {word("CROSS")});
}

bool isAlias(const Piece& piece)
{
    return piece.kind == Piece::Kind::Word &&
           !isAny(piece, {"ON", "USING", "JOIN", "LEFT", "INNER", "CROSS", "WHERE", "GROUP",
                          "HAVING", "ORDER", "LIMIT", "UNION", "INTERSECT", "EXCEPT", "RETURNING",
                          "NATURAL", "SET", "WINDOW"});
}

void nameQuestion(Pieces& pieces, std::size_t at)
{
    const bool isSource = isAny(pieces[at - 1], {"FROM", "JOIN", ","});
    const bool isNamed = at + 1 < pieces.size() && isAlias(pieces[at + 1]);
    if (isSource && !isNamed && pieces[at].isQuestion())
        putIn(pieces, at + 1, {word("AS"), word("q" + QByteArray::number(at))});
}

void mendFrom(Pieces& pieces, std::size_t from)
{
    const bool hasJoin =
        findAny(pieces, from, endOfSources(pieces, from), {"JOIN"}) < endOfSources(pieces, from);
    for (std::size_t at = endOfSources(pieces, from); at-- > from + 1;) {
        if (pieces[at].is("JOIN"))
            mendJoin(pieces, at, endOfSources(pieces, from));
        else if (pieces[at].isGroup())
            nameQuestion(pieces, at);
    }
    if (!hasJoin)
        return;
    for (std::size_t at = endOfSources(pieces, from); at-- > from + 1;) {
        if (!pieces[at].is(","))
            continue;
        pieces[at] = word("JOIN");
        putIn(pieces, at, {word("CROSS")});
    }
}

bool isSum(const Pieces& pieces, std::size_t bracket)
{
    if (bracket == 0 || !pieces[bracket].isGroup())
        return false;
    const Piece& name = pieces[bracket - 1];
    const Pieces& inner = pieces[bracket].inner;
    const bool isSingle = findAny(inner, 0, inner.size(), {","}) == inner.size();
    return isAny(name, {"SUM", "COUNT"}) || (isSingle && isAny(name, {"MIN", "MAX"}));
}

// Columns that are named with their table, such as k.day, outside of sums.
void collectColumns(const Pieces& pieces, std::size_t begin, std::size_t end,
                    std::vector<Pieces>& columns)
{
    for (std::size_t at = begin; at < end; ++at) {
        const Piece& piece = pieces[at];
        if (piece.isGroup() && !piece.isQuestion() && !isSum(pieces, at))
            collectColumns(piece.inner, 0, piece.inner.size(), columns);
        const bool isColumn = at + 2 < end && piece.kind == Piece::Kind::Word &&
                              pieces[at + 1].is(".") && !isAny(piece, {"NEW", "OLD"});
        if (!isColumn)
            continue;
        Pieces column{piece, pieces[at + 1], pieces[at + 2]};
        column.front().spaced = true;
        const QByteArray text = sqlOf(column);
        if (std::ranges::none_of(columns, [&](const Pieces& c) { return sqlOf(c) == text; }))
            columns.push_back(std::move(column));
        at += 2;
    }
}

bool isOwnColumn(const Pieces& pieces, std::size_t at)
{
    const Piece& piece = pieces[at];
    const bool isQualified = at > 0 && pieces[at - 1].is(".");
    const bool isMore =
        at + 1 < pieces.size() && (pieces[at + 1].is(".") || pieces[at + 1].isGroup());
    return piece.kind == Piece::Kind::Word && !isQualified && !isMore &&
           !isAny(piece, {"CASE", "WHEN", "THEN", "ELSE", "END", "AND", "OR", "NOT", "NULL", "IS",
                          "IN", "BETWEEN", "DISTINCT", "FROM", "TRUE", "FALSE"});
}

void qualify(Pieces& pieces, std::size_t begin, std::size_t end, const Piece& table)
{
    for (std::size_t at = end; at-- > begin;) {
        if (pieces[at].isGroup() && !pieces[at].isQuestion())
            qualify(pieces[at].inner, 0, pieces[at].inner.size(), table);
        if (!isOwnColumn(pieces, at))
            continue;
        Piece owner = table;
        owner.spaced = pieces[at].spaced;
        pieces[at].spaced = false;
        putIn(pieces, at, {owner, sign(".", false)});
    }
}

} // namespace

void mendSources(Pieces& pieces)
{
    for (std::size_t at = pieces.size(); at-- > 0;) {
        const bool isDistinct = at > 0 && pieces[at - 1].is("DISTINCT");
        if (pieces[at].is("FROM") && !isDistinct)
            mendFrom(pieces, at);
    }
}

void mendGrouping(Pieces& pieces)
{
    const std::size_t size = pieces.size();
    const std::size_t having = findAny(pieces, 0, size, {"HAVING"});
    const std::size_t select = findAny(pieces, 0, having, {"SELECT"});
    const std::size_t from = findAny(pieces, select, having, {"FROM"});
    if (having == size || from == having || findAny(pieces, 0, having, {"GROUP"}) < having)
        return;
    std::vector<Pieces> columns;
    collectColumns(pieces, select, from, columns);
    Pieces grouping;
    for (const Pieces& column : columns) {
        if (!grouping.empty())
            grouping.push_back(sign(",", false));
        grouping.insert(grouping.end(), column.begin(), column.end());
    }
    if (grouping.empty())
        return;
    grouping.insert(grouping.begin(), {word("GROUP"), word("BY")});
    putIn(pieces, having, grouping);
}

void mendUpsert(Pieces& pieces)
{
    const std::size_t into = findAny(pieces, 0, pieces.size(), {"INTO"});
    const std::size_t conflict = findAny(pieces, into, pieces.size(), {"CONFLICT"});
    std::size_t at = findAny(pieces, conflict, pieces.size(), {"SET"});
    while (at < pieces.size() && !isAny(pieces[at], {"WHERE", "RETURNING"})) {
        // From the sign of one assignment to the comma behind it.
        const std::size_t begin = findAny(pieces, at + 1, pieces.size(), {"="}) + 1;
        const std::size_t end = findAny(pieces, begin, pieces.size(), {",", "WHERE", "RETURNING"});
        if (begin > pieces.size())
            return;
        const std::size_t before = pieces.size();
        qualify(pieces, begin, end, pieces[into + 1]);
        at = end + (pieces.size() - before);
    }
}

} // namespace wattcard::db::postgres
