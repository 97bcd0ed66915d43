// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/virtual_card/in_process_reader.h"

#include "cardio/apdu/t0_channel.h"

namespace wattcard::cardio {

class InProcessReader::Channel final : public CardChannel {
public:
    explicit Channel(InProcessReader& reader)
        : m_reader{reader},
          m_insertion{reader.m_insertions},
          m_atr{VirtualCard::atr(reader.m_card->protocol())}
    {
        m_reader.m_connected = true;
        m_reader.m_card->reset();
    }
    ~Channel() override
    {
        m_reader.m_connected = false;
        if (isMine())
            m_reader.m_card->reset();
    }
    Result<Bytes> transmit(ByteView command) override
    {
        return isMine() ? m_reader.exchange(command) : failed(Fault::NoCard);
    }
    Bytes atr() const override { return m_atr; }

private:
    bool isMine() const { return m_reader.m_card && m_reader.m_insertions == m_insertion; }

    InProcessReader& m_reader;
    std::uint32_t m_insertion;
    Bytes m_atr;
};

void InProcessReader::insert(VirtualCard& card)
{
    remove();
    m_card = &card;
    ++m_insertions;
}

void InProcessReader::remove()
{
    if (!m_card)
        return;
    m_card = nullptr;
    ++m_insertions;
}

Result<std::unique_ptr<CardChannel>> InProcessReader::connect()
{
    if (!m_card)
        return failed(Fault::NoCard);
    if (m_connected)
        return failed(Fault::CardInUse);
    const bool isT0 = m_card->protocol() == VirtualCard::Protocol::T0;
    auto channel = std::make_unique<Channel>(*this);
    if (isT0)
        return std::make_unique<T0Channel>(std::move(channel));
    return channel;
}

Result<Bytes> InProcessReader::exchange(ByteView command)
{
    const auto pulled = [this] {
        remove();
        return failed(Fault::NoCard);
    };
    const std::uint32_t insertion = m_insertions;
    if (m_intercept.before && m_intercept.before(command) == Cut::PullCard)
        return pulled();
    // The interceptor may have moved the card, or put another one in.
    if (!m_card || m_insertions != insertion)
        return failed(Fault::NoCard);
    if (m_intercept.instead) {
        if (auto answer = m_intercept.instead(command))
            return *std::move(answer);
    }
    Bytes answer = m_card->transmit(command);
    if (m_intercept.after && m_intercept.after(command, answer) == Cut::PullCard)
        return pulled();
    return answer;
}

} // namespace wattcard::cardio
