// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/card_service.h"
#include "app/visit_service.h"

namespace wattcard::ui {

class ReadbackDesk;

// All live on threads of their own: everything is queued. The card is read on the thread of cards,
// what is known of its meters on that of visits.
void linkReadback(ReadbackDesk& desk, app::CardService& cards, app::VisitService& visits);

} // namespace wattcard::ui
