// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The custody ceremony (RELIABILITY.md section 11, steps 1 to 5).
#include "crypto/test_key_store.h"
#include "tests/app/key_ceremony_steps.h"

using namespace Qt::StringLiterals;
using namespace wattcard;
using namespace wattcard::app;
using namespace wattcard::app::test;
using Step = KeyCeremony::Step;

namespace {

constexpr Component c{"0102 0304 0506 0708 090a 0b0c 0d0e 0f10", u"0cdf 5667 0c"};
constexpr auto combinedOfTwo = test::combinedOfAAndB;
constexpr auto combinedOfThree = u"43 A5 65 48 0D";

} // namespace

TEST_F(Ceremony, bringsInTheExclusiveOrOfTwoComponents)
{
    KeyCeremony ceremony = begin();
    EXPECT_EQ(ceremony.state().slot, vending);
    EXPECT_EQ(ceremony.state().step, Step::Witness);
    enterBoth(ceremony);
    EXPECT_EQ(ceremony.state().step, Step::Confirmation);
    ASSERT_TRUE(ceremony.state().combined);
    EXPECT_EQ(checkValueText(*ceremony.state().combined), combinedOfTwo);
    confirmBoth(ceremony);
    EXPECT_TRUE(bench.vault->labels().empty()) << "nothing before everybody has agreed";
    ASSERT_TRUE(ceremony.store());
    EXPECT_EQ(ceremony.state().step, Step::Done);

    ASSERT_EQ(bench.vault->labels().size(), 1u);
    EXPECT_EQ(checkValueText(bench.vault->labels().front().checkValue), combinedOfTwo);
    const auto events = *bench.book.events();
    ASSERT_EQ(events.size(), 1u);
    EXPECT_EQ(events[0].kind, KeyEvent::Kind::Loaded);
    EXPECT_EQ(events[0].custodianA, bench.id(u"anna"));
    EXPECT_EQ(events[0].custodianB, bench.id(u"bo"));
    EXPECT_TRUE(events[0].custodianC.isNull());
    EXPECT_EQ(bench.book.witnesses, std::vector{bench.id(u"auditor")});
    EXPECT_EQ(events[0].checkValue, bench.vault->labels().front().checkValue);
    EXPECT_TRUE(isUsable(vending));
}

TEST_F(Ceremony, bringsInThreeComponents)
{
    KeyCeremony ceremony = begin({.custodians = 3});
    enterBoth(ceremony);
    EXPECT_EQ(ceremony.state().step, Step::Custodian);
    EXPECT_EQ(signIn(ceremony, u"chen"), std::nullopt);
    EXPECT_EQ(enter(ceremony, c), std::nullopt);
    EXPECT_EQ(checkValueText(*ceremony.state().combined), combinedOfThree);
    confirmBoth(ceremony);
    EXPECT_TRUE(ceremony.confirm(bench.login(u"chen")));
    ASSERT_TRUE(ceremony.store());
    EXPECT_EQ(bench.book.events()->front().custodianC, bench.id(u"chen"));
}

TEST_F(Ceremony, takesSm4CheckValuesForSuiteS)
{
    KeyCeremony ceremony = begin({.suite = Suite::S});
    EXPECT_EQ(signIn(ceremony, u"auditor"), std::nullopt);
    EXPECT_EQ(signIn(ceremony, u"anna"), std::nullopt);
    EXPECT_EQ(enter(ceremony, a), Fault::CheckValueDiffers) << "that for AES";
    EXPECT_EQ(enter(ceremony, {a.digits, u"33323DEBF9"}), std::nullopt);
}

// Step 1: wrong KCV stores nothing.
TEST_F(Ceremony, keepsNothingOfAWrongComponentAndTakesItAgain)
{
    KeyCeremony ceremony = begin();
    EXPECT_EQ(signIn(ceremony, u"auditor"), std::nullopt);
    EXPECT_EQ(signIn(ceremony, u"anna"), std::nullopt);
    EXPECT_EQ(enter(ceremony, {a.digits, b.checkValue}), Fault::CheckValueDiffers);
    const Component wrong[]{
        {a.digits, u"2AA9D2C8"},
        {a.digits, u"2AA9D2C85X"},
        {a.digits, u""},
        {"1F8D0C5B7A6934E2D1C0BFAE9D8C7B6", a.checkValue},
        {"1F8D0C5B7A6934E2D1C0BFAE9D8C7B6A0", a.checkValue},
        {"1F8D0C5B7A6934E2D1C0BFAE9D8C7B6G", a.checkValue},
        {"", a.checkValue},
        {"00000000000000000000000000000000", u"763CBCDE81"},
    };
    for (const Component& component : wrong)
        EXPECT_EQ(enter(ceremony, component), Fault::BadInput) << component.digits;
    EXPECT_EQ(ceremony.state().step, Step::Component);
    EXPECT_EQ(enter(ceremony, a), std::nullopt);
    EXPECT_EQ(signIn(ceremony, u"bo"), std::nullopt);
    EXPECT_EQ(enter(ceremony, a), Fault::BadInput) << "the other's component";
    EXPECT_EQ(enter(ceremony, b), std::nullopt);
    EXPECT_EQ(checkValueText(*ceremony.state().combined), combinedOfTwo);
}

// RELIABILITY.md section 13: custodian A is never B; the witness is neither.
TEST_F(Ceremony, admitsEachPersonOnceAndInHisRoleOnly)
{
    KeyCeremony ceremony = begin();
    for (const char16_t* name : {u"anna", u"clerk"})
        EXPECT_EQ(signIn(ceremony, name), Fault::PermissionDenied);
    EXPECT_EQ(faultOf(ceremony.signIn({u"auditor"_s, u"wrong"_s})), Fault::BadCredentials);
    EXPECT_EQ(signIn(ceremony, u"boss"), std::nullopt);
    for (const char16_t* name : {u"boss", u"auditor", u"clerk", u"fresh"})
        EXPECT_EQ(signIn(ceremony, name), Fault::PermissionDenied);
    EXPECT_EQ(signIn(ceremony, u"anna"), std::nullopt);
    EXPECT_EQ(enter(ceremony, a), std::nullopt);
    EXPECT_EQ(signIn(ceremony, u"anna"), Fault::PermissionDenied);
    EXPECT_EQ(signIn(ceremony, u"bo"), std::nullopt);
    EXPECT_EQ(enter(ceremony, b), std::nullopt);
    EXPECT_EQ(faultOf(ceremony.confirm(bench.login(u"bo"))), Fault::PermissionDenied);
    EXPECT_TRUE(ceremony.confirm(bench.login(u"anna")));
    EXPECT_EQ(faultOf(ceremony.confirm(bench.login(u"anna"))), Fault::PermissionDenied);
    EXPECT_EQ(faultOf(ceremony.confirm({u"bo"_s, u"wrong"_s})), Fault::BadCredentials);
    EXPECT_EQ(faultOf(ceremony.store()), Fault::PermissionDenied) << "not everybody has agreed";
}

TEST_F(Ceremony, takesNoStepOutOfItsTurn)
{
    KeyCeremony ceremony = begin();
    EXPECT_EQ(enter(ceremony, a), Fault::PermissionDenied);
    EXPECT_EQ(faultOf(ceremony.store()), Fault::PermissionDenied);
    EXPECT_EQ(faultOf(ceremony.confirm(bench.login(u"anna"))), Fault::PermissionDenied);
    enterBoth(ceremony);
    EXPECT_EQ(enter(ceremony, c), Fault::PermissionDenied);
    EXPECT_EQ(signIn(ceremony, u"chen"), Fault::PermissionDenied);
    EXPECT_EQ(faultOf(KeyCeremony::begin(bench.parts(), {.custodians = 1})), Fault::BadInput);
    EXPECT_EQ(faultOf(KeyCeremony::begin(bench.parts(), {.custodians = 4})), Fault::BadInput);
}

// Step 2: mismatch with the envelope, start again.
TEST_F(Ceremony, beginsAnewWhenTheCheckValueIsNotTheEnvelopes)
{
    KeyCeremony ceremony = begin();
    enterBoth(ceremony);
    EXPECT_TRUE(ceremony.confirm(bench.login(u"anna")));
    ceremony.startAgain();
    EXPECT_EQ(ceremony.state().step, Step::Custodian);
    EXPECT_FALSE(ceremony.state().combined);
    EXPECT_TRUE(ceremony.state().names.empty());
    EXPECT_EQ(signIn(ceremony, u"chen"), std::nullopt);
    EXPECT_EQ(enter(ceremony, c), std::nullopt);
    EXPECT_EQ(signIn(ceremony, u"anna"), std::nullopt);
    EXPECT_EQ(enter(ceremony, a), std::nullopt);
    EXPECT_NE(checkValueText(*ceremony.state().combined), combinedOfTwo);
}

// 8E.. xor the second gives 55 55 ..; any component xor a public test master gives that component's
// partner for it.
TEST_F(Ceremony, refusesAResultThatIsNoKeyOrATestKey)
{
    for (const bool testKey : {false, true}) {
        Bytes wanted(16, 0x55);
        if (testKey) {
            const auto master = crypto::TestKeyStore::master({Purpose::Meter, Suite::T, 3});
            wanted.assign(master.view().begin(), master.view().end());
        }
        const auto first = parseComponent(b.secret());
        for (std::size_t i = 0; i < wanted.size(); ++i)
            wanted[i] ^= first->view()[i];
        const auto value = crypto::keyCheckValue(crypto::KeyAlgorithm::Aes128, wanted);
        const QByteArray digits =
            QByteArray{reinterpret_cast<const char*>(wanted.data()), 16}.toHex();
        KeyCeremony ceremony = begin();
        EXPECT_EQ(signIn(ceremony, u"auditor"), std::nullopt);
        EXPECT_EQ(signIn(ceremony, u"anna"), std::nullopt);
        EXPECT_EQ(enter(ceremony, b), std::nullopt);
        EXPECT_EQ(signIn(ceremony, u"bo"), std::nullopt);
        EXPECT_EQ(faultOf(ceremony.enterComponent(
                      crypto::Secret{Bytes(digits.begin(), digits.end())}, checkValueText(value))),
                  testKey ? Fault::TestKeysRefused : Fault::PermissionDenied);
        EXPECT_EQ(ceremony.state().step, Step::Custodian) << "from the beginning";
        EXPECT_TRUE(ceremony.state().names.empty());
    }
}

// An abort leaves no key or the whole key.
TEST_F(Ceremony, leavesNothingWhenItEndsBeforeTheStore)
{
    {
        KeyCeremony ceremony = begin();
        enterBoth(ceremony);
        confirmBoth(ceremony);
    }
    bench.reopen();
    EXPECT_TRUE(bench.vault->labels().empty());
    EXPECT_TRUE(bench.book.events()->empty());
}

// Step 4: entry missing, key not usable; the same ceremony once more completes it.
TEST_F(Ceremony, leavesAKeyWithoutItsEntryUnusedUntilTheEntryIsMade)
{
    {
        KeyCeremony ceremony = begin();
        enterBoth(ceremony);
        confirmBoth(ceremony);
        bench.book.fault = Fault::DiskFull;
        EXPECT_EQ(faultOf(ceremony.store()), Fault::DiskFull);
        EXPECT_EQ(ceremony.state().step, Step::Storing) << "can be repeated";
    }
    EXPECT_EQ(bench.vault->labels().size(), 1u) << "the whole key";
    EXPECT_FALSE(isUsable(vending));
    bench.book.fault.reset();
    load();
    EXPECT_EQ(bench.book.events()->size(), 1u);
    EXPECT_EQ(bench.vault->labels().size(), 1u);
    EXPECT_TRUE(isUsable(vending));
}

TEST_F(Ceremony, makesOneEntryWhenTheAnswerOfTheBookWasLost)
{
    KeyCeremony ceremony = begin();
    enterBoth(ceremony);
    confirmBoth(ceremony);
    bench.book.fault = Fault::OutcomeUnknown;
    bench.book.answersLate = true;
    EXPECT_EQ(faultOf(ceremony.store()), Fault::OutcomeUnknown);
    bench.book.fault.reset();
    EXPECT_TRUE(ceremony.store());
    EXPECT_EQ(faultOf(ceremony.store()), Fault::PermissionDenied) << "done is done";
    EXPECT_EQ(bench.book.events()->size(), 1u);
}

// Step 5: version n + 1, then n retires, then it is revoked.
TEST_F(Ceremony, rotatesAndNeverUsesAVersionTwice)
{
    load();
    const KeyCeremony second = begin();
    EXPECT_EQ(second.state().slot, (KeySlot{Purpose::Vending, Suite::A, 2}));
    EXPECT_EQ(begin({.suite = Suite::T}).state().slot.version, 1);
    EXPECT_EQ(change(vending, KeyState::Retired), std::nullopt);
    EXPECT_TRUE(isUsable(vending)) << "opens what was made with it";
    EXPECT_EQ(bench.vault->newest(Purpose::Vending), 0);
    EXPECT_EQ(change(vending, KeyState::Revoked), std::nullopt);
    EXPECT_FALSE(isUsable(vending));
    EXPECT_EQ(change(vending, KeyState::Retired), Fault::BadInput);
    EXPECT_EQ(change({Purpose::Meter}, KeyState::Revoked), Fault::KeyMissing);
    EXPECT_EQ(bench.book.events()->size(), 3u);
    EXPECT_EQ(begin().state().slot.version, 2);
}

TEST_F(Ceremony, changesNoStateWithoutTheThreePeople)
{
    load();
    auto change = KeyStateChange::begin(bench.parts(), vending, KeyState::Revoked);
    ASSERT_TRUE(change);
    EXPECT_EQ(faultOf(change->apply()), Fault::PermissionDenied);
    EXPECT_TRUE(change->signIn(bench.login(u"auditor")));
    EXPECT_TRUE(change->signIn(bench.login(u"anna")));
    EXPECT_EQ(faultOf(change->apply()), Fault::PermissionDenied);
    EXPECT_EQ(faultOf(change->signIn(bench.login(u"anna"))), Fault::PermissionDenied);
    EXPECT_TRUE(isUsable(vending));
}

TEST_F(Ceremony, keepsAKeyFromOtherCountersAndFromAnotherCheckValue)
{
    load();
    auto events = *bench.book.events();
    events[0].checkValue[0] ^= 1;
    AuditedKeyStore store{std::move(bench.vault), bench.counter, events};
    EXPECT_TRUE(store.labels().empty());
    store.refresh(*bench.book.events());
    EXPECT_EQ(store.labels().size(), 1u);
    const auto master = crypto::Secret{Bytes{1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6, 7}};
    crypto::KeyLabel foreign{{Purpose::Return, Suite::A, 1},
                             crypto::keyCheckValue(crypto::KeyAlgorithm::Aes128, master.view())};
    foreign.counter = CounterId{4};
    ASSERT_TRUE(store.vault().put(foreign, crypto::Secret::copyOf(master.view())));
    KeyEvent loaded = bench.book.events()->front();
    loaded.purpose = static_cast<std::uint8_t>(Purpose::Return);
    loaded.checkValue = foreign.checkValue;
    store.refresh({bench.book.events()->front(), loaded});
    EXPECT_EQ(store.labels().size(), 1u) << "this is counter 3";
}
