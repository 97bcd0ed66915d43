// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/wiped.h"

#include <openssl/crypto.h>

namespace wattcard::crypto {

WipedAtEnd::~WipedAtEnd()
{
    OPENSSL_cleanse(m_bytes.data(), m_bytes.size());
}

} // namespace wattcard::crypto
