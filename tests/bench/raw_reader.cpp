// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "raw_reader.h"

#include <array>
#include <cstdio>
#include <cstdlib>

namespace wattcard::bench {

namespace {

void check(LONG code, const char* call)
{
    if (code == SCARD_S_SUCCESS)
        return;
    std::fprintf(stderr, "%s %08lX\n", call, static_cast<unsigned long>(code) & 0xFFFFFFFFUL);
    std::exit(1);
}

} // namespace

RawReader::RawReader(std::string name) : m_name{std::move(name)}
{
    check(SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &m_context), "establish");
}

RawReader::~RawReader()
{
    SCardReleaseContext(m_context);
}

void RawReader::connect()
{
    check(SCardConnect(m_context, m_name.c_str(), SCARD_SHARE_EXCLUSIVE,
                       SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1, &m_card, &m_protocol),
          "connect");
}

void RawReader::transmit(ByteView command)
{
    std::array<std::uint8_t, 300> answer{};
    DWORD size = answer.size();
    const SCARD_IO_REQUEST* protocol =
        m_protocol == SCARD_PROTOCOL_T1 ? SCARD_PCI_T1 : SCARD_PCI_T0;
    check(SCardTransmit(m_card, protocol, command.data(), command.size(), nullptr, answer.data(),
                        &size),
          "transmit");
}

void RawReader::leave()
{
    check(SCardDisconnect(m_card, SCARD_RESET_CARD), "disconnect");
}

void RawReader::waitFor(DWORD wanted)
{
    SCARD_READERSTATE state{};
    state.szReader = m_name.c_str();
    state.dwCurrentState = SCARD_STATE_UNAWARE;
    for (;;) {
        check(SCardGetStatusChange(m_context, INFINITE, &state, 1), "status");
        if (state.dwEventState & wanted)
            return;
        state.dwCurrentState = state.dwEventState;
    }
}

} // namespace wattcard::bench
