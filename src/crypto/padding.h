// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bytes.h"

namespace wattcard::crypto {

// ISO/IEC 9797-1 padding method 2: 80, then zeros to whole blocks; a whole block is added where the
// data are whole blocks already.
inline constexpr std::uint8_t paddingMark = 0x80;

inline Bytes padMethod2(ByteView data, std::size_t blockSize)
{
    Bytes out;
    out.reserve(data.size() + blockSize);
    out.assign(data.begin(), data.end());
    out.push_back(paddingMark);
    out.resize((out.size() + blockSize - 1) / blockSize * blockSize);
    return out;
}

} // namespace wattcard::crypto
