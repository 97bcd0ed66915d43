// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/key_store.h"

namespace wattcard::crypto {

inline constexpr std::size_t keyHeaderSize = 40;

// A label as bytes, in the manner of a TR-31 header (RELIABILITY.md section 11): associated data of
// a block in the key file, CKA_ID of a key on a token. Big-endian:
// purpose 1 | suite 1 | reference on the card 1 | version 1 | usage 1 ('C': computes MACs only) |
// exportable 1 ('N') | state 1 | 0 | valid from 8 | valid until 8 (milliseconds, UTC) | quota 8 |
// counter id 2 | check value 5 | 0.
Bytes encodeKeyHeader(const KeyLabel& label);
// KeyStoreDamaged for anything that encodeKeyHeader would not have written.
Result<KeyLabel> decodeKeyHeader(ByteView bytes);

} // namespace wattcard::crypto
