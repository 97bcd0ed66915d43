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

constexpr std::array suites{Suite::A, Suite::S, Suite::T};

std::string_view labelOf(Suite suite)
{
    switch (suite) {
    case Suite::A: return "WattCard public test master, suite A";
    case Suite::S: return "WattCard public test master, suite S";
    case Suite::T: return "WattCard public test master, suite T";
    }
    std::abort();
}

} // namespace

Secret TestKeyStore::master(const KeySlot& slot)
{
    const std::string_view label = labelOf(slot.suite);
    Bytes input(label.begin(), label.end());
    input.push_back(static_cast<std::uint8_t>(slot.purpose));
    input.push_back(slot.version);
    const Sha256 digest = sha256(input);
    return Secret::copyOf(ByteView{digest}.first(aesKeySize));
}

std::set<Purpose> TestKeyStore::counter()
{
    return {Purpose::Vending, Purpose::Issuer, Purpose::Purchase, Purpose::Return,
            Purpose::Transport};
}

std::set<Purpose> TestKeyStore::meter()
{
    return {Purpose::Meter, Purpose::Management, Purpose::Purchase, Purpose::Return};
}

// A counter that also makes management cards and reads cards of any class.
std::set<Purpose> TestKeyStore::engineer()
{
    return {Purpose::Vending,  Purpose::Inspection, Purpose::Issuer,   Purpose::Management,
            Purpose::Purchase, Purpose::Return,     Purpose::Transport};
}

std::set<Purpose> TestKeyStore::issuingStation()
{
    return {Purpose::Vending, Purpose::Meter,      Purpose::Inspection,
            Purpose::Issuer,  Purpose::Management, Purpose::Purchase,
            Purpose::Return,  Purpose::Transport,  Purpose::AuditChain};
}

TestKeyStore::TestKeyStore(std::set<Purpose> purposes, std::uint8_t version)
    : m_purposes{std::move(purposes)},
      m_version{version}
{
    for (const Purpose purpose : m_purposes) {
        for (const Suite suite : suites) {
            for (std::uint8_t held = 1; held <= m_version; ++held) {
                const KeySlot slot{purpose, suite, held};
                KeyLabel label{slot, keyCheckValue(masterAlgorithm(suite), master(slot).view())};
                label.isTestKey = true;
                m_labels.push_back(label);
            }
        }
    }
}

Result<Secret> TestKeyStore::cardKey(const KeySlot& slot, const CardSerial& serial) const
{
    return derive(slot, diversificationInput(slot, serial));
}

Result<Secret> TestKeyStore::meterKey(const KeySlot& slot, const MeterNumber& meter) const
{
    return derive(slot, diversificationInput(slot, meter));
}

Result<Secret> TestKeyStore::derive(const KeySlot& slot, ByteView input) const
{
    const bool isHeld =
        m_purposes.contains(slot.purpose) && slot.version >= 1 && slot.version <= m_version;
    if (!isHeld)
        return failed(Fault::KeyMissing, u"this key store does not hold the key"_s);
    return diversify(slot.suite, master(slot).view(), input);
}

} // namespace wattcard::crypto
