// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/key_store.h"

namespace wattcard::crypto {

// NXP AN10922 section 2.2, AES-128: m = 01 || M padded to two blocks, whatever its length. M is 0
// to 31 bytes; more is a bug of the caller. Equals CMAC(master, 01 || M) only from 16 bytes on.
Secret diversifyAes128(ByteView master, ByteView input);

// M = serial(8) || ref(1) || key version(1) || "WATT01" (CARD.md section 4).
Bytes diversificationInput(Purpose purpose, std::uint8_t version, const CardSerial& serial);
// The same with 00 00 || meter number (6 BCD) in the place of the serial.
Bytes diversificationInput(Purpose purpose, std::uint8_t version, const MeterNumber& meter);

} // namespace wattcard::crypto
