// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace wattcard::crypto {

// Overwrites the stack that calls from the caller's frame have just used. OpenSSL wipes what it
// allocates, not what its functions spill: CRYPTO_cbc128_encrypt (3.0, used for SM4) leaves the
// last block there, and when a key is derived by CMAC the last block is the key.
void cleanseStack();

} // namespace wattcard::crypto
