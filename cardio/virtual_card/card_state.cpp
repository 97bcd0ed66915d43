// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/virtual_card/card_state.h"

#include <algorithm>

namespace wattcard::cardio {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint8_t firstFormat = 1; // without longest command, order and visits
constexpr std::uint8_t formatVersion = 2;
constexpr std::uint8_t mostTriesOfAll = 15; // 63Cx has one digit

class Writer {
public:
    void byte(std::uint8_t value) { m_bytes.push_back(value); }
    void bytes(ByteView value) { m_bytes.insert(m_bytes.end(), value.begin(), value.end()); }
    void number(std::uint32_t value)
    {
        for (int shift = 24; shift >= 0; shift -= 8)
            byte(static_cast<std::uint8_t>(value >> shift));
    }
    template <class Records> void records(const Records& records)
    {
        byte(static_cast<std::uint8_t>(records.size()));
        for (const auto& record : records)
            bytes(record);
    }
    Bytes take() { return std::move(m_bytes); }

private:
    Bytes m_bytes;
};

// Reads zeros beyond the end and remembers that it did.
class Reader {
public:
    explicit Reader(ByteView bytes) : m_rest{bytes} {}
    bool consumedExactly() const { return m_rest.empty() && !m_refused; }
    void refuse() { m_refused = true; }
    std::uint8_t byte()
    {
        std::array<std::uint8_t, 1> one{};
        bytes(one);
        return one[0];
    }
    void bytes(std::span<std::uint8_t> into)
    {
        if (into.size() > m_rest.size())
            refuse();
        if (m_refused)
            return;
        std::copy_n(m_rest.begin(), into.size(), into.begin());
        m_rest = m_rest.subspan(into.size());
    }
    std::uint32_t number()
    {
        std::uint32_t value = 0;
        for (int i = 0; i < 4; ++i)
            value = value << 8 | byte();
        return value;
    }
    std::uint16_t number16()
    {
        const std::uint8_t high = byte();
        return static_cast<std::uint16_t>(high << 8 | byte());
    }
    template <class Record> std::vector<Record> records(std::size_t most)
    {
        const std::size_t count = byte();
        if (count > most)
            refuse();
        std::vector<Record> out(std::min(count, most));
        for (Record& record : out)
            bytes(record);
        return out;
    }

private:
    ByteView m_rest;
    bool m_refused = false;
};

CardKey readKey(Reader& in)
{
    CardKey key;
    key.reference = in.byte();
    key.version = in.byte();
    key.maxTries = in.byte();
    key.triesLeft = in.byte();
    in.bytes(key.value);
    const bool isKnown = std::ranges::find(keyReferences, key.reference) != keyReferences.end();
    if (!isKnown || key.triesLeft > key.maxTries || key.maxTries > mostTriesOfAll)
        in.refuse();
    return key;
}

void readKeys(Reader& in, CardState& state)
{
    const std::size_t count = in.byte();
    for (std::size_t i = 0; i < std::min(count, keyReferences.size()); ++i) {
        const CardKey key = readKey(in);
        if (state.key(key.reference))
            in.refuse();
        state.putKey(key);
    }
    if (count > keyReferences.size())
        in.refuse();
}

void readFiles(Reader& in, CardState& state)
{
    in.bytes(state.parameter);
    in.bytes(state.load);
    in.bytes(state.tariff1);
    in.bytes(state.tariff2);
    in.bytes(state.returned);
}

bool isKnown(LifeCycle lifeCycle)
{
    switch (lifeCycle) {
    case LifeCycle::Creation:
    case LifeCycle::Initialisation:
    case LifeCycle::Operational:
    case LifeCycle::Blocked:
    case LifeCycle::Terminated: return true;
    }
    return false;
}

} // namespace

const CardKey* CardState::key(std::uint8_t reference) const
{
    const auto found = std::ranges::find(keys, reference, &CardKey::reference);
    return found == keys.end() ? nullptr : &*found;
}

CardKey* CardState::key(std::uint8_t reference)
{
    return const_cast<CardKey*>(std::as_const(*this).key(reference));
}

void CardState::putKey(const CardKey& key)
{
    if (CardKey* old = this->key(key.reference))
        *old = key;
    else
        keys.push_back(key);
}

void CardState::removeKey(std::uint8_t reference)
{
    std::erase_if(keys, [&](const CardKey& key) { return key.reference == reference; });
}

Bytes encode(const CardState& state)
{
    Writer out;
    out.byte(formatVersion);
    out.bytes(state.serial.bytes());
    out.byte(state.cardClass);
    out.byte(static_cast<std::uint8_t>(state.lifeCycle));
    out.byte(state.suites);
    out.bytes(state.utilityRegion);
    out.number(state.atc);
    out.byte(static_cast<std::uint8_t>(state.longestCommand >> 8));
    out.byte(static_cast<std::uint8_t>(state.longestCommand));
    out.byte(static_cast<std::uint8_t>(state.keys.size()));
    for (const CardKey& key : state.keys) {
        out.bytes(std::array{key.reference, key.version, key.maxTries, key.triesLeft});
        out.bytes(key.value);
    }
    for (const ByteView file :
         {ByteView{state.parameter}, ByteView{state.load}, ByteView{state.tariff1},
          ByteView{state.tariff2}, ByteView{state.returned}, ByteView{state.order}})
        out.bytes(file);
    out.records(state.journal);
    out.records(state.visits);
    return out.take();
}

Result<CardState> decodeCardState(ByteView bytes)
{
    Reader in{bytes};
    const std::uint8_t format = in.byte();
    if (format != firstFormat && format != formatVersion)
        return failed(Fault::BadInput, u"unknown format of a card image"_s);
    CardState state;
    std::array<std::uint8_t, 8> serial{};
    in.bytes(serial);
    state.serial = CardSerial{serial};
    state.cardClass = in.byte();
    state.lifeCycle = static_cast<LifeCycle>(in.byte());
    state.suites = in.byte();
    in.bytes(state.utilityRegion);
    state.atc = in.number();
    if (format == formatVersion)
        state.longestCommand = in.number16();
    readKeys(in, state);
    readFiles(in, state);
    if (format == formatVersion)
        in.bytes(state.order);
    state.journal = in.records<JournalRecord>(journalSize);
    if (format == formatVersion)
        state.visits = in.records<VisitRecord>(mostVisitsOnCard);
    if (!in.consumedExactly() || !isKnown(state.lifeCycle))
        return failed(Fault::BadInput, u"not an image of a card"_s);
    return state;
}

} // namespace wattcard::cardio
