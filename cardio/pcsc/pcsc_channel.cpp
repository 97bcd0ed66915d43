// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/pcsc/pcsc_channel.h"

#include "cardio/pcsc/pcsc_fault.h"

#include <winscard.h>

#include <array>

namespace wattcard::cardio {

namespace {

constexpr std::uint8_t moreData = 0x61;    // ISO 7816-4 table 5: SW2 bytes still available
constexpr std::uint8_t wrongLength = 0x6C; // the same: SW2 is the right Le
constexpr std::size_t headerWithLe = 5;    // a command without data, case 2 of ISO 7816-3
constexpr std::size_t largestAnswer = 65538;

std::uint8_t sw1(const Bytes& answer)
{
    return answer[answer.size() - 2];
}
std::uint8_t sw2(const Bytes& answer)
{
    return answer.back();
}

} // namespace

PcscChannel::~PcscChannel()
{
    SCardDisconnect(m_connection.card, SCARD_RESET_CARD);
}

Result<Bytes> PcscChannel::transmit(ByteView command)
{
    if (m_connection.protocol == SCARD_PROTOCOL_T0)
        return exchange(command); // T0Channel knows what may come again
    Result<Bytes> answer = exchange(command);
    if (answer && sw1(*answer) == wrongLength && command.size() == headerWithLe) {
        Bytes corrected(command.begin(), command.end());
        corrected.back() = sw2(*answer);
        answer = exchange(corrected);
    }
    Bytes collected;
    while (answer && sw1(*answer) == moreData) {
        collected.insert(collected.end(), answer->begin(), answer->end() - 2);
        const std::array<std::uint8_t, 5> getResponse{0x00, 0xC0, 0x00, 0x00, sw2(*answer)};
        answer = exchange(getResponse);
    }
    if (answer)
        answer->insert(answer->begin(), collected.begin(), collected.end());
    return answer;
}

Result<Bytes> PcscChannel::exchange(ByteView command)
{
    m_answer.resize(largestAnswer); // once: clearing so much costs more than the rest of the call
    auto length = static_cast<DWORD>(m_answer.size());
    SCARD_IO_REQUEST request{m_connection.protocol, sizeof(SCARD_IO_REQUEST)};
    const LONG code = SCardTransmit(m_connection.card, &request, command.data(), command.size(),
                                    nullptr, m_answer.data(), &length);
    if (code != SCARD_S_SUCCESS)
        return tl::unexpected{failureOfGranted(code, "SCardTransmit")};
    // A status word is the least that a card can say: anything shorter is no answer.
    if (length < 2)
        return failed(Fault::NoCard, QStringLiteral("SCardTransmit: no answer"));
    const ByteView answer{m_answer.data(), length};
    return Bytes(answer.begin(), answer.end());
}

Bytes PcscChannel::atr() const
{
    Bytes atr(MAX_ATR_SIZE);
    auto length = static_cast<DWORD>(atr.size());
    const LONG code =
        SCardStatus(m_connection.card, nullptr, nullptr, nullptr, nullptr, atr.data(), &length);
    atr.resize(code == SCARD_S_SUCCESS ? length : 0);
    return atr;
}

} // namespace wattcard::cardio
