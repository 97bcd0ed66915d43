// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/counter_events.h"
#include "main/fleet/premises.h"
#include "main/fleet/utility.h"

namespace wattcard::fleet {

// What people come to the counter for, through the product's own use cases. Every function adds to
// the account's tally what its receipt says; a failure is something that the town does not expect.
class CounterVisit {
public:
    explicit CounterVisit(Utility& utility) : m_utility{utility} {}
    Result<void> open(Premises& premises, Money payment); // with the card in his hand, a blank one
    Result<void> serve(Premises& premises, const app::Errand& errand);
    Result<void> bringBack(Premises& premises); // the return data, and nothing else

private:
    Result<app::CardSituation> present(Premises& premises);
    app::Order order(const Premises& premises, const app::CardSituation& situation, Money payment);
    Result<app::OperationForm> form(Premises& premises, Operation operation, Money payment);
    Result<void> buy(Premises& premises, Money payment);
    bool hasReported(const Premises& premises);
    Result<void> replaceCard(Premises& premises);
    Result<void> exchangeMeter(Premises& premises, Money payment);
    Result<Receipt> take(Premises& premises, const app::SaleOutcome& outcome);
    Result<std::unique_ptr<TownCard>> blank();

    Utility& m_utility;
    std::uint32_t m_cards = 0;
    std::uint32_t m_newMeters = 0;
};

// The number-th meter of the town; those that are exchanged get numbers beyond the town's.
MeterNumber townMeter(std::uint32_t number);

} // namespace wattcard::fleet
