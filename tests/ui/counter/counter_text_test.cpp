// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/counter_text.h"
#include "ui/text/fault_text.h"
#include "ui/text/reader_text.h"

#include <gtest/gtest.h>

#include <set>

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;
using Status = ReaderEvent::Status;

struct NoCardRow {
    CounterState state;
    Status status;
    Fault fault = Fault::NoService; // of the service, where it is down
};

// Principle 5 of SCREENS.md: never one "no card" message.
const std::vector<NoCardRow> noCardRows{
    {CounterState::ServiceDown, Status::ServiceDown, Fault::NoService},
    {CounterState::ServiceDown, Status::ServiceDown, Fault::ServiceStopped},
    {CounterState::ServiceDown, Status::ServiceDown, Fault::ReaderDenied},
    {CounterState::NoReader, Status::NoReader},
    {CounterState::Waiting, Status::Empty},
    {CounterState::Mute, Status::Mute},
    {CounterState::InUse, Status::InUse},
    {CounterState::Unknown, Status::Present},
};

CounterView viewOf(const NoCardRow& row)
{
    CounterView view;
    view.model.state = row.state;
    view.model.reader.status = row.status;
    view.model.reader.fault = row.fault;
    view.model.reader.readerName = u"ACS ACR39U 00 00"_s;
    if (row.state == CounterState::ServiceDown)
        view.model.fault = row.fault;
    return view;
}

class ReaderTrouble : public testing::TestWithParam<NoCardRow> {};

TEST_P(ReaderTrouble, isSaidAtTheCounterAsInTheSettings)
{
    const CounterView view = viewOf(GetParam());
    EXPECT_EQ(counterText(view).message, readerSentence(view.model.reader));
}

INSTANTIATE_TEST_SUITE_P(EachKind, ReaderTrouble,
                         testing::Values(noCardRows[0], noCardRows[1], noCardRows[2], noCardRows[3],
                                         noCardRows[5], noCardRows[6]));

TEST(CounterText, hasASentenceOfItsOwnForEachWayOfNoCard)
{
    std::set<QString> sentences;
    for (const NoCardRow& row : noCardRows)
        sentences.insert(counterText(viewOf(row)).message);
    EXPECT_EQ(sentences.size(), noCardRows.size());
    EXPECT_FALSE(sentences.contains(QString{}));
}

TEST(CounterText, namesTheReaderThatIsNotPluggedIn)
{
    CounterView view = viewOf({CounterState::NoReader, Status::NoReader});
    EXPECT_TRUE(counterText(view).message.contains(u"ACS ACR39U 00 00"_s));
    view.model.reader.readerName.clear();
    EXPECT_EQ(counterText(view).message, faultLine(Fault::NoReader));
}

// Only reading told: the reader's last event still says that a card is in.
TEST(CounterText, believesTheReadingWhereItKnowsMoreThanTheReader)
{
    CounterView view = viewOf({CounterState::Mute, Status::Present});
    EXPECT_EQ(counterText(view).message, faultLine(Fault::CardMute));
    view = viewOf({CounterState::ServiceDown, Status::Present, Fault::NoService});
    view.model.fault = Fault::ServiceStopped;
    EXPECT_EQ(counterText(view).message, faultLine(Fault::ServiceStopped));
}

} // namespace
} // namespace wattcard::ui
