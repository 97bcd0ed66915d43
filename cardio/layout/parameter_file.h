// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/card_files.h"
#include "domain/result.h"

namespace wattcard::cardio {

// File 0001, 45 bytes (CARD.md 3.1). BadInput for a value outside its field: alarms 0 to
// 999999.99, ratios from 1 with a product of at most 99999, years 2000 to 2099, flags of the table.
Result<Bytes> encodeParameterFile(const ParameterFile& file);
// BadInput unless frame, check sum, BCD and every value are right; the detail names the field.
Result<ParameterFile> decodeParameterFile(ByteView bytes);

} // namespace wattcard::cardio
