// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audited_key_store.h"
#include "tests/crypto/vault_bench.h"
#include "tests/db/office.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

#include <algorithm>

// RELIABILITY.md section 10, T8: the key file is stolen. It opens on no other machine and for no
// other user; at its own it can be guessed at only slowly; and once its keys are revoked neither
// the counter nor an older copy of the file brings them back.

using namespace wattcard;
using namespace Qt::StringLiterals;
using crypto::KeySlot;
using crypto::KeyState;
using crypto::Purpose;
using crypto::vaults::FileBench;
using crypto::vaults::labelFor;
using crypto::vaults::masterOf;

namespace {

constexpr KeySlot first{Purpose::Vending, Suite::A, 1};
constexpr KeySlot second{Purpose::Vending, Suite::A, 2};
constexpr std::uint8_t firstSeed = 1, secondSeed = 2;
constexpr CounterId counter{3};
const CardSerial serial{{0x00, 0x00, 0x88, 0x00, 0x00, 0x00, 0x00, 0x01}};

// A key file and the custody book of a real database, with one vending key in use.
class StolenKeyFile : public ::testing::Test {
protected:
    StolenKeyFile() { load(first, firstSeed); }
    void load(const KeySlot& slot, std::uint8_t seed)
    {
        const auto label = labelFor(slot, masterOf(seed));
        EXPECT_TRUE((*bench.open())->put(label, masterOf(seed)));
        enter(KeyEvent::Kind::Loaded, label);
    }
    void revoke(const KeySlot& slot, std::uint8_t seed)
    {
        EXPECT_TRUE((*bench.open())->setState(slot, KeyState::Revoked));
        enter(KeyEvent::Kind::Revoked, labelFor(slot, masterOf(seed)));
    }
    void enter(KeyEvent::Kind kind, const crypto::KeyLabel& label)
    {
        KeyEvent event;
        event.kind = kind;
        event.purpose = static_cast<std::uint8_t>(label.slot.purpose);
        event.suite = label.slot.suite;
        event.version = label.slot.version;
        event.checkValue = label.checkValue;
        event.custodianA = custodianA;
        event.custodianB = custodianB;
        EXPECT_TRUE(office.keys->record(event, office.of(Role::Auditor)));
    }
    // The counter after a restart: whatever file lies there, and what the book says.
    std::unique_ptr<app::AuditedKeyStore> counterStore()
    {
        auto vault = bench.open();
        EXPECT_TRUE(vault);
        return std::make_unique<app::AuditedKeyStore>(std::move(*vault), counter,
                                                      *office.keys->events());
    }
    std::optional<Fault> use(const KeySlot& slot)
    {
        const auto key = counterStore()->cardKey(slot, serial);
        return key ? std::nullopt : std::optional{key.error().fault};
    }
    Bytes file() const { return *crypto::readFile(bench.path(), crypto::largestKeyFile); }
    void putBack(const Bytes& old)
    {
        ASSERT_TRUE(crypto::replaceFile(bench.path(), old, crypto::Previous::Dropped));
    }
    // Every file of the folder, in a folder of the thief.
    std::optional<Fault> openCopy(const Bytes& binding, std::string_view passphrase)
    {
        const QTemporaryDir thief;
        for (const QString& name : QDir{bench.folder()}.entryList(QDir::Files))
            EXPECT_TRUE(QFile::copy(bench.folder() + u'/' + name, thief.filePath(name)));
        const auto opened = crypto::KeyFileVault::open(
            {thief.filePath(u"keys"_s).toStdString(), binding, bench.clock, {}},
            crypto::vaults::secretOf(passphrase));
        return opened ? std::nullopt : std::optional{opened.error().fault};
    }
    std::optional<Failure> guess(std::string_view passphrase)
    {
        const auto opened = bench.openWith(passphrase);
        return opened ? std::nullopt : std::optional{opened.error()};
    }
    FileBench bench;
    db::test::Office office;
    OperatorId custodianA = office.of(Role::Custodian).who;
    OperatorId custodianB = office.add(u"another"_s, Role::Custodian).who;
};

} // namespace

TEST_F(StolenKeyFile, opensForNobodyElseEvenWithThePassphrase)
{
    const Bytes otherMachine{0x4D, 0x32}, otherUser{0x4D, 0x31, 0x01};
    for (const Bytes& binding : {otherMachine, otherUser, Bytes{}}) {
        EXPECT_EQ(openCopy(binding, FileBench::passphrase), Fault::KeyStoreElsewhere);
        EXPECT_EQ(openCopy(binding, "wrong"), Fault::KeyStoreElsewhere)
            << "tells the thief nothing";
    }
    EXPECT_EQ(openCopy(bench.binding, FileBench::passphrase), std::nullopt)
        << "the copy itself is whole";
    EXPECT_EQ(use(first), std::nullopt);
}

// Each guess is a program that starts, reads the file and ends: nothing but the folder remembers.
TEST_F(StolenKeyFile, makesTheThiefWaitLongerAfterEachOfTenGuesses)
{
    std::chrono::seconds waited{0};
    for (int wrong = 0; wrong < 10;) {
        const auto refused = guess("guess" + std::to_string(wrong));
        ASSERT_TRUE(refused);
        if (refused->fault == Fault::KeyStoreLocked) {
            ++wrong;
            continue;
        }
        ASSERT_EQ(refused->fault, Fault::LockedOut);
        const std::chrono::seconds left{refused->detail.toInt()};
        ASSERT_GT(left.count(), 0);
        bench.clock.pass(left);
        waited += left;
    }
    EXPECT_EQ(waited.count(), 1 + 2 + 4 + 8 + 16); // after the fifth to the ninth failure, doubling
    const auto right = guess(FileBench::passphrase);
    ASSERT_TRUE(right) << "the right one has to wait as well";
    EXPECT_EQ(right->fault, Fault::LockedOut);
    EXPECT_EQ(openCopy(bench.binding, FileBench::passphrase), Fault::LockedOut)
        << "a copy of the folder takes the count with it";
    bench.clock.pass(std::chrono::seconds{right->detail.toInt()});
    EXPECT_EQ(use(first), std::nullopt);
}

TEST_F(StolenKeyFile, isWorthlessAtTheCounterOnceItsVersionIsRevoked)
{
    load(second, secondSeed);
    EXPECT_EQ(use(first), std::nullopt);
    revoke(first, firstSeed);
    EXPECT_EQ(use(first), Fault::PermissionDenied);
    EXPECT_EQ(use(second), std::nullopt);
    EXPECT_EQ(counterStore()->versions(Purpose::Vending), std::vector<std::uint8_t>{2});
}

TEST_F(StolenKeyFile, revivesNothingWhenAnOlderOneIsPutBack)
{
    const Bytes before = file();
    load(second, secondSeed);
    const Bytes both = file();
    revoke(first, firstSeed);
    for (const auto& [old, newest] : {std::pair{before, 1}, std::pair{both, 2}}) {
        putBack(old);
        EXPECT_EQ((*bench.open())->newest(Purpose::Vending), newest);
        EXPECT_TRUE((*bench.open())->cardKey(first, serial)) << "the vault alone would use it";
        EXPECT_EQ(use(first), Fault::PermissionDenied);
        const auto versions = counterStore()->versions(Purpose::Vending);
        EXPECT_EQ(std::ranges::count(versions, 1), 0);
    }
    EXPECT_EQ(use(second), std::nullopt) << "from the later of the two";
}
