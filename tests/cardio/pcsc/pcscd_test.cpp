// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/apdu/command.h"
#include "cardio/layout/application.h"
#include "cardio/pcsc/pcsc_fault.h"
#include "cardio/pcsc/pcsc_reader.h"
#include "cardio/pcsc/pcsc_watch.h"
#include "cardio/virtual_card/card_making.h"
#include "cardio/virtual_card/memory_image_store.h"
#include "cardio/virtual_card/vpcd_link.h"
#include "crypto/test_key_store.h"
#include "event_recorder.h"

#include <gtest/gtest.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>

// Against a real pcscd with vpcd, as installer/private-pcscd.sh starts it: the environment says
// where. The script starts the service again when a test has killed it.
namespace wattcard::cardio::tests {

using Status = ReaderEvent::Status;

namespace {

const char* environment(const char* name)
{
    const char* value = std::getenv(name);
    return value ? value : "";
}

VpcdEndpoint slot0()
{
    const std::string address = environment("WATTCARD_VPCD");
    const auto colon = address.find(':');
    return {address.substr(0, colon),
            static_cast<std::uint16_t>(std::stoi(address.substr(colon + 1)))};
}

int servicePid()
{
    const std::filesystem::path socket = environment("PCSCLITE_CSOCK_NAME");
    std::ifstream file{socket.parent_path() / "pcscd.pid"};
    int pid = 0;
    file >> pid;
    return pid;
}

class Pcscd : public ::testing::Test {
protected:
    void SetUp() override
    {
        if (!*environment("WATTCARD_VPCD"))
            GTEST_SKIP() << "no private pcscd: run this through installer/private-pcscd.sh";
        const crypto::TestKeyStore keys{crypto::TestKeyStore::issuingStation()};
        ASSERT_TRUE(makeBlank(store, keys, {CardSerial{{1, 2, 3, 4, 5, 6, 7, 8}}, {0, 1, 0, 1}}));
        card = std::make_unique<VirtualCard>(store, crypto::randomBytes);
        watch.start(recorder.listener());
        ASSERT_TRUE(recorder.waitForLast(Status::Empty));
    }
    void TearDown() override
    {
        pull();
        watch.stop();
    }
    void putIn()
    {
        slot.insert(*card);
        link.emplace(slot0(), slot);
    }
    void pull()
    {
        link.reset();
        slot.remove();
    }
    static Result<Bytes> select(CardChannel& channel)
    {
        return channel.transmit(*selectApplication(applicationId).encode());
    }

    MemoryImageStore store;
    std::unique_ptr<VirtualCard> card;
    CardSlot slot;
    std::optional<VpcdLink> link;
    EventRecorder recorder;
    PcscWatch watch{{QStringLiteral("Virtual PCD"), 0}};
    PcscReader reader{{QStringLiteral("Virtual PCD"), 0}};
};

TEST_F(Pcscd, showsInsertionAnswersSelectAndShowsRemoval)
{
    putIn();
    ASSERT_TRUE(recorder.waitForLast(Status::Present));
    {
        auto channel = reader.connect();
        ASSERT_TRUE(channel) << qPrintable(channel.error().detail);
        EXPECT_EQ((*channel)->atr(), VirtualCard::atr());
        const auto answer = select(**channel);
        ASSERT_TRUE(answer);
        EXPECT_EQ(Response::parse(*answer)->status, status::ok);
        EXPECT_TRUE(reader.name().startsWith(QStringLiteral("Virtual PCD")));
    }
    const std::uint32_t inserted = reader.insertionCount();
    pull();
    ASSERT_TRUE(recorder.waitForLast(Status::Empty));
    EXPECT_GT(reader.insertionCount(), inserted);
    EXPECT_EQ(reader.connect().error().fault, Fault::NoCard);
}

TEST_F(Pcscd, saysNoCardWhenTheCardIsPulledBetweenTwoCommands)
{
    putIn();
    ASSERT_TRUE(recorder.waitForLast(Status::Present));
    auto channel = reader.connect();
    ASSERT_TRUE(channel);
    ASSERT_TRUE(select(**channel));
    pull();
    const auto answer = select(**channel);
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().fault, Fault::NoCard) << qPrintable(answer.error().detail);
}

// pcscd looks every 400 ms. A card exchanged between two looks must not pass for the one before.
TEST_F(Pcscd, noticesACardThatWasPutBackAtOnce)
{
    putIn();
    ASSERT_TRUE(recorder.waitForLast(Status::Present));
    for (int i = 0; i < 3; ++i) {
        const std::uint32_t before = reader.insertionCount();
        pull();
        putIn();
        ASSERT_TRUE(recorder.waitForNewCard(before));
        EXPECT_EQ(reader.insertionCount(), before + 2);
    }
}

TEST_F(Pcscd, takesACardThatWasPutBackAtOnceAfterAFailedCommand)
{
    putIn();
    ASSERT_TRUE(recorder.waitForLast(Status::Present));
    {
        auto channel = reader.connect();
        ASSERT_TRUE(channel);
        slot.setFault({SlotFault::Kind::LoseAnswer, 1});
        EXPECT_EQ(select(**channel).error().fault, Fault::NoCard);
    }
    const std::uint32_t before = recorder.events().back().insertions;
    pull();
    putIn();
    ASSERT_TRUE(recorder.waitForNewCard(before));
    auto again = reader.connect();
    ASSERT_TRUE(again) << qPrintable(again.error().detail);
    EXPECT_TRUE(select(**again));
}

TEST_F(Pcscd, lendsTheCardToOneAtATime)
{
    putIn();
    ASSERT_TRUE(recorder.waitForLast(Status::Present));
    const auto channel = reader.connect();
    ASSERT_TRUE(channel);
    PcscReader other{{QStringLiteral("Virtual PCD"), 0}};
    EXPECT_EQ(other.connect().error().fault, Fault::CardInUse);
}

TEST_F(Pcscd, isFoundAgainAfterItWasKilled)
{
    putIn();
    ASSERT_TRUE(recorder.waitForLast(Status::Present));
    auto channel = reader.connect();
    ASSERT_TRUE(channel);
    ASSERT_EQ(::kill(servicePid(), SIGKILL), 0);
    EXPECT_TRUE(recorder.sawFault(Fault::ServiceStopped));
    const auto answer = select(**channel);
    ASSERT_FALSE(answer);
    EXPECT_TRUE(endsContext(answer.error().fault)) << qPrintable(answer.error().detail);
    channel->reset();

    ASSERT_TRUE(recorder.waitForLast(Status::Present))
        << "the link connects to the new service by itself";
    auto again = reader.connect();
    ASSERT_TRUE(again) << qPrintable(again.error().detail);
    EXPECT_TRUE(select(**again));
}

// 40 ms where vpcd's second packet waits for a delayed acknowledgement: far apart from what
// is asked for here, so that the test does not judge the machine.
TEST_F(Pcscd, answersWithoutWaitingForDelayedAcknowledgements)
{
    putIn();
    ASSERT_TRUE(recorder.waitForLast(Status::Present));
    auto channel = reader.connect();
    ASSERT_TRUE(channel);
    std::vector<std::chrono::microseconds> times;
    for (int i = 0; i < 200; ++i) {
        const auto before = std::chrono::steady_clock::now();
        ASSERT_TRUE(select(**channel));
        times.push_back(std::chrono::duration_cast<std::chrono::microseconds>(
            std::chrono::steady_clock::now() - before));
    }
    std::ranges::sort(times);
    const auto median = times[times.size() / 2].count();
    RecordProperty("median_us", static_cast<int>(median));
    std::printf("median round trip %ld us, 99 %% below %ld us\n", static_cast<long>(median),
                static_cast<long>(times[times.size() * 99 / 100].count()));
    EXPECT_LT(median, 10'000);
}

} // namespace

} // namespace wattcard::cardio::tests
