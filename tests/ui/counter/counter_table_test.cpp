// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counter_player.h"

#include <gtest/gtest.h>

namespace wattcard::ui {
namespace {

using namespace testing_counter;

struct Row {
    CounterState from;
    CounterInput input;
    CounterState to;
    std::optional<CounterRequest> request = {};
};

class CounterTable : public testing::TestWithParam<Row> {};

TEST_P(CounterTable, leadsWhereSection4Says)
{
    Player player = in(GetParam().from);
    ASSERT_EQ(player.model.state, GetParam().from);
    player.asked.clear();
    player.feed(GetParam().input);
    EXPECT_EQ(code(player.model.state), code(GetParam().to));
    if (GetParam().request)
        EXPECT_EQ(player.count(*GetParam().request), 1);
    else
        EXPECT_EQ(player.count(CounterRequest::Sell) + player.count(CounterRequest::Finish), 0);
}

using S = CounterState;
using R = CounterRequest;
INSTANTIATE_TEST_SUITE_P(
    ReaderWithoutCard, CounterTable,
    testing::Values(Row{S::Waiting, reader(Status::ServiceDown, 1), S::ServiceDown},
                    Row{S::ServiceDown, reader(Status::Empty, 1), S::Waiting},
                    Row{S::Waiting, reader(Status::NoReader, 1), S::NoReader},
                    Row{S::NoReader, reader(Status::Present, 2), S::Reading, R::ReadCard},
                    Row{S::Waiting, reader(Status::Present, 2), S::Reading, R::ReadCard},
                    Row{S::Waiting, reader(Status::Mute, 2), S::Mute},
                    Row{S::Mute, reader(Status::Empty, 3), S::Waiting},
                    Row{S::Waiting, reader(Status::InUse, 2), S::InUse},
                    Row{S::InUse, RetryDue{}, S::InUse, R::ReadCard},
                    Row{S::InUse, reader(Status::Empty, 3), S::Waiting},
                    Row{S::Reading, reader(Status::Empty, 3), S::Waiting},
                    Row{S::Reading, reader(Status::Present, 4), S::Reading, R::ReadCard}));
INSTANTIATE_TEST_SUITE_P(
    WhatTheCardIs, CounterTable,
    testing::Values(Row{S::Reading, situation(Kind::Customer), S::Customer, R::NewOrderId},
                    Row{S::Reading, situation(Kind::Customer), S::Customer, R::LoadHistory},
                    Row{S::Reading, situation(Kind::Foreign, Fault::ForeignCard), S::Unknown},
                    Row{S::Reading, situation(Kind::Blank), S::Blank, R::NewOrderId},
                    Row{S::Reading, situation(Kind::Refused, Fault::CardReplaced), S::Refused},
                    Row{S::Reading, situation(Kind::Management), S::Management},
                    Row{S::Reading, situation(Kind::Unclear), S::Unclear},
                    Row{S::Reading, openSale(1), S::Interrupted},
                    Row{S::Reading, situation(Kind::Finished), S::Done, R::PrintWaiting},
                    Row{S::Reading, situation(Kind::Unreadable, Fault::CardMute), S::Mute},
                    Row{S::Reading, situation(Kind::Unreadable, Fault::CardInUse), S::InUse},
                    Row{S::Reading, situation(Kind::Unreadable, Fault::NoCard), S::Waiting},
                    Row{S::Reading, situation(Kind::Unreadable, Fault::NoReader), S::NoReader},
                    Row{S::Reading, situation(Kind::Unreadable, Fault::ServiceStopped),
                        S::ServiceDown},
                    Row{S::Reading, situation(Kind::Unreadable, Fault::DatabaseFailed), S::Refused},
                    Row{S::Waiting, situation(Kind::Customer), S::Waiting}));
INSTANTIATE_TEST_SUITE_P(
    TheForm, CounterTable,
    testing::Values(Row{S::Customer, CounterKey::Enter, S::Customer}, // no amount yet
                    Row{S::Customer, CounterKey::SameAsLast, S::Customer},
                    Row{S::Customer, CounterKey::Reread, S::Reading, R::ReadCard},
                    Row{S::Customer, reader(Status::Empty, 3), S::Waiting},
                    Row{S::Customer, reader(Status::Present, 2), S::Customer},
                    Row{S::Customer, reader(Status::Present, 4), S::Reading, R::ReadCard},
                    Row{S::Customer, reader(Status::ServiceDown, 2), S::ServiceDown},
                    Row{S::Quoted, CounterKey::Escape, S::Customer},
                    Row{S::Quoted, CounterKey::Enter, S::Writing, R::Sell},
                    Row{S::Quoted, TenderedTyped{hundred}, S::Quoted},
                    Row{S::Quoted, reader(Status::Empty, 3), S::Waiting},
                    Row{S::Quoted, CounterKey::Reread, S::Quoted},
                    Row{S::Blank, CounterKey::Enter, S::Blank, R::ChooseAccount},
                    Row{S::Blank, AccountChosen{AccountId{9}}, S::Blank},
                    Row{S::Unknown, CounterKey::Enter, S::Unknown},
                    Row{S::Unknown, reader(Status::Empty, 3), S::Waiting},
                    Row{S::Refused, CounterKey::Enter, S::Refused},
                    Row{S::Management, CounterKey::Enter, S::Management}));
INSTANTIATE_TEST_SUITE_P(
    Writing, CounterTable,
    testing::Values(Row{S::Writing, CounterKey::Escape, S::Writing},
                    Row{S::Writing, CounterKey::Enter, S::Writing},
                    Row{S::Writing, reader(Status::Empty, 3), S::Writing},
                    Row{S::Writing, reader(Status::ServiceDown, 3), S::Writing},
                    Row{S::Writing, app::SaleStep::Written, S::Writing},
                    Row{S::Writing, app::SaleDone{}, S::Done, R::PrintWaiting},
                    Row{S::Writing, stopped(Stop::NothingRecorded), S::Reading, R::ReadCard},
                    Row{S::Writing, stopped(Stop::Interrupted), S::Interrupted, R::ListOpenRows},
                    Row{S::Writing, stopped(Stop::Interrupted, Fault::OtherCardInserted),
                        S::WrongCard, R::ListOpenRows},
                    Row{S::Writing, stopped(Stop::Unclear), S::Unclear, R::ListOpenRows},
                    Row{S::Writing, stopped(Stop::Voided), S::Reading, R::ReadCard},
                    Row{S::Done, CounterKey::Enter, S::Done},
                    Row{S::Done, reader(Status::Empty, 3), S::Waiting}));
INSTANTIATE_TEST_SUITE_P(
    Interrupted, CounterTable,
    testing::Values(Row{S::Interrupted, CounterKey::Enter, S::Interrupted}, // no card in
                    Row{S::Interrupted, reader(Status::Empty, 3), S::Interrupted},
                    Row{S::Interrupted, reader(Status::ServiceDown, 3), S::Interrupted},
                    Row{S::Interrupted, reader(Status::Present, 4), S::Interrupted, R::ReadCard},
                    Row{S::Interrupted, CounterKey::Escape, S::Waiting, R::ListOpenRows},
                    Row{S::WrongCard, CounterKey::Enter, S::WrongCard},
                    Row{S::WrongCard, reader(Status::Empty, 5), S::Interrupted},
                    Row{S::WrongCard, CounterKey::Escape, S::Reading, R::ReadCard},
                    Row{S::Unclear, CounterKey::Enter, S::Unclear},
                    Row{S::Unclear, reader(Status::Empty, 3), S::Waiting}));

} // namespace
} // namespace wattcard::ui
