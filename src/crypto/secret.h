// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bytes.h"

namespace wattcard::crypto {

// Key bytes. Moves, never copies; wiped with OPENSSL_cleanse when it ends; has no way into a log or
// a QString.
class Secret {
public:
    Secret() = default;
    explicit Secret(Bytes&& bytes) noexcept; // takes the buffer over
    explicit Secret(std::size_t size);       // zeros, to be filled through writable()
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret&& other) noexcept;
    ~Secret();

    ByteView view() const { return m_bytes; }
    std::span<std::uint8_t> writable() { return m_bytes; }
    std::size_t size() const { return m_bytes.size(); }
    static Secret copyOf(ByteView bytes);

private:
    void wipe() noexcept;
    Bytes m_bytes;
};

} // namespace wattcard::crypto
