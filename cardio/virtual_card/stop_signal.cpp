// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/virtual_card/stop_signal.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <poll.h>
#include <sys/eventfd.h>

namespace wattcard::cardio {

StopSignal::StopSignal() : m_event{::eventfd(0, EFD_CLOEXEC)} {}

void StopSignal::raise()
{
    const std::uint64_t one = 1;
    // Writing to an eventfd fails only at a count that nobody reaches.
    [[maybe_unused]] const ssize_t written = ::write(m_event.get(), &one, sizeof one);
}

bool StopSignal::raised() const
{
    return poll(-1, 0) == Wait::Stopped;
}

StopSignal::Wait StopSignal::waitFor(int descriptor) const
{
    return poll(descriptor, -1);
}

StopSignal::Wait StopSignal::waitFor(int descriptor, std::chrono::milliseconds longest) const
{
    return poll(descriptor, static_cast<int>(longest.count()));
}

StopSignal::Wait StopSignal::pause(std::chrono::milliseconds duration) const
{
    return poll(-1, static_cast<int>(duration.count()));
}

StopSignal::Wait StopSignal::poll(int descriptor, int timeoutMs) const
{
    std::array<pollfd, 2> waiting{pollfd{m_event.get(), POLLIN, 0}, pollfd{descriptor, POLLIN, 0}};
    int ready = -1;
    do {
        ready = ::poll(waiting.data(), waiting.size(), timeoutMs);
    } while (ready < 0 && errno == EINTR);
    if (waiting[0].revents != 0)
        return Wait::Stopped;
    return waiting[1].revents != 0 ? Wait::Readable : Wait::TimedOut;
}

} // namespace wattcard::cardio
