// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSocketNotifier>

namespace wattcard {

// Ends the event loop at SIGINT and SIGTERM, so that a program puts its things away: the signals
// are read like any other input. Call blockEndSignals() before the application is made: a thread
// that began before, as Qt's for the display does, would let the signal end the program.
void blockEndSignals();
// For what runs without an EndOnSignal after all: they end the program at once.
void unblockEndSignals();
class EndOnSignal {
public:
    EndOnSignal();
    ~EndOnSignal();
    EndOnSignal(const EndOnSignal&) = delete;
    EndOnSignal& operator=(const EndOnSignal&) = delete;

    // The application's loop. A window may have its reasons to stay: the next signal asks again.
    int exec();
    // A signal came while no such loop ran: a dialog before it was given up, and so is what
    // follows.
    bool hasCome() const { return m_hasCome; }

private:
    void read();
    int m_signals;
    bool m_isRunning = false;
    bool m_hasCome = false;
    QSocketNotifier m_notifier{QSocketNotifier::Read};
};

} // namespace wattcard
