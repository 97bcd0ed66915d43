// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/clock.h"
#include "domain/ports/day_view.h"

namespace wattcard::app {

// What was sold: how many sales, less the reversals in money only.
struct SoldSum {
    std::int64_t sales = 0;
    Money paid;
    friend bool operator==(const SoldSum&, const SoldSum&) = default;
};

// Today's sales under each of its headings. Every heading adds up to the total.
struct DaySums {
    struct Tariff {
        TariffVersionId id;
        QString name;
        SoldSum sold;
        std::array<SoldSum, 24> hours{}; // of the wall
        friend bool operator==(const Tariff&, const Tariff&) = default;
    };
    struct Counter {
        CounterId id{};
        SoldSum sold;
        friend bool operator==(const Counter&, const Counter&) = default;
    };
    struct Person {
        OperatorId id;
        QString login;
        SoldSum sold;
        friend bool operator==(const Person&, const Person&) = default;
    };
    SoldSum total;
    std::int64_t reversals = 0;
    std::vector<Tariff> tariffs;   // by id
    std::vector<Counter> counters; // by number
    std::vector<Person> people;    // by login
    friend bool operator==(const DaySums&, const DaySums&) = default;
};

// Cells without a committed row count nowhere.
DaySums daySums(const std::vector<DayCell>& cells, const Clock& clock);

} // namespace wattcard::app
