// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/records_service.h"
#include "tests/app/utility.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace wattcard;
using namespace wattcard::app;

namespace {

class Paper final : public ReceiptPrinter {
public:
    Result<QString> print(const Receipt& receipt) override
    {
        if (isOut)
            return failed(Fault::PrinterFailed);
        printed.push_back(receipt);
        return receipt.number;
    }
    bool isOut = false;
    std::vector<Receipt> printed;
};

class Printing : public ::testing::Test {
protected:
    Printing()
    {
        QObject::connect(&records, &RecordsService::paperWanted, &print, &PrintService::print);
        QObject::connect(&print, &PrintService::printed, &records, &RecordsService::notePrinted);
        QObject::connect(&print, &PrintService::failed, &records, &RecordsService::failed);
    }
    std::size_t waiting() { return utility.outbox->waiting()->size(); }

    test::Utility utility;
    Paper paper;
    PrintService print{paper};
    RecordsService records{{*utility.ledger, *utility.people, *utility.registry, *utility.outbox,
                            utility.clock, true}};
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
    paper.isOut = true;
    int failures = 0;
    QObject::connect(&records, &RecordsService::failed, [&](const Failure& failure) {
        EXPECT_EQ(failure.fault, Fault::PrinterFailed);
        ++failures;
    });
    records.printWaiting();
    EXPECT_EQ(failures, 1);
    EXPECT_EQ(waiting(), 1u);
    EXPECT_EQ(utility.ledger->row(sale)->state, transaction::RowState::Committed);
    paper.isOut = false;
    records.printWaiting();
    EXPECT_EQ(paper.printed.size(), 1u);
    EXPECT_EQ(waiting(), 0u);
}

TEST_F(Printing, marksCopiesAndUsesNoNewNumber)
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
