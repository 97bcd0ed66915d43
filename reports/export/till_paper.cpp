// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/export/till_paper.h"

#include "reports/export/paper.h"

#include <QDir>
#include <QPdfWriter>
#include <QSaveFile>

namespace wattcard::reports {

namespace {

using namespace Qt::StringLiterals;

struct Sheet {
    QString name, title;
    std::vector<ReceiptLine> lines;
    QString footer;
};

QString padded(CounterId counter)
{
    return u"%1"_s.arg(static_cast<std::uint16_t>(counter), 4, 10, QChar{u'0'});
}

Sheet sheetOf(const ShiftReport& report, const ShiftReportWords& words)
{
    const QString name =
        u"shift-%1-%2-%3"_s.arg(padded(report.shift.counter), report.shift.businessDay,
                                QString::number(report.shift.id.value()));
    return {name, words.title, shiftReportLines(report, words), words.signatures};
}

Sheet sheetOf(const DayTotals& totals, const ShiftReportWords& words)
{
    const QString name = u"x-%1-%2"_s.arg(padded(totals.counter), totals.businessDay);
    return {name, words.interimTitle, totalLines(totals, words), {}};
}

Sheet sheetOf(const ZReport& report, const ShiftReportWords& words)
{
    const QString name = u"z-%1-%2"_s.arg(padded(report.totals.counter)).arg(report.number);
    return {name, words.dayTitle, dayReportLines(report, words), words.signatures};
}

Sheet sheetOf(const TillPaper& paper, const ShiftReportWords& words)
{
    return std::visit([&words](const auto& each) { return sheetOf(each, words); }, paper);
}

std::unique_ptr<QTextDocument> documentOf(const Sheet& sheet, const TillPaperLook& look)
{
    auto document = blankPaper();
    QTextCursor cursor{document.get()};
    addCentred(cursor, look.company.name, paperFont(paperTitlePoints, QFont::Bold));
    if (look.company.practice)
        addCentred(cursor, look.words.practice, paperFont(paperTextPoints, QFont::Bold));
    addCentred(cursor, sheet.title, paperFont(paperTitlePoints, QFont::Bold));
    addLines(cursor, sheet.lines);
    if (!sheet.footer.isEmpty())
        addCentred(cursor, sheet.footer, paperFont(paperTextPoints));
    return document;
}

} // namespace

std::unique_ptr<QTextDocument> tillPaperDocument(const TillPaper& paper, const TillPaperLook& look)
{
    return documentOf(sheetOf(paper, look.words), look);
}

Result<QString> saveTillPaper(const TillPaper& paper, const TillPaperLook& look,
                              const QString& directory)
{
    const Sheet sheet = sheetOf(paper, look.words);
    const QDir folder{directory};
    const QString path = folder.filePath(sheet.name + u".pdf"_s);
    QSaveFile file{path};
    if (!folder.mkpath(u"."_s) || !file.open(QIODevice::WriteOnly))
        return failed(Fault::PrinterFailed, file.errorString());
    QPdfWriter writer{&file};
    writer.setResolution(paperDotsPerInch);
    writer.setTitle(sheet.name);
    if (!drawOnPaper(*documentOf(sheet, look), writer, sheet.name) || !file.commit())
        return failed(Fault::PrinterFailed, file.errorString());
    return path;
}

} // namespace wattcard::reports
