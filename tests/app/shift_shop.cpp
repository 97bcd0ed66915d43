// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/shift_shop.h"

#include "crypto/password.h"
#include "db/repositories/audited_rows.h"
#include "db/sqlite/transaction.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace wattcard::app::test {

Money yuan(const char* text)
{
    return Money::parse(QString::fromLatin1(text)).value_or(Money{});
}

CashCount pieces(const char* text)
{
    return CashCount::parse(QString::fromLatin1(text)).value_or(CashCount{});
}

namespace {

Company company()
{
    Company company;
    company.name = u"昆仑供电"_s;
    company.counter = CounterId{3};
    return company;
}

} // namespace

ShiftShop::ShiftShop()
    : clerkPerson{person(u"seller"_s, Role::Clerk)},
      leaderPerson{person(u"leader"_s, Role::ShiftLeader)},
      financePerson{person(u"finance"_s, Role::Finance)},
      tills{*database, clock},
      days{*database, clock},
      service{{tills, days, *ledger, *people, clock, company()}}
{
    person(u"fresh"_s, Role::ShiftLeader, true);
    EXPECT_TRUE(days.open(u"20261121"_s, actor(leaderPerson)));
}

Operator ShiftShop::person(const QString& login, Role role, bool mustChange)
{
    Operator person{{}, login, login, role, mustChange};
    const QString encoded = *crypto::hashPassword(u"right password"_s, crypto::passwordCostFloor);
    const auto id = people->add(person, encoded, {{}, CounterId{3}});
    EXPECT_TRUE(id);
    person.id = id.value_or(OperatorId{});
    return person;
}

void ShiftShop::cash(ShiftId shift, QLatin1StringView event, Money amount)
{
    const auto done = db::inTransaction(*database, "test"_L1, [&]() -> Result<void> {
        db::AuditedRows rows{*database, clock};
        if (auto started = rows.start(); !started)
            return started;
        const Actor who = actor(clerkPerson);
        auto posted = rows.post(event,
                                {db::moneyLeg("till"_L1, shift.value(), amount, "cash"_L1),
                                 db::moneyLeg("adjustment"_L1, 0, -amount)},
                                who);
        return posted ? rows.finish({"test.cash"_L1, u"test"_s, {}}, who) : posted;
    });
    EXPECT_TRUE(done);
}

void ShiftShop::takeWorkedCash(ShiftId shift)
{
    cash(shift, "intent"_L1, yuan("3240.00"));
    cash(shift, "payout"_L1, -yuan("140.26"));
    cash(shift, "reversal"_L1, -yuan("100.00"));
}

TransactionId ShiftShop::leaveUnfinished()
{
    const auto row = opening(moneyAccount, yuan("50.00"));
    EXPECT_TRUE(ledger->begin(row, actor(clerkPerson)));
    return row.id;
}

bool ShiftShop::auditSays(const QString& action, const QString& word)
{
    auto answer = database->run(
        {"audit_says",
         "SELECT COUNT(*) FROM audit_entry WHERE action = ? AND instr(details, ?) > 0"},
        {action, word});
    return answer && answer->records.front().integer() == 1;
}

} // namespace wattcard::app::test
