// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secret.h"

#include <array>

namespace wattcard::cardio::fmcos {

// What FMCOS computes with DES (Fudan FMCOS 2.0 user manual, PBOC 1.0; the numbers are those of
// CARD-VECTORS.md section 6). A key of 8 bytes means DES, one of 16 bytes triple DES.

using Mac4 = std::array<std::uint8_t, 4>;
inline constexpr std::size_t lineChallengeSize = 4;
inline constexpr Mac4 noChallenge{};

// IV = challenge(4) || 00000000; padded with 80 00.. always; the last block through the whole key;
// leftmost 4 bytes. With a challenge that the card gave it is the MAC of line protection over CLA
// INS P1 P2 Lc+4 and the data as sent; with none, that of INTERNAL AUTHENTICATE (P1 02) and of the
// wallet.
Mac4 mac4(ByteView key, ByteView challenge, ByteView message);

// Line encryption: LD(1) || data, padded with 80 00.. only when these are no whole blocks; ECB. At
// most 255 bytes; more is a bug of the caller.
Bytes lineEncrypt(ByteView key, ByteView data);

// EXTERNAL AUTHENTICATE: the challenge under the key; one of 4 bytes is made longer with zeros.
Bytes externalCryptogram(ByteView key, ByteView challenge);
// INTERNAL AUTHENTICATE with P1 00: whole blocks, ECB.
Bytes internalCryptogram(ByteView key, ByteView data);

// PBOC diversification, the construction of EMV option A without its parity: left half = 3DES(M,
// D), right half = 3DES(M, not D). 16 bytes from 16 and 8 bytes.
crypto::Secret pbocDiversify(ByteView master, ByteView input);

// A load or purchase of the wallet: key of one transaction from the card's random number(4) and the
// wallet's count(2). MAC1 is mac4() under it without a challenge.
crypto::Secret walletSessionKey(ByteView key, ByteView random, ByteView count);

} // namespace wattcard::cardio::fmcos
