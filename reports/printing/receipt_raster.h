// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QTextDocument>

namespace wattcard::reports {

// The document as the dots of a thermal head that is so many dots wide, grey, as long as it needs;
// what is darker than half is to be burnt. Lays the document out anew, without margins: the head
// does not reach them anyway.
QImage receiptRaster(QTextDocument& document, int dots);

} // namespace wattcard::reports
