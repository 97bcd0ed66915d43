// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/pcsc/context.h"
#include "cardio/pcsc/pcsc_channel.h"
#include "cardio/pcsc/pcsc_fault.h"
#include "cardio/pcsc/pcsc_reader.h"
#include "cardio/pcsc/pcsc_watch.h"
#include "event_recorder.h"
#include "tests/fakes/scard_mock.h"
#include "tests/cardio/pcsc/reader_states.h"

#include <gtest/gtest.h>

// The codes are spelled as numbers here, as the standard (PC/SC part 5, winscard.h of Windows) has
// them: a wrong constant in the program would otherwise go unseen.
namespace wattcard::cardio::tests {

using wattcard::tests::ScardMock;
using Status = ReaderEvent::Status;

namespace {

struct CodeCase {
    long code;
    Fault fault;
};
class Code : public ::testing::TestWithParam<CodeCase> {};

TEST_P(Code, becomesTheFaultOfTheTable)
{
    const Failure failure = failureOf(GetParam().code, "SCardTransmit");
    EXPECT_EQ(failure.fault, GetParam().fault);
    EXPECT_TRUE(failure.detail.startsWith(QStringLiteral("SCardTransmit 80")));
}

INSTANTIATE_TEST_SUITE_P(
    Table, Code,
    ::testing::Values(CodeCase{0x8010001D, Fault::NoService},      // E_NO_SERVICE
                      CodeCase{0x8010001E, Fault::ServiceStopped}, // E_SERVICE_STOPPED
                      CodeCase{0x80100013, Fault::ServiceStopped}, // F_COMM_ERROR
                      CodeCase{0x80100003, Fault::ServiceStopped}, // E_INVALID_HANDLE
                      CodeCase{0x80100001, Fault::ServiceStopped}, // F_INTERNAL_ERROR: start again
                      CodeCase{0x8010002E, Fault::NoReader},       // E_NO_READERS_AVAILABLE
                      CodeCase{0x80100009, Fault::NoReader},       // E_UNKNOWN_READER
                      CodeCase{0x80100017, Fault::NoReader},       // E_READER_UNAVAILABLE
                      CodeCase{0x8010000B, Fault::CardInUse},      // E_SHARING_VIOLATION
                      CodeCase{0x80100066, Fault::CardMute},       // W_UNRESPONSIVE_CARD
                      CodeCase{0x80100067, Fault::CardMute},       // W_UNPOWERED_CARD
                      CodeCase{0x8010000F, Fault::CardMute},       // E_PROTO_MISMATCH
                      CodeCase{0x8010006A, Fault::ReaderDenied},   // W_SECURITY_VIOLATION
                      CodeCase{0x80100027, Fault::ReaderDenied},   // E_NO_ACCESS
                      CodeCase{0x8010000C, Fault::NoCard},         // E_NO_SMARTCARD
                      CodeCase{0x80100016, Fault::NoCard},         // E_NOT_TRANSACTED: pulled
                      CodeCase{0x80100068, Fault::NoCard},         // W_RESET_CARD
                      CodeCase{0x80100069, Fault::NoCard}));       // W_REMOVED_CARD

struct StateCase {
    unsigned long eventState;
    ReaderState expected;
};
class State : public ::testing::TestWithParam<StateCase> {};

TEST_P(State, isReadFromTheEventBits)
{
    EXPECT_EQ(readerStateOf(GetParam().eventState), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Bits, State,
    ::testing::Values(StateCase{empty, {Status::Empty, 0}},
                      StateCase{0x00030000 | present, {Status::Present, 3}},
                      StateCase{present | exclusive | inUse, {Status::Present, 0, true}},
                      StateCase{present | mute, {Status::Mute, 0}},
                      StateCase{0x0004, {Status::NoReader, 0}},   // UNKNOWN
                      StateCase{0x0008, {Status::NoReader, 0}})); // UNAVAILABLE

const std::vector<std::string> twoReaders{"Virtual PCD 00 00", "Virtual PCD 00 01"};

struct ChoiceCase {
    ReaderChoice choice;
    std::optional<std::string> expected;
};
class Choice : public ::testing::TestWithParam<ChoiceCase> {};

TEST_P(Choice, picksByPrefixAndIndex)
{
    std::vector<std::string> readers = twoReaders;
    readers.insert(readers.begin(), "ACS ACR38U 00 00");
    EXPECT_EQ(pick(readers, GetParam().choice), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Names, Choice,
    ::testing::Values(ChoiceCase{{QStringLiteral("Virtual PCD"), 0}, "Virtual PCD 00 00"},
                      ChoiceCase{{QStringLiteral("Virtual PCD"), 1}, "Virtual PCD 00 01"},
                      ChoiceCase{{QStringLiteral("Virtual PCD"), 2}, std::nullopt},
                      ChoiceCase{{QStringLiteral("Virtual PCD 00 01"), 0}, "Virtual PCD 00 01"},
                      ChoiceCase{{QString{}, 0}, "ACS ACR38U 00 00"},
                      // plugged into another port: the number before the slot's is another one
                      ChoiceCase{{QStringLiteral("ACS ACR38U 02 00"), 0}, "ACS ACR38U 00 00"},
                      ChoiceCase{{QStringLiteral("Virtual PCD 1A 01"), 0}, "Virtual PCD 00 01"},
                      ChoiceCase{{QStringLiteral("ACS ACR38U 00 01"), 0}, std::nullopt}, // slot
                      ChoiceCase{{QStringLiteral("ACS ACR39U 00 00"), 0}, std::nullopt}, // model
                      ChoiceCase{{QStringLiteral("Omnikey"), 0}, std::nullopt}));

class Reader : public ::testing::Test {
protected:
    Reader()
    {
        mock.setReaders(twoReaders);
        mock.setReaderState(present);
    }
    std::unique_ptr<CardChannel> connected()
    {
        auto channel = reader.connect();
        EXPECT_TRUE(channel);
        return std::move(*channel);
    }
    ScardMock mock;
    PcscReader reader{{QStringLiteral("Virtual PCD"), 1}};
};

TEST_F(Reader, connectsExclusivelyAndResetsTheCardOnLeaving)
{
    connected().reset();
    EXPECT_EQ(mock.lastShareMode(), 1U);   // SCARD_SHARE_EXCLUSIVE
    EXPECT_EQ(mock.lastDisposition(), 1U); // SCARD_RESET_CARD
    EXPECT_EQ(reader.name(), QStringLiteral("Virtual PCD 00 01"));
}

TEST_F(Reader, tellsWhyItCannotConnect)
{
    mock.setCode("SCardConnect", 0x8010000B);
    EXPECT_EQ(reader.connect().error().fault, Fault::CardInUse);
    mock.setCode("SCardConnect", 0x80100066);
    EXPECT_EQ(reader.connect().error().fault, Fault::CardMute);
    mock.setReaders({});
    EXPECT_EQ(reader.connect().error().fault, Fault::NoReader);
    EXPECT_FALSE(reader.cardPresent());
}

TEST_F(Reader, makesANewContextAfterTheServiceWasLost)
{
    EXPECT_TRUE(reader.cardPresent());
    const std::uint32_t before = reader.insertionCount();
    mock.setCode("SCardListReaders", 0x80100013);
    EXPECT_EQ(reader.connect().error().fault, Fault::ServiceStopped);
    mock.setCode("SCardListReaders", 0);
    EXPECT_TRUE(reader.connect());
    EXPECT_GE(mock.calls("SCardEstablishContext"), 2);
    EXPECT_NE(reader.insertionCount(), before)
        << "the service's count begins anew: nothing proves the same card";
}

TEST_F(Reader, countsInsertionsByTheUpperHalfOfTheState)
{
    mock.setReaderState(0x00050000 | present);
    EXPECT_TRUE(reader.cardPresent());
    EXPECT_EQ(reader.insertionCount(), 5U);
    mock.setReaderState(0x00070000 | present);
    EXPECT_EQ(reader.insertionCount(), 7U);
}

TEST_F(Reader, saysNoCardWhenTheCardIsPulledBetweenTwoCommands)
{
    const auto channel = connected();
    mock.expect({0x00, 0x84, 0x00, 0x00, 0x10}, {0x90, 0x00});
    EXPECT_TRUE(channel->transmit(Bytes{0x00, 0x84, 0x00, 0x00, 0x10}));
    mock.setCode("SCardTransmit", 0x80100016);
    EXPECT_EQ(channel->transmit(Bytes{0x00, 0x84, 0x00, 0x00, 0x10}).error().fault, Fault::NoCard);
    EXPECT_TRUE(mock.scriptFinished());
}

TEST_F(Reader, fetchesWhatTheCardStillHas)
{
    const auto channel = connected();
    mock.expect({0x00, 0xCA, 0x00, 0xE1, 0x00}, {0x01, 0x02, 0x61, 0x03});
    mock.expect({0x00, 0xC0, 0x00, 0x00, 0x03}, {0x03, 0x61, 0x02});
    mock.expect({0x00, 0xC0, 0x00, 0x00, 0x02}, {0x04, 0x05, 0x90, 0x00});
    const auto answer = channel->transmit(Bytes{0x00, 0xCA, 0x00, 0xE1, 0x00});
    ASSERT_TRUE(answer);
    EXPECT_EQ(*answer, (Bytes{1, 2, 3, 4, 5, 0x90, 0x00}));
    EXPECT_TRUE(mock.scriptFinished());
}

TEST_F(Reader, repeatsAReadingCommandWithTheRightLengthOnce)
{
    const auto channel = connected();
    mock.expect({0x00, 0xB0, 0x99, 0x00, 0x00}, {0x6C, 0x09});
    mock.expect({0x00, 0xB0, 0x99, 0x00, 0x09}, {0x08, 0x90, 0x00});
    EXPECT_EQ(*channel->transmit(Bytes{0x00, 0xB0, 0x99, 0x00, 0x00}), (Bytes{0x08, 0x90, 0x00}));
    EXPECT_TRUE(mock.scriptFinished());
}

TEST_F(Reader, neverRepeatsACommandThatCarriesData)
{
    const auto channel = connected();
    const Bytes write{0x00, 0xDA, 0x00, 0xE1, 0x01, 0xFF, 0x00};
    mock.expect(write, {0x6C, 0x10});
    EXPECT_EQ(*channel->transmit(write), (Bytes{0x6C, 0x10}));
    EXPECT_TRUE(mock.scriptFinished());
}

class Watch : public ::testing::Test {
protected:
    Watch() { mock.setReaders(twoReaders); }
    void start() { watch.start(recorder.listener()); }
    ScardMock mock;
    EventRecorder recorder;
    PcscWatch watch{{QStringLiteral("Virtual PCD"), 0},
                    {std::chrono::milliseconds{1}, std::chrono::milliseconds{5}}};
};

TEST_F(Watch, tellsInsertionAndRemovalOnceEach)
{
    mock.setReaderState(empty);
    start();
    ASSERT_TRUE(recorder.waitForLast(Status::Empty));
    mock.setReaderState(0x00010000 | present);
    ASSERT_TRUE(recorder.waitForLast(Status::Present));
    mock.setReaderState(0x00010000 | present | exclusive | inUse); // our own session
    mock.setReaderState(0x00020000 | empty);
    ASSERT_TRUE(recorder.waitForLast(Status::Empty));
    watch.stop();
    const auto events = recorder.events();
    ASSERT_EQ(events.size(), 3U);
    EXPECT_EQ(events[1].insertions, 1U);
    EXPECT_EQ(events[2].insertions, 2U);
    EXPECT_EQ(events[2].readerName, QStringLiteral("Virtual PCD 00 00"));
}

TEST_F(Watch, seesACardThatWasThereBefore)
{
    mock.setReaderState(present);
    start();
    EXPECT_TRUE(recorder.waitForLast(Status::Present));
}

TEST_F(Watch, followsTheReaderBeingPluggedIn)
{
    mock.setReaders({});
    start();
    ASSERT_TRUE(recorder.waitForLast(Status::NoReader));
    mock.setReaderState(empty);
    mock.setReaders(twoReaders);
    ASSERT_TRUE(recorder.waitForLast(Status::Empty));
    mock.setReaders({});
    EXPECT_TRUE(recorder.waitForLast(Status::NoReader));
}

TEST_F(Watch, tellsAMuteCard)
{
    mock.setReaderState(present | mute);
    start();
    EXPECT_TRUE(recorder.waitForLast(Status::Mute));
}

TEST_F(Watch, startsAgainWhenTheServiceDiesAndComesBack)
{
    mock.setReaderState(empty);
    start();
    ASSERT_TRUE(recorder.waitForLast(Status::Empty));
    mock.setCode("SCardEstablishContext", 0x8010001D);
    mock.setCode("SCardGetStatusChange", 0x80100013);
    ASSERT_TRUE(recorder.sawFault(Fault::ServiceStopped));
    ASSERT_TRUE(recorder.sawFault(Fault::NoService));
    mock.setCode("SCardGetStatusChange", 0);
    mock.setCode("SCardEstablishContext", 0);
    EXPECT_TRUE(recorder.waitForLast(Status::Empty));
}

// A daemon killed under the wait answered 8010006A in one run of the tests over a real one.
TEST_F(Watch, takesADenialUnderTheWaitForALostService)
{
    mock.setReaderState(empty);
    start();
    ASSERT_TRUE(recorder.waitForLast(Status::Empty));
    mock.setCode("SCardEstablishContext", 0x8010001D);
    mock.setCode("SCardGetStatusChange", 0x8010006A);
    EXPECT_TRUE(recorder.sawFault(Fault::ServiceStopped));
    mock.setCode("SCardGetStatusChange", 0);
    mock.setCode("SCardEstablishContext", 0);
    EXPECT_TRUE(recorder.waitForLast(Status::Empty));
}

TEST_F(Watch, tellsThatThisSessionMayNotUseTheReader)
{
    mock.setCode("SCardEstablishContext", 0x8010006A);
    start();
    EXPECT_TRUE(recorder.sawFault(Fault::ReaderDenied));
}

TEST_F(Watch, endsWhileTheServiceIsDown)
{
    mock.setCode("SCardEstablishContext", 0x8010001D);
    start();
    ASSERT_TRUE(recorder.waitForLast(Status::ServiceDown));
    watch.stop();
}

// A cancel that comes before the wait has begun is lost: each of these would hang then.
TEST_F(Watch, endsAtAnyMoment)
{
    for (int i = 0; i < 200; ++i) {
        start();
        watch.stop();
    }
}

} // namespace

} // namespace wattcard::cardio::tests
