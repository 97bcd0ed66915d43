// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <chrono>
#include <optional>
#include <sys/types.h>

namespace wattcard::kill {

using Clock = std::chrono::steady_clock;
using Moment = Clock::time_point;

// A program in a process of its own, spoken to by lines; it can be ended or held at any
// microsecond, and ends with this one.
class Child {
public:
    Child() = default;
    ~Child() { kill(); }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    bool start(const QString& program, const QStringList& arguments);
    bool isRunning() const { return m_pid > 0; }
    // False when nobody reads any more.
    bool write(const QByteArray& line);
    void endInput();
    // The next line without its end; nothing when that moment has come or nobody writes any more.
    std::optional<QByteArray> line(Moment until);
    // SIGKILL, and gone when it returns; what it has said before is still read by line().
    void kill();
    void hold();
    void release();
    // Asks it to end (SIGTERM) or waits for its own end: the exit status, -1 when it was killed.
    int end();
    int wait();
    // In words, without waiting.
    QString howEnded();

private:
    void close();

    pid_t m_pid = 0;
    int m_input = -1, m_output = -1;
    QByteArray m_unread;
};

} // namespace wattcard::kill
