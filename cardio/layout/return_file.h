// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/cmac.h"
#include "domain/card_files.h"
#include "domain/result.h"

namespace wattcard::cardio {

// File 0005, 96 bytes with its return MAC (CARD.md 3.3). A negative balance is stored as 0 and the
// overdraft in use. BadInput for a value outside its field.
Result<Bytes> encodeReturnFile(const ReturnFile& file, ByteView returnKey);
// BadInput unless frame, check sum, BCD and every value are right. Does not check the MAC.
Result<ReturnFile> decodeReturnFile(ByteView bytes);

// First 8 bytes of CMAC(K_RET, bytes 0..85).
crypto::Mac8 returnMac(ByteView returnKey, ByteView returnFile);
// Constant time; false for a file of another size.
bool returnMacValid(ByteView returnKey, ByteView returnFile);

} // namespace wattcard::cardio
