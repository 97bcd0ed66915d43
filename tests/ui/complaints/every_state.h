// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/shell/window_world.h"

namespace wattcard::ui {

inline constexpr Money hundredYuan = Money::fromMinor(10'000);

// The window in a state that the services and the reader have led it to, as in a day's work.
struct EveryState : WindowWorld {
    explicit EveryState(CounterState goal)
    {
        WindowWorld::reader(ReaderEvent::Status::Empty, 1);
        lead(goal);
        wait();
    }
    using Stop = app::SaleStopped::Kind;

    static app::CardSituation card(CounterState state)
    {
        using Kind = app::CardSituation::Kind;
        auto situation = sample(state).card.value_or(app::CardSituation{});
        if (state == CounterState::Unknown)
            situation.kind = Kind::Foreign;
        if (state == CounterState::Management)
            situation.kind = Kind::Management;
        if (state == CounterState::Refused) {
            situation.kind = Kind::Refused;
            situation.fault = Fault::CardReplaced;
        }
        return situation;
    }
    static app::CardSituation otherCard()
    {
        app::CardSituation other = card(CounterState::Customer);
        other.hints->serial = CardSerial{{9, 9, 9, 9, 9, 9, 9, 9}};
        if (other.facts)
            other.facts->account.id = AccountId{99};
        return other;
    }
    transaction::Row row() const
    {
        transaction::Row open;
        open.id = orderId();
        open.serial = card(CounterState::Customer).hints->serial;
        open.quote.payment = hundredYuan;
        return open;
    }
    void stop(Stop kind)
    {
        app::SaleStopped stopped;
        stopped.kind = kind;
        stopped.fault = Fault::OutcomeUnknown;
        if (kind == Stop::Interrupted)
            stopped.row = row();
        desk.saleStopped(stopped);
    }
    void lead(CounterState goal);
};

} // namespace wattcard::ui
