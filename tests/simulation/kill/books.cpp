// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/kill/books.h"

#include "db/sqlite/database.h"
#include "db/verify/store_reader.h"

#include <algorithm>

namespace wattcard::kill {

using namespace Qt::StringLiterals;

namespace {

constexpr auto allRows =
    "SELECT id, kind, state,"
    " CASE WHEN receipt_serial IS NULL THEN ''"
    "      ELSE printf('%04d-%s-%05d', counter, business_day, receipt_serial) END,"
    " payment, charge, credit, energy, total, gen, seq FROM transaction_row ORDER BY number";
constexpr auto allBalances = "SELECT book || ' ' || unit, SUM(amount)"
                             " FROM journal_leg GROUP BY book, unit"
                             " HAVING SUM(amount) <> 0";

Books::Line lineOf(const db::StoreReader::Row& row)
{
    using db::integer;
    return {db::text(row[0]), db::text(row[1]), db::text(row[2]), db::text(row[3]),
            integer(row[4]),  integer(row[5]),  integer(row[6]),  integer(row[7]),
            integer(row[8]),  integer(row[9]),  integer(row[10])};
}

} // namespace

QString Books::Line::deed() const
{
    return u"%1 payment %2 charge %3 credit %4 energy %5 total %6 gen %7 seq %8"_s.arg(kind)
        .arg(payment)
        .arg(charge)
        .arg(credit)
        .arg(energy)
        .arg(total)
        .arg(gen)
        .arg(seq);
}

std::vector<Books::Line> Books::committed() const
{
    std::vector<Line> found;
    std::ranges::copy_if(lines, std::back_inserter(found),
                         [](const Line& line) { return line.state == u"committed"_s; });
    return found;
}

QStringList Books::deeds() const
{
    QStringList all;
    auto lines = committed();
    const std::int64_t opening = lines.empty() ? 0 : lines.front().gen;
    for (Line& line : lines) {
        line.gen -= opening;
        all << line.deed();
    }
    return all;
}

const Books::Line* Books::open() const
{
    const auto found = std::ranges::find_if(lines, [](const Line& line) {
        return line.state != u"committed"_s && line.state != u"voided"_s;
    });
    return found == lines.end() ? nullptr : &*found;
}

std::int64_t Books::total() const
{
    const auto all = committed();
    return all.empty() ? 0 : all.back().total;
}

std::int64_t Books::paid() const
{
    std::int64_t sum = 0;
    for (const Line& line : committed())
        sum += line.kind == u"reversal"_s ? -line.payment : line.payment;
    return sum;
}

std::optional<Books> booksIn(const QString& profileDirectory)
{
    const auto reader = db::StoreReader::open(db::Database::fileIn(profileDirectory));
    if (!reader)
        return std::nullopt;
    Books books;
    const auto rows =
        reader->each(allRows, [&](const auto& row) { books.lines.push_back(lineOf(row)); });
    const auto sums = reader->each(allBalances, [&](const auto& row) {
        books.balances[db::text(row[0])] = db::integer(row[1]);
    });
    if (!rows || !sums)
        return std::nullopt;
    return books;
}

} // namespace wattcard::kill
