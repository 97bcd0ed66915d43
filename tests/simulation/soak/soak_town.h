// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/flows/town.h"
#include "tests/simulation/soak/soak_figures.h"

#include <random>

namespace wattcard::soak {

struct Pace {
    std::uint64_t seed = 1;
    int homes = 500;
    int salesADay = 500;
};

// What was done so far.
struct Done {
    int days = 0;
    std::int64_t sales = 0;
    int reversals = 0;
    int replacements = 0;
    std::int64_t visits = 0; // of cards at their meters
    int lifts = 0;           // of cash into the safe
    int reports = 0;
    int backups = 0;
    int restarts = 0;
};

// A town in which every day is a working day: the counter opens, sells, takes back, replaces cards,
// counts its till and closes; customers take their cards home to their meters and bring back what
// these have written. Nothing goes wrong. The seed says who buys what.
class SoakTown : public flows::Town {
public:
    explicit SoakTown(const Pace& pace);
    ~SoakTown();
    void liveDay();
    // At the end of a month, in the evening: what the program holds; then a report over the month,
    // a backup where one is due, and the counter begins anew.
    Figures endMonth(bool withBackup);
    const Done& done() const { return m_done; }

private:
    struct Home {
        AccountId account;
        QString meter;
        std::uint16_t card = 0;
        int unloaded = 0; // purchases since its card was at the meter
    };
    std::uint64_t drawn(std::uint64_t below);
    void addHome(int number);
    void openHome(Home& home);
    void openShift();
    void closeShift();
    void sellTo(Home& home);
    void takeBack(Home& home, Money payment);
    void replaceCard(Home& home);
    void goHome(Home& home);
    void liftCash();
    void report();
    void backUp();
    void pass(std::chrono::seconds time);

    Pace m_pace;
    std::mt19937_64 m_random;
    std::vector<Home> m_homes;
    Operator m_closer; // who has not sold closes
    std::uint16_t m_nextCard = 1;
    Money m_till;                    // what should lie in it: added up here, by hand
    std::chrono::seconds m_today{};  // of this day, gone by
    QString m_monthBegan;            // its first business day
    QTemporaryDir m_elsewhere;       // where backups go
    std::int64_t m_microseconds = 0; // of the sales of this month
    std::int64_t m_salesBefore = 0;  // of this month
    Done m_done;
};

} // namespace wattcard::soak
