// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/counting_channel.h"
#include "cardio/apdu/secure_channel.h"
#include "cardio/profile/sale_files.h"
#include "domain/ports/card_desk.h"

namespace wattcard::cardio {

// The counter's session with an operational card: its reading was made when it was opened. The
// channel, and with it the card, is let go when the session ends.
class Wattcard1Session : public CardSession {
public:
    // `channel` has been authenticated with `keys`. Reads GET DATA E1. CardStateUnclear when the
    // stored files are neither unwritten nor well-formed.
    static Result<std::unique_ptr<CardSession>> open(std::unique_ptr<CountingChannel> channel,
                                                     SessionKeys keys, const CardHints& hints,
                                                     const CardAccess& access);

    Wattcard1Session(std::unique_ptr<CountingChannel> channel, SessionKeys keys,
                     const CryptoSuite& suite);
    const CardReading& reading() const override { return m_reading; }
    // OutcomeUnknown after a write: that is for a fresh session to see.
    Result<transaction::Digest> readBack() override;
    WriteResult write(const transaction::Target& target) override;
    int apduCount() const override { return m_channel->count(); }

private:
    WriteResult publish(const transaction::Target& target);

    std::unique_ptr<CountingChannel> m_channel;
    SecureChannel m_secured;
    CardReading m_reading;
    bool m_written = false;
};

// A card in state 03: nothing to read and no key to authenticate with but the transport key. Its
// write is refused; personalise it first.
class BlankSession : public CardSession {
public:
    BlankSession(std::unique_ptr<CountingChannel> channel, const CardHints& hints);
    const CardReading& reading() const override { return m_reading; }
    Result<transaction::Digest> readBack() override { return transaction::Digest{}; }
    WriteResult write(const transaction::Target& target) override;
    int apduCount() const override { return m_channel->count(); }

private:
    std::unique_ptr<CountingChannel> m_channel;
    CardReading m_reading;
};

} // namespace wattcard::cardio
