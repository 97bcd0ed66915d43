// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <thread>

namespace wattcard {

// While it lives, SIGINT, SIGTERM and SIGHUP first run `clear` on a thread of their own and then
// end the program as they would without it: a copy of the books is not left behind. Make it before
// other threads are begun; not beside an EndOnSignal.
class ClearOnSignal {
public:
    explicit ClearOnSignal(std::function<void()> clear);
    ~ClearOnSignal();
    ClearOnSignal(const ClearOnSignal&) = delete;
    ClearOnSignal& operator=(const ClearOnSignal&) = delete;

private:
    void work();
    std::function<void()> m_clear;
    int m_signals;
    int m_end;
    std::thread m_thread;
};

} // namespace wattcard
