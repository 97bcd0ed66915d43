// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/cipher.h"

#include "crypto/require.h"
#include "crypto/stack.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <algorithm>
#include <memory>

namespace wattcard::crypto {

namespace {

enum class Direction { Decrypt = 0, Encrypt = 1 };
enum class Mode { Cbc, Ecb };
constexpr std::size_t modes = 2;
constexpr std::size_t algorithms = 3;

using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;
using Cipher = std::unique_ptr<EVP_CIPHER, decltype(&EVP_CIPHER_free)>;

const char* nameOf(KeyAlgorithm algorithm, Mode mode)
{
    const bool isCbc = mode == Mode::Cbc;
    switch (algorithm) {
    case KeyAlgorithm::Aes128: return isCbc ? "AES-128-CBC" : "AES-128-ECB";
    case KeyAlgorithm::Sm4: return isCbc ? "SM4-CBC" : "SM4-ECB";
    case KeyAlgorithm::TripleDes: return isCbc ? "DES-EDE-CBC" : "DES-EDE-ECB";
    }
    std::abort();
}

CipherContext contextFor(KeyAlgorithm algorithm, Mode mode)
{
    const Cipher cipher{EVP_CIPHER_fetch(nullptr, nameOf(algorithm, mode), nullptr),
                        EVP_CIPHER_free};
    CipherContext context{EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free};
    // Said once to the cipher: EVP_CIPHER_CTX_set_padding would say it again with every key.
    unsigned noPadding = 0;
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_uint(OSSL_CIPHER_PARAM_PADDING, &noPadding),
        OSSL_PARAM_construct_end()};
    require(cipher && context &&
                EVP_CipherInit_ex2(context.get(), cipher.get(), nullptr, nullptr, 1, parameters) ==
                    1,
            "block cipher is not available");
    return context;
}

// Fetching and allocating cost more than a few blocks, so each thread keeps one context for each
// cipher (CARD-VECTORS.md section 4).
EVP_CIPHER_CTX* keptContext(KeyAlgorithm algorithm, Mode mode)
{
    thread_local std::array<std::unique_ptr<CipherContext>, modes * algorithms> kept;
    auto& context =
        kept[static_cast<std::size_t>(algorithm) * modes + static_cast<std::size_t>(mode)];
    if (!context)
        context = std::make_unique<CipherContext>(contextFor(algorithm, mode));
    return context->get();
}

struct Operation {
    KeyAlgorithm algorithm;
    Mode mode;
    Direction direction;
    ByteView key;
    ByteView iv;
};

void run(const Operation& operation, ByteView data, std::uint8_t* out)
{
    constexpr std::array<std::uint8_t, keySize> noKey{};
    const std::size_t block = blockSize(operation.algorithm);
    require(operation.key.size() == keySize, "key length");
    require(operation.iv.size() == (operation.mode == Mode::Cbc ? block : 0), "IV length");
    require(data.size() % block == 0, "data must be whole blocks");
    EVP_CIPHER_CTX* const context = keptContext(operation.algorithm, operation.mode);
    const auto rekey = [&](const std::uint8_t* key, const std::uint8_t* iv) {
        return EVP_CipherInit_ex2(context, nullptr, key, iv, static_cast<int>(operation.direction),
                                  nullptr) == 1;
    };
    int written = 0;
    const auto* iv = operation.iv.empty() ? nullptr : operation.iv.data();
    require(rekey(operation.key.data(), iv), "cipher initialisation");
    require(EVP_CipherUpdate(context, out, &written, data.data(), static_cast<int>(data.size())) ==
                    1 &&
                static_cast<std::size_t>(written) == data.size(),
            "cipher update");
    // The kept context must not keep the key: the schedule of zeros takes its place.
    require(rekey(noKey.data(), nullptr), "cipher initialisation");
    cleanseStack();
}

} // namespace

Bytes cbcEncrypt(KeyAlgorithm algorithm, ByteView key, ByteView iv, ByteView data)
{
    Bytes out(data.size());
    run({algorithm, Mode::Cbc, Direction::Encrypt, key, iv}, data, out.data());
    return out;
}

Secret cbcDecrypt(KeyAlgorithm algorithm, ByteView key, ByteView iv, ByteView data)
{
    Secret out{data.size()};
    run({algorithm, Mode::Cbc, Direction::Decrypt, key, iv}, data, out.writable().data());
    return out;
}

Bytes encryptBlock(KeyAlgorithm algorithm, ByteView key, ByteView block)
{
    require(block.size() == blockSize(algorithm), "one block");
    Bytes out(block.size());
    run({algorithm, Mode::Ecb, Direction::Encrypt, key, {}}, block, out.data());
    return out;
}

std::array<std::uint8_t, aesBlockSize> aesEncryptBlock(ByteView key, ByteView block)
{
    const Bytes encrypted = encryptBlock(KeyAlgorithm::Aes128, key, block);
    std::array<std::uint8_t, aesBlockSize> out{};
    std::copy(encrypted.begin(), encrypted.end(), out.begin());
    return out;
}

} // namespace wattcard::crypto
