// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/engineering/bench_view.h"
#include "ui/engineering/exchanges_view.h"
#include "ui/engineering/tickets_view.h"
#include "ui/shell/sample_places.h"

namespace wattcard::ui {

// The engineer's screens in each state, for pictures and tests.
std::vector<NamedPlace<TicketsView>> sampleTickets();
std::vector<NamedPlace<ExchangesView>> sampleExchanges();
std::vector<NamedPlace<BenchView>> sampleBenches();
CommissioningTicket sampleTicket(std::size_t steps); // with so many of its steps taken
ExchangeSlip sampleSlip();

} // namespace wattcard::ui
