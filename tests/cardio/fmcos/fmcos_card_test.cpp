// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/fmcos/application.h"
#include "cardio/fmcos/commands.h"
#include "cardio/fmcos/cryptograms.h"
#include "tests/cardio/fmcos/fmcos_bench.h"

using namespace wattcard;
using namespace wattcard::cardio;
using namespace wattcard::cardio::fmcos;

namespace {

// The keys of the card, as the station that made it knows them.
class Card {
public:
    explicit Card(FmcosBench& bench) : m_bench{bench}
    {
        const auto channel = bench.reader.connect();
        hints = bench.desk.identify().value();
        send(selectApplication(applicationName));
    }
    Response send(const Command& command)
    {
        return Response::parse(m_bench.card->transmit(command.encode().value())).value();
    }
    std::uint16_t status(const Command& command) { return send(command).status.value; }
    Bytes challenge(std::size_t size) { return send(getChallenge(size)).data; }
    Bytes key(const KeyRole& role, KeyType type) const
    {
        return test::asBytes(keyOnCard(m_bench.station, hints, role, type).value().view());
    }
    std::uint16_t authenticate(const KeyRole& role)
    {
        const Bytes random = challenge(8);
        return status(externalAuthentication(
            role.id, externalCryptogram(key(role, KeyType::External), random)));
    }
    std::uint16_t authenticateWrongly(const KeyRole& role)
    {
        challenge(8);
        return status(externalAuthentication(role.id, Bytes(8, 0x5A)));
    }
    Command update(const KeyRole& lineRole, ShortFile file, Bytes data)
    {
        const Bytes random = challenge(4);
        return protectedWithMac(updateBinary({static_cast<std::uint8_t>(file), 0}, std::move(data)),
                                key(lineRole, KeyType::Line), random);
    }

    CardHints hints;

private:
    FmcosBench& m_bench;
};

struct Case {
    const char* name;
    std::uint16_t (*run)(Card& card);
    std::uint16_t status;
};

const Bytes one{0x01};
constexpr BinaryPlace loadFile{0x02, 0};

// CARD-VECTORS.md 6.2, last paragraph.
const Case cases[]{
    {"anotherApplication",
     [](Card& c) { return c.status(selectApplication(cardio::applicationId)); }, 0x6A82},
    {"fileById", [](Card& c) { return c.status(selectFile(0x0002)); }, 0x9000},
    {"directoryById", [](Card& c) { return c.status(selectFile(directoryFile)); }, 0x9000},
    {"noSuchFile", [](Card& c) { return c.status(selectFile(0x0009)); }, 0x6A82},
    {"identityIsFree",
     [](Card& c) {
         return c.status(readBinary({0x15, 0}, 17));
     },
     0x9000},
    {"loadIsNot", [](Card& c) { return c.status(readBinary(loadFile, 60)); }, 0x6982},
    {"externalAuthentication", [](Card& c) { return c.authenticate(vendingRole); }, 0x9000},
    {"wrongCryptogram", [](Card& c) { return c.authenticateWrongly(vendingRole); }, 0x63C2},
    {"noChallenge", [](Card& c) { return c.status(externalAuthentication(1, Bytes(8))); }, 0x6985},
    {"noSuchKey", [](Card& c) { return c.status(externalAuthentication(7, Bytes(8))); }, 0x9403},
    {"cryptogramTooShort", [](Card& c) { return c.status(externalAuthentication(1, Bytes(7))); },
     0x6700},
    {"cardProvesItselfToNobody",
     [](Card& c) { return c.status(internalAuthentication(1, Bytes(8))); }, 0x6982},
    {"readAfterAuthentication",
     [](Card& c) { return c.authenticate(vendingRole), c.status(readBinary(loadFile, 60)); },
     0x9000},
    {"readBeyondTheEnd",
     [](Card& c) {
         return c.authenticate(vendingRole), c.status(readBinary({0x02, 60}, 1));
     },
     0x6B00},
    {"readTooMuch",
     [](Card& c) { return c.authenticate(vendingRole), c.status(readBinary(loadFile, 61)); },
     0x6C3C},
    {"writeWithoutMac",
     [](Card& c) { return c.authenticate(vendingRole), c.status(updateBinary(loadFile, one)); },
     0x6900},
    {"writeWithMac",
     [](Card& c) {
         c.authenticate(vendingRole);
         return c.status(c.update(vendingRole, ShortFile::Load, one));
     },
     0x9000},
    {"writeUnderAnotherLineKey",
     [](Card& c) {
         c.authenticate(vendingRole);
         return c.status(c.update(meterRole, ShortFile::Load, one));
     },
     0x6988},
    {"writeBeforeAuthentication",
     [](Card& c) { return c.status(c.update(vendingRole, ShortFile::Load, one)); }, 0x6982},
    {"vendingWritesNoReturnFile",
     [](Card& c) {
         c.authenticate(vendingRole);
         return c.status(c.update(meterRole, ShortFile::Return, one));
     },
     0x6982},
    {"meterWritesTheReturnFile",
     [](Card& c) {
         c.authenticate(meterRole);
         return c.status(c.update(meterRole, ShortFile::Return, one));
     },
     0x9000},
    {"meterWritesNoLoadFile",
     [](Card& c) {
         c.authenticate(meterRole);
         return c.status(c.update(vendingRole, ShortFile::Load, one));
     },
     0x6982},
    {"challengeServesOnce",
     [](Card& c) {
         c.authenticate(vendingRole);
         const Command command = c.update(vendingRole, ShortFile::Load, one);
         return c.status(command), c.status(command);
     },
     0x6985},
    {"challengeServesTheNextCommandOnly",
     [](Card& c) {
         c.authenticate(vendingRole);
         const Command command = c.update(vendingRole, ShortFile::Load, one);
         return c.status(readBinary(loadFile, 1)), c.status(command);
     },
     0x6985},
    {"longerThanTheFile",
     [](Card& c) {
         c.authenticate(vendingRole);
         return c.status(c.update(vendingRole, ShortFile::Load, Bytes(61)));
     },
     0x6700},
    {"selectingForgetsTheRole",
     [](Card& c) {
         c.authenticate(vendingRole);
         c.send(selectApplication(applicationName));
         return c.status(readBinary(loadFile, 60));
     },
     0x6982},
    {"mutualAuthenticate", [](Card& c) { return c.status(getData(0xE1)); }, 0x6D00},
};

} // namespace

class FmcosAnswer : public ::testing::TestWithParam<Case> {};
TEST_P(FmcosAnswer, isTheStatusWordOfTheManual)
{
    FmcosBench bench;
    Card card{bench};
    EXPECT_EQ(GetParam().run(card), GetParam().status);
}
INSTANTIATE_TEST_SUITE_P(Commands, FmcosAnswer, ::testing::ValuesIn(cases),
                         [](const auto& info) { return std::string{info.param.name}; });

TEST(FmcosKeys, areLockedAfterThreeWrongTriesAndAcrossAReset)
{
    FmcosBench bench;
    {
        Card card{bench};
        EXPECT_EQ(card.authenticateWrongly(vendingRole), 0x63C2);
        EXPECT_EQ(card.authenticate(vendingRole), 0x9000);
        EXPECT_EQ(card.authenticateWrongly(vendingRole), 0x63C2);
        EXPECT_EQ(card.authenticateWrongly(vendingRole), 0x63C1);
        EXPECT_EQ(card.authenticateWrongly(vendingRole), 0x63C0);
    }
    Card again{bench};
    EXPECT_EQ(again.authenticate(vendingRole), 0x6983);
    EXPECT_EQ(again.authenticate(issuerRole), 0x9000);
}

TEST(FmcosKeys, ofTheLineLockTheApplication)
{
    FmcosBench bench;
    Card card{bench};
    card.authenticate(vendingRole);
    for (int tries = 0; tries < 3; ++tries)
        EXPECT_EQ(card.status(card.update(meterRole, ShortFile::Load, one)), 0x6988);
    EXPECT_EQ(card.status(card.update(vendingRole, ShortFile::Load, one)), 0x9303);
}

// One UPDATE BINARY is whole or did not happen, wherever its power ends.
TEST(FmcosMemory, holdsTheOldOrTheNewFileWhereverAWriteIsTorn)
{
    const Bytes content(60, 0xC3);
    for (int write = 0; write < 4; ++write) {
        for (std::size_t bytes = 0; bytes < 1'200; bytes += 7) {
            FmcosBench bench;
            Card card{bench};
            card.authenticate(vendingRole);
            const Command command = card.update(vendingRole, ShortFile::Load, content);
            bench.store.cutPower(write, bytes);
            const bool acknowledged = card.send(command).status.isOk();
            bench.store.powerOn();
            Card again{bench};
            ASSERT_EQ(again.authenticate(vendingRole), 0x9000);
            const Bytes stored = again.send(readBinary(loadFile, 60)).data;
            ASSERT_TRUE(stored == content || stored == Bytes(60)) << write << " " << bytes;
            ASSERT_TRUE(!acknowledged || stored == content);
        }
    }
}
