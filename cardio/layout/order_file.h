// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/suite.h"
#include "domain/work_order.h"

namespace wattcard::cardio {

// File 0007 of a management card, 96 bytes (CARD.md section 7): 0-7 order serial; 8 class; 9 scope,
// 01 meters, 03 area; 10 number of meters; 11 uses; 12-16 valid from and 17-21 until, YYMMDDhhmm
// BCD; 22-25 engineer; 26-29 and 30-33 the two approvers; 34-57 four meter numbers (6 BCD) or the
// area code (4); 58-81 parameters of the class; 82 key version; 83 format 01; 88-95 MAC. What is
// not used is zeros.
//   Preset: 58 hold, 00 unchanged, 01 hold, 02 release; 59 alarms that are set, bits 01 and 02;
//   60-63 and 64-67 the alarms, BCD NNNNNN.NN. Key update: 58 purpose, 59 version, 60 whether older
//   ones are retired. Emergency credit: 58-65 the amount.
// The MAC is the first 8 bytes of CMAC(KORD, card serial(8) || bytes 0..87) by the suite's message
// MAC, KORD = KDF(card key 85, 3): an order copied to another card fails. BadInput for a value
// outside its field, an order that is none (check()), and one without its three people.
Result<Bytes> encodeOrder(const WorkOrder& order, const CardSerial& card, ByteView orderKey,
                          Suite suite = Suite::A);
// BadInput unless every byte is as encodeOrder() would have written it. Does not check the MAC.
Result<WorkOrder> decodeOrder(ByteView bytes);
// Constant time; false for a file of another size.
bool orderMacValid(ByteView orderKey, const CardSerial& card, ByteView bytes,
                   Suite suite = Suite::A);

} // namespace wattcard::cardio
