// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/printing/receipt_printers.h"
#include "sample_receipt.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace wattcard::reports {
namespace {

using namespace Qt::StringLiterals;
using Kind = PrinterChoice::Kind;

class ReceiptPrintersTest : public ::testing::Test {
protected:
    QStringList files() const
    {
        return QDir{m_directory.filePath(u"receipts"_s)}.entryList(QDir::Files, QDir::Name);
    }
    QTemporaryDir m_directory;
    PrintSettings m_settings;
    ReceiptPrinters m_printers{
        {m_directory.filePath(u"receipts"_s), chineseWords, [this] { return m_settings; }}};
};

TEST_F(ReceiptPrintersTest, withoutAPrinterKeepThePdfAndSaySo)
{
    const auto path = m_printers.print(sampleReceipt());
    ASSERT_TRUE(path);
    EXPECT_TRUE(QFile::exists(*path));
    EXPECT_EQ(m_printers.state(), PrinterState::NoPrinter);
}

// WAT-P01: the archive has it, the outbox keeps it, and the next attempt makes no second file.
TEST_F(ReceiptPrintersTest, keepThePdfWhenThePrinterFails)
{
    m_settings.printer.kind = Kind::Device;
    m_settings.printer.target = m_directory.filePath(u"lp0"_s);
    EXPECT_FALSE(m_printers.print(sampleReceipt()));
    EXPECT_EQ(m_printers.state(), PrinterState::Silent);
    EXPECT_EQ(files().size(), 1);
    QFile device{m_settings.printer.target};
    ASSERT_TRUE(device.open(QIODevice::ReadWrite)); // it is switched on
    EXPECT_TRUE(m_printers.print(sampleReceipt()));
    EXPECT_EQ(m_printers.state(), PrinterState::Ready);
    EXPECT_GT(device.size(), 0);
    EXPECT_EQ(files().size(), 1);
}

TEST_F(ReceiptPrintersTest, takeAnotherPrinterWithTheNextReceipt)
{
    QFile first{m_directory.filePath(u"lp0"_s)};
    QFile second{m_directory.filePath(u"lp1"_s)};
    ASSERT_TRUE(first.open(QIODevice::ReadWrite) && second.open(QIODevice::ReadWrite));
    m_settings.printer.kind = Kind::Device;
    for (const QFile* device : {&first, &second}) {
        m_settings.printer.target = device->fileName();
        ASSERT_TRUE(m_printers.print(sampleReceipt()));
        EXPECT_GT(device->size(), 0);
    }
}

} // namespace
} // namespace wattcard::reports
