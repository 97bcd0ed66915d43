// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>
#include <cstdlib>

namespace wattcard::crypto {

// OpenSSL fails on a buffer of the right size only when the program or the machine is broken: going
// on with half a cryptogram would be worse than ending.
inline void require(bool condition, const char* what)
{
    if (condition)
        return;
    std::fprintf(stderr, "wattcard crypto: %s\n", what);
    std::abort();
}

} // namespace wattcard::crypto
