// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/back_off.h"
#include "crypto/durable_file.h"
#include "crypto/key_file.h"

#include <memory>
#include <mutex>

namespace wattcard::crypto {

// Masters in an encrypted file. They stay wrapped in memory too: each is opened for one derivation
// and wiped; only the storage key lives as long as the vault. Safe to use from several threads.
class KeyFileVault final : public KeyVault {
public:
    struct Place {
        std::string path;   // its folder exists
        Bytes binding;      // machineBinding(), or a test's
        const Clock& clock; // outlives the vault
        FileObserver observer = {};
    };
    // DuplicateNumber when there is a file; an empty passphrase is BadInput. Slow (Argon2id).
    static Result<std::unique_ptr<KeyFileVault>> create(Place place, const Secret& passphrase,
                                                        const PasswordCost& cost = keyFileCost);
    // KeyStoreMissing; what decodeKeyFile says; KeyStoreElsewhere for a file of another machine or
    // user; LockedOut (seconds in the detail), then KeyStoreLocked for a wrong passphrase.
    static Result<std::unique_ptr<KeyFileVault>> open(Place place, const Secret& passphrase);

    std::vector<KeyLabel> labels() const override;
    bool hasTestKeys() const override { return false; } // put refuses them
    Result<Secret> cardKey(const KeySlot& slot, const CardSerial& serial) const override;
    Result<Secret> meterKey(const KeySlot& slot, const MeterNumber& meter) const override;
    // Also DatabaseInUse when another program has changed the file, DiskFull, DatabaseFailed.
    Result<void> put(const KeyLabel& label, Secret master) override;
    Result<void> setState(const KeySlot& slot, KeyState state) override;

private:
    KeyFileVault(Place place, KeyFile file, Secret storageKey);
    std::vector<KeyLabel> heldLabels() const; // under the mutex
    Result<Secret> derive(const KeySlot& slot, ByteView input) const;
    Result<Secret> master(const KeyFileBlock& block) const;
    Result<void> save(KeyFile changed);

    Place m_place;
    mutable std::mutex m_mutex;
    KeyFile m_file;
    Bytes m_stored; // the file's bytes, as they were read or written last
    Secret m_storageKey;
};

} // namespace wattcard::crypto
