// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/gcm.h"

#include "crypto/random.h"
#include "crypto/require.h"

#include <openssl/evp.h>

#include <memory>

namespace wattcard::crypto {

namespace {

constexpr std::size_t nonceSize = 12;
constexpr std::size_t tagSize = 16;
static_assert(gcmOverhead == nonceSize + tagSize);

using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

CipherContext contextFor(ByteView key, ByteView nonce, int encrypt)
{
    require(key.size() == storageKeySize && nonce.size() == nonceSize, "AES-256-GCM sizes");
    CipherContext context{EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free};
    require(context && EVP_CipherInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, key.data(),
                                         nonce.data(), encrypt) == 1,
            "AES-256-GCM");
    return context;
}

// Associated data when `out` is null, as EVP has it.
void feed(const CipherContext& context, std::uint8_t* out, ByteView data)
{
    int written = 0;
    if (!data.empty())
        require(EVP_CipherUpdate(context.get(), out, &written, data.data(),
                                 static_cast<int>(data.size())) == 1,
                "AES-256-GCM update");
}

} // namespace

Result<Bytes> gcmSeal(ByteView key, ByteView associated, ByteView plain)
{
    const auto nonce = randomBytes(nonceSize);
    if (!nonce)
        return failed(nonce);
    const CipherContext context = contextFor(key, *nonce, 1);
    Bytes sealed(nonceSize + plain.size() + tagSize);
    std::copy(nonce->begin(), nonce->end(), sealed.begin());
    feed(context, nullptr, associated);
    feed(context, sealed.data() + nonceSize, plain);
    int rest = 0;
    require(EVP_CipherFinal_ex(context.get(), sealed.data(), &rest) == 1 && rest == 0 &&
                EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, tagSize,
                                    sealed.data() + nonceSize + plain.size()) == 1,
            "AES-256-GCM tag");
    return sealed;
}

Result<Secret> gcmOpen(ByteView key, ByteView associated, ByteView sealed)
{
    if (sealed.size() < gcmOverhead)
        return failed(Fault::KeyStoreDamaged, QStringLiteral("sealed block too short"));
    const ByteView text = sealed.subspan(nonceSize, sealed.size() - gcmOverhead);
    Bytes tag(sealed.end() - tagSize, sealed.end()); // EVP wants it writable
    const CipherContext context = contextFor(key, sealed.first(nonceSize), 0);
    Secret plain{text.size()};
    feed(context, nullptr, associated);
    feed(context, plain.writable().data(), text);
    require(EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, tagSize, tag.data()) == 1,
            "AES-256-GCM tag");
    int rest = 0;
    std::uint8_t none = 0;
    if (EVP_CipherFinal_ex(context.get(), &none, &rest) != 1)
        return failed(Fault::KeyStoreDamaged, QStringLiteral("sealed block is not authentic"));
    return plain;
}

} // namespace wattcard::crypto
