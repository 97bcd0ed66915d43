// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/field_service.h"
#include "app/key_service.h"
#include "app/reader_service.h"
#include "domain/ports/people.h"
#include "ui/counter/counter_desk.h"
#include "ui/engineering/bench_desk.h"
#include "ui/engineering/exchanges_desk.h"
#include "ui/engineering/tickets_desk.h"
#include "ui/operators/sign_in_desk.h"
#include "ui/shell/main_window.h"

namespace wattcard {

// The engineer's screens: commissioning tickets, meter exchanges, the bench of reader and keys.
// Adds them to the window, joins them to their services and tells them who has signed in.
class FieldScreens : public QObject {
    Q_OBJECT
public:
    struct Parts {
        ui::MainWindow& window;
        app::FieldService& field;
        app::ReaderService& readers;
        app::KeyService& keys;
        ui::SignInDesk& people;
        ui::CounterDesk& counter;
        const Clock& clock;
        Company company;
        QString papers; // where certificates, slips and reports go
    };
    explicit FieldScreens(const Parts& parts);
    ui::BenchDesk& bench() { return m_bench; } // for what the reader tells

private:
    void addTickets();
    void addExchanges();
    void addBench();
    void listenToPeople();

    Parts m_parts;
    std::optional<Operator> m_person;
    ui::TicketsDesk m_tickets;
    ui::ExchangesDesk m_exchanges;
    ui::BenchDesk m_bench;
};

} // namespace wattcard
