// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meter/segments.h"

#include <QPainter>
#include <QPolygonF>
#include <QRectF>

#include <array>
#include <utility>

namespace wattcard::ui {
namespace {

constexpr std::uint8_t allSegments = 0x7F;

// Segments: a top, b top right, c bottom right, d bottom, e bottom left, f top left, g middle.
constexpr std::array<std::pair<char16_t, std::uint8_t>, 38> glyphs{{
    {u'0', 0x3F}, {u'1', 0x06}, {u'2', 0x5B}, {u'3', 0x4F}, {u'4', 0x66}, {u'5', 0x6D},
    {u'6', 0x7D}, {u'7', 0x07}, {u'8', 0x7F}, {u'9', 0x6F}, {u'-', 0x40}, {u' ', 0x00},
    {u'A', 0x77}, {u'b', 0x7C}, {u'C', 0x39}, {u'c', 0x58}, {u'd', 0x5E}, {u'E', 0x79},
    {u'F', 0x71}, {u'G', 0x3D}, {u'H', 0x76}, {u'h', 0x74}, {u'I', 0x06}, {u'i', 0x04},
    {u'J', 0x1E}, {u'L', 0x38}, {u'n', 0x54}, {u'N', 0x37}, {u'O', 0x3F}, {u'o', 0x5C},
    {u'P', 0x73}, {u'r', 0x50}, {u'R', 0x50}, {u'S', 0x6D}, {u't', 0x78}, {u'U', 0x3E},
    {u'u', 0x1C}, {u'D', 0x5E},
}};

std::uint8_t segmentsOf(char16_t character)
{
    for (const auto& [known, segments] : glyphs) {
        if (known == character)
            return segments;
    }
    return 0;
}

// A bar with pointed ends between two points that lie on one line, upright or level.
QPolygonF bar(QPointF from, QPointF to, qreal thickness)
{
    const qreal half = thickness / 2;
    const qreal gap = thickness * 0.12;
    if (qFuzzyCompare(from.y(), to.y())) {
        const qreal left = from.x() + gap;
        const qreal right = to.x() - gap;
        const qreal y = from.y();
        return {{{left, y},
                 {left + half, y - half},
                 {right - half, y - half},
                 {right, y},
                 {right - half, y + half},
                 {left + half, y + half}}};
    }
    const qreal top = from.y() + gap;
    const qreal bottom = to.y() - gap;
    const qreal x = from.x();
    return {{{x, top},
             {x + half, top + half},
             {x + half, bottom - half},
             {x, bottom},
             {x - half, bottom - half},
             {x - half, top + half}}};
}

std::array<QPolygonF, 7> barsIn(const QRectF& box, qreal thickness)
{
    const QPointF topLeft = box.topLeft();
    const QPointF topRight = box.topRight();
    const QPointF bottomLeft = box.bottomLeft();
    const QPointF bottomRight = box.bottomRight();
    const QPointF midLeft{box.left(), box.center().y()};
    const QPointF midRight{box.right(), box.center().y()};
    return {bar(topLeft, topRight, thickness),     bar(topRight, midRight, thickness),
            bar(midRight, bottomRight, thickness), bar(bottomLeft, bottomRight, thickness),
            bar(midLeft, bottomLeft, thickness),   bar(topLeft, midLeft, thickness),
            bar(midLeft, midRight, thickness)};
}

void paintDots(QPainter& painter, const QRectF& box, qreal thickness, const SegmentCell& cell)
{
    const qreal radius = thickness * 0.62;
    const qreal x = box.right() + thickness * 1.75;
    if (cell.point)
        painter.drawEllipse(QPointF{x, box.bottom()}, radius, radius);
    if (cell.colon) {
        painter.drawEllipse(QPointF{x, box.center().y() - box.height() * 0.2}, radius, radius);
        painter.drawEllipse(QPointF{x, box.center().y() + box.height() * 0.2}, radius, radius);
    }
}

} // namespace

std::vector<SegmentCell> segmentCells(QStringView text)
{
    std::vector<SegmentCell> cells;
    for (const QChar character : text) {
        if (character == u'.' || character == u':') {
            if (cells.empty())
                cells.push_back({});
            (character == u'.' ? cells.back().point : cells.back().colon) = true;
            continue;
        }
        cells.push_back({.segments = segmentsOf(character.unicode())});
    }
    return cells;
}

void paintCell(QPainter& painter, const QRectF& area, const SegmentCell& cell, SegmentLook look)
{
    const qreal thickness = area.width() * 0.135;
    // The place of the point is kept free at the right of every digit, so that digits never move.
    const QRectF box =
        area.adjusted(thickness, thickness / 2 + 1, -thickness * 2.6, -thickness / 2 - 1);
    const auto bars = barsIn(box, thickness);
    const std::uint8_t lit = look == SegmentLook::Ghost ? allSegments : cell.segments;
    painter.save();
    painter.translate(box.left(), box.bottom());
    painter.shear(-0.07, 0); // the slight slant of real digits
    painter.translate(-box.left(), -box.bottom());
    for (std::size_t i = 0; i < bars.size(); ++i) {
        if ((lit >> i & 1u) != 0)
            painter.drawPolygon(bars[i]);
    }
    if (look == SegmentLook::Lit)
        paintDots(painter, box, thickness, cell);
    painter.restore();
}

} // namespace wattcard::ui
