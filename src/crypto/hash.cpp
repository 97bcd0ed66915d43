// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hash.h"

#include "crypto/require.h"

#include <openssl/evp.h>

#include <memory>

namespace wattcard::crypto {

namespace {

using DigestContext = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;
using DigestAlgorithm = std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)>;

DigestContext contextFor(const char* name)
{
    const DigestAlgorithm algorithm{EVP_MD_fetch(nullptr, name, nullptr), EVP_MD_free};
    DigestContext context{EVP_MD_CTX_new(), EVP_MD_CTX_free};
    require(algorithm && context &&
                EVP_DigestInit_ex2(context.get(), algorithm.get(), nullptr) == 1,
            "digest is not available");
    return context;
}

// `context` is ready for the next message, before and after.
template <class Digest> Digest digest(EVP_MD_CTX* context, ByteView data)
{
    Digest out{};
    unsigned written = 0;
    require(EVP_DigestUpdate(context, data.data(), data.size()) == 1 &&
                EVP_DigestFinal_ex(context, out.data(), &written) == 1 && written == out.size(),
            "digest");
    // The kept context must not keep the digest, which may be a key.
    require(EVP_DigestInit_ex2(context, nullptr, nullptr) == 1, "digest");
    return out;
}

} // namespace

// As in cipher.cpp: one context for each algorithm and thread.
Sha256 sha256(ByteView data)
{
    thread_local const DigestContext context = contextFor("SHA256");
    return digest<Sha256>(context.get(), data);
}

Sha1 sha1(ByteView data)
{
    thread_local const DigestContext context = contextFor("SHA1");
    return digest<Sha1>(context.get(), data);
}

} // namespace wattcard::crypto
