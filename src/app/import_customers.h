// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/approval.h"
#include "app/import_columns.h"
#include "domain/ports/imports.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

#include <functional>

namespace wattcard::app {

class ImportLines;
struct ImportHeading;

// Why a field is not taken.
enum class RejectReason {
    Missing,
    BadNumber, // not twelve digits
    Repeated,  // the number stands in the file before
    Taken,     // the number stands in the books
    BadRatio,
    NoSuchTariff, // none in force of this name and payment mode
    UnclearTariff,
    BadAmount,
    BadWord,
    TooLong,
    BadText,     // control characters
    BadQuotes,   // of the whole line
    BadCount,    // more fields than columns
    Contradicts, // metering against voltage, ratios or losses
};
QLatin1StringView word(RejectReason reason);

// One field that is not taken; a line with any is left out of the totals.
struct ImportReject {
    int line = 0;
    QString column; // as the file names it; empty for the whole line
    QString value;
    RejectReason reason = RejectReason::Missing;
    QString other = {}; // whose number it is: a line of the file, or a customer of the books
};

// What a file would bring: the dry run.
struct ImportCheck {
    ImportBatch batch; // the lines that are good
    ImportTotals totals;
    std::vector<ImportReject> rejects;
    QStringList unknownColumns; // that are not read
    int linesRead = 0;
    bool isGb18030 = false;
    bool isImported = false; // the same file was imported before
};
ShownValues shown(const ImportCheck& check);

// Which field of the file is which column, by its place from 0; those without one are not read.
using ImportColumnMap = QMap<qsizetype, ImportColumn>;

struct ImportSource {
    QString name;
    QByteArray bytes;
    std::optional<ImportColumnMap> columns = {}; // nothing: as the first line names them
};

// What a file says of itself before it is read.
struct ImportHead {
    QStringList names; // of the first line
    QStringList first; // the line after it, as an example
    ImportColumnMap columns;
    bool isGb18030 = false;
};
// BadInput for bytes that are no text, too long, or without a line.
Result<ImportHead> importHeadOf(const QByteArray& bytes);
// Those that are needed and have no field.
std::vector<ImportColumn> missingColumns(const ImportColumnMap& columns);

// Told how many lines of how many are read; false stops the reading, which ends in NotSaved.
using ImportGoOn = std::function<bool(int done, int all)>;

// Customers, meters and what they owe out of a CSV file (DOMAIN.md F-65). An administrator brings
// it; because it books what customers owe, finance signs the control totals as the second person.
class ImportCustomers {
public:
    struct Parts {
        Imports& imports;
        Registry& registry;
        Actor actor; // with the role below
        Role role = Role::Clerk;
    };
    explicit ImportCustomers(Parts parts) : m_parts{parts} {}
    // Changes nothing. PermissionDenied; BadInput for a file that is no such list at all: its
    // encoding, size, or a column that is needed.
    Result<ImportCheck> check(const ImportSource& source, const ImportGoOn& goOn = {});
    // What finance signs. LinesRejected, FileImported, ShiftStillOpen.
    Result<ApprovalRequest> ask(const ImportCheck& check) const;
    // All lines or none; answers with the totals as they were booked.
    Result<ImportTotals> run(const ImportCheck& check, const std::optional<Approval>& approval);

private:
    Result<ImportLines> linesFor(ImportHeading heading);
    Result<void> nameOthers(ImportCheck& check);
    Parts m_parts;
};

} // namespace wattcard::app
