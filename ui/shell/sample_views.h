// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/people.h"
#include "ui/counter/counter_view.h"

#include <vector>

namespace wattcard::ui {

// One view for each state of the counter, with invented people and the worked numbers of the
// manual: for screenshots and for the tests that look at every state.
struct NamedView {
    QString name; // file-safe: "s4-customer"
    CounterView view;
};
std::vector<NamedView> sampleViews();
// The lists and the receipt that lie over the customer's place.
std::vector<NamedView> samplePanels();
Company sampleCompany();
Operator sampleOperator();

} // namespace wattcard::ui
