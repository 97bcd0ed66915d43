// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/apdu/tracing_reader.h"

#include <algorithm>

namespace wattcard::cardio {

namespace {

class TracingChannel final : public CardChannel {
public:
    TracingChannel(std::unique_ptr<CardChannel> inner, const TracingReader::Listener& listener)
        : m_inner{std::move(inner)},
          m_listener{listener}
    {
    }
    Result<Bytes> transmit(ByteView command) override
    {
        const auto begin = std::chrono::steady_clock::now();
        auto answer = m_inner->transmit(command);
        ApduTrace trace;
        std::copy_n(command.begin(), std::min(command.size(), trace.header.size()),
                    trace.header.begin());
        trace.commandLength = command.size();
        trace.duration = std::chrono::duration_cast<std::chrono::microseconds>(
            std::chrono::steady_clock::now() - begin);
        if (answer && answer->size() >= 2) {
            const auto end = answer->end();
            trace.responseLength = answer->size();
            trace.status = static_cast<std::uint16_t>(*(end - 2) << 8 | *(end - 1));
        }
        m_listener(trace);
        return answer;
    }
    Bytes atr() const override { return m_inner->atr(); }

private:
    std::unique_ptr<CardChannel> m_inner;
    const TracingReader::Listener& m_listener;
};

} // namespace

Result<std::unique_ptr<CardChannel>> TracingReader::connect()
{
    auto channel = m_inner.connect();
    if (!channel)
        return channel;
    return std::make_unique<TracingChannel>(std::move(*channel), m_listener);
}

} // namespace wattcard::cardio
