// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/command.h"
#include "cardio/fmcos/card_memory.h"
#include "crypto/random.h"
#include "crypto/twin_image.h"

namespace wattcard::cardio::fmcos {

// An FM1208 or FM1216 card as far as a counter and a meter see it: directories, keys with rights
// and error counters, security states, transparent files under line protection. No MUTUAL
// AUTHENTICATE, no session key, no atomic step across files: each UPDATE BINARY is whole or did not
// happen, and that is all.
class FmcosCard {
public:
    enum class Protocol {
        T0, // contact: an answer to a command with data waits for GET RESPONSE
        T1, // contact T=1 and contactless
    };
    // The store outlives the card.
    FmcosCard(ImageStore& store, crypto::RandomSource random, Protocol protocol = Protocol::T1);

    // Power on: the memory is read again, everything else is forgotten.
    void reset();
    Bytes transmit(ByteView apdu);

private:
    struct Place {
        StoredFile* file = nullptr;
        std::size_t offset = 0;
    };
    Response execute(const Command& command);
    Response select(const Command& command);
    Response giveChallenge(const Command& command);
    Response externalAuthenticate(const Command& command, ByteView challenge);
    Response internalAuthenticate(const Command& command);
    Response readBinary(const Command& command, ByteView challenge);
    Response updateBinary(const Command& command, ByteView challenge);
    Response keepForT0(const Command& command, Response response);

    Place place(const Command& command);
    bool allowed(std::uint8_t access) const;
    // Whether the MAC at the end is right under a line key; 9000 when it is.
    StatusWord checkMac(const Command& command, std::uint8_t keyId, ByteView challenge);
    // Takes one try away, durably, before anything is compared. Nothing left: false.
    bool spendTry(StoredKey& key);
    bool save();
    StoredDirectory& directory() { return m_memory[m_directory]; }
    std::uint8_t& state() { return m_directory == 0 ? m_masterState : m_directoryState; }

    crypto::TwinImage m_twin;
    crypto::RandomSource m_random;
    Protocol m_protocol;
    CardMemory m_memory; // empty: nothing that could be read
    std::size_t m_directory = 0;
    std::uint16_t m_file = 0; // selected in the directory; 0: none
    std::uint8_t m_masterState = 0;
    std::uint8_t m_directoryState = 0;
    Bytes m_challenge; // for the next command only
    Bytes m_waiting;   // for GET RESPONSE
};

} // namespace wattcard::cardio::fmcos
