// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/card_files.h"
#include "domain/result.h"

namespace wattcard::cardio {

// The answer to SELECT (CARD.md section 2):
// 6F { 84 AID, A5 { 80 serial, 81 class, 82 life cycle, 83 suites, 84 key versions, 85 ATC,
// 86 application version, 87 utility and region } }. 84 is one byte while all keys of the card have
// one version, else a byte for each of keyReferences up to the last key that is there; minor
// version 1 of the application takes extended commands too.
Bytes encodeFci(const CardHints& hints);
// ForeignCard for another application identifier, BadInput for a malformed FCI. Utility and region
// are the caller's to compare.
Result<CardHints> decodeFci(ByteView bytes);

} // namespace wattcard::cardio
