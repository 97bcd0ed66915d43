// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/report_tool.h"
#include "reports/tables/report.h"
#include "tests/main/tool_world.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

// The command report as it is typed.

namespace wattcard::db::test {

namespace {

const Named thatDay{{u"from"_s, u"20261121"_s}, {u"to"_s, u"2026-11-21"_s}};

Named with(Named named, const QString& name, const QString& value)
{
    named.insert(name, value);
    return named;
}

class ReportTools : public ToolWorld {
protected:
    ReportTools()
    {
        add({{u"finance"_s, Role::Finance},
             {u"auditor"_s, Role::Auditor},
             {u"clerk"_s, Role::Clerk}});
        office.openAccount(office.moneyAccount, Money::fromMinor(5'000));
        office.close();
    }
};

} // namespace

TEST_F(ReportTools, listNamesEveryReport)
{
    const Answered listed = run(report, {}, {u"list"_s});
    EXPECT_EQ(listed.exit, Exit::Ok);
    EXPECT_EQ(listed.json[u"reports"_s].toArray().size(), qsizetype(reports::allReports().size()));
}

TEST_F(ReportTools, printsRowsAndTotals)
{
    const Answered days = run(report, u"finance"_s, {u"days"_s}, thatDay);
    EXPECT_EQ(days.exit, Exit::Ok) << days.text;
    EXPECT_EQ(days.json[u"rows"_s].toArray().size(), 1);
    EXPECT_EQ(days.json[u"rows"_s][0][u"day"_s].toString(), u"2026-11-21"_s);
    EXPECT_EQ(days.json[u"totals"_s][u"received"_s].toString(), u"50.00"_s);
    // 13 % of 50.00 / 1.13, rounded once (DOMAIN.md section 3).
    EXPECT_EQ(days.json[u"totals"_s][u"tax"_s].toString(), u"5.75"_s);
    EXPECT_EQ(days.json[u"totals"_s][u"revenue"_s].toString(), u"44.25"_s);
    const Answered csv =
        run(report, u"finance"_s, {u"tenders"_s}, with(thatDay, u"format"_s, u"csv"_s));
    EXPECT_NE(csv.text.find("2026-11-21,cash,1,50.00,0.00,50.00\r\n"), std::string::npos)
        << csv.text;
}

TEST_F(ReportTools, writesFilesWholeAndSaysWhere)
{
    for (const auto& [format, begins] : {std::pair{u"csv"_s, "\xEF\xBB\xBFtime"},
                                         std::pair{u"json"_s, "{\""}, std::pair{u"xlsx"_s, "PK"}}) {
        const QString path = office.temporary.filePath(u"sales."_s + format);
        Named named = with(thatDay, u"format"_s, format);
        const Answered made =
            run(report, u"finance"_s, {u"sales"_s}, with(named, u"to-file"_s, path));
        EXPECT_EQ(made.exit, Exit::Ok) << made.text;
        EXPECT_EQ(made.json[u"file"_s].toString(), path);
        QFile file{path};
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_TRUE(file.readAll().startsWith(begins)) << qPrintable(format);
    }
}

TEST_F(ReportTools, sayByTheirExitStatusWhatWasWrong)
{
    EXPECT_EQ(run(report, u"clerk"_s, {u"days"_s}, thatDay).exit, Exit::Permission);
    EXPECT_EQ(run(report, u"finance"_s, {u"audit"_s}, thatDay).exit, Exit::Permission);
    EXPECT_EQ(run(report, {}, {u"days"_s}, thatDay).exit, Exit::Usage);
    EXPECT_EQ(run(report, u"finance"_s, {u"yesterday"_s}, thatDay).exit, Exit::Usage);
    EXPECT_EQ(run(report, u"finance"_s, {u"days"_s}).exit, Exit::Usage);
    EXPECT_EQ(run(report, u"finance"_s, {u"days"_s}, {{u"from"_s, u"20261131"_s}}).exit,
              Exit::Usage);
    for (const auto& format : {u"doc"_s, u"pdf"_s}) // the second one without a file
        EXPECT_EQ(run(report, u"finance"_s, {u"days"_s}, with(thatDay, u"format"_s, format)).exit,
                  Exit::Usage);
    const Named nowhere = with(thatDay, u"to-file"_s, u"/nowhere/at/all.csv"_s);
    EXPECT_EQ(run(report, u"finance"_s, {u"days"_s}, nowhere).exit, Exit::Usage);
}

// As on the screen, where such a field is not there: nobody takes all for those of one customer.
TEST_F(ReportTools, whatAReportCannotKeepToIsRefused)
{
    const auto exit = [&](const QString& name, const QString& option, const QString& value) {
        return run(report, u"finance"_s, {name}, with(thatDay, option, value)).exit;
    };
    EXPECT_EQ(exit(u"days"_s, u"tariff"_s, u"1"_s), Exit::Ok);
    EXPECT_EQ(exit(u"consumption"_s, u"customer"_s, u"000100123456"_s), Exit::Ok);
    EXPECT_EQ(exit(u"tills"_s, u"counter"_s, u"3"_s), Exit::Ok);
    EXPECT_EQ(exit(u"tills"_s, u"customer"_s, u"000100123456"_s), Exit::Usage);
    EXPECT_EQ(exit(u"meter-alarms"_s, u"tariff"_s, u"1"_s), Exit::Usage);
    EXPECT_EQ(exit(u"arrears"_s, u"operator"_s, u"finance"_s), Exit::Usage);
}

TEST_F(ReportTools, readingTheLogLeavesATraceInIt)
{
    const auto traces = [&] {
        const Named wanted = with(thatDay, u"action"_s, u"audit.report"_s);
        Named wide = with(wanted, u"from"_s, u"20260101"_s);
        return run(report, u"auditor"_s, {u"audit"_s}, with(wide, u"to"_s, u"20991231"_s))
            .json[u"rows"_s]
            .toArray()
            .size();
    };
    EXPECT_EQ(traces(), 0);
    EXPECT_EQ(traces(), 1);
}

} // namespace wattcard::db::test
