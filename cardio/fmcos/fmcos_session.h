// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/counting_channel.h"
#include "cardio/profile/access.h"
#include "crypto/secret.h"
#include "domain/ports/card_desk.h"

namespace wattcard::cardio::fmcos {

// Over the load file, see FmcosDesk.
transaction::Digest loadDigest(ByteView load);

// The counter's session with an operational FMCOS card that has been authenticated. Answers have no
// MAC, so what it reads is as good as the line, and the proof of a write is the load file read
// back.
class FmcosSession : public CardSession {
public:
    // Reads the sale's files. CardStateUnclear when they are neither unwritten nor well-formed;
    // KeyMissing when the store does not hold the vending key, whose line key writes them.
    static Result<std::unique_ptr<CardSession>> open(std::unique_ptr<CountingChannel> channel,
                                                     const CardHints& hints,
                                                     const CardAccess& access);

    FmcosSession(std::unique_ptr<CountingChannel> channel, crypto::Secret lineKey);
    const CardReading& reading() const override { return m_reading; }
    // OutcomeUnknown after a write: that is for a fresh session to see.
    Result<transaction::Digest> readBack() override;
    WriteResult write(const transaction::Target& target) override;
    int apduCount() const override { return m_channel->count(); }

private:
    Result<void> readSaleFiles(const CardAccess& access);
    WriteResult writeLoad(ByteView load);

    std::unique_ptr<CountingChannel> m_channel;
    crypto::Secret m_lineKey;
    CardReading m_reading;
    bool m_written = false;
};

} // namespace wattcard::cardio::fmcos
