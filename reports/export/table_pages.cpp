// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/export/table_pages.h"

#include "reports/export/paper.h"
#include "reports/export/watermark.h"

#include <QIODevice>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace wattcard::reports {

namespace {

constexpr int tableDotsPerInch = 300;
constexpr double dotsPerMetre = tableDotsPerInch / 0.0254;
constexpr int tablePoints = 7;
constexpr int titlePoints = 11;
constexpr double marginMm = 10;
constexpr double widestShare = 0.4; // of the paper, that one column takes before it is broken
constexpr std::size_t rowsMeasured = 2'000;

// Letters are as large on every device that has as many dots: paper, file and preview agree.
QImage inDots(const QSize& size)
{
    QImage image{size, QImage::Format_RGB32};
    image.setDotsPerMeterX(qRound(dotsPerMetre));
    image.setDotsPerMeterY(qRound(dotsPerMetre));
    image.fill(Qt::white);
    return image;
}

QFontMetricsF metricsOf(int points, QFont::Weight weight)
{
    QImage measure = inDots({1, 1});
    return QFontMetricsF{paperFont(points, weight), &measure};
}

QPageLayout layoutFor(QPageLayout::Orientation side)
{
    return {QPageSize{QPageSize::A4}, side, QMarginsF{marginMm, marginMm, marginMm, marginMm},
            QPageLayout::Millimeter};
}

} // namespace

TablePages::TablePages(const ReportTable& table, ReportHead head, QPageLayout::Orientation side)
    : m_table{table},
      m_head{std::move(head)},
      m_layout{layoutFor(side)},
      m_width{m_layout.paintRectPixels(tableDotsPerInch).width() * 1.0},
      m_height{m_layout.paintRectPixels(tableDotsPerInch).height() * 1.0},
      m_totals{namedTotals(*table.kind, table.totals, m_head.words)},
      m_metrics{metricsOf(tablePoints, QFont::Normal)},
      m_strong{metricsOf(tablePoints, QFont::Bold)},
      m_title{metricsOf(titlePoints, QFont::Bold)},
      m_widths{m_metrics},
      m_strongWidths{m_strong},
      m_padding{m_metrics.horizontalAdvance(u"  "_s)}
{
    m_top = m_title.height() + 2 * m_metrics.height() + m_strong.height() * 3;
    m_bottom = m_height - 2 * m_metrics.height();
    m_numberWidth = m_metrics.horizontalAdvance(QString::number(table.rows.size())) + m_padding;
    lay();
}

QImage TablePages::picture(std::size_t page, int width) const
{
    QImage whole = inDots(m_layout.fullRectPixels(tableDotsPerInch).size());
    QPainter painter{&whole};
    painter.translate(m_layout.paintRectPixels(tableDotsPerInch).topLeft());
    drawPage(painter, std::clamp<std::size_t>(page, 1, count()) - 1);
    painter.end();
    return whole.scaledToWidth(width, Qt::SmoothTransformation);
}

Result<RunEnd> TablePages::write(PageSpan span, QIODevice& device, const Progress& progress) const
{
    QPdfWriter writer{&device};
    writer.setResolution(tableDotsPerInch);
    writer.setTitle(m_head.words.title(m_table.kind->id));
    QPainter painter;
    if (!writer.setPageLayout(m_layout) || !painter.begin(&writer))
        return failed(Fault::DiskFull, device.errorString());
    const std::size_t first = std::clamp<std::size_t>(span.first, 1, count());
    const std::size_t last = std::clamp(span.last, first, count());
    for (std::size_t page = first; page <= last; ++page) {
        if (progress && !progress(static_cast<std::int64_t>(page)))
            return RunEnd::Cancelled;
        if (page > first && !writer.newPage())
            return failed(Fault::DiskFull, device.errorString());
        drawPage(painter, page - 1);
    }
    if (!painter.end())
        return failed(Fault::DiskFull, device.errorString());
    return RunEnd::Whole;
}

const Row& TablePages::row(std::size_t index) const
{
    return index < m_table.rows.size() ? m_table.rows[index] : m_totals;
}

QString TablePages::text(std::size_t index, std::size_t place) const
{
    return cellText(column(place), row(index)[place], m_head.words).simplified();
}

double TablePages::naturalWidth(std::size_t place) const
{
    double width = m_strongWidths.of(m_head.words.column(column(place).key));
    const std::size_t measured = std::min(m_table.rows.size(), rowsMeasured);
    for (std::size_t index = 0; index < measured; ++index)
        width = std::max(width, m_widths.of(text(index, place)));
    width = std::max(width, m_strongWidths.of(text(rowsInAll() - 1, place)));
    return std::min(width + m_padding, m_width * widestShare);
}

void TablePages::lay()
{
    m_bands.emplace_back();
    double left = m_numberWidth;
    for (std::size_t place = 0; place < m_table.kind->columns.size(); ++place) {
        const double width = naturalWidth(place);
        if (left + width > m_width && !m_bands.back().columns.empty()) {
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

void TablePages::layRows(std::size_t band)
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

// Broken as if it were bold: a row and its totals have the same lines.
QStringList TablePages::linesOf(const QString& text, double width) const
{
    if (m_strongWidths.of(text) + m_padding <= width)
        return {text};
    QStringList lines;
    QString line;
    for (const QChar each : text) {
        if (!line.isEmpty() && m_strongWidths.of(line + each) + m_padding > width) {
            lines.append(line);
            line.clear();
        }
        line += each;
    }
    return lines << line;
}

double TablePages::heightOf(const Band& band, std::size_t index) const
{
    qsizetype most = 1;
    for (std::size_t each = 0; each < band.columns.size(); ++each)
        most =
            std::max(most, linesOf(text(index, band.columns[each]), band.widths[each] + 1).size());
    return static_cast<double>(most) * m_metrics.height() * 1.15;
}

void TablePages::drawPage(QPainter& painter, std::size_t page) const
{
    if (m_head.testKeys) {
        QTextDocument marked;
        setWatermark(marked, trainingMark());
        paintWatermark(painter, marked, {m_width, m_height});
    }
    painter.setPen(Qt::black);
    drawHead(painter);
    const Page& shown = m_pages[page];
    const Band& band = m_bands[shown.band];
    drawHeadings(painter, band);
    painter.setFont(paperFont(tablePoints));
    double y = m_top;
    for (std::size_t index = shown.first; index < shown.end; ++index) {
        drawRow(painter, band, index, y);
        y += heightOf(band, index);
    }
    painter.setFont(paperFont(tablePoints));
    const QString footer = m_head.words.page.arg(page + 1).arg(m_pages.size());
    painter.drawText(QRectF{0, m_bottom, m_width, 2 * m_metrics.height()}, Qt::AlignCenter, footer);
}

void TablePages::drawHead(QPainter& painter) const
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

void TablePages::drawHeadings(QPainter& painter, const Band& band) const
{
    painter.setFont(paperFont(tablePoints, QFont::Bold));
    const double y = m_top - m_strong.height();
    for (std::size_t each = 0; each < band.columns.size(); ++each) {
        const Column& shown = column(band.columns[each]);
        drawCell(painter, {band.lefts[each], y, band.widths[each], m_strong.height()},
                 m_head.words.column(shown.key), shown.kind, m_strongWidths);
    }
    const double under = m_top - m_strong.descent() / 2;
    painter.drawLine(QPointF{0, under}, QPointF{m_width, under});
}

void TablePages::drawRow(QPainter& painter, const Band& band, std::size_t index, double y) const
{
    const bool isTotal = index == m_table.rows.size();
    const LetterWidths& widths = isTotal ? m_strongWidths : m_widths;
    if (isTotal) {
        painter.setFont(paperFont(tablePoints, QFont::Bold));
        painter.drawLine(QPointF{0, y}, QPointF{m_width, y});
    } else {
        drawCell(painter, {0, y, m_numberWidth, m_metrics.height()}, QString::number(index + 1),
                 ColumnKind::Number, widths);
    }
    for (std::size_t each = 0; each < band.columns.size(); ++each) {
        const std::size_t place = band.columns[each];
        QRectF cell{band.lefts[each], y, band.widths[each], m_metrics.height()};
        for (const QString& line : linesOf(text(index, place), cell.width() + 1)) {
            drawCell(painter, cell, line, column(place).kind, widths);
            cell.translate(0, m_metrics.height());
        }
    }
}

void TablePages::drawCell(QPainter& painter, const QRectF& cell, const QString& text,
                          ColumnKind kind, const LetterWidths& widths) const
{
    const double left =
        isNumeric(kind) ? cell.right() - m_padding / 2 - widths.of(text) : cell.left();
    painter.drawText(QPointF{left, cell.top() + m_metrics.ascent()}, text);
}

} // namespace wattcard::reports
