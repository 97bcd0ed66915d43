// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/apdu/secure_channel.h"

#include "crypto/wiped.h"

namespace wattcard::cardio {

SecureChannel::SecureChannel(CardChannel& inner, const CryptoSuite& suite, SessionKeys keys)
    : m_inner{inner},
      m_messaging{suite, std::move(keys)}
{
}

Result<Bytes> SecureChannel::transmit(ByteView command)
{
    auto plain = Command::parse(command);
    if (!plain)
        return failed(plain);
    const crypto::WipedAtEnd wiped{plain->data};
    const auto secured = m_messaging.protectCommand(*plain);
    if (!secured)
        return failed(secured);
    const auto apdu = secured->encode();
    if (!apdu)
        return failed(apdu);
    const auto answer = m_inner.transmit(*apdu);
    if (!answer)
        return failed(answer);
    const auto response = Response::parse(*answer);
    if (!response)
        return failed(Fault::CardMute, response.error().detail);
    const auto opened = m_messaging.openResponse(*response);
    if (!opened)
        return failed(Fault::AuthenticationFailed, opened.error().detail);
    return opened->encode();
}

} // namespace wattcard::cardio
