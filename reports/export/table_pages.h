// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/export/letter_widths.h"
#include "reports/export/report_words.h"
#include "reports/tables/report_run.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPageLayout>

class QIODevice;
class QPainter;

namespace wattcard::reports {

// Of a document, counted from 1, both included.
struct PageSpan {
    std::size_t first = 1;
    std::size_t last = 1;
};

// A report on A4: as many pages as it needs; columns that do not fit beside one another follow in
// further pages, where the rows have the same numbers. Paper, file and preview are painted from
// the same pages. Needs a QGuiApplication (fonts). The table outlives it.
class TablePages {
public:
    TablePages(const ReportTable& table, ReportHead head, QPageLayout::Orientation side);
    std::size_t count() const { return m_pages.size(); } // at least 1
    // One page with its margins on white, `width` pixels wide.
    QImage picture(std::size_t page, int width) const;
    // DiskFull when the device takes no more; Cancelled as soon as the progress, told of each page,
    // says so. A span beyond the pages is cut to them.
    Result<RunEnd> write(PageSpan span, QIODevice& device, const Progress& progress = {}) const;

private:
    // Columns beside one another, each with its left edge; the row's number stands before.
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
    std::size_t rowsInAll() const { return m_table.rows.size() + 1; }
    const Row& row(std::size_t index) const;
    const Column& column(std::size_t place) const { return m_table.kind->columns[place]; }
    QString text(std::size_t index, std::size_t place) const;
    double naturalWidth(std::size_t place) const;
    void lay();
    void layRows(std::size_t band);
    QStringList linesOf(const QString& text, double width) const;
    double heightOf(const Band& band, std::size_t index) const;
    void drawPage(QPainter& painter, std::size_t page) const;
    void drawHead(QPainter& painter) const;
    void drawHeadings(QPainter& painter, const Band& band) const;
    void drawRow(QPainter& painter, const Band& band, std::size_t index, double y) const;
    void drawCell(QPainter& painter, const QRectF& cell, const QString& text, ColumnKind kind,
                  const LetterWidths& widths) const;

    const ReportTable& m_table;
    ReportHead m_head;
    QPageLayout m_layout;
    double m_width; // of what may be painted on, in dots
    double m_height;
    Row m_totals;
    QFontMetricsF m_metrics;
    QFontMetricsF m_strong;
    QFontMetricsF m_title;
    LetterWidths m_widths;
    LetterWidths m_strongWidths;
    double m_padding = 0;
    double m_numberWidth = 0;
    double m_top = 0;
    double m_bottom = 0;
    std::vector<Band> m_bands;
    std::vector<Page> m_pages;
};

} // namespace wattcard::reports
