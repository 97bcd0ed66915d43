// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/pcsc/context.h"

#include "cardio/pcsc/pcsc_fault.h"

#include <QRegularExpression>

#include <winscard.h>

#include <algorithm>
#include <cstring>
#include <type_traits>
#include <utility>

namespace wattcard::cardio {

static_assert(std::is_same_v<SCARDCONTEXT, long>,
              "the header spells the handle without winscard.h");

namespace {

// SCardListReaders answers names one after the other, each with its zero, and one more zero at the
// end.
std::vector<std::string> splitMultiString(const std::vector<char>& buffer)
{
    std::vector<std::string> names;
    for (const char* at = buffer.data(); at < buffer.data() + buffer.size() && *at != '\0';
         at += std::strlen(at) + 1)
        names.emplace_back(at);
    return names;
}

// pcsc-lite ends a name with the numbers of the device and of its slot, two hexadecimal digits
// each. The first depends on the port and on what else is plugged in; the rest lasts.
std::optional<std::pair<QString, QString>> lastingPart(const QString& name)
{
    static const QRegularExpression form{QStringLiteral("^(.+) [0-9A-F]{2} ([0-9A-F]{2})$")};
    const QRegularExpressionMatch match = form.match(name);
    if (!match.hasMatch())
        return std::nullopt;
    return std::pair{match.captured(1), match.captured(2)};
}

} // namespace

ReaderState readerStateOf(unsigned long eventState)
{
    using Status = ReaderEvent::Status;
    const auto changes = static_cast<std::uint16_t>(eventState >> 16);
    if (eventState & (SCARD_STATE_UNKNOWN | SCARD_STATE_UNAVAILABLE | SCARD_STATE_IGNORE))
        return {Status::NoReader, changes};
    if (eventState & SCARD_STATE_MUTE)
        return {Status::Mute, changes};
    const bool exclusive = (eventState & SCARD_STATE_EXCLUSIVE) != 0;
    return {eventState & SCARD_STATE_PRESENT ? Status::Present : Status::Empty, changes, exclusive};
}

std::optional<std::string> pick(const std::vector<std::string>& readers, const ReaderChoice& choice)
{
    int left = choice.index;
    for (const std::string& reader : readers) {
        if (QString::fromStdString(reader).startsWith(choice.prefix) && left-- == 0)
            return reader;
    }
    const auto wanted = choice.index == 0 ? lastingPart(choice.prefix) : std::nullopt;
    const auto same = std::ranges::find_if(readers, [&](const std::string& reader) {
        return wanted && lastingPart(QString::fromStdString(reader)) == wanted;
    });
    return same == readers.end() ? std::nullopt : std::optional{*same};
}

Result<Context> Context::establish()
{
    SCARDCONTEXT handle = 0;
    const LONG code = SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &handle);
    if (code != SCARD_S_SUCCESS)
        return tl::unexpected{failureOf(code, "SCardEstablishContext")};
    return Context{handle};
}

Context::Context(Context&& other) noexcept
    : m_handle{other.m_handle},
      m_owned{std::exchange(other.m_owned, false)}
{
}

Context& Context::operator=(Context&& other) noexcept
{
    std::swap(m_handle, other.m_handle);
    std::swap(m_owned, other.m_owned);
    return *this;
}

Context::~Context()
{
    if (m_owned)
        SCardReleaseContext(m_handle);
}

Result<std::vector<std::string>> Context::readers() const
{
    std::vector<char> names(mostReaders * MAX_READERNAME + 1);
    auto length = static_cast<DWORD>(names.size());
    LONG code = SCardListReaders(m_handle, nullptr, names.data(), &length);
    while (code == SCARD_E_INSUFFICIENT_BUFFER) { // another library's names may be longer
        names.resize(length);
        code = SCardListReaders(m_handle, nullptr, names.data(), &length);
    }
    if (code == SCARD_S_SUCCESS)
        return splitMultiString(names);
    if (code == SCARD_E_NO_READERS_AVAILABLE)
        return std::vector<std::string>{};
    return tl::unexpected{failureOfGranted(code, "SCardListReaders")};
}

Result<ReaderState> Context::state(const std::string& reader) const
{
    SCARD_READERSTATE state{};
    state.szReader = reader.c_str();
    state.dwCurrentState = SCARD_STATE_UNAWARE;
    const LONG code = SCardGetStatusChange(m_handle, 0, &state, 1);
    if (code != SCARD_S_SUCCESS)
        return tl::unexpected{failureOfGranted(code, "SCardGetStatusChange")};
    return readerStateOf(state.dwEventState);
}

void Context::cancelWait() const
{
    SCardCancel(m_handle);
}

} // namespace wattcard::cardio
