// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/pcsc/context.h"
#include "domain/ports/reader_watch.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace wattcard::cardio {

// The event thread: its own context, blocked in SCardGetStatusChange over our reader and the list
// of readers, woken by SCardCancel. After a loss of the service it starts again from the beginning,
// more and more slowly. Tells each state once. The listener must not call stop().
class PcscWatch final : public ReaderWatch {
public:
    struct BackOff {
        std::chrono::milliseconds first{200};
        std::chrono::milliseconds longest{3'000};
    };
    explicit PcscWatch(ReaderChoice choice) : PcscWatch{std::move(choice), BackOff{}} {}
    PcscWatch(ReaderChoice choice, BackOff backOff)
        : m_choice{std::move(choice)},
          m_backOff{backOff},
          m_delay{backOff.first}
    {
    }
    ~PcscWatch() override;

    void start(Listener listener) override;
    void stop() override;

private:
    void run();
    Failure follow(const Context& context);
    Result<void> followReader(const Context& context, const std::optional<std::string>& reader);
    void report(const std::optional<std::string>& reader, const ReaderState& state);
    void reportDown(const Failure& failure);
    void tell(const ReaderEvent& event);
    void pause(std::chrono::milliseconds duration);
    bool stopping();

    ReaderChoice m_choice;
    BackOff m_backOff;
    std::chrono::milliseconds m_delay;
    Listener m_listener;
    std::optional<ReaderEvent> m_last;
    std::uint16_t m_restarts = 0;
    unsigned long m_readerList = 0; // what pcscd last said of the list of readers

    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stopping = false;
    bool m_ended = true;
    const Context* m_waiting = nullptr; // the context to cancel, while there is one
    std::thread m_thread;
};

} // namespace wattcard::cardio
