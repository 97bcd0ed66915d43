// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <cstdint>
#include <vector>

class QPainter;
class QRectF;
class QColor;

namespace wattcard::ui {

// One place of a seven-segment display. Bits 0 to 6 are the segments a to g in the usual order.
struct SegmentCell {
    std::uint8_t segments = 0;
    bool point = false; // behind the digit, as in 12.34
    bool colon = false; // behind the digit, as in 10:30
    friend bool operator==(const SegmentCell&, const SegmentCell&) = default;
};

// The cells that show a text of digits, '-', '.', ':', blanks and the letters seven segments can
// form. A character that they cannot form stays dark.
std::vector<SegmentCell> segmentCells(QStringView text);

enum class SegmentLook { Lit, Ghost }; // Ghost: every segment, as it shimmers through the glass
void paintCell(QPainter& painter, const QRectF& area, const SegmentCell& cell, SegmentLook look);

} // namespace wattcard::ui
