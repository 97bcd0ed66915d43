// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSocketNotifier>

namespace wattcard {

// Ends the event loop at SIGINT and SIGTERM, so that a program puts its things away: the signals
// are read like any other input. Call blockEndSignals() before the application is made: a thread
// that began before, as Qt's for the display does, would let the signal end the program.
void blockEndSignals();
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
