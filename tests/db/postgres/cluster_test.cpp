// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/postgres/cluster.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>

#include <gtest/gtest.h>

#include <cstdlib>
#include <poll.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

// Run by the next one in a process of its own.
TEST(PostgresCluster, DISABLED_abortsBesideItsServer)
{
    std::printf("server %lld %s\n", static_cast<long long>(Cluster::ours().processId()),
                qPrintable(QFileInfo{QFile::decodeName(Cluster::ours().socketFile())}.path()));
    std::fflush(stdout);
    std::abort();
}

TEST(PostgresCluster, leavesNoServerBehindWhenItsProgramAborts)
{
    QProcess program;
    program.start(QCoreApplication::applicationFilePath(),
                  {u"--gtest_also_run_disabled_tests"_s,
                   u"--gtest_filter=PostgresCluster.DISABLED_abortsBesideItsServer"_s});
    constexpr int longestMs = 60'000;
    ASSERT_TRUE(program.waitForFinished(longestMs));
    EXPECT_EQ(program.exitStatus(), QProcess::CrashExit);
    const QByteArray told = program.readAllStandardOutput();
    const qsizetype at = told.indexOf("server ");
    ASSERT_GE(at, 0) << told.constData();
    const QByteArrayList words = told.sliced(at + 7).split('\n').first().split(' ');
    const int server = words.first().toInt();
    ASSERT_GT(server, 1);
    const int handle = static_cast<int>(::syscall(SYS_pidfd_open, server, 0));
    if (handle >= 0) { // else it has ended already
        pollfd end{handle, POLLIN, 0};
        EXPECT_EQ(::poll(&end, 1, longestMs), 1) << "process " << server;
        ::close(handle);
    }
    QDir folder{QFile::decodeName(words.last())};
    EXPECT_TRUE(folder.dirName().startsWith(u"wattcard_postgres-"_s) && folder.removeRecursively());
}

} // namespace wattcard::db::test
