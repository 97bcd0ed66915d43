// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench.h"

namespace wattcard::app {

struct BatchPlan {
    std::uint8_t cardClass = userCardClass; // or that of a ManagementClass
    int wanted = 1;
};

// What the card that was put in turned out to be, and how far the batch is.
struct BatchStep {
    enum class Kind {
        Made,       // blank or half made: personalised and booked
        MadeBefore, // by this batch: the card was left in or put in twice
        NotInStock, // nobody delivered it
        NotBlank,   // by the books issued, returned, scrapped or lost: `state` says which
        OtherClass, // it is made already, for something else
        Foreign,    // another application or utility
        Failed,     // `fault` says why; the same card may be tried again
        Complete,   // nothing was done: the batch has all its cards
        Refused,    // the operator may not
    } kind = Kind::Failed;
    std::optional<CardSerial> card = {};
    std::optional<StockState> state = {};
    std::optional<Failure> failure = {};
    int made = 0;
    int wanted = 0;
};

struct BadCard {
    std::optional<CardSerial> card; // none when it did not even tell its serial
    BatchStep::Kind kind = BatchStep::Kind::Failed;
    Fault fault = Fault::CardRefused;
};

// Adds a card that gave trouble to those that were put aside, with the last word about it; one that
// is made is bad no more.
void keepAside(std::vector<BadCard>& tray, const BatchStep& step);

// Blanks of one class, "next card" by insertion only (CARD.md section 6). Booked after the card is
// operational: a card that is found operational and blank in the books was interrupted between the
// two, and is only booked. What is half made in state 03 is finished by the same call that begins.
class PersonaliseBatch {
public:
    PersonaliseBatch(const Workbench& bench, const BatchPlan& plan, const Operator& who);
    BatchStep cardArrived();
    bool isComplete() const { return m_made.size() >= static_cast<std::size_t>(m_plan.wanted); }
    const std::vector<BadCard>& bad() const { return m_bad; } // the last word about each card

private:
    std::optional<Fault> refusal() const;
    BatchStep examine();
    BatchStep make(const CardHints& hints);
    Result<void> finish(const CardHints& hints);
    void remember(const BatchStep& step);
    Workbench m_bench;
    BatchPlan m_plan;
    Operator m_who;
    std::vector<CardSerial> m_made;
    std::vector<BadCard> m_bad;
};

} // namespace wattcard::app
