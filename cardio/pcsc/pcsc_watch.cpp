// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/pcsc/pcsc_watch.h"

#include "cardio/pcsc/pcsc_fault.h"

#include <winscard.h>

#include <algorithm>

namespace wattcard::cardio {

namespace {

constexpr const char* readerListName = "\\\\?PnP?\\Notification"; // pcsc-lite's pseudo reader
// A reader that came between listing and waiting raises no event: the list is asked for again after
// this time.
constexpr DWORD longestWaitMs = 60'000;
// How often a stop that crossed the beginning of a wait is said again.
constexpr std::chrono::milliseconds cancelAgain{20};

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
    m_delay = m_backOff.first;
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
        m_changed.notify_all();
        // A cancel that arrives before the wait has begun is lost, so it is repeated until the
        // thread has ended.
        do {
            if (m_waiting)
                m_waiting->cancelWait();
        } while (!m_changed.wait_for(lock, cancelAgain, [this] { return m_ended; }));
    }
    m_thread.join();
}

void PcscWatch::run()
{
    while (!stopping()) {
        const Result<Context> context = Context::establish();
        if (context) {
            {
                const std::lock_guard lock{m_mutex};
                m_waiting = &*context;
            }
            const Failure loss = follow(*context);
            {
                const std::lock_guard lock{m_mutex};
                m_waiting = nullptr;
            }
            if (stopping())
                break;
            ++m_restarts;
            m_readerList = SCARD_STATE_UNAWARE;
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
    for (;;) {
        const Result<std::vector<std::string>> readers = context.readers();
        if (!readers)
            return readers.error();
        m_delay = m_backOff.first;
        const std::optional<std::string> ours = pick(*readers, m_choice);
        if (!ours)
            report(ours, ReaderState{});
        if (auto listed = followReader(context, ours); !listed) {
            const Failure& failure = listed.error();
            if (stopping() || failure.fault != Fault::NoReader)
                return failure;
            // Listed, and yet unknown to the wait: the service is just removing it.
            pause(m_backOff.first);
        }
        if (stopping())
            return Failure{Fault::ServiceStopped};
    }
}

// Waits on our reader, if there is one, and on the list of readers. Returns when the list is to be
// read again.
Result<void> PcscWatch::followReader(const Context& context,
                                     const std::optional<std::string>& reader)
{
    std::array<SCARD_READERSTATE, 2> states{};
    SCARD_READERSTATE& list = states[0];
    SCARD_READERSTATE& ours = states[1];
    list.szReader = readerListName;
    list.dwCurrentState = m_readerList;
    ours.szReader = reader ? reader->c_str() : nullptr;
    ours.dwCurrentState = SCARD_STATE_UNAWARE;
    while (!stopping()) {
        const LONG code =
            SCardGetStatusChange(context.handle(), longestWaitMs, states.data(), reader ? 2 : 1);
        if (code == SCARD_E_TIMEOUT || code == SCARD_E_CANCELLED)
            return {};
        if (code != SCARD_S_SUCCESS)
            return tl::unexpected{failureOfWait(code, "SCardGetStatusChange")};
        if (reader && (ours.dwEventState & SCARD_STATE_CHANGED)) {
            const ReaderState state = readerStateOf(ours.dwEventState);
            report(reader, state);
            if (state.status == ReaderEvent::Status::NoReader)
                return failed(Fault::NoReader, QString::fromStdString(*reader));
            ours.dwCurrentState = ours.dwEventState & ~DWORD{SCARD_STATE_CHANGED};
        }
        const bool listChanged = (list.dwEventState & SCARD_STATE_CHANGED) != 0;
        list.dwCurrentState = m_readerList = list.dwEventState & ~DWORD{SCARD_STATE_CHANGED};
        if (listChanged)
            return {};
    }
    return {};
}

void PcscWatch::report(const std::optional<std::string>& reader, const ReaderState& state)
{
    ReaderEvent event;
    event.status = state.status;
    event.fault = Fault::NoReader;
    event.readerName = QString::fromStdString(reader.value_or(std::string{}));
    event.insertions = (std::uint32_t{m_restarts} << 16) | state.changes;
    tell(event);
}

void PcscWatch::reportDown(const Failure& failure)
{
    ReaderEvent event;
    event.status = ReaderEvent::Status::ServiceDown;
    event.fault = failure.fault;
    event.insertions = m_last ? m_last->insertions : 0;
    tell(event);
}

void PcscWatch::tell(const ReaderEvent& event)
{
    if (m_last == event)
        return;
    m_last = event;
    m_listener(event);
}

void PcscWatch::pause(std::chrono::milliseconds duration)
{
    std::unique_lock lock{m_mutex};
    m_changed.wait_for(lock, duration, [this] { return m_stopping; });
}

bool PcscWatch::stopping()
{
    const std::lock_guard lock{m_mutex};
    return m_stopping;
}

} // namespace wattcard::cardio
