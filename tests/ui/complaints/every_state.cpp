// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "every_state.h"

namespace wattcard::ui {

void EveryState::lead(CounterState goal)
{
    using Status = ReaderEvent::Status;
    switch (goal) {
    case CounterState::ServiceDown: return reader(Status::ServiceDown, 1);
    case CounterState::NoReader: return reader(Status::NoReader, 1);
    case CounterState::Waiting: return;
    case CounterState::Mute: return reader(Status::Mute, 2);
    case CounterState::InUse: return reader(Status::InUse, 2);
    case CounterState::Reading: return reader(Status::Present, 2);
    case CounterState::Customer:
    case CounterState::Unknown:
    case CounterState::Blank:
    case CounterState::Refused:
    case CounterState::Management: return insert(card(goal));
    case CounterState::Quoted:
        lead(CounterState::Customer);
        type(hundredYuan);
        return press(Command::Enter);
    case CounterState::Writing: lead(CounterState::Quoted); return press(Command::Enter);
    case CounterState::Done:
        lead(CounterState::Writing);
        return desk.saleDone(*sample(CounterState::Done).done);
    case CounterState::Interrupted:
        lead(CounterState::Writing);
        reader(Status::Empty, 3);
        return stop(Stop::Interrupted);
    case CounterState::WrongCard:
        lead(CounterState::Interrupted);
        reader(Status::Present, 4);
        return desk.cardSeen(otherCard());
    case CounterState::Unclear: lead(CounterState::Writing); return stop(Stop::Unclear);
    }
}

} // namespace wattcard::ui
