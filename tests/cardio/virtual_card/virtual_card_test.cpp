// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "card_bench.h"
#include "cardio/layout/application.h"
#include "crypto/twin_image.h"
#include "tests/fakes/hex_text.h"

#include <gtest/gtest.h>

#include <numeric>

namespace wattcard::cardio::tests {

using crypto::Purpose;

namespace {

const Command readSerial{{0x00, 0xB0, 0x99, 0x00}, {}, 9};

// The numbers of CARD-VECTORS.md section 5: suite A, computed outside this program.
TEST(VirtualCardAuthentication, answersTheComputedExampleOfSuiteA)
{
    MemoryImageStore store;
    CardState state;
    state.lifeCycle = LifeCycle::Operational;
    CardKey key{0x81, 1, 10, 10, {}};
    std::ranges::copy(fromHex("8F6ABEE4842904862FF7E36FDCC1B1A0"), key.value.begin());
    state.putKey(key);
    ASSERT_TRUE(crypto::TwinImage{store}.save(encode(state)));
    std::vector<Bytes> numbers{fromHex("505152535455565758595A5B5C5D5E5F"),
                               fromHex("101112131415161718191A1B1C1D1E1F")};
    VirtualCard card{store, [&](std::size_t) -> Result<Bytes> {
                         const Bytes next = numbers.back();
                         numbers.pop_back();
                         return next;
                     }};
    card.transmit(fromHex("00A404000AF0574154544341524401"));

    EXPECT_EQ(card.transmit(fromHex("0084000010")),
              fromHex("101112131415161718191A1B1C1D1E1F9000"));
    EXPECT_EQ(card.transmit(fromHex(
                  "0082008138805222805BA81A8CABE545616C18A62063D31FD9FB7EB419E145175DECE83CC2"
                  "F851332166F6A3A8B9DE6B3E50B77D20E51C68E9480124E038")),
              fromHex("03BDAB889608578892870FEAA7EF7CEB7D7EDC1FB6FDFED52AD05A929757B54202561442"
                      "29B17231F440CFCBBDE4488466D96E1FF0A88A7A9000"));
}

// ISO 7816-3 section 8.2: T=1 is announced twice, TA3 is the information field size, all bytes but
// TS XOR to 0.
TEST(VirtualCardAtr, announcesT1WithTheLargestInformationField)
{
    const Bytes atr = VirtualCard::atr();
    EXPECT_EQ(atr[0], 0x3B);
    EXPECT_EQ(atr[1] & 0xF0, 0x80);
    EXPECT_EQ(atr[2], 0x81);
    EXPECT_EQ(atr[3] & 0x1F, 0x11);
    EXPECT_EQ(atr[4], 0xFE);
    EXPECT_EQ(std::accumulate(atr.begin() + 1, atr.end(), 0, std::bit_xor<>{}), 0);
}

TEST(VirtualCardSelection, answersTheHintsOfSection2)
{
    CardBench bench;
    const Response answer = bench.send(selectApplication(applicationId));
    EXPECT_EQ(answer.status, status::ok);
    EXPECT_EQ(answer.data, fromHex("6F37840AF0574154544341524401A529"
                                   "80080000880000000001"
                                   "810101"
                                   "820103"
                                   "830101"
                                   "840400010101"
                                   "850400000000"
                                   "86020101"
                                   "870400010002"));
}

TEST(VirtualCardSelection, givesTheSerialFileToEverybody)
{
    CardBench bench;
    const Response answer = bench.send(readSerial);
    EXPECT_EQ(answer.status, status::ok);
    EXPECT_EQ(answer.data, fromHex("080000880000000001"));
}

struct PlainCase {
    const char* name;
    const char* apdu;
    std::uint16_t status;
};
class PlainCommand : public ::testing::TestWithParam<PlainCase> {};

TEST_P(PlainCommand, isAnsweredAsTheStandardSays)
{
    CardBench bench;
    bench.send(selectApplication(applicationId));
    const auto answer = Response::parse(bench.sendBytes(fromHex(GetParam().apdu)));
    EXPECT_EQ(answer->status.value, GetParam().status) << GetParam().name;
}

INSTANTIATE_TEST_SUITE_P(
    Refusals, PlainCommand,
    ::testing::Values(PlainCase{"nothing", "", 0x6700}, PlainCase{"half a header", "00A4", 0x6700},
                      PlainCase{"wrong Lc", "00A40400 0A F057", 0x6700},
                      PlainCase{"class 80", "80CA00E100", 0x6E00},
                      PlainCase{"unknown instruction", "00F0000000", 0x6D00},
                      PlainCase{"other application", "00A4040007A0000002471001", 0x6A82},
                      PlainCase{"by file id", "00A40000020001", 0x6A86},
                      PlainCase{"challenge of 8", "0084000008", 0x6700},
                      PlainCase{"challenge P1", "0084010010", 0x6A86},
                      PlainCase{"unknown key", "00820086 01 00 38", 0x6A88},
                      PlainCase{"short token", "00820084 01 00 38", 0x6700},
                      PlainCase{"get data in plain", "00CA00E100", 0x6982},
                      PlainCase{"put data in plain", "00DA00E20100", 0x6982},
                      PlainCase{"update in plain", "00D683000100", 0x6982},
                      PlainCase{"load file in plain", "00B082003C", 0x6982},
                      PlainCase{"journal in plain", "00B2013418", 0x6982},
                      PlainCase{"serial beyond its end", "00B0990901", 0x6B00},
                      PlainCase{"more of the serial than there is", "00B099000A", 0x6700},
                      PlainCase{"secured without a session", "0CCA00E10A8E08000000000000000000",
                                0x6988}));

TEST(VirtualCardChallenge, isRefusedBeforeSelection)
{
    CardBench bench;
    EXPECT_EQ(bench.send(getChallenge(16)).status, status::conditionsNotSatisfied);
}

class Challenge : public ::testing::Test {
protected:
    void SetUp() override
    {
        bench.personaliseAndOpen();
        bench.send(selectApplication(applicationId));
        keys = authenticationKeys(suiteOf(Suite::A), bench.keyOf(Purpose::Vending));
        challenge = bench.send(getChallenge(16)).data;
    }
    StatusWord sendToken()
    {
        const TerminalNonces nonces{challenge, Bytes(16, 0x22), crypto::Secret{Bytes(16, 0x33)}};
        return bench.send(mutualAuthenticate(0x81, terminalToken(suiteOf(Suite::A), keys, nonces)))
            .status;
    }
    CardBench bench;
    AuthenticationKeys keys;
    Bytes challenge;
};

TEST_F(Challenge, servesTheNextCommand)
{
    EXPECT_EQ(sendToken(), status::ok);
}

TEST_F(Challenge, servesOnlyOnce)
{
    EXPECT_EQ(sendToken(), status::ok);
    EXPECT_EQ(sendToken(), status::conditionsNotSatisfied);
}

TEST_F(Challenge, diesWithAnyOtherCommand)
{
    bench.send(readSerial);
    EXPECT_EQ(sendToken(), status::conditionsNotSatisfied);
    EXPECT_EQ(bench.stored().key(0x81)->triesLeft, 10) << "no try for a missing challenge";
}

TEST_F(Challenge, isWornOutByAWrongToken)
{
    keys = authenticationKeys(suiteOf(Suite::A), Bytes(16, 0x77));
    EXPECT_EQ(sendToken(), StatusWord{0x63C9});
    EXPECT_EQ(sendToken(), status::conditionsNotSatisfied);
}

TEST_F(Challenge, diesWithTheReset)
{
    bench.card->reset();
    bench.send(selectApplication(applicationId));
    EXPECT_EQ(sendToken(), status::conditionsNotSatisfied);
}

TEST(VirtualCardTries, areCountedDownUntilTheKeyIsBlocked)
{
    CardBench bench;
    bench.personaliseAndOpen();
    bench.send(selectApplication(applicationId));
    const Bytes wrong(16, 0x77);
    for (const int expected : {0x63C2, 0x63C1, 0x63C0, 0x6983, 0x6983})
        EXPECT_EQ(bench.authenticateWith(0x84, wrong).value, expected);
    EXPECT_EQ(bench.authenticate(Purpose::Issuer), status::keyBlocked)
        << "the right key comes too late";
    bench.restart();
    bench.send(selectApplication(applicationId));
    EXPECT_EQ(bench.authenticate(Purpose::Issuer), status::keyBlocked);
    EXPECT_EQ(bench.authenticate(Purpose::Vending), status::ok) << "each key has its own counter";
}

TEST(VirtualCardTries, areRestoredBySuccess)
{
    CardBench bench;
    bench.personaliseAndOpen();
    bench.send(selectApplication(applicationId));
    const Bytes wrong(16, 0x77);
    EXPECT_EQ(bench.authenticateWith(0x84, wrong).value, 0x63C2);
    EXPECT_EQ(bench.authenticateWith(0x84, wrong).value, 0x63C1);
    EXPECT_EQ(bench.authenticate(Purpose::Issuer), status::ok);
    EXPECT_EQ(bench.stored().key(0x84)->triesLeft, 3);
}

// The card draws K.ICC for its answer after the decrement: what the memory holds at that moment is
// what a pull leaves.
TEST(VirtualCardTries, areStoredBeforeTheTokenIsChecked)
{
    CardBench bench;
    bench.personaliseAndOpen();
    bench.send(selectApplication(applicationId));
    std::vector<int> left;
    bench.onRandom = [&] { left.push_back(bench.stored().key(0x81)->triesLeft); };
    EXPECT_EQ(bench.authenticate(Purpose::Vending), status::ok);
    EXPECT_EQ(left, (std::vector<int>{10, 9})) << "RND.ICC, K.ICC";
}

TEST(VirtualCardTries, areLostOneByOneToPullingDuringTheCheck)
{
    CardBench bench;
    bench.personaliseAndOpen();
    bench.send(selectApplication(applicationId));
    bench.store.cutPower(1, 0); // the decrement is stored, the restoring is not
    EXPECT_EQ(bench.authenticate(Purpose::Vending), status::memoryFailure);
    bench.restart();
    EXPECT_EQ(bench.stored().key(0x81)->triesLeft, 9);
}

struct LifeCycleCase {
    LifeCycle lifeCycle;
    std::uint8_t reference;
    std::uint16_t refusal; // of a short token: 6700 when the key may be used, 6A88 when it may not
};
class KeyInLifeCycle : public ::testing::TestWithParam<LifeCycleCase> {};

TEST_P(KeyInLifeCycle, isUsableOrNot)
{
    CardBench bench;
    bench.personaliseAndOpen();
    CardState state = bench.stored();
    state.lifeCycle = GetParam().lifeCycle;
    ASSERT_TRUE(crypto::TwinImage{bench.store}.save(encode(state)));
    bench.restart();
    bench.send(selectApplication(applicationId));
    EXPECT_EQ(bench.send(mutualAuthenticate(GetParam().reference, Bytes{0})).status.value,
              GetParam().refusal);
}

INSTANTIATE_TEST_SUITE_P(States, KeyInLifeCycle,
                         ::testing::Values(LifeCycleCase{LifeCycle::Initialisation, 0x81, 0x6A88},
                                           LifeCycleCase{LifeCycle::Initialisation, 0x82, 0x6A88},
                                           LifeCycleCase{LifeCycle::Initialisation, 0x84, 0x6700},
                                           LifeCycleCase{LifeCycle::Operational, 0x81, 0x6700},
                                           LifeCycleCase{LifeCycle::Operational, 0x82, 0x6700},
                                           LifeCycleCase{LifeCycle::Operational, 0x83, 0x6700},
                                           LifeCycleCase{LifeCycle::Operational, 0x84, 0x6700},
                                           LifeCycleCase{LifeCycle::Operational, 0x85,
                                                         0x6A88}, // a user card has no such key
                                           LifeCycleCase{
                                               LifeCycle::Operational, 0x91,
                                               0x6A88}, // nor suite T: no way to a weaker one
                                           LifeCycleCase{LifeCycle::Blocked, 0x81, 0x6A88},
                                           LifeCycleCase{LifeCycle::Blocked, 0x84, 0x6700},
                                           LifeCycleCase{LifeCycle::Terminated, 0x84, 0x6985}));

class Session : public ::testing::Test {
protected:
    void SetUp() override
    {
        bench.personaliseAndOpen();
        bench.selectAndAuthenticate(Purpose::Vending);
    }
    const Command read{{0x00, 0xCA, 0x00, 0xE1}, {}, anyLength};
    CardBench bench;
};

TEST_F(Session, refusesPlainAccess)
{
    EXPECT_EQ(bench.send(read).status, status::securityNotSatisfied);
    EXPECT_EQ(bench.send(readSerial).status, status::securityNotSatisfied);
    EXPECT_EQ(bench.secure(read).status, status::ok) << "and goes on";
}

TEST_F(Session, endsAtAWrongMac)
{
    Bytes command = bench.secured(read);
    command[command.size() - 2] ^= 0x01; // the last byte of DO'8E', before Le
    EXPECT_EQ(bench.sendBytes(command), (Bytes{0x69, 0x88}));
    EXPECT_EQ(bench.sendBytes(bench.secured(read)), (Bytes{0x69, 0x88})) << "the keys are gone";
}

TEST_F(Session, endsAtAMissingMac)
{
    EXPECT_EQ(bench.sendBytes(fromHex("0CCA00E10397010000")), (Bytes{0x69, 0x87}));
    EXPECT_EQ(bench.sendBytes(bench.secured(read)), (Bytes{0x69, 0x88}));
}

TEST_F(Session, endsWhenACommandIsRepeated)
{
    const Bytes command = bench.secured(read);
    EXPECT_TRUE(bench.opened(bench.sendBytes(command)));
    EXPECT_EQ(bench.sendBytes(command), (Bytes{0x69, 0x88})) << "the counter has gone on";
}

TEST_F(Session, endsWithReset)
{
    const Bytes command = bench.secured(read);
    bench.card->reset();
    EXPECT_EQ(bench.sendBytes(command), (Bytes{0x69, 0x88}));
}

TEST_F(Session, endsWithSelection)
{
    const Bytes command = bench.secured(read);
    bench.send(selectApplication(applicationId));
    EXPECT_EQ(bench.sendBytes(command), (Bytes{0x69, 0x88}));
}

TEST_F(Session, readsParameterLoadAndReturnInOnePiece)
{
    Bytes expected = object(0xC1, parameterBytes({}));
    for (const Bytes& each : {object(0xC2, loadBytes({})), object(0xC5, Bytes(96, 0x00))})
        expected.insert(expected.end(), each.begin(), each.end());
    const Response answer = bench.secure(read);
    EXPECT_EQ(answer.status, status::ok);
    EXPECT_EQ(answer.data, expected);
}

TEST(VirtualCardMemory, answers6581WhenItCannotBeRead)
{
    MemoryImageStore empty;
    VirtualCard card{empty, crypto::randomBytes};
    EXPECT_EQ(card.transmit(fromHex("00A404000AF0574154544341524401")), (Bytes{0x65, 0x81}));
    EXPECT_FALSE(card.state());
}

} // namespace

} // namespace wattcard::cardio::tests
