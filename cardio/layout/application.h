// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace wattcard::cardio {

// Names and sizes of card application 1 (CARD.md sections 2, 3 and 6).

// F0 "WATTCARD" 01.
inline constexpr std::array<std::uint8_t, 10> applicationId{0xF0, 0x57, 0x41, 0x54, 0x54,
                                                            0x43, 0x41, 0x52, 0x44, 0x01};

// Short file identifiers.
enum class ShortFile : std::uint8_t {
    Parameter = 0x01,
    Load = 0x02,
    Tariff1 = 0x03,
    Tariff2 = 0x04,
    Return = 0x05,
    Journal = 0x06,
    Order = 0x07,
    Visits = 0x08,
    Serial = 0x19,
};
inline constexpr std::size_t parameterSize = 45;
inline constexpr std::size_t loadSize = 60;
inline constexpr std::size_t tariffSize = 258;
inline constexpr std::size_t returnSize = 96;
inline constexpr std::size_t orderSize = 96;   // management cards
inline constexpr std::size_t visitSize = 128;  // one record of the visits
inline constexpr std::size_t serialFileSize = 9;

// The keys whose versions the answer to SELECT tells, in this order (CARD.md section 4).
inline constexpr std::array<std::uint8_t, 10> keyReferences{0x81, 0x82, 0x83, 0x84, 0x85,
                                                            0x91, 0x92, 0x93, 0x94, 0x95};

// Bytes of data that a card of application version 1.1 takes in one command.
inline constexpr std::uint16_t longestExtendedCommand = 1024;

// Tags of GET DATA and PUT DATA (P2), and of what they carry.
namespace tag {
inline constexpr std::uint8_t sale = 0xE1;      // read {C1}{C2}{C5}, written {C1}{C2}
inline constexpr std::uint8_t writeBack = 0xE2; // written {C5}
inline constexpr std::uint8_t parameter = 0xC1;
inline constexpr std::uint8_t load = 0xC2;
inline constexpr std::uint8_t returned = 0xC5;
} // namespace tag

// A tariff file goes over in pieces whose secured command or answer fits the short form: padded to
// 208 bytes and with 14 bytes of data objects around it.
inline constexpr std::size_t tariffChunk = 192;

// The only card class that a counter sells to; the others are management cards (section 7).
inline constexpr std::uint8_t userCardClass = 0x01;

} // namespace wattcard::cardio
