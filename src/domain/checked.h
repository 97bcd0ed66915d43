// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstdlib>

namespace wattcard {

// Sums and products that end the program rather than wrap: amounts are bounded where they enter, so
// an overflow is a bug.
inline std::int64_t checkedSum(std::int64_t a, std::int64_t b)
{
    std::int64_t sum = 0;
    if (__builtin_add_overflow(a, b, &sum))
        std::abort();
    return sum;
}
inline std::int64_t checkedDifference(std::int64_t a, std::int64_t b)
{
    std::int64_t difference = 0;
    if (__builtin_sub_overflow(a, b, &difference))
        std::abort();
    return difference;
}
inline std::int64_t checkedProduct(std::int64_t a, std::int64_t b)
{
    std::int64_t product = 0;
    if (__builtin_mul_overflow(a, b, &product))
        std::abort();
    return product;
}

} // namespace wattcard
