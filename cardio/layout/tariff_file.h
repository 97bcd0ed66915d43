// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/card_files.h"
#include "domain/result.h"

namespace wattcard::cardio {

// Files 0003 and 0004, 258 bytes (CARD.md 3.4). They have no check sum of their own: bytes 44-51 of
// the load file cover them. BadInput for a value outside its field.
Result<Bytes> encodeTariffFile(const TariffFile& file);
Result<TariffFile> decodeTariffFile(ByteView bytes);

} // namespace wattcard::cardio
