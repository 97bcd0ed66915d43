// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/custody_team.h"
#include "crypto/key_store.h"
#include "domain/ports/key_book.h"

namespace wattcard::app {

struct CustodyParts {
    crypto::KeyVault& vault;
    KeyBook& book;
    CustodyTeam::Parts people;
};

struct KeyRequest {
    crypto::Purpose purpose = crypto::Purpose::Vending;
    Suite suite = Suite::A;
    int custodians = 2; // or 3
    std::optional<UtcTime> validFrom = {};
    std::optional<UtcTime> validUntil = {};
};

// A master comes into the vault (RELIABILITY.md section 11): the witness signs in; each custodian
// signs in and enters a full-length component with its check value; each compares the check value
// of the exclusive or with the envelope and confirms it; the key is stored and entered in the book.
// A step that failed is taken again. Components live in protected memory and nowhere else: when
// the ceremony ends in any way before the key is stored nothing is left of it, and it begins anew.
// When it ends between the vault and the book the key lies in the vault but is not used
// (AuditedKeyStore); the same ceremony once more completes it.
class KeyCeremony {
public:
    enum class Step { Witness, Custodian, Component, Confirmation, Storing, Done };
    struct State {
        Step step = Step::Witness;
        int custodian = 0; // whose turn it is, from 0
        int custodians = 2;
        crypto::KeySlot slot;
        QString witness;
        std::vector<QString> names; // of the custodians who have signed in
        std::optional<crypto::KeyCheckValue> combined;
        bool isReturning = false; // the book knows this key, the store had lost it
    };
    // The slot's next version: one more than the book has seen. When the components turn out to be
    // those of a version that the book has and this store has not (a lost key file, another
    // computer on the same books), that version comes back, and with it cards and meters.
    // BadInput without 2 or 3 custodians and when there is no version left.
    static Result<KeyCeremony> begin(const CustodyParts& parts, const KeyRequest& request);
    State state() const;

    Result<void> signIn(const Login& login); // Witness, Custodian: see CustodyTeam
    // Component. CheckValueDiffers: the check value is not its own. BadInput: no component, all
    // zeros, or one that was entered already. Nothing is kept of it then. A result that may not
    // come into a vault (TestKeysRefused, PermissionDenied: a test key, a revoked one) sends the
    // custodians back to the beginning.
    Result<void> enterComponent(const crypto::Secret& digits, const QString& checkValue);
    Result<void> confirm(const Login& login); // Confirmation, each custodian in turn
    void startAgain();                        // the check value is not the envelope's
    Result<void> store();                     // Storing; what failed can be repeated

private:
    KeyCeremony(const CustodyParts& parts, const KeyRequest& request, crypto::KeySlot slot);
    Result<void> combine();
    Result<void> recognise();
    Result<void> enter();
    Result<void> expect(Step step) const;

    CustodyParts m_parts;
    KeyRequest m_request;
    CustodyTeam m_team;
    crypto::KeyLabel m_label;
    std::uint8_t m_nextVersion;
    bool m_isReturning = false;
    bool m_isEntered = false;
    Step m_step = Step::Witness;
    std::size_t m_turn = 0;
    std::vector<crypto::Secret> m_components;
    crypto::Secret m_combined;
};

// Retiring and revoking: before a witness and two custodians. Revoking is for good.
class KeyStateChange {
public:
    // BadInput unless retired or revoked, KeyMissing.
    static Result<KeyStateChange> begin(const CustodyParts& parts, const crypto::KeySlot& slot,
                                        crypto::KeyState state);
    const CustodyTeam& team() const { return m_team; }
    Result<void> signIn(const Login& login) { return m_team.signIn(login); }
    Result<void> apply(); // PermissionDenied before everybody is there; can be repeated

private:
    KeyStateChange(const CustodyParts& parts, const crypto::KeyLabel& label);
    CustodyParts m_parts;
    CustodyTeam m_team;
    crypto::KeyLabel m_label; // as it will be
};

} // namespace wattcard::app
