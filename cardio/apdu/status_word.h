// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace wattcard::cardio {

// SW1 SW2 of an answer (ISO 7816-4 section 5.6).
struct StatusWord {
    std::uint16_t value = 0;
    constexpr bool isOk() const { return value == 0x9000; }
    // 63Cx: a wrong token, x tries left.
    constexpr bool isWrongToken() const { return (value & 0xFFF0) == 0x63C0; }
    constexpr int triesLeft() const { return value & 0x000F; }
    static constexpr StatusWord wrongToken(unsigned triesLeft)
    {
        return {static_cast<std::uint16_t>(0x63C0 | (triesLeft & 0x0F))};
    }
    QString toString() const { return QString::number(value, 16).toUpper(); }
    friend constexpr bool operator==(StatusWord, StatusWord) = default;
};

namespace status {
inline constexpr StatusWord ok{0x9000};
inline constexpr StatusWord memoryFailure{0x6581};
inline constexpr StatusWord wrongLength{0x6700};
inline constexpr StatusWord logicalChannelNotSupported{0x6881};
inline constexpr StatusWord securityNotSatisfied{0x6982};
inline constexpr StatusWord keyBlocked{0x6983};
inline constexpr StatusWord conditionsNotSatisfied{0x6985};
inline constexpr StatusWord secureMessagingMissing{0x6987};
inline constexpr StatusWord secureMessagingIncorrect{0x6988};
inline constexpr StatusWord wrongData{0x6A80};
inline constexpr StatusWord fileNotFound{0x6A82};
inline constexpr StatusWord recordNotFound{0x6A83};
inline constexpr StatusWord wrongP1P2{0x6A86};
inline constexpr StatusWord dataNotFound{0x6A88};
inline constexpr StatusWord wrongOffset{0x6B00};
inline constexpr StatusWord instructionNotSupported{0x6D00};
inline constexpr StatusWord classNotSupported{0x6E00};
} // namespace status

} // namespace wattcard::cardio
