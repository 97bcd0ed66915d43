// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/status_word.h"
#include "domain/bytes.h"
#include "domain/result.h"

#include <array>
#include <optional>

namespace wattcard::cardio {

// Instructions of ISO 7816-4 that the application uses. All even: with an odd one the cryptogram
// would be DO'85' instead of DO'87'.
enum class Instruction : std::uint8_t {
    MutualAuthenticate = 0x82, // section 11.5.3, as EXTERNAL AUTHENTICATE with an answer
    GetChallenge = 0x84,       // section 11.5.2
    Select = 0xA4,             // section 11.2.2
    ReadBinary = 0xB0,         // section 11.3.2
    ReadRecord = 0xB2,         // section 11.4.3
    GetData = 0xCA,            // section 11.6.2
    UpdateBinary = 0xD6,       // section 11.3.4
    PutData = 0xDA,            // section 11.6.3
    AppendRecord = 0xE2,       // section 11.4.6
};
inline constexpr std::uint8_t selectByName = 0x04; // P1 of SELECT, section 11.2.2

// The four header bytes (ISO 7816-4 section 5.2).
struct CommandHeader {
    std::uint8_t cla = 0x00;
    std::uint8_t ins = 0x00;
    std::uint8_t p1 = 0x00;
    std::uint8_t p2 = 0x00;
    constexpr std::array<std::uint8_t, 4> bytes() const { return {cla, ins, p1, p2}; }
    friend constexpr bool operator==(CommandHeader, CommandHeader) = default;
};
inline constexpr std::uint8_t plainClass = 0x00;
// Secure messaging with the header in the MAC (ISO 7816-4 section 5.4.1).
inline constexpr std::uint8_t securedClass = 0x0C;

// ISO 7816-4 section 5.1: one byte for Lc and Le, or two in the extended form.
inline constexpr std::size_t longestShortData = 255;
inline constexpr std::uint32_t longestShortAnswer = 256; // sent as 00
inline constexpr std::size_t longestData = 65535;
inline constexpr std::uint32_t longestAnswer = 65536; // sent as 0000
// Le 00: as much as there is, up to a short answer.
inline constexpr std::uint32_t anyLength = longestShortAnswer;

// A command of one of the four cases. It is sent in the short form whenever that carries it, else
// with extended lengths.
struct Command {
    CommandHeader header;
    Bytes data;
    std::optional<std::uint32_t> expected; // Le, 1 to 65536

    bool fitsShort() const;
    Result<Bytes> encode() const; // BadInput above longestData or outside 1 to longestAnswer
    // BadInput unless exactly one of the four cases, in either form.
    static Result<Command> parse(ByteView apdu);
    friend bool operator==(const Command&, const Command&) = default;
};

// What a card answered: data and status word. The form is the command's; the bytes are the same.
struct Response {
    Bytes data;
    StatusWord status;

    Bytes encode() const;
    static Result<Response> parse(ByteView apdu); // BadInput below 2 bytes and above 65538
    friend bool operator==(const Response&, const Response&) = default;
};

// The answer that is a status word alone.
inline Response refusal(StatusWord status)
{
    return {{}, status};
}

// ISO 7816-4 section 11.2.2: by application identifier (P1 04), answer with the FCI.
Command selectApplication(ByteView aid);
// ISO 7816-4 section 11.5.2. CARD.md section 5, pass 1.
Command getChallenge(std::size_t nonceSize);
// ISO 7816-4 section 11.5.3 with the token in both directions. CARD.md section 5, passes 2 and 3.
Command mutualAuthenticate(std::uint8_t keyReference, Bytes token);
// ISO 7816-4 section 11.6: a data object of the one-byte tag space 0040 to 00FF.
Command getData(std::uint8_t tag);
Command putData(std::uint8_t tag, Bytes data);

struct BinaryPlace {
    std::uint8_t shortFileId = 0; // 1 to 30
    std::uint8_t offset = 0;      // with a short file identifier the offset is one byte
};
// ISO 7816-4 sections 11.3.2 and 11.3.4, P1 = 80 | short file identifier, P2 = offset.
Command readBinary(BinaryPlace place, std::uint32_t count);
Command updateBinary(BinaryPlace place, Bytes data);

// ISO 7816-4 sections 11.4.3 and 11.4.6: P2 = short file identifier << 3. Record 1 of a cyclic file
// is the newest; appending makes a new record 1.
Command readRecord(std::uint8_t shortFileId, std::uint8_t number);
Command appendRecord(std::uint8_t shortFileId, Bytes record);

} // namespace wattcard::cardio
