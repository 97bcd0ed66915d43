// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/inspector_desk.h"
#include "ui/cards/sample_reports.h"

#include <gtest/gtest.h>

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;
using Status = ReaderEvent::Status;

class Desk : public ::testing::Test {
protected:
    Desk()
    {
        QObject::connect(&desk, &InspectorDesk::inspectionWanted, &desk, [this] { ++readings; });
    }
    void reader(Status status, std::uint32_t insertions)
    {
        desk.readerChanged({.status = status, .readerName = {}, .insertions = insertions});
    }
    static app::CardReport report()
    {
        for (const NamedReport& named : sampleReports()) {
            if (named.view.report)
                return *named.view.report;
        }
        return {};
    }

    std::vector<SaveWish> saved;
    std::optional<Fault> saveFault;
    InspectorDesk desk{[this](const SaveWish& wish, const app::CardReport&) -> Result<void> {
        saved.push_back(wish);
        return saveFault ? Result<void>{wattcard::failed(*saveFault)} : Result<void>{};
    }};
    int readings = 0;
};

TEST_F(Desk, leavesTheReaderAloneWhileAnotherScreenIsShown)
{
    reader(Status::Present, 1);
    desk.readAgain();
    EXPECT_EQ(readings, 0);
}

TEST_F(Desk, readsTheCardThatIsInWhenItsScreenOpens)
{
    reader(Status::Present, 1);
    desk.setHere(true);
    EXPECT_EQ(readings, 1);
    EXPECT_TRUE(desk.view().reading);
    desk.inspected(report());
    EXPECT_FALSE(desk.view().reading);
    EXPECT_TRUE(desk.view().report);
    EXPECT_TRUE(desk.view().cardThere);
}

TEST_F(Desk, readsACardThatIsPutIn)
{
    reader(Status::Empty, 0);
    desk.setHere(true);
    EXPECT_EQ(readings, 0);
    EXPECT_EQ(desk.view().fault, Fault::NoCard);
    reader(Status::Present, 1);
    EXPECT_EQ(readings, 1);
}

TEST_F(Desk, asksOnlyOnceAtATime)
{
    reader(Status::Present, 1);
    desk.setHere(true);
    desk.readAgain();
    desk.readAgain();
    EXPECT_EQ(readings, 1);
}

// Its own reading makes the reader say "in use" and "present" again.
TEST_F(Desk, doesNotReadTheSameCardTwiceByItself)
{
    reader(Status::Present, 1);
    desk.setHere(true);
    reader(Status::InUse, 1);
    desk.inspected(report());
    reader(Status::Present, 1);
    EXPECT_EQ(readings, 1);
}

TEST_F(Desk, readsTheOtherCardWhenTheyWereExchangedDuringTheReading)
{
    reader(Status::Present, 1);
    desk.setHere(true);
    reader(Status::Empty, 2);
    reader(Status::Present, 3);
    desk.failed(Failure{Fault::NoCard});
    EXPECT_EQ(readings, 2);
}

TEST_F(Desk, keepsTheReportOfACardThatHasLeftUntilTheScreenIsLeft)
{
    reader(Status::Present, 1);
    desk.setHere(true);
    desk.inspected(report());
    reader(Status::Empty, 2);
    EXPECT_TRUE(desk.view().report);
    EXPECT_FALSE(desk.view().cardThere);
    desk.setHere(false);
    EXPECT_FALSE(desk.view().report);
}

TEST_F(Desk, forgetsAnAnswerThatComesAfterTheScreenWasLeft)
{
    reader(Status::Present, 1);
    desk.setHere(true);
    desk.setHere(false);
    desk.inspected(report());
    EXPECT_FALSE(desk.view().report);
    EXPECT_FALSE(desk.view().reading);
}

struct ReaderCase {
    Status status;
    Fault fault;
};
class DeskReader : public Desk, public ::testing::WithParamInterface<ReaderCase> {};

TEST_P(DeskReader, saysWhyThereIsNoCard)
{
    reader(GetParam().status, 1);
    desk.setHere(true);
    EXPECT_EQ(desk.view().fault, GetParam().fault);
    EXPECT_EQ(readings, 0);
}

INSTANTIATE_TEST_SUITE_P(States, DeskReader,
                         ::testing::Values(ReaderCase{Status::ServiceDown, Fault::NoService},
                                           ReaderCase{Status::NoReader, Fault::NoReader},
                                           ReaderCase{Status::Empty, Fault::NoCard},
                                           ReaderCase{Status::Mute, Fault::CardMute}));

TEST_F(Desk, savesWhatIsShownAndSaysSo)
{
    desk.save({u"a.json"_s});
    EXPECT_TRUE(saved.empty()) << "nothing is shown yet";
    reader(Status::Present, 1);
    desk.setHere(true);
    desk.inspected(report());
    desk.save({u"a.csv"_s, SaveWish::Part::Trace});
    ASSERT_EQ(saved.size(), 1u);
    EXPECT_EQ(desk.view().saved, u"a.csv"_s);
    saveFault = Fault::DiskFull;
    desk.save({u"b.json"_s});
    EXPECT_EQ(desk.view().saved, QString{});
    EXPECT_EQ(desk.view().saveFault, Fault::DiskFull);
}

} // namespace
} // namespace wattcard::ui
