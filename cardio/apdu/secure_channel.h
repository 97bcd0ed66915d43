// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/apdu/channel.h"
#include "cardio/apdu/secure_messaging.h"

namespace wattcard::cardio {

// Takes plain commands and hands on plain answers; on the wire everything is under secure
// messaging. A status word that comes out of here was authenticated by the card. After any failure
// the session has ended: authenticate again.
class SecureChannel : public CardChannel {
public:
    SecureChannel(CardChannel& inner, const CryptoSuite& suite, SessionKeys keys);
    Result<Bytes> transmit(ByteView command) override;
    Bytes atr() const override { return m_inner.atr(); }

private:
    CardChannel& m_inner;
    SecureMessaging m_messaging;
};

} // namespace wattcard::cardio
