// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Reports with the keyboard alone: the desk and the page, then through the runner to the books of a
// real database.
#include "tests/ui/reports/report_room.h"

namespace wattcard::ui {

namespace {

ReportsView viewOf(Role role)
{
    ReportsView view;
    view.person = Operator{OperatorId{1}, u"x"_s, u"x"_s, role, false};
    return view;
}

} // namespace

// DOMAIN.md section 9: a clerk reads none, an engineer what concerns meters and management cards,
// the audit trail nobody but the auditor.
TEST(Reports, eachRoleIsOfferedWhatItMayRead)
{
    EXPECT_TRUE(reportsFor(Role::Clerk).empty());
    EXPECT_TRUE(reportsFor(Role::Custodian).empty());
    EXPECT_EQ(reportsFor(Role::Engineer),
              (std::vector{ReportId::EnergyBalance, ReportId::Load, ReportId::ManagementCards,
                           ReportId::PricePropagation, ReportId::MeterAlarms}));
    EXPECT_EQ(reportsFor(Role::Auditor).size(), reports::reportCount);
    EXPECT_EQ(reportsFor(Role::Finance).size(), reports::reportCount - 1);
    EXPECT_EQ(reportsFor(Role::Administrator).size(), reports::reportCount - 2);
    EXPECT_FALSE(isOffered(viewOf(Role::Clerk), ReportCommand::Run));
    EXPECT_TRUE(isOffered(viewOf(Role::Finance), ReportCommand::Run));
}

TEST(Reports, everyTitleAndColumnHasAWord)
{
    for (const reports::ReportKind& kind : reports::allReports()) {
        EXPECT_NE(reportTitle(kind.id), QString{kind.name}) << kind.name.data();
        for (const reports::Column& column : kind.columns)
            EXPECT_NE(columnTitle(column.key), QString{column.key}) << column.key.data();
    }
    EXPECT_EQ(codeText("state"_L1, u"committed"_s), u"done"_s);
    EXPECT_EQ(codeText("alarm"_L1, u"ERR-36"_s), u"ERR-36"_s) << "no word: as it is";
}

TEST(Reports, daysTheWrongWayRoundAreNotAsked)
{
    EXPECT_EQ(gapIn({ReportId::Days, {u"20261121"_s, u"20261120"_s}}), ReportField::To);
    EXPECT_EQ(gapIn({ReportId::Days, {{}, u"20261120"_s}}), ReportField::From);
    EXPECT_EQ(gapIn({ReportId::Days, {u"20260229"_s, u"20261120"_s}}), ReportField::From);
    EXPECT_EQ(gapIn({ReportId::Days, {u"20261121"_s, u"20261121"_s}}), std::nullopt);
    EXPECT_EQ(gapIn({ReportId::Arrears, {}}), std::nullopt);
}

// What comes for one who has left, or for what was asked before, is shown to nobody.
TEST(Reports, anAnswerOfBeforeIsShownToNobody)
{
    ReportsDesk desk{
        {[](ReportId, TableFormat) { return QString{}; }, [] { return u"20261121"_s; }}};
    std::vector<qint64> asked, stopped;
    QObject::connect(&desk, &ReportsDesk::reportWanted, &desk,
                     [&](qint64 number) { asked.push_back(number); });
    QObject::connect(&desk, &ReportsDesk::stopWanted, &desk,
                     [&](qint64 number) { stopped.push_back(number); });
    const Operator person = *viewOf(Role::Finance).person;
    const reports::ReportQuestion days{ReportId::Days, {u"20261101"_s, u"20261121"_s}};
    desk.enter(person);
    EXPECT_EQ(desk.view().usual, (ReportDays{u"20261101"_s, u"20261121"_s}));
    desk.ask(days);
    desk.leave();
    EXPECT_EQ(stopped, asked);
    desk.enter(person);
    desk.ask(days);
    ASSERT_EQ(asked.size(), 2u);
    desk.made(asked[0], sampleDaysReport().sheet);
    EXPECT_EQ(desk.view().work, ReportWork::Making);
    EXPECT_FALSE(desk.view().sheet);
    desk.made(asked[1], sampleDaysReport().sheet);
    EXPECT_EQ(desk.view().work, ReportWork::None);
    EXPECT_TRUE(desk.view().sheet);
}

TEST(Reports, moreRowsThanAreShownAreSaidAndDrawNoChart)
{
    ReportsView view = sampleDaysReport();
    EXPECT_TRUE(hasPicture(view));
    auto many = std::make_shared<ReportSheet>(*view.sheet);
    many->rows = 48'129;
    view.sheet = many;
    EXPECT_FALSE(hasPicture(view));
    EXPECT_EQ(reportsMessage(view).text,
              u"%1 rows; the first %2 are shown. Save the report to have them all."_s.arg(
                  QLocale{}.toString(48'129), QLocale{}.toString(1'000)));
}

// Two customers are opened with 100 yuan each and one buys for 10: 210 yuan in one row of one day.
TEST(ReportsFlow, theDayIsReportedDrawnAndSaved)
{
    ReportRoom room{Role::Finance};
    room.openAccount(room.moneyAccount, db::test::hundredYuan);
    room.openAccount(room.energyAccount, db::test::hundredYuan);
    room.load(room.moneyAccount);
    room.sell(room.purchase(room.moneyAccount, db::test::tenYuan));
    ASSERT_TRUE(room.press(Qt::Key_F5)) << room.message().toStdString();
    ASSERT_TRUE(room.desk.view().sheet) << room.message().toStdString();
    EXPECT_EQ(room.sheet().rows, 1);
    EXPECT_EQ(room.cell(0, "day"_L1), u"2026-11-21"_s);
    EXPECT_EQ(room.cell(0, "received"_L1), u"210.00"_s);
    EXPECT_EQ(room.cell(1, "day"_L1), u"Total"_s);
    EXPECT_EQ(room.cell(1, "received"_L1), u"210.00"_s);
    EXPECT_EQ(room.message(), u"Rows: 1"_s);
    room.press(Qt::Key_G, Qt::AltModifier);
    EXPECT_TRUE(room.desk.view().isPicture);
    ASSERT_TRUE(room.press(Qt::Key_S, Qt::ControlModifier));
    QFile file{room.papers.filePath(u"days.csv"_s)};
    ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << room.message().toStdString();
    const QString written = QString::fromUtf8(file.readAll());
    EXPECT_TRUE(written.contains(u"2026-11-21"_s));
    EXPECT_TRUE(written.contains(u"210.00"_s)) << written.toStdString();
    EXPECT_EQ(room.traces, 0);
}

TEST(ReportsFlow, aReportIsChosenByKeysAndKeepsToOneOperator)
{
    ReportRoom room{Role::Finance};
    room.openAccount(room.moneyAccount, db::test::hundredYuan);
    pressKey(room.page, Qt::Key_Home);
    EXPECT_EQ(room.desk.view().chosen, ReportId::Sales);
    ASSERT_TRUE(room.press(Qt::Key_Return));
    EXPECT_EQ(room.sheet().rows, 1) << room.message().toStdString();
    room.write(ReportField::Person, u"nobody"_s);
    ASSERT_TRUE(room.press(Qt::Key_F5));
    EXPECT_EQ(room.sheet().rows, 0);
    room.write(ReportField::Person, {});
    room.write(ReportField::Counter, u"three"_s);
    ASSERT_TRUE(room.press(Qt::Key_F5));
    EXPECT_EQ(room.desk.view().gap, ReportField::Counter);
}

TEST(ReportsFlow, anEmptyRangeSaysWhichDaysTheBooksHave)
{
    ReportRoom room{Role::Finance};
    room.openAccount(room.moneyAccount, db::test::hundredYuan);
    room.write(ReportField::From, u"2019-01-01"_s);
    room.write(ReportField::To, u"2019-12-31"_s);
    ASSERT_TRUE(room.press(Qt::Key_F5));
    EXPECT_EQ(room.message(),
              u"Nothing in these days. The books have days from 2026-11-21 to 2026-11-21."_s);
}

// The books refuse by the role on record, whatever the screen offers.
TEST(ReportsFlow, aClerkReadsNothingPastTheScreen)
{
    ReportRoom room{Role::Clerk};
    std::optional<Failure> refused;
    QObject::connect(&room.runner, &ReportRunner::failed, &room.page,
                     [&](qint64, const Failure& failure) { refused = failure; });
    QMetaObject::invokeMethod(
        &room.runner,
        [&room] {
            room.runner.make(1, {ReportId::Days, {u"20261101"_s, u"20261121"_s}});
        },
        Qt::QueuedConnection);
    ASSERT_TRUE(QTest::qWaitFor([&] { return refused.has_value(); }, 20'000));
    EXPECT_EQ(refused->fault, Fault::PermissionDenied);
}

TEST(ReportsFlow, lookingAtTheAuditTrailLeavesATrace)
{
    ReportRoom room{Role::Auditor};
    pressKey(room.page, Qt::Key_End);
    ASSERT_EQ(room.desk.view().chosen, ReportId::Audit);
    ASSERT_TRUE(room.press(Qt::Key_Return));
    EXPECT_GT(room.sheet().rows, 0) << room.message().toStdString();
    EXPECT_EQ(room.traces, 1);
}

// The stop comes before the runner has begun: nothing is made and no file is left.
TEST(ReportsFlow, escStopsAndLeavesNoFile)
{
    ReportRoom room{Role::Finance};
    room.openAccount(room.moneyAccount, db::test::hundredYuan);
    ASSERT_TRUE(room.press(Qt::Key_F5));
    ASSERT_TRUE(room.desk.view().sheet);
    QSemaphore held;
    QMetaObject::invokeMethod(
        &room.runner, [&held] { held.acquire(); }, Qt::QueuedConnection);
    room.desk.save(TableFormat::Xlsx);
    EXPECT_EQ(room.desk.view().work, ReportWork::Saving);
    pressKey(room.page, Qt::Key_Escape);
    held.release();
    ASSERT_TRUE(room.finish());
    EXPECT_TRUE(room.desk.view().isStopped) << room.message().toStdString();
    EXPECT_FALSE(QFile::exists(room.papers.filePath(u"days.xlsx"_s)));
}

// The books know which tariff version priced a row; the filter is part of the question.
TEST(ReportsFlow, aReportKeepsToOneTariffVersion)
{
    ReportRoom room{Role::Finance};
    room.openAccount(room.moneyAccount, db::test::hundredYuan);
    ASSERT_TRUE(room.press(Qt::Key_F5));
    EXPECT_EQ(room.sheet().rows, 1);
    room.write(ReportField::Tariff, u"60000"_s);
    ASSERT_TRUE(room.press(Qt::Key_F5));
    EXPECT_EQ(room.sheet().rows, 0);
    EXPECT_EQ(room.sheet().head.question.tariff, TariffVersionId{60'000});
}

} // namespace wattcard::ui
