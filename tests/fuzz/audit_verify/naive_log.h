// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/chain_seal.h"
#include "crypto/test_key_store.h"
#include "db/verify/store_reader.h"
#include "tests/fuzz/fixture.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <map>

// The naive verifier of a sealed log: its page in RELIABILITY.md section 12, with the primitives of
// the library alone.
namespace wattcard::fuzz {

using cardio::fuzz::mustHold;
using Row = db::StoreReader::Row;
using Log = std::map<std::int64_t, Row>; // by number

inline QByteArray naiveSha(const QByteArray& bytes)
{
    QByteArray out(32, '\0');
    mustHold(EVP_Q_digest(nullptr, "SHA256", nullptr, bytes.constData(),
                          static_cast<std::size_t>(bytes.size()),
                          reinterpret_cast<unsigned char*>(out.data()), nullptr) == 1);
    return out;
}

inline QByteArray naiveHmac(const QByteArray& key, const QByteArray& bytes)
{
    QByteArray out(32, '\0');
    unsigned size = 32;
    mustHold(HMAC(EVP_sha256(), key.constData(), static_cast<int>(key.size()),
                  reinterpret_cast<const unsigned char*>(bytes.constData()),
                  static_cast<std::size_t>(bytes.size()),
                  reinterpret_cast<unsigned char*>(out.data()), &size) != nullptr);
    return out;
}

inline QByteArray naiveNumber(std::int64_t number, int size)
{
    QByteArray out(size, '\0');
    for (int at = size - 1; at >= 0; --at, number >>= 8)
        out[at] = static_cast<char>(number);
    return out;
}

// The key of a day: stepped on from the first, which is that of day 20000.
inline QByteArray naiveKey(std::int64_t day)
{
    static std::vector<QByteArray> keys;
    if (keys.empty()) {
        const crypto::TestKeyStore store{crypto::TestKeyStore::issuingStation()};
        const auto first = *crypto::firstSealKey(store, CounterId{3});
        keys.emplace_back(reinterpret_cast<const char*>(first.view().data()), 32);
    }
    while (static_cast<std::int64_t>(keys.size()) <= day - 20'000)
        keys.push_back(naiveHmac(keys.back(), "next"));
    return keys[static_cast<std::size_t>(day - 20'000)];
}

inline QByteArray blobOf(const db::Cell& cell)
{
    const auto* blob = std::get_if<db::Blob>(&cell);
    return blob == nullptr ? QByteArray{} : blob->bytes;
}

inline QByteArray naiveHash(const Row& row)
{
    QByteArray content = "wattcard-audit-1";
    for (std::size_t column = 0; column < 8; ++column) {
        const db::Cell& cell = row[column];
        if (const auto* number = std::get_if<std::int64_t>(&cell))
            content += 'i' + naiveNumber(*number, 8);
        else if (const auto* text = std::get_if<QByteArray>(&cell))
            content += 't' + naiveNumber(text->size(), 4) + *text;
        else if (std::holds_alternative<db::Blob>(cell))
            content += 'b' + naiveNumber(blobOf(cell).size(), 4) + blobOf(cell);
        else
            content += 'n';
    }
    return naiveSha(content);
}

inline bool naiveSealed(const Row& row, std::int64_t& day, bool& isSealed)
{
    const QByteArray mac = blobOf(row[10]);
    if (mac.isEmpty())
        return !isSealed && std::holds_alternative<std::monostate>(row[9]);
    isSealed = true;
    const std::int64_t said = db::integer(row[9]);
    if (said < day || said > 60'000)
        return false;
    day = said;
    return mac == naiveHmac(naiveKey(day), blobOf(row[8]) + naiveNumber(db::integer(row[0]), 8) +
                                               naiveNumber(day, 8));
}

// The entry that is wrong; 0 when all are right but an anchor, or the seal as a whole, is not.
inline std::optional<std::int64_t> naiveVerdict(const Log& log, const Log& anchors)
{
    QByteArray previous(32, '\0');
    std::int64_t expected = 1, day = 20'000;
    bool isSealed = false;
    std::vector<QByteArray> heads;
    for (const auto& [number, row] : log) {
        if (number != expected || blobOf(row[7]) != previous || blobOf(row[8]) != naiveHash(row) ||
            !naiveSealed(row, day, isSealed))
            return expected;
        previous = blobOf(row[8]);
        heads.push_back(previous);
        ++expected;
    }
    if (!isSealed && !log.empty())
        return 0;
    for (const auto& [number, anchor] : anchors) {
        const QByteArray head = blobOf(anchor[4]);
        const bool hasSize = head.size() == 4 || head.size() == 8 || head.size() == 32;
        const auto until = std::clamp<std::int64_t>(db::integer(anchor[3]), 0,
                                                    static_cast<std::int64_t>(heads.size()));
        if (!hasSize || std::none_of(heads.begin(), heads.begin() + until,
                                     [&](const QByteArray& each) { return each.startsWith(head); }))
            return 0;
    }
    return std::nullopt;
}

} // namespace wattcard::fuzz
