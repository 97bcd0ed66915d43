// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hash.h"

#include "crypto/require.h"

#include <openssl/evp.h>

namespace wattcard::crypto {

namespace {

const EVP_MD* digestAlgorithm(const char* name)
{
    const EVP_MD* algorithm = EVP_MD_fetch(nullptr, name, nullptr);
    require(algorithm != nullptr, "digest is not available");
    return algorithm;
}

template <class Digest> Digest digest(const EVP_MD* algorithm, ByteView data)
{
    Digest out{};
    unsigned written = 0;
    require(EVP_Digest(data.data(), data.size(), out.data(), &written, algorithm, nullptr) == 1 &&
                written == out.size(),
            "digest");
    return out;
}

} // namespace

Sha256 sha256(ByteView data)
{
    static const EVP_MD* const algorithm = digestAlgorithm("SHA256");
    return digest<Sha256>(algorithm, data);
}

Sha1 sha1(ByteView data)
{
    static const EVP_MD* const algorithm = digestAlgorithm("SHA1");
    return digest<Sha1>(algorithm, data);
}

} // namespace wattcard::crypto
