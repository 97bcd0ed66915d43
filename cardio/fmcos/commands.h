// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/channel.h"
#include "cardio/apdu/command.h"

namespace wattcard::cardio::fmcos {

// The commands of FMCOS that a counter and a meter need (CARD-VECTORS.md section 6.2). GET
// CHALLENGE, SELECT by name, READ and UPDATE BINARY are those of ISO 7816-4.

inline constexpr std::uint8_t externalAuthenticate = 0x82;
inline constexpr std::uint8_t internalAuthenticate = 0x88;
inline constexpr std::uint8_t getResponse = 0xC0;
inline constexpr std::uint8_t protectedClass = 0x04; // line protection
inline constexpr std::size_t longestData = 239;      // Lc and Le, a MAC included
// INTERNAL AUTHENTICATE, P1.
inline constexpr std::uint8_t encipherMode = 0x00;
inline constexpr std::uint8_t macMode = 0x02;

// Status words beyond those of ISO 7816-4.
inline constexpr StatusWord lineProtectionDiffers{
    0x6900}; // from what the class of the command says
inline constexpr StatusWord applicationLocked{0x9303};
inline constexpr StatusWord keyMissing{0x9403};

Command selectFile(std::uint16_t fileId);
Command externalAuthentication(std::uint8_t keyId, Bytes cryptogram);
Command internalAuthentication(std::uint8_t keyId, Bytes data);

// The same command under line protection with a MAC: class 04, Lc + 4, MAC at the end. The
// challenge is one of 4 bytes that the card has given just before.
Command protectedWithMac(Command plain, ByteView key, ByteView challenge);
// What the MAC of such a command is made over: everything in front of it.
Bytes macInput(const Command& secured);

// Sends a command and fetches with GET RESPONSE what a card under T=0 keeps back (61xx). Failures
// are the channel's; an answer that is no answer is CardMute.
Result<Response> sendAndFetch(CardChannel& channel, const Command& command);

} // namespace wattcard::cardio::fmcos
