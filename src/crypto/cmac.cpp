// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/cmac.h"

#include "crypto/require.h"
#include "crypto/stack.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <algorithm>
#include <memory>

namespace wattcard::crypto {

namespace {

using MacContext = std::unique_ptr<EVP_MAC_CTX, decltype(&EVP_MAC_CTX_free)>;
using MacAlgorithm = std::unique_ptr<EVP_MAC, decltype(&EVP_MAC_free)>;

MacContext contextFor(KeyAlgorithm block)
{
    require(block != KeyAlgorithm::TripleDes, "CMAC is over AES or SM4");
    char aes[] = "AES-128-CBC";
    char sm4[] = "SM4-CBC";
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_CIPHER,
                                         block == KeyAlgorithm::Sm4 ? sm4 : aes, 0),
        OSSL_PARAM_construct_end()};
    const MacAlgorithm algorithm{EVP_MAC_fetch(nullptr, "CMAC", nullptr), EVP_MAC_free};
    require(algorithm != nullptr, "CMAC is not available");
    MacContext context{EVP_MAC_CTX_new(algorithm.get()), EVP_MAC_CTX_free};
    require(context && EVP_MAC_CTX_set_params(context.get(), parameters) == 1,
            "CMAC cipher is not available");
    return context;
}

// As in cipher.cpp: one context for each algorithm and thread.
EVP_MAC_CTX* keptContext(KeyAlgorithm block)
{
    thread_local std::array<std::unique_ptr<MacContext>, 2> kept;
    auto& context = kept[block == KeyAlgorithm::Sm4 ? 1 : 0];
    if (!context)
        context = std::make_unique<MacContext>(contextFor(block));
    return context->get();
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

Mac16 cmac(KeyAlgorithm algorithm, ByteView key, ByteView message)
{
    constexpr std::array<std::uint8_t, keySize> noKey{};
    require(key.size() == keySize, "CMAC key length");
    EVP_MAC_CTX* const context = keptContext(algorithm);
    require(EVP_MAC_init(context, key.data(), key.size(), nullptr) == 1, "CMAC init");
    require(EVP_MAC_update(context, message.data(), message.size()) == 1, "CMAC update");
    Mac16 mac{};
    std::size_t written = 0;
    require(EVP_MAC_final(context, mac.data(), &written, mac.size()) == 1 && written == mac.size(),
            "CMAC final");
    // The kept context must not keep the key and its subkeys.
    require(EVP_MAC_init(context, noKey.data(), noKey.size(), nullptr) == 1, "CMAC init");
    cleanseStack();
    return mac;
}

Mac8 cmac8(KeyAlgorithm algorithm, ByteView key, ByteView message)
{
    const Mac16 whole = cmac(algorithm, key, message);
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
