// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/virtual_card/descriptor.h"

#include <chrono>

namespace wattcard::cardio {

// Tells a thread that waits on a socket to end. Once raised it stays raised.
class StopSignal {
public:
    StopSignal();
    void raise();
    bool raised() const;
    // Until the descriptor has something to read, the time is over, or the signal is raised.
    enum class Wait { Readable, TimedOut, Stopped };
    Wait waitFor(int descriptor) const;
    Wait waitFor(int descriptor, std::chrono::milliseconds longest) const;
    Wait pause(std::chrono::milliseconds duration) const; // TimedOut or Stopped

private:
    Wait poll(int descriptor, int timeoutMs) const;

    Descriptor m_event;
};

} // namespace wattcard::cardio
