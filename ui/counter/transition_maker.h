// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/counter_state.h"

namespace wattcard::ui {

// One transition being made: the functions below change the model and collect requests.
struct Maker {
    CounterModel& m;
    std::vector<CounterRequest>& out;

    void ask(CounterRequest request) { out.push_back(request); }
    void readCard()
    {
        m.readsUnderWay += 1;
        m.readInsertions = m.reader.insertions;
        ask(CounterRequest::ReadCard);
    }
};

void keepTenders(CounterModel& model); // for when the same customer pays after all
void forgetForm(CounterModel& model);
OpenSale openSaleOf(const transaction::Row& row);
// The screen for what the reader says when no customer and no write is on the table.
void arrive(Maker& make);
void leaveWith(Maker& make, Notice notice, std::optional<Fault> fault);
void showDone(Maker& make);
// To S6 with a request that may change the card.
void beginWriting(Maker& make, CounterRequest request);

// One function for each kind of input.
void on(Maker& make, const ReaderEvent& event);
void on(Maker& make, const app::CardSituation& situation);
void on(Maker& make, CounterKey key);
void on(Maker& make, const AmountTyped& typed);
void on(Maker& make, const TenderedTyped& typed);
void on(Maker& make, const ReferenceTyped& typed);
void on(Maker& make, const LastPaymentKnown& known);
void on(Maker& make, const OrderIdMade& made);
void on(Maker& make, const AccountChosen& chosen);
void on(Maker& make, const RetryDue& due);
void on(Maker& make, app::SaleStep step);
void on(Maker& make, const app::SaleDone& done);
void on(Maker& make, const app::SaleStopped& stopped);

} // namespace wattcard::ui
