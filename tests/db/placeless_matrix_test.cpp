// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_month_book.h"
#include "db/repositories/sql_recovered_book.h"
#include "db/repositories/sql_restore_book.h"
#include "db/repositories/sql_roll_outs.h"
#include "db/repositories/sql_sale_limits.h"
#include "tests/db/areas.h"

#include <iostream>
#include <string_view>

// What no account lies behind: the right alone. The books of cards, orders, people, tills, days,
// invoices and tariffs have such tables in their own tests.

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

constexpr RollOutNumber rollOut{1}; // which nobody has started

SqlRollOuts rollOuts(Areas& areas)
{
    return {*areas.database, areas.clock};
}

// A function of the store, and who may use it: the columns of DOMAIN.md section 9, then the
// custodian.
struct PlacelessFunction {
    const char* name;
    std::string_view roles;
    std::optional<Fault> (*call)(Areas&, const Actor&);
};

const PlacelessFunction placelessFunctions[] = {
    {"add a customer who takes over", "**-----",
     [](Areas& areas, const Actor& who) {
         return faultOf(areas.book().addCustomer(u"Li"_s, u"Elm 7"_s, who));
     }},
    {"see recovered money", "--*-*--",
     [](Areas& areas, const Actor& who) {
         return faultOf(SqlRecoveredBook{*areas.database, areas.clock}.waiting(who));
     }},
    {"mark a restore", "---*---",
     [](Areas& areas, const Actor& who) {
         const ApprovalRecord approval{.who = areas.of(Role::Finance).who,
                                       .role = Role::Finance,
                                       .right = Right::ApproveOfficeChange};
         return faultOf(SqlRestoreBook{*areas.database, areas.clock}.mark(
             {.note = u"disk"_s, .approval = approval}, who));
     }},
    {"answer for a sale", "**-----",
     [](Areas& areas, const Actor& who) {
         const SaleAnswer answer{idOf(99), SaleAnswer::Kind::SellsAgain, u"twice"_s, {}};
         return faultOf(SqlSaleLimits{*areas.database, areas.clock}.record(answer, who));
     }},
    {"close months", "--*----",
     [](Areas& areas, const Actor& who) {
         const Month past{std::chrono::year{2026}, std::chrono::October};
         return faultOf(SqlMonthBook{*areas.database, areas.clock}.close(past, why, who));
     }},
    {"start a roll-out", "---*---",
     [](Areas& areas, const Actor& who) {
         return faultOf(rollOuts(areas).start({{}, u"x"_s}, who));
     }},
    {"begin a stage", "---*---",
     [](Areas& areas, const Actor& who) { return faultOf(rollOuts(areas).next(rollOut, who)); }},
    {"stop a roll-out", "-*-*---",
     [](Areas& areas, const Actor& who) {
         return faultOf(rollOuts(areas).stop(rollOut, u"x"_s, who));
     }},
    {"let a roll-out go on", "---*---",
     [](Areas& areas, const Actor& who) {
         const ApprovalRecord approval{.who = areas.of(Role::Finance).who};
         return faultOf(rollOuts(areas).resume(rollOut, {u"x"_s, approval}, who));
     }},
    {"take a card into a roll-out", "**---*-",
     [](Areas& areas, const Actor& who) {
         return faultOf(
             rollOuts(areas).take(rollOut, serialOf(areas.north()), Asked::InPassing, who));
     }},
    {"report a card to a roll-out", "**---*-",
     [](Areas& areas, const Actor& who) {
         return faultOf(
             rollOuts(areas).report(rollOut, serialOf(areas.north()), {CardStep::Changed}, who));
     }},
    {"settle a repair", "-*---*-",
     [](Areas& areas, const Actor& who) {
         return faultOf(rollOuts(areas).markRepaired(serialOf(areas.north()), u"x"_s, who));
     }},
};

} // namespace

TEST(Scope, isNotAskedWhereNoAccountLies)
{
    int cells = 0, denied = 0;
    for (const Role role : allRoles) {
        Areas areas;
        for (const PlacelessFunction& function : placelessFunctions) {
            const bool may = function.roles[static_cast<std::size_t>(role)] == '*';
            const auto fault = function.call(areas, areas.of(role));
            EXPECT_EQ(fault == Fault::PermissionDenied, !may)
                << function.name << ", role " << static_cast<int>(role);
            ++cells;
            denied += may ? 0 : 1;
        }
        EXPECT_TRUE(areas.verifies());
    }
    std::cout << "evidence: roles placeless cells=" << cells << " denied=" << denied << '\n';
}

} // namespace wattcard::db::test
