// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>
#include <QString>

class QPainter;

namespace wattcard::ui {

struct FittedText {
    QString text;
    qreal pixels = 12; // made smaller until the text fits, never below 7
    bool bold = false;
    Qt::Alignment alignment = Qt::AlignCenter;
};
// Writes in the painter's font family and pen. A translation that is longer gets smaller letters
// instead of being cut.
void paintFitted(QPainter& painter, const QRectF& area, const FittedText& text);

// A small key cap with the letter that presses a control.
void paintKeyHint(QPainter& painter, const QRectF& area, const QString& key);

} // namespace wattcard::ui
