// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgres/conditions.h"

#include <algorithm>
#include <optional>

namespace wattcard::db::postgres {

namespace {

// Half open: pieces of one sequence.
struct Span {
    std::size_t begin;
    std::size_t end;
    std::size_t size() const { return end - begin; }
};

constexpr std::initializer_list<const char*> endsOfList{
    "FROM",      "WHERE",  "GROUP",     "HAVING", "ORDER",  "LIMIT", "UNION",
    "INTERSECT", "EXCEPT", "RETURNING", "ON",     "WINDOW", "SELECT"};

bool isCondition(const Pieces& pieces, Span span);

// Where the branches of a CASE stand, without their keywords.
std::vector<Span> branchesOf(const Pieces& pieces, std::size_t begin, std::size_t end)
{
    std::vector<Span> branches;
    std::optional<std::size_t> open;
    for (std::size_t at = begin + 1; at <= end; ++at) {
        if (pieces[at].is("CASE")) {
            at = endOfCase(pieces, at);
            continue;
        }
        if (open && isAny(pieces[at], {"WHEN", "ELSE", "END"})) {
            branches.push_back({*open, at});
            open.reset();
        }
        if (isAny(pieces[at], {"THEN", "ELSE"}))
            open = at + 1;
    }
    return branches;
}

bool isConditionCase(const Pieces& pieces, std::size_t begin, std::size_t end)
{
    const auto branches = branchesOf(pieces, begin, end);
    return std::ranges::any_of(branches, [&](Span branch) { return isCondition(pieces, branch); });
}

bool isCondition(const Pieces& pieces, Span span)
{
    if (span.size() == 0)
        return false;
    const Piece& first = pieces[span.begin];
    if (span.size() == 1 && first.isGroup())
        return !first.isQuestion() && isCondition(first.inner, {0, first.inner.size()});
    if (span.size() == 1)
        return isAny(first, {"TRUE", "FALSE"});
    if (first.is("CASE") && endOfCase(pieces, span.begin) + 1 == span.end)
        return isConditionCase(pieces, span.begin, span.end - 1);
    for (std::size_t at = span.begin; at < span.end; ++at) {
        if (pieces[at].is("CASE"))
            at = endOfCase(pieces, at);
        else if (isAny(pieces[at], {"AND", "OR", "NOT", "IN", "IS", "EXISTS", "LIKE", "ILIKE",
                                    "BETWEEN", "=", "<>", "!=", "<", ">", "<=", ">=", "~", "!~"}))
            return true;
    }
    return false;
}

void makeNumber(Pieces& pieces, Span span)
{
    const bool isBracketed = span.size() == 1 && pieces[span.begin].isGroup();
    const auto begin = pieces.begin() + static_cast<std::ptrdiff_t>(span.begin);
    const auto end = pieces.begin() + static_cast<std::ptrdiff_t>(span.end);
    if (!isBracketed) {
        const bool spaced = begin->spaced;
        Piece whole = group(Pieces(begin, end));
        whole.inner.front().spaced = false;
        whole.spaced = spaced;
        pieces.erase(begin + 1, end);
        pieces[span.begin] = std::move(whole);
    }
    Pieces cast{sign("::", false), word("int"), sign("::", false), word("bigint")};
    cast[1].spaced = cast[3].spaced = false;
    putIn(pieces, span.begin + 1, cast);
}

// The parts of a list between its commas, the last one first: what is put in moves only what was
// looked at already.
std::vector<Span> itemsOf(const Pieces& pieces, Span list)
{
    std::vector<Span> items;
    std::size_t begin = list.begin;
    for (std::size_t at = list.begin; at < list.end; ++at) {
        if (!pieces[at].is(","))
            continue;
        items.push_back({begin, at});
        begin = at + 1;
    }
    items.push_back({begin, list.end});
    std::ranges::reverse(items);
    return items;
}

void numberItems(Pieces& pieces, Span list)
{
    for (Span item : itemsOf(pieces, list)) {
        item.end = findAny(pieces, item.begin, item.end, {"AS"});
        if (isCondition(pieces, item))
            makeNumber(pieces, item);
    }
}

// The end of a list of values; IS DISTINCT FROM is none.
std::size_t endOfList(const Pieces& pieces, std::size_t begin)
{
    std::size_t end = findAny(pieces, begin, pieces.size(), endsOfList);
    while (end < pieces.size() && end > 0 && pieces[end].is("FROM") &&
           pieces[end - 1].is("DISTINCT"))
        end = findAny(pieces, end + 1, pieces.size(), endsOfList);
    return end;
}

void numberSelected(Pieces& pieces)
{
    for (std::size_t at = pieces.size(); at-- > 0;) {
        if (!isAny(pieces[at], {"SELECT", "RETURNING"}))
            continue;
        std::size_t begin = at + 1;
        if (begin < pieces.size() && isAny(pieces[begin], {"DISTINCT", "ALL"}))
            ++begin;
        numberItems(pieces, {begin, endOfList(pieces, begin)});
    }
}

void numberAssigned(Pieces& pieces)
{
    for (std::size_t at = pieces.size(); at-- > 0;) {
        if (!pieces[at].is("SET"))
            continue;
        for (Span item : itemsOf(pieces, {at + 1, endOfList(pieces, at + 1)})) {
            item.begin = std::min(findAny(pieces, item.begin, item.end, {"="}) + 1, item.end);
            if (isCondition(pieces, item))
                makeNumber(pieces, item);
        }
    }
}

// A word before a bracket that is not the name of a function.
bool isKeyword(const Piece& piece)
{
    return isAny(piece, {"IN",    "AND",          "OR",       "NOT",      "EXISTS",    "VALUES",
                         "OVER",  "FILTER",       "AS",       "ON",       "WHEN",      "THEN",
                         "ELSE",  "CASE",         "WHERE",    "FROM",     "SELECT",    "JOIN",
                         "BY",    "BETWEEN",      "LIKE",     "ILIKE",    "IS",        "HAVING",
                         "LIMIT", "UNION",        "ALL",      "SET",      "USING",     "CHECK",
                         "KEY",   "UNIQUE",       "INTO",     "EXCEPT",   "INTERSECT", "ANY",
                         "SOME",  "MATERIALIZED", "CONFLICT", "DISTINCT", "RETURNING"});
}

bool isCall(const Pieces& pieces, std::size_t bracket)
{
    return bracket > 0 && pieces[bracket - 1].kind == Piece::Kind::Word &&
           !isKeyword(pieces[bracket - 1]);
}

bool isReckoned(const Pieces& pieces, std::size_t at)
{
    const std::initializer_list<const char*> signs{"+", "-", "*", "/", "%"};
    const bool before = at > 0 && isAny(pieces[at - 1], signs);
    const bool after = at + 1 < pieces.size() && isAny(pieces[at + 1], signs);
    return before || after;
}

void numberBracketed(Pieces& pieces)
{
    for (std::size_t at = pieces.size(); at-- > 0;) {
        if (!pieces[at].isGroup() || pieces[at].isQuestion())
            continue;
        Pieces& inner = pieces[at].inner;
        if (isCall(pieces, at))
            numberItems(inner, {0, inner.size()});
        else if (isReckoned(pieces, at) && isCondition(pieces, {at, at + 1}))
            makeNumber(pieces, {at, at + 1});
    }
}

struct Branches {
    bool hasCondition = false;
    bool hasBit = false;   // 0 or 1
    bool hasOther = false; // NULL apart
};

Branches kindsOf(const Pieces& pieces, const std::vector<Span>& branches)
{
    Branches kinds;
    for (const Span branch : branches) {
        const Piece& first = pieces[branch.begin];
        if (isCondition(pieces, branch))
            kinds.hasCondition = true;
        else if (branch.size() == 1 && (first.text == "0" || first.text == "1"))
            kinds.hasBit = true;
        else if (branch.size() != 1 || !first.is("NULL"))
            kinds.hasOther = true;
    }
    return kinds;
}

void mendCase(Pieces& pieces, std::size_t begin)
{
    auto branches = branchesOf(pieces, begin, endOfCase(pieces, begin));
    const Branches kinds = kindsOf(pieces, branches);
    if (!kinds.hasCondition || (!kinds.hasBit && !kinds.hasOther))
        return;
    std::ranges::reverse(branches);
    for (const Span branch : branches) {
        Piece& first = pieces[branch.begin];
        const bool isBit = branch.size() == 1 && (first.text == "0" || first.text == "1");
        if (kinds.hasOther && isCondition(pieces, branch))
            makeNumber(pieces, branch);
        else if (!kinds.hasOther && isBit)
            first = word(first.text == "1" ? "TRUE" : "FALSE");
    }
}

} // namespace

void mendCases(Pieces& pieces)
{
    for (std::size_t at = pieces.size(); at-- > 0;) { // those within others first
        if (pieces[at].is("CASE"))
            mendCase(pieces, at);
    }
}

void numberConditions(Pieces& pieces)
{
    numberBracketed(pieces);
    numberSelected(pieces);
    numberAssigned(pieces);
}

} // namespace wattcard::db::postgres
