// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSocketNotifier>

namespace wattcard {

// Ends the event loop at SIGINT and SIGTERM, so that a program puts its things away: the signals
// are read like any other input. Make it before any thread begins, after the application.
class EndOnSignal {
public:
    EndOnSignal();
    ~EndOnSignal();
    EndOnSignal(const EndOnSignal&) = delete;
    EndOnSignal& operator=(const EndOnSignal&) = delete;

private:
    int m_signals;
    QSocketNotifier m_notifier{QSocketNotifier::Read};
};

} // namespace wattcard
