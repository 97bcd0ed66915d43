// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/kdf.h"

#include "crypto/cipher.h"
#include "crypto/hash.h"

#include <openssl/crypto.h>

#include <algorithm>

namespace wattcard::crypto {

Secret icaoKdf(ByteView seed, KeyUse use)
{
    constexpr std::size_t counterSize = 4;
    Secret input{seed.size() + counterSize};
    std::copy(seed.begin(), seed.end(), input.writable().begin());
    input.writable().back() = static_cast<std::uint8_t>(use);
    Sha1 digest = sha1(input.view());
    Secret key = Secret::copyOf(ByteView{digest}.first(aesKeySize));
    OPENSSL_cleanse(digest.data(), digest.size());
    return key;
}

} // namespace wattcard::crypto
