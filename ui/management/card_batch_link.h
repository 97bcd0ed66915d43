// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/card_service.h"

namespace wattcard::ui {

class CardBatchDesk;

// Both live on threads of their own: everything is queued.
void linkCardBatch(CardBatchDesk& desk, app::CardService& cards);

} // namespace wattcard::ui
