// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "card_bench.h"
#include "cardio/apdu/personalisation.h"
#include "cardio/layout/application.h"
#include "cardio/virtual_card/card_making.h"

#include <gtest/gtest.h>

namespace wattcard::cardio::tests {

using crypto::Purpose;

namespace {

Command putData(std::uint8_t tag, ByteView data)
{
    return Command{{0x00, 0xDA, 0x00, tag}, Bytes(data.begin(), data.end()), {}};
}

crypto::Secret keyBlock(std::uint8_t reference)
{
    return encodeKeyBlock({reference, 1, 10, crypto::Secret{Bytes(16, 0x44)}});
}
crypto::Secret activation()
{
    return encodeActivation({0x84, 1, 3, crypto::Secret{Bytes(16, 0x55)}});
}

class ProductionKeys final : public crypto::TestKeyStore {
public:
    ProductionKeys() : TestKeyStore{issuingStation()} {}
    bool hasTestKeys() const override { return false; }
};

TEST(CardMaking, refusesKeysThatAreNoTestKeys)
{
    MemoryImageStore store;
    EXPECT_EQ(makeBlank(store, ProductionKeys{}, {}).error().fault, Fault::TestKeysRefused);
    EXPECT_EQ(store.writes(), 0);
}

TEST(CardMaking, putsTheMakersKeysOfEachSuiteThatTheCardOffers)
{
    for (const std::uint8_t suites : Bytes{0x01, 0x02, 0x04, 0x05, 0x06}) {
        CardBench bench{{suites}};
        const bool hasMain = (suites & 0x03) != 0;
        for (const std::uint8_t reference : Bytes{0x82, 0x83, 0x84})
            EXPECT_EQ(bench.stored().key(reference) != nullptr, hasMain);
        for (const std::uint8_t reference : Bytes{0x92, 0x93, 0x94})
            EXPECT_EQ(bench.stored().key(reference) != nullptr, (suites & 0x04) != 0);
    }
}

class Personalisation : public ::testing::Test {
protected:
    void SetUp() override { bench.selectAndAuthenticate(Purpose::Issuer); }
    CardBench bench;
};

TEST_F(Personalisation, beginsWithTheKeysOfTheMaker)
{
    const CardState blank = bench.stored();
    EXPECT_EQ(blank.lifeCycle, LifeCycle::Initialisation);
    ASSERT_EQ(blank.keys.size(), 3U);
    EXPECT_EQ(blank.key(0x82)->maxTries, 10);
    EXPECT_EQ(blank.key(0x83)->maxTries, 3);
    EXPECT_EQ(blank.key(0x84)->maxTries, 3);
}

TEST_F(Personalisation, refusesAnImageBeforeActivation)
{
    EXPECT_EQ(bench.secure(putImage({})).status, status::conditionsNotSatisfied);
}

TEST_F(Personalisation, showsZerosInABlank)
{
    const Response answer = bench.secure({{0x00, 0xCA, 0x00, 0xE1}, {}, anyLength});
    EXPECT_EQ(answer.status, status::ok);
    EXPECT_EQ(Bytes(answer.data.begin() + 2, answer.data.begin() + 47), Bytes(45, 0x00));
}

TEST_F(Personalisation, mayRepeatEachStep)
{
    const CardSerial serial{{1, 2, 3, 4, 5, 6, 7, 8}};
    for (int i = 0; i < 2; ++i) {
        EXPECT_EQ(bench.secure(putData(0xF1, encodeIdentity({serial, 0x01, 0x01}))).status,
                  status::ok);
        EXPECT_EQ(bench.secure(putData(0xF2, keyBlock(0x81).view())).status, status::ok);
    }
    EXPECT_EQ(bench.stored().serial, serial);
    EXPECT_EQ(bench.stored().keys.size(), 4U);
}

TEST_F(Personalisation, continuesAfterAPowerCutBetweenItsSteps)
{
    bench.secure(putData(0xF2, keyBlock(0x81).view()));
    bench.restart();
    bench.selectAndAuthenticate(Purpose::Issuer); // the transport key still stands in 84
    EXPECT_EQ(bench.secure(putData(0xF3, activation().view())).status, status::ok);
    EXPECT_EQ(bench.stored().lifeCycle, LifeCycle::Operational);
}

TEST_F(Personalisation, replacesTheTransportKeyLastAndEndsTheSession)
{
    bench.secure(putData(0xF2, keyBlock(0x81).view()));
    EXPECT_EQ(bench.secure(putData(0xF3, activation().view())).status, status::ok);
    EXPECT_EQ(bench.sendBytes(bench.secured(putImage({}))), (Bytes{0x69, 0x88}));
    bench.send(selectApplication(applicationId));
    EXPECT_EQ(bench.authenticate(Purpose::Issuer).value, 0x63C2)
        << "the transport key opens nothing any more";
    EXPECT_EQ(bench.authenticateWith(0x84, Bytes(16, 0x55)), status::ok);
}

TEST_F(Personalisation, isNotActivatedWithoutTheVendingKey)
{
    EXPECT_EQ(bench.secure(putData(0xF3, activation().view())).status,
              status::conditionsNotSatisfied);
    EXPECT_EQ(bench.stored().lifeCycle, LifeCycle::Initialisation);
}

TEST_F(Personalisation, refusesAKeyInSlot84BeforeTheEnd)
{
    EXPECT_EQ(bench.secure(putData(0xF2, keyBlock(0x84).view())).status, status::wrongData);
}

TEST_F(Personalisation, refusesAKeyWhoseCheckValueIsWrong)
{
    crypto::Secret block = keyBlock(0x81);
    block.writable().back() ^= 0x01;
    EXPECT_EQ(bench.secure(putData(0xF2, block.view())).status, status::wrongData);
    EXPECT_EQ(bench.stored().key(0x81), nullptr);
}

TEST_F(Personalisation, refusesMalformedIdentity)
{
    EXPECT_EQ(bench.secure(putData(0xF1, Bytes{0x80, 0x08, 0x01})).status, status::wrongData);
}

} // namespace

} // namespace wattcard::cardio::tests
