// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/key_store.h"

#include <memory>
#include <mutex>

namespace wattcard::crypto {

// Masters on a PKCS#11 token: sensitive, not extractable, of use for CMAC alone. A card key is the
// token's CMAC of 01 || M. What is said of a key (key_block.h) is its CKA_ID, so that key and label
// come to be in one call; CKA_LABEL says the same to a person. Holds suites A and T: a token that
// has SM4 is not known. Safe to use from several threads.
class Pkcs11Vault final : public KeyVault {
public:
    struct Place {
        std::string module; // path of the shared library
        std::string token;  // its label
        const Clock& clock; // outlives the vault
    };
    // KeyStoreLocked for a wrong PIN, TokenFailed when there is no such module or token and for a
    // locked PIN, KeyStoreDamaged for a WattCard key with an unreadable label.
    static Result<std::unique_ptr<Pkcs11Vault>> open(const Place& place, const Secret& pin);
    ~Pkcs11Vault() override;

    std::vector<KeyLabel> labels() const override;
    bool hasTestKeys() const override { return false; } // put refuses them
    Result<Secret> cardKey(const KeySlot& slot, const CardSerial& serial) const override;
    Result<Secret> meterKey(const KeySlot& slot, const MeterNumber& meter) const override;
    // Also BadInput for suite S, DiskFull when the token is.
    Result<void> put(const KeyLabel& label, Secret master) override;
    Result<void> setState(const KeySlot& slot, KeyState state) override;

private:
    struct Contents;
    explicit Pkcs11Vault(std::unique_ptr<Contents> contents);
    Result<Secret> derive(const KeySlot& slot, ByteView input) const;

    mutable std::mutex m_mutex;
    std::unique_ptr<Contents> m_contents;
};

} // namespace wattcard::crypto
