// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/cipher.h"

#include "crypto/require.h"

#include <openssl/evp.h>

#include <algorithm>
#include <memory>

namespace wattcard::crypto {

namespace {

enum class Direction { Decrypt = 0, Encrypt = 1 };

using Context = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

// Fetching costs more than encrypting a block, so it is done once (CARD-VECTORS.md section 4).
const EVP_CIPHER* aes128(const char* mode)
{
    EVP_CIPHER* cipher = EVP_CIPHER_fetch(nullptr, mode, nullptr);
    require(cipher != nullptr, "AES-128 is not available");
    return cipher;
}

const EVP_CIPHER* aes128Cbc()
{
    static const EVP_CIPHER* const cipher = aes128("AES-128-CBC");
    return cipher;
}

const EVP_CIPHER* aes128Ecb()
{
    static const EVP_CIPHER* const cipher = aes128("AES-128-ECB");
    return cipher;
}

struct Operation {
    const EVP_CIPHER* cipher;
    Direction direction;
    ByteView key;
    ByteView iv;
};

void run(const Operation& operation, ByteView data, std::uint8_t* out)
{
    require(operation.key.size() == aesKeySize, "AES key length");
    require(data.size() % aesBlockSize == 0, "AES data must be whole blocks");
    const Context context{EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free};
    const auto* iv = operation.iv.empty() ? nullptr : operation.iv.data();
    require(EVP_CipherInit_ex2(context.get(), operation.cipher, operation.key.data(), iv,
                               static_cast<int>(operation.direction), nullptr) == 1,
            "AES initialisation");
    EVP_CIPHER_CTX_set_padding(context.get(), 0);
    int written = 0;
    require(EVP_CipherUpdate(context.get(), out, &written, data.data(),
                             static_cast<int>(data.size())) == 1 &&
                static_cast<std::size_t>(written) == data.size(),
            "AES update");
}

} // namespace

Bytes aesCbcEncrypt(ByteView key, ByteView iv, ByteView data)
{
    require(iv.size() == aesBlockSize, "AES IV length");
    Bytes out(data.size());
    run({aes128Cbc(), Direction::Encrypt, key, iv}, data, out.data());
    return out;
}

Secret aesCbcDecrypt(ByteView key, ByteView iv, ByteView data)
{
    require(iv.size() == aesBlockSize, "AES IV length");
    Secret out{data.size()};
    run({aes128Cbc(), Direction::Decrypt, key, iv}, data, out.writable().data());
    return out;
}

std::array<std::uint8_t, aesBlockSize> aesEncryptBlock(ByteView key, ByteView block)
{
    require(block.size() == aesBlockSize, "AES block length");
    std::array<std::uint8_t, aesBlockSize> out{};
    run({aes128Ecb(), Direction::Encrypt, key, {}}, block, out.data());
    return out;
}

} // namespace wattcard::crypto
