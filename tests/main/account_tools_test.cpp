// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/main/tool_world.h"

#include <QJsonArray>

#include <gtest/gtest.h>

#include <algorithm>

// Who looks at the books has signed in and sees what he serves (DOMAIN.md section 9); month, care
// and operator as they are typed.

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

// A practice profile with one person of each kind, of whom the last serves the south only, and one
// account in the north.
class AccountTools : public ToolWorld {
protected:
    AccountTools()
    {
        add({{u"admin"_s, Role::Administrator},
             {u"finance"_s, Role::Finance},
             {u"leader"_s, Role::ShiftLeader},
             {u"clerk"_s, Role::Clerk},
             {u"south"_s, Role::Clerk}});
        office.openAccount(office.moneyAccount, Money::fromMinor(5'000));
        office.close();
        EXPECT_TRUE(
            office.execute("UPDATE service_point SET area = 'north';"
                           "INSERT INTO operator_scope (operator, kind, code)"
                           " SELECT id, 'area', 'south' FROM operator WHERE login = 'south'"));
    }
};

struct Look {
    Tool tool;
    QStringList words;
};

const Look looks[] = {
    {account, {u"list"_s}},   {limit, {u"list"_s}},          {order, {u"list"_s}},
    {restored, {u"list"_s}},  {stock, {u"count"_s}},         {stock, {u"list"_s}},
    {tariff, {u"list"_s}},    {tariff, {u"show"_s, u"1"_s}}, {tariff, {u"map"_s}},
    {operators, {u"list"_s}}, {care, {u"show"_s}},
};

} // namespace

TEST_F(AccountTools, showNothingToWhoHasNotSignedIn)
{
    for (const Look& look : looks) {
        const QString what = look.words.join(u' ');
        const Named account{{u"account"_s, u"100000000001"_s}};
        const Answered nobody = run(look.tool, {}, look.words, account);
        EXPECT_EQ(nobody.exit, Exit::Usage) << what.toStdString();
        EXPECT_EQ(nobody.text, "") << what.toStdString();
        const Answered wrong = run(look.tool, u"admin"_s, look.words, account, "wrong\n");
        EXPECT_EQ(wrong.exit, Exit::Failure) << what.toStdString();
        EXPECT_EQ(wrong.text, "") << what.toStdString();
        EXPECT_TRUE(office.execute("UPDATE operator SET failures = 0, locked_until = 0"));
        EXPECT_EQ(run(look.tool, u"admin"_s, look.words, account).exit, Exit::Ok)
            << what.toStdString();
    }
}

TEST_F(AccountTools, listTheAccountsThatSomebodyServes)
{
    const auto found = [&](const QString& login, const QString& text) {
        return run(account, login, {u"list"_s, text}).json[u"accounts"_s].toArray().size();
    };
    EXPECT_EQ(found(u"clerk"_s, {}), 3);
    EXPECT_EQ(found(u"clerk"_s, u"100000000001"_s), 1);
    EXPECT_EQ(found(u"south"_s, {}), 0);
    EXPECT_EQ(found(u"south"_s, u"100000000001"_s), 0);
    EXPECT_EQ(run(tariff, u"clerk"_s, {u"map"_s}).json[u"meters"_s].toArray().size(), 1);
    EXPECT_EQ(run(tariff, u"south"_s, {u"map"_s}).json[u"meters"_s].toArray().size(), 0);
}

TEST_F(AccountTools, settleAMonthWithASecondPerson)
{
    Named named{{u"account"_s, u"100000000001"_s}, {u"month"_s, u"2026-09"_s},
                {u"register"_s, u"70.00"_s},       {u"since"_s, u"0"_s},
                {u"cause"_s, u"evidence_seen"_s},  {u"reason"_s, u"read on site"_s}};
    // The command has the clock of the machine: a month is needed that is over there too.
    ASSERT_TRUE(office.execute("DROP TRIGGER tariff_step_no_update;"
                               "UPDATE tariff_step SET effective_from = effective_from - 9000000000"
                               " WHERE step = 'released'"));
    named.insert(u"dry-run"_s, {});
    const Answered tried = run(month, u"finance"_s, {u"settle"_s}, named);
    EXPECT_EQ(tried.exit, Exit::Ok);
    EXPECT_EQ(tried.json[u"used"_s][u"flat"_s].toString(), u"70.00"_s);
    EXPECT_TRUE(tried.json.contains(u"known_after"_s));
    named.remove(u"dry-run"_s);
    EXPECT_EQ(run(month, u"finance"_s, {u"settle"_s}, named).exit, Exit::Usage) << "--approver";
    named.insert(u"approver"_s, u"admin"_s);
    EXPECT_EQ(run(month, u"finance"_s, {u"settle"_s}, named).exit, Exit::Permission);
    named.insert(u"approver"_s, u"leader"_s);
    EXPECT_EQ(run(month, u"clerk"_s, {u"settle"_s}, named).exit, Exit::Permission);
    EXPECT_EQ(run(month, u"finance"_s, {u"settle"_s}, named).exit, Exit::Ok);
}

TEST_F(AccountTools, noteWhoMustBeSpokenTo)
{
    const Named named{{u"account"_s, u"100000000001"_s},
                      {u"cause"_s, u"evidence_seen"_s},
                      {u"reason"_s, u"oxygen at home"_s}};
    EXPECT_TRUE(run(care, u"clerk"_s, {u"set"_s}, named).json[u"contact_first"_s].toBool());
    EXPECT_NE(run(care, u"clerk"_s, {u"contact"_s}, named).json[u"contacted"_s].toString(), u""_s);
    EXPECT_EQ(run(care, u"south"_s, {u"show"_s}, {{u"account"_s, u"1"_s}}).exit, Exit::Permission);
    EXPECT_EQ(run(care, u"admin"_s, {u"clear"_s}, named).exit, Exit::Permission);
    EXPECT_EQ(run(care, u"clerk"_s, {u"forget"_s}, named).exit, Exit::Usage);
}

// Purchase limits can be lifted on a new installation: whoever enters a shift leader says how far.
TEST_F(AccountTools, enterAShiftLeaderWithHisOverrideLimit)
{
    Named named{{u"name"_s, u"Chen"_s}, {u"approver"_s, u"finance"_s}, {u"reason"_s, u"new"_s}};
    const QStringList words{u"add"_s, u"chen"_s, u"shift_leader"_s};
    EXPECT_EQ(run(operators, u"admin"_s, words, named).exit, Exit::Usage);
    named.insert(u"override-limit"_s, u"500.00"_s);
    EXPECT_EQ(run(operators, u"admin"_s, words, named).exit, Exit::Ok);
    const QJsonArray all = run(operators, u"admin"_s, {u"list"_s}).json[u"operators"_s].toArray();
    const auto isChen = [](const QJsonValue& each) { return each[u"login"_s] == u"chen"_s; };
    const auto chen = std::ranges::find_if(all, isChen);
    ASSERT_NE(chen, all.end());
    EXPECT_EQ((*chen)[u"override_limit"_s].toString(), u"500.00"_s);
    named.remove(u"override-limit"_s);
    EXPECT_EQ(run(operators, u"admin"_s, {u"add"_s, u"zhou"_s, u"clerk"_s}, named).exit, Exit::Ok);
}

// What is said of one limit is not said of the other, and nobody's goes above that of all.
TEST_F(AccountTools, keepTheLimitOfAnOperatorThatIsNotNamed)
{
    Named named{{u"approver"_s, u"finance"_s}, {u"reason"_s, u"the desk"_s}};
    const auto limitsOf = [&](const QString& login) {
        const QJsonArray all =
            run(operators, u"admin"_s, {u"list"_s}).json[u"operators"_s].toArray();
        for (const QJsonValue& each : all) {
            if (each[u"login"_s] == login)
                return QStringList{each[u"refund_limit"_s].toString(),
                                   each[u"override_limit"_s].toString()};
        }
        return QStringList{};
    };
    const QStringList words{u"limits"_s, u"leader"_s};
    named.insert(u"override-limit"_s, u"300.00"_s);
    ASSERT_EQ(run(operators, u"admin"_s, words, named).exit, Exit::Ok);
    named.remove(u"override-limit"_s);
    named.insert(u"refund-limit"_s, u"120.00"_s);
    ASSERT_EQ(run(operators, u"admin"_s, words, named).exit, Exit::Ok);
    EXPECT_EQ(limitsOf(u"leader"_s), (QStringList{u"120.00"_s, u"300.00"_s}));
    named.insert(u"refund-limit"_s, u"500.01"_s);
    EXPECT_NE(run(operators, u"admin"_s, words, named).exit, Exit::Ok);
    EXPECT_EQ(limitsOf(u"leader"_s), (QStringList{u"120.00"_s, u"300.00"_s}));
    named.remove(u"refund-limit"_s);
    named.insert(u"override-limit"_s, u"0.00"_s);
    ASSERT_EQ(run(operators, u"admin"_s, words, named).exit, Exit::Ok);
    EXPECT_EQ(limitsOf(u"leader"_s), (QStringList{u"120.00"_s, u"0.00"_s}));
}

// Above 500.00 finance pays by bank, and a shift leader signs what he has read.
TEST_F(AccountTools, payALargeRefundWithASecondPerson)
{
    ASSERT_TRUE(office.execute(
        "INSERT INTO account_step (number, account, operation, amount, credit, detail, reason, "
        "note,"
        " business_day, at, counter, operator, audit) VALUES (7, 1, 'close', 50001, 0, '{}',"
        " 'customer_moves', '', '20261121', 0, 3, 1, 1), (8, 1, 'close', 50000, 0, '{}',"
        " 'customer_moves', '', '20261121', 0, 3, 1, 1)"));
    Named named{
        {u"cause"_s, u"customer_moves"_s}, {u"reason"_s, u"closed"_s}, {u"bank"_s, u"T-1"_s}};
    EXPECT_EQ(run(refund, u"finance"_s, {u"7"_s}, named).exit, Exit::Failure) << "unsigned";
    named.insert(u"account"_s, u"1"_s);
    EXPECT_EQ(run(refund, u"finance"_s, {u"7"_s}, named).exit, Exit::Usage) << "--approver";
    named.insert(u"approver"_s, u"admin"_s);
    EXPECT_EQ(run(refund, u"finance"_s, {u"7"_s}, named).exit, Exit::Permission);
    named.insert(u"approver"_s, u"leader"_s);
    EXPECT_EQ(run(refund, u"clerk"_s, {u"7"_s}, named).exit, Exit::Permission);
    const Answered paid = run(refund, u"finance"_s, {u"7"_s}, named);
    EXPECT_EQ(paid.exit, Exit::Ok);
    EXPECT_EQ(paid.json[u"paid"_s].toString(), u"500.01"_s);
    named.remove(u"approver"_s);
    EXPECT_EQ(run(refund, u"finance"_s, {u"8"_s}, named).json[u"paid"_s].toString(), u"500.00"_s);
}

TEST_F(AccountTools, takeAForgottenPinAway)
{
    ASSERT_TRUE(office.execute("UPDATE operator SET encoded_pin = '$argon2id$x', pin_failures = 3"
                               " WHERE login = 'clerk'"));
    Named named{{u"approver"_s, u"leader"_s}, {u"reason"_s, u"forgotten"_s}};
    const QStringList words{u"pin-reset"_s, u"clerk"_s};
    EXPECT_EQ(run(operators, u"admin"_s, words, named).exit, Exit::Permission);
    named.insert(u"approver"_s, u"finance"_s);
    EXPECT_EQ(run(operators, u"leader"_s, words, named).exit, Exit::Permission);
    EXPECT_EQ(run(operators, u"admin"_s, words, named).exit, Exit::Ok);
    EXPECT_TRUE(office.execute("SELECT 1 / (SELECT encoded_pin = '' AND pin_failures = 0"
                               " FROM operator WHERE login = 'clerk')"));
}

TEST_F(AccountTools, closeAMonthWithoutChoosingACauseThatDoesNotFit)
{
    const Named asked{{u"month"_s, u"2026-10"_s}, {u"reason"_s, u"the month is over"_s}};
    const Answered closed = run(month, u"finance"_s, {u"close"_s}, asked);
    EXPECT_EQ(closed.exit, Exit::Ok) << closed.text;
    Named wrong = asked;
    wrong.insert(u"cause"_s, u"because"_s);
    EXPECT_EQ(run(month, u"finance"_s, {u"close"_s}, wrong).exit, Exit::Usage);
}

// What ROW may be is shown by the command that wants it.
TEST_F(AccountTools, listTheSalesThatACorrectionMayName)
{
    const Named account{{u"account"_s, u"100000000001"_s}};
    const Answered listed = run(correct, u"finance"_s, {u"list"_s}, account);
    ASSERT_EQ(listed.exit, Exit::Ok) << listed.text;
    const QJsonArray sales = listed.json[u"sales"_s].toArray();
    ASSERT_EQ(sales.size(), 1) << listed.text;
    EXPECT_EQ(sales[0][u"received"_s].toString(), u"50.00"_s);
    EXPECT_TRUE(TransactionId::parse(sales[0][u"row"_s].toString())) << listed.text;
    EXPECT_FALSE(sales[0][u"receipt"_s].toString().isEmpty());
    Named wanted = account;
    wanted.insert({{u"received"_s, u"40.00"_s},
                   {u"cause"_s, u"clerk_error"_s},
                   {u"reason"_s, u"miscounted"_s},
                   {u"approver"_s, u"leader"_s}});
    EXPECT_EQ(run(correct, u"finance"_s, {u"R-000"_s}, wanted).exit, Exit::Failure)
        << "neither row nor receipt: said, not the usage";
    EXPECT_NE(run(correct, u"south"_s, {u"list"_s}, account).exit, Exit::Ok);
}

// What the shift before has left need not be typed.
TEST_F(AccountTools, takeOverWhatTheShiftBeforeHasLeft)
{
    const auto shifts = [&](const QString& login, const QStringList& words, const Named& named) {
        return run(shift, login, words, named);
    };
    const Named pieces{{u"pieces"_s, u"100x3"_s}};
    Named opening = pieces;
    opening.insert(u"take-over"_s, {});
    EXPECT_NE(shifts(u"clerk"_s, {u"open"_s}, opening).exit, Exit::Ok) << "nothing was left";
    ASSERT_EQ(
        shifts(u"clerk"_s, {u"open"_s}, {{u"float"_s, u"300.00"_s}, {u"pieces"_s, u"100x3"_s}})
            .exit,
        Exit::Ok);
    ASSERT_EQ(shifts(u"clerk"_s, {u"count"_s}, pieces).exit, Exit::Ok);
    ASSERT_EQ(shifts(u"leader"_s, {u"close"_s}, {{u"hand-over"_s, {}}}).exit, Exit::Ok);
    const Answered taken = shifts(u"clerk"_s, {u"open"_s}, opening);
    EXPECT_EQ(taken.exit, Exit::Ok);
    EXPECT_EQ(taken.json[u"float"_s].toString(), u"300.00"_s) << taken.text;
}

} // namespace wattcard::db::test
