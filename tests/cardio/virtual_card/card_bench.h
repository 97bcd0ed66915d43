// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/command.h"
#include "cardio/apdu/mutual_auth.h"
#include "cardio/apdu/personalisation.h"
#include "cardio/apdu/secure_messaging.h"
#include "cardio/virtual_card/memory_image_store.h"
#include "cardio/virtual_card/virtual_card.h"
#include "crypto/key_store.h"
#include "crypto/test_key_store.h"

#include <array>

namespace wattcard::cardio::tests {

// Bytes of the image that the tests put on a card, at the offsets of CARD.md section 3, spelled out
// here so that a wrong offset in the card shows.
struct LoadFields {
    std::uint32_t seq = 1;
    std::int64_t total = 10'000;
    std::uint16_t gen = 1;
    std::uint64_t order = 0x1001;
    std::uint8_t updateFlag = 0;
    std::uint32_t amount = 10'000;
};
Bytes parameterBytes(const LoadFields& fields);
Bytes loadBytes(const LoadFields& fields);
Command putImage(const LoadFields& fields);

Command updateFile(std::uint8_t shortFile, std::uint8_t offset, Bytes data);
// {ATC(4), seq(4), first 8 bytes of SHA-256} of CARD.md section 6, computed here.
Bytes proof(std::uint8_t atc, const LoadFields& fields, const Bytes& tariffs = {});

struct ReturnFields {
    std::uint8_t lock = 0x00;
    std::int64_t accepted = 0;
    std::uint32_t writeBackCounter = 1;
};
Bytes returnBytes(const ReturnFields& fields);
Command putReturn(const ReturnFields& fields);

// Data objects C1, C2 and C5 with one-byte lengths.
Bytes object(std::uint8_t tag, const Bytes& value);

// A card in memory and a terminal that talks to it.
class CardBench {
public:
    // Which suites the blank offers, which of them the terminal speaks, and what the card becomes.
    struct Making {
        std::uint8_t suites = 0x01;
        Suite suite = Suite::A;
        std::uint8_t cardClass = 0x01;
        VirtualCard::Setting setting = {};
    };
    CardBench() : CardBench{Making{}} {}
    explicit CardBench(const Making& making); // a blank of the test keys, state 03, powered
    void personalise();
    void personaliseAndOpen(); // and an opening by the issuer: gen 1, seq 1, T 100.00

    Response send(const Command& command); // in plain
    Bytes sendBytes(const Bytes& apdu);
    StatusWord authenticate(crypto::Purpose role);
    StatusWord authenticateWith(std::uint8_t reference, ByteView key);
    void selectAndAuthenticate(crypto::Purpose role); // fails the test when it fails
    Response secure(const Command& command);
    Bytes secured(const Command& command); // as it would go over the line
    std::optional<Response> opened(const Bytes& answer);
    bool hasSession() const { return m_messaging.has_value(); }

    void restart();     // power off and on: a new card object over the same memory
    CardState stored(); // read from the memory, past the card
    Bytes keyOf(crypto::Purpose purpose) const;
    KeyBlock keyBlock(crypto::Purpose purpose, std::uint8_t version = 1) const;
    StatusWord putStep(std::uint8_t tag, ByteView data); // PUT DATA 00F1 to 00F4
    std::uint8_t referenceOf(crypto::Purpose purpose) const;

    MemoryImageStore store;
    std::unique_ptr<VirtualCard> card;
    CardSerial serial{{0x00, 0x00, 0x88, 0x00, 0x00, 0x00, 0x00, 0x01}};
    std::function<void()> onRandom; // called before the card draws a number
    std::vector<Bytes> drawn;       // the numbers that it drew
    std::vector<Bytes> sent;        // every command so far, as it went over the line
    Suite suite = Suite::A;
    // Starts the card over another store than the bench's own; none: the bench's own.
    std::function<void()> reopens;

private:
    crypto::RandomSource random();

    Making m_making;
    crypto::TestKeyStore m_keys{crypto::TestKeyStore::issuingStation(), 2};
    std::optional<SecureMessaging> m_messaging;
    bool m_operational = false;
};

} // namespace wattcard::cardio::tests
