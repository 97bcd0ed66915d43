// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/transaction/row.h"

namespace wattcard::cardio {

// The card's answer to PUT DATA E1: ATC(4), seq(4), digest of the stored image(8) (CARD.md
// section 6).
Bytes encodeProof(const transaction::Proof& proof);
Result<transaction::Proof> decodeProof(ByteView bytes); // BadInput unless 16 bytes

} // namespace wattcard::cardio
