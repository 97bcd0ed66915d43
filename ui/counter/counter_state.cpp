// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/counter_state.h"

#include "ui/counter/transition_maker.h"

#include <cstdlib>

namespace wattcard::ui {

const std::array<CounterState, 17> allCounterStates{
    CounterState::ServiceDown, CounterState::NoReader,   CounterState::Waiting,
    CounterState::Mute,        CounterState::Reading,    CounterState::InUse,
    CounterState::Customer,    CounterState::Unknown,    CounterState::Blank,
    CounterState::Refused,     CounterState::Management, CounterState::Quoted,
    CounterState::Writing,     CounterState::Done,       CounterState::Interrupted,
    CounterState::WrongCard,   CounterState::Unclear,
};

QLatin1StringView code(CounterState state)
{
    switch (state) {
    case CounterState::ServiceDown: return QLatin1StringView{"S0"};
    case CounterState::NoReader: return QLatin1StringView{"S1"};
    case CounterState::Waiting: return QLatin1StringView{"S2"};
    case CounterState::Mute: return QLatin1StringView{"S2m"};
    case CounterState::Reading: return QLatin1StringView{"S3"};
    case CounterState::InUse: return QLatin1StringView{"S3b"};
    case CounterState::Customer: return QLatin1StringView{"S4"};
    case CounterState::Unknown: return QLatin1StringView{"S4u"};
    case CounterState::Blank: return QLatin1StringView{"S4n"};
    case CounterState::Refused: return QLatin1StringView{"S4r"};
    case CounterState::Management: return QLatin1StringView{"S4e"};
    case CounterState::Quoted: return QLatin1StringView{"S5"};
    case CounterState::Writing: return QLatin1StringView{"S6"};
    case CounterState::Done: return QLatin1StringView{"S7"};
    case CounterState::Interrupted: return QLatin1StringView{"S8"};
    case CounterState::WrongCard: return QLatin1StringView{"S8w"};
    case CounterState::Unclear: return QLatin1StringView{"S9"};
    }
    std::abort();
}

bool cardIn(const ReaderEvent& event)
{
    using Status = ReaderEvent::Status;
    return event.status == Status::Present || event.status == Status::InUse;
}

bool cardIsTheOneSeen(const CounterModel& model)
{
    return model.serial && cardIn(model.reader) && model.reader.insertions == model.seenInsertions;
}

bool wantsSlip(const CounterModel& model)
{
    return model.state == CounterState::Quoted && model.tenders &&
           needOf(*model.tenders, *model.payment) == TenderNeed::Reference;
}

bool enterWorks(const CounterModel& model)
{
    const bool formReady =
        cardIsTheOneSeen(model) && model.account && model.order && model.payment.has_value();
    switch (model.state) {
    case CounterState::Customer: return formReady;
    case CounterState::Blank: return model.account ? formReady : cardIsTheOneSeen(model);
    case CounterState::Quoted:
        return formReady && model.tenders &&
               needOf(*model.tenders, *model.payment) == TenderNeed::Nothing;
    case CounterState::Interrupted: return model.open && model.open->cardIsIn;
    default: return false;
    }
}

Transition step(const CounterModel& model, const CounterInput& input, std::chrono::milliseconds now)
{
    Transition made{model, {}};
    const bool isKey = std::holds_alternative<CounterKey>(input);
    if (isKey && now - model.since < settleTime)
        return made;
    Maker maker{made.model, made.requests};
    std::visit([&maker](const auto& value) { on(maker, value); }, input);
    if (made.model.state != model.state)
        made.model.since = now;
    return made;
}

} // namespace wattcard::ui
