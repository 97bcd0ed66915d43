// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/pcsc/pcsc_reader.h"
#include "cardio/pcsc/pcsc_watch.h"
#include "event_recorder.h"
#include "tests/fakes/scard_mock.h"
#include "tests/cardio/pcsc/reader_states.h"

#include <gtest/gtest.h>

// What each code means to the shop, by the call that answers it (COMPONENTS.md section 3). The
// codes are spelled as numbers, as the standard has them.
namespace wattcard::cardio::tests {

using wattcard::tests::ScardMock;
using Status = ReaderEvent::Status;

namespace {

struct Row {
    const char* name; // of the page
    const char* call;
    long code;
    Fault fault;
};
std::string nameOf(const ::testing::TestParamInfo<Row>& info)
{
    return info.param.name;
}

class TableTest : public ::testing::TestWithParam<Row> {
protected:
    TableTest()
    {
        mock.setReaders({"Virtual PCD 00 00", "Virtual PCD 00 01"});
        mock.setReaderState(present);
    }
    ScardMock mock;
};

class AnsweredToASession : public TableTest {};

TEST_P(AnsweredToASession, isThatFault)
{
    PcscReader reader{{QStringLiteral("Virtual PCD"), 0}};
    auto channel = reader.connect();
    mock.setCode(GetParam().call, GetParam().code);
    const bool isTransmit = std::string{GetParam().call} == "SCardTransmit";
    if (!isTransmit)
        channel->reset();
    const Fault fault = isTransmit ? (*channel)->transmit(Bytes{0, 0x84, 0, 0, 0x10}).error().fault
                                   : reader.connect().error().fault;
    EXPECT_EQ(fault, GetParam().fault);
    mock.setCode(GetParam().call, 0);
    channel = Result<std::unique_ptr<CardChannel>>{};
    EXPECT_TRUE(reader.connect()) << "the next session finds everything well";
}

INSTANTIATE_TEST_SUITE_P(
    Table, AnsweredToASession,
    ::testing::Values(
        Row{"serviceGone", "SCardListReaders", 0x8010001D, Fault::NoService},
        Row{"serviceKilled", "SCardListReaders", 0x80100013, Fault::ServiceStopped},
        Row{"serviceStopped", "SCardListReaders", 0x8010001E, Fault::ServiceStopped},
        Row{"contextForgotten", "SCardListReaders", 0x80100003, Fault::ServiceStopped},
        Row{"socketClosed", "SCardListReaders", 0x8010006A, Fault::ServiceStopped},
        Row{"noReaders", "SCardListReaders", 0x8010002E, Fault::NoReader},
        Row{"readerJustUnplugged", "SCardConnect", 0x80100009, Fault::NoReader},
        Row{"readerUnavailable", "SCardConnect", 0x80100017, Fault::NoReader},
        Row{"secondClientExclusive", "SCardConnect", 0x8010000B, Fault::CardInUse},
        Row{"emptySlot", "SCardConnect", 0x8010000C, Fault::NoCard},
        Row{"cardPulledMeanwhile", "SCardConnect", 0x80100069, Fault::NoCard},
        Row{"cardMute", "SCardConnect", 0x80100066, Fault::CardMute},
        Row{"cardUnpowered", "SCardConnect", 0x80100067, Fault::CardMute},
        Row{"cardUnsupported", "SCardConnect", 0x80100065, Fault::CardMute},
        Row{"noCommonProtocol", "SCardConnect", 0x8010000F, Fault::CardMute},
        Row{"policyForbidsTheCard", "SCardConnect", 0x8010006A, Fault::ReaderDenied},
        Row{"pulledBetweenTwoCommands", "SCardTransmit", 0x80100016, Fault::NoCard},
        Row{"removedDuringACommand", "SCardTransmit", 0x80100069, Fault::NoCard},
        Row{"resetBySomebody", "SCardTransmit", 0x80100068, Fault::NoCard},
        Row{"readerUnpluggedUnderASession", "SCardTransmit", 0x80100017, Fault::NoReader},
        Row{"killedUnderASession", "SCardTransmit", 0x80100013, Fault::ServiceStopped},
        Row{"handleForgotten", "SCardTransmit", 0x80100003, Fault::ServiceStopped},
        Row{"socketClosedUnderASession", "SCardTransmit", 0x8010006A, Fault::ServiceStopped}),
    nameOf);

class AnsweredToTheWatch : public TableTest {
protected:
    EventRecorder recorder;
    PcscWatch watch{{QStringLiteral("Virtual PCD"), 0},
                    {std::chrono::milliseconds{1}, std::chrono::milliseconds{5}}};
};

TEST_P(AnsweredToTheWatch, isAServiceThatIsDownUntilTheWholeScanWorksAgain)
{
    const bool atStart = std::string{GetParam().call} == "SCardEstablishContext";
    if (atStart)
        mock.setCode(GetParam().call, GetParam().code);
    watch.start(recorder.listener());
    if (!atStart) {
        ASSERT_TRUE(recorder.waitForLast(Status::Present));
        mock.setCode(GetParam().call, GetParam().code);
        mock.setReaderState(empty); // wakes the wait, so that the list is asked for as well
        mock.setReaders({"Virtual PCD 00 00"});
    }
    EXPECT_TRUE(recorder.sawFault(GetParam().fault));
    const int contexts = mock.calls("SCardEstablishContext");
    mock.setCode(GetParam().call, 0);
    mock.setReaderState(0x00010000 | present);
    EXPECT_TRUE(recorder.waitForLast(Status::Present));
    EXPECT_GT(mock.calls("SCardEstablishContext"), atStart ? contexts - 1 : 1);
}

INSTANTIATE_TEST_SUITE_P(
    Table, AnsweredToTheWatch,
    ::testing::Values(
        Row{"noPcscd", "SCardEstablishContext", 0x8010001D, Fault::NoService},
        Row{"policyForbidsTheService", "SCardEstablishContext", 0x8010006A, Fault::ReaderDenied},
        Row{"accessDenied", "SCardEstablishContext", 0x80100027, Fault::ReaderDenied},
        Row{"goneUnderTheWait", "SCardGetStatusChange", 0x8010001D, Fault::NoService},
        Row{"killedUnderTheWait", "SCardGetStatusChange", 0x80100013, Fault::ServiceStopped},
        Row{"stoppedUnderTheWait", "SCardGetStatusChange", 0x8010001E, Fault::ServiceStopped},
        Row{"forgottenUnderTheWait", "SCardGetStatusChange", 0x80100003, Fault::ServiceStopped},
        Row{"deniedUnderTheWait", "SCardGetStatusChange", 0x8010006A, Fault::ServiceStopped},
        Row{"killedBeforeTheList", "SCardListReaders", 0x80100013, Fault::ServiceStopped},
        Row{"deniedTheList", "SCardListReaders", 0x8010006A, Fault::ServiceStopped}),
    nameOf);

struct SlotRow {
    const char* name;
    unsigned long state;
    Status status;
};
class SlotState : public ::testing::TestWithParam<SlotRow> {};

TEST_P(SlotState, isToldFromTheFirstCallOn)
{
    ScardMock mock;
    mock.setReaders({"Virtual PCD 00 00"});
    mock.setReaderState(GetParam().state);
    EventRecorder recorder;
    PcscWatch watch{{QStringLiteral("Virtual PCD"), 0}};
    watch.start(recorder.listener());
    EXPECT_TRUE(recorder.waitForLast(GetParam().status));
}

// "In use" is what connecting says (secondClientExclusive): our own session must not look so.
INSTANTIATE_TEST_SUITE_P(
    Table, SlotState,
    ::testing::Values(SlotRow{"cardThereBeforeTheStart", present, Status::Present},
                      SlotRow{"noCard", empty, Status::Empty},
                      SlotRow{"upsideDown", present | mute, Status::Mute},
                      SlotRow{"somebodysSession", present | exclusive, Status::Present}),
    [](const auto& info) { return info.param.name; });

} // namespace

} // namespace wattcard::cardio::tests
