// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/channel.h"
#include "cardio/fmcos/fmcos_card.h"

#include <functional>

namespace wattcard::cardio::fmcos {

// A slot in this process for a simulated FMCOS card. `cut` is asked before a command reaches the
// card: true pulls the card at that moment.
class FmcosReader final : public CardReader {
public:
    std::function<bool(ByteView command)> cut;

    void insert(FmcosCard& card)
    {
        m_card = &card;
        ++m_insertions;
    }
    void remove()
    {
        m_card = nullptr;
        ++m_insertions;
    }
    Result<std::unique_ptr<CardChannel>> connect() override
    {
        if (!m_card)
            return failed(Fault::NoCard);
        m_card->reset();
        return std::make_unique<Channel>(*this);
    }
    bool cardPresent() override { return m_card != nullptr; }
    std::uint32_t insertionCount() const override { return m_insertions; }
    QString name() const override { return QStringLiteral("FMCOS"); }

private:
    class Channel final : public CardChannel {
    public:
        explicit Channel(FmcosReader& reader) : m_reader{reader} {}
        Result<Bytes> transmit(ByteView command) override { return m_reader.exchange(command); }
        Bytes atr() const override { return {0x3B, 0x00}; }

    private:
        FmcosReader& m_reader;
    };
    Result<Bytes> exchange(ByteView command)
    {
        if (m_card && cut && cut(command))
            remove();
        if (!m_card)
            return failed(Fault::NoCard);
        return m_card->transmit(command);
    }

    FmcosCard* m_card = nullptr;
    std::uint32_t m_insertions = 0;
};

} // namespace wattcard::cardio::fmcos
