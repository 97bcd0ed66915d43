// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/hash.h"
#include "crypto/key_store.h"

#include <string>

namespace wattcard::crypto {

// A day of the calendar in days since 1970, as the seal counts them.
using SealDay = std::int64_t;
// The first key stands for this day (2024-10-04); the key of a later one is found by stepping on.
inline constexpr SealDay firstSealDay = 20'000;
inline constexpr SealDay lastSealDay = 60'000;

// k' = HMAC(k, "next"): who holds the key of a day can make that of every later day and of none
// before (RELIABILITY.md section 12).
Secret nextSealKey(ByteView key);
Secret sealKeyOf(ByteView firstKey, SealDay day);

// The first key of one counter's chain: 32 bytes from the audit master, diversified by the counter
// in the place of a card's serial. KeyMissing when the store has no audit master.
Result<Secret> firstSealKey(const KeyStore& keys, CounterId counter);

// The key of the present day, alone in a file of its own: the model is journald's Forward Secure
// Sealing. The file is replaced before a new day's key is used, so a stolen machine cannot forge
// the days before.
class ChainSeal {
public:
    struct Mac {
        SealDay day = 0;
        Sha256 bytes{};
    };
    static std::string fileIn(const std::string& directory);
    // Begins a chain. DuplicateNumber when there is a file already; what replaceFile says.
    static Result<void> begin(const std::string& path, ByteView firstKey, SealDay day);
    // NotFound when sealing was never begun; KeyStoreDamaged.
    static Result<ChainSeal> open(const std::string& path);

    // Never goes back: on a clock that was set back, the later day's key is used on.
    Result<Mac> seal(SealDay day, ByteView message);
    SealDay day() const { return m_day; }

private:
    ChainSeal(std::string path, SealDay day, Secret key)
        : m_path{std::move(path)},
          m_day{day},
          m_key{std::move(key)}
    {
    }
    std::string m_path;
    SealDay m_day;
    Secret m_key;
};

} // namespace wattcard::crypto
