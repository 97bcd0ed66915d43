// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/virtual_card/card_authentication.h"
#include "cardio/virtual_card/card_files.h"
#include "cardio/virtual_card/card_personalisation.h"

namespace wattcard::cardio {

// The card's own side of card application 1 (CARD.md sections 2 to 6): command bytes in, answer
// bytes out. Its whole memory lies in the image store; every change there is one atomic step, so
// power may be cut at any byte. Sessions, challenge and shadow files live in RAM and end with a
// reset.
class VirtualCard {
public:
    // The store must outlive the card. The card begins powered up.
    VirtualCard(ImageStore& store, crypto::RandomSource random);
    VirtualCard(const VirtualCard&) = delete;
    VirtualCard& operator=(const VirtualCard&) = delete;

    void reset(); // power-up: reads the images again
    // At least a status word, whatever comes in; 6581 when the memory cannot be read.
    Bytes transmit(ByteView apdu);
    static Bytes atr(); // ISO 7816-3: T=1, information field FE

    // What lies in the memory, for the box that lists its cards; nothing when it cannot be read.
    std::optional<CardState> state() const;

private:
    struct Session {
        Purpose role;
        SecureMessaging messaging;
    };
    Response process(ByteView apdu);
    Response plain(const Command& command, const std::optional<Bytes>& challenge);
    Response secured(const Command& command);
    Response execute(const Command& command, Purpose role);
    Response putData(const Command& command, Purpose role);
    Response select(const Command& command);
    Response authenticate(const Command& command, const std::optional<Bytes>& challenge);
    void endSession();

    CardMemory m_memory;
    CardAuthentication m_authentication;
    CardFiles m_files;
    CardPersonalisation m_personalisation;
    bool m_selected = false;
    std::optional<Session> m_session;
};

} // namespace wattcard::cardio
