// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiet_thread.h"

#include <sched.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <tuple>
#include <unistd.h>

namespace wattcard::app {

namespace {

// ioprio_set(2), which the C library does not wrap: the thread itself, class idle.
constexpr int ioprioOfThread = 1;
constexpr int ioprioIdle = 3 << 13;
constexpr int leastNice = 19;

} // namespace

void makeThisThreadQuiet(QuietWork work)
{
    const auto thread = static_cast<id_t>(::gettid()); // on Linux a priority is a thread's own
    std::ignore = ::setpriority(PRIO_PROCESS, thread, leastNice);
    // Nice alone shares: whoever wakes up still waits until the slice of this thread is over. One
    // of the idle class gives the processor up at once.
    const sched_param none{};
    if (work == QuietWork::NobodyWaits)
        std::ignore = ::sched_setscheduler(static_cast<pid_t>(thread), SCHED_IDLE, &none);
    std::ignore = ::syscall(SYS_ioprio_set, ioprioOfThread, 0, ioprioIdle);
}

} // namespace wattcard::app
