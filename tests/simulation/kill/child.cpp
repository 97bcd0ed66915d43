// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/kill/child.h"

#include <QFile>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace wattcard::kill {

namespace {

void close(int& descriptor)
{
    if (descriptor >= 0)
        ::close(descriptor);
    descriptor = -1;
}

} // namespace

bool Child::start(const QString& program, const QStringList& arguments)
{
    kill();
    std::signal(SIGPIPE, SIG_IGN); // it may be gone when it is written to
    std::array<int, 2> in{}, out{};
    if (::pipe2(in.data(), O_CLOEXEC) != 0 || ::pipe2(out.data(), O_CLOEXEC) != 0)
        return false;
    std::vector<QByteArray> words{QFile::encodeName(program)};
    for (const QString& argument : arguments)
        words.push_back(argument.toUtf8());
    std::vector<char*> pointers;
    for (QByteArray& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    m_pid = ::fork();
    if (m_pid == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        std::signal(SIGPIPE, SIG_DFL);
        ::dup2(in[0], STDIN_FILENO);
        ::dup2(out[1], STDOUT_FILENO);
        ::execv(pointers[0], pointers.data());
        ::_exit(127);
    }
    kill::close(in[0]);
    kill::close(out[1]);
    m_input = in[1];
    m_output = out[0];
    m_unread.clear();
    return m_pid > 0;
}

bool Child::write(const QByteArray& line)
{
    return m_input >= 0 &&
           ::write(m_input, line.constData(), static_cast<std::size_t>(line.size())) == line.size();
}

void Child::endInput()
{
    kill::close(m_input);
}

std::optional<QByteArray> Child::line(Moment until)
{
    for (;;) {
        const qsizetype end = m_unread.indexOf('\n');
        if (end >= 0) {
            const QByteArray line = m_unread.first(end);
            m_unread.remove(0, end + 1);
            return line;
        }
        const auto left =
            std::chrono::duration_cast<std::chrono::nanoseconds>(until - Clock::now());
        if (left.count() <= 0 || m_output < 0)
            return std::nullopt;
        constexpr long perSecond = 1'000'000'000;
        const timespec patience{left.count() / perSecond, left.count() % perSecond};
        pollfd readable{m_output, POLLIN, 0};
        if (::ppoll(&readable, 1, &patience, nullptr) <= 0)
            continue; // late, or disturbed
        std::array<char, 4096> buffer;
        const ssize_t count = ::read(m_output, buffer.data(), buffer.size());
        if (count <= 0)
            return std::nullopt;
        m_unread.append(buffer.data(), count);
    }
}

void Child::kill()
{
    if (m_pid > 0) {
        ::kill(m_pid, SIGKILL);
        wait();
    }
    std::array<char, 4096> buffer;
    ssize_t count = 0;
    while (m_output >= 0 && (count = ::read(m_output, buffer.data(), buffer.size())) > 0)
        m_unread.append(buffer.data(), count);
    close();
}

void Child::hold()
{
    ::kill(m_pid, SIGSTOP);
    int status = 0;
    ::waitpid(m_pid, &status, WUNTRACED); // until it stands
}

void Child::release()
{
    ::kill(m_pid, SIGCONT);
}

int Child::end()
{
    if (m_pid > 0)
        ::kill(m_pid, SIGTERM);
    return wait();
}

int Child::wait()
{
    int status = 0;
    if (m_pid > 0)
        ::waitpid(m_pid, &status, 0);
    m_pid = 0;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

QString Child::howEnded()
{
    int status = 0;
    if (m_pid <= 0 || ::waitpid(m_pid, &status, WNOHANG) != m_pid)
        return QStringLiteral("it runs");
    m_pid = 0;
    return WIFSIGNALED(status) ? QStringLiteral("signal %1").arg(WTERMSIG(status))
                               : QStringLiteral("status %1").arg(WEXITSTATUS(status));
}

void Child::close()
{
    kill::close(m_input);
    kill::close(m_output);
}

} // namespace wattcard::kill
