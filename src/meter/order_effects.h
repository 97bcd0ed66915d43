// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "meter/state.h"

namespace wattcard::meter {

// Does to the meter what an order that was judged good says, and remembers its use: all of it is
// meant for one commit (CARD.md section 7).
void carryOut(MeterState& meter, const WorkOrder& order);

// The record of file 0008 for the meter as it stands before the order; the use is counted for
// VisitResult::Done only.
Visit visitOf(const MeterState& meter, const WorkOrder& order, VisitResult result);

// Puts a record on the list of those that wait for their card. The list has room when judgeOrder()
// found it so; the oldest visit of an expired order goes first, and without one nothing is added.
void awaitCard(MeterState& meter, const CardSerial& card, const WorkOrder& order,
               const Visit& visit);

} // namespace wattcard::meter
