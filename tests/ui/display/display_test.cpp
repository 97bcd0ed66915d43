// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/display/customer_display.h"
#include "ui/shell/sample_views.h"

#include <gtest/gtest.h>

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;
using Stage = DisplayView::Stage;

CounterView sample(CounterState state)
{
    for (const NamedView& named : sampleViews()) {
        if (named.view.model.state == state)
            return named.view;
    }
    return {};
}

TEST(MaskedName, keepsTheFirstLetterOfEachWord)
{
    EXPECT_EQ(maskedName(u"张三丰"_s), u"张**"_s);
    EXPECT_EQ(maskedName(u"Anna Li"_s), u"A*** L*"_s);
    EXPECT_EQ(maskedName(u"𠮷田"_s), u"𠮷*"_s); // beyond the first plane
    EXPECT_EQ(maskedName({}), QString{});
}

TEST(CustomerDisplay, showsWhatIsPaidAndReceived)
{
    const DisplayView paying = displayViewOf(sample(CounterState::Quoted));
    EXPECT_EQ(paying.stage, Stage::Paying);
    EXPECT_EQ(paying.name, u"张**"_s);
    EXPECT_EQ(paying.amount, u"¥100.00"_s);
    EXPECT_EQ(paying.energy, u"≈ 189.28\u00A0kWh"_s);
    EXPECT_EQ(paying.received, u"¥200.00"_s);
    EXPECT_EQ(paying.change, u"¥100.00"_s);
}

TEST(CustomerDisplay, thanksAndTellsWhatTheMeterWillShow)
{
    const DisplayView done = displayViewOf(sample(CounterState::Done));
    EXPECT_EQ(done.stage, Stage::Done);
    EXPECT_EQ(done.change, u"¥100.00"_s);
    EXPECT_EQ(done.meter, u"¥112.73"_s);
}

TEST(CustomerDisplay, showsNothingOfACustomerOutsideHisSale)
{
    for (const NamedView& named : sampleViews()) {
        const CounterState state = named.view.model.state;
        const bool isSale = state == CounterState::Customer || state == CounterState::Quoted ||
                            state == CounterState::Writing || state == CounterState::Done ||
                            state == CounterState::Interrupted || state == CounterState::WrongCard;
        if (!isSale) {
            EXPECT_EQ(displayViewOf(named.view), DisplayView{}) << qUtf8Printable(named.name);
        }
    }
    for (const NamedView& named : samplePanels())
        EXPECT_EQ(displayViewOf(named.view), DisplayView{}) << qUtf8Printable(named.name);
    CounterView locked = sample(CounterState::Quoted);
    locked.person.reset();
    EXPECT_EQ(displayViewOf(locked), DisplayView{});
}

TEST(DisplayScreen, isOffWithoutASecondScreen)
{
    CustomerDisplay display{Company{}};
    const QWidget counter;
    const DisplayScreen screen{display, counter};
    EXPECT_FALSE(screen.isOn());
}

} // namespace
} // namespace wattcard::ui
