// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/export/paper.h"

#include "reports/export/watermark.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextTable>

#include <algorithm>
#include <cmath>

namespace wattcard::reports {

namespace {

using namespace Qt::StringLiterals;

// WenQuanYi copies out of a PDF as the characters that went in; Noto CJK gives radicals instead.
constexpr QLatin1StringView fontName{"WenQuanYi Micro Hei"};
constexpr int marginPixels = 12; // about 3 mm
constexpr int labelPercent = 42;

QTextCharFormat charFormat(const QFont& font)
{
    QTextCharFormat format;
    format.setFont(font);
    format.setForeground(Qt::black); // paper, whatever the palette of the screen
    return format;
}

QTextLength percent(int share)
{
    return QTextLength{QTextLength::PercentageLength, static_cast<double>(share)};
}

void fillCell(QTextTable& table, int row, int column, const ReceiptLine& line)
{
    const bool strong = line.weight == ReceiptLine::Weight::Strong;
    const QTextCharFormat format =
        charFormat(paperFont(paperTextPoints, strong ? QFont::Bold : QFont::Normal));
    table.cellAt(row, column)
        .firstCursorPosition()
        .insertText(column == 0 ? line.label : line.value, format);
}

} // namespace

QFont paperFont(int points, QFont::Weight weight)
{
    QFont font{QString{fontName}, points};
    font.setWeight(weight);
    return font;
}

std::unique_ptr<QTextDocument> blankPaper()
{
    auto document = std::make_unique<QTextDocument>();
    document->setUndoRedoEnabled(false);
    document->setDefaultFont(paperFont(paperTextPoints));
    document->setDocumentMargin(marginPixels);
    return document;
}

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

void addLines(QTextCursor& cursor, const std::vector<ReceiptLine>& lines)
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

bool drawOnPaper(QTextDocument& document, QPdfWriter& writer, const QString& name, Paper paper)
{
    const double dotsPerMm = paperDotsPerInch / 25.4;
    document.documentLayout()->setPaintDevice(&writer);
    document.setTextWidth(widthMm(paper) * dotsPerMm);
    const double needed = std::ceil(document.size().height() / dotsPerMm);
    const QSizeF millimetres(widthMm(paper), std::max<double>(needed, heightMm(paper)));
    const QPageSize size{millimetres, QPageSize::Millimeter, name, QPageSize::ExactMatch};
    if (!writer.setPageLayout({size, QPageLayout::Portrait, {}}))
        return false;
    QPainter painter;
    if (!painter.begin(&writer))
        return false;
    const QSizeF dots{writer.width() * 1.0, writer.height() * 1.0};
    paintWatermark(painter, document, dots);
    document.drawContents(&painter);
    return painter.end();
}

// By its digits: of each row of a report, a tenth of what a pattern takes.
QString wallTimeText(LocalTime time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss clock{time - day};
    if (date.year() < std::chrono::year{0} || date.year() > std::chrono::year{9999})
        return u"?"_s; // of a damaged file: no clock shows it
    QString text = u"0000-00-00 00:00:00"_s;
    const auto put = [&text](qsizetype last, std::int64_t number) {
        for (; number > 0; number /= 10, --last)
            text[last] = QChar{static_cast<char16_t>(u'0' + number % 10)};
    };
    put(3, int{date.year()});
    put(6, unsigned{date.month()});
    put(9, unsigned{date.day()});
    put(12, clock.hours().count());
    put(15, clock.minutes().count());
    put(18, clock.seconds().count());
    return text;
}

} // namespace wattcard::reports
