// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/fmcos/application.h"
#include "tests/cardio/fmcos/fmcos_bench.h"

using namespace wattcard;
using namespace wattcard::cardio;
using namespace wattcard::cardio::fmcos;

namespace {

constexpr std::uint8_t externalAuthenticate = 0x82;
constexpr std::uint8_t updateBinaryCode = 0xD6;

bool isUpdateOf(ByteView command, ShortFile file)
{
    return command[1] == updateBinaryCode && command[2] == (0x80 | static_cast<std::uint8_t>(file));
}

} // namespace

TEST(FmcosDesk, isAKindOfCardWithNoneOfTheCapabilities)
{
    FmcosBench bench;
    EXPECT_EQ(bench.desk.capabilities(), CardCapabilities{});
}

class FmcosProtocol : public ::testing::TestWithParam<FmcosCard::Protocol> {};
TEST_P(FmcosProtocol, carriesAnOpeningToTheCardAndBack)
{
    FmcosBench bench{GetParam()};
    EXPECT_EQ(bench.desk.identify()->lifeCycle, LifeCycle::Initialisation);
    bench.open();
    EXPECT_EQ(bench.desk.identify()->lifeCycle, LifeCycle::Operational);
    const auto session = bench.desk.open(CardRole::Vending);
    ASSERT_TRUE(session);
    const transaction::Target target = bench.target(1);
    const CardReading& reading = (*session)->reading();
    EXPECT_EQ(reading.rawParameter, target.parameter);
    EXPECT_EQ(reading.rawLoad, target.load);
    EXPECT_EQ(reading.imageDigest, target.imageDigest);
    EXPECT_EQ((*session)->readBack().value(), target.digest);
    EXPECT_FALSE(reading.returned);
}
INSTANTIATE_TEST_SUITE_P(Links, FmcosProtocol,
                         ::testing::Values(FmcosCard::Protocol::T0, FmcosCard::Protocol::T1),
                         [](const auto& info) {
                             return info.param == FmcosCard::Protocol::T0 ? "T0" : "T1";
                         });

// CARD-VECTORS.md 6.1: Lc at most 239. CARD.md section 11: the load file last.
TEST(FmcosDesk, writesEachFileInShortCommandsAndTheLoadFileLast)
{
    FmcosBench bench;
    std::vector<int> written;
    bench.reader.cut = [&](ByteView command) {
        EXPECT_TRUE(command.size() < 5 || command[4] <= 239);
        if (command[1] == updateBinaryCode)
            written.push_back(command[2] & 0x1F);
        return false;
    };
    bench.open();
    EXPECT_EQ(written, (std::vector<int>{0x15, 1, 3, 3, 2}));
}

// The first 8 bytes of file 0002 are the wallet that the meter knows: amount(4), count(4).
TEST(FmcosDesk, putsAmountAndCountFirstIntoTheLoadFile)
{
    FmcosBench bench;
    CardImage image = bench.image(7);
    image.load.amount = Credit::fromHundredths(0x01020304);
    const auto target = bench.desk.encode(image);
    ASSERT_TRUE(target);
    const Bytes wallet(target->load.begin(), target->load.begin() + 8);
    EXPECT_EQ(wallet, (Bytes{0x01, 0x02, 0x03, 0x04, 0x00, 0x00, 0x00, 0x07}));
    EXPECT_EQ(target->parameter.size(), 45u);
    EXPECT_EQ(target->load.size(), 60u);
}

TEST(FmcosDesk, refusesACardWhoseKeysAreNotItsOwn)
{
    FmcosBench bench;
    bench.open();
    // The same card in the books of a store with other masters: its second version.
    class OtherKeys final : public crypto::TestKeyStore {
    public:
        using TestKeyStore::TestKeyStore;
        Result<crypto::Secret> cardKey(const crypto::KeySlot& slot,
                                       const CardSerial& serial) const override
        {
            return TestKeyStore::cardKey({slot.purpose, slot.suite, 2}, serial);
        }
    } const keys{crypto::TestKeyStore::counter(), 2};
    FmcosDesk stranger{bench.reader, {keys, FmcosBench::utility}};
    for (int tries = 0; tries < 3; ++tries)
        EXPECT_EQ(stranger.open(CardRole::Vending).error().fault, Fault::AuthenticationFailed);
    EXPECT_EQ(stranger.open(CardRole::Vending).error().fault, Fault::CardKeyLocked);
    EXPECT_EQ(bench.desk.open(CardRole::Vending).error().fault, Fault::CardKeyLocked);
}

TEST(FmcosDesk, refusesACardThatCannotProveItself)
{
    FmcosBench bench;
    bench.open();
    class LyingReader final : public CardReader {
    public:
        explicit LyingReader(CardReader& inner) : m_inner{inner} {}
        Result<std::unique_ptr<CardChannel>> connect() override
        {
            return std::make_unique<Channel>(m_inner.connect().value());
        }
        bool cardPresent() override { return true; }
        std::uint32_t insertionCount() const override { return 1; }
        QString name() const override { return {}; }

    private:
        class Channel final : public CardChannel {
        public:
            explicit Channel(std::unique_ptr<CardChannel> inner) : m_inner{std::move(inner)} {}
            Result<Bytes> transmit(ByteView command) override
            {
                auto answer = m_inner->transmit(command);
                if (command[1] == 0x88)
                    answer->front() = static_cast<std::uint8_t>(answer->front() ^ 1);
                return answer;
            }
            Bytes atr() const override { return {}; }

        private:
            std::unique_ptr<CardChannel> m_inner;
        };
        CardReader& m_inner;
    } reader{bench.reader};
    FmcosDesk desk{reader, {bench.counterKeys, FmcosBench::utility}};
    const auto opened = desk.open(CardRole::Vending);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().fault, Fault::AuthenticationFailed);
    EXPECT_TRUE(opened.error().detail.startsWith(QLatin1StringView{"internal"}));
}

TEST(FmcosDesk, spendsNoTryOnACardOfAnotherUtility)
{
    FmcosBench bench;
    bool tried = false;
    bench.reader.cut = [&](ByteView command) {
        tried = tried || command[1] == externalAuthenticate;
        return false;
    };
    FmcosDesk stranger{bench.reader, {bench.counterKeys, {0x00, 0x08, 0x00, 0x01}}};
    EXPECT_EQ(stranger.open(CardRole::Vending).error().fault, Fault::ForeignCard);
    EXPECT_FALSE(tried);
}

TEST(FmcosDesk, personalisesOnlyTheCardThatIsExpected)
{
    FmcosBench bench;
    EXPECT_EQ(bench.desk.personalise(CardSerial{}).error().fault, Fault::OtherCardInserted);
    EXPECT_TRUE(bench.desk.personalise(bench.serial));
    EXPECT_TRUE(bench.desk.personalise(bench.serial)); // the answer to the last step was lost
}

// Until the load file is there the card shows the image before, whatever else is new.
TEST(FmcosDesk, leavesTheImageBeforeUntilTheLoadFileIsWritten)
{
    FmcosBench bench;
    bench.open();
    {
        auto session = bench.desk.open(CardRole::Vending);
        ASSERT_TRUE(session);
        bench.reader.cut = [](ByteView command) { return isUpdateOf(command, ShortFile::Load); };
        EXPECT_EQ((*session)->write(bench.target(2)).outcome, WriteOutcome::Unknown);
    }
    bench.reader.cut = {};
    bench.reader.insert(*bench.card);
    const auto session = bench.desk.open(CardRole::Vending);
    ASSERT_TRUE(session);
    EXPECT_EQ((*session)->reading().imageDigest, bench.target(1).imageDigest);
    EXPECT_EQ((*session)->reading().rawParameter, bench.target(2).parameter);
    EXPECT_EQ((*session)->write(bench.target(2)).outcome, WriteOutcome::Proved);
}

TEST(FmcosDesk, leavesTheCardUntouchedWhenTheParameterFileIsRefused)
{
    FmcosBench bench;
    bench.open();
    auto session = bench.desk.open(CardRole::Vending);
    ASSERT_TRUE(session);
    // The challenge that the MAC needs is spent by somebody else on the line.
    bench.reader.cut = [&](ByteView command) {
        if (isUpdateOf(command, ShortFile::Parameter))
            bench.card->transmit(Bytes{0x00, 0x84, 0x00, 0x00, 0x04});
        return false;
    };
    const WriteResult result = (*session)->write(bench.target(2));
    EXPECT_EQ(result.outcome, WriteOutcome::Untouched);
    EXPECT_EQ(result.failure.fault, Fault::CardRefused);
    EXPECT_TRUE(result.failure.detail.endsWith(QLatin1StringView{"6988"}));
}
