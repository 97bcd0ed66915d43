// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/cmac.h"

namespace wattcard::crypto {

// ISO/IEC 9797-1 MAC algorithm 3 with DES, IV 0 and all eight bytes, as ICAO 9303-11 section 9.8.6
// uses it. The key is that of two-key triple DES (16 bytes). Padding method 2 is always applied
// here, so the message comes unpadded.
Mac8 retailMac(ByteView key, ByteView message);

} // namespace wattcard::crypto
