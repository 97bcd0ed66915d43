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

KeyCheckValue keyCheckValue(KeyAlgorithm algorithm, ByteView key)
{
    constexpr std::size_t tripleDesBytes = 3;
    KeyCheckValue value{};
    if (algorithm == KeyAlgorithm::TripleDes) {
        const Bytes zeros(blockSize(algorithm));
        std::ranges::copy_n(encryptBlock(algorithm, key, zeros).begin(), tripleDesBytes,
                            value.begin());
    } else {
        std::ranges::copy_n(cmac(algorithm, key, Mac16{}).begin(), std::ssize(value),
                            value.begin());
    }
    return value;
}

} // namespace wattcard::crypto
