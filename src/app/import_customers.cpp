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

Result<DecodedText> textOf(const QByteArray& bytes)
{
    if (bytes.size() > mostBytes)
        return failed(Fault::BadInput, u"the file is too long"_s);
    return decodeText(bytes);
}

// Which column each field of a line belongs to, by the names in the first line. Two fields of one
// column: nobody knows which is meant.
Result<ImportColumnMap> namedColumns(const QStringList& names)
{
    ImportColumnMap columns;
    for (qsizetype place = 0; place < names.size(); ++place) {
        const auto column = columnNamed(names[place]);
        if (column && columns.values().contains(*column))
            return failed(Fault::BadInput, u"two columns %1"_s.arg(names[place]));
        if (column)
            columns.insert(place, *column);
    }
    return columns;
}

Result<ImportHeading> headingFrom(const QStringList& names, const ImportColumnMap& columns,
                                  ImportCheck& check)
{
    ImportHeading heading;
    heading.names = names;
    for (qsizetype place = 0; place < names.size(); ++place) {
        const auto column = columns.constFind(place);
        if (column == columns.cend() && !names[place].isEmpty())
            check.unknownColumns.append(names[place]);
        else if (column != columns.cend() && heading.places.contains(*column))
            return failed(Fault::BadInput, u"two columns %1"_s.arg(word(*column)));
        else if (column != columns.cend())
            heading.places.insert(*column, place);
    }
    const auto missing = missingColumns(columns);
    if (!missing.empty())
        return failed(Fault::BadInput, u"no column %1"_s.arg(word(missing.front())));
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

std::vector<ImportColumn> missingColumns(const ImportColumnMap& columns)
{
    std::vector<ImportColumn> missing;
    for (const ImportColumn column : everyImportColumn()) {
        if (isRequired(column) && !columns.values().contains(column))
            missing.push_back(column);
    }
    return missing;
}

Result<ImportHead> importHeadOf(const QByteArray& bytes)
{
    const auto decoded = textOf(bytes);
    if (!decoded)
        return failed(decoded);
    const auto lines = parseCsv(decoded->text, 2);
    if (lines.empty())
        return failed(Fault::BadInput, u"no line"_s);
    ImportHead head;
    head.names = lines.front().fields;
    head.first = lines.size() > 1 ? lines[1].fields : QStringList{};
    head.isGb18030 = decoded->isGb18030;
    auto columns = namedColumns(head.names);
    if (columns)
        head.columns = std::move(*columns);
    return head;
}

Result<ImportLines> ImportCustomers::linesFor(ImportHeading heading)
{
    auto taken = m_parts.imports.takenNumbers();
    if (!taken)
        return failed(taken);
    auto tariffs = m_parts.registry.tariffs();
    if (!tariffs)
        return failed(tariffs);
    return ImportLines{std::move(heading), std::move(*taken), std::move(*tariffs)};
}

Result<ImportCheck> ImportCustomers::check(const ImportSource& source, const ImportGoOn& goOn)
{
    if (!may(m_parts.role, Right::ImportRecords))
        return failed(Fault::PermissionDenied);
    const auto decoded = textOf(source.bytes);
    if (!decoded)
        return failed(decoded);
    const auto lines = parseCsv(decoded->text, mostLines + 1);
    if (lines.empty() || static_cast<int>(lines.size()) > mostLines + 1)
        return failed(Fault::BadInput, u"no line, or too many"_s);
    ImportCheck check;
    check.batch.name = source.name;
    check.batch.sha256 = digestOf(source.bytes);
    check.isGb18030 = decoded->isGb18030;
    const QStringList& names = lines.front().fields;
    const auto columns =
        source.columns ? Result<ImportColumnMap>{*source.columns} : namedColumns(names);
    if (!columns)
        return failed(columns);
    auto heading = headingFrom(names, *columns, check);
    if (!heading)
        return failed(heading);
    auto reader = linesFor(std::move(*heading));
    if (!reader)
        return failed(reader);
    const int all = static_cast<int>(lines.size()) - 1;
    for (int line = 0; line < all; ++line) {
        constexpr int atOnce = 500;
        if (goOn && line % atOnce == 0 && !goOn(line, all))
            return failed(Fault::NotSaved, u"stopped"_s);
        reader->read(lines[static_cast<std::size_t>(line) + 1], check);
    }
    check.linesRead = all;
    check.totals = totalsOf(check.batch.lines);
    if (auto named = nameOthers(check); !named)
        return failed(named);
    const auto before = m_parts.imports.isImported(check.batch.sha256);
    if (!before)
        return failed(before);
    check.isImported = *before;
    return check;
}

// Whose a number is that the books have already; the first ones only, nobody reads more.
Result<void> ImportCustomers::nameOthers(ImportCheck& check)
{
    int left = 1'000;
    for (ImportReject& reject : check.rejects) {
        if (reject.reason != RejectReason::Taken || left-- <= 0)
            continue;
        auto owner = m_parts.imports.ownerOf(reject.value);
        if (!owner)
            return failed(owner);
        reject.other = std::move(*owner);
    }
    return {};
}

Result<ApprovalRequest> ImportCustomers::ask(const ImportCheck& check) const
{
    if (!may(m_parts.role, Right::ImportRecords))
        return failed(Fault::PermissionDenied);
    if (check.isImported)
        return failed(Fault::FileImported, check.batch.name);
    if (!check.rejects.empty())
        return failed(Fault::LinesRejected, QString::number(check.rejects.size()));
    if (auto quiet = m_parts.imports.nobodySells(); !quiet)
        return failed(quiet);
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
