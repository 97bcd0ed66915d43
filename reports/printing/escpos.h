// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

// The few commands of ESC/POS that a receipt needs, as makers of thermal printers publish them. A
// receipt goes as dots, so no code page and no font of the printer plays a part.
namespace wattcard::reports::escpos {

QByteArray begin(); // ESC @: forgets what another program has set
// GS v 0 in bands, because the buffers of small printers are small. Eight dots a byte, the leftmost
// highest; a width that is no multiple of eight is filled with white.
QByteArray raster(const QImage& dots);
QByteArray feed(int lines); // ESC d
QByteArray cut();           // GS V 66: feeds to the cutter first
QByteArray openDrawer();    // ESC p, a pulse on connector 0

// DLE EOT 4 is answered at once; GS r 1 when everything before it has been printed. One byte each.
QByteArray askPaperNow();
QByteArray askPaperAfter();
bool isPaperOutNow(char answer);
bool isPaperOutAfter(char answer);

} // namespace wattcard::reports::escpos
