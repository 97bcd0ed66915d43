// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/channel.h"
#include "cardio/virtual_card/box_protocol.h"

#include <QFile>

#include <cstdlib>

namespace wattcard::flows {

// Keeps everything that goes over the line, for the search: nothing of it is secret as it is.
class WireReader final : public cardio::CardReader {
public:
    WireReader(cardio::CardReader& inner, const std::string& file)
        : m_inner{inner},
          m_wire{QString::fromStdString(file)}
    {
        if (!m_wire.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            std::abort();
    }
    Result<std::unique_ptr<cardio::CardChannel>> connect() override
    {
        auto channel = m_inner.connect();
        if (!channel)
            return channel;
        return std::make_unique<Channel>(m_wire, std::move(*channel));
    }
    bool cardPresent() override { return m_inner.cardPresent(); }
    std::uint32_t insertionCount() const override { return m_inner.insertionCount(); }
    QString name() const override { return m_inner.name(); }

private:
    struct Channel final : cardio::CardChannel {
        Channel(QFile& file, std::unique_ptr<cardio::CardChannel> channel)
            : wire{file},
              inner{std::move(channel)}
        {
        }
        Result<Bytes> transmit(ByteView command) override
        {
            auto answer = inner->transmit(command);
            wire.write(cardio::box::toHex(command).toLatin1() + '\n');
            wire.write(cardio::box::toHex(answer.value_or(Bytes{})).toLatin1() + '\n');
            return answer;
        }
        Bytes atr() const override { return inner->atr(); }
        QFile& wire;
        std::unique_ptr<cardio::CardChannel> inner;
    };
    cardio::CardReader& m_inner;
    QFile m_wire;
};

} // namespace wattcard::flows
