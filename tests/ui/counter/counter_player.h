// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/counter/amounts.h"
#include "ui/counter/counter_state.h"

#include <algorithm>
#include <cstdlib>

namespace wattcard::ui::testing_counter {

using Status = ReaderEvent::Status;
using Kind = app::CardSituation::Kind;
using Stop = app::SaleStopped::Kind;

inline constexpr auto later = std::chrono::seconds{10};
inline const CardSerial ours{{0x57, 0x43, 0, 0, 0, 0, 0, 1}};
inline const CardSerial other{{0x57, 0x43, 0, 0, 0, 0, 0, 2}};

inline TransactionId idOf(int number)
{
    return TransactionId{QUuid{static_cast<uint>(number), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10}};
}

inline ReaderEvent reader(Status status, std::uint32_t insertions)
{
    ReaderEvent event;
    event.status = status;
    event.insertions = insertions;
    event.fault = Fault::ServiceStopped;
    return event;
}

inline app::CardSituation situation(Kind kind, Fault fault = Fault::NoCard,
                                    CardSerial serial = ours)
{
    app::CardSituation made;
    made.kind = kind;
    made.fault = fault;
    made.hints = CardHints{};
    made.hints->serial = serial;
    if (kind == Kind::Customer) {
        made.facts = AccountFacts{};
        made.facts->account.id = AccountId{7};
    }
    return made;
}

inline transaction::Row rowOf(int number)
{
    transaction::Row row;
    row.id = idOf(number);
    row.serial = ours;
    row.quote.payment = hundred;
    return row;
}

inline app::CardSituation openSale(int number)
{
    auto made = situation(Kind::OpenSale);
    made.open = rowOf(number);
    return made;
}

inline app::SaleStopped stopped(Stop kind, Fault fault = Fault::OutcomeUnknown)
{
    app::SaleStopped made;
    made.kind = kind;
    made.fault = fault;
    if (kind == Stop::Interrupted)
        made.row = rowOf(1);
    return made;
}

// Lets inputs pass one after another, far enough apart that no key is dropped.
struct Player {
    CounterModel model;
    std::vector<CounterRequest> asked;
    std::chrono::milliseconds now = later;

    Player& feed(const CounterInput& input)
    {
        now += later;
        Transition made = step(model, input, now);
        model = made.model;
        asked.insert(asked.end(), made.requests.begin(), made.requests.end());
        return *this;
    }
    auto count(CounterRequest request) const
    {
        return std::count(asked.begin(), asked.end(), request);
    }
};

inline Player waiting()
{
    return Player{}.feed(reader(Status::Empty, 1));
}
inline Player readingCard()
{
    return waiting().feed(reader(Status::Present, 2));
}
inline Player atCustomer()
{
    return readingCard().feed(situation(Kind::Customer)).feed(OrderIdMade{idOf(1)});
}
inline Player quoted()
{
    return atCustomer().feed(AmountTyped{hundred}).feed(CounterKey::Enter);
}
inline Player writing()
{
    return quoted().feed(CounterKey::Enter);
}
inline Player interrupted()
{
    return writing()
        .feed(reader(Status::Empty, 3))
        .feed(stopped(Stop::Interrupted, Fault::OutcomeUnknown));
}
inline Player presentedLater()
{
    return readingCard().feed(openSale(1));
}
inline Player blankCard()
{
    return readingCard().feed(situation(Kind::Blank)).feed(OrderIdMade{idOf(1)});
}

inline Player in(CounterState state)
{
    switch (state) {
    case CounterState::ServiceDown: return waiting().feed(reader(Status::ServiceDown, 1));
    case CounterState::NoReader: return waiting().feed(reader(Status::NoReader, 1));
    case CounterState::Waiting: return waiting();
    case CounterState::Mute: return waiting().feed(reader(Status::Mute, 2));
    case CounterState::Reading: return readingCard();
    case CounterState::InUse: return waiting().feed(reader(Status::InUse, 2));
    case CounterState::Customer: return atCustomer();
    case CounterState::Unknown: return readingCard().feed(situation(Kind::Foreign));
    case CounterState::Blank: return blankCard();
    case CounterState::Refused: return readingCard().feed(situation(Kind::Refused));
    case CounterState::Management: return readingCard().feed(situation(Kind::Management));
    case CounterState::Quoted: return quoted();
    case CounterState::Writing: return writing();
    case CounterState::Done: return writing().feed(app::SaleDone{});
    case CounterState::Interrupted: return interrupted();
    case CounterState::WrongCard:
        return interrupted()
            .feed(reader(Status::Present, 4))
            .feed(situation(Kind::Customer, Fault::NoCard, other));
    case CounterState::Unclear: return writing().feed(stopped(Stop::Unclear));
    }
    std::abort();
}

} // namespace wattcard::ui::testing_counter
