// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/audited_key_store.h"
#include "domain/ports/people.h"
#include "main/profile.h"

#include <functional>

namespace wattcard {

// Where a profile's masters are, as PROFILE/keys/keys.ini says:
//   [vault] kind=file                                    PROFILE/keys/masters.wcks
//   [vault] kind=pkcs11, module=/path/of.so, token=LABEL a PKCS#11 token
struct VaultSettings {
    enum class Kind { File, Token } kind = Kind::File;
    QString file;
    QString module;
    QString token;
};
// KeyStoreMissing where there is no keys.ini, BadInput for one that says something else.
Result<VaultSettings> vaultSettings(const Profile& profile);

// Asks for the passphrase of a key file or the PIN of a token.
using PassphraseSource = std::function<Result<crypto::Secret>(const VaultSettings& vault)>;

// Makes keys.ini and, for a file, an empty vault. DuplicateNumber when there is one,
// PasswordTooWeak for a passphrase below 12 characters.
Result<void> makeVault(const Profile& profile, const VaultSettings& settings,
                       const PassphraseSource& passphrase);
VaultSettings fileVault(const Profile& profile);
// What makeVault has made in a file just now, of a profile that came to nothing.
void takeVaultAway(const Profile& profile);

// The vault as it is, for the ceremony. Slow (Argon2id): not on the thread of a window. The clock
// outlives it.
Result<std::unique_ptr<crypto::KeyVault>> openVault(const Profile& profile, const Clock& clock,
                                                    const PassphraseSource& passphrase);

// What the counter uses. A practice profile has the public test keys and refuses to start beside a
// vault; any other has a vault (KeyStoreMissing) without a known test key (both otherwise
// TestKeysRefused): the two are never mixed.
struct OpenedKeys {
    std::unique_ptr<crypto::KeyStore> store;
    app::AuditedKeyStore* audited = nullptr; // the same store, unless it is practice
};
struct CustodyQuestion {
    Profile profile;
    Company company;
    std::vector<KeyEvent> events; // of the custody book
    PassphraseSource passphrase;
};
Result<OpenedKeys> openKeyStore(const CustodyQuestion& question, const Clock& clock);

} // namespace wattcard
