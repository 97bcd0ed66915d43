// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/csv_text.h"
#include "reports/export/watermark.h"
#include "tests/reports/report_world.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QXmlStreamReader>

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

// What each file says is read back by a reader that nobody wrote for it: they all say the same.

namespace wattcard::reports::test {

namespace {

using db::test::SeededCompany;
using Grid = std::vector<QStringList>;

// A company with all its reports in files.
struct Exported {
    explicit Exported(unsigned seed) : company{seed}
    {
        source = sourceOf(company, company.of(Role::Auditor).who, 100);
    }
    ReportHead head(ReportId id)
    {
        ReportHead head{u"供电, \"公司\""_s, u"=auditor"_s,
                        company.clock.local(company.clock.now())};
        head.question = {id, {company.firstDay(), company.lastDay()}};
        head.question.idleDays = 0;
        return head;
    }
    ReportTable table(ReportId id) { return tableOf(*source, company.clock, head(id).question); }
    QString written(ReportId id, TableFormat format, const ReportHead& head)
    {
        const QString path =
            folder.filePath(u"%1-%2"_s.arg(QString{kindOf(id).name}).arg(static_cast<int>(format)));
        const auto ended = writeReport(path, format, head, {*source, company.clock});
        EXPECT_TRUE(ended && *ended == RunEnd::Whole)
            << (ended ? "" : qPrintable(ended.error().detail));
        return path;
    }
    QString written(ReportId id, TableFormat format) { return written(id, format, head(id)); }
    SeededCompany company;
    std::unique_ptr<db::SqlReports> source;
    QTemporaryDir folder;
};

QByteArray bytesOf(const QString& path)
{
    QFile file{path};
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(path);
    return file.readAll();
}

QByteArray saidBy(const QString& program, const QStringList& words)
{
    QProcess process;
    process.start(program, words);
    EXPECT_TRUE(process.waitForFinished()) << qPrintable(program);
    EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().constData();
    return process.readAllStandardOutput();
}

// As the table is shown in plain words, headings first, totals last.
Grid gridOf(const ReportTable& table)
{
    const ReportWords words = plainReportWords();
    Grid grid(1);
    for (const Column& column : table.kind->columns)
        grid[0] << QString{column.key};
    std::vector<Row> rows = table.rows;
    rows.push_back(namedTotals(*table.kind, table.totals, words));
    for (const Row& row : rows) {
        QStringList line;
        for (std::size_t place = 0; place < row.size(); ++place)
            line << cellText(table.kind->columns[place], row[place], words);
        grid.push_back(line);
    }
    return grid;
}

// A formula is guarded; nothing else is changed.
QString unguarded(const QString& field)
{
    const bool guarded = field.size() > 1 && field[0] == u'\'' && u"=+-@"_s.contains(field[1]);
    return guarded ? field.sliced(1) : field;
}

Grid csvGrid(const QByteArray& bytes)
{
    EXPECT_TRUE(bytes.startsWith("\xEF\xBB\xBF"));
    EXPECT_TRUE(bytes.endsWith("\r\n"));
    const auto decoded = app::decodeText(bytes);
    Grid grid;
    for (const app::CsvLine& line : app::parseCsv(decoded->text, 1'000'000)) {
        EXPECT_TRUE(line.isWhole);
        QStringList fields;
        for (const QString& field : line.fields) {
            const bool isNumber = !field.isEmpty() && (field[0].isDigit() || field[0] == u'-');
            EXPECT_TRUE(isNumber || field.isEmpty() || !u"=+-@"_s.contains(field[0]))
                << qPrintable(field);
            fields << unguarded(field);
        }
        grid.push_back(fields);
    }
    return grid;
}

Grid jsonGrid(const QByteArray& bytes)
{
    QJsonParseError error{};
    const QJsonObject report = QJsonDocument::fromJson(bytes, &error).object();
    EXPECT_EQ(error.error, QJsonParseError::NoError) << qPrintable(error.errorString());
    const auto textOf = [](const QJsonValue& value) {
        return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
    };
    Grid grid(1);
    const QJsonArray columns = report[u"columns"_s].toArray();
    for (const QJsonValue& column : columns)
        grid[0] << column.toString();
    for (const QJsonValue& row : report[u"rows"_s].toArray()) {
        QStringList line;
        for (const QString& column : grid[0])
            line << textOf(row[column]);
        grid.push_back(line);
    }
    QStringList totals;
    for (const QString& column : grid[0])
        totals << textOf(report[u"totals"_s][column]);
    grid.push_back(totals);
    return grid;
}

int columnOf(const QString& reference) // "AB12": 27
{
    int column = 0;
    for (const QChar each : reference) {
        if (each.isLetter())
            column = column * 26 + each.unicode() - 'A' + 1;
    }
    return column - 1;
}

// Serial days since 1899-12-30, as every spreadsheet counts them.
QString dateFrom(const QString& number, ColumnKind kind)
{
    const double serial = number.toDouble();
    const qint64 seconds = std::llround(serial * 86'400) - 25'569LL * 86'400;
    const QDateTime time = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
    return time.toString(kind == ColumnKind::Day ? u"yyyy-MM-dd"_s : u"yyyy-MM-dd HH:mm:ss"_s);
}

QString xlsxValue(const QString& number, ColumnKind kind)
{
    switch (kind) {
    case ColumnKind::Money:
    case ColumnKind::Energy:
        return Money::fromMinor(std::llround(number.toDouble() * 100)).toString();
    case ColumnKind::Day:
    case ColumnKind::Time: return dateFrom(number, kind);
    default: return QString::number(std::llround(number.toDouble()));
    }
}

Grid xlsxGrid(const QString& path, const ReportKind& kind)
{
    QXmlStreamReader xml{saidBy(u"unzip"_s, {u"-p"_s, path, u"xl/worksheets/sheet1.xml"_s})};
    Grid grid;
    int column = 0;
    bool isText = false;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "row"_L1) {
            QStringList line;
            line.resize(qsizetype(kind.columns.size()));
            grid.push_back(line);
        } else if (xml.name() == "c"_L1) {
            column = columnOf(xml.attributes().value("r"_L1).toString());
            isText = xml.attributes().value("t"_L1) == "inlineStr"_L1;
        } else if (xml.name() == "v"_L1 || xml.name() == "t"_L1) {
            const QString said = xml.readElementText();
            grid.back()[column] =
                isText ? said
                       : xlsxValue(said, kind.columns[static_cast<std::size_t>(column)].kind);
        }
    }
    EXPECT_FALSE(xml.hasError()) << qPrintable(xml.errorString());
    return grid;
}

QString withoutSpace(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

void expectSame(const Grid& said, const Grid& expected, const char* where)
{
    ASSERT_EQ(said.size(), expected.size()) << where;
    for (std::size_t line = 0; line < expected.size(); ++line)
        EXPECT_EQ(said[line].join(u'|').toStdString(), expected[line].join(u'|').toStdString())
            << where << " line " << line;
}

} // namespace

TEST(ReportFiles, sayTheSameInEveryFormat)
{
    Exported exported{2};
    for (const ReportKind& kind : allReports()) {
        Grid expected = gridOf(exported.table(kind.id));
        expectSame(csvGrid(bytesOf(exported.written(kind.id, TableFormat::Csv))), expected,
                   kind.name.data());
        expectSame(xlsxGrid(exported.written(kind.id, TableFormat::Xlsx), kind), expected,
                   kind.name.data());
        if (!kind.columns.front().isSummed)
            expected.back()[0].clear(); // the word for the totals
        expectSame(jsonGrid(bytesOf(exported.written(kind.id, TableFormat::Json))), expected,
                   kind.name.data());
    }
}

// Every heading, every cell and every total stands in the text of the pages; so do the pages'
// numbers.
TEST(ReportFiles, aPdfHoldsEveryCellAsText)
{
    Exported exported{2};
    for (const ReportKind& kind : allReports()) {
        const QString path = exported.written(kind.id, TableFormat::Pdf);
        const QString text = QString::fromUtf8(saidBy(u"pdftotext"_s, {u"-raw"_s, path, u"-"_s}));
        const QString packed = withoutSpace(text);
        for (const QStringList& line : gridOf(exported.table(kind.id))) {
            for (const QString& cell : line) {
                const bool isBroken = cell.size() >= 40; // between other columns' lines
                EXPECT_TRUE(isBroken || packed.contains(withoutSpace(cell)))
                    << kind.name.data() << ": " << qPrintable(cell);
            }
        }
        const qsizetype pages = text.count(u'\f');
        EXPECT_TRUE(text.contains(u"%1 / %1"_s.arg(pages))) << kind.name.data();
        EXPECT_TRUE(packed.contains(u"供电,\"公司\""_s));
    }
}

TEST(ReportFiles, aPdfOfADayHasItsRowsInOrder)
{
    Exported exported{2};
    const Grid expected = gridOf(exported.table(ReportId::Tenders));
    const QString path = exported.written(ReportId::Tenders, TableFormat::Pdf);
    QStringList lines;
    for (const QString& line :
         QString::fromUtf8(saidBy(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s})).split(u'\n')) {
        if (!line.trimmed().isEmpty())
            lines << line.simplified();
    }
    for (std::size_t row = 1; row + 1 < expected.size(); ++row)
        EXPECT_TRUE(lines.contains(u"%1 %2"_s.arg(row).arg(expected[row].join(u' '))))
            << qPrintable(expected[row].join(u' '));
}

TEST(ReportFiles, ofAPracticeProfileAreMarkedOnEveryPage)
{
    Exported exported{2};
    ReportHead head = exported.head(ReportId::Audit);
    const QString mark = withoutSpace(trainingMark());
    for (const bool practice : {false, true}) {
        head.testKeys = practice;
        const QString path = exported.written(ReportId::Audit, TableFormat::Pdf, head);
        const QStringList pages =
            QString::fromUtf8(saidBy(u"pdftotext"_s, {u"-raw"_s, path, u"-"_s}))
                .split(u'\f', Qt::SkipEmptyParts);
        EXPECT_GT(pages.size(), 1);
        for (const QString& page : pages)
            EXPECT_EQ(withoutSpace(page).contains(mark), practice);
    }
    head.question = exported.head(ReportId::Days).question;
    const QString marked = exported.written(ReportId::Days, TableFormat::Xlsx, head);
    EXPECT_TRUE(
        QString::fromUtf8(saidBy(u"unzip"_s, {u"-p"_s, marked, u"xl/worksheets/sheet1.xml"_s}))
            .contains(trainingMark()));
}

TEST(ReportFiles, columnsThatDoNotFitFollowWithTheSameRowNumbers)
{
    Exported exported{2};
    const ReportTable table = exported.table(ReportId::Sales);
    ASSERT_FALSE(table.rows.empty());
    const QString path = exported.written(ReportId::Sales, TableFormat::Pdf);
    const QString text = QString::fromUtf8(saidBy(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s}));
    const QString last = QString::number(table.rows.size());
    const QStringList lines = text.split(u'\n');
    const auto begins = std::ranges::count_if(
        lines, [&](const QString& line) { return line.trimmed().startsWith(last + u' '); });
    EXPECT_GT(begins, 1);
}

// Formulas in names, quotes, commas, line breaks: one field, and no program starts to calculate.
TEST(CsvSink, guardsFormulasAndQuotesWhatMustBeQuoted)
{
    const ReportKind kind{ReportId::Tenders,
                          "x"_L1,
                          ReportSubject::Money,
                          Asks::Nothing,
                          {{"text"_L1, ColumnKind::Text}, {"sum"_L1, ColumnKind::Money, true}}};
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    ReportHead head;
    const auto sink = csvSink(buffer, head);
    ASSERT_TRUE(sink->begin(kind));
    for (const auto& text :
         {u"=1+1"_s, u"+1"_s, u"-1"_s, u"@SUM(A1)"_s, u"a,b"_s, u"say \"x\""_s, u"two\nlines"_s})
        ASSERT_TRUE(sink->add({text, Money::fromMinor(-5)}));
    ASSERT_TRUE(sink->end({Cell{}, Money::fromMinor(-35)}));
    EXPECT_EQ(buffer.data().toStdString(), "\xEF\xBB\xBFtext,sum\r\n"
                                           "'=1+1,-0.05\r\n"
                                           "'+1,-0.05\r\n"
                                           "'-1,-0.05\r\n"
                                           "'@SUM(A1),-0.05\r\n"
                                           "\"a,b\",-0.05\r\n"
                                           "\"say \"\"x\"\"\",-0.05\r\n"
                                           "\"two\nlines\",-0.05\r\n"
                                           "total,-0.35\r\n");
}

} // namespace wattcard::reports::test
