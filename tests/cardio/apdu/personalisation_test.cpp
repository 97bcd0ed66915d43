// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/apdu/personalisation.h"
#include "tests/crypto/vector_file.h"

namespace wattcard::cardio {

using test::asBytes;

namespace {

const CardSerial serial{{1, 2, 3, 4, 5, 6, 7, 8}};

KeyBlock block(std::uint8_t reference)
{
    return {reference, 2, 10, crypto::Secret{Bytes(16, 0x5C)}};
}

} // namespace

TEST(PersonalisationData, identityComesBack)
{
    const CardIdentity identity{serial, 0x01, 0x01};
    EXPECT_EQ(encodeIdentity(identity),
              (Bytes{0x80, 8, 1, 2, 3, 4, 5, 6, 7, 8, 0x81, 1, 1, 0x83, 1, 1}));
    EXPECT_EQ(decodeIdentity(encodeIdentity(identity)).value(), identity);
    EXPECT_FALSE(decodeIdentity(Bytes{0x80, 1, 1}));
}

TEST(PersonalisationData, keyBlockComesBack)
{
    const auto back = decodeKeyBlock(encodeKeyBlock(block(0x81)).view());
    ASSERT_TRUE(back);
    EXPECT_EQ(back->reference, 0x81);
    EXPECT_EQ(back->version, 2);
    EXPECT_EQ(back->maxTries, 10);
    EXPECT_EQ(asBytes(back->key.view()), Bytes(16, 0x5C));
}

TEST(PersonalisationData, changedKeyOrCheckValueIsRefused)
{
    const Bytes bytes = asBytes(encodeKeyBlock(block(0x81)).view());
    const std::size_t keyAt = bytes.size() - 5 - 2 - 16;
    for (std::size_t i = keyAt; i < bytes.size(); ++i) {
        Bytes changed = bytes;
        changed[i] = static_cast<std::uint8_t>(changed[i] ^ 0x01);
        EXPECT_FALSE(decodeKeyBlock(changed)) << i;
    }
}

TEST(PersonalisationData, triesOutsideOneToFifteenAreRefused)
{
    for (const std::uint8_t tries : Bytes{0, 16}) {
        KeyBlock wrong = block(0x81);
        wrong.maxTries = tries;
        EXPECT_FALSE(decodeKeyBlock(encodeKeyBlock(wrong).view()));
    }
}

TEST(PersonalisationData, checkValuesAreThoseOfTheKeysAlgorithm)
{
    KeyBlock sm4 = block(0x81);
    sm4.suite = Suite::S;
    EXPECT_FALSE(decodeKeyBlock(encodeKeyBlock(sm4).view(), Suite::A));
    EXPECT_TRUE(decodeKeyBlock(encodeKeyBlock(sm4).view(), Suite::S));
    EXPECT_EQ(decodeKeyBlock(encodeKeyBlock(sm4).view(), Suite::S)->suite, Suite::S);
    const auto tripleDes = decodeKeyBlock(encodeKeyBlock(block(0x91)).view(), Suite::S);
    ASSERT_TRUE(tripleDes);
    EXPECT_EQ(tripleDes->suite, Suite::T);
}

TEST(PersonalisationData, movesCarryTheIssuersKeyWhereItBelongs)
{
    const auto activation = decodeMove(encodeActivation(block(0x84)).view());
    ASSERT_TRUE(activation);
    EXPECT_EQ(activation->to, LifeCycle::Operational);
    EXPECT_EQ(activation->issuerKey->reference, 0x84);
    const auto wipe = decodeMove(encodeWipe(block(0x94)).view());
    ASSERT_TRUE(wipe);
    EXPECT_EQ(wipe->to, LifeCycle::Initialisation);
    EXPECT_EQ(wipe->issuerKey->reference, 0x94);
    for (const LifeCycle to : {LifeCycle::Operational, LifeCycle::Blocked, LifeCycle::Terminated}) {
        const auto move = decodeMove(encodeMove(to));
        ASSERT_TRUE(move);
        EXPECT_EQ(move->to, to);
        EXPECT_FALSE(move->issuerKey);
    }
}

TEST(PersonalisationData, otherMovesAreRefused)
{
    EXPECT_FALSE(decodeMove({}));
    EXPECT_FALSE(decodeMove(encodeActivation(block(0x81)).view())) << "another reference";
    EXPECT_FALSE(decodeMove(encodeMove(LifeCycle::Initialisation))) << "a wipe without a key";
    EXPECT_FALSE(decodeMove(encodeMove(LifeCycle::Creation)));
    Bytes blocking = asBytes(encodeActivation(block(0x84)).view());
    blocking[0] = static_cast<std::uint8_t>(LifeCycle::Blocked);
    EXPECT_FALSE(decodeMove(blocking)) << "a key where none belongs";
}

TEST(PersonalisationData, unblockingNamesAKey)
{
    EXPECT_EQ(encodeUnblock(0x82), (Bytes{0x80, 0x01, 0x82}));
    EXPECT_EQ(decodeUnblock(encodeUnblock(0x82)).value(), 0x82);
    EXPECT_FALSE(decodeUnblock(Bytes{0x80, 0x00}));
}

} // namespace wattcard::cardio
