// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace wattcard::ui::colours {

// The instrument keeps its own colours in light and dark themes, as a real housing would. Every
// pair of ink and ground used for words has a contrast of at least 4.5:1.
inline constexpr QColor housingTop{0xF1, 0xEF, 0xE9};
inline constexpr QColor housingBottom{0xD9, 0xD6, 0xCD};
inline constexpr QColor housingEdge{0x8C, 0x89, 0x80};
inline constexpr QColor ink{0x23, 0x26, 0x2A};
inline constexpr QColor quietInk{0x55, 0x58, 0x5C};

inline constexpr QColor bezel{0x20, 0x23, 0x26};
inline constexpr QColor glassDark{0x39, 0x3F, 0x38};
inline constexpr QColor glass{0xA9, 0xB6, 0x9B};
inline constexpr QColor glassLit{0xCF, 0xE3, 0xA9};
inline constexpr QColor segment{0x14, 0x1C, 0x12};

inline constexpr QColor lampOff{0x6B, 0x6A, 0x64};
inline constexpr QColor lampYellow{0xF5, 0xB4, 0x1A};
inline constexpr QColor lampRed{0xE2, 0x2B, 0x2B};
inline constexpr QColor lampGreen{0x2F, 0xB4, 0x4A};

inline constexpr QColor good{0x14, 0x6C, 0x33};
inline constexpr QColor warning{0x8A, 0x4B, 0x00};
inline constexpr QColor bad{0xA6, 0x1B, 0x1B};
inline constexpr QColor focus{0x1B, 0x62, 0xD1};

inline constexpr QColor managementTop{0x7A, 0x3E, 0x9D}; // management cards
inline constexpr QColor managementBottom{0x4F, 0x1F, 0x6E};
inline constexpr QColor practice{0xF2, 0x8C, 0x1E}; // the frame that says "test keys only"

} // namespace wattcard::ui::colours
