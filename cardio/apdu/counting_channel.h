// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/channel.h"

namespace wattcard::cardio {

// Counts the commands that go to the card.
class CountingChannel : public CardChannel {
public:
    explicit CountingChannel(std::unique_ptr<CardChannel> inner) : m_inner{std::move(inner)} {}
    Result<Bytes> transmit(ByteView command) override
    {
        ++m_count;
        return m_inner->transmit(command);
    }
    Bytes atr() const override { return m_inner->atr(); }
    int count() const { return m_count; }

private:
    std::unique_ptr<CardChannel> m_inner;
    int m_count = 0;
};

} // namespace wattcard::cardio
