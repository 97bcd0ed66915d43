// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

class QPainter;
class QRectF;

namespace wattcard::ui {

// What is drawn inside the ring: each way of "no card" is another picture (SCREENS.md section 1,
// principle 5).
enum class CardScene {
    ServiceDown, // the line between computer and reader is cut
    NoReader,    // a plug before its socket
    Insert,      // a card above the slot, going in
    Turn,        // the card's back, an arrow, its chip
    Foreign,     // a card with a question mark
    InUse,       // a card under a padlock
    Card,
};

struct SceneColours {
    QColor ink;
    QColor face;   // of cards and devices
    QColor accent; // of what it is about
};

constexpr double stillPhase = 0.35; // of Insert: half way, where nothing moves
// Fills `where`. `phase` from 0 to 1 moves the card of Insert.
void paintScene(QPainter& painter, const QRectF& where, CardScene scene,
                const SceneColours& colours, double phase = stillPhase);

} // namespace wattcard::ui
