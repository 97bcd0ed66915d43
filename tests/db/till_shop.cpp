// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/till_shop.h"

#include "db/sqlite/transaction.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

Money yuan(const char* text)
{
    return *Money::parse(QString::fromLatin1(text));
}

TillShop::TillShop()
{
    tills = std::make_unique<SqlTills>(*database, clock);
    days = std::make_unique<SqlDayBook>(*database, clock);
    invoices = std::make_unique<SqlInvoices>(*database, clock);
    seller = of(Role::Clerk);
    clerk = seller; // whose shift it is, sells
    leader = of(Role::ShiftLeader);
    finance = of(Role::Finance);
    EXPECT_TRUE(days->open(u"20261121"_s, leader));
}

ShiftId TillShop::opened(const char* floated, const char* counted)
{
    const auto count = CashCount::parse(QString::fromLatin1(counted));
    const auto shift = tills->open({yuan(floated), *count}, seller);
    EXPECT_TRUE(shift) << (shift ? "" : qPrintable(shift.error().detail));
    return shift.value_or(ShiftId{});
}

void TillShop::cash(ShiftId shift, QLatin1StringView event, Money amount)
{
    cashBy(seller, shift, event, amount);
}

void TillShop::cashBy(const Actor& actor, ShiftId shift, QLatin1StringView event, Money amount)
{
    const auto done = inTransaction(*database, "test"_L1, [&]() -> Result<void> {
        AuditedRows rows{*database, clock};
        if (auto started = rows.start(); !started)
            return started;
        auto posted = rows.post(event,
                                {moneyLeg("till"_L1, shift.value(), amount, "cash"_L1),
                                 moneyLeg("adjustment"_L1, 0, -amount)},
                                actor);
        return posted ? rows.finish({"test.cash"_L1, u"test"_s, {}}, actor) : posted;
    });
    EXPECT_TRUE(done) << (done ? "" : qPrintable(done.error().detail));
}

Result<void> TillShop::counted(ShiftId shift, const char* pieces)
{
    const auto cash = CashCount::parse(QString::fromLatin1(pieces));
    EXPECT_TRUE(cash);
    return tills->count(shift, {cash.value_or(CashCount{}), {}, {}}, seller);
}

transaction::Row TillShop::reversalOf(const transaction::Row& sold)
{
    auto row = purchase(moneyAccount, yuan("1.00")); // position and numbers
    row.kind = transaction::Kind::Reversal;
    row.quote = {};
    row.quote.credit = -sold.quote.credit;
    row.quote.energy = Energy{} - sold.quote.energy;
    row.quote.tariff = sold.quote.tariff;
    row.tendered = {};
    row.cause = Cause{Reason::ClerkError, u"typed wrongly"_s, {}, {}};
    row.reverses = sold.id;
    encodeLoad(row, ledger->byAccount(moneyAccount)->total + row.quote.credit);
    return row;
}

std::int64_t TillShop::balance(const char* book, std::int64_t owner)
{
    return *Journal{*database}.balance(QLatin1StringView{book}, owner);
}

} // namespace wattcard::db::test
