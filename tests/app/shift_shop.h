// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shift_service.h"
#include "db/repositories/sql_day_book.h"
#include "db/repositories/sql_tills.h"
#include "tests/db/office.h"

namespace wattcard::app::test {

Money yuan(const char* text);
CashCount pieces(const char* text);
inline constexpr auto workedPieces = "100x14,50x1,20x1,10x1,5x1,1x4,0.50x1,0.20x1,0.02x2";

// An office on an open business day with the service of its shift screen. "seller" is its clerk,
// "leader" and "finance" sign; all have the password "right password", "fresh" a one-time one.
class ShiftShop : public db::test::Office {
public:
    ShiftShop();
    // 3240.00 taken, 140.26 refunded and 100.00 taken back, all in cash: DOMAIN.md section 8.
    void takeWorkedCash(ShiftId shift);
    TransactionId leaveUnfinished(); // an opening of 50.00, its card taken away
    bool auditSays(const QString& action, const QString& word);

    Operator clerkPerson, leaderPerson, financePerson;
    db::SqlTills tills;
    db::SqlDayBook days;
    ShiftService service;

private:
    Operator person(const QString& login, Role role, bool mustChange = false);
    void cash(ShiftId shift, QLatin1StringView event, Money amount);
    Actor actor(const Operator& who) const { return {who.id, CounterId{3}}; }
};

} // namespace wattcard::app::test
