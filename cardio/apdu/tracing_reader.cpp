// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/apdu/tracing_reader.h"

#include "cardio/apdu/command.h"

#include <algorithm>

namespace wattcard::cardio {

using namespace Qt::StringLiterals;
using SteadyTime = std::chrono::steady_clock::time_point;

namespace {

std::int64_t microseconds(SteadyTime from, SteadyTime to)
{
    return std::chrono::duration_cast<std::chrono::microseconds>(to - from).count();
}

class TracingChannel final : public CardChannel {
public:
    TracingChannel(std::unique_ptr<CardChannel> inner, const TracingReader::Listener& listener,
                   SteadyTime begin)
        : m_inner{std::move(inner)},
          m_listener{listener},
          m_begin{begin}
    {
    }
    Result<Bytes> transmit(ByteView command) override
    {
        const SteadyTime sent = std::chrono::steady_clock::now();
        auto answer = m_inner->transmit(command);
        ApduStep step;
        step.startMicroseconds = microseconds(m_begin, sent);
        step.microseconds = microseconds(sent, std::chrono::steady_clock::now());
        std::copy_n(command.begin(), std::min(command.size(), step.header.size()),
                    step.header.begin());
        step.name = instructionName(step.header[1]);
        step.sent = command.size();
        if (answer && answer->size() >= 2) {
            const auto end = answer->end();
            step.received = answer->size();
            step.status = static_cast<std::uint16_t>(*(end - 2) << 8 | *(end - 1));
        }
        m_listener(step);
        return answer;
    }
    Bytes atr() const override { return m_inner->atr(); }

private:
    std::unique_ptr<CardChannel> m_inner;
    const TracingReader::Listener& m_listener;
    SteadyTime m_begin;
};

} // namespace

QLatin1StringView instructionName(std::uint8_t instruction)
{
    switch (static_cast<Instruction>(instruction)) {
    case Instruction::MutualAuthenticate: return "mutual-authenticate"_L1;
    case Instruction::GetChallenge: return "get-challenge"_L1;
    case Instruction::Select: return "select"_L1;
    case Instruction::ReadBinary: return "read-binary"_L1;
    case Instruction::ReadRecord: return "read-record"_L1;
    case Instruction::GetData: return "get-data"_L1;
    case Instruction::UpdateBinary: return "update-binary"_L1;
    case Instruction::PutData: return "put-data"_L1;
    case Instruction::AppendRecord: return "append-record"_L1;
    }
    return {}; // a byte that is no instruction of ours
}

TracingReader::TracingReader(CardReader& inner, Listener listener)
    : m_inner{inner},
      m_listener{std::move(listener)},
      m_begin{std::chrono::steady_clock::now()}
{
}

Result<std::unique_ptr<CardChannel>> TracingReader::connect()
{
    auto channel = m_inner.connect();
    if (!channel)
        return channel;
    return std::make_unique<TracingChannel>(std::move(*channel), m_listener, m_begin);
}

} // namespace wattcard::cardio
