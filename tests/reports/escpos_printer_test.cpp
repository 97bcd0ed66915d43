// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "local_printer.h"
#include "reports/printing/ask_printer.h"
#include "reports/printing/escpos.h"
#include "reports/printing/escpos_printer.h"
#include "sample_receipt.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace wattcard::reports {
namespace {

using namespace Qt::StringLiterals;
using Kind = PrinterChoice::Kind;
using test::LocalPrinter;
using Manner = LocalPrinter::Manner;

constexpr PrinterPatience impatient{.connecting = std::chrono::milliseconds{500},
                                    .sending = std::chrono::milliseconds{100},
                                    .answering = std::chrono::milliseconds{500},
                                    .finishing = std::chrono::milliseconds{500}};

ReceiptLook look()
{
    return {chineseWords(), {}};
}

ReceiptLook manyCopies()
{
    ReceiptLook look{chineseWords(), {}};
    look.chosen.copies = mostCopies;
    return look;
}

EscPosPrinter printerAt(const PrinterChoice& choice, const ReceiptLookSource& source = look)
{
    return EscPosPrinter{choice, source, impatient};
}

PrinterChoice network(const LocalPrinter& peer)
{
    PrinterChoice choice;
    choice.kind = Kind::Network;
    choice.target = peer.target();
    return choice;
}

PrinterChoice device(const QString& path)
{
    PrinterChoice choice;
    choice.kind = Kind::Device;
    choice.target = path;
    return choice;
}

TEST(NetworkPrinter, getsTheReceiptAsDotsAndACut)
{
    LocalPrinter peer{Manner::Reads};
    auto printer = printerAt(network(peer));
    ASSERT_TRUE(printer.print(sampleReceipt()));
    EXPECT_EQ(printer.state(), PrinterState::Ready);
    const QByteArray received = peer.received();
    EXPECT_TRUE(received.startsWith(escpos::begin() + QByteArray::fromHex("1d76300048008000")));
    EXPECT_TRUE(received.endsWith(escpos::cut()));
    EXPECT_FALSE(received.contains(escpos::openDrawer()));
}

TEST(NetworkPrinter, ofNarrowPaperGets48BytesARow)
{
    LocalPrinter peer{Manner::Reads};
    PrinterChoice choice = network(peer);
    choice.paper = Paper::Roll58;
    choice.cuts = false;
    ASSERT_TRUE(printerAt(choice).print(sampleReceipt()));
    EXPECT_TRUE(
        peer.received().startsWith(escpos::begin() + QByteArray::fromHex("1d76300030008000")));
    EXPECT_FALSE(peer.received().contains(escpos::cut()));
}

TEST(NetworkPrinter, opensTheDrawerOnlyWhereThereIsOne)
{
    LocalPrinter peer{Manner::Reads};
    PrinterChoice choice = network(peer);
    ASSERT_TRUE(printerAt(choice).openDrawer());
    EXPECT_EQ(peer.received(), QByteArray{});
    choice.opensDrawer = true;
    ASSERT_TRUE(printerAt(choice).openDrawer());
    EXPECT_EQ(peer.received(), escpos::openDrawer());
}

TEST(NetworkPrinter, printsTheCopiesOfTheCompanyButOneOfACopy)
{
    LocalPrinter peer{Manner::Reads};
    auto printer = printerAt(network(peer), manyCopies);
    ASSERT_TRUE(printer.print(sampleReceipt()));
    EXPECT_EQ(peer.received().count(escpos::cut()), mostCopies);
    Receipt copy = sampleReceipt();
    copy.copy = 1;
    ASSERT_TRUE(printer.print(copy));
    EXPECT_EQ(peer.received().count(escpos::cut()), mostCopies + 1);
}

TEST(NetworkPrinter, thatHangsUpFailsAfterSomethingWasSent)
{
    LocalPrinter peer{Manner::HangsUp};
    auto printer = printerAt(network(peer));
    const auto result = printer.print(sampleReceipt());
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().fault, Fault::PrinterFailed);
    EXPECT_TRUE(printer.state() == PrinterState::Halfway ||
                printer.state() == PrinterState::Silent);
}

TEST(NetworkPrinter, thatNeverReadsIsGivenUpInTime)
{
    LocalPrinter peer{Manner::NeverReads};
    auto printer = printerAt(network(peer), manyCopies);
    EXPECT_FALSE(printer.print(sampleReceipt()));
    EXPECT_EQ(printer.state(), PrinterState::Halfway);
}

TEST(NetworkPrinter, thatShouldAnswerAndDoesNotGetsNoReceipt)
{
    LocalPrinter peer{Manner::Reads};
    PrinterChoice choice = network(peer);
    choice.answers = true;
    auto printer = printerAt(choice);
    EXPECT_FALSE(printer.print(sampleReceipt()));
    EXPECT_EQ(printer.state(), PrinterState::Silent);
    EXPECT_EQ(peer.received(), escpos::askPaperNow());
}

TEST(NetworkPrinter, thatIsNotThereIsSilent)
{
    PrinterChoice choice;
    choice.kind = Kind::Network;
    {
        const LocalPrinter gone{Manner::Reads};
        choice.target = gone.target();
    }
    auto printer = printerAt(choice);
    EXPECT_FALSE(printer.print(sampleReceipt()));
    EXPECT_EQ(printer.state(), PrinterState::Silent);
}

struct AnswerCase {
    const char* name;
    LocalPrinter::Answers answers;
    PrinterState expected;
    bool sendsReceipt;
};

class AnsweringPrinter : public ::testing::TestWithParam<AnswerCase> {};

TEST_P(AnsweringPrinter, isBelieved)
{
    const AnswerCase& given = GetParam();
    LocalPrinter peer{Manner::Reads, given.answers};
    PrinterChoice choice = network(peer);
    choice.answers = true;
    auto printer = printerAt(choice);
    EXPECT_EQ(printer.print(sampleReceipt()).has_value(), given.expected == PrinterState::Ready);
    EXPECT_EQ(printer.state(), given.expected);
    EXPECT_EQ(peer.received().contains(escpos::cut()), given.sendsReceipt);
}

INSTANTIATE_TEST_SUITE_P(
    Paper, AnsweringPrinter,
    ::testing::Values(AnswerCase{"there", {0x12, 0x00}, PrinterState::Ready, true},
                      AnswerCase{"low", {0x1E, 0x03}, PrinterState::Ready, true},
                      AnswerCase{"out", {0x72, 0x00}, PrinterState::PaperOut, false},
                      AnswerCase{"endedInTheMiddle", {0x12, 0x0C}, PrinterState::Halfway, true}),
    [](const auto& info) { return info.param.name; });

class DevicePrinter : public ::testing::Test {
protected:
    QString path(const QString& name) const { return m_directory.filePath(name); }
    QTemporaryDir m_directory;
};

TEST_F(DevicePrinter, isWrittenLikeAFile)
{
    QFile file{path(u"lp0"_s)};
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    auto printer = printerAt(device(file.fileName()));
    ASSERT_TRUE(printer.print(sampleReceipt()));
    const QByteArray written = file.readAll();
    EXPECT_TRUE(written.startsWith(escpos::begin()));
    EXPECT_TRUE(written.endsWith(escpos::cut()));
}

TEST_F(DevicePrinter, thatIsMissingIsNotCreated)
{
    auto printer = printerAt(device(path(u"lp1"_s)));
    EXPECT_FALSE(printer.print(sampleReceipt()));
    EXPECT_EQ(printer.state(), PrinterState::Silent);
    EXPECT_FALSE(QFile::exists(path(u"lp1"_s)));
}

// A pipe that nobody empties takes 64 KiB, as a printer without paper takes what its buffer holds.
TEST_F(DevicePrinter, thatTakesNoMoreIsGivenUpInTime)
{
    const QByteArray pipe = path(u"pipe"_s).toUtf8();
    ASSERT_EQ(::mkfifo(pipe.constData(), S_IRUSR | S_IWUSR), 0);
    const int reader = ::open(pipe.constData(), O_RDONLY | O_NONBLOCK);
    ASSERT_GE(reader, 0);
    auto printer = printerAt(device(path(u"pipe"_s)), manyCopies);
    EXPECT_FALSE(printer.print(sampleReceipt()));
    EXPECT_EQ(printer.state(), PrinterState::Halfway);
    ::close(reader);
    EXPECT_FALSE(printer.print(sampleReceipt())); // switched off: nobody reads at all
    EXPECT_EQ(printer.state(), PrinterState::Silent);
}

TEST(EscPosPrinterAsked, tellsWhetherItIsThereAndHasPaper)
{
    const auto asked = [](const PrinterChoice& choice) {
        return askPrinter(choice, {}, impatient);
    };
    constexpr char paperIsThere = 0x12; // EPSON: DLE EOT 4, fixed bits alone
    constexpr char paperIsOut = 0x72;
    for (const auto& [now, state] : {std::pair{paperIsThere, PrinterState::Ready},
                                     std::pair{paperIsOut, PrinterState::PaperOut}}) {
        LocalPrinter peer{Manner::Reads, LocalPrinter::Answers{now, now}};
        PrinterChoice choice = network(peer);
        choice.answers = true;
        EXPECT_EQ(asked(choice), state);
    }
    LocalPrinter peer{Manner::Reads};
    EXPECT_EQ(asked(network(peer)), PrinterState::Ready) << "it does not tell more";
    EXPECT_TRUE(peer.received().isEmpty());
    EXPECT_EQ(asked(device(u"/nowhere/lp0"_s)), PrinterState::Silent);
}

} // namespace
} // namespace wattcard::reports
