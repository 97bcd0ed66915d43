// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scard_mock.h"

#include <winscard.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <cstring>

namespace wattcard::tests {

namespace {

ScardMock* living = nullptr;
constexpr const char* readerList = "\\\\?PnP?\\Notification";

} // namespace

ScardMock& ScardMock::current()
{
    if (!living)
        std::abort();
    return *living;
}

ScardMock::ScardMock()
{
    living = this;
}

ScardMock::~ScardMock()
{
    living = nullptr;
}

void ScardMock::setCode(const std::string& call, long code)
{
    const std::lock_guard lock{m_mutex};
    m_codes[call] = code;
    m_changed.notify_all();
}

void ScardMock::setReaders(std::vector<std::string> readers)
{
    const std::lock_guard lock{m_mutex};
    m_readers = std::move(readers);
    m_changed.notify_all();
}

void ScardMock::setReaderState(unsigned long eventState)
{
    const std::lock_guard lock{m_mutex};
    m_state = eventState;
    m_changed.notify_all();
}

void ScardMock::setReaderState(const std::string& reader, unsigned long eventState)
{
    const std::lock_guard lock{m_mutex};
    m_states[reader] = eventState;
    m_changed.notify_all();
}

void ScardMock::setUnknown(const std::string& reader)
{
    const std::lock_guard lock{m_mutex};
    m_unknown.insert(reader);
    m_changed.notify_all();
}

void ScardMock::expect(Bytes command, Bytes answer)
{
    const std::lock_guard lock{m_mutex};
    m_script.emplace_back(std::move(command), std::move(answer));
}

bool ScardMock::scriptFinished()
{
    const std::lock_guard lock{m_mutex};
    return m_script.empty() && m_mistakes == 0;
}

int ScardMock::calls(const std::string& call)
{
    const std::lock_guard lock{m_mutex};
    return m_calls[call];
}

unsigned long ScardMock::lastDisposition()
{
    const std::lock_guard lock{m_mutex};
    return m_disposition;
}

unsigned long ScardMock::lastShareMode()
{
    const std::lock_guard lock{m_mutex};
    return m_shareMode;
}

long ScardMock::enter(const std::string& call)
{
    const std::lock_guard lock{m_mutex};
    ++m_calls[call];
    return codeOf(call);
}

long ScardMock::codeOf(const std::string& call) const
{
    const auto found = m_codes.find(call);
    return found == m_codes.end() ? SCARD_S_SUCCESS : found->second;
}

long ScardMock::listReaders(char* names, unsigned long* length)
{
    const std::lock_guard lock{m_mutex};
    if (m_readers.empty())
        return SCARD_E_NO_READERS_AVAILABLE;
    std::string all;
    for (const std::string& reader : m_readers)
        all += reader + '\0';
    all += '\0';
    const bool fits = names && *length >= all.size();
    *length = all.size();
    if (!names)
        return SCARD_S_SUCCESS;
    if (!fits)
        return SCARD_E_INSUFFICIENT_BUFFER;
    std::copy(all.begin(), all.end(), names);
    return SCARD_S_SUCCESS;
}

long ScardMock::transmit(const Bytes& command, Bytes& answer)
{
    const std::lock_guard lock{m_mutex};
    if (m_script.empty() || m_script.front().first != command) {
        ++m_mistakes;
        return SCARD_E_INVALID_PARAMETER;
    }
    answer = m_script.front().second;
    m_script.pop_front();
    return SCARD_S_SUCCESS;
}

// As the real library: more than 16 states, or one whose name it does not know, and nothing is
// waited for.
long ScardMock::codeOfWait(const std::vector<Asked>& asked) const
{
    constexpr std::size_t most = 16;
    if (asked.size() > most)
        return SCARD_E_INVALID_PARAMETER;
    for (const Asked& each : asked) {
        if (m_unknown.contains(each.reader))
            return SCARD_E_UNKNOWN_READER;
    }
    return codeOf("SCardGetStatusChange");
}

bool ScardMock::update(std::vector<Asked>& asked, std::size_t readersBefore) const
{
    bool changed = false;
    for (Asked& each : asked) {
        const bool isList = each.reader == readerList;
        const auto own = m_states.find(each.reader);
        const unsigned long state = own == m_states.end() ? m_state : own->second;
        each.event = isList ? 0 : state;
        const bool isKnown = isList || std::ranges::count(m_readers, each.reader) > 0;
        if (!isKnown)
            each.event = SCARD_STATE_UNKNOWN;
        // As pcsc-lite 1.9.9 does: the list is compared with what it was when the wait began.
        const bool differs = isList ? m_readers.size() != readersBefore : each.known != each.event;
        if (differs)
            each.event |= SCARD_STATE_CHANGED;
        changed = changed || differs;
    }
    return changed;
}

long ScardMock::waitForChange(std::vector<Asked>& asked, unsigned long timeoutMs)
{
    std::unique_lock lock{m_mutex};
    m_waiting = true;
    m_cancelled = false;
    const std::size_t readersBefore = m_readers.size();
    const auto isOver = [&] {
        return m_cancelled || codeOfWait(asked) != SCARD_S_SUCCESS || update(asked, readersBefore);
    };
    const bool inTime = m_changed.wait_for(lock, std::chrono::milliseconds{timeoutMs}, isOver);
    m_waiting = false;
    if (m_cancelled)
        return SCARD_E_CANCELLED;
    if (const long code = codeOfWait(asked))
        return code;
    return inTime ? SCARD_S_SUCCESS : SCARD_E_TIMEOUT;
}

// As the real one: a cancel that finds nobody waiting is lost.
void ScardMock::cancel()
{
    const std::lock_guard lock{m_mutex};
    m_cancelled = m_waiting;
    m_changed.notify_all();
}

void ScardMock::noteConnect(unsigned long shareMode)
{
    const std::lock_guard lock{m_mutex};
    m_shareMode = shareMode;
}

void ScardMock::noteDisconnect(unsigned long disposition)
{
    const std::lock_guard lock{m_mutex};
    m_disposition = disposition;
}

} // namespace wattcard::tests

using wattcard::Bytes;
using wattcard::tests::ScardMock;

// The symbols of libpcsclite that cardio/pcsc uses; those of the program win over the library's.
extern "C" {

LONG SCardEstablishContext(DWORD, LPCVOID, LPCVOID, LPSCARDCONTEXT context)
{
    *context = 4711;
    return ScardMock::current().enter("SCardEstablishContext");
}

LONG SCardReleaseContext(SCARDCONTEXT)
{
    return ScardMock::current().enter("SCardReleaseContext");
}

LONG SCardListReaders(SCARDCONTEXT, LPCSTR, LPSTR names, LPDWORD length)
{
    const LONG code = ScardMock::current().enter("SCardListReaders");
    return code ? code : ScardMock::current().listReaders(names, length);
}

LONG SCardConnect(SCARDCONTEXT, LPCSTR, DWORD shareMode, DWORD, LPSCARDHANDLE card,
                  LPDWORD protocol)
{
    *card = 815;
    *protocol = SCARD_PROTOCOL_T1;
    ScardMock::current().noteConnect(shareMode);
    return ScardMock::current().enter("SCardConnect");
}

LONG SCardDisconnect(SCARDHANDLE, DWORD disposition)
{
    ScardMock::current().noteDisconnect(disposition);
    return ScardMock::current().enter("SCardDisconnect");
}

LONG SCardStatus(SCARDHANDLE, LPSTR, LPDWORD, LPDWORD, LPDWORD, LPBYTE, LPDWORD length)
{
    *length = 0;
    return ScardMock::current().enter("SCardStatus");
}

LONG SCardGetStatusChange(SCARDCONTEXT, DWORD timeout, SCARD_READERSTATE* states, DWORD count)
{
    const LONG code = ScardMock::current().enter("SCardGetStatusChange");
    if (code)
        return code;
    std::vector<ScardMock::Asked> asked;
    for (DWORD i = 0; i < count; ++i)
        asked.push_back({states[i].szReader, states[i].dwCurrentState, 0});
    const LONG result = ScardMock::current().waitForChange(asked, timeout);
    for (DWORD i = 0; i < count; ++i)
        states[i].dwEventState = asked[i].event;
    return result;
}

LONG SCardCancel(SCARDCONTEXT)
{
    ScardMock::current().cancel();
    return ScardMock::current().enter("SCardCancel");
}

LONG SCardTransmit(SCARDHANDLE, const SCARD_IO_REQUEST*, LPCBYTE command, DWORD size,
                   SCARD_IO_REQUEST*, LPBYTE into, LPDWORD length)
{
    const LONG code = ScardMock::current().enter("SCardTransmit");
    if (code)
        return code;
    Bytes answer;
    const LONG result = ScardMock::current().transmit(Bytes(command, command + size), answer);
    std::copy(answer.begin(), answer.end(), into);
    *length = answer.size();
    return result;
}
}
