// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_account_terms.h"
#include "db/repositories/sql_catch_up_book.h"
#include "db/repositories/sql_debts.h"
#include "db/repositories/sql_evidence.h"
#include "db/repositories/sql_invoices.h"
#include "db/repositories/sql_month_book.h"
#include "db/repositories/sql_recovered_book.h"
#include "db/repositories/sql_reversals.h"
#include "db/repositories/sql_sale_limits.h"
#include "db/repositories/sql_statements.h"
#include "tests/db/areas.h"

#include <iostream>
#include <string_view>

// DOMAIN.md section 9 as the store keeps it: every function that acts on an account or shows one,
// for every role, here and elsewhere.

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

// A function of the store, and who may use it: the columns of DOMAIN.md section 9, then the
// custodian. "*" for the place alone.
struct PlacedFunction {
    const char* name;
    std::string_view roles;
    std::optional<Fault> (*call)(Areas&, const Actor&, AccountId);
};

transaction::Row rowOf(Areas& areas, AccountId account, transaction::Kind kind)
{
    auto row = areas.purchase(account, Money::fromMinor(1'000));
    row.kind = kind;
    return row;
}

const PlacedFunction placedFunctions[] = {
    {"begin an opening", "**-----",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(
             areas.ledger->begin(rowOf(areas, account, transaction::Kind::Opening), who));
     }},
    {"begin a purchase", "**-----",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(
             areas.ledger->begin(rowOf(areas, account, transaction::Kind::Purchase), who));
     }},
    {"begin a reversal", "-*-----",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(
             areas.ledger->begin(rowOf(areas, account, transaction::Kind::Reversal), who));
     }},
    {"claim", "*******",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(areas.ledger->claim(areas.sold[account.value()], who));
     }},
    {"book return data", "*******",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(
             areas.ledger->bookReturn(account, areas.returnData(account, Credit{}, 9), who));
     }},
    {"report a card", "*******",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(
             areas.ledger->reportCard(account, transaction::Verdict::RefuseRetain, {}, who));
     }},
    {"pay out", "-*-----",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(
             SqlReversals{*areas.database, areas.clock}.payOut(areas.sold[account.value()], who));
     }},
    {"owe", "**-----",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(SqlDebts{*areas.database, areas.clock}.owe(
             account, {DebtClass::LateFee, Money::fromMinor(100)}, u"late"_s, who));
     }},
    {"agree on a debt plan", "**-----",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(
             SqlDebts{*areas.database, areas.clock}.agree(account, {}, u"agreed"_s, who));
     }},
    {"take a debt payment", "**-----",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(SqlDebts{*areas.database, areas.clock}.repay(
             {account, {{TenderKind::Cash, Money::fromMinor(100), {}}}}, who));
     }},
    {"reprint another's receipt", "-*-----",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(areas.outbox->reprint(areas.sold[account.value()], u"lost"_s, who));
     }},
    {"see a statement", "***-*--",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(SqlStatements{*areas.database, areas.clock}.movements(account, who));
     }},
    {"collect evidence", "----*--",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(SqlEvidence{*areas.database, areas.clock}.collect(account, who));
     }},
    {"seal evidence", "----*--",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(
             SqlEvidence{*areas.database, areas.clock}.seal({account, 1, Bytes(32, 1)}, who));
     }},
    {"open an account's facts", "*******",
     [](Areas& areas, const Actor& who, AccountId account) {
         areas.database->serve(who.who);
         return faultOf(areas.ledger->byAccount(account));
     }},
    {"open the facts of a card", "*******",
     [](Areas& areas, const Actor& who, AccountId account) {
         areas.database->serve(who.who);
         return faultOf(areas.ledger->bySerial(serialOf(account)));
     }},
    {"see the history", "*******",
     [](Areas& areas, const Actor& who, AccountId account) {
         areas.database->serve(who.who);
         return faultOf(areas.ledger->history(account, 9));
     }},
    {"see a row", "*******",
     [](Areas& areas, const Actor& who, AccountId account) {
         areas.database->serve(who.who);
         return faultOf(areas.ledger->row(areas.sold[account.value()]));
     }},
    {"see a receipt", "*******",
     [](Areas& areas, const Actor& who, AccountId account) {
         areas.database->serve(who.who);
         return faultOf(areas.ledger->receipt(areas.sold[account.value()]));
     }},
    {"change a plan", "*------",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(SqlAccountTerms{*areas.database, areas.clock}.changePlan(
             {account, TariffPlanId{1}, why}, who));
     }},
    {"see who must be spoken to", "*******",
     [](Areas& areas, const Actor& who, AccountId account) {
         areas.database->serve(who.who);
         return faultOf(SqlAccountTerms{*areas.database, areas.clock}.care(account));
     }},
    {"note who must be spoken to", "**-----",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(SqlAccountTerms{*areas.database, areas.clock}.setContactFirst(account, true,
                                                                                      why, who));
     }},
    {"record a contact", "**-----",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(
             SqlAccountTerms{*areas.database, areas.clock}.recordContact(account, why, who));
     }},
    {"see the bill of a month", "*******",
     [](Areas& areas, const Actor& who, AccountId account) {
         areas.database->serve(who.who);
         return faultOf(SqlMonthBook{*areas.database, areas.clock}.bill({.account = account}));
     }},
    {"settle a month", "--*----",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(
             SqlMonthBook{*areas.database, areas.clock}.settle({.account = account}, why, who));
     }},
    {"rename", "**-----",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(areas.book().rename(account, u"Li"_s, why, who));
     }},
    {"cancel a file", "**-----",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(areas.book().cancelFile(account, why, who));
     }},
    {"suspend", "*------",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(areas.book().suspend({.account = account, .cause = why}, who));
     }},
    {"resume", "*------",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(areas.book().resume(account, {}, why, who));
     }},
    {"see a final bill", "*******",
     [](Areas& areas, const Actor& who, AccountId account) {
         areas.database->serve(who.who);
         return faultOf(areas.book().closingBill(account, {}));
     }},
    {"close an account", "*------",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(areas.book().close({.account = account, .cause = why}, who));
     }},
    {"see refunds that are due", "*******",
     [](Areas& areas, const Actor& who, AccountId account) {
         areas.database->serve(who.who);
         return faultOf(areas.book().refundsDue(account));
     }},
    {"correct a sale", "--*----",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(areas.book().correct({areas.sold[account.value()], {}, why}, who));
     }},
    {"give carry away", "*------",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(
             areas.book().moveCarry(account, areas.north(), Money::fromMinor(1), why, who));
     }},
    {"take carry over", "*------",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(areas.book().moveCarry(areas.north(), account, Money::fromMinor(1),
                                               areas.signedCause(), who));
     }},
    {"lift a hold", "*------",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(areas.book().liftHold(account, why, who));
     }},
    {"settle a quarantined row", "*------",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(areas.book().settleQuarantine(areas.sold[account.value()], {}, why, who));
     }},
    {"see the exchange of a meter", "*******",
     [](Areas& areas, const Actor& who, AccountId account) {
         areas.database->serve(who.who);
         return faultOf(areas.book().lastExchange(account));
     }},
    {"see what a reversal takes back", "*******",
     [](Areas& areas, const Actor& who, AccountId account) {
         areas.database->serve(who.who);
         return faultOf(SqlReversals{*areas.database, areas.clock}.last(account));
     }},
    {"see what was bought", "*******",
     [](Areas& areas, const Actor& who, AccountId account) {
         areas.database->serve(who.who);
         return faultOf(SqlSaleLimits{*areas.database, areas.clock}.standing(
             {{}, account, {}, {}, {}, CounterId{3}}));
     }},
    {"rebuild lost sales", "*------",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(SqlCatchUpBook{*areas.database, areas.clock}.catchUp(
             {.account = account, .cause = why}, who));
     }},
    {"see what a rebuilt reversal takes back", "*******",
     [](Areas& areas, const Actor& who, AccountId account) {
         areas.database->serve(who.who);
         return faultOf(SqlCatchUpBook{*areas.database, areas.clock}.lastSale(account));
     }},
    {"clear recovered money", "--*----",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(SqlRecoveredBook{*areas.database, areas.clock}.clear(
             {.row = areas.sold[account.value()], .cause = why}, who));
     }},
    {"commit", "*******",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(areas.ledger->commit({areas.sold[account.value()], 1}, {}, who));
     }},
    {"void", "*******",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(areas.ledger->voidRow({areas.sold[account.value()], 1}, who));
     }},
    {"quarantine", "*******",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(areas.ledger->quarantine({areas.sold[account.value()], 1}, u"x"_s, who));
     }},
    {"use an invoice", "**-----",
     [](Areas& areas, const Actor& who, AccountId account) {
         return faultOf(
             SqlInvoices{*areas.database, areas.clock}.use({}, areas.sold[account.value()], who));
     }},
};

bool isRefused(std::optional<Fault> fault)
{
    return fault == Fault::PermissionDenied || fault == Fault::OutOfScope;
}

} // namespace

// Role x function x place, each cell asserted: without the right the place does not matter, with it
// only the north is served.
TEST(Scope, isAskedByEveryFunctionOfTheStoreForEveryRole)
{
    int denied = 0, granted = 0;
    for (const Role role : allRoles) {
        Areas areas;
        const Actor who = areas.of(role);
        for (const PlacedFunction& function : placedFunctions) {
            const bool may = function.roles[static_cast<std::size_t>(role)] == '*';
            for (const AccountId account : {areas.south(), areas.north()}) {
                const bool served = account == areas.north();
                const auto fault = function.call(areas, who, account);
                areas.database->serve({});
                const auto wanted = may ? Fault::OutOfScope : Fault::PermissionDenied;
                if (may && served)
                    EXPECT_FALSE(isRefused(fault))
                        << function.name << ", role " << static_cast<int>(role);
                else
                    EXPECT_EQ(fault, wanted)
                        << function.name << ", role " << static_cast<int>(role);
                (may && served ? granted : denied) += 1;
            }
        }
        EXPECT_TRUE(areas.verifies());
    }
    EXPECT_EQ(granted + denied, 47 * 7 * 2);
    EXPECT_EQ(denied, 484);
    std::cout << "evidence: roles store cells=" << granted + denied << " denied=" << denied << '\n';
}

// A refund lies on a step of an account.
TEST(Scope, isAskedOfWhoPaysARefundOut)
{
    Areas areas;
    ASSERT_TRUE(areas.execute(
        "INSERT INTO account_step SELECT 1 + a.id, a.id, 'close', NULL, NULL, NULL, 100, 0, '{}',"
        " 'evidence_seen', 'x', NULL, NULL, '20261121', 0, 3, 1, 1 FROM account AS a"));
    constexpr std::string_view roles = "-**----";
    for (const Role role : allRoles) {
        const bool may = roles[static_cast<std::size_t>(role)] == '*';
        for (const AccountId account : {areas.south(), areas.north()}) {
            const Actor who = areas.of(role);
            const auto fault =
                faultOf(areas.book().payOut(StepNumber{1 + account.value()}, {}, why, who));
            const bool served = account == areas.north();
            if (may && served)
                EXPECT_FALSE(isRefused(fault)) << static_cast<int>(role);
            else
                EXPECT_EQ(fault, may ? Fault::OutOfScope : Fault::PermissionDenied);
        }
    }
}

} // namespace wattcard::db::test
