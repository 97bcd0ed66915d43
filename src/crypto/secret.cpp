// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/secret.h"

#include <openssl/crypto.h>

#include <utility>

namespace wattcard::crypto {

Secret::Secret(Bytes&& bytes) noexcept : m_bytes{std::move(bytes)}
{
    bytes.clear();
}

Secret::Secret(std::size_t size) : m_bytes(size) {}

Secret::Secret(Secret&& other) noexcept : m_bytes{std::exchange(other.m_bytes, {})} {}

Secret& Secret::operator=(Secret&& other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::exchange(other.m_bytes, {});
    }
    return *this;
}

Secret::~Secret()
{
    wipe();
}

Secret Secret::copyOf(ByteView bytes)
{
    return Secret{Bytes(bytes.begin(), bytes.end())};
}

void Secret::wipe() noexcept
{
    OPENSSL_cleanse(m_bytes.data(), m_bytes.size());
}

} // namespace wattcard::crypto
