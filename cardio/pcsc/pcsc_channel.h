// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/channel.h"

namespace wattcard::cardio {

// One connected card behind pcscd. Ends with SCARD_RESET_CARD, so that no session outlives its
// owner.
class PcscChannel final : public CardChannel {
public:
    struct Connection {
        long card = 0; // SCARDHANDLE
        unsigned long protocol = 0;
    };
    explicit PcscChannel(Connection connection) : m_connection{connection} {}
    PcscChannel(const PcscChannel&) = delete;
    PcscChannel& operator=(const PcscChannel&) = delete;
    ~PcscChannel() override;

    // Over T=0 a plain exchange, for T0Channel. Over T=1, where some drivers translate, follows
    // 61xx with GET RESPONSE and repeats a command without data once after 6Cxx (ISO 7816-4 section
    // 5.3.4): a command that carries data is never sent twice.
    Result<Bytes> transmit(ByteView command) override;
    Bytes atr() const override;

private:
    Result<Bytes> exchange(ByteView command);

    Connection m_connection;
    Bytes m_answer;
};

} // namespace wattcard::cardio
