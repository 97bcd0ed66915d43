// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_cash_book.h"
#include "tests/reports/naive_report.h"
#include "tests/reports/report_world.h"

#include <QJsonDocument>
#include <QJsonObject>

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

// What the cards of a day had written and booked, by unit, from all rows of all years.
std::map<QString, std::pair<qint64, qint64>> cardsOf(const RawBooks& books, const QString& day)
{
    std::vector<Line> rows;
    for (const auto& row : books["transaction_row"]) {
        if (str(row, "state") == "committed"_L1)
            rows.push_back(row);
    }
    std::ranges::sort(rows, {}, [](const Line& row) {
        return std::tuple{num(row, "series"), num(row, "gen"), num(row, "seq")};
    });
    std::map<qint64, qint64> totals; // by series
    std::map<QString, std::pair<qint64, qint64>> sums;
    for (const Line& row : rows) {
        const qint64 series = num(row, "series");
        const qint64 written = num(row, "total") - std::exchange(totals[series], num(row, "total"));
        if (str(row, "business_day") != day)
            continue;
        auto& [wrote, booked] = sums[str(books.find("series", "id", series), "unit")];
        wrote += written;
        for (const auto& leg : books["journal_leg"]) {
            const auto entry = books.find("journal_entry", "number", leg[u"entry"_s]);
            if (str(leg, "book") == "on_card"_L1 && num(leg, "owner") == series &&
                !entry[u"row"_s].isNull() && num(entry, "row") == num(row, "number"))
                booked += num(leg, "amount");
        }
    }
    return sums;
}

std::multiset<std::tuple<QString, qint64, QString>> bankLinesOf(const RawBooks& books,
                                                                const BankDays& days)
{
    std::multiset<std::tuple<QString, qint64, QString>> lines;
    const auto add = [&](const QString& reference, qint64 amount, const QString& day) {
        if (!reference.isEmpty() && day >= days.first && day <= days.last)
            lines.insert({reference, amount, day});
    };
    for (const auto& tender : books["row_tender"]) {
        const auto row = books.find("transaction_row", "number", tender[u"row"_s]);
        add(str(tender, "reference"), num(tender, "amount"), str(row, "business_day"));
    }
    for (const auto& line : books["bank_line"])
        add(str(line, "reference"), num(line, "amount"), str(line, "business_day"));
    for (const auto& step : books["account_step"]) {
        const auto detail = QJsonDocument::fromJson(str(step, "detail").toUtf8()).object();
        if (str(step, "operation") == "pay_out"_L1)
            add(detail[u"reference"_s].toString(), -num(step, "amount"), str(step, "business_day"));
    }
    for (const auto& cleared : books["recovered_clearing"]) {
        if (str(cleared, "target") == "bank"_L1)
            add(str(cleared, "reference"), num(cleared, "amount"), str(cleared, "business_day"));
    }
    return lines;
}

} // namespace

// The office reads them beside the counter: the same as on the database's thread, and as loops over
// all rows have them.
TEST(CashControl, sidesAndBankLinesOfADayAreThoseOfAllRows)
{
    std::size_t withCards = 0, lines = 0;
    for (unsigned seed = 1; seed <= std::min(4U, static_cast<unsigned>(worldsWanted())); ++seed) {
        SeededCompany company{seed};
        const RawBooks books{company.rawFile()};
        db::SqlCashBook cash{company.database->address()};
        for (const auto& each : books["business_day"]) {
            const QString day = str(each, "day");
            SCOPED_TRACE(qPrintable(u"%1 %2"_s.arg(seed).arg(day)));
            const auto sides = cash.sides(day, company.finance.who);
            const auto there = company.days->reconcile(day, company.finance);
            ASSERT_TRUE(sides && there);
            EXPECT_EQ(sides->counted, there->counted);
            EXPECT_EQ(sides->booked, there->booked);
            EXPECT_EQ(sides->differences, there->differences);
            auto naive = cardsOf(books, day);
            withCards += naive.size();
            EXPECT_EQ((std::pair{qint64{sides->energy.written.hundredths()},
                                 qint64{sides->energy.booked.hundredths()}}),
                      naive[u"energy"_s]);
            EXPECT_EQ((std::pair{qint64{sides->money.written.hundredths()},
                                 qint64{sides->money.booked.hundredths()}}),
                      naive[u"money"_s]);
            const auto found = cash.bankLines({day, day}, company.finance.who);
            ASSERT_TRUE(found);
            std::multiset<std::tuple<QString, qint64, QString>> told;
            for (const BankLine& line : *found)
                told.insert({line.reference, line.amount.minor(), line.date});
            EXPECT_EQ(told, bankLinesOf(books, {day, day}));
            lines += told.size();
        }
        EXPECT_EQ(cash.bankLines({}, company.clerk.who).error().fault, Fault::PermissionDenied);
        EXPECT_EQ(cash.sides({}, company.clerk.who).error().fault, Fault::PermissionDenied);
    }
    EXPECT_GT(withCards, 0U);
    EXPECT_GT(lines, 0U);
}

TEST(CashControl, itsNumbersAreThoseOfTheRawRows)
{
    int parked = 0, refunds = 0, reversals = 0, differences = 0;
    for (unsigned seed = 1; seed <= static_cast<unsigned>(worldsWanted()); ++seed) {
        SeededCompany company{seed};
        const auto now = db::SqlCashBook{company.database->address()}.read(company.finance.who);
        ASSERT_TRUE(now) << seed;
        const RawBooks books{company.rawFile()};
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
