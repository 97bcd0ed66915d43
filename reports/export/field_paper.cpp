// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/export/field_paper.h"

#include "reports/export/paper.h"
#include "reports/export/watermark.h"

#include <QAbstractTextDocumentLayout>
#include <QDir>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <cmath>

namespace wattcard::reports {

namespace {

using namespace Qt::StringLiterals;

constexpr int fieldDotsPerInch = 203;
constexpr int fieldTitlePoints = 16;
constexpr int fieldHeadingPoints = 10;
constexpr double fieldMarginMm = 15;

void addHeading(QTextCursor& cursor, const QString& text)
{
    QTextBlockFormat left;
    left.setAlignment(Qt::AlignLeft);
    left.setTopMargin(8);
    cursor.insertBlock(left);
    QTextCharFormat format;
    format.setFont(paperFont(fieldHeadingPoints, QFont::Bold));
    format.setForeground(Qt::black);
    cursor.insertText(text, format);
}

std::vector<ReceiptLine> signatureLines(const QStringList& signatures)
{
    std::vector<ReceiptLine> lines;
    for (const QString& who : signatures) {
        lines.push_back({{}, {}});
        lines.push_back({who, QString{40, u'_'}});
    }
    return lines;
}

// Page by page, so that the mark lies under each of them.
bool drawPages(QTextDocument& document, QPdfWriter& writer)
{
    document.documentLayout()->setPaintDevice(&writer);
    document.setPageSize(QSizeF(writer.width(), writer.height()));
    QPainter painter;
    if (!painter.begin(&writer))
        return false;
    const QSizeF size{writer.width() * 1.0, writer.height() * 1.0};
    for (int page = 0; page < document.pageCount(); ++page) {
        if (page > 0 && !writer.newPage())
            return false;
        paintWatermark(painter, document, size);
        painter.save();
        painter.translate(0, -page * size.height());
        document.drawContents(&painter, {{0, page * size.height()}, size});
        painter.restore();
    }
    return painter.end();
}

} // namespace

std::unique_ptr<QTextDocument> fieldPaperDocument(const FieldPaper& paper, const Company& company)
{
    auto document = blankPaper();
    if (company.practice)
        setWatermark(*document, trainingMark());
    QTextCursor cursor{document.get()};
    addCentred(cursor, company.name, paperFont(fieldTitlePoints));
    addCentred(cursor, paper.title, paperFont(fieldTitlePoints, QFont::Bold));
    if (!paper.number.isEmpty())
        addCentred(cursor, paper.number, paperFont(fieldHeadingPoints));
    for (const FieldSection& section : paper.sections) {
        addHeading(cursor, section.heading);
        if (!section.lines.empty())
            addLines(cursor, section.lines);
    }
    if (!paper.signatures.isEmpty())
        addLines(cursor, signatureLines(paper.signatures));
    if (!paper.madeBy.isEmpty())
        addHeading(cursor, paper.madeBy);
    return document;
}

Result<QString> saveFieldPaper(const FieldPaper& paper, const Company& company,
                               const QString& directory)
{
    const QDir folder{directory};
    const QString path = folder.filePath(paper.name + u".pdf"_s);
    QSaveFile file{path};
    if (!folder.mkpath(u"."_s) || !file.open(QIODevice::WriteOnly))
        return failed(Fault::PrinterFailed, file.errorString());
    QPdfWriter writer{&file};
    writer.setResolution(fieldDotsPerInch);
    writer.setTitle(paper.name);
    const QMarginsF margins{fieldMarginMm, fieldMarginMm, fieldMarginMm, fieldMarginMm};
    writer.setPageLayout(
        {QPageSize{QPageSize::A4}, QPageLayout::Portrait, margins, QPageLayout::Millimeter});
    if (!drawPages(*fieldPaperDocument(paper, company), writer) || !file.commit())
        return failed(Fault::PrinterFailed, file.errorString());
    return path;
}

} // namespace wattcard::reports
