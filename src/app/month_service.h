// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settle_month.h"

#include <QObject>

namespace wattcard::app {

// A month of one account, as it is typed on the screen: the registers of a visit at its end.
struct MonthWish {
    QString customer;          // its number
    MonthReading reading = {}; // without the account
    QString note;              // where the registers come from
    Login signer = {};         // of a settlement: the second person
    // What that person was shown.
    std::optional<MonthSettlement> seen = {};
};

// Months settled with the registers of a visit, for a screen. It tests a password, so that it lives
// on a thread of its own; answers by signals.
class MonthService : public QObject {
    Q_OBJECT
public:
    struct Parts {
        MonthBook& book;
        Ledger& ledger;
        People& people;
        const Clock& clock;
        CounterId counter{};
    };
    explicit MonthService(const Parts& parts) : m_parts{parts} {}

public Q_SLOTS:
    void signIn(const wattcard::Operator& person);
    void signOut();
    void bill(const wattcard::app::MonthWish& wish); // what it comes to; nothing is booked
    // NotApproved when the bill is another one than the second person was shown.
    void settle(const wattcard::app::MonthWish& wish);

Q_SIGNALS:
    void billed(const wattcard::MonthBill& bill);
    void settled(wattcard::StepNumber step);
    void failed(const wattcard::Failure& failure);

private:
    Result<SettleMonth::Request> requestOf(const MonthWish& wish);
    Result<StepNumber> run(const MonthWish& wish);

    Parts m_parts;
    std::optional<Operator> m_person;
};

} // namespace wattcard::app
