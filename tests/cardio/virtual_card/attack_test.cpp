// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "card_bench.h"
#include "cardio/layout/application.h"
#include "cardio/profile/access.h"
#include "cardio/virtual_card/in_process_reader.h"
#include "crypto/twin_image.h"

#include <gtest/gtest.h>

namespace wattcard::cardio::tests {

using crypto::Purpose;

namespace {

// Threats T3 (a copied or altered card) and T4 (somebody on the line or behind the reader).

class AttackT4 : public ::testing::Test {
protected:
    void SetUp() override
    {
        bench.personaliseAndOpen();
        bench.send(selectApplication(applicationId));
    }
    Bytes challenge(std::size_t size = 16) { return bench.send(getChallenge(size)).data; }
    StatusWord token(std::uint8_t reference, Suite suite, const Bytes& key, const Bytes& rndIcc)
    {
        const CryptoSuite& crypto = suiteOf(suite);
        const TerminalNonces nonces{rndIcc, Bytes(crypto.nonceSize(), 2),
                                    crypto::Secret{Bytes(crypto.keySize(), 3)}};
        const Bytes bytes = terminalToken(crypto, authenticationKeys(crypto, key), nonces);
        return bench.send(mutualAuthenticate(reference, bytes)).status;
    }
    CardBench bench{{0x05, Suite::A}}; // offers T beside A
};

TEST_F(AttackT4, reflectionOfTheCardsOwnTokenIsRefused)
{
    const CryptoSuite& crypto = suiteOf(Suite::A);
    const auto keys = authenticationKeys(crypto, bench.keyOf(Purpose::Vending));
    const TerminalNonces nonces{challenge(), Bytes(16, 2), crypto::Secret{Bytes(16, 3)}};
    const Bytes answer =
        bench.send(mutualAuthenticate(0x81, terminalToken(crypto, keys, nonces))).data;
    challenge();
    EXPECT_EQ(bench.send(mutualAuthenticate(0x81, answer)).status.value, 0x63C9);
}

TEST_F(AttackT4, reflectionOfAnAnswerAsACommandIsRefused)
{
    bench.selectAndAuthenticate(Purpose::Vending);
    const Bytes answer = bench.sendBytes(bench.secured(getData(0xE1)));
    const Command reflected{
        {0x0C, 0xDA, 0x00, 0xE1}, Bytes(answer.begin(), answer.end() - 2), anyLength};
    const StatusWord status = bench.send(reflected).status;
    EXPECT_TRUE(status == status::secureMessagingIncorrect ||
                status == status::secureMessagingMissing);
    EXPECT_EQ(bench.sendBytes(bench.secured(getData(0xE1))), (Bytes{0x69, 0x88}));
}

TEST_F(AttackT4, roleIsThatOfTheKeyAndNoOther)
{
    EXPECT_EQ(token(0x81, Suite::A, bench.keyOf(Purpose::Meter), challenge()).value, 0x63C9);
    bench.selectAndAuthenticate(Purpose::Inspection);
    EXPECT_EQ(bench.secure(putImage({.seq = 2, .order = 2})).status, status::securityNotSatisfied);
    EXPECT_EQ(bench.putStep(0xF3, encodeMove(LifeCycle::Terminated)), status::securityNotSatisfied);
}

TEST_F(AttackT4, tokenOfAnotherSuiteIsRefused)
{
    EXPECT_EQ(token(0x81, Suite::S, bench.keyOf(Purpose::Vending), challenge()).value, 0x63C9);
    EXPECT_EQ(token(0x81, Suite::T, bench.keyOf(Purpose::Vending), challenge(8)),
              status::wrongLength);
    challenge(8);
    EXPECT_EQ(bench.send(mutualAuthenticate(0x81, Bytes(56, 1))).status,
              status::conditionsNotSatisfied)
        << "a challenge of the other length";
    EXPECT_EQ(bench.send(mutualAuthenticate(0x81, Bytes(56, 1))).status,
              status::conditionsNotSatisfied)
        << "and it is gone";
}

TEST_F(AttackT4, downgradeToTripleDesIsRefused)
{
    EXPECT_EQ(token(0x92, Suite::T, bench.keyOf(Purpose::Meter), challenge(8)).value, 0x63C9)
        << "the same role's key of suite A";
    EXPECT_EQ(token(0x91, Suite::T, bench.keyOf(Purpose::Vending), challenge(8)),
              status::dataNotFound)
        << "no key was put there";
    CardBench onlyA;
    onlyA.personaliseAndOpen();
    onlyA.send(selectApplication(applicationId));
    EXPECT_EQ(onlyA.send(getChallenge(8)).status, status::wrongLength);
    EXPECT_EQ(onlyA.send(mutualAuthenticate(0x92, Bytes(40, 1))).status, status::dataNotFound);
}

TEST_F(AttackT4, staleChallengeIsRefused)
{
    const Bytes old = challenge();
    challenge();
    EXPECT_EQ(token(0x81, Suite::A, bench.keyOf(Purpose::Vending), old).value, 0x63C9);
}

TEST_F(AttackT4, cardSwappedInMidSessionIsNotTheCardOfTheSession)
{
    CardBench twin;
    twin.personaliseAndOpen();
    bench.selectAndAuthenticate(Purpose::Vending);
    twin.selectAndAuthenticate(Purpose::Vending);
    const Bytes command = bench.secured(putImage({.seq = 2, .order = 2}));
    EXPECT_EQ(twin.sendBytes(command), (Bytes{0x69, 0x88})) << "a session of its own";
    InProcessReader reader{QStringLiteral("counter")};
    reader.insert(*bench.card);
    const auto channel = *reader.connect();
    reader.insert(*twin.card);
    EXPECT_EQ(channel->transmit(command).error().fault, Fault::NoCard) << "the reader notices";
    EXPECT_EQ(twin.stored().load, bench.stored().load);
}

// A copy of every byte of a card onto one with another serial.
TEST(CopyT3, ontoAnotherSerialAuthenticatesToNobody)
{
    CardBench original;
    original.personaliseAndOpen();
    CardState copy = original.stored();
    copy.serial = CardSerial{{0x00, 0x00, 0x88, 0x00, 0x00, 0x00, 0x00, 0x02}};
    MemoryImageStore store;
    ASSERT_TRUE(crypto::TwinImage{store}.save(encode(copy)));
    VirtualCard card{store, crypto::randomBytes};
    InProcessReader reader{QStringLiteral("counter")};
    reader.insert(card);
    const crypto::TestKeyStore keys{crypto::TestKeyStore::issuingStation()};
    const CardAccess access{keys, {0x00, 0x01, 0x00, 0x02}};
    for (const Purpose role : {Purpose::Vending, Purpose::Meter, Purpose::Issuer}) {
        const auto channel = *reader.connect();
        const auto hints = selectWattCard(*channel, access.own);
        ASSERT_TRUE(hints);
        const auto session = authenticate(*channel, access, role, *hints);
        ASSERT_FALSE(session);
        EXPECT_EQ(session.error().fault, Fault::AuthenticationFailed);
        EXPECT_TRUE(session.error().detail.startsWith(QStringLiteral("pass 2 of 3")));
    }
}

// The same with a serial that lies in its answer to SELECT: the keys of the card's own making do
// not fit either, and the counter hears which pass failed.
TEST(CopyT3, ofTheFilesAloneHasNoKeyOfTheOriginal)
{
    CardBench original;
    original.personaliseAndOpen();
    CardBench blank;
    CardState forged = blank.stored();
    const CardState copied = original.stored();
    forged.lifeCycle = LifeCycle::Operational;
    forged.parameter = copied.parameter;
    forged.load = copied.load;
    forged.putKey({0x81, 1, 10, 10, {}});
    ASSERT_TRUE(crypto::TwinImage{blank.store}.save(encode(forged)));
    blank.restart();
    blank.send(selectApplication(applicationId));
    EXPECT_EQ(blank.authenticateWith(0x81, original.keyOf(Purpose::Vending)).value, 0x63C9);
}

} // namespace

} // namespace wattcard::cardio::tests
