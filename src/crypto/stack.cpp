// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/stack.h"

#include <array>
#include <cstdint>
#include <cstring>

namespace wattcard::crypto {

// A frame of its own, where the frames were; twice the deepest call that was measured.
// explicit_bzero is never optimised away and, unlike OPENSSL_cleanse, as fast as memset.
[[gnu::noinline]] void cleanseStack()
{
    std::array<std::uint8_t, 4096> used;
    ::explicit_bzero(used.data(), used.size());
}

} // namespace wattcard::crypto
