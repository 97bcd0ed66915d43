// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/custody_team.h"
#include "app/shift_desk.h"
#include "domain/ports/day_book.h"

#include <QObject>

namespace wattcard::app {

// The shift at this counter, as far as the person who asks may know it.
struct ShiftStanding {
    struct Unfinished {
        OpenRow row;
        bool isSigned = false; // left to the next shift by name
    };
    QString day;         // the business day that is open; empty: none
    QString proposedDay; // by the clock
    std::optional<Money> left; // by the shift before, for the next one to count and take over
    std::optional<Shift> shift;
    QString clerk; // whose it is
    LocalTime openedAt{};
    std::vector<Unfinished> unfinished; // of this counter
    std::optional<TillPosition> till;   // for who may see it before the count
    std::optional<ShiftOutcome> outcome;
    std::vector<Shift> unclosed; // at all counters: they stand in the way of the day's close
};

// What the screen asks for. Where a signer is named, he acts: a second person on the same screen.
struct ShiftWish {
    enum class Kind { OpenDay, Open, Lift, PayIn, Count, Recount, Sign, Close, Totals, CloseDay };
    Kind kind = Kind::Totals;
    std::optional<Login> signer = {};
    QString day = {}; // empty: the clock's
    ShiftOpening opening = {};
    TillCount count = {};
    Money amount = {};
    QString reason = {}; // of a close: the note
    TransactionId row = {};
    bool handsOver = false;
};

// Shifts and business days for a screen. Lives on the database thread; answers by signals. Every
// answer to a wish is followed by how things stand then.
class ShiftService : public QObject {
    Q_OBJECT
public:
    struct Parts {
        Tills& tills;
        DayBook& days;
        Ledger& ledger;
        People& people;
        const Clock& clock;
        Company company;
    };
    explicit ShiftService(Parts parts);

public Q_SLOTS:
    void signIn(const wattcard::Operator& person);
    void signOut();
    void look();
    void fulfil(const wattcard::app::ShiftWish& wish);

Q_SIGNALS:
    void standing(const wattcard::app::ShiftStanding& standing);
    void fulfilled(wattcard::app::ShiftWish::Kind kind);
    void totalsReady(const wattcard::DayTotals& totals);
    void closed(const wattcard::ShiftReport& report);
    void dayClosed(const std::vector<wattcard::ZReport>& reports);
    void failed(const wattcard::Failure& failure);

private:
    Result<Operator> signer(const ShiftWish& wish);
    Result<void> run(const ShiftWish& wish, const Operator& who);
    Result<void> close(const ShiftWish& wish, const Operator& who);
    Result<void> tellTotals(const Operator& who);
    Result<void> closeDay(const Operator& who);
    Result<ShiftStanding> stand();
    Result<void> addUnfinished(ShiftStanding& standing);
    Result<QString> nameOf(OperatorId who);
    Actor actorOf(const Operator& who) const { return {who.id, m_parts.company.counter}; }

    Parts m_parts;
    std::optional<Operator> m_person;
};

} // namespace wattcard::app
