// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sample_views.h"
#include "ui/sounds/sounds.h"

#include <gtest/gtest.h>

#include <vector>

namespace wattcard::ui {
namespace {

CounterView plainView(CounterState state)
{
    CounterView view;
    view.person = sampleOperator();
    view.model.state = state;
    return view;
}

struct Heard {
    Sounds sounds;
    std::vector<Sound> all;
    Heard()
    {
        QObject::connect(&sounds, &Sounds::played, &sounds,
                         [this](Sound sound) { all.push_back(sound); });
    }
    void pass(std::initializer_list<CounterState> states)
    {
        for (const CounterState state : states)
            sounds.follow(plainView(state));
    }
};

TEST(Sounds, aSaleIsHeardOnceWhenItIsDone)
{
    Heard heard;
    heard.pass({CounterState::Waiting, CounterState::Reading, CounterState::Customer,
                CounterState::Quoted, CounterState::Writing, CounterState::Done, CounterState::Done,
                CounterState::Waiting});
    EXPECT_EQ(heard.all, std::vector{Sound::Done});
}

TEST(Sounds, theCardThatIsWantedAgainAndTheWrongOneSoundDifferently)
{
    Heard heard;
    heard.pass({CounterState::Writing, CounterState::Interrupted, CounterState::WrongCard,
                CounterState::Interrupted, CounterState::Done});
    const std::vector expected{Sound::Attention, Sound::Stop, Sound::Attention, Sound::Done};
    EXPECT_EQ(heard.all, expected);
}

TEST(Sounds, areSilentWhenTheyAreOffOrNobodyHasSignedIn)
{
    Heard heard;
    heard.sounds.setOn(false);
    heard.pass({CounterState::Writing, CounterState::Done});
    heard.sounds.setOn(true);
    CounterView nobody = plainView(CounterState::Refused);
    nobody.person.reset();
    heard.sounds.follow(nobody);
    EXPECT_TRUE(heard.all.empty());
}

} // namespace
} // namespace wattcard::ui
