// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bytes.h"

#include <array>

namespace wattcard::crypto {

using KeyCheckValue = std::array<std::uint8_t, 5>;

// First five bytes of AES-CMAC over a zero block (RELIABILITY.md section 11). A label that tells
// keys apart, never a MAC.
KeyCheckValue keyCheckValue(ByteView key);

} // namespace wattcard::crypto
