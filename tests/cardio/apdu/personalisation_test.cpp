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

TEST(PersonalisationData, activationCarriesTheIssuersKeyAndNoOther)
{
    EXPECT_TRUE(decodeActivation(encodeActivation(block(0x84)).view()));
    EXPECT_FALSE(decodeActivation(encodeActivation(block(0x81)).view()));
    Bytes otherState = asBytes(encodeActivation(block(0x84)).view());
    otherState[0] = static_cast<std::uint8_t>(LifeCycle::Blocked);
    EXPECT_FALSE(decodeActivation(otherState));
    EXPECT_FALSE(decodeActivation({}));
}

} // namespace wattcard::cardio
