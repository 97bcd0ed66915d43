// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/search_text.h"
#include "db/verify/findings.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

// The second: lines of accounts that are gone.
constexpr const char* selectLines = R"(
SELECT a.id, l.numbers, l.names, l.address, l.place, p.customer_number, p.meter_number, c.phone,
       c.name, c.address, p.area, p.station
  FROM account AS a JOIN service_point AS p ON p.id = a.service_point
  JOIN customer AS c ON c.id = a.customer LEFT JOIN search_line AS l ON l.account = a.id
 WHERE a.id NOT IN (SELECT account FROM search_due))";
constexpr const char* selectStrays = R"(
SELECT account FROM search_line
 WHERE account NOT IN (SELECT id FROM account)
   AND account NOT IN (SELECT account FROM search_due))";
constexpr const char* selectTails = R"(
SELECT account FROM (SELECT * FROM search_tail_of_line EXCEPT SELECT * FROM search_tail)
UNION
SELECT account FROM (SELECT * FROM search_tail EXCEPT SELECT * FROM search_tail_of_line))";
// Asking for each of a million would take longer than everything else here.
constexpr const char* selectSample =
    "SELECT account, numbers FROM search_line WHERE account % (1 + (SELECT COUNT(*) / 1000"
    " FROM search_line)) = 0";
constexpr const char* selectIndexed =
    "SELECT rowid FROM search_part WHERE search_part MATCH 'numbers : \"' || ?1 || '\"'";

// Initials are left out: what they ought to be is not known in here.
bool isRight(const SearchLine& line, const SearchSource& source)
{
    const SearchLine wanted = lineOf(source);
    return line.numbers == wanted.numbers && line.names.startsWith(wanted.names) &&
           line.address == wanted.address && line.place == wanted.place;
}

} // namespace

Check checkSearch(const StoreReader& reader)
{
    Findings findings{u"search"_s};
    auto read = reader.each(selectLines, [&](const StoreReader::Row& row) {
        const SearchLine line{text(row[1]), text(row[2]), text(row[3]), text(row[4])};
        SearchSource source{.account = integer(row[0]),
                            .numbers = {text(row[5]), text(row[6]), text(row[7])},
                            .name = text(row[8]),
                            .initials = {},
                            .address = text(row[9]),
                            .area = text(row[10]),
                            .station = text(row[11])};
        if (!isRight(line, source))
            findings.add(u"account %1 is not found by what its rows say"_s.arg(source.account));
    });
    if (read)
        read = reader.each(selectStrays, [&](const StoreReader::Row& row) {
            findings.add(u"account %1 is found and does not exist"_s.arg(integer(row[0])));
        });
    if (read)
        read = reader.each(selectTails, [&](const StoreReader::Row& row) {
            findings.add(u"account %1 is not found by its telephone as its line says"_s.arg(
                integer(row[0])));
        });
    std::vector<StoreReader::Row> sample;
    if (read)
        read = reader.each(selectSample, [&](const auto& row) { sample.push_back(row); });
    for (const StoreReader::Row& line : sample) {
        bool isThere = false;
        if (read)
            read = reader.each(selectIndexed, line[1], [&](const StoreReader::Row& row) {
                isThere = isThere || integer(row[0]) == integer(line[0]);
            });
        if (read && !isThere)
            findings.add(u"account %1 is not in the index"_s.arg(integer(line[0])));
    }
    if (!read)
        findings.add(read.error().detail);
    return findings.check();
}

} // namespace wattcard::db
