// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstddef>
#include <vector>

namespace wattcard::db::postgres {

struct Piece;
using Pieces = std::vector<Piece>;

// SQL taken apart: words, literals, signs, and what stands between two brackets as one group.
struct Piece {
    enum class Kind { Word, Number, Text, Bytes, Parameter, Sign, Group };
    Kind kind = Kind::Word;
    QByteArray text = {}; // as written, of a group empty
    Pieces inner = {};    // of a group
    bool spaced = false;  // something stood between it and the one before

    bool is(const char* word) const; // this word or sign, small or capital
    bool isGroup() const { return kind == Kind::Group; }
    // A group that asks, such as (SELECT 1).
    bool isQuestion() const;
};

// Comments are left out. Our own statements only: a bracket or quote that is not closed ends there.
Pieces piecesOf(const QByteArray& sql);
// As one line; parameters become $1, $2 ... in the order in which they stand, ?3 becomes $3.
QByteArray sqlOf(const Pieces& pieces);
// A script statement by statement. A trigger is one, with all that stands between BEGIN and END.
std::vector<Pieces> statementsOf(const Pieces& script);

// The place behind `from` at which one of `words` stands in the same sequence, or `until`.
std::size_t findAny(const Pieces& pieces, std::size_t from, std::size_t until,
                    std::initializer_list<const char*> words);
// The END that belongs to the CASE at `begin`, or the end of the sequence.
std::size_t endOfCase(const Pieces& pieces, std::size_t begin);
bool isAny(const Piece& piece, std::initializer_list<const char*> words);

void putIn(Pieces& pieces, std::size_t at, const Pieces& more);
void takeOut(Pieces& pieces, std::size_t at, std::size_t number = 1);

Piece word(QByteArray text);
Piece sign(QByteArray text, bool spaced = true);
Piece group(Pieces inner);

} // namespace wattcard::db::postgres
