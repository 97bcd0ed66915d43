// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/close_month.h"
#include "app/contact_first.h"
#include "app/settle_month.h"
#include "crypto/password.h"
#include "db/repositories/sql_account_terms.h"
#include "db/repositories/sql_debts.h"
#include "db/repositories/sql_month_book.h"
#include "tests/db/office.h"

#include <gtest/gtest.h>

// What finance does when a month is over, and who must be spoken to (DOMAIN.md sections 2, 4, 6.5).

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace wattcard;
using namespace wattcard::app;
using db::test::Office;

namespace {

constexpr db::StatementText editSteps{
    "edit_steps", "SELECT COUNT(*) FROM account_step WHERE operation = 'edit_data'"};
constexpr Month november = 2026y / std::chrono::November;

// An account with a meter; a shift leader and an auditor who can sign in; it is 2 December.
class MonthDesk : public Office {
public:
    MonthDesk()
    {
        openAccount(account, Money::fromMinor(5'000));
        const QString encoded =
            *crypto::hashPassword(u"right password"_s, crypto::passwordCostFloor);
        for (const auto& [login, role] :
             {std::pair{u"leader"_s, Role::ShiftLeader}, std::pair{u"auditor"_s, Role::Auditor}})
            EXPECT_TRUE(people->add({{}, login, login, role, false}, encoded, {{}, CounterId{3}}));
        clock.set(std::chrono::sys_days{2026y / 12 / 2} + 2h);
        request.reading.account = account;
        request.reading.month = november;
        request.reading.since.emplace();
        request.reading.registers.total = Energy::fromHundredths(7'000);
        request.cause = {Reason::EvidenceSeen, u"read on site"_s, {}};
    }
    Operator person(Role role) const { return {of(role).who, u"x"_s, u"X"_s, role, false}; }
    Result<Approval> signedBy(const QString& login, const SettleMonth::Request& what)
    {
        const auto bill = use.bill(what.reading);
        EXPECT_TRUE(bill);
        const auto asked = nextApproval(SettleMonth::shown(what, *bill, person(Role::Finance)), {});
        EXPECT_TRUE(asked);
        return ApprovalDesk{*people, clock, CounterId{3}}.approve({login, u"right password"_s},
                                                                  *asked);
    }
    std::optional<Fault> settle(const SettleMonth::Request& what,
                                const std::vector<Approval>& approvals, Role role = Role::Finance)
    {
        const auto done = use.run(what, approvals, person(role));
        return done ? std::nullopt : std::optional{done.error().fault};
    }
    AccountId account = moneyAccount;
    db::SqlMonthBook book{*database, clock};
    db::SqlAccountTerms terms{*database, clock};
    SettleMonth use{book, CounterId{3}};
    CloseMonth end{{book, clock, CounterId{3}}};
    ContactFirst care{terms, CounterId{3}};
    SettleMonth::Request request;
};

} // namespace

// Two people see the registers, the bill and what the books know; whatever of it changes afterwards
// was signed by nobody.
TEST(SettleMonth, booksExactlyWhatWasSigned)
{
    MonthDesk desk;
    const auto leader = desk.signedBy(u"leader"_s, desk.request);
    ASSERT_TRUE(leader);
    EXPECT_EQ(desk.signedBy(u"auditor"_s, desk.request).error().fault, Fault::PermissionDenied);
    EXPECT_EQ(desk.settle(desk.request, {}), Fault::NotApproved);
    auto other = desk.request;
    other.reading.registers.total = Energy::fromHundredths(7'001);
    EXPECT_EQ(desk.settle(other, {*leader}), Fault::NotApproved);
    other = desk.request;
    other.reading.since->total = Energy::fromHundredths(1);
    EXPECT_EQ(desk.settle(other, {*leader}), Fault::NotApproved);
    other = desk.request;
    other.cause.note = u"read by telephone"_s;
    EXPECT_EQ(desk.settle(other, {*leader}), Fault::NotApproved);
    // A card comes back meanwhile and tells of another register.
    ReturnFile file = desk.returnData(desk.account, {}, 2);
    file.activeRegister = Energy::fromHundredths(6'500);
    file.writtenAt = desk.clock.local(desk.clock.now()) - std::chrono::days{5};
    ASSERT_TRUE(desk.ledger->bookReturn(desk.account, file, desk.clerk));
    EXPECT_EQ(desk.settle(desk.request, {*leader}), Fault::NotApproved);
    const auto again = desk.signedBy(u"leader"_s, desk.request);
    ASSERT_TRUE(again);
    EXPECT_EQ(desk.settle(desk.request, {*again}), std::nullopt);
    EXPECT_EQ(desk.settle(desk.request, {*again}), Fault::MonthSettled);
    EXPECT_TRUE(desk.verifies());
}

TEST(SettleMonth, isForFinanceWithWords)
{
    MonthDesk desk;
    for (const Role role : db::test::allRoles) {
        const auto fault = role == Role::Finance ? Fault::NotApproved : Fault::PermissionDenied;
        EXPECT_EQ(desk.settle(desk.request, {}, role), fault);
    }
    desk.request.cause.note = u"  "_s;
    EXPECT_EQ(desk.settle(desk.request, {}), Fault::BadInput);
}

TEST(CloseMonth, takesMonthsThatAreOver)
{
    MonthDesk desk;
    ASSERT_TRUE(db::SqlDebts(*desk.database, desk.clock)
                    .owe(desk.account, {DebtClass::CurrentMonth, Money::fromMinor(500)}, u"old"_s,
                         desk.clerk));
    const Operator finance = desk.person(Role::Finance);
    const StepCause& why = desk.request.cause;
    EXPECT_EQ(desk.end.newest(), november);
    EXPECT_EQ(desk.end.run(2026y / std::chrono::December, why, finance).error().fault,
              Fault::MonthSettled);
    EXPECT_EQ(desk.end.run(november, {}, finance).error().fault, Fault::BadInput);
    EXPECT_EQ(desk.end.run(november, why, desk.person(Role::ShiftLeader)).error().fault,
              Fault::PermissionDenied);
    desk.clock.set(desk.clock.now() + std::chrono::days{31});
    EXPECT_EQ(desk.end.run(2026y / std::chrono::December, why, finance)->aged,
              Money::fromMinor(500));
    EXPECT_TRUE(desk.verifies());
}

TEST(ContactFirst, isSetOnceAndEachContactIsKept)
{
    MonthDesk desk;
    using Kind = ContactFirst::Kind;
    const Operator clerk = desk.person(Role::Clerk);
    const auto note = [&](Kind kind) {
        return desk.care.run({desk.account, kind, desk.request.cause}, clerk);
    };
    const auto steps = [&] {
        auto lines = desk.database->run(editSteps);
        return lines->records.front().integer();
    };
    EXPECT_FALSE(note(Kind::Clear)->contactFirst);
    EXPECT_EQ(steps(), 0) << "nothing was set";
    EXPECT_TRUE(note(Kind::Set)->contactFirst);
    EXPECT_TRUE(note(Kind::Set)->contactFirst);
    EXPECT_EQ(steps(), 1);
    EXPECT_EQ(note(Kind::Contact)->contacted, desk.clock.now());
    desk.clock.set(desk.clock.now() + 1h);
    EXPECT_EQ(note(Kind::Contact)->contacted, desk.clock.now());
    EXPECT_EQ(steps(), 3);
    EXPECT_EQ(*desk.care.now(desk.account), (Care{true, desk.clock.now()}));
    EXPECT_FALSE(note(Kind::Clear)->contactFirst);
    EXPECT_EQ(steps(), 4);
    EXPECT_TRUE(desk.verifies());
}

TEST(ContactFirst, needsWordsAndWhoServesCustomers)
{
    MonthDesk desk;
    ContactFirst::Note note{desk.account, ContactFirst::Kind::Contact, {}};
    EXPECT_EQ(desk.care.run(note, desk.person(Role::Clerk)).error().fault, Fault::BadInput);
    note.cause = desk.request.cause;
    EXPECT_EQ(desk.care.run(note, desk.person(Role::Engineer)).error().fault,
              Fault::PermissionDenied);
    ASSERT_TRUE(desk.execute("UPDATE account SET state = 'closed' WHERE id = 1"));
    EXPECT_EQ(desk.care.run(note, desk.person(Role::Clerk)).error().fault, Fault::AccountClosed);
}
