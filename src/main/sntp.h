// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bytes.h"
#include "domain/ports/clock.h"
#include "domain/result.h"

namespace wattcard {

// The question and the answer of SNTP version 4 (RFC 4330, in the packet of RFC 5905 section 7.3):
// pure, so that hostile answers are a table in a test.

inline constexpr std::size_t sntpSize = 48;
using SntpNonce = std::array<std::uint8_t, 8>;

// Asks without telling our own time: the transmit timestamp is a number that nobody can guess, and
// the answer has to repeat it.
Bytes sntpRequest(const SntpNonce& nonce);

// The server's time when it sent the answer. BadInput, with what is wrong in the detail: too short;
// another version or mode; a server that has no time itself (leap indicator 3, a stratum of 0 or
// above 15); an answer to another question; no time in it.
Result<UtcTime> sntpTime(ByteView answer, const SntpNonce& nonce);

} // namespace wattcard
