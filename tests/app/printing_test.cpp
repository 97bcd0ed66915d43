// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/records_service.h"
#include "db/repositories/sql_meter_reports.h"
#include "db/repositories/sql_pending_accounts.h"
#include "tests/app/utility.h"

#include <QEventLoop>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace wattcard;
using namespace wattcard::app;

namespace {

class Paper final : public ReceiptPrinter {
public:
    Result<QString> print(const Receipt& receipt) override
    {
        ++attempts;
        if (trouble)
            return failed(Fault::PrinterFailed);
        printed.push_back(receipt);
        return receipt.number;
    }
    Result<void> openDrawer() override
    {
        ++openings;
        return {};
    }
    PrinterState state() const override { return trouble.value_or(PrinterState::Ready); }

    std::optional<PrinterState> trouble;
    int attempts = 0;
    int openings = 0;
    std::vector<Receipt> printed;
};

class Printing : public ::testing::Test {
protected:
    Printing()
    {
        QObject::connect(&records, &RecordsService::waitingCounted, &print,
                         &PrintService::tryAgain);
        QObject::connect(&print, &PrintService::queueChanged,
                         [this](const PrintQueue& queue) { queues.push_back(queue); });
        QObject::connect(&records, &RecordsService::paperWanted, &print, &PrintService::print);
        QObject::connect(&print, &PrintService::printed, &records, &RecordsService::notePrinted);
        QObject::connect(&print, &PrintService::failed, &records, &RecordsService::failed);
    }
    std::size_t waiting() { return utility.outbox->waiting()->size(); }

    test::Utility utility;
    Paper paper;
    std::vector<PrintQueue> queues;
    PrintService print{paper, std::chrono::milliseconds{0}};
    db::SqlMeterReports reports{*utility.database};
    db::SqlPendingAccounts pending{*utility.database, utility.clock};
    RecordsService records{{*utility.ledger, *utility.people, *utility.registry, pending,
                            *utility.outbox, reports, utility.clock, true}};
};

} // namespace

TEST_F(Printing, happensOnceForACommittedSale)
{
    sellOnce(utility);
    records.printWaiting();
    records.printWaiting();
    ASSERT_EQ(paper.printed.size(), 1u);
    EXPECT_EQ(paper.printed[0].number, u"0003-20261121-00001"_s);
    EXPECT_TRUE(paper.printed[0].testKeys);
    EXPECT_EQ(waiting(), 0u);
}

// Complaint 2 of SCREENS.md section 15: the sale stays, the paper waits, nothing is sold again.
TEST_F(Printing, waitsWhenThePrinterHasNoPaper)
{
    const TransactionId sale = sellOnce(utility);
    paper.trouble = PrinterState::PaperOut;
    int failures = 0;
    QObject::connect(&records, &RecordsService::failed, [&](const Failure& failure) {
        EXPECT_EQ(failure.fault, Fault::PrinterFailed);
        ++failures;
    });
    records.printWaiting();
    EXPECT_EQ(failures, 1);
    EXPECT_EQ(waiting(), 1u);
    EXPECT_EQ(utility.ledger->row(sale)->state, transaction::RowState::Committed);
    paper.trouble.reset();
    records.printWaiting();
    EXPECT_EQ(paper.printed.size(), 1u);
    EXPECT_EQ(waiting(), 0u);
}

TEST_F(Printing, complaint10ACopyIsOnePaperWithItsMarkAndNoNewNumber)
{
    const TransactionId sale = sellOnce(utility);
    records.printWaiting();
    const Actor actor{OperatorId{1}, test::Utility::counter};
    records.reprint(sale, u"customer_request"_s, actor);
    records.reprint(sale, u"customer_request"_s, actor);
    ASSERT_EQ(paper.printed.size(), 3u);
    EXPECT_EQ(paper.printed[1].copy, 1);
    EXPECT_EQ(paper.printed[2].copy, 2);
    EXPECT_EQ(paper.printed[2].number, paper.printed[0].number);
}

TEST_F(Printing, triesAgainByItselfWhenNothingWasSent)
{
    sellOnce(utility);
    paper.trouble = PrinterState::Silent;
    records.printWaiting();
    EXPECT_EQ(queues.back().waiting, 1);
    EXPECT_EQ(queues.back().state, PrinterState::Silent);
    paper.trouble.reset();
    QEventLoop loop;
    QObject::connect(&records, &RecordsService::receiptPrinted, &loop, &QEventLoop::quit);
    loop.exec();
    EXPECT_EQ(paper.printed.size(), 1u);
    EXPECT_EQ(queues.back(), (PrintQueue{PrinterState::Ready, 0, paper.printed[0].number}));
    EXPECT_EQ(waiting(), 0u);
}

// The list of those that wait was read before the paper was noted.
TEST_F(Printing, complaint10AnOriginalComesOutOnce)
{
    sellOnce(utility);
    std::vector<PrintJob> asked;
    QObject::connect(&records, &RecordsService::paperWanted,
                     [&asked](const PrintJob& job) { asked.push_back(job); });
    records.printWaiting();
    int answers = 0;
    QObject::connect(&print, &PrintService::printed, [&answers] { ++answers; });
    print.print(asked.front());
    EXPECT_EQ(answers, 1);
    EXPECT_EQ(paper.printed.size(), 1u);
}

// A clock that repeated half a receipt would fill the floor with paper.
TEST_F(Printing, leavesAReceiptThatMayHaveComeOutToAPerson)
{
    sellOnce(utility);
    paper.trouble = PrinterState::Halfway;
    records.printWaiting();
    paper.trouble.reset();
    QEventLoop loop;
    QTimer::singleShot(0, &loop, &QEventLoop::quit); // behind the one that would try again
    loop.exec();
    EXPECT_EQ(paper.attempts, 1);
    records.printWaiting();
    EXPECT_EQ(paper.printed.size(), 1u);
}

TEST_F(Printing, asksAFailingPrinterOnceForAllThatWait)
{
    const TransactionId sale = sellOnce(utility);
    paper.trouble = PrinterState::Silent;
    records.printWaiting();
    for (int copy = 0; copy < 2; ++copy)
        records.reprint(sale, u"customer_request"_s, {OperatorId{1}, test::Utility::counter});
    EXPECT_EQ(paper.attempts, 1);
    EXPECT_EQ(queues.back().waiting, 3);
    records.printWaiting();
    EXPECT_EQ(paper.attempts, 2);
    paper.trouble.reset();
    records.printWaiting();
    EXPECT_EQ(paper.printed.size(), 3u);
    EXPECT_EQ(waiting(), 0u);
}

TEST_F(Printing, keepsACopyThatThePrinterDidNotTake)
{
    const TransactionId sale = sellOnce(utility);
    records.printWaiting();
    paper.trouble = PrinterState::PaperOut;
    records.reprint(sale, u"customer_request"_s, {OperatorId{1}, test::Utility::counter});
    paper.trouble.reset();
    records.printWaiting(); // Continue printing
    ASSERT_EQ(paper.printed.size(), 2u);
    EXPECT_EQ(paper.printed[1].copy, 1);
}

// Cash in hand now: neither a later attempt nor a copy opens it.
TEST_F(Printing, opensTheDrawerOnceRightAfterCashWasTaken)
{
    const TransactionId sale = sellOnce(utility);
    paper.trouble = PrinterState::Silent;
    records.printWaiting();
    EXPECT_EQ(paper.openings, 1);
    paper.trouble.reset();
    records.printWaiting();
    records.reprint(sale, u"customer_request"_s, {OperatorId{1}, test::Utility::counter});
    EXPECT_EQ(paper.printed.size(), 2u);
    EXPECT_EQ(paper.openings, 1);
}

TEST_F(Printing, leavesTheDrawerShutForAReceiptOfAnHourAgo)
{
    sellOnce(utility);
    utility.clock.pass(std::chrono::hours{1});
    records.printWaiting();
    EXPECT_EQ(paper.printed.size(), 1u);
    EXPECT_EQ(paper.openings, 0);
}

TEST_F(Printing, looksAtTheNewestReceiptsAndAtOneByItsNumber)
{
    const TransactionId sale = sellOnce(utility);
    const Actor actor{OperatorId{1}, test::Utility::counter};
    std::vector<ReceiptEntry> entries;
    std::optional<Receipt> seen;
    std::optional<Fault> refused;
    QObject::connect(&records, &RecordsService::receiptsReady,
                     [&](int, const std::vector<ReceiptEntry>& ready) { entries = ready; });
    QObject::connect(&records, &RecordsService::receiptReady,
                     [&](int, const TransactionId&, const Receipt& ready) { seen = ready; });
    QObject::connect(&records, &RecordsService::receiptRefused,
                     [&](int, const Failure& failure) { refused = failure.fault; });
    records.newestReceipts(1, actor);
    ASSERT_EQ(entries.size(), 1u);
    EXPECT_EQ(entries[0].id, sale);
    EXPECT_TRUE(entries[0].waiting);
    records.findReceipt(2, entries[0].number, actor);
    ASSERT_TRUE(seen);
    EXPECT_EQ(seen->number, entries[0].number);
    EXPECT_EQ(seen->copy, 0);
    records.findReceipt(3, u"0003-20261121-00002"_s, actor);
    EXPECT_EQ(refused, Fault::NotFound);
    EXPECT_TRUE(paper.printed.empty());
}
