// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/counter_view.h"
#include "ui/widgets/list_panel.h"

namespace wattcard::ui {

// What the list over the customer's place holds for the panel that is open.
ListContent listOf(const CounterView& view);

} // namespace wattcard::ui
