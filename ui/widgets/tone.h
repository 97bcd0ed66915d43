// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

class QLabel;
class QPainter;
class QRectF;

namespace wattcard::ui {

// What a colour on the screen means. A tone is never alone: an icon and a word stand beside it.
enum class Tone { Neutral, Busy, Good, Attention, Stop, Special };

// Readable on the palette's window colour with a contrast of at least 4.5:1, in every theme.
QColor toneColour(Tone tone, const QPalette& palette);
// The tone's own sign: tick, exclamation mark, cross, dots, square. Fills the square `where`.
void paintToneIcon(QPainter& painter, const QRectF& where, Tone tone, const QPalette& palette);

// A sentence in the colour of its tone; what is neutral looks like any other.
void say(QLabel& label, const QString& sentence, Tone tone);
// After the theme has changed: a label that says something in a tone takes the tone's new colour.
void colourAgain(QLabel& label);

} // namespace wattcard::ui
