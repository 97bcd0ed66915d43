// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/reader_watch.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <vector>

namespace wattcard::cardio::tests {

// Collects what a watch tells on its thread; a test waits for a condition, never for a time.
class EventRecorder {
public:
    ReaderWatch::Listener listener()
    {
        return [this](const ReaderEvent& event) {
            const std::lock_guard lock{m_mutex};
            m_events.push_back(event);
            m_changed.notify_all();
        };
    }
    template <class Condition> bool waitFor(Condition condition)
    {
        std::unique_lock lock{m_mutex};
        return m_changed.wait_for(lock, std::chrono::seconds{20},
                                  [&] { return condition(m_events); });
    }
    bool waitForLast(ReaderEvent::Status status)
    {
        return waitFor(
            [&](const auto& events) { return !events.empty() && events.back().status == status; });
    }
    // A card that came after the insertions counted so far.
    bool waitForNewCard(std::uint32_t insertionsBefore)
    {
        return waitFor([&](const auto& events) {
            return !events.empty() && events.back().status == ReaderEvent::Status::Present &&
                   events.back().insertions > insertionsBefore;
        });
    }
    bool sawFault(Fault fault)
    {
        return waitFor([&](const auto& events) {
            return std::ranges::any_of(events, [&](const ReaderEvent& each) {
                return each.status == ReaderEvent::Status::ServiceDown && each.fault == fault;
            });
        });
    }
    std::vector<ReaderEvent> events()
    {
        const std::lock_guard lock{m_mutex};
        return m_events;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<ReaderEvent> m_events;
};

} // namespace wattcard::cardio::tests
