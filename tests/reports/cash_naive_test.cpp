// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_cash_book.h"
#include "tests/reports/naive_report.h"
#include "tests/reports/report_world.h"

using namespace Qt::StringLiterals;

// Every number of cash control against loops over raw rows, on companies that are drawn from seeds.

namespace wattcard::reports::test {

namespace {

using db::test::SeededCompany;

// Sums of a book by owner, debits positive, without those that are zero.
std::map<qint64, qint64> heldBy(const RawBooks& books, const char* book, const QString& part)
{
    std::map<qint64, qint64> sums;
    for (const auto& leg : books["journal_leg"]) {
        if (str(leg, "book") == QLatin1String{book} && str(leg, "part") == part)
            sums[num(leg, "owner")] += num(leg, "amount");
    }
    std::erase_if(sums, [](const auto& each) { return each.second == 0; });
    return sums;
}

void compareShifts(const CashStanding& now, const RawBooks& books)
{
    ASSERT_EQ(now.shifts.size(), books["shift"].size());
    const auto tills = heldBy(books, "till", u"cash"_s);
    for (const CashShift& each : now.shifts) {
        const qint64 id = each.shift.id.value();
        const auto end = books.find("shift_end", "shift", id);
        ASSERT_EQ(each.end.has_value(), !end.isEmpty()) << id;
        qint64 kept = 0; // what the ledger keeps as missing
        for (const auto& leg : books["journal_leg"]) {
            const auto entry = books.find("journal_entry", "number", leg[u"entry"_s]);
            if (str(leg, "book") == "over_short"_L1 && num(leg, "owner") == id &&
                str(entry, "event").startsWith(u"shift."_s))
                kept += num(leg, "amount");
        }
        EXPECT_EQ(differenceOf(each).minor(), -kept) << id;
        const auto till = tills.find(id);
        const qint64 held = till == tills.end() ? 0 : till->second;
        if (each.end)
            EXPECT_EQ(held, 0) << id;
        else
            EXPECT_EQ(each.cash.value_or(Money{}).minor(), held) << id;
    }
}

void compareSafe(const CashStanding& now, const RawBooks& books)
{
    const auto safe = heldBy(books, "safe", {});
    EXPECT_EQ(now.safe.minor(), safe.contains(0) ? safe.at(0) : 0);
    Money sum = now.safeBefore;
    for (const SafeMove& move : now.moves)
        sum = sum + move.amount;
    EXPECT_EQ(sum, now.safe);
    std::map<qint64, qint64> waiting;
    for (const WaitingCash& each : now.waiting)
        waiting[each.shift.value()] = each.amount.minor();
    EXPECT_EQ(waiting, heldBy(books, "safe", u"hand_over"_s));
}

void compareRows(const CashStanding& now, const RawBooks& books)
{
    std::map<qint64, qint64> owed;
    for (const RefundWaiting& each : now.refunds)
        owed[each.account.value()] = -each.amount.minor();
    EXPECT_EQ(owed, heldBy(books, "refund_due", {}));
    std::map<QString, qint64> parked, open;
    for (const ParkedWrite& each : now.parked)
        parked[each.row.toString()] = each.payment.minor();
    for (const auto& row : books["transaction_row"]) {
        if (str(row, "state") == "intent"_L1 || str(row, "state") == "quarantined"_L1)
            open[str(row, "id")] = num(row, "payment");
    }
    EXPECT_EQ(parked, open);
    QString day;
    for (const auto& each : books["business_day"])
        day = std::max(day, str(each, "day"));
    EXPECT_EQ(now.day, day);
    std::map<QString, qint64> reversed, naive;
    for (const DayReversal& each : now.reversals)
        reversed[each.row.toString()] = each.amount.minor();
    for (const auto& cause : books["row_cause"]) {
        const auto row = books.find("transaction_row", "number", cause[u"row"_s]);
        if (!cause[u"reverses"_s].isNull() && str(row, "state") == "committed"_L1 &&
            str(row, "business_day") == day)
            naive[str(row, "id")] =
                num(books.find("transaction_row", "number", cause[u"reverses"_s]), "payment");
    }
    EXPECT_EQ(reversed, naive);
}

} // namespace

TEST(CashControl, itsNumbersAreThoseOfTheRawRows)
{
    int parked = 0, refunds = 0, reversals = 0, differences = 0;
    for (unsigned seed = 1; seed <= static_cast<unsigned>(worldsWanted()); ++seed) {
        SeededCompany company{seed};
        const QString file = db::Database::fileIn(company.directory);
        const auto now = db::SqlCashBook{file}.read(company.finance.who);
        ASSERT_TRUE(now) << seed;
        const RawBooks books{file};
        SCOPED_TRACE(seed);
        compareShifts(*now, books);
        compareSafe(*now, books);
        compareRows(*now, books);
        parked += static_cast<int>(now->parked.size());
        refunds += static_cast<int>(now->refunds.size());
        reversals += static_cast<int>(now->reversals.size());
        for (const CashShift& each : now->shifts)
            differences += differenceOf(each).isZero() ? 0 : 1;
    }
    // The companies have something of each.
    EXPECT_GT(parked, 0);
    EXPECT_GT(refunds, 0);
    EXPECT_GT(reversals, 0);
    EXPECT_GT(differences, 0);
}

} // namespace wattcard::reports::test
