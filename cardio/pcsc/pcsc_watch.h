// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/pcsc/context.h"
#include "domain/ports/reader_watch.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace wattcard::cardio {

// The event thread: its own context, blocked in SCardGetStatusChange over all readers and the list
// of readers, woken by SCardCancel. After a loss of the service it starts again from the beginning,
// more and more slowly. Tells each state of our reader once, and each list of readers once. The
// listeners must not call stop().
class PcscWatch final : public ReaderWatch {
public:
    struct BackOff {
        std::chrono::milliseconds first{200};
        std::chrono::milliseconds longest{3'000};
    };
    explicit PcscWatch(ReaderChoice choice) : PcscWatch{std::move(choice), BackOff{}} {}
    PcscWatch(ReaderChoice choice, BackOff backOff)
        : m_backOff{backOff},
          m_delay{backOff.first},
          m_choice{std::move(choice)}
    {
    }
    ~PcscWatch() override;

    void start(Listener listener) override;
    void stop() override;
    void listenToList(ListListener listener) override { m_listListener = std::move(listener); }
    void choose(const QString& name) override;

private:
    class Wait;
    void run();
    Failure follow(const Context& context);
    Result<void> followReaders(const Context& context, const std::vector<std::string>& readers,
                               std::chrono::milliseconds longest);
    ReaderChoice currentChoice();
    void report(const Wait& wait, const std::optional<std::string>& ours);
    void report(const ReaderState& state);
    void reportDown(const Failure& failure);
    void tell(const ReaderEvent& event);
    void tellList(const std::vector<ReaderSight>& list);
    void pause(std::chrono::milliseconds duration);
    void wake(std::unique_lock<std::mutex>& lock, const std::function<bool()>& isAwake);
    bool interrupted();
    bool stopping();

    BackOff m_backOff;
    std::chrono::milliseconds m_delay;
    Listener m_listener;
    ListListener m_listListener;
    std::optional<ReaderEvent> m_last;
    std::optional<std::vector<ReaderSight>> m_lastList;
    QString m_name; // of our reader: the last one seen, else what is looked for
    std::uint16_t m_restarts = 0;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    ReaderChoice m_choice;
    bool m_choiceChanged = false;
    bool m_stopping = false;
    bool m_ended = true;
    const Context* m_waiting = nullptr; // the context to cancel, while there is one
    std::thread m_thread;
};

} // namespace wattcard::cardio
