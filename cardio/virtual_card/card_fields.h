// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bytes.h"

namespace wattcard::cardio {

// The few fields of the files that the card's own rules look at (CARD.md section 3). Big-endian
// numbers.
struct CardField {
    std::size_t offset = 0;
    std::size_t size = 0;
    constexpr ByteView of(ByteView file) const { return file.subspan(offset, size); }
    constexpr std::uint64_t number(ByteView file) const
    {
        std::uint64_t value = 0;
        for (const std::uint8_t byte : of(file))
            value = value << 8 | byte;
        return value;
    }
};

namespace parameter_field { // 0001, section 3.1
inline constexpr CardField updateFlag{5, 1};
inline constexpr CardField customer{36, 6};
inline constexpr CardField subType{42, 1};
} // namespace parameter_field

namespace load_field { // 0002, section 3.2
inline constexpr CardField amount{0, 4};
inline constexpr CardField sequence{4, 4};
inline constexpr CardField total{8, 8};
inline constexpr CardField generation{16, 2};
inline constexpr CardField order{18, 8};
inline constexpr CardField sale{26, 4};
inline constexpr CardField time{32, 6};
} // namespace load_field

namespace return_field { // 0005, section 3.3
inline constexpr CardField lock{47, 1};
inline constexpr CardField accepted{50, 8};
inline constexpr CardField writeBackCounter{66, 4};
} // namespace return_field

} // namespace wattcard::cardio
