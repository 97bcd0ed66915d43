// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/machine_settings.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace wattcard {

using namespace Qt::StringLiterals;
using reports::Paper;
using reports::PrinterChoice;
using reports::ReceiptField;

namespace {

class MachineSettingsTest : public ::testing::Test {
protected:
    QString path() const { return m_directory.filePath(u"machine.ini"_s); }
    MachineSettings settings() const { return MachineSettings{path()}; }
    void write(const QByteArray& text) const
    {
        QFile file{path()};
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    QTemporaryDir m_directory;
};

reports::PrintSettings everythingOther()
{
    reports::PrintSettings other;
    other.printer = {.kind = PrinterChoice::Kind::Network,
                     .target = u"till.example:9100"_s,
                     .paper = Paper::Roll58,
                     .cuts = false,
                     .opensDrawer = true,
                     .answers = true};
    other.look.leftOut = {ReceiptField::Card, ReceiptField::Phone};
    other.look.logo = QImage{3, 2, QImage::Format_RGB32};
    other.look.logo.fill(Qt::black);
    other.look.foot = u"谢谢, \"thank you\"; %1"_s;
    other.look.copies = 3;
    other.look.head = u"South hall: 南厅"_s;
    return other;
}

TEST_F(MachineSettingsTest, withoutAFilePrintIntoTheArchiveOnly)
{
    EXPECT_EQ(settings().printing(), reports::PrintSettings{});
}

TEST_F(MachineSettingsTest, keepPrinterAndReceiptAsTheyWereChosen)
{
    ASSERT_TRUE(settings().setReader(u"Reader 1"_s));
    ASSERT_TRUE(settings().setPrinting(everythingOther()));
    EXPECT_EQ(settings().printing(), everythingOther());
    EXPECT_EQ(settings().reader(), u"Reader 1"_s);
    reports::PrintSettings without = everythingOther();
    without.look.logo = {};
    ASSERT_TRUE(settings().setPrinting(without));
    EXPECT_EQ(settings().printing(), without);
}

TEST_F(MachineSettingsTest, keepHowMuchIsLogged)
{
    EXPECT_EQ(settings().logLevel(), ui::LogLevel::Normal);
    for (const ui::LogLevel level : ui::allLogLevels) {
        ASSERT_TRUE(settings().setLogLevel(level));
        EXPECT_EQ(settings().logLevel(), level);
    }
    write("[log]\nlevel=loud\n");
    EXPECT_EQ(settings().logLevel(), ui::LogLevel::Normal);
}

TEST_F(MachineSettingsTest, areReadAsTheManualWritesThem)
{
    write("[printer]\nkind=device\ntarget=/dev/usb/lp0\npaper=58\ncutter=false\ndrawer=true\n"
          "answers=true\n[receipt]\nleave-out=card, last-month\ncopies=2\nfoot=Thank you\n"
          "head=South hall\n[log]\nlevel=everything\n");
    const reports::PrintSettings read = settings().printing();
    EXPECT_EQ(read.printer, (PrinterChoice{PrinterChoice::Kind::Device, u"/dev/usb/lp0"_s,
                                           Paper::Roll58, false, true, true}));
    EXPECT_EQ(read.look.leftOut, (std::set{ReceiptField::Card, ReceiptField::LastMonth}));
    EXPECT_EQ(read.look.copies, 2);
    EXPECT_EQ(read.look.foot, u"Thank you"_s);
    EXPECT_EQ(read.look.head, u"South hall"_s);
    EXPECT_EQ(settings().logLevel(), ui::LogLevel::Everything);
}

TEST_F(MachineSettingsTest, takeTheUsualForWordsThatNobodyKnows)
{
    write("[printer]\nkind=laser\npaper=letter\n[receipt]\ncopies=99\nleave-out=capitals\n");
    reports::PrintSettings usual;
    usual.look.copies = reports::mostCopies;
    EXPECT_EQ(settings().printing(), usual);
}

} // namespace
} // namespace wattcard
