// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account_statement.h"
#include "db/repositories/sql_debts.h"
#include "db/repositories/sql_reversals.h"
#include "db/repositories/sql_statements.h"
#include "tests/db/office.h"

#include <QFile>

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace wattcard;
using namespace wattcard::app;
using db::test::Office;

namespace {

// Three business days of one account in energy mode, with another account between.
class Life : public Office {
public:
    Life()
    {
        openAccount(account, Money::fromMinor(10'001)); // 21 Nov: carry 0.01
        load(account);
        owe(48'000);
        openAccount(moneyAccount, Money::fromMinor(7'000));
        nextDay(); // 22 Nov: a purchase that repays debt, a payment of debt
        sell(purchase(account, Money::fromMinor(20'000)));
        EXPECT_TRUE(
            debts.repay({account, {{TenderKind::Cash, Money::fromMinor(5'000), {}}}}, clerk));
        EXPECT_TRUE(ledger->bookReturn(account, returnData(account, hundredths(3'000), 5), clerk));
        nextDay(); // 23 Nov: a purchase, taken back and paid out; one that is voided; one open
        const auto sold = purchase(account, Money::fromMinor(3'000));
        sell(sold);
        const auto back = reversalOf(sold);
        sell(back);
        EXPECT_TRUE(reversals.payOut(back.id, leader()));
        const auto voided = purchase(account, Money::fromMinor(2'500));
        EXPECT_TRUE(ledger->begin(voided, clerk));
        EXPECT_TRUE(ledger->voidRow({voided.id, 1}, clerk));
        EXPECT_TRUE(ledger->begin(purchase(account, Money::fromMinor(1'500)), clerk));
    }
    Result<Statement> statement(const QString& from, const QString& to)
    {
        return AccountStatement{statements, clerk}.make({account, from, to});
    }
    AccountId account = energyAccount;
    db::SqlDebts debts{*database, clock};
    db::SqlReversals reversals{*database, clock};
    db::SqlStatements statements{*database, clock};

private:
    static Credit hundredths(std::int64_t amount) { return Credit::fromHundredths(amount); }
    void nextDay() { clock.set(clock.now() + std::chrono::hours{24}); }
    void owe(std::int64_t fen)
    {
        EXPECT_TRUE(debts.owe(account, {DebtClass::EarlierYears, Money::fromMinor(fen)},
                              u"brought forward"_s, clerk));
    }
    transaction::Row reversalOf(const transaction::Row& sold)
    {
        const auto facts = *ledger->byAccount(account);
        auto row = purchase(account, Money::fromMinor(100)); // position and numbers
        row.kind = transaction::Kind::Reversal;
        row.quote = {};
        row.quote.credit = -sold.quote.credit;
        row.quote.energy = Energy{} - sold.quote.energy;
        row.quote.tariff = sold.quote.tariff;
        row.quote.carry = facts.account.carry -
                          (sold.quote.payment - sold.quote.charge - sold.quote.linesInAll());
        row.tendered = {};
        row.cause = Cause{Reason::ClerkError, u"typed"_s, {}, {}};
        row.reverses = sold.id;
        db::test::encodeLoad(row, facts.total + row.quote.credit);
        return row;
    }
};

// The same balance in the plainest way: every leg of the journal in a loop, no joins.
struct NaiveLeg {
    std::string book;
    std::int64_t owner = 0, amount = 0, rowAccount = 0;
    std::string day;
};

std::vector<NaiveLeg> allLegs(const QString& directory)
{
    std::vector<NaiveLeg> legs;
    sqlite3* handle = nullptr;
    sqlite3_open(QFile::encodeName(db::Database::fileIn(directory)).constData(), &handle);
    sqlite3_exec(
        handle,
        "SELECT l.book, l.owner, l.amount,"
        " (SELECT account FROM transaction_row WHERE number ="
        "   (SELECT row FROM journal_entry WHERE number = l.entry)),"
        " (SELECT business_day FROM transaction_row WHERE number ="
        "   (SELECT row FROM journal_entry WHERE number = l.entry)),"
        " strftime('%Y%m%d', (SELECT at FROM journal_entry WHERE number = l.entry) / 1000 + 28800,"
        "   'unixepoch') FROM journal_leg AS l",
        [](void* list, int, char** values, char**) {
            static_cast<std::vector<NaiveLeg>*>(list)->push_back(
                {values[0], std::atoll(values[1]), std::atoll(values[2]),
                 values[3] != nullptr ? std::atoll(values[3]) : 0,
                 values[4] != nullptr ? values[4] : values[5]});
            return 0;
        },
        &legs, nullptr);
    sqlite3_close(handle);
    return legs;
}

StatementBalance naive(const std::vector<NaiveLeg>& legs, std::int64_t account, std::int64_t series,
                       const std::string& lastDay)
{
    std::map<std::string, std::int64_t> sums;
    for (const NaiveLeg& leg : legs) {
        const bool isCredit = leg.book == "issued" || leg.book == "on_card" ||
                              leg.book == "in_meter" || leg.book == "consumed" ||
                              leg.book == "granted";
        if (leg.day <= lastDay && leg.owner == (isCredit ? series : account))
            sums[leg.book] += leg.amount;
    }
    StatementBalance balance;
    balance.owed = Money::fromMinor(sums["receivable"]);
    balance.carry = Money::fromMinor(-sums["carry"]);
    balance.deposit = Money::fromMinor(-sums["deposit"]);
    balance.refundDue = Money::fromMinor(-sums["refund_due"]);
    balance.suspended = Money::fromMinor(-sums["suspense"]);
    balance.series = series;
    balance.unit = PaymentMode::Energy;
    balance.total = Credit::fromHundredths(-sums["issued"]);
    balance.unloaded = Credit::fromHundredths(sums["on_card"]);
    balance.accepted =
        Credit::fromHundredths(sums["in_meter"] + sums["consumed"] + sums["granted"]);
    return balance;
}

constexpr const char16_t* days[] = {u"20261121", u"20261122", u"20261123", u"20261124"};

} // namespace

TEST(AccountStatement, isTheSumOfTheLedgerOnEveryDay)
{
    Life life;
    ASSERT_TRUE(life.verifies());
    const auto legs = allLegs(life.directory);
    ASSERT_GT(legs.size(), 40U);
    for (std::size_t from = 0; from < 4; ++from) {
        for (std::size_t to = from; to < 4; ++to) {
            const QString first = QString::fromUtf16(days[from]);
            const QString last = QString::fromUtf16(days[to]);
            const auto statement = life.statement(first, last);
            ASSERT_TRUE(statement);
            const auto closing = naive(legs, 2, 1, last.toStdString());
            EXPECT_EQ(statement->closing, closing) << last.toStdString();
            if (from > 0)
                EXPECT_EQ(statement->opening,
                          naive(legs, 2, 1, QString::fromUtf16(days[from - 1]).toStdString()));
            else
                EXPECT_EQ(statement->opening, StatementBalance{});
            EXPECT_EQ(closing.total, closing.accepted + closing.unloaded);
        }
    }
}

// Opening balance + what each line moved = the balance beside it, down to the closing one.
TEST(AccountStatement, runsFromLineToLine)
{
    Life life;
    const auto statement = life.statement(u"20261122"_s, u"20261123"_s);
    ASSERT_TRUE(statement);
    StatementBalance running = statement->opening;
    EXPECT_EQ(running.owed, Money::fromMinor(48'000));
    for (const StatementLine& line : statement->lines) {
        running.owed = running.owed + line.moved.owed;
        running.carry = running.carry + line.moved.carry;
        running.suspended = running.suspended + line.moved.suspended;
        running.refundDue = running.refundDue + line.moved.refundDue;
        for (const CreditMovement& credit : line.moved.credit) {
            running.total = running.total + credit.total;
            running.accepted = running.accepted + credit.accepted;
            running.unloaded = running.unloaded + credit.unloaded;
        }
        EXPECT_EQ(line.after, running) << line.moved.event.toStdString();
        EXPECT_GE(line.moved.businessDay, statement->from);
        EXPECT_LE(line.moved.businessDay, statement->to);
    }
    EXPECT_EQ(running, statement->closing);
    EXPECT_EQ(statement->closing.suspended, Money::fromMinor(1'500)); // the open row
}

TEST(AccountStatement, showsEachActOnceWithItsReceipt)
{
    Life life;
    const auto statement = life.statement(u"20261121"_s, u"20261123"_s);
    ASSERT_TRUE(statement);
    QStringList acts;
    for (const StatementLine& line : statement->lines)
        acts.append(line.moved.event + u' ' + line.moved.received.toString());
    const QStringList expected{u"commit 100.01"_s, u"return 0.00"_s,     u"owe 0.00"_s,
                               u"commit 200.00"_s, u"repay 50.00"_s,     u"return 0.00"_s,
                               u"commit 30.00"_s,  u"reversal -30.00"_s, u"void 0.00"_s,
                               u"intent 15.00"_s};
    EXPECT_EQ(acts, expected) << acts.join(u'|').toStdString();
    EXPECT_EQ(statement->lines[0].moved.receiptNumber, u"0003-20261121-00001"_s);
    EXPECT_EQ(statement->lines[3].moved.receiptNumber, u"0003-20261122-00001"_s);
    EXPECT_TRUE(statement->lines.back().moved.receiptNumber.isEmpty());
    EXPECT_EQ(statement->account.number.toString(), u"100000000002"_s);
}

TEST(AccountStatement, refusesDaysThatAreNone)
{
    Life life;
    for (const auto& [from, to] :
         {std::pair{u"20261122"_s, u"20261121"_s}, std::pair{u"2026-11-21"_s, u"20261121"_s},
          std::pair{u"20261121"_s, QString{}}})
        EXPECT_EQ(life.statement(from, to).error().fault, Fault::BadInput);
    const AccountId nobody{99};
    EXPECT_EQ(
        (AccountStatement{life.statements, life.clerk}.make({nobody, u"20261121"_s, u"20261121"_s}))
            .error()
            .fault,
        Fault::NotFound);
}
