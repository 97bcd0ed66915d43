// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgres/pieces.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace wattcard::db::postgres {

namespace {

bool isNameCharacter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || (c & 0x80) != 0;
}

// Reads one text from its beginning to its end.
class SqlText {
public:
    explicit SqlText(const QByteArray& sql) : m_sql{sql} {}

    Pieces sequence() // up to the bracket that closes it
    {
        Pieces pieces;
        for (;;) {
            const qsizetype before = m_at;
            skipBlank();
            if (m_at >= m_sql.size())
                return pieces;
            if (m_sql[m_at] == ')') {
                ++m_at;
                return pieces;
            }
            Piece piece = next();
            piece.spaced = m_pieceBegan > before;
            pieces.push_back(std::move(piece));
        }
    }

private:
    bool at(const char* text) const { return m_sql.sliced(m_at).startsWith(text); }

    void skipBlank()
    {
        while (m_at < m_sql.size()) {
            if (at("--"))
                m_at = endOr(m_sql.indexOf('\n', m_at));
            else if (std::isspace(static_cast<unsigned char>(m_sql[m_at])) == 0)
                return;
            else
                ++m_at;
        }
    }

    Piece next()
    {
        m_pieceBegan = m_at;
        const char c = m_sql[m_at];
        if (c == '(') {
            ++m_at;
            Piece whole{Piece::Kind::Group};
            const qsizetype began = m_pieceBegan;
            whole.inner = sequence();
            m_pieceBegan = began;
            return whole;
        }
        if (c == '\'')
            return {Piece::Kind::Text, quoted('\'')};
        if (c == '"')
            return {Piece::Kind::Word, quoted('"')};
        if ((c == 'x' || c == 'X') && m_at + 1 < m_sql.size() && m_sql[m_at + 1] == '\'') {
            ++m_at;
            return {Piece::Kind::Bytes, quoted('\'')};
        }
        if (c == '?')
            return {Piece::Kind::Parameter, run([](char d) { return d >= '0' && d <= '9'; }, 1)};
        if (c >= '0' && c <= '9')
            return {Piece::Kind::Number, run(isNameCharacter, 1)};
        if (isNameCharacter(c))
            return {Piece::Kind::Word, run(isNameCharacter, 1)};
        return {Piece::Kind::Sign, signText()};
    }

    template <class Belongs> QByteArray run(Belongs belongs, qsizetype least)
    {
        const qsizetype begin = m_at;
        m_at += least;
        while (m_at < m_sql.size() && belongs(m_sql[m_at]))
            ++m_at;
        return m_sql.sliced(begin, m_at - begin);
    }

    QByteArray quoted(char mark) // a doubled mark stands for itself
    {
        const qsizetype begin = m_at++;
        while (m_at < m_sql.size()) {
            if (m_sql[m_at++] != mark)
                continue;
            if (m_at >= m_sql.size() || m_sql[m_at] != mark)
                break;
            ++m_at;
        }
        return m_sql.sliced(begin, m_at - begin);
    }

    QByteArray signText()
    {
        static constexpr std::array longer{"->>", "->", "||", "<>", "!=", "<=", ">=", "=="};
        const auto found = std::ranges::find_if(longer, [this](const char* s) { return at(s); });
        const qsizetype length =
            found == longer.end() ? 1 : static_cast<qsizetype>(qstrlen(*found));
        m_at += length;
        return m_sql.sliced(m_at - length, length);
    }

    qsizetype endOr(qsizetype place) const { return place < 0 ? m_sql.size() : place; }

    const QByteArray& m_sql;
    qsizetype m_at = 0;
    qsizetype m_pieceBegan = 0;
};

QByteArray bytesLiteral(const QByteArray& quotedHex)
{
    return "'\\x" + quotedHex.sliced(1) + "::bytea";
}

void print(const Pieces& pieces, QByteArray& sql, int& parameters)
{
    for (const Piece& piece : pieces) {
        if (piece.spaced && !sql.isEmpty() && !sql.endsWith('('))
            sql += ' ';
        switch (piece.kind) {
        case Piece::Kind::Group:
            sql += '(';
            print(piece.inner, sql, parameters);
            sql += ')';
            break;
        case Piece::Kind::Parameter:
            ++parameters;
            sql += '$' +
                   (piece.text.size() > 1 ? piece.text.sliced(1) : QByteArray::number(parameters));
            break;
        case Piece::Kind::Bytes: sql += bytesLiteral(piece.text); break;
        default: sql += piece.text;
        }
    }
}

} // namespace

bool Piece::is(const char* word) const
{
    return (kind == Kind::Word || kind == Kind::Sign) &&
           text.compare(word, Qt::CaseInsensitive) == 0;
}

bool Piece::isQuestion() const
{
    return isGroup() && !inner.empty() && isAny(inner.front(), {"SELECT", "WITH", "VALUES"});
}

Pieces piecesOf(const QByteArray& sql)
{
    return SqlText{sql}.sequence();
}

QByteArray sqlOf(const Pieces& pieces)
{
    QByteArray sql;
    int parameters = 0;
    print(pieces, sql, parameters);
    return sql;
}

std::vector<Pieces> statementsOf(const Pieces& script)
{
    std::vector<Pieces> statements;
    Pieces statement;
    int depth = 0; // of BEGIN and CASE in a trigger
    for (const Piece& piece : script) {
        const bool isTrigger =
            statement.size() > 2 && statement[0].is("CREATE") && statement[1].is("TRIGGER");
        if (isTrigger && isAny(piece, {"BEGIN", "CASE"}))
            ++depth;
        if (isTrigger && piece.is("END"))
            --depth;
        if (piece.is(";") && depth == 0) {
            if (!statement.empty())
                statements.push_back(std::exchange(statement, {}));
            continue;
        }
        statement.push_back(piece);
    }
    if (!statement.empty())
        statements.push_back(std::move(statement));
    return statements;
}

std::size_t findAny(const Pieces& pieces, std::size_t from, std::size_t until,
                    std::initializer_list<const char*> words)
{
    for (std::size_t at = from; at < until; ++at) {
        if (isAny(pieces[at], words))
            return at;
    }
    return until;
}

std::size_t endOfCase(const Pieces& pieces, std::size_t begin)
{
    int depth = 0;
    for (std::size_t at = begin; at < pieces.size(); ++at) {
        if (pieces[at].is("CASE"))
            ++depth;
        if (pieces[at].is("END") && --depth == 0)
            return at;
    }
    return pieces.size();
}

bool isAny(const Piece& piece, std::initializer_list<const char*> words)
{
    return std::ranges::any_of(words, [&](const char* text) { return piece.is(text); });
}

void putIn(Pieces& pieces, std::size_t at, const Pieces& more)
{
    pieces.insert(pieces.begin() + static_cast<std::ptrdiff_t>(at), more.begin(), more.end());
}

void takeOut(Pieces& pieces, std::size_t at, std::size_t number)
{
    const auto begin = pieces.begin() + static_cast<std::ptrdiff_t>(at);
    pieces.erase(begin, begin + static_cast<std::ptrdiff_t>(number));
}

Piece word(QByteArray text)
{
    return {.kind = Piece::Kind::Word, .text = std::move(text), .inner = {}, .spaced = true};
}

Piece sign(QByteArray text, bool spaced)
{
    return {.kind = Piece::Kind::Sign, .text = std::move(text), .inner = {}, .spaced = spaced};
}

Piece group(Pieces inner)
{
    return {.kind = Piece::Kind::Group, .text = {}, .inner = std::move(inner), .spaced = true};
}

} // namespace wattcard::db::postgres
