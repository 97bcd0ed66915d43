// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bytes.h"
#include "domain/result.h"

#include <functional>

namespace wattcard::crypto {

// The operating system's generator. A short or failed read is RandomFailed: there is no second,
// weaker source to fall back to (RELIABILITY.md section 11).
Result<Bytes> randomBytes(std::size_t count);

// Where nonces come from; tests hand in a scripted one.
using RandomSource = std::function<Result<Bytes>(std::size_t)>;

// The source, with the continuous test of FIPS 140-2 section 4.9.2 over the last draws: one that
// gives what it gave before, because it is stuck or was set back with its machine, is RandomFailed,
// and stays it until it gives something new. Keeps digests, never what was drawn. Copies share
// their memory and may be used from several threads.
RandomSource withoutRepeats(RandomSource source);

} // namespace wattcard::crypto
