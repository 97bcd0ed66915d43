// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/pcsc/pcsc_watch.h"

#include "cardio/pcsc/pcsc_fault.h"
#include "cardio/pcsc/pcsc_wait.h"

#include <algorithm>
#include <utility>

namespace wattcard::cardio {

namespace {

// pcsc-lite compares the list of readers with what it was when the wait began: a reader that came
// between listing and waiting raises no event. So the list is asked for again after this time, and
// much sooner as long as it has just changed.
constexpr std::chrono::minutes longestWait{1};
// How often a cancel that crossed the beginning of a wait is said again.
constexpr std::chrono::milliseconds cancelAgain{20};

bool hasReader(const ReaderEvent& event)
{
    return event.status != ReaderEvent::Status::NoReader &&
           event.status != ReaderEvent::Status::ServiceDown;
}

} // namespace

PcscWatch::~PcscWatch()
{
    stop();
}

void PcscWatch::start(Listener listener)
{
    stop();
    m_listener = std::move(listener);
    m_last.reset();
    m_lastList.reset();
    m_delay = m_backOff.first;
    m_name = m_choice.prefix;
    m_stopping = false;
    m_ended = false;
    m_thread = std::thread{[this] { run(); }};
}

void PcscWatch::stop()
{
    if (!m_thread.joinable())
        return;
    {
        std::unique_lock lock{m_mutex};
        m_stopping = true;
        wake(lock, [this] { return m_ended; });
    }
    m_thread.join();
}

void PcscWatch::choose(const QString& name)
{
    std::unique_lock lock{m_mutex};
    m_choice = {name, 0};
    m_choiceChanged = true;
    wake(lock, [this] { return !m_choiceChanged || !m_waiting; });
}

// A cancel that arrives before the wait has begun is lost, so it is repeated until the thread has
// noticed.
void PcscWatch::wake(std::unique_lock<std::mutex>& lock, const std::function<bool()>& isAwake)
{
    m_changed.notify_all();
    do {
        if (m_waiting)
            m_waiting->cancelWait();
    } while (!m_changed.wait_for(lock, cancelAgain, isAwake));
}

void PcscWatch::run()
{
    const auto setWaiting = [this](const Context* context) {
        const std::lock_guard lock{m_mutex};
        m_waiting = context;
    };
    while (!stopping()) {
        const Result<Context> context = Context::establish();
        if (context) {
            setWaiting(&*context);
            const Failure loss = follow(*context);
            setWaiting(nullptr);
            if (stopping())
                break;
            ++m_restarts;
            reportDown(loss);
        } else {
            reportDown(context.error());
        }
        pause(m_delay);
        m_delay = std::min(m_delay * 2, m_backOff.longest);
    }
    const std::lock_guard lock{m_mutex};
    m_ended = true;
    m_changed.notify_all();
}

// Until the service is lost or the watch stopped; returns what ended it.
Failure PcscWatch::follow(const Context& context)
{
    std::optional<std::vector<std::string>> before;
    for (;;) {
        const Result<std::vector<std::string>> readers = context.readers();
        if (!readers)
            return readers.error();
        const std::chrono::milliseconds longest =
            before == *readers ? longestWait : m_backOff.longest;
        before = *readers;
        if (const auto followed = followReaders(context, *readers, longest); !followed)
            return followed.error();
        if (stopping())
            return Failure{Fault::ServiceStopped};
    }
}

// Returns when the list is to be read again.
Result<void> PcscWatch::followReaders(const Context& context,
                                      const std::vector<std::string>& readers,
                                      std::chrono::milliseconds longest)
{
    const std::optional<std::string> ours = pick(readers, currentChoice());
    Wait wait{readers, ours};
    if (!ours)
        report(ReaderState{});
    if (readers.empty())
        tellList({});
    while (!interrupted()) {
        const long code = wait.run(context, longest);
        if (code == SCARD_E_TIMEOUT || code == SCARD_E_CANCELLED)
            return {};
        if (code == SCARD_E_UNKNOWN_READER) {
            // The service is just removing one of them and may not announce that again.
            longest = m_backOff.longest;
            if (!wait.dropUnknown(context)) {
                pause(m_backOff.first);
                return {};
            }
            report(wait, ours);
            continue;
        }
        if (code != SCARD_S_SUCCESS)
            return tl::unexpected{failureOfGranted(code, "SCardGetStatusChange")};
        m_delay = m_backOff.first;
        const bool listChanged = wait.listChanged();
        wait.noteChanges();
        if (wait.dropGone())
            longest = m_backOff.longest;
        report(wait, ours);
        if (listChanged)
            return {};
    }
    return {};
}

ReaderChoice PcscWatch::currentChoice()
{
    const std::lock_guard lock{m_mutex};
    if (std::exchange(m_choiceChanged, false)) {
        m_name = m_choice.prefix;
        ++m_restarts; // another reader counts for itself
        m_changed.notify_all();
    }
    return m_choice;
}

void PcscWatch::report(const Wait& wait, const std::optional<std::string>& ours)
{
    if (ours)
        m_name = QString::fromStdString(*ours);
    report(ours ? wait.stateOf(*ours) : ReaderState{});
    tellList(wait.sights());
}

void PcscWatch::report(const ReaderState& state)
{
    ReaderEvent event;
    event.status = state.status;
    event.fault = Fault::NoReader;
    if (!hasReader(event) && m_last && hasReader(*m_last))
        ++m_restarts; // plugged in again it counts from the beginning
    event.readerName = m_name;
    event.insertions = (std::uint32_t{m_restarts} << 16) | state.changes;
    tell(event);
}

void PcscWatch::reportDown(const Failure& failure)
{
    ReaderEvent event;
    event.status = ReaderEvent::Status::ServiceDown;
    event.fault = failure.fault;
    event.readerName = m_name;
    event.insertions = m_last ? m_last->insertions : 0;
    tell(event);
    tellList({});
}

void PcscWatch::tell(const ReaderEvent& event)
{
    if (m_last == event)
        return;
    m_last = event;
    m_listener(event);
}

void PcscWatch::tellList(const std::vector<ReaderSight>& list)
{
    if (!m_listListener || m_lastList == list)
        return;
    m_lastList = list;
    m_listListener(list);
}

void PcscWatch::pause(std::chrono::milliseconds duration)
{
    std::unique_lock lock{m_mutex};
    m_changed.wait_for(lock, duration, [this] { return m_stopping || m_choiceChanged; });
}

bool PcscWatch::interrupted()
{
    const std::lock_guard lock{m_mutex};
    return m_stopping || m_choiceChanged;
}

bool PcscWatch::stopping()
{
    const std::lock_guard lock{m_mutex};
    return m_stopping;
}

} // namespace wattcard::cardio
