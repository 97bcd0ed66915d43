// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/apdu/t0_channel.h"
#include "cardio/layout/image.h"
#include "cardio/profile/wattcard1_desk.h"
#include "cardio/profile/wattcard1_meter_slot.h"
#include "tests/fuzz/fixture.h"

#include <algorithm>

// Answers of a card to the counter and to the meter: the real card's own, the same altered, any
// bytes, or none at all. Nothing crashes, and what the counter believes to be on the card is there.
namespace wattcard::cardio::fuzz {

namespace {

class ScriptedChannel final : public CardChannel {
public:
    ScriptedChannel(VirtualCard& card, Input& script) : m_card{card}, m_script{script}
    {
        m_card.reset();
    }
    Result<Bytes> transmit(ByteView command) override
    {
        const std::uint8_t what = m_script.byte();
        if (what == 1)
            return failed(Fault::NoCard);
        if (what == 2) {
            const ByteView bytes = m_script.chunk();
            return Bytes(bytes.begin(), bytes.end());
        }
        Bytes answer = m_card.transmit(command);
        if (what == 3)
            answer[m_script.byte() % answer.size()] ^= m_script.byte();
        if (what == 4)
            answer.resize(std::min<std::size_t>(answer.size(), m_script.byte()));
        return answer;
    }
    Bytes atr() const override { return VirtualCard::atr(); }

private:
    VirtualCard& m_card;
    Input& m_script;
};

class ScriptedReader final : public CardReader {
public:
    ScriptedReader(VirtualCard& card, Input& script) : m_card{card}, m_script{script} {}
    Result<std::unique_ptr<CardChannel>> connect() override
    {
        auto channel = std::make_unique<ScriptedChannel>(m_card, m_script);
        if (m_card.protocol() == VirtualCard::Protocol::T0)
            return std::make_unique<T0Channel>(std::move(channel));
        return channel;
    }
    bool cardPresent() override { return true; }
    std::uint32_t insertionCount() const override { return 1; }
    QString name() const override { return {}; }

private:
    VirtualCard& m_card;
    Input& m_script;
};

transaction::Target sampleTarget()
{
    const Bytes key(16, 0x5A);
    CardImage image;
    image.load.gen = Generation{1};
    image.load.seq = Sequence{1};
    image.load.order[7] = 1;
    image.load.soldAt = LocalTime{std::chrono::local_days{std::chrono::year{2026} / 11 / 21}};
    const auto target = encodeImage(image, key);
    mustHold(target.has_value());
    return *target;
}

void counter(VirtualCard& card, Input& input)
{
    static const transaction::Target target = sampleTarget();
    ScriptedReader reader{card, input};
    Wattcard1Desk desk{reader, {allKeys(), {0, 1, 0, 1}, Suite::A, numbers()}};
    if (const auto hints = desk.identify(); hints && hints->lifeCycle == LifeCycle::Initialisation)
        [[maybe_unused]]
        const auto done = desk.personalise(hints->serial);
    const auto session = desk.open(CardRole::Issuer);
    if (!session)
        return;
    const WriteResult result = (*session)->write(target);
    const auto state = card.state();
    const bool isStored = std::ranges::equal(state->load, target.load) &&
                          std::ranges::equal(state->parameter, target.parameter);
    mustHold(result.outcome != WriteOutcome::Proved || isStored);
    mustHold(result.outcome != WriteOutcome::Untouched || !isStored);
}

void meter(VirtualCard& card, Input& input)
{
    ScriptedReader reader{card, input};
    Wattcard1MeterSlot slot{reader, {allKeys(), {0, 1, 0, 1}, Suite::A, numbers()}};
    const auto session = slot.open({*MeterNumber::fromNumber(12'345'678)});
    if (session) [[maybe_unused]]
        const auto written = (*session)->writeReturn({});
}

} // namespace

} // namespace wattcard::cardio::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace wattcard::cardio;
    using namespace wattcard::cardio::fuzz;
    Input input{data, size};
    const std::uint8_t first = input.byte();
    constexpr std::array kinds{Kind::Blank, Kind::User, Kind::Management};
    const auto kind = kinds[first % kinds.size()];
    MemoryImageStore store = storeWith(stateOf(kind, wattcard::LifeCycle::Operational));
    const auto protocol =
        (first & 0x40) != 0 ? VirtualCard::Protocol::T0 : VirtualCard::Protocol::T1;
    VirtualCard card{store, numbers(), {.protocol = protocol}};
    if ((first & 0x80) != 0)
        meter(card, input);
    else
        counter(card, input);
    return 0;
}
