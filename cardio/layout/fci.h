// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/card_files.h"
#include "domain/result.h"

namespace wattcard::cardio {

// The answer to SELECT (CARD.md section 2):
// 6F { 84 AID, A5 { 80 serial, 81 class, 82 life cycle, 83 suites, 84 key version, 85 ATC,
// 86 application version, 87 utility and region, 88 key versions, 89 longest command data } }; 89
// is missing when the card takes the short form only.
Bytes encodeFci(const CardHints& hints);
// ForeignCard for another application identifier, BadInput for a malformed FCI. Utility and region
// are the caller's to compare.
Result<CardHints> decodeFci(ByteView bytes);

} // namespace wattcard::cardio
