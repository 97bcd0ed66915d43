// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/export/paper.h"
#include "reports/export/table_files.h"
#include "reports/export/watermark.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wattcard::reports {

namespace {

constexpr int tableDotsPerInch = 300;
constexpr int tablePoints = 7;
constexpr int titlePoints = 11;
constexpr double marginMm = 10;
constexpr double widestShare = 0.4; // of the paper, that one column takes before it is broken
constexpr std::size_t rowsMeasured = 2'000;

// Columns that fit beside one another, each with its left edge; the row's number stands before.
struct Band {
    std::vector<std::size_t> columns;
    std::vector<double> lefts;
    std::vector<double> widths;
};
struct Page {
    std::size_t band = 0;
    std::size_t first = 0; // rows, the totals' counted as the last
    std::size_t end = 0;
};

class TablePainter {
public:
    TablePainter(const ReportTable& table, const ReportHead& head, QPdfWriter& writer)
        : m_table{table},
          m_head{head},
          m_writer{writer},
          m_totals{namedTotals(*table.kind, table.totals, head.words)},
          m_metrics{paperFont(tablePoints), &writer},
          m_strong{paperFont(tablePoints, QFont::Bold), &writer},
          m_title{paperFont(titlePoints, QFont::Bold), &writer},
          m_padding{m_metrics.horizontalAdvance(u"  "_s)}
    {
        m_top = m_title.height() + 2 * m_metrics.height() + m_strong.height() * 3;
        m_bottom = m_writer.height() - 2 * m_metrics.height();
        m_numberWidth = m_metrics.horizontalAdvance(QString::number(table.rows.size())) + m_padding;
    }

    bool draw()
    {
        lay();
        QPainter painter;
        if (!painter.begin(&m_writer))
            return false;
        for (std::size_t page = 0; page < m_pages.size(); ++page) {
            if (page > 0 && !m_writer.newPage())
                return false;
            drawPage(painter, page);
        }
        return painter.end();
    }

private:
    std::size_t rowsInAll() const { return m_table.rows.size() + 1; }
    const Row& row(std::size_t index) const
    {
        return index < m_table.rows.size() ? m_table.rows[index] : m_totals;
    }
    const Column& column(std::size_t place) const { return m_table.kind->columns[place]; }
    QString text(std::size_t index, std::size_t place) const
    {
        return cellText(column(place), row(index)[place], m_head.words).simplified();
    }

    double naturalWidth(std::size_t place) const
    {
        double width = m_strong.horizontalAdvance(m_head.words.column(column(place).key));
        const std::size_t measured = std::min(m_table.rows.size(), rowsMeasured);
        for (std::size_t index = 0; index < measured; ++index)
            width = std::max(width, m_metrics.horizontalAdvance(text(index, place)));
        width = std::max(width, m_strong.horizontalAdvance(text(rowsInAll() - 1, place)));
        return std::min(width + m_padding, m_writer.width() * widestShare);
    }
    void lay()
    {
        m_bands.emplace_back();
        double left = m_numberWidth;
        for (std::size_t place = 0; place < m_table.kind->columns.size(); ++place) {
            const double width = naturalWidth(place);
            if (left + width > m_writer.width() && !m_bands.back().columns.empty()) {
                m_bands.emplace_back();
                left = m_numberWidth;
            }
            Band& band = m_bands.back();
            band.columns.push_back(place);
            band.lefts.push_back(left);
            band.widths.push_back(width);
            left += width;
        }
        for (std::size_t band = 0; band < m_bands.size(); ++band)
            layRows(band);
    }
    void layRows(std::size_t band)
    {
        Page page{band, 0, 0};
        double y = m_top;
        for (std::size_t index = 0; index < rowsInAll(); ++index) {
            const double height = heightOf(m_bands[band], index);
            if (y + height > m_bottom && index > page.first) {
                page.end = index;
                m_pages.push_back(page);
                page.first = index;
                y = m_top;
            }
            y += height;
        }
        page.end = rowsInAll();
        m_pages.push_back(page);
    }
    QStringList linesOf(const QString& text, double width) const
    {
        if (m_strong.horizontalAdvance(text) + m_padding <= width)
            return {text};
        QStringList lines;
        QString line;
        for (const QChar each : text) {
            if (!line.isEmpty() && m_strong.horizontalAdvance(line + each) + m_padding > width) {
                lines.append(line);
                line.clear();
            }
            line += each;
        }
        return lines << line;
    }
    double heightOf(const Band& band, std::size_t index) const
    {
        qsizetype most = 1;
        for (std::size_t each = 0; each < band.columns.size(); ++each)
            most = std::max(most,
                            linesOf(text(index, band.columns[each]), band.widths[each] + 1).size());
        return static_cast<double>(most) * m_metrics.height() * 1.15;
    }

    void drawPage(QPainter& painter, std::size_t page)
    {
        if (m_head.testKeys) {
            QTextDocument marked;
            setWatermark(marked, trainingMark());
            paintWatermark(painter, marked, {m_writer.width() * 1.0, m_writer.height() * 1.0});
        }
        painter.setPen(Qt::black);
        drawHead(painter);
        const Page& shown = m_pages[page];
        const Band& band = m_bands[shown.band];
        drawHeadings(painter, band);
        double y = m_top;
        for (std::size_t index = shown.first; index < shown.end; ++index) {
            drawRow(painter, band, index, y);
            y += heightOf(band, index);
        }
        painter.setFont(paperFont(tablePoints));
        const QString footer = m_head.words.page.arg(page + 1).arg(m_pages.size());
        painter.drawText(QRectF{0, m_bottom, m_writer.width() * 1.0, 2 * m_metrics.height()},
                         Qt::AlignCenter, footer);
    }
    void drawHead(QPainter& painter) const
    {
        painter.setFont(paperFont(titlePoints, QFont::Bold));
        double y = m_title.ascent();
        painter.drawText(QPointF{0, y}, m_head.words.title(m_table.kind->id));
        painter.setFont(paperFont(tablePoints));
        y += m_title.descent() + m_metrics.height();
        QStringList line;
        if (!m_head.company.isEmpty())
            line << m_head.company;
        if (m_table.kind->asks == Asks::Days)
            line << m_head.words.days.arg(dayText(m_head.question.days.from),
                                          dayText(m_head.question.days.to));
        line << m_head.words.madeBy.arg(wallTimeText(m_head.madeAt), m_head.madeBy);
        painter.drawText(QPointF{0, y}, line.join(u"    "_s));
    }
    void drawHeadings(QPainter& painter, const Band& band) const
    {
        painter.setFont(paperFont(tablePoints, QFont::Bold));
        const double y = m_top - m_strong.height();
        for (std::size_t each = 0; each < band.columns.size(); ++each) {
            const Column& shown = column(band.columns[each]);
            drawCell(painter, {band.lefts[each], y, band.widths[each], m_strong.height()},
                     m_head.words.column(shown.key), shown.kind);
        }
        const double under = m_top - m_strong.descent() / 2;
        painter.drawLine(QPointF{0, under}, QPointF{m_writer.width() * 1.0, under});
    }
    void drawRow(QPainter& painter, const Band& band, std::size_t index, double y) const
    {
        const bool isTotal = index == m_table.rows.size();
        painter.setFont(paperFont(tablePoints, isTotal ? QFont::Bold : QFont::Normal));
        if (isTotal)
            painter.drawLine(QPointF{0, y}, QPointF{m_writer.width() * 1.0, y});
        else
            drawCell(painter, {0, y, m_numberWidth, m_metrics.height()}, QString::number(index + 1),
                     ColumnKind::Number);
        for (std::size_t each = 0; each < band.columns.size(); ++each) {
            const std::size_t place = band.columns[each];
            QRectF cell{band.lefts[each], y, band.widths[each], m_metrics.height()};
            for (const QString& line : linesOf(text(index, place), cell.width() + 1)) {
                drawCell(painter, cell, line, column(place).kind);
                cell.translate(0, m_metrics.height());
            }
        }
    }
    void drawCell(QPainter& painter, const QRectF& cell, const QString& text, ColumnKind kind) const
    {
        const auto side = isNumeric(kind) ? Qt::AlignRight : Qt::AlignLeft;
        painter.drawText(cell.adjusted(0, 0, -m_padding / 2, 0),
                         side | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, text);
    }

    const ReportTable& m_table;
    const ReportHead& m_head;
    QPdfWriter& m_writer;
    Row m_totals;
    QFontMetricsF m_metrics;
    QFontMetricsF m_strong;
    QFontMetricsF m_title;
    double m_padding = 0;
    double m_numberWidth = 0;
    double m_top = 0;
    double m_bottom = 0;
    std::vector<Band> m_bands;
    std::vector<Page> m_pages;
};

} // namespace

Result<void> writeTablePdf(const ReportTable& table, const ReportHead& head, QIODevice& device)
{
    if (!qobject_cast<QGuiApplication*>(QCoreApplication::instance()))
        return failed(Fault::BadInput, u"this program has no fonts"_s);
    QPdfWriter writer{&device};
    writer.setResolution(tableDotsPerInch);
    writer.setTitle(head.words.title(table.kind->id));
    const QMarginsF margins{marginMm, marginMm, marginMm, marginMm};
    const QPageLayout layout{QPageSize{QPageSize::A4}, QPageLayout::Landscape, margins,
                             QPageLayout::Millimeter};
    if (!writer.setPageLayout(layout) || !TablePainter{table, head, writer}.draw())
        return failed(Fault::DiskFull, device.errorString());
    return {};
}

} // namespace wattcard::reports
