// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench_slot.h"

#include <utility>

namespace wattcard::app {

using namespace Qt::StringLiterals;

// A described card in the slot. It may be pulled within each exchange.
class BenchSlot::Session : public MeterCardSession {
public:
    Session(BenchSlot& slot, meter::PlainCard& card, const MeterNumber& meter)
        : m_slot{slot},
          m_card{card},
          m_reading{card.seenBy(meter)}
    {
    }
    const MeterCardReading& reading() const override { return m_reading; }
    Result<void> writeReturn(const ReturnFile& file) override { return write(file); }
    Result<void> appendVisit(const Visit& visit) override { return write(visit); }

private:
    template <class Record> Result<void> write(const Record& record)
    {
        if (auto troubled = m_slot.exchange(); !troubled)
            return troubled;
        return m_card.take(record);
    }

    BenchSlot& m_slot;
    meter::PlainCard& m_card;
    MeterCardReading m_reading;
};

// A session whose card looks as a preset wants it; what is written goes to the card that is there.
class BenchSlot::Disguised : public MeterCardSession {
public:
    Disguised(std::unique_ptr<MeterCardSession> session, MeterCardReading looks)
        : m_session{std::move(session)},
          m_reading{std::move(looks)}
    {
    }
    const MeterCardReading& reading() const override { return m_reading; }
    Result<void> writeReturn(const ReturnFile& file) override
    {
        return m_session->writeReturn(file);
    }
    Result<void> appendVisit(const Visit& visit) override { return m_session->appendVisit(visit); }

private:
    std::unique_ptr<MeterCardSession> m_session;
    MeterCardReading m_reading;
};

Result<std::unique_ptr<MeterCardSession>> BenchSlot::open(const MeterModule& own)
{
    if (m_disguise == FaultPreset::WrongRegion) {
        m_disguise.reset();
        return failed(Fault::ForeignCard, u"another utility or region"_s);
    }
    auto session = openCard(own);
    const bool isUserCard =
        session && !managementClass((*session)->reading().hints.cardClass).has_value();
    if (!isUserCard || !m_disguise || !m_readout)
        return session;
    MeterCardReading looks = (*session)->reading();
    disguise(looks);
    return std::unique_ptr<MeterCardSession>{new Disguised{std::move(*session), std::move(looks)}};
}

Result<std::unique_ptr<MeterCardSession>> BenchSlot::openCard(const MeterModule& own)
{
    if (m_card == nullptr)
        return m_slot.open(own);
    meter::PlainCard& card = *m_card;
    if (const auto troubled = exchange(); !troubled)
        return failed(troubled);
    return std::unique_ptr<MeterCardSession>{new Session{*this, card, own.number}};
}

Result<void> BenchSlot::set(const CardTrouble& trouble)
{
    m_trouble = trouble;
    m_commands = 0;
    return {};
}

Result<void> BenchSlot::exchange()
{
    if (m_card == nullptr)
        return failed(Fault::NoCard);
    const bool strikes = ++m_commands == m_trouble.number;
    if (!strikes || m_trouble.kind == CardTrouble::Kind::None ||
        m_trouble.kind == CardTrouble::Kind::Slow)
        return {};
    const auto kind = std::exchange(m_trouble, {}).kind;
    if (kind == CardTrouble::Kind::WrongStatus)
        return failed(Fault::CardRefused, u"SW 6F00"_s);
    m_card = nullptr;
    if (m_onPulled)
        m_onPulled();
    return failed(Fault::NoCard);
}

void BenchSlot::disguise(MeterCardReading& reading)
{
    const meter::Readout meter = m_readout();
    const auto preset = std::exchange(m_disguise, {});
    reading.load.gen = meter.gen;
    if (preset == FaultPreset::RepeatedPurchase) {
        reading.load.seq = meter.seq;
        reading.load.total = meter.accepted;
        return;
    }
    // Nothing but the purchase: an opening card would be refused for its own reasons.
    reading.parameter.subType = SubType::Purchase;
    reading.parameter.update = {};
    reading.tariff1.reset();
    reading.tariff2.reset();
    const Credit room = meter.hoardingLimit - meter.remaining;
    reading.load.seq = Sequence{static_cast<std::uint32_t>(meter.seq) + 1};
    reading.load.total = meter.accepted + room + Credit::fromHundredths(1);
}

} // namespace wattcard::app
