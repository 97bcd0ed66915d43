// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/secret.h"

#include "crypto/require.h"

#include <openssl/crypto.h>

#include <algorithm>
#include <atomic>
#include <utility>

namespace wattcard::crypto {

namespace {

constexpr std::size_t protectedSize = 64 * 1024;
constexpr std::size_t smallestPiece = 16; // a key

std::atomic<std::size_t> overflows{0};

// OpenSSL's secure heap: mlock, MADV_DONTDUMP and guard pages. 1: all of it; 2: without the lock or
// the guards; 0: none. It is never given back, since a secret may outlive every other object.
int protectedMemory()
{
    static const int state = [] {
        const int created = CRYPTO_secure_malloc_init(protectedSize, smallestPiece);
        // Never freed: it keeps the buddy tree split, so that the next piece of any size is found
        // without splitting the whole memory and joining it again (ten times as fast).
        if (created != 0)
            OPENSSL_secure_malloc(smallestPiece);
        return created;
    }();
    return state;
}

std::uint8_t* allocate(std::size_t size)
{
    if (size == 0)
        return nullptr;
    const bool mayFit = protectedMemory() != 0 && size <= protectedSize / 4;
    void* place = mayFit ? OPENSSL_secure_zalloc(size) : nullptr;
    if (place == nullptr) {
        ++overflows;
        place = OPENSSL_zalloc(size);
    }
    require(place != nullptr, "no memory for a secret");
    return static_cast<std::uint8_t*>(place);
}

} // namespace

Secret::Secret(Bytes&& bytes) : Secret{takeOver(bytes)}
{
    bytes.clear();
}

Secret::Secret(std::size_t size) : m_bytes{allocate(size)}, m_size{size} {}

Secret::Secret(Secret&& other) noexcept
    : m_bytes{std::exchange(other.m_bytes, nullptr)},
      m_size{std::exchange(other.m_size, 0)}
{
}

Secret& Secret::operator=(Secret&& other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::exchange(other.m_bytes, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

Secret::~Secret()
{
    wipe();
}

Secret Secret::copyOf(ByteView bytes)
{
    Secret out{bytes.size()};
    std::ranges::copy(bytes, out.m_bytes);
    return out;
}

Secret Secret::takeOver(std::span<std::uint8_t> bytes)
{
    Secret out = copyOf(bytes);
    OPENSSL_cleanse(bytes.data(), bytes.size());
    return out;
}

// Tells by the address which memory it was, and cleanses both kinds.
void Secret::wipe() noexcept
{
    OPENSSL_secure_clear_free(m_bytes, m_size);
}

SecretMemory secretMemory()
{
    return {protectedMemory() == 1, CRYPTO_secure_used(), overflows};
}

} // namespace wattcard::crypto
