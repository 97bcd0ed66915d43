// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hmac.h"

#include "crypto/require.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <limits>

namespace wattcard::crypto {

Sha256 hmacSha256(ByteView key, ByteView data)
{
    Sha256 out{};
    unsigned written = 0;
    require(key.size() <= static_cast<std::size_t>(std::numeric_limits<int>::max()), "hmac");
    const unsigned char* made = HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
                                     data.data(), data.size(), out.data(), &written);
    require(made != nullptr && written == out.size(), "hmac");
    return out;
}

} // namespace wattcard::crypto
