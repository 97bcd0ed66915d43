// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bytes.h"

namespace wattcard::crypto {

// Key bytes in memory that is locked, between guard pages and left out of core files
// (RELIABILITY.md section 11). Moves, never copies; wiped when it ends; has no way into a log or a
// QString.
class Secret {
public:
    Secret() = default;
    explicit Secret(Bytes&& bytes);    // takes the bytes over and wipes where they were
    explicit Secret(std::size_t size); // zeros, to be filled through writable()
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret&& other) noexcept;
    ~Secret();

    ByteView view() const { return {m_bytes, m_size}; }
    std::span<std::uint8_t> writable() { return {m_bytes, m_size}; }
    std::size_t size() const { return m_size; }
    static Secret copyOf(ByteView bytes);
    static Secret takeOver(std::span<std::uint8_t> bytes); // wipes the source

private:
    void wipe() noexcept;
    std::uint8_t* m_bytes = nullptr;
    std::size_t m_size = 0;
};

// Where secrets are, for the diagnosis. The protected memory is 64 KiB, which is what a process may
// lock on every Linux. Rule: while it has room a secret lies there. A secret that finds none, as
// the plain text of a very long message may, lies in ordinary memory and is still wiped. Where the
// system refuses to lock (isLocked false), guard pages and wiping remain.
struct SecretMemory {
    bool isLocked = false;
    std::size_t used = 0;     // bytes of the protected memory
    std::size_t overflow = 0; // secrets so far that found no room in it
};
SecretMemory secretMemory();

} // namespace wattcard::crypto
