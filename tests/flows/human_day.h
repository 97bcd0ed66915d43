// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "human_errand.h"

#include <random>

namespace wattcard::human {

// One working day by keyboard: the leader opens the day, a clerk her shift, customers come and go,
// one mishap or none with each of them, and in the evening everything is counted and closed. The
// seed decides who comes, what for, and what goes wrong.
class Day {
public:
    Day(std::uint32_t seed, int sales) : m_random{seed}, m_sales{sales} {}
    // Plays it; empty, or where it stopped and what was seen on the way.
    QString run();

    Town& town() { return m_town; }
    const Notes& notes() const { return m_notes; }
    std::vector<Receipt> papers() { return m_papers; } // that came out, in their order
    int stumbles() const { return m_stumbles; }
    int parked() const { return m_parkedOnce; }
    const std::map<Mishap, int>& played() const { return m_played; }

private:
    QString atWindow(Counter& counter);
    bool morning();
    bool openShift();
    QString sell();
    bool liftCash();
    QString settleParked();
    bool isToBeLoaded(const Citizen& who) const; // after the last payment
    QString checkCards();
    bool evening();
    bool closeShift();
    bool closeDay();
    Errand draw();
    int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }
    void typeCash(Money cash);
    Money inTill() const; // as the notes have it
    QString why(const QString& where) const;

    std::mt19937 m_random;
    int m_sales;
    Town m_town;
    Notes m_notes;
    std::vector<Receipt> m_papers;
    std::vector<Errand> m_parked; // customers who went off with an unfinished card
    std::map<Mishap, int> m_played;
    int m_parkedOnce = 0;
    int m_stumbles = 0;
    Clerk* m_clerk = nullptr; // while the window is open
    Server* m_server = nullptr;
};

} // namespace wattcard::human
