// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tone.h"

#include <QApplication>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QVariant>

#include <cstdlib>

namespace wattcard::ui {

namespace {

constexpr char toneProperty[] = "tone";

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

// Strokes in a square of side 1.
QPainterPath signOf(Tone tone)
{
    QPainterPath path;
    switch (tone) {
    case Tone::Good:
        path.moveTo(0.28, 0.52);
        path.lineTo(0.44, 0.68);
        path.lineTo(0.73, 0.34);
        return path;
    case Tone::Attention:
        path.moveTo(0.5, 0.24);
        path.lineTo(0.5, 0.56);
        path.moveTo(0.5, 0.74);
        path.lineTo(0.5, 0.75);
        return path;
    case Tone::Stop:
        path.moveTo(0.33, 0.33);
        path.lineTo(0.67, 0.67);
        path.moveTo(0.67, 0.33);
        path.lineTo(0.33, 0.67);
        return path;
    case Tone::Busy:
        for (const double x : {0.28, 0.5, 0.72}) {
            path.moveTo(x, 0.5);
            path.lineTo(x, 0.51);
        }
        return path;
    case Tone::Special: path.addRect(0.34, 0.34, 0.32, 0.32); return path;
    case Tone::Neutral:
        path.moveTo(0.3, 0.5);
        path.lineTo(0.7, 0.5);
        return path;
    }
    std::abort();
}

} // namespace

QColor toneColour(Tone tone, const QPalette& palette)
{
    const bool dark = isDark(palette);
    switch (tone) {
    case Tone::Neutral: return dark ? QColor{0xB4, 0xBA, 0xC2} : QColor{0x5A, 0x62, 0x6C};
    case Tone::Busy: return dark ? QColor{0x7D, 0xB8, 0xFF} : QColor{0x0B, 0x5C, 0xAD};
    case Tone::Good: return dark ? QColor{0x6F, 0xD3, 0x8C} : QColor{0x14, 0x6C, 0x33};
    case Tone::Attention: return dark ? QColor{0xFF, 0xC0, 0x4D} : QColor{0x8A, 0x4B, 0x00};
    case Tone::Stop: return dark ? QColor{0xFF, 0x8A, 0x80} : QColor{0xA6, 0x1B, 0x1B};
    case Tone::Special: return dark ? QColor{0xCF, 0xA6, 0xFF} : QColor{0x6A, 0x2C, 0xA0};
    }
    std::abort();
}

void paintToneIcon(QPainter& painter, const QRectF& where, Tone tone, const QPalette& palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(where.topLeft());
    painter.scale(where.width(), where.height());
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneColour(tone, palette));
    painter.drawEllipse(QRectF{0, 0, 1, 1});
    painter.setBrush(Qt::NoBrush);
    painter.setPen(
        QPen{palette.color(QPalette::Window), 0.11, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    painter.drawPath(signOf(tone));
    painter.restore();
}

void say(QLabel& label, const QString& sentence, Tone tone)
{
    label.setProperty(toneProperty, static_cast<int>(tone));
    colourAgain(label);
    label.setText(sentence);
}

void colourAgain(QLabel& label)
{
    const QVariant tone = label.property(toneProperty);
    if (!tone.isValid())
        return;
    // Nothing but the one colour is the label's own: the others follow the theme.
    QPalette own;
    own.setResolveMask(0);
    if (const auto wanted = static_cast<Tone>(tone.toInt()); wanted != Tone::Neutral)
        own.setColor(QPalette::WindowText, toneColour(wanted, QApplication::palette()));
    label.setPalette(own);
}

} // namespace wattcard::ui
