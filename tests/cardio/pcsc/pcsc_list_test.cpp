// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/pcsc/pcsc_reader.h"
#include "cardio/pcsc/pcsc_watch.h"
#include "event_recorder.h"
#include "tests/fakes/scard_mock.h"
#include "tests/cardio/pcsc/reader_states.h"

#include <gtest/gtest.h>

// Several readers: which is ours, what the others say, and changing over.
namespace wattcard::cardio::tests {

using namespace Qt::StringLiterals;
using wattcard::tests::ScardMock;
using Status = ReaderEvent::Status;
using Sights = std::vector<ReaderSight>;

namespace {

const QString acs = u"ACS ACR39U 00 00"_s;
const QString omnikey = u"Omnikey 3121 01 00"_s;

class SeveralReaders : public ::testing::Test {
protected:
    SeveralReaders()
    {
        mock.setReaders({acs.toStdString(), omnikey.toStdString()});
        mock.setReaderState(empty);
        watch.listenToList([this](const Sights& sights) {
            const std::lock_guard lock{mutex};
            lists.push_back(sights);
            changed.notify_all();
        });
    }
    ~SeveralReaders() override { watch.stop(); }
    void start() { watch.start(recorder.listener()); }
    bool waitForList(const Sights& wanted)
    {
        std::unique_lock lock{mutex};
        return changed.wait_for(lock, std::chrono::seconds{20},
                                [&] { return !lists.empty() && lists.back() == wanted; });
    }
    bool waitForReader(const QString& name, Status status)
    {
        return recorder.waitFor([&](const auto& events) {
            return !events.empty() && events.back().readerName == name &&
                   events.back().status == status;
        });
    }

    ScardMock mock;
    EventRecorder recorder;
    std::mutex mutex;
    std::condition_variable changed;
    std::vector<Sights> lists;
    PcscWatch watch{{omnikey, 0}, {std::chrono::milliseconds{1}, std::chrono::milliseconds{5}}};
};

TEST_F(SeveralReaders, areListedEachWithItsOwnState)
{
    mock.setReaderState(acs.toStdString(), present | exclusive);
    start();
    EXPECT_TRUE(waitForList({{acs, Status::InUse}, {omnikey, Status::Empty}}));
    mock.setReaderState(omnikey.toStdString(), present | mute);
    EXPECT_TRUE(waitForList({{acs, Status::InUse}, {omnikey, Status::Mute}}));
    EXPECT_TRUE(recorder.waitForLast(Status::Mute));
}

TEST_F(SeveralReaders, tellNothingOfTheOthersAsIfItWereOurs)
{
    start();
    ASSERT_TRUE(waitForReader(omnikey, Status::Empty));
    mock.setReaderState(acs.toStdString(), 0x00010000 | present);
    ASSERT_TRUE(waitForList({{acs, Status::Present}, {omnikey, Status::Empty}}));
    watch.stop();
    EXPECT_EQ(recorder.events().size(), 1U);
}

TEST_F(SeveralReaders, keepTheNameOfTheOneThatIsGone)
{
    start();
    ASSERT_TRUE(waitForReader(omnikey, Status::Empty));
    mock.setReaders({acs.toStdString()});
    EXPECT_TRUE(waitForReader(omnikey, Status::NoReader));
    EXPECT_TRUE(waitForList({{acs, Status::Empty}}));
}

TEST_F(SeveralReaders, nameTheRememberedOneThatWasNeverThere)
{
    mock.setReaders({});
    start();
    EXPECT_TRUE(waitForReader(omnikey, Status::NoReader));
    EXPECT_TRUE(waitForList({}));
}

TEST_F(SeveralReaders, findTheRememberedModelOnAnotherPort)
{
    mock.setReaders({acs.toStdString(), "Omnikey 3121 04 00"});
    start();
    EXPECT_TRUE(waitForReader(u"Omnikey 3121 04 00"_s, Status::Empty));
}

// COMPONENTS.md section 3: UNKNOWN_READER drops that reader only.
TEST_F(SeveralReaders, goOnWithoutTheOneThatTheServiceDoesNotKnow)
{
    start();
    ASSERT_TRUE(waitForList({{acs, Status::Empty}, {omnikey, Status::Empty}}));
    mock.setUnknown(acs.toStdString());
    ASSERT_TRUE(waitForList({{omnikey, Status::Empty}}));
    mock.setReaderState(omnikey.toStdString(), 0x00010000 | present);
    ASSERT_TRUE(waitForReader(omnikey, Status::Present));
    watch.stop();
    for (const ReaderEvent& event : recorder.events())
        EXPECT_NE(event.status, Status::ServiceDown);
    EXPECT_EQ(mock.calls("SCardEstablishContext"), 1);
}

TEST_F(SeveralReaders, areWaitedForUpToTheLimitOfTheServiceWithOursAmongThem)
{
    std::vector<std::string> sixteen;
    for (int i = 0; i < 15; ++i)
        sixteen.push_back("Gemalto " + std::to_string(10 + i) + " 00");
    sixteen.push_back(omnikey.toStdString());
    mock.setReaders(sixteen);
    start();
    ASSERT_TRUE(waitForReader(omnikey, Status::Empty));
    mock.setReaderState(omnikey.toStdString(), 0x00010000 | present);
    EXPECT_TRUE(waitForReader(omnikey, Status::Present));
}

TEST_F(SeveralReaders, areChangedOverWhileTheWatchWaits)
{
    mock.setReaderState(acs.toStdString(), 0x00030000 | present);
    start();
    ASSERT_TRUE(waitForReader(omnikey, Status::Empty));
    watch.choose(acs);
    ASSERT_TRUE(waitForReader(acs, Status::Present));
    watch.choose(omnikey);
    ASSERT_TRUE(waitForReader(omnikey, Status::Empty));
    watch.stop();
    const auto events = recorder.events();
    EXPECT_NE(events.front().insertions, events.back().insertions)
        << "nothing proves that the card stayed while another reader was used";
}

TEST_F(SeveralReaders, areChangedOverAtAnyMoment)
{
    start();
    for (int i = 0; i < 100; ++i)
        watch.choose(i % 2 == 0 ? acs : omnikey);
    EXPECT_TRUE(waitForReader(omnikey, Status::Empty));
}

TEST_F(SeveralReaders, areChangedOverWhileTheServiceIsDown)
{
    mock.setCode("SCardEstablishContext", 0x8010001D);
    start();
    ASSERT_TRUE(recorder.waitForLast(Status::ServiceDown));
    watch.choose(acs);
    mock.setCode("SCardEstablishContext", 0);
    EXPECT_TRUE(waitForReader(acs, Status::Empty));
}

TEST_F(SeveralReaders, countAsChangedWhenOneWasUnpluggedAndPluggedInAgain)
{
    mock.setReaderState(0x00010000 | present);
    start();
    ASSERT_TRUE(waitForReader(omnikey, Status::Present));
    PcscReader reader{{omnikey, 0}};
    const std::uint32_t read = reader.insertionCount();
    const std::uint32_t told = recorder.events().back().insertions;
    mock.setReaders({});
    ASSERT_TRUE(waitForReader(omnikey, Status::NoReader));
    EXPECT_FALSE(reader.cardPresent());
    mock.setReaders({omnikey.toStdString()});
    ASSERT_TRUE(waitForReader(omnikey, Status::Present));
    EXPECT_GT(recorder.events().back().insertions, told);
    EXPECT_NE(reader.insertionCount(), read);
}

} // namespace

} // namespace wattcard::cardio::tests
