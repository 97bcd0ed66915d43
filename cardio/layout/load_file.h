// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/cmac.h"
#include "domain/card_files.h"
#include "domain/result.h"

namespace wattcard::cardio {

using FileDigest = std::array<std::uint8_t, 8>; // first 8 bytes of SHA-256

// What seals a load file: K_PUR of the meter, file 0001 as it will be stored (meter and customer
// number are under the MAC), and the digest of bytes 44-51.
struct LoadSeal {
    ByteView purchaseKey;
    ByteView parameterFile;
    FileDigest tariffDigest{};
};

// File 0002, 60 bytes (CARD.md 3.2). BadInput for an amount beyond four signed bytes, a negative
// total, a year outside 2000 to 2099.
Result<Bytes> encodeLoadFile(const LoadFile& file, const LoadSeal& seal);
// BadInput unless length, format byte, BCD and total are right. Does not check the MAC.
Result<LoadFile> decodeLoadFile(ByteView bytes);

// First 8 bytes of CMAC(K_PUR, meter number || customer number || bytes 0..51).
crypto::Mac8 purchaseMac(ByteView purchaseKey, ByteView parameterFile, ByteView loadFile);
// Constant time; false for files of another size.
bool purchaseMacValid(ByteView purchaseKey, ByteView parameterFile, ByteView loadFile);

// Bytes 44-51 as they stand in the file; zeros for a file of another size.
FileDigest tariffDigestIn(ByteView loadFile);

} // namespace wattcard::cardio
