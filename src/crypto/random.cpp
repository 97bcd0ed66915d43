// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/random.h"

#include <algorithm>
#include <sys/random.h>

namespace wattcard::crypto {

Result<Bytes> randomBytes(std::size_t count)
{
    constexpr std::size_t largestRequest = 256; // getentropy(3) gives all of it or nothing
    Bytes out(count);
    for (std::size_t done = 0; done < count; done += largestRequest) {
        if (getentropy(out.data() + done, std::min(largestRequest, count - done)) != 0)
            return failed(Fault::RandomFailed);
    }
    return out;
}

} // namespace wattcard::crypto
