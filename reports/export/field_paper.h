// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/people.h"
#include "reports/export/receipt_lines.h"

#include <QStringList>
#include <QTextDocument>

#include <memory>

namespace wattcard::reports {

// A paper of the field on A4: the certificate of a meter that was put into service, the slip of a
// meter exchange, the report of a bench test. All words come in.
struct FieldSection {
    QString heading;
    std::vector<ReceiptLine> lines;
};
struct FieldPaper {
    QString name; // of the file, without its ending
    QString title;
    QString number; // under the title
    std::vector<FieldSection> sections;
    QStringList signatures; // each beside a line to sign on
    QString madeBy;         // at the foot
};

std::unique_ptr<QTextDocument> fieldPaperDocument(const FieldPaper& paper, const Company& company);
// As <name>.pdf, written whole or not at all, with the mark of training in a practice profile; the
// path. PrinterFailed. Needs a QGuiApplication.
Result<QString> saveFieldPaper(const FieldPaper& paper, const Company& company,
                               const QString& directory);

} // namespace wattcard::reports
