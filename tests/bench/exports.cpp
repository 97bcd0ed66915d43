// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// `export-csv`, `export-xlsx`, `export-pdf`: rows of the report of receipts into files, against the
// barest way to write the same values. `receipt`: one Chinese receipt as a PDF, against as many
// lines by QPdfWriter alone. CPU time. WATTCARD_BENCH_ROWS says how many rows.
#include "bench.h"
#include "reports/export/receipt_lines.h"
#include "reports/export/receipt_pdf.h"
#include "reports/export/table_files.h"
#include "reports/export/table_pages.h"
#include "tests/fakes/need.h"
#include "tests/reports/sample_receipt.h"

#include <QBuffer>
#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QTextStream>

#include <xlsxwriter.h>

#include <charconv>
#include <cstdio>

namespace {

using namespace wattcard;
using namespace wattcard::bench;
using namespace wattcard::reports;
using namespace Qt::StringLiterals;

// A row as it is before anybody makes text of it.
struct PlainRow {
    const char* day = "20261121";
    std::int64_t counter = 3;
    std::int64_t sale = 0;
    std::string receipt;
    const char* time = "2026-11-21 10:20:30";
    const char* kind = "purchase";
    const char* state = "committed";
    std::string customer;
    const char* name = "\xE5\xBC\xA0\xE4\xBC\x9F\xE6\x98\x8E";
    const char* area = "East";
    const char* station = "E-12";
    const char* login = "clerk1";
    std::int64_t paid = 0;
    std::int64_t copies = 0;
};

constexpr LocalTime soldAt = std::chrono::local_days{std::chrono::year{2026} / 11 / 21} +
                             std::chrono::hours{10} + std::chrono::minutes{20} +
                             std::chrono::seconds{30};

struct MadeRows {
    std::vector<PlainRow> plain;
    ReportTable table;
};

MadeRows rowsMade(int count)
{
    constexpr std::int64_t mostPaid = 30'000;
    MadeRows made;
    need(made.table.begin(kindOf(ReportId::Receipts)));
    for (int place = 0; place < count; ++place) {
        PlainRow row;
        row.sale = place;
        row.receipt = "0003-20261121-" + std::to_string(place);
        row.customer = std::to_string(100'000'000 + place);
        row.paid = place * 19 % mostPaid;
        need(made.table.add({QString::fromLatin1(row.day), row.counter, row.sale,
                             QString::fromStdString(row.receipt), soldAt,
                             QString::fromLatin1(row.kind), QString::fromLatin1(row.state),
                             QString{}, QString{}, QString::fromStdString(row.customer),
                             QString::fromUtf8(row.name), QString::fromLatin1(row.area),
                             QString::fromLatin1(row.station), QString::fromLatin1(row.login),
                             QString{}, Money::fromMinor(row.paid), row.copies}));
        made.plain.push_back(std::move(row));
    }
    made.table.totals = Row(made.table.kind->columns.size());
    return made;
}

double spent(const std::function<void()>& work)
{
    const double begin = cpuMicroseconds();
    work();
    return cpuMicroseconds() - begin;
}

void put(const ReportTable& table, RowSink& sink)
{
    need(sink.begin(*table.kind));
    for (const Row& row : table.rows)
        need(sink.add(row));
    need(sink.end(table.totals));
}

void plainCsv(const std::vector<PlainRow>& rows, const std::string& path)
{
    constexpr std::size_t atOnce = 1 << 20;
    std::FILE* const file = std::fopen(path.c_str(), "wb");
    std::string line;
    line.reserve(atOnce);
    std::array<char, 24> digits;
    const auto number = [&](std::int64_t value) {
        line.append(digits.data(), std::to_chars(digits.begin(), digits.end(), value).ptr);
        line += ',';
    };
    for (const PlainRow& row : rows) {
        (line += row.day) += ',';
        number(row.counter);
        number(row.sale);
        for (const char* text :
             {row.receipt.c_str(), row.time, row.kind, row.state, "", "", row.customer.c_str(),
              row.name, row.area, row.station, row.login, ""})
            (line += text) += ',';
        number(row.paid / 100);
        line.back() = '.';
        line += static_cast<char>('0' + row.paid / 10 % 10);
        line += static_cast<char>('0' + row.paid % 10);
        line += ',';
        number(row.copies);
        line.back() = '\n';
        if (line.size() > atOnce - 4'096) {
            std::fwrite(line.data(), 1, line.size(), file);
            line.clear();
        }
    }
    std::fwrite(line.data(), 1, line.size(), file);
    std::fclose(file);
}

void streamedCsv(const std::vector<PlainRow>& rows, const QString& path)
{
    QFile file{path};
    static_cast<void>(file.open(QIODevice::WriteOnly));
    QTextStream stream{&file};
    for (const PlainRow& row : rows)
        stream << row.day << ',' << row.counter << ',' << row.sale << ','
               << QString::fromStdString(row.receipt) << ',' << row.time << ',' << row.kind << ','
               << row.state << ",,," << QString::fromStdString(row.customer) << ','
               << QString::fromUtf8(row.name) << ',' << row.area << ',' << row.station << ','
               << row.login << ",," << QString::number(static_cast<double>(row.paid) / 100, 'f', 2)
               << ',' << row.copies << '\n';
}

void plainXlsx(const std::vector<PlainRow>& rows, const std::string& path)
{
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    lxw_workbook* const book = workbook_new_opt(path.c_str(), &options);
    lxw_worksheet* const sheet = workbook_add_worksheet(book, nullptr);
    lxw_row_t at = 0;
    for (const PlainRow& row : rows) {
        lxw_col_t column = 0;
        const auto text = [&](const char* value) {
            if (*value != '\0')
                worksheet_write_string(sheet, at, column, value, nullptr);
            ++column;
        };
        const auto number = [&](double value) {
            worksheet_write_number(sheet, at, column++, value, nullptr);
        };
        constexpr double aDay = 46'347;
        number(aDay);
        number(static_cast<double>(row.counter));
        number(static_cast<double>(row.sale));
        text(row.receipt.c_str());
        number(aDay);
        for (const char* value : {row.kind, row.state, "", "", row.customer.c_str(), row.name,
                                  row.area, row.station, row.login, ""})
            text(value);
        number(static_cast<double>(row.paid) / 100);
        number(static_cast<double>(row.copies));
        ++at;
    }
    workbook_close(book);
}

// As many texts on as many pages, each where it is, without asking how wide anything is.
void plainPdf(const ReportTable& table, std::size_t pages, const QString& path)
{
    QPdfWriter writer{path};
    QPainter painter{&writer};
    const std::size_t rowsAPage = table.rows.size() / std::max<std::size_t>(pages, 1) + 1;
    const int across = writer.width() / static_cast<int>(table.kind->columns.size());
    const int down = writer.height() / static_cast<int>(rowsAPage + 4);
    const ReportWords words = plainReportWords();
    for (std::size_t place = 0; place < table.rows.size(); ++place) {
        if (place > 0 && place % rowsAPage == 0)
            writer.newPage();
        for (std::size_t column = 0; column < table.kind->columns.size(); ++column)
            painter.drawText(
                static_cast<int>(column) * across, static_cast<int>(place % rowsAPage + 4) * down,
                cellText(table.kind->columns[column], table.rows[place][column], words));
    }
}

void reportCsv(const MadeRows& rows, const QString& folder)
{
    const QString path = folder + "/rows.csv"_L1;
    const ReportHead head;
    const auto product = [&] {
        return spent([&] {
            QFile file{path};
            static_cast<void>(file.open(QIODevice::WriteOnly));
            put(rows.table, *csvSink(file, head));
        });
    };
    const std::string counters = std::to_string(rows.plain.size()) + " rows, against ";
    compare({.name = "export-csv", .goal = 1.67, .counters = counters + "to_chars"}, product,
            [&] { return spent([&] { plainCsv(rows.plain, path.toStdString()); }); });
    compare({.name = "export-csv-stream", .goal = 0.2, .counters = counters + "QTextStream"},
            product, [&] { return spent([&] { streamedCsv(rows.plain, path); }); });
}

void reportXlsx(const MadeRows& rows, const QString& folder)
{
    const QString path = folder + "/rows.xlsx"_L1;
    const ReportHead head;
    compare(
        {.name = "export-xlsx",
         .goal = 1.11,
         .counters = std::to_string(rows.plain.size()) + " rows, against the library alone"},
        [&] { return spent([&] { put(rows.table, *xlsxSink(path, head)); }); },
        [&] { return spent([&] { plainXlsx(rows.plain, path.toStdString()); }); });
}

void reportPdf(const MadeRows& rows, const QString& folder)
{
    const QString path = folder + "/rows.pdf"_L1;
    const std::size_t pages = TablePages{rows.table, {}, QPageLayout::Landscape}.count();
    compare(
        {.name = "export-pdf",
         .goal = 1.15,
         .counters = std::to_string(pages) + " pages, against QPdfWriter alone"},
        [&] {
            return spent([&] {
                QFile file{path};
                static_cast<void>(file.open(QIODevice::WriteOnly));
                const TablePages laid{rows.table, {}, QPageLayout::Landscape};
                need(laid.write({1, laid.count()}, file));
            });
        },
        [&] { return spent([&] { plainPdf(rows.table, pages, path); }); });
}

// A page of 80 mm with fourteen Chinese lines, each drawn where it is.
void plainReceipt()
{
    constexpr int lines = 14;
    QBuffer buffer;
    static_cast<void>(buffer.open(QIODevice::WriteOnly));
    QPdfWriter writer{&buffer};
    writer.setPageSize(QPageSize{QSizeF{80, 160}, QPageSize::Millimeter});
    QPainter painter{&writer};
    const int down = writer.height() / (lines + 1);
    for (int line = 1; line <= lines; ++line) {
        painter.drawText(0, line * down, QStringLiteral("\u8D2D\u7535\u91D1\u989D"));
        painter.drawText(writer.width() / 2, line * down, QStringLiteral("%1.00 \u5143").arg(line));
    }
}

void reportReceipt()
{
    constexpr int receipts = 20;
    const Receipt receipt = sampleReceipt();
    const ReceiptLook look{chineseWords(), {}};
    compare(
        {.name = "receipt", .goal = 1.15, .counters = "table, QR code and marks; peer: 14 lines"},
        [&] {
            return spent([&] {
                       for (int copy = 0; copy < receipts; ++copy) {
                           QBuffer buffer;
                           static_cast<void>(buffer.open(QIODevice::WriteOnly));
                           if (!writePdf(receipt, look, {}, buffer))
                               std::abort();
                       }
                   }) /
                   receipts;
        },
        [] {
            return spent([] {
                       for (int copy = 0; copy < receipts; ++copy)
                           plainReceipt();
                   }) /
                   receipts;
        });
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application{argc, argv};
    const Wanted wanted{argc, argv};
    const QTemporaryDir folder;
    constexpr int usualRows = 100'000;
    constexpr int rowsOnPages = 5'000;
    const int asked = qEnvironmentVariableIntValue("WATTCARD_BENCH_ROWS");
    const MadeRows rows = rowsMade(asked > 0 ? asked : usualRows);
    if (wanted.has("export-csv"))
        reportCsv(rows, folder.path());
    if (wanted.has("export-xlsx"))
        reportXlsx(rows, folder.path());
    if (wanted.has("export-pdf"))
        reportPdf(rowsMade(rowsOnPages), folder.path());
    if (wanted.has("receipt"))
        reportReceipt();
}
