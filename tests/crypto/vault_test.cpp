// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// One table for every kind of vault (RELIABILITY.md section 11).
#include "crypto/pkcs11_vault.h"
#include "crypto/test_key_store.h"
#include "tests/crypto/vault_bench.h"
#include "tests/crypto/vector_file.h"
#include "tests/fakes/need.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>

#include <algorithm>
#include <functional>

namespace wattcard::crypto {

using namespace Qt::StringLiterals;
using namespace vaults;
using wattcard::test::asBytes;

namespace {

const CardSerial serial{{0x00, 0x00, 0x88, 0x00, 0x00, 0x00, 0x00, 0x01}};
const MeterNumber vaultMeter = MeterNumber::parse(u"000012345678"_s).value();

// CARD.md section 4 word for word: CMAC(master, 01 || owner(8) || ref(1) || version(1) || WATT01),
// by OpenSSL's own CMAC.
Bytes naive(const char* cipher, ByteView master, ByteView owner,
            const std::array<std::uint8_t, 2>& tail)
{
    Bytes message{0x01};
    message.insert(message.end(), owner.begin(), owner.end());
    message.insert(message.end(), tail.begin(), tail.end());
    for (const char letter : std::string_view{"WATT01"})
        message.push_back(static_cast<std::uint8_t>(letter));
    std::string name{cipher};
    OSSL_PARAM parameters[]{OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_CIPHER, name.data(), 0),
                            OSSL_PARAM_construct_end()};
    EVP_MAC* mac = EVP_MAC_fetch(nullptr, "CMAC", nullptr);
    EVP_MAC_CTX* context = EVP_MAC_CTX_new(mac);
    Bytes out(16);
    std::size_t size = 0;
    EXPECT_EQ(EVP_MAC_init(context, master.data(), master.size(), parameters), 1);
    EXPECT_EQ(EVP_MAC_update(context, message.data(), message.size()), 1);
    EXPECT_EQ(EVP_MAC_final(context, out.data(), &size, out.size()), 1);
    EVP_MAC_CTX_free(context);
    EVP_MAC_free(mac);
    return out;
}

struct Kind {
    const char* name;
    std::function<std::unique_ptr<VaultBench>()> make;
};

class EveryVault : public ::testing::TestWithParam<Kind> {
protected:
    void SetUp() override
    {
        bench = GetParam().make();
        if (!bench)
            GTEST_SKIP() << "SoftHSM2 is not installed";
        reopen();
    }
    void reopen()
    {
        vault.reset(); // a module is initialised once at a time
        auto opened = bench->open();
        ASSERT_TRUE(opened) << qPrintable(opened.error().detail);
        vault = std::move(*opened);
    }
    std::optional<Fault> put(const KeySlot& slot, std::uint8_t seed)
    {
        return faultOf(vault->put(labelFor(slot, masterOf(seed)), masterOf(seed)));
    }
    std::optional<Fault> use(const KeySlot& slot) { return faultOf(vault->cardKey(slot, serial)); }

    std::unique_ptr<VaultBench> bench;
    std::unique_ptr<KeyVault> vault;
    static constexpr KeySlot vending{Purpose::Vending, Suite::A, 1};
};

} // namespace

TEST_P(EveryVault, isEmptyAtFirst)
{
    EXPECT_TRUE(vault->labels().empty());
    EXPECT_FALSE(vault->hasTestKeys());
    EXPECT_EQ(vault->newest(Purpose::Vending), 0);
    EXPECT_EQ(use(vending), Fault::KeyMissing);
    EXPECT_EQ(faultOf(vault->setState(vending, KeyState::Retired)), Fault::KeyMissing);
}

TEST_P(EveryVault, derivesAsTheDesignSaysWordForWord)
{
    const KeySlot suiteT{Purpose::Issuer, Suite::T, 2};
    const KeySlot purchase{Purpose::Purchase, Suite::A, 3};
    ASSERT_EQ(put(vending, 1), std::nullopt);
    ASSERT_EQ(put(suiteT, 2), std::nullopt);
    ASSERT_EQ(put(purchase, 3), std::nullopt);
    EXPECT_EQ(asBytes(vault->cardKey(vending, serial)->view()),
              naive("AES-128-CBC", masterOf(1).view(), serial.bytes(), {0x81, 1}));
    EXPECT_EQ(asBytes(vault->cardKey(suiteT, serial)->view()),
              naive("AES-128-CBC", masterOf(2).view(), serial.bytes(), {0x94, 2}));
    const Bytes owner{0x00, 0x00, 0x00, 0x00, 0x12, 0x34, 0x56, 0x78};
    EXPECT_EQ(asBytes(vault->meterKey(purchase, vaultMeter)->view()),
              naive("AES-128-CBC", masterOf(3).view(), owner, {0xA1, 3}));
}

TEST_P(EveryVault, holdsSm4OrSaysThatItCannot)
{
    const KeySlot slot{Purpose::Vending, Suite::S, 1};
    const Secret master = masterOf(9);
    const auto added = vault->put(labelFor(slot, master), masterOf(9));
    if (!bench->holdsSm4()) {
        EXPECT_EQ(faultOf(added), Fault::BadInput);
        EXPECT_TRUE(added.error().detail.contains(u"SM4"_s));
        return;
    }
    ASSERT_EQ(faultOf(added), std::nullopt);
    EXPECT_EQ(asBytes(vault->cardKey(slot, serial)->view()),
              naive("SM4-CBC", master.view(), serial.bytes(), {0x81, 1}));
}

TEST_P(EveryVault, keepsKeysAndWhatIsSaidOfThemAcrossAReopening)
{
    KeyLabel label = labelFor(vending, masterOf(1));
    label.validFrom = bench->clock.now();
    label.validUntil = bench->clock.now() + std::chrono::hours{24};
    label.quota = 12'345'678'901;
    label.counter = CounterId{3};
    ASSERT_TRUE(vault->put(label, masterOf(1)));
    ASSERT_EQ(put({Purpose::Return, Suite::T, 255}, 2), std::nullopt);
    const auto before = vault->labels();
    const Bytes key = asBytes(vault->cardKey(vending, serial)->view());
    reopen();
    EXPECT_EQ(vault->labels(), before);
    EXPECT_EQ(vault->labels().front(), label);
    EXPECT_EQ(asBytes(vault->cardKey(vending, serial)->view()), key);
}

TEST_P(EveryVault, takesTheSameKeyTwiceAndNoOtherInItsPlace)
{
    ASSERT_EQ(put(vending, 1), std::nullopt);
    EXPECT_EQ(put(vending, 1), std::nullopt);
    EXPECT_EQ(put(vending, 2), Fault::DuplicateNumber);
    EXPECT_EQ(vault->labels().size(), 1u);
    reopen();
    EXPECT_EQ(put(vending, 1), std::nullopt);
    EXPECT_EQ(put(vending, 2), Fault::DuplicateNumber);
    EXPECT_EQ(asBytes(vault->cardKey(vending, serial)->view()),
              naive("AES-128-CBC", masterOf(1).view(), serial.bytes(), {0x81, 1}));
}

// Suites and purposes never share key bytes, not even with a version that is revoked.
TEST_P(EveryVault, takesNoKeyThatAnotherSlotHolds)
{
    ASSERT_EQ(put(vending, 1), std::nullopt);
    ASSERT_TRUE(vault->setState(vending, KeyState::Revoked));
    std::vector<KeySlot> others{{Purpose::Purchase, Suite::A, 1},
                                {Purpose::Vending, Suite::T, 1},
                                {Purpose::Vending, Suite::A, 2}};
    if (bench->holdsSm4())
        others.push_back({Purpose::Vending, Suite::S, 1});
    for (const KeySlot& other : others)
        EXPECT_EQ(put(other, 1), Fault::DuplicateNumber);
    EXPECT_EQ(vault->labels().size(), 1u);
}

TEST_P(EveryVault, storesNothingUnderAWrongLabel)
{
    const KeyLabel right = labelFor(vending, masterOf(1));
    struct Wrong {
        const char* what;
        Fault fault;
        std::function<void(KeyLabel&)> spoil;
    };
    const std::vector<Wrong> table{
        {"check value", Fault::CheckValueDiffers,
         [](KeyLabel& label) { label.checkValue[4] ^= 1; }},
        {"version 0", Fault::BadInput, [](KeyLabel& label) { label.slot.version = 0; }},
        {"born retired", Fault::BadInput, [](KeyLabel& label) { label.state = KeyState::Retired; }},
        {"marked", Fault::TestKeysRefused, [](KeyLabel& label) { label.isTestKey = true; }},
    };
    for (const Wrong& wrong : table) {
        KeyLabel label = right;
        wrong.spoil(label);
        EXPECT_EQ(faultOf(vault->put(label, masterOf(1))), wrong.fault) << wrong.what;
    }
    EXPECT_EQ(faultOf(vault->put(right, Secret{Bytes(15, 1)})), Fault::BadInput);
    const Secret zeros{16};
    EXPECT_EQ(faultOf(vault->put(labelFor(vending, zeros), Secret{16})), Fault::PermissionDenied);
    reopen();
    EXPECT_TRUE(vault->labels().empty());
}

// RELIABILITY.md T22: a practice key in another slot, version or suite is still a practice key.
TEST_P(EveryVault, refusesEveryKnownTestKey)
{
    for (const KeySlot& known : {KeySlot{Purpose::Vending}, KeySlot{Purpose::Meter, Suite::T, 8},
                                 KeySlot{Purpose::Return, Suite::S, 5}}) {
        const auto label = labelFor(vending, TestKeyStore::master(known));
        EXPECT_EQ(faultOf(vault->put(label, TestKeyStore::master(known))), Fault::TestKeysRefused);
    }
    EXPECT_TRUE(vault->labels().empty());
}

TEST_P(EveryVault, stillOpensWithARetiredKeyAndNeverWithARevokedOne)
{
    const KeySlot second{Purpose::Vending, Suite::A, 2};
    ASSERT_EQ(put(vending, 1), std::nullopt);
    ASSERT_EQ(put(second, 2), std::nullopt);
    EXPECT_EQ(vault->newest(Purpose::Vending), 2);
    ASSERT_TRUE(vault->setState(vending, KeyState::Retired));
    EXPECT_EQ(use(vending), std::nullopt);
    EXPECT_EQ(vault->versions(Purpose::Vending), (std::vector<std::uint8_t>{2, 1}));
    ASSERT_TRUE(vault->setState(second, KeyState::Revoked));
    reopen();
    EXPECT_EQ(use(vending), std::nullopt);
    EXPECT_EQ(use(second), Fault::PermissionDenied);
    EXPECT_EQ(vault->newest(Purpose::Vending), 0) << "nothing new is made with either";
    EXPECT_TRUE(vault->setState(second, KeyState::Revoked)) << "the same again";
    EXPECT_EQ(faultOf(vault->setState(second, KeyState::Live)), Fault::BadInput);
    EXPECT_EQ(faultOf(vault->setState(vending, KeyState::Live)), Fault::BadInput);
}

TEST_P(EveryVault, usesAKeyOnlyInItsTime)
{
    KeyLabel label = labelFor(vending, masterOf(1));
    label.validFrom = bench->clock.now() + std::chrono::milliseconds{1000};
    label.validUntil = bench->clock.now() + std::chrono::milliseconds{2000};
    ASSERT_TRUE(vault->put(label, masterOf(1)));
    auto passUntil = [this, passed = 0](int milliseconds) mutable {
        bench->clock.pass(std::chrono::milliseconds{milliseconds - passed});
        passed = milliseconds;
    };
    for (const auto& [when, fault] : std::initializer_list<std::pair<int, std::optional<Fault>>>{
             {999, Fault::PermissionDenied},
             {1000, std::nullopt},
             {1001, std::nullopt},
             {1999, std::nullopt},
             {2000, Fault::PermissionDenied},
             {2001, Fault::PermissionDenied}}) {
        passUntil(when);
        EXPECT_EQ(use(vending), fault) << when;
    }
}

INSTANTIATE_TEST_SUITE_P(
    OneTable, EveryVault,
    ::testing::Values(Kind{"file", [] { return std::unique_ptr<VaultBench>{new FileBench}; }},
                      Kind{"token", makeTokenBench}),
    [](const auto& info) { return std::string{info.param.name}; });

// The read-only part of the table, on the store for practice.
TEST(TestKeyStore, derivesAsTheVaultsDo)
{
    const TestKeyStore keys{TestKeyStore::issuingStation(), 2};
    for (const KeyLabel& label : keys.labels()) {
        const char* cipher = label.slot.suite == Suite::S ? "SM4-CBC" : "AES-128-CBC";
        const std::uint8_t reference = label.slot.purpose == Purpose::Transport
                                           ? std::uint8_t{0xB4}
                                           : static_cast<std::uint8_t>(label.slot.purpose);
        const int shift = label.slot.suite == Suite::T ? 0x10 : 0;
        EXPECT_EQ(asBytes(keys.cardKey(label.slot, serial)->view()),
                  naive(cipher, TestKeyStore::master(label.slot).view(), serial.bytes(),
                        {static_cast<std::uint8_t>(reference + shift), label.slot.version}));
        EXPECT_TRUE(label.isTestKey);
    }
    EXPECT_EQ(keys.cardKey({Purpose::Vending, Suite::A, 3}, serial).error().fault,
              Fault::KeyMissing);
}

TEST(Token, tellsAWrongPinAndAMissingTokenApart)
{
    const auto bench = makeTokenBench();
    if (!bench)
        GTEST_SKIP() << "SoftHSM2 is not installed";
    const auto attempt = [&bench](const std::string& module, const std::string& label,
                                  std::string_view pin) {
        const auto vault = Pkcs11Vault::open({module, label, bench->clock}, secretOf(pin));
        return vault ? std::nullopt : std::optional{vault.error().fault};
    };
    const std::string label{tokenLabel};
    EXPECT_EQ(attempt(tokenModule(), label, "111111"), Fault::KeyStoreLocked);
    EXPECT_EQ(attempt(tokenModule(), "another", tokenPin), Fault::TokenFailed);
    EXPECT_EQ(attempt("/no/such/module.so", label, tokenPin), Fault::TokenFailed);
    EXPECT_EQ(attempt("libm.so.6", label, tokenPin), Fault::TokenFailed);
    EXPECT_EQ(attempt(tokenModule(), label, tokenPin), std::nullopt);
}

} // namespace wattcard::crypto
