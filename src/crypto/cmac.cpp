// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/cmac.h"

#include "crypto/cipher.h"
#include "crypto/require.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <algorithm>
#include <memory>

namespace wattcard::crypto {

namespace {

using Context = std::unique_ptr<EVP_MAC_CTX, decltype(&EVP_MAC_CTX_free)>;

EVP_MAC* cmacAlgorithm()
{
    static EVP_MAC* const algorithm = EVP_MAC_fetch(nullptr, "CMAC", nullptr);
    require(algorithm != nullptr, "CMAC is not available");
    return algorithm;
}

// Multiplication by x in GF(2^128) with the polynomial of SP 800-38B section 5.3.
Mac16 doubled(const Mac16& block)
{
    constexpr std::uint8_t reduction = 0x87;
    Mac16 out{};
    unsigned carry = 0;
    for (std::size_t i = block.size(); i-- > 0;) {
        const unsigned shifted = (unsigned{block[i]} << 1) | carry;
        out[i] = static_cast<std::uint8_t>(shifted);
        carry = shifted >> 8;
    }
    if (carry != 0)
        out.back() = static_cast<std::uint8_t>(out.back() ^ reduction);
    return out;
}

} // namespace

Mac16 aesCmac(ByteView key, ByteView message)
{
    require(key.size() == aesKeySize, "CMAC key length");
    const Context context{EVP_MAC_CTX_new(cmacAlgorithm()), EVP_MAC_CTX_free};
    char cipher[] = "AES-128-CBC";
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_CIPHER, cipher, 0),
        OSSL_PARAM_construct_end()};
    require(EVP_MAC_init(context.get(), key.data(), key.size(), parameters) == 1, "CMAC init");
    require(EVP_MAC_update(context.get(), message.data(), message.size()) == 1, "CMAC update");
    Mac16 mac{};
    std::size_t written = 0;
    require(EVP_MAC_final(context.get(), mac.data(), &written, mac.size()) == 1 &&
                written == mac.size(),
            "CMAC final");
    return mac;
}

Mac8 aesCmac8(ByteView key, ByteView message)
{
    const Mac16 whole = aesCmac(key, message);
    Mac8 mac{};
    std::copy_n(whole.begin(), mac.size(), mac.begin());
    return mac;
}

CmacSubkeys aesCmacSubkeys(ByteView key)
{
    const Mac16 k1 = doubled(aesEncryptBlock(key, Mac16{}));
    return {k1, doubled(k1)};
}

} // namespace wattcard::crypto
