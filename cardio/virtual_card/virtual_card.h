// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/virtual_card/card_authentication.h"
#include "cardio/virtual_card/card_files.h"
#include "cardio/virtual_card/card_personalisation.h"
#include "cardio/virtual_card/specimen_application.h"
#include "cardio/virtual_card/t0_front.h"

namespace wattcard::cardio {

// The card's own side of card application 1 (CARD.md sections 2 to 6): command bytes in, answer
// bytes out. Its whole memory lies in the image store; every change there is one atomic step, so
// power may be cut at any byte. Sessions, challenge and shadow files live in RAM and end with a
// reset.
class VirtualCard {
public:
    enum class Protocol { T1, T0 };
    struct Setting {
        Protocol protocol = Protocol::T1;
        bool hasSpecimen = false; // the application of SpecimenApplication, beside ours
    };
    // The store must outlive the card. The card begins powered up.
    VirtualCard(ImageStore& store, crypto::RandomSource random, Setting setting);
    VirtualCard(ImageStore& store, crypto::RandomSource random)
        : VirtualCard{store, std::move(random), Setting{}}
    {
    }
    VirtualCard(const VirtualCard&) = delete;
    VirtualCard& operator=(const VirtualCard&) = delete;

    void reset(); // power-up: reads the images again
    // At least a status word, whatever comes in; 6581 when the memory cannot be read.
    Bytes transmit(ByteView apdu);
    // ISO 7816-3: T=1 with the information field FE, or T=0.
    static Bytes atr(Protocol protocol = Protocol::T1);
    Protocol protocol() const { return m_setting.protocol; }

    // What lies in the memory, for the box that lists its cards; nothing when it cannot be read.
    std::optional<CardState> state() const;

private:
    struct Session {
        KeyMeaning key;
        SecureMessaging messaging;
    };
    Response process(ByteView apdu);
    Response processOwn(const Command& command, const std::optional<Bytes>& challenge);
    Response plain(const Command& command, const std::optional<Bytes>& challenge);
    Response secured(const Command& command);
    struct Outcome {
        Response answer;
        bool endsSession = false;
    };
    Outcome execute(const Command& command, const KeyMeaning& key, std::size_t room);
    Outcome putData(const Command& command, const KeyMeaning& key);
    Response select(const Command& command);
    Response authenticate(const Command& command, const std::optional<Bytes>& challenge);
    std::size_t mostData() const;
    void endSession();

    Setting m_setting;
    CardMemory m_memory;
    CardAuthentication m_authentication;
    CardFiles m_files;
    CardPersonalisation m_personalisation;
    SpecimenApplication m_specimen;
    T0Front m_t0Front;
    enum class Selected { Nothing, Own, Specimen } m_selected = Selected::Nothing;
    std::optional<Session> m_session;
};

} // namespace wattcard::cardio
