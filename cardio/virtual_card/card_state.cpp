// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/virtual_card/card_state.h"

#include <algorithm>

namespace wattcard::cardio {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint8_t formatVersion = 1;
constexpr std::size_t mostKeys = 16;

class Writer {
public:
    void byte(std::uint8_t value) { m_bytes.push_back(value); }
    void bytes(ByteView value) { m_bytes.insert(m_bytes.end(), value.begin(), value.end()); }
    void number(std::uint32_t value)
    {
        for (int shift = 24; shift >= 0; shift -= 8)
            byte(static_cast<std::uint8_t>(value >> shift));
    }
    Bytes take() { return std::move(m_bytes); }

private:
    Bytes m_bytes;
};

// Reads zeros beyond the end and remembers that it did.
class Reader {
public:
    explicit Reader(ByteView bytes) : m_rest{bytes} {}
    bool consumedExactly() const { return m_rest.empty() && !m_overrun; }
    std::uint8_t byte()
    {
        std::array<std::uint8_t, 1> one{};
        bytes(one);
        return one[0];
    }
    void bytes(std::span<std::uint8_t> into)
    {
        m_overrun = m_overrun || into.size() > m_rest.size();
        if (m_overrun)
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

private:
    ByteView m_rest;
    bool m_overrun = false;
};

CardKey readKey(Reader& in)
{
    CardKey key;
    key.reference = in.byte();
    key.version = in.byte();
    key.maxTries = in.byte();
    key.triesLeft = in.byte();
    in.bytes(key.value);
    return key;
}

void readFiles(Reader& in, CardState& state)
{
    in.bytes(state.parameter);
    in.bytes(state.load);
    in.bytes(state.tariff1);
    in.bytes(state.tariff2);
    in.bytes(state.returned);
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
    out.byte(static_cast<std::uint8_t>(state.keys.size()));
    for (const CardKey& key : state.keys) {
        out.bytes(std::array{key.reference, key.version, key.maxTries, key.triesLeft});
        out.bytes(key.value);
    }
    for (const ByteView file :
         {ByteView{state.parameter}, ByteView{state.load}, ByteView{state.tariff1},
          ByteView{state.tariff2}, ByteView{state.returned}})
        out.bytes(file);
    out.byte(static_cast<std::uint8_t>(state.journal.size()));
    for (const JournalRecord& record : state.journal)
        out.bytes(record);
    return out.take();
}

Result<CardState> decodeCardState(ByteView bytes)
{
    Reader in{bytes};
    if (in.byte() != formatVersion)
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
    const std::size_t keys = in.byte();
    for (std::size_t i = 0; i < std::min(keys, mostKeys); ++i)
        state.keys.push_back(readKey(in));
    readFiles(in, state);
    state.journal.resize(std::min<std::size_t>(in.byte(), journalSize));
    for (JournalRecord& record : state.journal)
        in.bytes(record);
    if (!in.consumedExactly())
        return failed(Fault::BadInput, u"wrong length of a card image"_s);
    return state;
}

} // namespace wattcard::cardio
