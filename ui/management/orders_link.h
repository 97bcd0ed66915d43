// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/card_service.h"
#include "app/records_service.h"

namespace wattcard::ui {

class OrdersDesk;

// All live on threads of their own: everything is queued. An approver's password goes to the
// records, which say who he is; only then does the approval go to the cards.
void linkOrders(OrdersDesk& desk, app::CardService& cards, app::RecordsService& records);

} // namespace wattcard::ui
