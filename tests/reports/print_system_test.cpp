// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/printing/print_system.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace wattcard::reports {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// The print system is played by two scripts: what they say is what lpstat and lp of CUPS 2.4 say.
class PrintQueues : public ::testing::Test {
protected:
    PrintQueues() { qRegisterMetaType<Failure>(); }
    QString program(const QString& name, const QString& body) const
    {
        QFile file{m_directory.filePath(name)};
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + body.toUtf8());
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return file.fileName();
    }
    CupsPrograms programs(const QString& lpstat, const QString& lp,
                          std::chrono::milliseconds limit = 5s) const
    {
        return {program(u"lp"_s, lp), program(u"lpstat"_s, lpstat), limit};
    }
    QByteArray kept(const QString& name) const
    {
        QFile file{m_directory.filePath(name)};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }
    QTemporaryDir m_directory;
    const PaperJob job{u"office"_s, 3, u"By day"_s,
                       QByteArray("%PDF-1.4 ") + QByteArray(200'000, 'x')};
};

TEST_F(PrintQueues, areToldWithTheUsualOne)
{
    PrintSystem system{programs(
        u"echo office; echo till; echo 'system default destination: till'"_s, u"exit 0"_s)};
    QSignalSpy told{&system, &PrintSystem::queuesTold};
    system.askQueues();
    ASSERT_TRUE(told.wait());
    EXPECT_EQ(told[0][0].toStringList(), (QStringList{u"office"_s, u"till"_s}));
    EXPECT_EQ(told[0][1].toString(), u"till"_s);
}

TEST_F(PrintQueues, withoutAUsualOneOrWithoutAny)
{
    PrintSystem system{programs(u"echo 'no system default destination'"_s, u"exit 0"_s)};
    QSignalSpy told{&system, &PrintSystem::queuesTold};
    system.askQueues();
    ASSERT_TRUE(told.wait());
    EXPECT_TRUE(told[0][0].toStringList().isEmpty());
    EXPECT_TRUE(told[0][1].toString().isEmpty());
}

TEST_F(PrintQueues, areSilentWithoutAServerAndWithoutTheProgram)
{
    PrintSystem refusing{
        programs(u"echo 'lpstat: Unable to connect to server'; exit 1"_s, u"exit 0"_s)};
    QSignalSpy silent{&refusing, &PrintSystem::queuesSilent};
    refusing.askQueues();
    ASSERT_TRUE(silent.wait());
    PrintSystem missing{{m_directory.filePath(u"no"_s), m_directory.filePath(u"none"_s), 1s}};
    QSignalSpy none{&missing, &PrintSystem::queuesSilent};
    missing.askQueues();
    EXPECT_TRUE(none.size() == 1 || none.wait());
}

// Complaint 16 of SCREENS.md section 15: a server that takes the connection and never answers.
TEST_F(PrintQueues, thatNeverAnswerAreGivenUpAfterTheirTimeAndNobodyWaits)
{
    PrintSystem system{programs(u"exec sleep 600"_s, u"exec sleep 600"_s, 200ms)};
    QSignalSpy silent{&system, &PrintSystem::queuesSilent};
    QSignalSpy unclear{&system, &PrintSystem::unclear};
    system.askQueues();
    system.print(7, job);
    EXPECT_TRUE(silent.empty() && unclear.empty()) << "both calls came back at once";
    ASSERT_TRUE(silent.wait());
    ASSERT_TRUE(unclear.size() == 1 || unclear.wait());
    EXPECT_EQ(unclear[0][0].toLongLong(), 7);
}

TEST_F(PrintQueues, takeTheWholeDocumentWithCopiesAndTitle)
{
    PrintSystem system{programs(
        u"exit 0"_s, u"cd %1\necho \"$*\" > arguments\ncat > job.pdf"_s.arg(m_directory.path()))};
    QSignalSpy taken{&system, &PrintSystem::taken};
    system.print(7, job);
    ASSERT_TRUE(taken.wait());
    EXPECT_EQ(taken[0][1].toString(), u"office"_s);
    EXPECT_EQ(kept(u"job.pdf"_s), job.pdf);
    EXPECT_EQ(kept(u"arguments"_s), "-d office -n 3 -t By day -o media=A4\n");
}

TEST_F(PrintQueues, sayWhyTheyTakeNothing)
{
    PrintSystem system{programs(
        u"exit 0"_s, u"cat > /dev/null; echo 'lp: The printer does not exist.'; exit 1"_s)};
    QSignalSpy refused{&system, &PrintSystem::refused};
    system.print(7, job);
    ASSERT_TRUE(refused.wait());
    const auto failure = refused[0][1].value<Failure>();
    EXPECT_EQ(failure.fault, Fault::PrinterFailed);
    EXPECT_EQ(failure.detail, u"lp: The printer does not exist."_s);
}

TEST_F(PrintQueues, aJobThatWasNotTakenYetIsGivenUp)
{
    PrintSystem system{programs(u"exit 0"_s, u"exec sleep 600"_s)};
    QSignalSpy givenUp{&system, &PrintSystem::givenUp};
    system.print(7, job);
    system.giveUp(6); // another one, before
    EXPECT_TRUE(givenUp.empty());
    system.giveUp(7);
    ASSERT_TRUE(givenUp.wait());
}

} // namespace
} // namespace wattcard::reports
