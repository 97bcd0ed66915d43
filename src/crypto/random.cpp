// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/random.h"

#include "crypto/hash.h"

#include <algorithm>
#include <deque>
#include <memory>
#include <mutex>
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

RandomSource withoutRepeats(RandomSource source)
{
    constexpr std::size_t remembered = 64; // draws: two for each authentication
    struct Memory {
        std::mutex mutex;
        std::deque<Sha256> drawn;
    };
    return [source = std::move(source),
            memory = std::make_shared<Memory>()](std::size_t count) -> Result<Bytes> {
        auto bytes = source(count);
        if (!bytes)
            return bytes;
        const Sha256 digest = sha256(*bytes);
        const std::lock_guard lock{memory->mutex};
        if (std::ranges::find(memory->drawn, digest) != memory->drawn.end())
            return failed(Fault::RandomFailed, QStringLiteral("the source repeats itself"));
        memory->drawn.push_back(digest);
        if (memory->drawn.size() > remembered)
            memory->drawn.pop_front();
        return bytes;
    };
}

} // namespace wattcard::crypto
