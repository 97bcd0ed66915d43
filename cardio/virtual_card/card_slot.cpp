// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/virtual_card/card_slot.h"

namespace wattcard::cardio {

namespace {

// ISO 7816-4 table 5: no precise diagnosis.
constexpr std::array<std::uint8_t, 2> wrongStatus{0x6F, 0x00};

} // namespace

void CardSlot::insert(VirtualCard& card)
{
    const std::lock_guard lock{m_mutex};
    m_card = &card;
    m_card->reset();
    ++m_changes;
}

void CardSlot::remove()
{
    const std::lock_guard lock{m_mutex};
    if (!m_card)
        return;
    empty();
}

bool CardSlot::occupied() const
{
    const std::lock_guard lock{m_mutex};
    return m_card != nullptr;
}

std::uint32_t CardSlot::changes() const
{
    const std::lock_guard lock{m_mutex};
    return m_changes;
}

bool CardSlot::wasEmptiedWithin(std::chrono::milliseconds duration) const
{
    const std::lock_guard lock{m_mutex};
    return std::chrono::steady_clock::now() - m_emptiedAt < duration;
}

void CardSlot::setFault(const SlotFault& fault)
{
    const std::lock_guard lock{m_mutex};
    m_fault = fault;
    m_commands = 0;
}

Bytes CardSlot::atr() const
{
    const std::lock_guard lock{m_mutex};
    return VirtualCard::atr(m_card ? m_card->protocol() : VirtualCard::Protocol::T1);
}

void CardSlot::powerUp()
{
    const std::lock_guard lock{m_mutex};
    if (m_card)
        m_card->reset();
}

CardSlot::Answer CardSlot::transmit(ByteView command)
{
    bool pulled = false;
    Answer answer = execute(command, pulled);
    if (pulled && m_pulled)
        m_pulled();
    return answer;
}

CardSlot::Answer CardSlot::execute(ByteView command, bool& pulled)
{
    using Kind = SlotFault::Kind;
    const std::lock_guard lock{m_mutex};
    if (!m_card)
        return {};
    const bool isCalled = command.size() > 1 && command[1] == m_fault.at;
    const bool neverArrives = m_fault.kind == Kind::PullAtInstruction;
    ++m_commands;
    const bool due = neverArrives ? isCalled : m_commands == m_fault.at;
    const bool isLost = neverArrives || m_fault.kind == Kind::PullCard;
    pulled = due && (isLost || m_fault.kind == Kind::LoseAnswer);
    Answer answer;
    if (!(due && isLost))
        answer.bytes = m_card->transmit(command);
    if (pulled) {
        empty();
        m_fault = {};
        return {};
    }
    if (due && m_fault.kind == Kind::WrongStatus)
        std::copy(wrongStatus.begin(), wrongStatus.end(), answer.bytes->end() - 2);
    if (m_fault.kind == Kind::Slow)
        answer.delay = std::chrono::milliseconds{m_fault.at};
    return answer;
}

void CardSlot::empty()
{
    m_card = nullptr;
    ++m_changes;
    m_emptiedAt = std::chrono::steady_clock::now();
}

} // namespace wattcard::cardio
