// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/approval.h"
#include "domain/ports/cash_book.h"
#include "domain/ports/day_book.h"
#include "domain/ports/people.h"
#include "domain/ports/tills.h"
#include "domain/rights.h"

#include <QObject>

#include <functional>

namespace wattcard::app {

// What is asked for at cash control. Amounts in fen; `text` is a reason, a note, or the reference
// of the bank.
struct CashWish {
    enum class Kind {
        SignShift,
        Recount,
        CloseShift,
        Lift,
        PayIn,
        BankTakings,
        BankFile,
        ThreeWay,
        CloseDay
    };
    Kind kind = Kind::ThreeWay;
    ShiftId shift = {};
    Money amount = {};
    QString text = {};
    QString file = {};
    QString firstDay = {}; // "20261121"
    QString lastDay = {};
    Login signer = {}; // of SignShift: finance, where whoever has the screen may not sign
};
// What the second person signs: the shift and what is said of its difference.
ShownValues shown(const CashWish& wish);
// Which right an act of cash control takes (DOMAIN.md sections 8 and 9).
Right rightOf(CashWish::Kind kind);
bool maySeeCash(Role role);

// Cash control for a screen: who owes what, at every counter, and what finance and shift leaders do
// about it. Lives on a thread of its own and answers by signals; what changes the books runs where
// they live.
class CashService : public QObject {
    Q_OBJECT
public:
    using Work = std::function<void()>;
    struct Parts {
        CashBook& book;
        CashNotes& notes;
        Tills& tills;
        DayBook& days;
        People& people;
        People& signers; // the same, asked here: the test of a password takes its time
        std::function<void(const Work&)> onBooks; // runs it on the books' thread, and waits
        const Clock& clock;
        Company company;
    };
    explicit CashService(Parts parts);

public Q_SLOTS:
    void signIn(const wattcard::Operator& person);
    void signOut();
    void look();
    // The questions that follow have this number: so have the signals from here to the next
    // `answering`. A late answer can be told from a new one by it.
    void number(int request) { Q_EMIT answering(request); }
    void readLimits(); // for the settings, of whoever has signed in
    // Each answer is followed by how things stand then.
    void fulfil(const wattcard::app::CashWish& wish);

Q_SIGNALS:
    void answering(int request);
    void standing(const wattcard::CashStanding& standing);
    void limitsRead(const wattcard::BookLimits& limits);
    void fulfilled(wattcard::app::CashWish::Kind kind);
    void reconciled(const wattcard::Reconciliation& sides);
    void shiftClosed(const wattcard::ShiftReport& report);
    void dayClosed(const std::vector<wattcard::ZReport>& reports);
    void failed(const wattcard::Failure& failure);

private:
    Result<void> run(const CashWish& wish);
    Result<void> change(const CashWish& wish); // on the books' thread
    // The second person, who signs in at this screen; nobody where none was asked for.
    Result<std::optional<ApprovalRecord>> signerOf(const CashWish& wish);
    Result<void> sign(const CashWish& wish);
    Result<void> closeShift(const CashWish& wish);
    Result<void> reviewBank(const CashWish& wish);
    Result<void> readSides(const CashWish& wish);
    Result<void> closeDay();
    bool mayAsk(const CashWish& wish) const;
    Actor actor() const { return {m_person->id, m_parts.company.counter}; }

    Parts m_parts;
    std::optional<Operator> m_person;
};

} // namespace wattcard::app
