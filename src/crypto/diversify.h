// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/key_store.h"

namespace wattcard::crypto {

// NXP AN10922 section 2.2, AES-128: m = 01 || M padded to two blocks, whatever its length. M is 0
// to 31 bytes; more is a bug of the caller. Equals CMAC(master, 01 || M) only from 16 bytes on.
Secret diversifyAes128(ByteView master, ByteView input);

// The suite's way: AN10922 with AES for suites A and T; for S the same construction, which from 16
// bytes on is CMAC(master, 01 || M), with SM4. `input` is 16 to 31 bytes.
Secret diversify(Suite suite, ByteView master, ByteView input);

// M = serial(8) || ref(1) || key version(1) || "WATT01" (CARD.md section 4); ref is that of the
// purpose, + 10 for suite T.
Bytes diversificationInput(const KeySlot& slot, const CardSerial& serial);
// The same with 00 00 || meter number (6 BCD) in the place of the serial.
Bytes diversificationInput(const KeySlot& slot, const MeterNumber& meter);

} // namespace wattcard::crypto
