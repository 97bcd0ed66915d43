// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/secure_messaging.h"
#include "cardio/virtual_card/memory_image_store.h"
#include "cardio/virtual_card/virtual_card.h"
#include "crypto/key_store.h"

namespace wattcard::cardio::fuzz {

// A finding: libFuzzer keeps the input when the process aborts.
void mustHold(bool condition);

// Reads an input front to back; beyond its end everything is zero or empty.
class Input {
public:
    Input(const std::uint8_t* data, std::size_t size) : m_rest{data, size} {}
    bool isEmpty() const { return m_rest.empty(); }
    std::uint8_t byte();
    ByteView take(std::size_t most);
    ByteView chunk() { return take(byte()); } // length, then that many bytes
    ByteView rest() { return take(m_rest.size()); }

private:
    ByteView m_rest;
};

// The same numbers in every run, so that a finding can be repeated.
crypto::RandomSource numbers();

// Cards of the public test keys, made once through the real commands: operational, with an opening
// image; a blank comes from its own making.
enum class Kind { Blank, User, Management, UserOfT };
CardState stateOf(Kind kind, LifeCycle lifeCycle);
MemoryImageStore storeWith(const CardState& state);
Suite suiteOfKind(Kind kind);
const crypto::KeyStore& allKeys();

// A terminal that opens sessions and sends commands under them.
class Terminal {
public:
    Terminal(VirtualCard& card, Suite suite) : m_card{card}, m_suite{suite} {}
    bool authenticate(crypto::Purpose role);
    void send(const Command& command); // secured when there is a session, else in plain
    std::optional<crypto::Purpose> role() const { return m_role; }
    void forgetSession();

private:
    Response exchange(const Command& command);

    VirtualCard& m_card;
    Suite m_suite;
    std::optional<SecureMessaging> m_messaging;
    std::optional<crypto::Purpose> m_role;
};

} // namespace wattcard::cardio::fuzz
