// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Printing a report at its screen: by keys, read back from the paper, with a print system that
// answers, hangs or is not there.
#include "tests/ui/reports/report_room.h"

namespace wattcard::ui {

// What is on the paper is what the table shows: read back from what the printer was handed.
TEST(ReportsPrinting, theReportIsLookedAtAndPrintedByKeys)
{
    PrinterRoom printer;
    ReportRoom room{Role::Finance, printer.programs()};
    room.openAccount(room.moneyAccount, db::test::hundredYuan);
    pressKey(room.page, Qt::Key_Home); // the widest of all
    ASSERT_TRUE(room.press(Qt::Key_F5));
    ASSERT_TRUE(room.press(Qt::Key_P, Qt::ControlModifier));
    ASSERT_TRUE(room.desk.view().paper) << room.message().toStdString();
    const auto isReady = [&room] {
        const auto& paper = room.desk.view().paper;
        return paper && paper->queues && !paper->picture.isNull();
    };
    ASSERT_TRUE(QTest::qWaitFor(isReady, 20'000));
    const ReportPaper paper = *room.desk.view().paper;
    EXPECT_EQ(paper.queue, u"office"_s) << "the usual one of the print system";
    EXPECT_GT(paper.picture.width(), paper.picture.height()) << "across";
    ASSERT_GE(paper.pages, 2u) << "more columns than an A4 page takes";

    auto* panel = &room.page.printPanel();
    pressKey(room.page, Qt::Key_PageDown);
    EXPECT_EQ(room.desk.view().paper->page, 2u);
    for (QLineEdit* edit : panel->findChildren<QLineEdit*>()) {
        if (edit->accessibleName() == u"Copies"_s)
            edit->setText(u"2"_s);
    }
    ASSERT_TRUE(room.press(Qt::Key_P, Qt::ControlModifier));
    EXPECT_EQ(room.message(), u"Handed to the printer office."_s);
    EXPECT_FALSE(room.desk.view().paper);
    EXPECT_EQ(printer.kept(u"words"_s), "-d office -n 2 -t Sales, one by one -o media=A4\n");
    const QString text = printer.printed();
    EXPECT_TRUE(text.contains(u"2026-11-21"_s)) << text.toStdString();
    EXPECT_TRUE(text.contains(room.cell(0, "received"_L1))) << text.toStdString();
    EXPECT_TRUE(text.contains(u"Page %1 of %1"_s.arg(paper.pages))) << text.toStdString();
}

TEST(ReportsPrinting, onlyTheChosenPagesArePrintedAndUprightHasItsOwn)
{
    PrinterRoom printer;
    ReportRoom room{Role::Finance, printer.programs()};
    room.openAccount(room.moneyAccount, db::test::hundredYuan);
    ASSERT_TRUE(room.press(Qt::Key_F5));
    ASSERT_TRUE(room.press(Qt::Key_P, Qt::ControlModifier));
    ASSERT_TRUE(QTest::qWaitFor(
        [&room] { return room.desk.view().paper && room.desk.view().paper->queues; }, 20'000));
    const std::size_t across = room.desk.view().paper->pages;
    room.desk.turnPaper(QPageLayout::Portrait);
    ASSERT_TRUE(room.finish());
    const std::size_t upright = room.desk.view().paper->pages;
    EXPECT_GT(upright, across) << "a narrower page takes fewer columns";
    room.desk.print({u"nobody's"_s, 1, {1, 1}});
    EXPECT_EQ(room.desk.view().work, ReportWork::None) << "a printer that was not offered";
    room.desk.print({u"till"_s, 1, {2, 2}});
    ASSERT_TRUE(room.finish());
    EXPECT_EQ(room.desk.view().printedOn, u"till"_s);
    const QString text = printer.printed();
    EXPECT_TRUE(text.contains(u"Page 2 of %1"_s.arg(upright))) << text.toStdString();
    EXPECT_FALSE(text.contains(u"Page 1 of"_s)) << text.toStdString();
}

// Complaint 16 of SCREENS.md section 15, at this screen: the pages are there, nothing waits, and
// Esc leads back.
TEST(ReportsPrinting, aPrintSystemThatNeverAnswersKeepsNobodyWaiting)
{
    PrinterRoom printer;
    const QString hanging = printer.program(u"hanging"_s, u"exec sleep 600"_s);
    ReportRoom room{Role::Finance, {hanging, hanging, std::chrono::milliseconds{300}}};
    room.openAccount(room.moneyAccount, db::test::hundredYuan);
    ASSERT_TRUE(room.press(Qt::Key_F5));
    ASSERT_TRUE(room.press(Qt::Key_P, Qt::ControlModifier));
    EXPECT_GE(room.desk.view().paper->pages, 1u) << "laid out without the printers";
    ASSERT_TRUE(QTest::qWaitFor([&room] { return room.desk.view().paper->isSilent; }, 20'000));
    EXPECT_TRUE(room.message().startsWith(u"The print system does not answer."_s));
    pressKey(room.page, Qt::Key_Escape);
    EXPECT_FALSE(room.desk.view().paper);
    EXPECT_TRUE(isOffered(room.desk.view(), ReportCommand::Run));
}

TEST(ReportsPrinting, aJobThatHangsIsStoppedByEscAndThePagesStay)
{
    PrinterRoom printer;
    reports::CupsPrograms programs = printer.programs();
    programs.lp = printer.program(u"hanging"_s, u"exec sleep 600"_s);
    ReportRoom room{Role::Finance, programs};
    room.openAccount(room.moneyAccount, db::test::hundredYuan);
    ASSERT_TRUE(room.press(Qt::Key_F5));
    ASSERT_TRUE(room.press(Qt::Key_P, Qt::ControlModifier));
    ASSERT_TRUE(QTest::qWaitFor(
        [&room] { return room.desk.view().paper && room.desk.view().paper->queues; }, 20'000));
    QSemaphore handed;
    QObject::connect(
        &room.runner, &ReportRunner::paperReady, &room.runner, [&handed] { handed.release(); },
        Qt::DirectConnection);
    pressKey(room.page, Qt::Key_P, Qt::ControlModifier);
    handed.acquire();
    pressKey(room.page, Qt::Key_Escape);
    ASSERT_TRUE(room.finish());
    EXPECT_EQ(room.message(), u"Stopped. Nothing was printed."_s);
    EXPECT_TRUE(room.desk.view().paper);
}

} // namespace wattcard::ui
