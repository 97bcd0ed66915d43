// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/facts.h"

namespace wattcard::app {

// What has happened since the learner began, as far as it matters: the facts of now, and what they
// were on the way that now no longer shows.
class Course {
public:
    explicit Course(TrainingWorld world) : m_world{std::move(world)} {}
    void observe(const TrainingFacts& facts);

    const TrainingWorld& world() const { return m_world; }
    const TrainingFacts& now() const { return m_now; }

    // Orders of a kind in a state.
    int count(transaction::Kind kind, transaction::RowState state) const;
    int committed(transaction::Kind kind) const
    {
        return count(kind, transaction::RowState::Committed);
    }
    // Purchases that stand or may yet stand: committed or open, and not taken back.
    int purchases() const;
    const OrderFact* purchase() const; // the first that stands; none
    bool hasOpenOrder() const;
    const TrayCard* inReader() const;

    bool wasInterrupted() const { return m_interrupted; }
    bool sawAnotherCard() const { return m_anotherCard; }
    bool triedOldCard() const { return m_oldCardTried; }
    bool broughtReading() const { return m_readingFirst; }
    bool loadedFirst() const { return m_loadedFirst; }
    bool soldFirst() const { return m_soldFirst; }

private:
    void noteReader();
    void noteOrder();

    TrainingWorld m_world;
    TrainingFacts m_now;
    bool m_interrupted = false;  // an order was open without its card in the reader
    bool m_anotherCard = false;  // in the reader meanwhile
    bool m_oldCardTried = false; // after another was issued
    bool m_readingFirst = false; // return data were booked before the exchange began
    bool m_loadedFirst = false;  // the meter took more before a reversal was made
    bool m_soldFirst = false;    // something was sold before a reversal was made
};

} // namespace wattcard::app
