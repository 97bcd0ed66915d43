// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/end_on_signal.h"

#include <QGuiApplication>

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace wattcard {

namespace {

sigset_t endSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

int openSignals()
{
    const sigset_t signals = endSignals();
    return ::signalfd(-1, &signals, SFD_CLOEXEC);
}

} // namespace

void blockEndSignals()
{
    const sigset_t signals = endSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

void unblockEndSignals()
{
    const sigset_t signals = endSignals();
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
}

EndOnSignal::EndOnSignal() : m_signals{openSignals()}
{
    m_notifier.setSocket(m_signals);
    m_notifier.setEnabled(true);
    QObject::connect(&m_notifier, &QSocketNotifier::activated, &m_notifier, [this] { read(); });
}

// Whoever does not read is told again and again. quit() does nothing but in the application's own
// loop; exit() ends that of a dialog as well, which is then as if it was closed.
void EndOnSignal::read()
{
    signalfd_siginfo told{};
    if (::read(m_signals, &told, sizeof told) != sizeof told)
        return;
    if (m_isRunning) {
        QCoreApplication::quit();
        return;
    }
    m_hasCome = true;
    QCoreApplication::exit(0);
}

int EndOnSignal::exec()
{
    if (m_hasCome)
        return 0;
    m_isRunning = true;
    const bool hasWindows = qobject_cast<QGuiApplication*>(QCoreApplication::instance()) != nullptr;
    const int status = hasWindows ? QGuiApplication::exec() : QCoreApplication::exec();
    m_isRunning = false;
    return status;
}

EndOnSignal::~EndOnSignal()
{
    m_notifier.setEnabled(false);
    ::close(m_signals);
}

} // namespace wattcard
