// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bytes.h"

#include <array>

namespace wattcard::crypto {

using Sha256 = std::array<std::uint8_t, 32>;
using Sha1 = std::array<std::uint8_t, 20>;

Sha256 sha256(ByteView data); // FIPS 180-4

// Only for the key derivation that ICAO 9303-11 section 9.7.1 prescribes; it protects nothing by
// being free of collisions.
Sha1 sha1(ByteView data);

} // namespace wattcard::crypto
