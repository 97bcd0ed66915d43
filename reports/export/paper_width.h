// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdlib>

namespace wattcard::reports {

// Rolls of the two usual widths, and sheets (SCREENS.md section 13).
enum class Paper { Roll80, Roll58, A4 };
inline constexpr std::array allPapers{Paper::Roll80, Paper::Roll58, Paper::A4};

constexpr int widthMm(Paper paper)
{
    switch (paper) {
    case Paper::Roll80: return 80;
    case Paper::Roll58: return 58;
    case Paper::A4: return 210;
    }
    std::abort();
}

// A roll is as long as the document needs, a sheet at least this long.
constexpr int heightMm(Paper paper)
{
    return paper == Paper::A4 ? 297 : 0;
}

// What the head of a roll printer can reach: the paper without its margins.
constexpr int headDots(Paper paper)
{
    return paper == Paper::Roll58 ? 384 : 576;
}

} // namespace wattcard::reports
