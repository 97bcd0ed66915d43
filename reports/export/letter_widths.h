// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetricsF>
#include <QStringView>

#include <array>

namespace wattcard::reports {

// How wide texts are, letter by letter: asking the font for each text of a long table takes longer
// than painting it. Letters are not moved together; ideographs of one font are all as wide.
class LetterWidths {
public:
    explicit LetterWidths(const QFontMetricsF& metrics);
    double of(QStringView text) const; // dots

private:
    static constexpr std::size_t latinLetters = 0x80;
    QFontMetricsF m_metrics;
    std::array<double, latinLetters> m_latin{};
    double m_ideograph;
};

} // namespace wattcard::reports
