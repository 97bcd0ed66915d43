// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/test_key_store.h"

#include "crypto/cipher.h"
#include "crypto/diversify.h"
#include "crypto/hash.h"

#include <string_view>

namespace wattcard::crypto {

using namespace Qt::StringLiterals;

namespace {

Secret testMaster(Purpose purpose, std::uint8_t version)
{
    constexpr std::string_view label = "WattCard public test master, suite A";
    Bytes input(label.begin(), label.end());
    input.push_back(static_cast<std::uint8_t>(purpose));
    input.push_back(version);
    const Sha256 digest = sha256(input);
    return Secret::copyOf(ByteView{digest}.first(aesKeySize));
}

} // namespace

std::set<Purpose> TestKeyStore::counter()
{
    return {Purpose::Vending, Purpose::Issuer, Purpose::Purchase, Purpose::Return,
            Purpose::Transport};
}

std::set<Purpose> TestKeyStore::meter()
{
    return {Purpose::Meter, Purpose::Purchase, Purpose::Return};
}

std::set<Purpose> TestKeyStore::issuingStation()
{
    return {Purpose::Vending,    Purpose::Meter,    Purpose::Inspection, Purpose::Issuer,
            Purpose::Management, Purpose::Purchase, Purpose::Return,     Purpose::Transport};
}

Result<Secret> TestKeyStore::cardKey(Purpose purpose, std::uint8_t version,
                                     const CardSerial& serial) const
{
    return derive(purpose, version, diversificationInput(purpose, version, serial));
}

Result<Secret> TestKeyStore::meterKey(Purpose purpose, std::uint8_t version,
                                      const MeterNumber& meter) const
{
    return derive(purpose, version, diversificationInput(purpose, version, meter));
}

Result<Secret> TestKeyStore::derive(Purpose purpose, std::uint8_t version, ByteView input) const
{
    if (!holds(purpose))
        return failed(Fault::PermissionDenied, u"this key store does not hold the key"_s);
    return diversifyAes128(testMaster(purpose, version).view(), input);
}

} // namespace wattcard::crypto
