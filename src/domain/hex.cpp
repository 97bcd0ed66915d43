// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/hex.h"

namespace wattcard {

QString hexOf(ByteView bytes)
{
    const auto* data = reinterpret_cast<const char*>(bytes.data());
    return QString::fromLatin1(
        QByteArray::fromRawData(data, static_cast<qsizetype>(bytes.size())).toHex());
}

QString upperHexOf(ByteView bytes)
{
    return hexOf(bytes).toUpper();
}

} // namespace wattcard
