// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/hash.h"

namespace wattcard::crypto {

Sha256 hmacSha256(ByteView key, ByteView data); // FIPS 198-1

} // namespace wattcard::crypto
