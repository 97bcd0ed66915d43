// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgres/dialect.h"

namespace wattcard::db::postgres {

namespace {

using Statements = std::vector<QByteArray>;

Pieces partOf(const Pieces& pieces, std::size_t begin, std::size_t end)
{
    return {pieces.begin() + static_cast<std::ptrdiff_t>(begin),
            pieces.begin() + static_cast<std::ptrdiff_t>(end)};
}

QByteArray translated(Pieces pieces)
{
    reword(pieces);
    return sqlOf(pieces);
}

bool beginsWith(const Pieces& pieces, std::initializer_list<const char*> words)
{
    std::size_t at = 0;
    for (const char* text : words) {
        if (at >= pieces.size() || !pieces[at++].is(text))
            return false;
    }
    return true;
}

// The types of our columns. Texts are ordered by their bytes, as SQLite does.
void mendType(Piece& type)
{
    if (type.is("INTEGER"))
        type.text = "bigint";
    else if (type.is("TEXT"))
        type.text = "text COLLATE \"C\"";
    else if (type.is("BLOB"))
        type.text = "bytea";
}

// The column whose value SQLite makes when none is given: INTEGER PRIMARY KEY.
QByteArray ownNumber(const Pieces& column)
{
    const bool isInteger = column.size() > 3 && column[1].is("INTEGER");
    const std::size_t key = findAny(column, 0, column.size(), {"PRIMARY"});
    return isInteger && key < column.size() ? column.front().text : QByteArray{};
}

// CREATE TABLE name (columns and constraints) STRICT, WITHOUT ROWID
Statements tableFor(Pieces pieces)
{
    const QByteArray name = pieces[2].text;
    Pieces& items = pieces[3].inner;
    QByteArray number;
    for (std::size_t at = 0; at < items.size();) {
        const std::size_t end = findAny(items, at, items.size(), {","});
        const bool isColumn = !isAny(items[at], {"CHECK", "PRIMARY", "UNIQUE", "FOREIGN"});
        if (isColumn && number.isEmpty())
            number = ownNumber(partOf(items, at, end));
        if (isColumn)
            mendType(items[at + 1]);
        at = end + 1;
    }
    pieces.resize(4);
    reword(items);
    Statements made;
    made.push_back(sqlOf(pieces));
    if (!number.isEmpty())
        made.push_back("CREATE TRIGGER _number BEFORE INSERT ON " + name +
                       " FOR EACH ROW WHEN (NEW." + number +
                       " IS NULL) EXECUTE FUNCTION next_number('" + number + "')");
    return made;
}

// ALTER TABLE name ADD COLUMN column ..., or RENAME TO another.
Statements alteredFor(Pieces pieces)
{
    if (pieces.size() > 6 && pieces[3].is("ADD"))
        mendType(pieces[6]);
    const bool isRenamed = pieces.size() == 6 && pieces[3].is("RENAME");
    const QByteArray name = pieces.back().text;
    Statements made;
    made.push_back(translated(std::move(pieces)));
    if (isRenamed)
        made.push_back("SELECT restore_references('" + name + "')");
    return made;
}

// SELECT RAISE(ABORT, 'why'), or a statement.
QByteArray actionFor(const Pieces& statement, const QByteArray& trigger)
{
    if (!beginsWith(statement, {"SELECT", "RAISE"}))
        return translated(statement) + "; ";
    const Pieces& inner = statement[2].inner;
    return "RAISE EXCEPTION USING ERRCODE = 'WC001', CONSTRAINT = '" + trigger +
           "', MESSAGE = " + inner.back().text + "; ";
}

// What a trigger writes, it writes as the owner: whoever may bring it about needs no right of his
// own on those tables (RELIABILITY.md section 8, "rights"). Nobody's temporary tables come before
// ours.
constexpr const char* asOwner =
    " SECURITY DEFINER SET search_path = wattcard, pg_catalog, pg_temp";

// CREATE TRIGGER name moment event ON table [WHEN condition] BEGIN statements; END becomes a
// function of the same name, with the condition inside: there it may ask other tables.
Statements triggerFor(const Pieces& pieces)
{
    const QByteArray name = pieces[2].text;
    const std::size_t on = findAny(pieces, 3, pieces.size(), {"ON"});
    const std::size_t begin = findAny(pieces, on, pieces.size(), {"BEGIN"});
    const std::size_t when = findAny(pieces, on, begin, {"WHEN"});
    QByteArray body;
    bool writes = false;
    for (const Pieces& statement : statementsOf(partOf(pieces, begin + 1, pieces.size() - 1))) {
        body += actionFor(statement, name);
        writes = writes || !beginsWith(statement, {"SELECT"});
    }
    if (when < begin)
        body = "IF (" + translated(partOf(pieces, when + 1, begin)) + ") THEN " + body + "END IF; ";
    const bool isDeleted = pieces[4].is("DELETE");
    return {"CREATE OR REPLACE FUNCTION " + name +
                "() RETURNS trigger LANGUAGE plpgsql" + (writes ? asOwner : "") +
                " AS $body$ BEGIN " +
                body + "RETURN " + (isDeleted ? "OLD" : "NEW") + "; END $body$",
            sqlOf(partOf(pieces, 0, on + 2)) + " FOR EACH ROW EXECUTE FUNCTION " + name + "()"};
}

Statements schemaOf(const Pieces& pieces)
{
    if (beginsWith(pieces, {"CREATE", "TABLE"}))
        return tableFor(pieces);
    if (beginsWith(pieces, {"ALTER", "TABLE"}))
        return alteredFor(pieces);
    if (beginsWith(pieces, {"CREATE", "TRIGGER"}))
        return triggerFor(pieces);
    // What two full-text tables hold beside the lines of the search, one index finds in them.
    if (beginsWith(pieces, {"CREATE", "VIRTUAL", "TABLE", "search_part"}))
        return {"CREATE INDEX search_line_terms ON search_line USING gin"
                " (search_terms(numbers, names, address, place))"};
    if (beginsWith(pieces, {"CREATE", "VIRTUAL"}) || beginsWith(pieces, {"PRAGMA"}))
        return {};
    const QByteArray last = pieces.back().text;
    if (beginsWith(pieces, {"DROP", "TRIGGER"}))
        return {"DROP FUNCTION " + last + "() CASCADE"};
    // What refers to the table comes back to the one that takes its name.
    if (beginsWith(pieces, {"DROP", "TABLE"}))
        return {"SELECT retire_table('" + last + "')"};
    return {translated(pieces)};
}

} // namespace

std::vector<QByteArray> schemaFor(const QByteArray& script)
{
    Statements made;
    for (const Pieces& statement : statementsOf(piecesOf(script))) {
        for (QByteArray& sql : schemaOf(statement))
            made.push_back(std::move(sql));
    }
    return made;
}

} // namespace wattcard::db::postgres
