// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_customers.h"

#include "app/csv_text.h"
#include "app/import_line.h"
#include "domain/hex.h"

namespace wattcard::app {

namespace {

using namespace Qt::StringLiterals;

// Caps on a hostile file (RELIABILITY.md T19).
constexpr qsizetype mostBytes = 64 * 1024 * 1024;
constexpr int mostLines = 200'000;

// Which column each field of a line belongs to.
Result<ImportHeading> headingFrom(const CsvLine& line, ImportCheck& check)
{
    ImportHeading heading;
    for (const QString& name : line.fields) {
        const auto column = columnNamed(name);
        if (column && heading.places.contains(*column))
            return failed(Fault::BadInput, u"two columns %1"_s.arg(name));
        if (column)
            heading.places.insert(*column, heading.names.size());
        else if (!name.isEmpty())
            check.unknownColumns.append(name);
        heading.names.append(name);
    }
    for (const ImportColumn column : everyImportColumn()) {
        if (isRequired(column) && !heading.places.contains(column))
            return failed(Fault::BadInput, u"no column %1"_s.arg(word(column)));
    }
    return heading;
}

crypto::Sha256 digestOf(const QByteArray& bytes)
{
    return crypto::sha256({reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                           static_cast<std::size_t>(bytes.size())});
}

} // namespace

ShownValues shown(const ImportCheck& check)
{
    ShownValues values{{u"file"_s, check.batch.name},
                       {u"sha256"_s, hexOf(check.batch.sha256)},
                       {u"lines"_s, QString::number(check.totals.lines)}};
    for (const ImportColumn column : everyImportColumn()) {
        const auto kind = debtClassOf(column);
        for (const Debt& debt : check.totals.debts) {
            if (kind == debt.kind)
                values.push_back({word(column), debt.amount.toString()});
        }
    }
    values.push_back({u"debt_in_all"_s, check.totals.sum().toString()});
    return values;
}

Result<ImportCheck> ImportCustomers::check(const ImportSource& source)
{
    if (!may(m_parts.role, Right::ImportRecords))
        return failed(Fault::PermissionDenied);
    if (source.bytes.size() > mostBytes)
        return failed(Fault::BadInput, u"the file is too long"_s);
    const auto decoded = decodeText(source.bytes);
    if (!decoded)
        return failed(decoded);
    const auto lines = parseCsv(decoded->text, mostLines + 1);
    if (lines.empty() || static_cast<int>(lines.size()) > mostLines + 1)
        return failed(Fault::BadInput, u"no line, or too many"_s);
    ImportCheck check;
    check.batch.name = source.name;
    check.batch.sha256 = digestOf(source.bytes);
    check.isGb18030 = decoded->isGb18030;
    auto heading = headingFrom(lines.front(), check);
    if (!heading)
        return failed(heading);
    auto taken = m_parts.imports.takenNumbers();
    if (!taken)
        return failed(taken);
    const auto tariffs = m_parts.registry.tariffs();
    if (!tariffs)
        return failed(tariffs);
    ImportLines reader{std::move(*heading), std::move(*taken), *tariffs};
    for (auto line = lines.begin() + 1; line != lines.end(); ++line)
        reader.read(*line, check);
    check.linesRead = static_cast<int>(lines.size()) - 1;
    check.totals = totalsOf(check.batch.lines);
    const auto before = m_parts.imports.isImported(check.batch.sha256);
    if (!before)
        return failed(before);
    check.isImported = *before;
    return check;
}

Result<ApprovalRequest> ImportCustomers::ask(const ImportCheck& check) const
{
    if (!may(m_parts.role, Right::ImportRecords))
        return failed(Fault::PermissionDenied);
    if (check.isImported)
        return failed(Fault::FileImported, check.batch.name);
    if (!check.rejects.empty())
        return failed(Fault::LinesRejected, QString::number(check.rejects.size()));
    return ApprovalRequest{
        Right::ApproveOfficeChange, m_parts.actor.who, {}, digestOf(shown(check))};
}

Result<ImportTotals> ImportCustomers::run(const ImportCheck& check,
                                          const std::optional<Approval>& approval)
{
    const auto request = ask(check);
    if (!request)
        return failed(request);
    const auto record = demand(approval, *request);
    if (!record)
        return failed(record);
    return m_parts.imports.import(check.batch, *record, m_parts.actor);
}

} // namespace wattcard::app
