// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/course.h"
#include "app/training/score.h"

namespace wattcard::app {

// Points by what the books, the cards and the meters say in the end. Nobody is judged by the keys
// he pressed: every way that leads to right books and a served customer is right.
class Judge {
public:
    Judge(const Plan& plan, const Course& course) : m_plan{plan}, m_course{course} {}
    // Everything is as it should be: nothing is left to do.
    bool isAccomplished() const;
    Score score(std::chrono::seconds taken, int hints) const;

private:
    struct Grade {
        Finding finding = Finding::NothingDone;
        int percent = 0; // of the criterion's points
    };
    Grade money() const;
    Grade moneyOfSale() const;
    Grade moneyOfReplacement() const;
    Grade moneyOfExchange() const;
    Grade moneyOfReversal() const;
    Grade once() const;
    Grade order() const;
    Grade orderOfReplacement() const;
    Grade orderOfReversal() const;
    Grade time(std::chrono::seconds taken) const;
    Grade help(int hints) const;
    bool isLoaded() const; // the meter that the books name has taken what the card carries

    const Plan& m_plan;
    const Course& m_course;
};

} // namespace wattcard::app
