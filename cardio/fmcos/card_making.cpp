// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/fmcos/card_making.h"

#include "cardio/fmcos/application.h"
#include "cardio/fmcos/card_memory.h"
#include "crypto/twin_image.h"

#include <string_view>

namespace wattcard::cardio::fmcos {

namespace {

constexpr std::string_view masterName = "1PAY.SYS.DDF01";
constexpr std::uint8_t protectedBinary = 0xA8; // 28 | 80: written with a MAC
constexpr std::uint8_t threeTries = 0x33;
constexpr std::uint8_t keyVersion = 1;

// Readable without a MAC, written under the line key of a role.
constexpr std::uint8_t protectionBy(const KeyRole& role)
{
    return static_cast<std::uint8_t>(0xFC | (3 - role.id));
}

struct FileRule {
    ShortFile file;
    std::size_t size;
    std::uint8_t write;
    const KeyRole* role;
};
constexpr FileRule saleFiles[]{
    {ShortFile::Parameter, parameterSize, access::vendingOrIssuer, &vendingRole},
    {ShortFile::Load, loadSize, access::vendingOrIssuer, &vendingRole},
    {ShortFile::Tariff1, tariffSize, access::vendingOrIssuer, &vendingRole},
    {ShortFile::Tariff2, tariffSize, access::vendingOrIssuer, &vendingRole},
    {ShortFile::Return, returnSize, access::meterOnly, &meterRole},
};

Result<void> addKeys(StoredDirectory& directory, const crypto::KeyStore& keys,
                     const CardHints& hints)
{
    for (const KeyRole* role : {&issuerRole, &vendingRole, &meterRole}) {
        for (const KeyType type : {KeyType::External, KeyType::Internal, KeyType::Line}) {
            const auto value = keyOnCard(keys, hints, *role, type);
            if (!value)
                return failed(value);
            const bool opens = type == KeyType::External;
            StoredKey key;
            key.type = static_cast<std::uint8_t>(type);
            key.id = role->id;
            // The card proves itself only to a role: it must not answer challenges for anybody.
            key.use = opens ? access::free : access::anyRole;
            key.follow = opens ? role->state : std::uint8_t{0};
            key.tries = threeTries;
            key.value.assign(value->view().begin(), value->view().end());
            directory.keys.push_back(std::move(key));
        }
    }
    return {};
}

void addFiles(StoredDirectory& directory, const Bytes& identity)
{
    directory.files.push_back({identityFile, protectedBinary, access::free, access::issuerOnly,
                               protectionBy(issuerRole), identity});
    for (const FileRule& rule : saleFiles)
        directory.files.push_back({static_cast<std::uint16_t>(rule.file), protectedBinary,
                                   access::anyRole, rule.write, protectionBy(*rule.role),
                                   Bytes(rule.size)});
}

} // namespace

Result<void> makeCard(ImageStore& store, const crypto::KeyStore& keys, const NewCard& card)
{
    CardHints hints;
    hints.serial = card.serial;
    hints.lifeCycle = LifeCycle::Initialisation;
    hints.applicationVersion = {1, 0};
    hints.utilityRegion = card.utilityRegion;
    const Bytes identity = encodeIdentity(hints, keyVersion);
    const auto withVersions = decodeIdentity(identity);
    if (!withVersions)
        return failed(withVersions);
    StoredDirectory master;
    master.id = masterFile;
    master.name.assign(masterName.begin(), masterName.end());
    StoredDirectory application;
    application.id = directoryFile;
    application.name.assign(applicationName.begin(), applicationName.end());
    if (const auto added = addKeys(application, keys, *withVersions); !added)
        return failed(added);
    addFiles(application, identity);
    return crypto::TwinImage{store}.save(encode({std::move(master), std::move(application)}));
}

} // namespace wattcard::cardio::fmcos
