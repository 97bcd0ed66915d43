// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/export/table_files.h"

#include "reports/export/table_pages.h"

#include <QFile>
#include <QGuiApplication>
#include <QSaveFile>

#include <filesystem>

using namespace Qt::StringLiterals;

namespace wattcard::reports {

namespace {

Result<RunEnd> writePdfReport(QIODevice& device, const ReportHead& head, const ReportParts& parts)
{
    ReportTable table;
    std::int64_t looked = 0;
    const ReportParts counted{parts.source, parts.clock, [&](std::int64_t now) {
                                  looked = now;
                                  return !parts.progress || parts.progress(now);
                              }};
    const auto ended = run(head.question, counted, table);
    if (!ended || *ended == RunEnd::Cancelled)
        return ended;
    if (!qobject_cast<QGuiApplication*>(QCoreApplication::instance()))
        return failed(Fault::BadInput, u"this program has no fonts"_s);
    const TablePages pages{table, head, QPageLayout::Landscape};
    return pages.write({1, pages.count()}, device,
                       [&](std::int64_t) { return counted.progress(looked); });
}

// The library writes to a path only: beside the file first, in its place when it is whole.
Result<RunEnd> writeXlsxReport(const QString& path, const ReportHead& head,
                               const ReportParts& parts)
{
    const QString beside = path + u".part"_s;
    auto sink = xlsxSink(beside, head);
    auto ended = run(head.question, parts, *sink);
    sink.reset(); // whatever it has opened is closed with it
    if (!ended || *ended == RunEnd::Cancelled) {
        QFile::remove(beside);
        return ended;
    }
    std::error_code error;
    std::filesystem::rename(std::filesystem::path{QFile::encodeName(beside).toStdString()},
                            std::filesystem::path{QFile::encodeName(path).toStdString()}, error);
    if (!error)
        return ended;
    QFile::remove(beside);
    return failed(Fault::DiskFull, path);
}

} // namespace

std::optional<TableFormat> tableFormatNamed(const QString& name)
{
    if (name == "csv"_L1)
        return TableFormat::Csv;
    if (name == "json"_L1)
        return TableFormat::Json;
    if (name == "xlsx"_L1)
        return TableFormat::Xlsx;
    return name == "pdf"_L1 ? std::optional{TableFormat::Pdf} : std::nullopt;
}

Result<RunEnd> writeReport(const QString& path, TableFormat format, const ReportHead& head,
                           const ReportParts& parts)
{
    if (format == TableFormat::Xlsx)
        return writeXlsxReport(path, head, parts);
    QSaveFile file{path};
    if (!file.open(QIODevice::WriteOnly))
        return failed(Fault::BadInput, file.errorString());
    const auto written = [&]() -> Result<RunEnd> {
        if (format == TableFormat::Pdf)
            return writePdfReport(file, head, parts);
        const auto sink = format == TableFormat::Csv ? csvSink(file, head) : jsonSink(file, head);
        return run(head.question, parts, *sink);
    }();
    if (!written || *written == RunEnd::Cancelled) {
        file.cancelWriting();
        return written;
    }
    return file.commit() ? written : Result<RunEnd>{failed(Fault::DiskFull, file.errorString())};
}

} // namespace wattcard::reports
