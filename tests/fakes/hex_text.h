// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bytes.h"

#include <QByteArray>

namespace wattcard {

// Bytes as a standard prints them; spaces between them do not count.
inline Bytes fromHex(const char* text)
{
    const QByteArray raw = QByteArray::fromHex(text);
    return Bytes(raw.begin(), raw.end());
}

} // namespace wattcard
