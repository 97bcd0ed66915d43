// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/vault_rules.h"

#include "crypto/cipher.h"
#include "crypto/compare.h"
#include "crypto/test_key_store.h"

#include <algorithm>

namespace wattcard::crypto {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint8_t knownTestVersions = 8;

std::vector<KeyLabel> testLabels()
{
    return TestKeyStore{TestKeyStore::issuingStation(), knownTestVersions}.labels();
}

std::set<KeyCheckValue> testCheckValues()
{
    std::set<KeyCheckValue> values;
    for (const KeyLabel& label : testLabels())
        values.insert(label.checkValue);
    return values;
}

// The bytes too: a test master of suite A has another check value as an SM4 key.
bool isTestMaster(const Secret& master)
{
    return std::ranges::any_of(testLabels(), [&master](const KeyLabel& label) {
        return equalInConstantTime(TestKeyStore::master(label.slot).view(), master.view());
    });
}

bool repeatsOneByte(ByteView key)
{
    std::uint8_t differences = 0;
    for (const std::uint8_t byte : key)
        differences = static_cast<std::uint8_t>(differences | (byte ^ key.front()));
    return differences == 0;
}

} // namespace

Result<void> checkNewKey(const KeyLabel& label, const Secret& master)
{
    if (master.size() != aesKeySize || label.slot.version == 0 || label.state != KeyState::Live)
        return failed(Fault::BadInput, u"a new key has 16 bytes, a version and is alive"_s);
    const KeyCheckValue value = keyCheckValue(masterAlgorithm(label.slot.suite), master.view());
    if (!equalInConstantTime(value, label.checkValue))
        return failed(Fault::CheckValueDiffers, u"the check value is not that of the key"_s);
    if (label.isTestKey || isKnownTestKey(value) || isTestMaster(master))
        return failed(Fault::TestKeysRefused, u"a test key does not come into a vault"_s);
    if (repeatsOneByte(master.view()))
        return failed(Fault::PermissionDenied, u"a key of one repeated byte is no key"_s);
    return {};
}

Result<void> checkNotShared(const std::vector<KeyLabel>& held, const Secret& master)
{
    const auto isTheSame = [&master](const KeyLabel& label) {
        const auto value = keyCheckValue(masterAlgorithm(label.slot.suite), master.view());
        return equalInConstantTime(value, label.checkValue);
    };
    if (std::ranges::any_of(held, isTheSame))
        return failed(Fault::DuplicateNumber, u"another slot holds this key"_s);
    return {};
}

bool isInTime(const KeyLabel& label, UtcTime now)
{
    return (!label.validFrom || now >= *label.validFrom) &&
           (!label.validUntil || now < *label.validUntil);
}

Result<void> checkUsable(const KeyLabel& label, UtcTime now)
{
    if (label.state == KeyState::Revoked)
        return failed(Fault::PermissionDenied, u"the key is revoked"_s);
    if (!isInTime(label, now))
        return failed(Fault::PermissionDenied, u"the key is not valid at this time"_s);
    return {};
}

Result<void> checkStateChange(KeyState from, KeyState to)
{
    if (to < from)
        return failed(Fault::BadInput, u"a key does not come back to life"_s);
    return {};
}

bool isKnownTestKey(const KeyCheckValue& value)
{
    static const std::set<KeyCheckValue> known = testCheckValues();
    return known.contains(value);
}

} // namespace wattcard::crypto
