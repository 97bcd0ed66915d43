// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/field_service.h"
#include "app/key_service.h"
#include "app/reader_service.h"

namespace wattcard::ui {

class BenchDesk;
class BenchPage;
class ExchangesDesk;
class ExchangesPage;
class TicketsDesk;
class TicketsPage;

// Pages and their desks, on the thread of the window.
void linkTickets(TicketsPage& page, TicketsDesk& desk);
void linkExchanges(ExchangesPage& page, ExchangesDesk& desk);
void linkBench(BenchPage& page, BenchDesk& desk);
// Desks and the services on their threads, by queued signals only.
void linkTickets(TicketsDesk& desk, app::FieldService& service);
void linkExchanges(ExchangesDesk& desk, app::FieldService& service);
void linkBench(BenchDesk& desk, app::ReaderService& readers, app::KeyService& keys);

} // namespace wattcard::ui
