// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/export/receipt_pdf.h"
#include "sample_receipt.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace wattcard::reports {
namespace {

using namespace Qt::StringLiterals;

QByteArray contentOf(const QString& path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

class ReceiptPdf : public ::testing::Test {
protected:
    Result<QString> print(const Receipt& receipt)
    {
        return PdfReceiptPrinter{m_directory.filePath(u"receipts"_s),
                                 [] {
                                     return ReceiptLook{englishWords(), {}};
                                 }}
            .print(receipt);
    }
    QStringList files() const
    {
        return QDir{m_directory.filePath(u"receipts"_s)}.entryList(QDir::Files, QDir::Name);
    }
    // What a tool of poppler-utils prints about the receipt; empty when it is not installed.
    QString ask(const QString& tool, const QStringList& before, const QStringList& after = {})
    {
        const QString program = QStandardPaths::findExecutable(tool);
        if (program.isEmpty())
            return {};
        const QString path = print(sampleReceipt()).value();
        QProcess process;
        process.start(program, before + QStringList{path} + after);
        return process.waitForFinished() ? QString::fromUtf8(process.readAllStandardOutput())
                                         : QString{};
    }

    QTemporaryDir m_directory;
};

TEST_F(ReceiptPdf, isNamedAfterTheReceiptNumber)
{
    const auto path = print(sampleReceipt());
    ASSERT_TRUE(path);
    EXPECT_TRUE(contentOf(*path).startsWith("%PDF-"));
    EXPECT_EQ(files(), QStringList{u"0003-20261121-00041.pdf"_s});
}

TEST_F(ReceiptPdf, ofACopyIsAFileOfItsOwn)
{
    Receipt copy = sampleReceipt();
    copy.copy = 2;
    ASSERT_TRUE(print(sampleReceipt()));
    ASSERT_TRUE(print(copy));
    EXPECT_EQ(files(),
              (QStringList{u"0003-20261121-00041-copy-2.pdf"_s, u"0003-20261121-00041.pdf"_s}));
}

TEST_F(ReceiptPdf, printedAgainAfterACrashIsTheSameFile)
{
    const QByteArray first = contentOf(print(sampleReceipt()).value());
    const auto again = print(sampleReceipt());
    ASSERT_TRUE(again);
    EXPECT_EQ(contentOf(*again), first);
    EXPECT_EQ(files().size(), 1);
}

TEST_F(ReceiptPdf, neverReplacesAnotherReceiptOfTheSameNumber)
{
    const QString path = print(sampleReceipt()).value();
    const QByteArray first = contentOf(path);
    Receipt other = sampleReceipt();
    other.sale = SaleNumber{43};
    const auto second = print(other);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().fault, Fault::PrinterFailed);
    EXPECT_EQ(contentOf(path), first);
}

TEST_F(ReceiptPdf, intoAFolderThatCannotBeMadeIsAPrinterFault)
{
    QFile blocker{m_directory.filePath(u"receipts"_s)};
    ASSERT_TRUE(blocker.open(QIODevice::WriteOnly));
    const auto result = print(sampleReceipt());
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().fault, Fault::PrinterFailed);
}

class HostileNumber : public ReceiptPdf, public ::testing::WithParamInterface<const char*> {};

TEST_P(HostileNumber, writesNoFile)
{
    Receipt receipt = sampleReceipt();
    receipt.number = QString::fromLatin1(GetParam());
    const auto result = print(receipt);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().fault, Fault::PrinterFailed);
    EXPECT_TRUE(QDir{m_directory.path()}.isEmpty());
}

INSTANTIATE_TEST_SUITE_P(Numbers, HostileNumber,
                         ::testing::Values("", "../0001", "0001/../x", "C:1", "0001.pdf"));

TEST_F(ReceiptPdf, isOnePageOf80Millimetres)
{
    const QString info = ask(u"pdfinfo"_s, {});
    if (info.isEmpty())
        GTEST_SKIP() << "pdfinfo is missing: install poppler-utils";
    const auto line = info.indexOf(u"Page size:"_s);
    ASSERT_GE(line, 0);
    const double widthPoints = info.mid(line)
                                   .section(u' ', 1, -1, QString::SectionSkipEmpty)
                                   .section(u' ', 1, 1, QString::SectionSkipEmpty)
                                   .toDouble();
    EXPECT_NEAR(widthPoints * 25.4 / 72, 80.0, 0.5);
    EXPECT_TRUE(info.simplified().contains(u"Pages: 1 "_s));
}

TEST_F(ReceiptPdf, copiesOutCapitalsAndNamesExactly)
{
    const QString text = ask(u"pdftotext"_s, {u"-layout"_s}, {u"-"_s});
    if (text.isEmpty())
        GTEST_SKIP() << "pdftotext is missing: install poppler-utils";
    EXPECT_TRUE(text.contains(u"人民币壹佰元整"_s)) << text.toStdString();
    EXPECT_TRUE(text.contains(sampleReceipt().customerName)) << text.toStdString();
    EXPECT_TRUE(text.contains(sampleReceipt().number)) << text.toStdString();
}

// Whoever copies the text of such a paper copies the mark too.
TEST_F(ReceiptPdf, carriesTheMarkOfTrainingInItsText)
{
    const QString text = ask(u"pdftotext"_s, {u"-raw"_s}, {u"-"_s});
    if (text.isEmpty())
        GTEST_SKIP() << "pdftotext is missing: install poppler-utils";
    QString letters = text;
    letters.remove(QRegularExpression{u"\\s"_s});
    EXPECT_TRUE(letters.contains(u"TRAINING–NOTARECEIPT/练习凭证"_s)) << text.toStdString();
}

} // namespace
} // namespace wattcard::reports
