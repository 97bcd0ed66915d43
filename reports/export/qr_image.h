// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

namespace wattcard::reports {

// QR code (ISO/IEC 18004, level M) of Latin-1 text, one pixel a module, white quiet zone of four
// modules around it. Null when the text is empty or too long for a code.
QImage qrImage(const QString& text);

} // namespace wattcard::reports
