// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/clear_on_signal.h"

#include <array>
#include <csignal>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>
#include <utility>

namespace wattcard {

namespace {

sigset_t clearedSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        sigaddset(&signals, signal);
    return signals;
}

void setMask(int how)
{
    const sigset_t signals = clearedSignals();
    pthread_sigmask(how, &signals, nullptr);
}

int openClearedSignals()
{
    const sigset_t signals = clearedSignals();
    return ::signalfd(-1, &signals, SFD_CLOEXEC);
}

} // namespace

ClearOnSignal::ClearOnSignal(std::function<void()> clear)
    : m_clear{std::move(clear)},
      m_signals{openClearedSignals()},
      m_end{::eventfd(0, EFD_CLOEXEC)}
{
    setMask(SIG_BLOCK);
    m_thread = std::thread{[this] { work(); }};
}

void ClearOnSignal::work()
{
    std::array<pollfd, 2> heard{{{m_end, POLLIN, 0}, {m_signals, POLLIN, 0}}};
    while (::poll(heard.data(), heard.size(), -1) < 0) {
    }
    if (heard[0].revents != 0)
        return;
    signalfd_siginfo told{};
    if (::read(m_signals, &told, sizeof told) != sizeof told)
        return;
    m_clear();
    const int signal = static_cast<int>(told.ssi_signo);
    std::signal(signal, SIG_DFL);
    setMask(SIG_UNBLOCK);
    ::raise(signal);
}

ClearOnSignal::~ClearOnSignal()
{
    ::eventfd_write(m_end, 1);
    m_thread.join();
    setMask(SIG_UNBLOCK);
    ::close(m_end);
    ::close(m_signals);
}

} // namespace wattcard
