// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/row_lines.h"

#include "db/repositories/columns.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText insertCharge{
    "insert_charge", "INSERT INTO row_charge (row, place, kind, debt, month, amount, tax)"
                     " VALUES (?, ?, ?, ?, ?, ?, ?)"};
constexpr StatementText insertTender{"insert_tender",
                                     "INSERT INTO row_tender (row, place, kind, amount, reference)"
                                     " VALUES (?, ?, ?, ?, ?)"};
constexpr StatementText insertCause{"insert_cause",
                                    "INSERT INTO row_cause"
                                    " (row, reverses, reason, note, approver, second)"
                                    " VALUES (?, ?, ?, ?, ?, ?)"};
constexpr StatementText selectCharges{
    "charges",
    "SELECT kind, debt, month, amount, tax FROM row_charge WHERE row = ? ORDER BY place"};
constexpr StatementText selectTenders{
    "tenders", "SELECT kind, amount, reference FROM row_tender WHERE row = ? ORDER BY place"};

QString monthText(const std::optional<Month>& month)
{
    if (!month)
        return u""_s;
    return u"%1%2"_s.arg(int{month->year()}, 4, 10, '0'_L1)
        .arg(unsigned{month->month()}, 2, 10, '0'_L1);
}

std::optional<Month> readMonth(Record& record)
{
    const QString text = record.text();
    if (text.isEmpty())
        return std::nullopt;
    const Month month{std::chrono::year{QStringView{text}.first(4).toInt()},
                      std::chrono::month{QStringView{text}.sliced(4).toUInt()}};
    if (!month.ok())
        record.damage();
    return month;
}

ChargeLine readCharge(Record& record)
{
    ChargeLine line;
    line.kind = coded<ChargeKind>(record);
    if (line.kind == ChargeKind::Debt)
        line.debt = coded<DebtClass>(record);
    else
        record.skip(1);
    line.month = readMonth(record);
    line.amount = money(record);
    line.tax = money(record);
    return line;
}

Tender readTender(Record& record)
{
    Tender tender;
    tender.kind = coded<TenderKind>(record);
    tender.amount = money(record);
    tender.reference = record.text();
    return tender;
}

template <class Line, class Read>
Result<std::vector<Line>> linesOf(Database& database, const StatementText& statement,
                                  std::int64_t row, Read read)
{
    auto answer = database.run(statement, {value(row)});
    if (!answer)
        return failed(answer);
    std::vector<Line> lines;
    for (Record& record : answer->records) {
        auto line = checked(record, read(record));
        if (!line)
            return failed(line);
        lines.push_back(std::move(*line));
    }
    return lines;
}

template <class Line, class Values>
Result<std::vector<QVariant>> addAll(Database& database, const StatementText& statement,
                                     const std::vector<Line>& lines, Values valuesOf)
{
    std::vector<QVariant> all;
    int place = 0;
    for (const Line& line : lines) {
        const std::vector<QVariant> values = valuesOf(line, ++place);
        if (auto added = database.run(statement, values); !added)
            return failed(added);
        all.insert(all.end(), values.begin(), values.end());
    }
    return all;
}

} // namespace

Result<std::vector<QVariant>> RowLines::add(std::int64_t row,
                                            const std::vector<ChargeLine>& charges)
{
    return addAll(m_database, insertCharge, charges,
                  [row](const ChargeLine& line, int place) -> std::vector<QVariant> {
                      const bool debt = line.kind == ChargeKind::Debt;
                      return {value(row),
                              value(place),
                              value(code(line.kind)),
                              debt ? value(code(line.debt)) : u""_s,
                              monthText(line.month),
                              value(line.amount),
                              value(line.tax)};
                  });
}

Result<std::vector<QVariant>> RowLines::add(std::int64_t row, const std::vector<Tender>& tenders)
{
    return addAll(m_database, insertTender, tenders,
                  [row](const Tender& tender, int place) -> std::vector<QVariant> {
                      return {value(row), value(place), value(code(tender.kind)),
                              value(tender.amount),
                              tender.reference.isNull() ? u""_s : tender.reference};
                  });
}

Result<std::vector<QVariant>> RowLines::add(std::int64_t row, const Cause& cause,
                                            std::int64_t reverses)
{
    std::vector<QVariant> values{value(row),
                                 reverses > 0 ? value(reverses) : QVariant{},
                                 value(code(cause.reason)),
                                 cause.note.isNull() ? u""_s : cause.note,
                                 cause.approver.isNull() ? QVariant{} : value(cause.approver),
                                 cause.second.isNull() ? QVariant{} : value(cause.second)};
    if (auto added = m_database.run(insertCause, values); !added)
        return failed(added);
    return values;
}

Result<std::vector<ChargeLine>> RowLines::charges(std::int64_t row)
{
    return linesOf<ChargeLine>(m_database, selectCharges, row, readCharge);
}

Result<std::vector<Tender>> RowLines::tenders(std::int64_t row)
{
    return linesOf<Tender>(m_database, selectTenders, row, readTender);
}

} // namespace wattcard::db
