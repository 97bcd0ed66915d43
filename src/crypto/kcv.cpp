// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/kcv.h"

#include "crypto/cmac.h"

#include <algorithm>

namespace wattcard::crypto {

KeyAlgorithm masterAlgorithm(Suite suite)
{
    return suite == Suite::S ? KeyAlgorithm::Sm4 : KeyAlgorithm::Aes128;
}

KeyAlgorithm cardKeyAlgorithm(Suite suite)
{
    return suite == Suite::T ? KeyAlgorithm::TripleDes : masterAlgorithm(suite);
}

KeyCheckValue keyCheckValue(KeyAlgorithm, ByteView key)
{
    const Mac16 mac = aesCmac(key, Mac16{});
    KeyCheckValue value{};
    std::copy_n(mac.begin(), value.size(), value.begin());
    return value;
}

} // namespace wattcard::crypto
