// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/export/till_paper.h"

#include <QDir>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace wattcard::reports {

using namespace Qt::StringLiterals;

namespace {

ShiftReportWords sampleWords()
{
    ShiftReportWords words;
    words.title = u"SHIFT"_s;
    words.interimTitle = u"INTERIM"_s;
    words.dayTitle = u"DAY"_s;
    words.yuan = u"¥%1"_s;
    words.slips = u"%1 for %2"_s;
    words.ofExpected = u"%1, expected %2"_s;
    words.signatures = u"SIGNED"_s;
    words.practice = u"PRACTICE"_s;
    return words;
}

DayTotals sampleTotals()
{
    DayTotals totals;
    totals.counter = CounterId{3};
    totals.businessDay = u"20261121"_s;
    totals.tenders = {{u"cash"_s, 41, Money::fromMinor(392'000)}};
    totals.receipts = 41;
    return totals;
}

ZReport sampleDay()
{
    ZReport day;
    day.number = 12;
    day.totals = sampleTotals();
    return day;
}

TEST(TillPaper, saysWhichReportItIsAndWhatItComesTo)
{
    const ShiftReportWords words = sampleWords();
    Company company;
    company.name = u"Harbour Power"_s;
    company.practice = true;
    const QString interim = tillPaperDocument(sampleTotals(), {words, company})->toPlainText();
    for (const QString& part :
         {u"Harbour Power"_s, u"PRACTICE"_s, u"INTERIM"_s, u"2026-11-21"_s, u"41 for ¥3920.00"_s})
        EXPECT_TRUE(interim.contains(part)) << part.toStdString();
    EXPECT_FALSE(interim.contains(u"SIGNED"_s)) << "nothing is handed in";

    const QString day = tillPaperDocument(sampleDay(), {words, company})->toPlainText();
    for (const QString& part : {u"DAY"_s, u"12"_s, u"41 for ¥3920.00"_s, u"SIGNED"_s})
        EXPECT_TRUE(day.contains(part)) << part.toStdString();
}

TEST(TillPaper, eachHasAFileOfItsOwnAndAFolderThatCannotBeIsAFailure)
{
    const ShiftReportWords words = sampleWords();
    const Company company{};
    QTemporaryDir folder;
    ShiftReport shift;
    shift.shift.counter = CounterId{3};
    shift.shift.businessDay = u"20261121"_s;
    ASSERT_TRUE(saveTillPaper(shift, {words, company}, folder.path()));
    ASSERT_TRUE(saveTillPaper(sampleTotals(), {words, company}, folder.path()));
    ASSERT_TRUE(saveTillPaper(sampleDay(), {words, company}, folder.path()));
    EXPECT_EQ(QDir{folder.path()}.entryList(QDir::Files, QDir::Name),
              (QStringList{u"shift-0003-20261121-0.pdf"_s, u"x-0003-20261121.pdf"_s,
                           u"z-0003-12.pdf"_s}));

    const auto refused =
        saveTillPaper(shift, {words, company}, folder.filePath(u"z-0003-12.pdf"_s));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().fault, Fault::PrinterFailed);
}

} // namespace
} // namespace wattcard::reports
