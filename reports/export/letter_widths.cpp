// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/export/letter_widths.h"

namespace wattcard::reports {

namespace {

// The block of the unified ideographs (Unicode 15, chapter 18.1).
constexpr char16_t firstIdeograph = 0x4E00;
constexpr char16_t lastIdeograph = 0x9FFF;

} // namespace

LetterWidths::LetterWidths(const QFontMetricsF& metrics)
    : m_metrics{metrics},
      m_ideograph{metrics.horizontalAdvance(QChar{firstIdeograph})}
{
    for (std::size_t code = 0; code < latinLetters; ++code)
        m_latin[code] = metrics.horizontalAdvance(QChar{static_cast<char16_t>(code)});
}

double LetterWidths::of(QStringView text) const
{
    double width = 0;
    for (const QChar letter : text) {
        const char16_t code = letter.unicode();
        if (code < latinLetters)
            width += m_latin[code];
        else if (code >= firstIdeograph && code <= lastIdeograph)
            width += m_ideograph;
        else
            return m_metrics.horizontalAdvance(text.toString());
    }
    return width;
}

} // namespace wattcard::reports
