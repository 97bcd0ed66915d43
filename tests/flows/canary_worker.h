// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canary_shop.h"

#include <QFile>
#include <QProcess>

#include <gtest/gtest.h>

#include <algorithm>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

namespace wattcard::flows {

inline QByteArray bytesOf(const QString& path)
{
    QFile file{path};
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(path);
    return file.readAll();
}

enum class Conduct { Proper, Leaking };

// The child: this program from its beginning (canary_main.cpp), so that nothing of the search is in
// its memory. It does the shop's work and waits at two places.
class Worker {
public:
    Worker(const CanaryShop::Place& place, Conduct conduct)
    {
        int commands[2]{}, reports[2]{};
        EXPECT_EQ(::pipe(commands) | ::pipe(reports), 0);
        const std::array<std::string, 8> words{"canary",
                                               place.directory,
                                               place.socket,
                                               place.wire,
                                               std::to_string(static_cast<int>(place.suite)),
                                               conduct == Conduct::Leaking ? "leaking" : "proper",
                                               std::to_string(commands[0]),
                                               std::to_string(reports[1])};
        std::array<char*, words.size() + 1> arguments{};
        std::ranges::transform(words, arguments.begin(),
                               [](const std::string& word) { return const_cast<char*>(&word[0]); });
        m_pid = ::fork();
        m_command = commands[1];
        m_report = reports[0];
        if (m_pid == 0) {
            ::execv("/proc/self/exe", arguments.data());
            ::_exit(2);
        }
        ::close(commands[0]);
        ::close(reports[1]);
        std::signal(SIGPIPE, SIG_IGN); // a child that failed says so in its log
    }
    ~Worker()
    {
        ::kill(m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
        ::close(m_command);
        ::close(m_report);
    }
    // Lets it go on to its next stop.
    bool proceed() const
    {
        char byte = 0;
        return ::write(m_command, "g", 1) == 1 && ::read(m_report, &byte, 1) == 1;
    }
    // gcore writes what the kernel would: it leaves out the same pages (core(5), MADV_DONTDUMP).
    QByteArray core(const QString& prefix) const
    {
        QProcess gcore;
        gcore.setStandardOutputFile(QProcess::nullDevice());
        gcore.setStandardErrorFile(QProcess::nullDevice());
        gcore.start(QStringLiteral("gcore"),
                    {QStringLiteral("-o"), prefix, QString::number(m_pid)});
        gcore.waitForFinished(120'000);
        const QString file = prefix + u'.' + QString::number(m_pid);
        const QByteArray bytes = QFile::exists(file) ? bytesOf(file) : QByteArray{};
        QFile::remove(file);
        return bytes;
    }
    // The pages that no core file has: those marked "dd" (proc(5), smaps).
    QByteArray excludedPages() const
    {
        const QString process = QStringLiteral("/proc/") + QString::number(m_pid);
        QFile memory{process + QStringLiteral("/mem")};
        EXPECT_TRUE(memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
        QByteArray pages, range;
        for (const QByteArray& line : bytesOf(process + QStringLiteral("/smaps")).split('\n')) {
            if (line.contains('-') && line.contains(" rw-p "))
                range = line.left(line.indexOf(' '));
            if (!line.startsWith("VmFlags:") || !line.contains(" dd") || range.isEmpty())
                continue;
            const auto ends = range.split('-');
            const qint64 from = ends[0].toLongLong(nullptr, 16);
            memory.seek(from);
            pages += memory.read(ends[1].toLongLong(nullptr, 16) - from);
            range.clear();
        }
        return pages;
    }

private:
    pid_t m_pid = -1;
    int m_command = -1;
    int m_report = -1;
};

} // namespace wattcard::flows
