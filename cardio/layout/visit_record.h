// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/work_order.h"

namespace wattcard::cardio {

// One record of file 0008, 128 bytes: 0 format 01; 1-6 meter number BCD; 7-14 order serial; 15 use;
// 16-21 time YYMMDDhhmmss BCD; 22 result; 23 and 24 working state before and after; 25-30 customer
// number BCD; 31-38 remaining and 39-46 overdraft in use, one of them 0; 47-54 A; 55-58 seq; 59-60
// gen; 61-68 consumed; 69-72 forward active energy register; 73-76 last month's energy; 77-80 this
// month's peak power (W); 81-84 MeterFlag bits; 85-87 rejected cards BCD; 88-91 write-back counter;
// 92 last error BCD; 93 switch, 00 open, 01 closed; 94-126 zeros; 127 sum of bytes 0..126 modulo
// 256. BadInput for a value outside its field.
Result<Bytes> encodeVisit(const Visit& visit);
// BadInput unless every byte is as encodeVisit() would have written it.
Result<Visit> decodeVisit(ByteView bytes);

} // namespace wattcard::cardio
