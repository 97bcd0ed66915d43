// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/virtual_card/t0_front.h"

#include <algorithm>

namespace wattcard::cardio {

namespace {

constexpr std::size_t headerSize = 5; // CLA INS P1 P2 P3
constexpr std::uint8_t getResponseInstruction = 0xC0;

// SW2 is the number of bytes; 256 and more is 00.
Response waitingStatus(std::uint16_t sw1, std::size_t size)
{
    const std::size_t told = size < longestShortAnswer ? size : 0;
    return {{}, {static_cast<std::uint16_t>(sw1 << 8 | told)}};
}
Response moreData(std::size_t size)
{
    return waitingStatus(0x61, size);
}
Response rightLength(std::size_t size)
{
    return waitingStatus(0x6C, size);
}

std::size_t lengthFrom(std::uint8_t p3)
{
    return p3 == 0 ? longestShortAnswer : p3;
}

} // namespace

Response T0Front::transmit(ByteView tpdu)
{
    std::optional<Response> waiting = std::exchange(m_waiting, std::nullopt);
    if (tpdu.size() < headerSize)
        return {{}, status::wrongLength};
    if (tpdu[1] == getResponseInstruction && tpdu.size() == headerSize)
        return getResponse(std::move(waiting), lengthFrom(tpdu[4]));
    return tpdu.size() == headerSize ? withoutData(tpdu) : withData(tpdu);
}

Response T0Front::getResponse(std::optional<Response> waiting, std::size_t wanted)
{
    if (!waiting)
        return {{}, status::conditionsNotSatisfied};
    const std::size_t size = waiting->data.size();
    if (wanted > size) {
        m_waiting = std::move(waiting);
        return rightLength(size);
    }
    if (wanted == size)
        return *waiting;
    const auto end = waiting->data.begin() + static_cast<std::ptrdiff_t>(wanted);
    Response part = moreData(size - wanted);
    part.data.assign(waiting->data.begin(), end);
    waiting->data.erase(waiting->data.begin(), end);
    m_waiting = std::move(waiting);
    return part;
}

// P3 is Le. A wrong one is answered with the right one; nothing that goes this way changes a value,
// so the command may come again.
Response T0Front::withoutData(ByteView tpdu)
{
    Response answer = m_process(tpdu);
    if (answer.status == status::wrongLength) {
        Bytes any(tpdu.begin(), tpdu.end());
        any.back() = 0;
        const Response whole = m_process(any);
        return whole.status.isOk() ? rightLength(whole.data.size()) : answer;
    }
    const bool isWrong = answer.status.isOk() && answer.data.size() != lengthFrom(tpdu[4]);
    return isWrong ? rightLength(answer.data.size()) : answer;
}

// P3 is Lc; the whole answer waits.
Response T0Front::withData(ByteView tpdu)
{
    if (tpdu.size() != headerSize + tpdu[4])
        return {{}, status::wrongLength};
    Bytes apdu(tpdu.begin(), tpdu.end());
    apdu.push_back(0);
    Response answer = m_process(apdu);
    if (answer.data.empty())
        return answer;
    const Response told = moreData(answer.data.size());
    m_waiting = std::move(answer);
    return told;
}

} // namespace wattcard::cardio
