// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/approval.h"
#include "app/import_columns.h"
#include "domain/ports/imports.h"

#include <QByteArray>
#include <QStringList>

namespace wattcard::app {

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

struct ImportSource {
    QString name;
    QByteArray bytes;
};

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
    Result<ImportCheck> check(const ImportSource& source);
    // What finance signs. LinesRejected, FileImported.
    Result<ApprovalRequest> ask(const ImportCheck& check) const;
    // All lines or none; answers with the totals as they were booked.
    Result<ImportTotals> run(const ImportCheck& check, const std::optional<Approval>& approval);

private:
    Parts m_parts;
};

} // namespace wattcard::app
