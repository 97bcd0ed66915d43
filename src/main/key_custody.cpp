// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/key_custody.h"

#include "crypto/key_file_vault.h"
#include "crypto/machine_binding.h"
#include "crypto/pkcs11_vault.h"
#include "crypto/test_key_store.h"
#include "crypto/vault_rules.h"

#include <QDir>
#include <QFile>
#include <QSettings>

#include <algorithm>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kindKey = "vault/kind"_L1;
constexpr auto moduleKey = "vault/module"_L1;
constexpr auto tokenKey = "vault/token"_L1;
constexpr auto fileKind = "file"_L1;
constexpr auto tokenKind = "pkcs11"_L1;
constexpr std::size_t shortestPassphrase = 12;

QString folderOf(const Profile& profile)
{
    return profile.directory + u"/keys"_s;
}
QString iniOf(const Profile& profile)
{
    return folderOf(profile) + u"/keys.ini"_s;
}

// The folder holds nothing that anybody else may read.
Result<void> makeFolder(const Profile& profile)
{
    const QString folder = folderOf(profile);
    const bool made =
        QDir{}.mkpath(folder) &&
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return made ? Result<void>{} : Result<void>{failed(Fault::DatabaseFailed, folder)};
}

Result<void> save(const Profile& profile, const VaultSettings& settings)
{
    QSettings ini{iniOf(profile), QSettings::IniFormat};
    const bool isFile = settings.kind == VaultSettings::Kind::File;
    ini.setValue(kindKey, QString{isFile ? fileKind : tokenKind});
    if (!isFile) {
        ini.setValue(moduleKey, settings.module);
        ini.setValue(tokenKey, settings.token);
    }
    ini.sync();
    if (ini.status() != QSettings::NoError)
        return failed(Fault::DatabaseFailed, iniOf(profile));
    return {};
}

Result<crypto::KeyFileVault::Place> placeOf(const VaultSettings& settings, const Clock& clock)
{
    auto binding = crypto::machineBinding();
    if (!binding)
        return failed(binding);
    return crypto::KeyFileVault::Place{
        QFile::encodeName(settings.file).toStdString(), std::move(*binding), clock, {}};
}

template <class Vault>
Result<std::unique_ptr<crypto::KeyVault>> asVault(Result<std::unique_ptr<Vault>> opened)
{
    if (!opened)
        return failed(opened);
    return std::unique_ptr<crypto::KeyVault>{std::move(*opened)};
}

class NoClock final : public Clock { // an empty vault asks for no time
public:
    UtcTime now() const override { return {}; }
    LocalTime local(UtcTime) const override { return {}; }
};

} // namespace

VaultSettings fileVault(const Profile& profile)
{
    return {VaultSettings::Kind::File, folderOf(profile) + u"/masters.wcks"_s, {}, {}};
}

Result<VaultSettings> vaultSettings(const Profile& profile)
{
    if (!QFile::exists(iniOf(profile)))
        return failed(Fault::KeyStoreMissing, iniOf(profile));
    const QSettings ini{iniOf(profile), QSettings::IniFormat};
    const QString kind = ini.value(kindKey).toString();
    if (kind == fileKind)
        return fileVault(profile);
    const VaultSettings token{VaultSettings::Kind::Token,
                              {},
                              ini.value(moduleKey).toString(),
                              ini.value(tokenKey).toString()};
    if (kind != tokenKind || token.module.isEmpty() || token.token.isEmpty())
        return failed(Fault::BadInput, iniOf(profile));
    return token;
}

Result<void> makeVault(const Profile& profile, const VaultSettings& settings,
                       const PassphraseSource& passphrase)
{
    if (QFile::exists(iniOf(profile)))
        return failed(Fault::DuplicateNumber, iniOf(profile));
    if (auto made = makeFolder(profile); !made)
        return made;
    if (settings.kind == VaultSettings::Kind::Token)
        return save(profile, settings); // the token is made by the tools of its maker
    const auto secret = passphrase(settings);
    if (!secret)
        return failed(secret);
    if (secret->size() < shortestPassphrase)
        return failed(Fault::PasswordTooWeak, u"a passphrase has at least 12 characters"_s);
    const NoClock clock;
    auto place = placeOf(settings, clock);
    if (!place)
        return failed(place);
    if (const auto made = crypto::KeyFileVault::create(std::move(*place), *secret); !made)
        return failed(made);
    return save(profile, settings);
}

void takeVaultAway(const Profile& profile)
{
    const QString file = fileVault(profile).file;
    for (const QString& made : {iniOf(profile), file, file + u".lock"_s})
        QFile::remove(made);
    QDir{}.rmdir(folderOf(profile));
}

Result<std::unique_ptr<crypto::KeyVault>> openVault(const Profile& profile, const Clock& clock,
                                                    const PassphraseSource& passphrase)
{
    const auto settings = vaultSettings(profile);
    if (!settings)
        return failed(settings);
    const auto secret = passphrase(*settings);
    if (!secret)
        return failed(secret);
    if (settings->kind == VaultSettings::Kind::Token)
        return asVault(crypto::Pkcs11Vault::open({QFile::encodeName(settings->module).toStdString(),
                                                  settings->token.toStdString(), clock},
                                                 *secret));
    auto place = placeOf(*settings, clock);
    if (!place)
        return failed(place);
    return asVault(crypto::KeyFileVault::open(std::move(*place), *secret));
}

Result<OpenedKeys> openKeyStore(const CustodyQuestion& question, const Clock& clock)
{
    if (question.company.practice) {
        if (QFile::exists(iniOf(question.profile)))
            return failed(Fault::TestKeysRefused, u"practice keys beside a vault"_s);
        return OpenedKeys{std::make_unique<crypto::TestKeyStore>(crypto::TestKeyStore::engineer()),
                          nullptr};
    }
    auto vault = openVault(question.profile, clock, question.passphrase);
    if (!vault)
        return failed(vault);
    const auto isTestKey = [](const crypto::KeyLabel& label) {
        return label.isTestKey || crypto::isKnownTestKey(label.checkValue);
    };
    if (std::ranges::any_of((*vault)->labels(), isTestKey))
        return failed(Fault::TestKeysRefused, u"the vault holds a test key"_s);
    auto audited = std::make_unique<app::AuditedKeyStore>(
        std::move(*vault), question.company.counter, question.events);
    app::AuditedKeyStore* const same = audited.get();
    return OpenedKeys{std::move(audited), same};
}

} // namespace wattcard
