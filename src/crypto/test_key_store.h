// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/key_store.h"

#include <set>

namespace wattcard::crypto {

// Masters that everybody can compute, from a public label for each slot: for practice, the emulator
// and tests. A profile that is not for practice refuses them (hasTestKeys).
class TestKeyStore : public KeyStore {
public:
    // Holds every suite, in the versions 1 to `version`.
    explicit TestKeyStore(std::set<Purpose> purposes, std::uint8_t version = 1);
    // What each party holds (RELIABILITY.md section 11): a counter never the meter's key, so that
    // it cannot write a return file; a meter never the vending key.
    static std::set<Purpose> counter();
    static std::set<Purpose> meter();
    static std::set<Purpose> engineer();
    static std::set<Purpose> issuingStation();

    std::vector<KeyLabel> labels() const override { return m_labels; }
    bool hasTestKeys() const override { return true; }
    Result<Secret> cardKey(const KeySlot& slot, const CardSerial& serial) const override;
    Result<Secret> meterKey(const KeySlot& slot, const MeterNumber& meter) const override;

    // The public test master of a slot, so that a vault can recognise and refuse it.
    static Secret master(const KeySlot& slot);

private:
    Result<Secret> derive(const KeySlot& slot, ByteView input) const;

    std::set<Purpose> m_purposes;
    std::uint8_t m_version;
    std::vector<KeyLabel> m_labels; // asked for at every visit of a card: computed once
};

} // namespace wattcard::crypto
