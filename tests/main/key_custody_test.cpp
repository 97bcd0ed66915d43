// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Practice keys and real keys are never mixed (RELIABILITY.md section 11, T22).
#include "crypto/key_file_vault.h"
#include "crypto/machine_binding.h"
#include "crypto/test_key_store.h"
#include "main/key_custody.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace wattcard {

using namespace Qt::StringLiterals;
using crypto::KeySlot;
using crypto::Purpose;
using crypto::Secret;

namespace {

constexpr crypto::PasswordCost smallCost{64, 1, 1}; // about the rules, not about time
constexpr KeySlot vending{Purpose::Vending, Suite::A, 1};
constexpr CounterId counter{3};
constexpr auto fileVaultIni = "[vault]\nkind=file\n";
const CardSerial serial{{0, 0, 0x88, 0, 0, 0, 0, 1}};

class NoonClock final : public Clock {
public:
    UtcTime now() const override
    {
        return std::chrono::sys_days{std::chrono::year{2026} / 11 / 21} + std::chrono::hours{4};
    }
    LocalTime local(UtcTime time) const override
    {
        return LocalTime{std::chrono::floor<std::chrono::seconds>(time).time_since_epoch()};
    }
};

Secret secretOf(std::string_view text)
{
    return Secret::copyOf({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
}

Secret ownMaster()
{
    return Secret{Bytes{7, 1, 200, 43, 5, 66, 31, 8, 90, 12, 154, 3, 77, 21, 250, 19}};
}

crypto::KeyLabel labelOf(const KeySlot& slot, const Secret& master)
{
    return {slot, crypto::keyCheckValue(crypto::masterAlgorithm(slot.suite), master.view())};
}

KeyEvent loadedEvent(const crypto::KeyLabel& label)
{
    KeyEvent event;
    event.purpose = static_cast<std::uint8_t>(label.slot.purpose);
    event.suite = label.slot.suite;
    event.version = label.slot.version;
    event.checkValue = label.checkValue;
    return event;
}

class OpenedStore : public ::testing::Test {
protected:
    void SetUp() override
    {
        auto here = crypto::machineBinding();
        if (!here)
            GTEST_SKIP() << "this machine has no machine-id";
        binding = std::move(*here);
        ASSERT_TRUE(QDir{}.mkpath(directory.filePath(u"keys"_s)));
    }
    void writeIni(const char* content)
    {
        QFile file{directory.filePath(u"keys/keys.ini"_s)};
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    std::string vaultPath() const { return fileVault(profile()).file.toStdString(); }
    Profile profile() const { return {directory.path()}; }
    // As makeVault does it, but quickly.
    void makeVaultWithOneKey()
    {
        writeIni(fileVaultIni);
        auto vault = crypto::KeyFileVault::create({vaultPath(), binding, clock, {}},
                                                  secretOf(passphrase), smallCost);
        ASSERT_TRUE(vault);
        ASSERT_TRUE((*vault)->put(labelOf(vending, ownMaster()), ownMaster()));
    }
    // What no vault takes in, written by somebody who knows the format and the passphrase.
    void forgeVault(const KeySlot& slot, const Secret& master)
    {
        writeIni(fileVaultIni);
        crypto::KeyFile file;
        file.cost = smallCost;
        file.salt = Bytes(16, 0x5A);
        file.bindingDigest = crypto::bindingDigest(file.salt, binding);
        const auto key = crypto::storageKeyFrom(secretOf(passphrase), file, binding);
        ASSERT_TRUE(key);
        file.blocks.push_back(*crypto::wrapKey(file, *key, labelOf(slot, master), master));
        ASSERT_TRUE(crypto::replaceFile(vaultPath(), *crypto::encodeKeyFile(file, *key),
                                        crypto::Previous::Dropped));
    }
    Result<OpenedKeys> open(bool practice, std::vector<KeyEvent> events = {})
    {
        Company company;
        company.practice = practice;
        company.counter = counter;
        const auto ask = [this](const VaultSettings&) -> Result<Secret> {
            ++questions;
            return secretOf(typed);
        };
        return openKeyStore({profile(), company, std::move(events), ask}, clock);
    }
    std::optional<Fault> refusal(bool practice)
    {
        const auto opened = open(practice);
        return opened ? std::nullopt : std::optional{opened.error().fault};
    }
    static constexpr std::string_view passphrase = "correct horse battery staple";
    QTemporaryDir directory;
    NoonClock clock;
    Bytes binding;
    std::string_view typed = passphrase;
    int questions = 0;
};

} // namespace

TEST_F(OpenedStore, ofAPracticeProfileHasThePublicTestKeysAndAsksNothing)
{
    const auto opened = open(true);
    ASSERT_TRUE(opened);
    EXPECT_TRUE(opened->store->hasTestKeys());
    EXPECT_EQ(opened->audited, nullptr);
    EXPECT_TRUE(opened->store->cardKey(vending, serial));
    EXPECT_EQ(questions, 0);
}

TEST_F(OpenedStore, isRefusedToAPracticeProfileBesideAVault)
{
    writeIni(fileVaultIni); // whatever it says, and also when the key file itself is gone
    EXPECT_EQ(refusal(true), Fault::TestKeysRefused);
    makeVaultWithOneKey();
    EXPECT_EQ(refusal(true), Fault::TestKeysRefused);
    EXPECT_EQ(questions, 0);
}

TEST_F(OpenedStore, needsAVaultWhereItIsNotPractice)
{
    EXPECT_EQ(refusal(false), Fault::KeyStoreMissing);
    EXPECT_EQ(questions, 0) << "there is nothing to ask for";
    writeIni(fileVaultIni);
    EXPECT_EQ(refusal(false), Fault::KeyStoreMissing) << "keys.ini alone";
}

TEST_F(OpenedStore, isRefusedWhenTheVaultHoldsAKnownTestKey)
{
    for (const KeySlot& known :
         {vending, KeySlot{Purpose::Meter, Suite::T, 8}, KeySlot{Purpose::Return, Suite::S, 5}}) {
        const KeySlot elsewhere{Purpose::Purchase, known.suite, 9};
        for (const KeySlot& slot : {known, elsewhere}) {
            forgeVault(slot, crypto::TestKeyStore::master(known));
            EXPECT_EQ(refusal(false), Fault::TestKeysRefused);
        }
    }
    forgeVault(vending, ownMaster()); // forged in the same way, but no test key
    EXPECT_EQ(refusal(false), std::nullopt);
}

TEST_F(OpenedStore, usesTheVaultAsTheCustodyBookAllows)
{
    makeVaultWithOneKey();
    {
        const auto unbooked = open(false);
        ASSERT_TRUE(unbooked);
        EXPECT_TRUE(unbooked->store->labels().empty());
        EXPECT_EQ(unbooked->store->cardKey(vending, serial).error().fault, Fault::KeyMissing);
    }
    const auto label = labelOf(vending, ownMaster());
    const auto opened = open(false, {loadedEvent(label)});
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->audited, opened->store.get());
    EXPECT_FALSE(opened->store->hasTestKeys());
    EXPECT_EQ(opened->store->labels(), std::vector{label});
    EXPECT_TRUE(opened->store->cardKey(vending, serial));
    EXPECT_EQ(questions, 2);
}

TEST_F(OpenedStore, isRefusedWithAWrongPassphraseAndOnADamagedFile)
{
    makeVaultWithOneKey();
    typed = "correct horse battery stable";
    EXPECT_EQ(refusal(false), Fault::KeyStoreLocked);
    typed = passphrase;
    EXPECT_EQ(refusal(false), std::nullopt);
    ASSERT_TRUE(QFile::resize(QString::fromStdString(vaultPath()), 100));
    EXPECT_EQ(refusal(false), Fault::KeyStoreDamaged);
}

TEST_F(OpenedStore, isRefusedWhenNobodyCanSayThePassphrase)
{
    makeVaultWithOneKey();
    const auto silent = [](const VaultSettings&) -> Result<Secret> {
        return failed(Fault::BadInput);
    };
    const auto opened = openKeyStore({profile(), {}, {}, silent}, clock);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().fault, Fault::BadInput);
}

TEST_F(OpenedStore, readsWhereTheVaultIs)
{
    struct Line {
        const char* ini;
        std::optional<Fault> fault;
    };
    const Line table[]{
        {fileVaultIni, std::nullopt},
        {"[vault]\nkind=pkcs11\nmodule=/opt/maker/token.so\ntoken=shop\n", std::nullopt},
        {"[vault]\nkind=pkcs11\ntoken=shop\n", Fault::BadInput},
        {"[vault]\nkind=pkcs11\nmodule=/opt/maker/token.so\n", Fault::BadInput},
        {"[vault]\nkind=paper\n", Fault::BadInput},
        {"", Fault::BadInput},
    };
    for (const Line& line : table) {
        writeIni(line.ini);
        const auto settings = vaultSettings(profile());
        EXPECT_EQ(settings ? std::nullopt : std::optional{settings.error().fault}, line.fault)
            << line.ini;
    }
}

TEST_F(OpenedStore, isMadeOnceAndNotUnderAShortPassphrase)
{
    const auto made = [this](const VaultSettings& settings, std::string_view words) {
        const auto ask = [words](const VaultSettings&) -> Result<Secret> {
            return secretOf(words);
        };
        const auto outcome = makeVault(profile(), settings, ask);
        return outcome ? std::nullopt : std::optional{outcome.error().fault};
    };
    EXPECT_EQ(made(fileVault(profile()), "elevenchars"), Fault::PasswordTooWeak);
    EXPECT_EQ(vaultSettings(profile()).error().fault, Fault::KeyStoreMissing);
    const VaultSettings token{VaultSettings::Kind::Token, {}, u"/opt/maker/token.so"_s, u"shop"_s};
    EXPECT_EQ(made(token, {}), std::nullopt);
    const auto read = vaultSettings(profile());
    ASSERT_TRUE(read);
    EXPECT_EQ(read->kind, VaultSettings::Kind::Token);
    EXPECT_EQ(read->module, token.module);
    EXPECT_EQ(read->token, token.token);
    EXPECT_EQ(made(fileVault(profile()), passphrase), Fault::DuplicateNumber);
}

} // namespace wattcard
