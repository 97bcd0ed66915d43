// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/pcsc/pcsc_wait.h"

#include <algorithm>

namespace wattcard::cardio {

namespace {

constexpr const char* readerListName = "\\\\?PnP?\\Notification"; // pcsc-lite's pseudo reader

SCARD_READERSTATE unaware(const char* name)
{
    SCARD_READERSTATE state{};
    state.szReader = name;
    state.dwCurrentState = SCARD_STATE_UNAWARE; // the first wait returns at once with what is there
    return state;
}

} // namespace

PcscWatch::Wait::Wait(const std::vector<std::string>& readers,
                      const std::optional<std::string>& first)
    : m_readers{readers}
{
    m_states.reserve(readers.size() + 1);
    m_states.push_back(unaware(readerListName));
    for (const std::string& reader : readers)
        m_states.insert(reader == first ? m_states.begin() + 1 : m_states.end(),
                        unaware(reader.c_str()));
    m_states.resize(std::min(m_states.size(), mostReaders));
}

long PcscWatch::Wait::run(const Context& context, std::chrono::milliseconds longest)
{
    return SCardGetStatusChange(context.handle(), static_cast<DWORD>(longest.count()),
                                m_states.data(), m_states.size());
}

ReaderState PcscWatch::Wait::stateOf(const std::string& reader) const
{
    const auto found = std::ranges::find(m_states, reader, &SCARD_READERSTATE::szReader);
    return found == m_states.end() ? ReaderState{} : readerStateOf(found->dwEventState);
}

std::vector<ReaderSight> PcscWatch::Wait::sights() const
{
    std::vector<ReaderSight> sights;
    for (const std::string& reader : m_readers) {
        const ReaderState state = stateOf(reader);
        if (state.status == ReaderEvent::Status::NoReader)
            continue;
        sights.push_back({QString::fromStdString(reader),
                          state.exclusive ? ReaderEvent::Status::InUse : state.status});
    }
    return sights;
}

void PcscWatch::Wait::noteChanges()
{
    for (SCARD_READERSTATE& state : m_states)
        state.dwCurrentState = state.dwEventState & ~DWORD{SCARD_STATE_CHANGED};
}

bool PcscWatch::Wait::dropGone()
{
    return drop([](const SCARD_READERSTATE& state) {
        return readerStateOf(state.dwEventState).status == ReaderEvent::Status::NoReader;
    });
}

bool PcscWatch::Wait::dropUnknown(const Context& context)
{
    return drop([&](const SCARD_READERSTATE& state) {
        const Result<ReaderState> now = context.state(state.szReader);
        return !now && now.error().fault == Fault::NoReader;
    });
}

bool PcscWatch::Wait::drop(const std::function<bool(const SCARD_READERSTATE&)>& isGone)
{
    const auto gone = std::remove_if(m_states.begin() + 1, m_states.end(), isGone);
    const bool any = gone != m_states.end();
    m_states.erase(gone, m_states.end());
    return any;
}

} // namespace wattcard::cardio
