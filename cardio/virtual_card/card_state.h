// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/layout/application.h"
#include "domain/card_files.h"
#include "domain/work_order.h"

#include <array>
#include <vector>

namespace wattcard::cardio {

// One key in the card's own memory. Virtual cards carry test keys only, so the bytes are plain
// ones.
struct CardKey {
    std::uint8_t reference = 0; // P2 of MUTUAL AUTHENTICATE, 81 to 85 and 91 to 95
    std::uint8_t version = 1;
    std::uint8_t maxTries = 3;
    std::uint8_t triesLeft = 3;
    std::array<std::uint8_t, 16> value{};
    friend bool operator==(const CardKey&, const CardKey&) = default;
};

inline constexpr std::size_t journalSize = 8;
using JournalRecord = std::array<std::uint8_t, 24>;
using VisitRecord = std::array<std::uint8_t, visitSize>;

// Everything that a card keeps without power, in one value: every change is one save of the whole
// (CARD.md sections 2 and 3). Files are bytes here; the card reads only the fields that its rules
// need.
struct CardState {
    CardSerial serial;
    std::uint8_t cardClass = userCardClass;
    LifeCycle lifeCycle = LifeCycle::Initialisation;
    std::uint8_t suites = static_cast<std::uint8_t>(Suite::A);
    std::array<std::uint8_t, 4> utilityRegion{};
    std::uint32_t atc = 0;
    std::uint16_t longestCommand = 0; // bytes of data beyond the short form; 0: short form only
    std::vector<CardKey> keys;
    std::array<std::uint8_t, parameterSize> parameter{}; // 0001
    std::array<std::uint8_t, loadSize> load{};           // 0002
    std::array<std::uint8_t, tariffSize> tariff1{};      // 0003
    std::array<std::uint8_t, tariffSize> tariff2{};      // 0004
    std::array<std::uint8_t, returnSize> returned{};     // 0005
    std::vector<JournalRecord> journal;                  // 0006, the newest first
    std::array<std::uint8_t, orderSize> order{};         // 0007
    std::vector<VisitRecord> visits;                     // 0008, the newest first

    const CardKey* key(std::uint8_t reference) const; // null when there is none
    CardKey* key(std::uint8_t reference);
    void putKey(const CardKey& key); // in the place of an older one with its reference
    void removeKey(std::uint8_t reference);
    friend bool operator==(const CardState&, const CardState&) = default;
};

// Format 2 is written; format 1, which knew user cards of suite A only, is still read.
Bytes encode(const CardState& state);
// BadInput for anything that no card has written: another length, an unknown life cycle, a key
// reference that does not exist or comes twice, more tries left than there are.
Result<CardState> decodeCardState(ByteView bytes);

} // namespace wattcard::cardio
