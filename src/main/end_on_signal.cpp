// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/end_on_signal.h"

#include <QCoreApplication>

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

EndOnSignal::EndOnSignal() : m_signals{openSignals()}
{
    m_notifier.setSocket(m_signals);
    m_notifier.setEnabled(true);
    QObject::connect(&m_notifier, &QSocketNotifier::activated, qApp, &QCoreApplication::quit);
}

EndOnSignal::~EndOnSignal()
{
    m_notifier.setEnabled(false);
    ::close(m_signals);
}

} // namespace wattcard
