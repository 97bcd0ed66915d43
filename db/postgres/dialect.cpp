// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgres/dialect.h"

#include "db/postgres/conditions.h"
#include "db/postgres/sources.h"

#include <cctype>

namespace wattcard::db::postgres {

namespace {

bool isNegated(const Pieces& pieces, std::size_t at)
{
    return at > 0 && pieces[at - 1].is("NOT");
}

// GLOB '...' and NOT GLOB '...'
void mendGlob(Pieces& pieces, std::size_t at)
{
    Piece& pattern = pieces[at + 1];
    if (pattern.kind != Piece::Kind::Text)
        return;
    pattern.text = '\'' + expressionOf(pattern.text.sliced(1).chopped(1)) + '\'';
    const bool negated = isNegated(pieces, at);
    pieces[at] = sign(negated ? "!~" : "~");
    if (negated)
        takeOut(pieces, at - 1, 1);
}

// a IS b and a IS NOT b, which compare NULL like a value.
void mendIs(Pieces& pieces, std::size_t at)
{
    const bool negated = pieces[at + 1].is("NOT");
    const std::size_t value = at + (negated ? 2 : 1);
    if (value >= pieces.size() || isAny(pieces[value], {"NULL", "TRUE", "FALSE", "DISTINCT"}))
        return;
    Pieces words{word("DISTINCT"), word("FROM")};
    if (negated)
        takeOut(pieces, at + 1, 1);
    else
        words.insert(words.begin(), word("NOT"));
    putIn(pieces, at + 1, words);
}

// CAST(text AS INTEGER) reads as far as there are digits.
void mendCast(Pieces& pieces, std::size_t at)
{
    Pieces& inner = pieces[at + 1].inner;
    const bool isInteger =
        inner.size() > 2 && inner.back().is("INTEGER") && inner[inner.size() - 2].is("AS");
    if (!isInteger)
        return;
    inner.resize(inner.size() - 2);
    pieces[at].text = "integer_of";
}

// `name COLLATE NOCASE` of an index.
void mendCollation(Pieces& pieces, std::size_t at)
{
    if (at == 0 || !pieces[at + 1].is("NOCASE"))
        return;
    Piece column = pieces[at - 1];
    pieces[at - 1].text = "lower";
    column.spaced = false;
    pieces[at] = group({column});
    pieces[at].spaced = false;
    takeOut(pieces, at + 1, 1);
}

// SQLite's mark for a column that no index is to be used for: AND +l.book = 'till'.
bool isMark(const Pieces& pieces, std::size_t at)
{
    return pieces[at].is("+") && at > 0 && isAny(pieces[at - 1], {"AND", "OR", "WHERE", "ON"});
}

void mendNumber(Piece& number)
{
    if (number.text.startsWith("0x"))
        number.text = QByteArray::number(number.text.sliced(2).toLongLong(nullptr, 16));
}

void mendWords(Pieces& pieces)
{
    for (std::size_t at = pieces.size(); at-- > 0;) {
        Piece& piece = pieces[at];
        const bool isLast = at + 1 >= pieces.size();
        if (piece.kind == Piece::Kind::Number)
            mendNumber(piece);
        else if (piece.is("=="))
            piece.text = "=";
        else if (piece.is("LIKE"))
            piece.text = "ILIKE";
        else if (isLast)
            continue;
        else if (piece.is("GLOB"))
            mendGlob(pieces, at);
        else if (piece.is("IS"))
            mendIs(pieces, at);
        else if (piece.is("CAST") && pieces[at + 1].isGroup())
            mendCast(pieces, at);
        else if (piece.is("COLLATE"))
            mendCollation(pieces, at);
        else if (piece.is("INDEXED") && pieces[at + 1].is("BY"))
            takeOut(pieces, at, 3);
        else if (isMark(pieces, at)) {
            pieces[at + 1].spaced = true;
            takeOut(pieces, at, 1);
        }
    }
}

} // namespace

QByteArray expressionOf(QByteArray pattern)
{
    QByteArray expression = "^";
    for (qsizetype at = 0; at < pattern.size(); ++at) {
        const char c = pattern[at];
        if (c == '*') {
            expression += ".*";
        } else if (c == '?') {
            expression += '.';
        } else if (c == '[') {
            const qsizetype end = pattern.indexOf(']', at);
            if (end < 0)
                break; // matches nothing there either
            expression += pattern.sliced(at, end - at + 1);
            at = end;
        } else {
            if (std::ispunct(static_cast<unsigned char>(c)) != 0 && c != '_' && c != '\'')
                expression += '\\';
            expression += c;
        }
    }
    expression += '$';
    if (expression.startsWith("^.*"))
        expression.remove(0, 3);
    if (expression.endsWith(".*$"))
        expression.chop(3);
    return expression;
}

void reword(Pieces& pieces)
{
    for (Piece& piece : pieces) {
        if (piece.isGroup())
            reword(piece.inner);
    }
    mendWords(pieces);
    mendCases(pieces);
    mendSources(pieces);
    mendGrouping(pieces);
    mendUpsert(pieces);
    numberConditions(pieces);
}

QByteArray statementFor(const QByteArray& sql)
{
    Pieces pieces = piecesOf(sql);
    reword(pieces);
    return sqlOf(pieces);
}

} // namespace wattcard::db::postgres
