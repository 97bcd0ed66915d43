// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/peers/libmrtd/libmrtd_peer.h"

extern "C" {
#include <mrtd/bachelper.h>
#include <mrtd/crypto.h>
}

namespace wattcard::peer {

namespace {

constexpr std::size_t desBlock = 8;
constexpr std::size_t roomForAnything = 1024; // the library writes without asking how much fits

int lengthOf(const Bytes& bytes)
{
    return static_cast<int>(bytes.size());
}

} // namespace

Keys keysFrom(const Bytes& seed)
{
    Keys keys{Bytes(16), Bytes(16)};
    mrtd_bac_kenc_kmac(seed.data(), keys.encryption.data(), keys.mac.data());
    return keys;
}

Bytes authenticationData(const Keys& keys, const Nonces& nonces)
{
    Bytes data(40);
    mrtd_bac_cmd_data(nonces.rndIfd.data(), nonces.keyIfd.data(), nonces.rndIcc.data(),
                      keys.encryption.data(), keys.mac.data(), data.data());
    return data;
}

Bytes keyIccFrom(const Keys& keys, const Bytes& token, const Bytes& rndIfd)
{
    Bytes rndIcc(8);
    Bytes keyIcc(16);
    const bool answers = mrtd_bac_challenge_ok(token.data(), keys.encryption.data(), rndIfd.data(),
                                               rndIcc.data(), keyIcc.data()) != 0;
    return answers ? keyIcc : Bytes{};
}

std::uint64_t initialCounter(const Bytes& rndIcc, const Bytes& rndIfd)
{
    return mrtd_bac_get_ssc(rndIcc.data(), rndIfd.data());
}

Bytes protectedCommand(const Keys& session, std::uint64_t counter, const Bytes& plain)
{
    Bytes out(roomForAnything);
    int length = 0;
    mrtd_bac_protected_apdu(plain.data(), out.data(), lengthOf(plain), &length,
                            session.encryption.data(), session.mac.data(), counter);
    out.resize(static_cast<std::size_t>(length));
    return out;
}

Bytes decryptedResponse(const Keys& session, const Bytes& secured)
{
    Bytes out(roomForAnything);
    int length = 0;
    mrtd_bac_decrypt_response(secured.data(), out.data(), lengthOf(secured), &length,
                              session.encryption.data());
    out.resize(static_cast<std::size_t>(length));
    return out;
}

Bytes encrypt(const Bytes& key, const Bytes& data)
{
    Bytes out(data.size());
    mrtd_crypto_encrypt_3des(data.data(), out.data(), lengthOf(data), key.data());
    return out;
}

Bytes padded(const Bytes& data)
{
    Bytes out(data.size() + desBlock);
    int length = 0;
    mrtd_crypto_padding(data.data(), out.data(), lengthOf(data), &length);
    out.resize(static_cast<std::size_t>(length));
    return out;
}

Bytes paddedMac(const Bytes& key, const Bytes& data)
{
    Bytes mac(desBlock);
    mrtd_crypto_mac_padding(data.data(), mac.data(), lengthOf(data), key.data());
    return mac;
}

} // namespace wattcard::peer
