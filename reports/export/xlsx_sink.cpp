// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/export/table_files.h"
#include "reports/export/watermark.h"

#include <QDir>
#include <QFileInfo>

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace wattcard::reports {

namespace {

constexpr std::uint32_t rowsASheet = LXW_ROW_MAX;
constexpr int charactersACell = 32'767; // of the format
constexpr double hundred = 100;
constexpr double columnWidth = 16;

struct XlsxFormats {
    lxw_format* heading = nullptr;
    lxw_format* amount = nullptr;
    lxw_format* number = nullptr;
    lxw_format* day = nullptr;
    lxw_format* time = nullptr;
};

lxw_datetime dateOf(LocalTime time)
{
    const auto days = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date{days};
    const std::chrono::hh_mm_ss clock{time - days};
    return {.year = int{date.year()},
            .month = static_cast<int>(unsigned{date.month()}),
            .day = static_cast<int>(unsigned{date.day()}),
            .hour = static_cast<int>(clock.hours().count()),
            .min = static_cast<int>(clock.minutes().count()),
            .sec = static_cast<double>(clock.seconds().count())};
}

class XlsxSink : public RowSink {
public:
    XlsxSink(const QString& path, const ReportHead& head)
        : m_head{head},
          m_directory{QFile::encodeName(QFileInfo{path}.absolutePath())}
    {
        // Rows are written as they come and never looked at again.
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        options.tmpdir = m_directory.data();
        m_book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    }
    ~XlsxSink() override { close(); }

    Result<void> begin(const ReportKind& kind) override
    {
        if (m_book == nullptr)
            return failed(Fault::DiskFull, u"xlsx"_s);
        m_kind = &kind;
        makeFormats();
        return beginSheet();
    }
    Result<void> add(const Row& row) override
    {
        if (m_row >= rowsASheet) {
            if (auto begun = beginSheet(); !begun)
                return begun;
        }
        for (std::size_t place = 0; place < row.size(); ++place) {
            if (write(m_kind->columns[place], row[place], static_cast<lxw_col_t>(place)) !=
                LXW_NO_ERROR)
                return failed(Fault::DiskFull, u"xlsx"_s);
        }
        ++m_row;
        return {};
    }
    Result<void> end(const Row& totals) override
    {
        if (auto added = add(namedTotals(*m_kind, totals, m_head.words)); !added)
            return added;
        const lxw_error closed = close();
        return closed == LXW_NO_ERROR
                   ? Result<void>{}
                   : failed(Fault::DiskFull, QString::fromLatin1(lxw_strerror(closed)));
    }

private:
    lxw_error close()
    {
        return m_book == nullptr ? LXW_NO_ERROR : workbook_close(std::exchange(m_book, nullptr));
    }
    lxw_format* format(const char* numbers)
    {
        lxw_format* const made = workbook_add_format(m_book);
        format_set_num_format(made, numbers);
        return made;
    }
    void makeFormats()
    {
        m_formats.heading = workbook_add_format(m_book);
        format_set_bold(m_formats.heading);
        format_set_bottom(m_formats.heading, LXW_BORDER_THIN);
        m_formats.amount = format("#,##0.00");
        m_formats.number = format("0");
        m_formats.day = format("yyyy-mm-dd");
        m_formats.time = format("yyyy-mm-dd hh:mm:ss");
    }
    Result<void> beginSheet()
    {
        const QByteArray name =
            (QString{m_kind->name} + (m_sheets == 0 ? u""_s : u" %1"_s.arg(m_sheets + 1)))
                .left(LXW_SHEETNAME_MAX)
                .toUtf8();
        ++m_sheets;
        m_sheet = workbook_add_worksheet(m_book, name.constData());
        if (m_sheet == nullptr)
            return failed(Fault::DiskFull, u"xlsx"_s);
        const auto last = static_cast<lxw_col_t>(m_kind->columns.size() - 1);
        worksheet_set_column(m_sheet, 0, last, columnWidth, nullptr);
        worksheet_freeze_panes(m_sheet, 1, 0);
        worksheet_set_landscape(m_sheet);
        worksheet_repeat_rows(m_sheet, 0, 0);
        const QString over = m_head.testKeys ? trainingMark() : m_head.company;
        worksheet_set_header(m_sheet, ("&C" + over.toUtf8()).constData());
        worksheet_set_footer(m_sheet, "&C&P / &N");
        for (lxw_col_t place = 0; place <= last; ++place)
            worksheet_write_string(
                m_sheet, 0, place,
                m_head.words.column(m_kind->columns[place].key).toUtf8().constData(),
                m_formats.heading);
        m_row = 1;
        return {};
    }
    lxw_error write(const Column& column, const Cell& cell, lxw_col_t place)
    {
        const auto number = [&](double value, lxw_format* as) {
            return worksheet_write_number(m_sheet, m_row, place, value, as);
        };
        if (const auto* money = std::get_if<Money>(&cell))
            return number(static_cast<double>(money->minor()) / hundred, m_formats.amount);
        if (const auto* energy = std::get_if<Energy>(&cell))
            return number(static_cast<double>(energy->hundredths()) / hundred, m_formats.amount);
        if (const auto* count = std::get_if<std::int64_t>(&cell))
            return number(static_cast<double>(*count), m_formats.number);
        if (const auto* time = std::get_if<LocalTime>(&cell)) {
            lxw_datetime date = dateOf(*time);
            return worksheet_write_datetime(m_sheet, m_row, place, &date, m_formats.time);
        }
        const QString text = cellText(column, cell, m_head.words).left(charactersACell);
        if (text.isEmpty())
            return LXW_NO_ERROR;
        if (column.kind == ColumnKind::Day && text.size() == 10)
            return writeDay(text, place);
        return worksheet_write_string(m_sheet, m_row, place, text.toUtf8().constData(), nullptr);
    }
    lxw_error writeDay(const QString& day, lxw_col_t place)
    {
        lxw_datetime date{};
        date.year = day.first(4).toInt();
        date.month = day.mid(5, 2).toInt();
        date.day = day.last(2).toInt();
        if (date.year == 0) // the word for the totals
            return worksheet_write_string(m_sheet, m_row, place, day.toUtf8().constData(), nullptr);
        return worksheet_write_datetime(m_sheet, m_row, place, &date, m_formats.day);
    }

    const ReportHead& m_head;
    QByteArray m_directory;
    const ReportKind* m_kind = nullptr;
    lxw_workbook* m_book = nullptr;
    lxw_worksheet* m_sheet = nullptr;
    XlsxFormats m_formats;
    lxw_row_t m_row = 0;
    int m_sheets = 0;
};

} // namespace

std::unique_ptr<RowSink> xlsxSink(const QString& path, const ReportHead& head)
{
    return std::make_unique<XlsxSink>(path, head);
}

} // namespace wattcard::reports
