// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bytes.h"
#include "domain/result.h"

#include <memory>

namespace wattcard::cardio {

// One connected card, exclusively ours until the object ends; the card is reset on leaving.
// Wrappers (secure messaging, counting, fault injection) implement the same interface and are
// stacked.
class CardChannel {
public:
    virtual ~CardChannel() = default;
    // Sends one command APDU and returns the answer, status word included. A failure says nothing
    // about whether the card executed the command.
    virtual Result<Bytes> transmit(ByteView command) = 0;
    virtual Bytes atr() const = 0;
};

// A reader slot: PC/SC, the card box's direct link, or a card in the same process.
class CardReader {
public:
    virtual ~CardReader() = default;
    virtual Result<std::unique_ptr<CardChannel>>
    connect() = 0; // NoCard, CardInUse, CardMute, NoReader, NoService
    virtual bool cardPresent() = 0;
    virtual std::uint32_t insertionCount() const = 0;
    virtual QString name() const = 0;
};

} // namespace wattcard::cardio
