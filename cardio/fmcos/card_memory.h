// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bytes.h"
#include "domain/result.h"

#include <vector>

namespace wattcard::cardio::fmcos {

// What an FMCOS card keeps without power (CARD-VECTORS.md section 6.1). Simulated cards carry test
// keys only, so the bytes are plain ones.

struct StoredKey {
    std::uint8_t type = 0;
    std::uint8_t id = 0;
    std::uint8_t use = 0;    // access byte
    std::uint8_t follow = 0; // type 39: the security state that it gives
    std::uint8_t tries = 0;  // high nibble most, low nibble left
    Bytes value;             // 8 bytes DES, 16 triple DES
    std::uint8_t triesLeft() const { return tries & 0x0F; }
    friend bool operator==(const StoredKey&, const StoredKey&) = default;
};

// A transparent file.
struct StoredFile {
    std::uint16_t id = 0;
    std::uint8_t type = 0x28; // | 80: written under line protection only
    std::uint8_t read = 0;    // access bytes
    std::uint8_t write = 0;
    std::uint8_t protection =
        0xFF;      // b8: read without a MAC as well; b4 b3, b2 b1: ids of line keys
    Bytes content; // as long as the file
    bool isWrittenProtected() const { return (type & 0x80) != 0; }
    bool isReadProtected() const { return (protection & 0x80) == 0; }
    // 11 names key 0, 00 key 3.
    std::uint8_t readKeyId() const { return static_cast<std::uint8_t>(3 - (protection >> 2 & 3)); }
    std::uint8_t writeKeyId() const { return static_cast<std::uint8_t>(3 - (protection & 3)); }
    friend bool operator==(const StoredFile&, const StoredFile&) = default;
};

struct StoredDirectory {
    std::uint16_t id = 0;
    Bytes name;
    std::vector<StoredKey> keys;
    std::vector<StoredFile> files;
    StoredKey* key(std::uint8_t type, std::uint8_t id); // null when there is none
    StoredFile* file(std::uint16_t id);
    StoredFile* shortFile(std::uint8_t shortId); // the low five bits of its id
    friend bool operator==(const StoredDirectory&, const StoredDirectory&) = default;
};

// The master file first.
using CardMemory = std::vector<StoredDirectory>;

Bytes encode(const CardMemory& memory);
Result<CardMemory> decode(ByteView bytes); // BadInput for what no card has written

} // namespace wattcard::cardio::fmcos
