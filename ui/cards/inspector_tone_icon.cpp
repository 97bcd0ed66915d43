// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/inspector_tone_icon.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPixmap>

namespace wattcard::ui {

QIcon toneIcon(Tone tone)
{
    constexpr int side = 32; // scaled down by the view, sharp at twice the density as well
    QPixmap picture{side, side};
    picture.fill(Qt::transparent);
    QPainter painter{&picture};
    paintToneIcon(painter, QRectF(0, 0, side, side), tone, QGuiApplication::palette());
    QIcon icon{picture};
    icon.addPixmap(picture, QIcon::Selected); // not washed out in a chosen row
    return icon;
}

} // namespace wattcard::ui
