// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/pcsc/chosen_reader.h"

#include "cardio/apdu/command.h"
#include "cardio/layout/application.h"

namespace wattcard::cardio {

namespace {

using Microseconds = std::chrono::microseconds;

Microseconds since(std::chrono::steady_clock::time_point begin)
{
    return std::chrono::duration_cast<Microseconds>(std::chrono::steady_clock::now() - begin);
}

Result<bool> knowsOurApplication(CardChannel& channel)
{
    const auto command = selectApplication(applicationId).encode();
    if (!command)
        return failed(command);
    const auto answer = channel.transmit(*command);
    if (!answer)
        return failed(answer);
    const auto response = Response::parse(*answer);
    return response && response->status.isOk();
}

} // namespace

class ChosenReader::Channel final : public CardChannel {
public:
    Channel(ChosenReader& reader, std::unique_ptr<CardChannel> inner)
        : m_reader{reader},
          m_inner{std::move(inner)}
    {
        m_reader.m_sessionOpen = true;
    }
    ~Channel() override { m_reader.m_sessionOpen = false; }
    Result<Bytes> transmit(ByteView command) override { return m_inner->transmit(command); }
    Bytes atr() const override { return m_inner->atr(); }

private:
    ChosenReader& m_reader;
    std::unique_ptr<CardChannel> m_inner;
};

Result<std::unique_ptr<CardChannel>> ChosenReader::connect()
{
    if (m_sessionOpen)
        return failed(Fault::CardInUse);
    auto channel = m_inner->connect();
    if (!channel)
        return channel;
    return std::make_unique<Channel>(*this, std::move(*channel));
}

// Another reader counts for itself: an exchange is a change in the upper byte, so that two equal
// numbers still mean that the card did not leave.
std::uint32_t ChosenReader::insertionCount() const
{
    return m_inner->insertionCount() + (std::uint32_t{m_exchanges} << 24);
}

Result<void> ChosenReader::choose(const QString& name)
{
    if (m_sessionOpen)
        return failed(Fault::CardInUse);
    m_inner = m_make(name);
    ++m_exchanges;
    return {};
}

Result<ReaderBench::Trial> ChosenReader::timeAnswers(int count)
{
    const auto channel = connect();
    if (!channel)
        return failed(channel);
    Trial trial;
    for (int i = 0; i < count; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        const auto known = knowsOurApplication(**channel);
        if (!known)
            return failed(known);
        trial.times.push_back(since(begin));
        trial.electricityCard = *known;
    }
    return trial;
}

Result<ReaderBench::Trial> ChosenReader::timeVisit()
{
    const auto begin = std::chrono::steady_clock::now();
    auto channel = connect();
    if (!channel)
        return failed(channel);
    const auto known = knowsOurApplication(**channel);
    if (!known)
        return failed(known);
    channel->reset(); // leaving is part of the visit
    return Trial{{since(begin)}, *known};
}

} // namespace wattcard::cardio
