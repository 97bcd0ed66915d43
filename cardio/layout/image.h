// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/layout/load_file.h"
#include "domain/transaction/row.h"

namespace wattcard::cardio {

// The files of one image as bytes; the tariff files are empty unless C1's flag names them.
struct ImageBytes {
    ByteView parameter;
    ByteView load;
    ByteView tariff1;
    ByteView tariff2;
};

// First 8 bytes of SHA-256 over C1 || C2 || the flagged tariff files: the card's proof (CARD.md
// section 6).
transaction::Digest imageDigest(const ImageBytes& image);
// First 8 bytes of SHA-256 over 0001 || the flagged tariff files: bytes 44-51 of file 0002.
FileDigest tariffDigest(const ImageBytes& image);

// The exact bytes of an image. BadInput when a value does not fit, when a flagged tariff file is
// missing, or one that no flag names is there.
Result<transaction::Target> encodeImage(const CardImage& image, ByteView purchaseKey);

// A file that was never written is all zeros.
bool isUnwritten(ByteView file);

} // namespace wattcard::cardio
