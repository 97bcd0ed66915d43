// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/command.h"
#include "cardio/apdu/mutual_auth.h"

#include <variant>

namespace wattcard::cardio {

// ISO 7816-4 section 10 in the profile of ICAO 9303-11 section 9.8: DO'87' DO'97' DO'8E' in
// commands, DO'87' DO'99' DO'8E' in answers. One object serves one side of one session: the
// terminal calls protectCommand and openResponse in turn, the card openCommand and protectResponse.
// The counter goes up before each command and each answer. After any failure the session keys are
// gone and every further call fails.
class SecureMessaging {
public:
    SecureMessaging(const CryptoSuite& suite, SessionKeys keys);

    bool isAlive() const { return m_alive; }

    // BadInput for an odd instruction (the session goes on), or when the secured form is longer
    // than an extended command. What fits the short form is sent in it.
    Result<Command> protectCommand(const Command& plain);
    // BadInput, with the reason in the detail, for everything that is not exactly DO'87'? DO'99'
    // DO'8E' with the right MAC and a trailer equal to DO'99'. An answer in clear is a failure.
    Result<Response> openResponse(const Response& secured);

    // The plain command, or what the card answers in clear: 6987 for a missing object, 6988 for a
    // wrong one.
    std::variant<Command, StatusWord> openCommand(const Command& secured);
    // For an answer whose command was opened elsewhere: it may be as long as an extended one.
    void allowLongAnswer() { m_answerLimit = longestAnswer; }
    // Every status word is sent secured, refusals too: only then may the terminal believe them.
    // BadInput when the secured answer is longer than the command's Le allows: 256 bytes, or 65536
    // after an extended command.
    Result<Response> protectResponse(const Response& plain);

private:
    struct Objects;
    void countUp();
    void end();
    Bytes cryptogramObject(ByteView plain) const;
    Result<Bytes> decrypted(ByteView object) const;
    Bytes paddedHeader(CommandHeader header) const;
    crypto::Mac8 macOver(ByteView header, ByteView objects) const;

    const CryptoSuite* m_suite; // outlives it: suites have no state
    SessionKeys m_keys;
    std::uint32_t m_answerLimit = longestShortAnswer; // of the command in hand, card's side
    bool m_alive = true;
};

} // namespace wattcard::cardio
