// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meter/paint.h"

#include <QFontMetricsF>
#include <QPainter>

namespace wattcard::ui {
namespace {

constexpr int smallestPixels = 7;

QFont fitted(const QFont& base, const FittedText& text, const QSizeF& room)
{
    QFont font = base;
    font.setBold(text.bold);
    int pixels = std::max(smallestPixels, qRound(text.pixels));
    font.setPixelSize(pixels);
    while (pixels > smallestPixels &&
           QFontMetricsF{font}.boundingRect({}, 0, text.text).width() > room.width())
        font.setPixelSize(--pixels);
    return font;
}

} // namespace

void paintFitted(QPainter& painter, const QRectF& area, const FittedText& text)
{
    const QFont before = painter.font();
    painter.setFont(fitted(before, text, area.size()));
    painter.drawText(area, static_cast<int>(text.alignment) | Qt::TextDontClip, text.text);
    painter.setFont(before);
}

void paintKeyHint(QPainter& painter, const QRectF& area, const QString& key)
{
    const QPen pen = painter.pen();
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(area, 3, 3);
    paintFitted(
        painter, area,
        {.text = key, .pixels = area.height() * 0.7, .bold = true, .alignment = Qt::AlignCenter});
    painter.setPen(pen);
}

} // namespace wattcard::ui
