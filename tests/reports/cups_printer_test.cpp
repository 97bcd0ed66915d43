// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/printing/ask_printer.h"
#include "sample_receipt.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace wattcard::reports {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// The print system is played by two scripts: what they say is what lpstat of CUPS 2.4 says.
class CupsQueue : public ::testing::Test {
protected:
    QString script(const QString& name, const QString& body) const
    {
        QFile file{m_directory.filePath(name)};
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + body.toUtf8());
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return file.fileName();
    }
    CupsPrinter printer(const QString& lpstat, const QString& lp, Paper paper = Paper::Roll80) const
    {
        PrinterChoice choice;
        choice.kind = PrinterChoice::Kind::Cups;
        choice.target = u"till"_s;
        choice.paper = paper;
        return CupsPrinter{choice,
                           [] {
                               return ReceiptLook{chineseWords(), {}};
                           },
                           {script(u"lp"_s, lp), script(u"lpstat"_s, lpstat), 2s}};
    }
    QByteArray kept(const QString& name) const
    {
        QFile file{m_directory.filePath(name)};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }
    QString keeping() const
    {
        return u"cd %1\necho $* > arguments\ncat > job.pdf\necho request id is till-7"_s.arg(
            m_directory.path());
    }
    const QString idle = u"echo 'printer till is idle.  enabled since today'"_s;
    QTemporaryDir m_directory;
};

TEST_F(CupsQueue, getsTheReceiptAsAPdf)
{
    auto queue = printer(idle, keeping());
    ASSERT_TRUE(queue.print(sampleReceipt()));
    EXPECT_EQ(queue.state(), PrinterState::Ready);
    EXPECT_TRUE(kept(u"job.pdf"_s).startsWith("%PDF-"));
    EXPECT_EQ(kept(u"arguments"_s), "-d till -n 1 -t 0003-20261121-00041\n");
}

TEST_F(CupsQueue, ofSheetsIsAskedForA4)
{
    ASSERT_TRUE(printer(idle, keeping(), Paper::A4).print(sampleReceipt()));
    EXPECT_TRUE(kept(u"arguments"_s).contains("media=A4"));
    EXPECT_TRUE(kept(u"job.pdf"_s).contains("/MediaBox [0 0 595"));
}

struct QueueCase {
    const char* name;
    const char* lpstat;
    const char* lp;
    PrinterState expected;
};

class FailingQueue : public CupsQueue, public ::testing::WithParamInterface<QueueCase> {};

TEST_P(FailingQueue, leavesTheReceiptWaiting)
{
    auto queue =
        printer(QString::fromLatin1(GetParam().lpstat), QString::fromLatin1(GetParam().lp));
    const auto result = queue.print(sampleReceipt());
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().fault, Fault::PrinterFailed);
    EXPECT_EQ(queue.state(), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Reasons, FailingQueue,
    ::testing::Values(
        QueueCase{"unknown", "echo 'lpstat: Invalid destination name'; exit 1", "exit 0",
                  PrinterState::Silent},
        QueueCase{"stopped", "echo 'printer till disabled since today -'", "exit 0",
                  PrinterState::Silent},
        QueueCase{"noPaper",
                  "echo 'printer till now printing till-6.'; echo '	Alerts: media-empty-error'",
                  "exit 0", PrinterState::PaperOut},
        QueueCase{"refused", "echo 'printer till is idle.'", "exit 1", PrinterState::Silent}),
    [](const auto& info) { return info.param.name; });

// A server that takes the connection and says nothing: the programs are ended after their time.
TEST_F(CupsQueue, complaint16AServerThatSaysNothingIsGivenUpInTime)
{
    PrinterChoice choice;
    choice.kind = PrinterChoice::Kind::Cups;
    choice.target = u"till"_s;
    const QString hanging = script(u"hanging"_s, u"exec sleep 600"_s);
    const auto words = [] { return ReceiptLook{chineseWords(), {}}; };
    CupsPrinter asked{choice, words, {hanging, hanging, 100ms}};
    EXPECT_FALSE(asked.print(sampleReceipt()));
    EXPECT_EQ(asked.state(), PrinterState::Silent);
    CupsPrinter handed{choice, words, {hanging, script(u"lpstat"_s, idle), 500ms}};
    EXPECT_FALSE(handed.print(sampleReceipt()));
    EXPECT_EQ(handed.state(), PrinterState::Halfway);
}

TEST_F(CupsQueue, tellsHowItIsWithoutAReceipt)
{
    PrinterChoice choice;
    choice.kind = PrinterChoice::Kind::Cups;
    choice.target = u"till"_s;
    const auto asked = [&](const QString& lpstat) {
        return askPrinter(choice, {script(u"lp"_s, keeping()), script(u"lpstat"_s, lpstat), 200ms});
    };
    EXPECT_EQ(asked(idle), PrinterState::Ready);
    EXPECT_EQ(asked(u"echo 'printer till disabled since today'"_s), PrinterState::Silent);
    EXPECT_EQ(asked(idle + u"; echo '  Alerts: media-empty-error'"_s), PrinterState::PaperOut);
    EXPECT_EQ(asked(u"exec sleep 60"_s), PrinterState::Silent);
    EXPECT_TRUE(kept(u"arguments"_s).isEmpty()) << "nothing was printed";
    choice.target.clear();
    EXPECT_EQ(asked(idle), PrinterState::Unknown);
    EXPECT_EQ(askPrinter({}), PrinterState::NoPrinter);
}

TEST_F(CupsQueue, withoutAPrintSystemIsSilent)
{
    PrinterChoice choice;
    choice.kind = PrinterChoice::Kind::Cups;
    CupsPrinter queue{choice,
                      [] {
                          return ReceiptLook{chineseWords(), {}};
                      },
                      {m_directory.filePath(u"lp"_s), m_directory.filePath(u"lpstat"_s), 1s}};
    EXPECT_FALSE(queue.print(sampleReceipt()));
    EXPECT_EQ(queue.state(), PrinterState::Silent);
}

} // namespace
} // namespace wattcard::reports
