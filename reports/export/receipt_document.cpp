// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/export/receipt_document.h"

#include "reports/export/qr_image.h"
#include "reports/export/receipt_lines.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextTable>
#include <QUrl>

namespace wattcard::reports {

namespace {

using namespace Qt::StringLiterals;

// WenQuanYi copies out of a PDF as the characters that went in; Noto CJK gives radicals instead.
constexpr QLatin1StringView paperFont{"WenQuanYi Micro Hei"};
constexpr int textPoints = 8;
constexpr int companyPoints = 11;
constexpr int marginPixels = 12;   // about 3 mm
constexpr int qrPixels = 106;      // 28 mm at 96 pixels an inch
constexpr int qrPixelsAModule = 4; // sharp edges when the paper device scales it
constexpr int labelPercent = 42;

QFont fontOf(int points, QFont::Weight weight = QFont::Normal)
{
    QFont font{QString{paperFont}, points};
    font.setWeight(weight);
    return font;
}

QTextCharFormat charFormat(const QFont& font)
{
    QTextCharFormat format;
    format.setFont(font);
    format.setForeground(Qt::black); // paper, whatever the palette of the screen
    return format;
}

// A centred paragraph of its own; the first one takes the empty paragraph that every document
// begins with.
void beginCentred(QTextCursor& cursor)
{
    QTextBlockFormat centred;
    centred.setAlignment(Qt::AlignHCenter);
    if (!cursor.block().text().isEmpty())
        cursor.insertBlock();
    cursor.setBlockFormat(centred);
}

void addCentred(QTextCursor& cursor, const QString& text, const QFont& font)
{
    beginCentred(cursor);
    cursor.setBlockCharFormat(charFormat(font));
    cursor.insertText(text, charFormat(font));
}

QTextLength percent(int share)
{
    return QTextLength{QTextLength::PercentageLength, static_cast<double>(share)};
}

void fillCell(QTextTable& table, int row, int column, const ReceiptLine& line)
{
    const bool strong = line.weight == ReceiptLine::Weight::Strong;
    const QTextCharFormat format =
        charFormat(fontOf(textPoints, strong ? QFont::Bold : QFont::Normal));
    table.cellAt(row, column)
        .firstCursorPosition()
        .insertText(column == 0 ? line.label : line.value, format);
}

void addTable(QTextCursor& cursor, const std::vector<ReceiptLine>& lines)
{
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellSpacing(0);
    format.setCellPadding(1);
    format.setWidth(percent(100));
    format.setColumnWidthConstraints({percent(labelPercent), percent(100 - labelPercent)});
    const int rows = static_cast<int>(lines.size());
    QTextTable* table = cursor.insertTable(rows, 2, format);
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < 2; ++column)
            fillCell(*table, row, column, lines[static_cast<std::size_t>(row)]);
    cursor.movePosition(QTextCursor::End);
}

void addQr(QTextDocument& document, QTextCursor& cursor, const QString& text)
{
    const QImage modules = qrImage(text);
    const QUrl name{u"receipt:qr"_s};
    document.addResource(QTextDocument::ImageResource, name,
                         modules.scaled(modules.size() * qrPixelsAModule));
    beginCentred(cursor);
    QTextImageFormat image;
    image.setName(name.toString());
    image.setWidth(qrPixels);
    image.setHeight(qrPixels);
    cursor.insertImage(image);
}

} // namespace

std::unique_ptr<QTextDocument> receiptDocument(const Receipt& receipt, const ReceiptWords& words)
{
    auto document = std::make_unique<QTextDocument>();
    document->setUndoRedoEnabled(false);
    document->setDefaultFont(fontOf(textPoints));
    document->setDocumentMargin(marginPixels);
    QTextCursor cursor{document.get()};
    addCentred(cursor, receipt.companyName, fontOf(companyPoints, QFont::Bold));
    if (receipt.testKeys)
        addCentred(cursor, words.testKeys, fontOf(textPoints, QFont::Bold));
    if (receipt.copy != 0)
        addCentred(cursor, copyMark(receipt), fontOf(companyPoints, QFont::Bold));
    addTable(cursor, receiptLines(receipt, words));
    addQr(*document, cursor, receiptString(receipt));
    addCentred(cursor, u"%1 %2"_s.arg(words.service, receipt.servicePhone), fontOf(textPoints));
    return document;
}

} // namespace wattcard::reports
