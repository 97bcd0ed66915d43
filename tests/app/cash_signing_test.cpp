// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Who signs closed shifts, and which of them are to be signed, on a real database.
#include "app/cash_service.h"
#include "db/repositories/sql_cash_book.h"
#include "db/sqlite/migrator.h"
#include "tests/app/shift_shop.h"
#include "tests/fakes/need.h"

#include <QFile>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace wattcard;
using namespace wattcard::app;
using Kind = CashWish::Kind;
using test::pieces;
using test::ShiftShop;
using test::yuan;

namespace {

constexpr CounterId tillCounter{3};

class CashSigning : public ::testing::Test, protected ShiftShop {
protected:
    CashSigning()
    {
        QObject::connect(&cash, &CashService::standing, &cash,
                         [this](const CashStanding& now) { last = now; });
        QObject::connect(&cash, &CashService::failed, &cash,
                         [this](const Failure& failure) { fault = failure.fault; });
    }
    std::optional<Fault> ask(const Operator& who, const CashWish& wish)
    {
        fault.reset();
        cash.signIn(who);
        cash.fulfil(wish);
        return fault;
    }
    void look(const Operator& who)
    {
        cash.signIn(who);
        cash.look();
    }
    // 500.00 expected, of which some may be missing.
    ShiftId closeOne(const char* counted)
    {
        const ShiftId shift =
            need(tills.open({yuan("500"), pieces("100x5")}, {clerkPerson.id, tillCounter}));
        EXPECT_TRUE(tills.count(shift, {pieces(counted), {}, {}}, {clerkPerson.id, tillCounter}));
        EXPECT_TRUE(tills.close({shift, false, u"x"_s}, {leaderPerson.id, tillCounter}));
        return shift;
    }
    // What the audit trail says of each signature: who, at whose screen, with his signed values.
    struct Entry {
        OperatorId who;
        OperatorId screen;
        bool approved = false;
        friend bool operator==(const Entry&, const Entry&) = default;
    };
    std::vector<Entry> entries()
    {
        auto answer = database->run(
            {"signatures", "SELECT operator, json_extract(details, '$.screen'),"
                           " COALESCE(length(json_extract(details, '$.approved')), 0) = 64"
                           "  FROM audit_entry WHERE action = 'shift.sign' ORDER BY number"});
        std::vector<Entry> found;
        if (!answer)
            return found;
        for (db::Record& record : answer->records) {
            const OperatorId who{record.integer()};
            const OperatorId screen{record.integer()};
            found.push_back({who, screen, record.integer() != 0});
        }
        return found;
    }
    static Company office()
    {
        Company company;
        company.counter = CounterId{9}; // of the office, not the counter that sells
        return company;
    }
    db::SqlCashNotes notes{*database, clock};
    db::SqlCashBook book{db::Database::fileIn(directory)};
    CashService cash{{book, notes, tills, days, *people, *people,
                      [](const CashService::Work& work) { work(); }, clock, office()}};
    CashStanding last;
    std::optional<Fault> fault;
};

} // namespace

// DOMAIN.md section 9: an approver logs in on the same screen, is never the author, and is named.
TEST_F(CashSigning, financeSignsAtTheScreenOfALeader)
{
    const ShiftId shift = closeOne("100x4");
    const auto sign = [&](const Operator& atScreen, const QString& login, const QString& password) {
        return ask(atScreen, {.kind = Kind::SignShift,
                              .shift = shift,
                              .text = u"seen"_s,
                              .signer = {login, password}});
    };
    const QString right = u"right password"_s;
    EXPECT_EQ(sign(leaderPerson, {}, {}), Fault::PermissionDenied) << "he may not sign himself";
    EXPECT_EQ(sign(leaderPerson, u"finance"_s, u"wrong password"_s), Fault::BadCredentials);
    EXPECT_EQ(sign(leaderPerson, u"leader"_s, right), Fault::PermissionDenied);
    EXPECT_EQ(sign(clerkPerson, u"finance"_s, right), Fault::PermissionDenied);
    EXPECT_EQ(sign(financePerson, u"finance"_s, right), Fault::ApproverIsAuthor);
    look(leaderPerson);
    EXPECT_FALSE(last.shifts[0].signature);
    ASSERT_EQ(sign(leaderPerson, u"finance"_s, right), std::nullopt);
    ASSERT_TRUE(last.shifts[0].signature);
    EXPECT_EQ(last.shifts[0].signature->who, financePerson.name);
    EXPECT_EQ(last.shifts[0].signature->note, u"seen"_s);
    EXPECT_EQ(entries(), (std::vector{Entry{financePerson.id, leaderPerson.id, true}}));
    EXPECT_TRUE(verifies());
}

TEST_F(CashSigning, theEntryNamesWhoSignedAndAtWhoseScreen)
{
    const ShiftId own = closeOne("100x5");
    const ShiftId other = closeOne("100x5");
    const OperatorId finance = financePerson.id;
    const OperatorId leader = leaderPerson.id;
    ASSERT_EQ(ask(financePerson, {.kind = Kind::SignShift, .shift = own}), std::nullopt);
    // Past the service: nobody's screen is made up, nor an approval of another right or person.
    const auto faultOfSigning = [&](const ShiftSigning& signing) {
        const auto done = notes.sign(signing, {finance, tillCounter});
        return done ? std::optional<Fault>{} : done.error().fault;
    };
    ApprovalRecord approval{.who = finance, .role = Role::Finance, .right = Right::Reconcile};
    EXPECT_EQ(faultOfSigning({other, {}, leader}), Fault::NotApproved);
    EXPECT_EQ(faultOfSigning({other}), Fault::NotApproved);
    EXPECT_EQ(faultOfSigning({other, {}, finance, approval}), Fault::ApproverIsAuthor);
    EXPECT_EQ(faultOfSigning({other, {}, {}, approval}), Fault::NotApproved);
    approval.who = leader;
    EXPECT_EQ(faultOfSigning({other, {}, leader, approval}), Fault::NotApproved);
    approval.who = finance;
    approval.right = Right::ApproveOfficeChange;
    EXPECT_EQ(faultOfSigning({other, {}, leader, approval}), Fault::NotApproved);
    EXPECT_EQ(entries(), (std::vector{Entry{finance, finance, false}}));
    approval.right = Right::Reconcile;
    EXPECT_EQ(faultOfSigning({other, {}, leader, approval}), std::nullopt);
    EXPECT_EQ(entries(),
              (std::vector{Entry{finance, finance, false}, Entry{finance, leader, true}}));
    EXPECT_TRUE(verifies());
}

// Migration 0034: what was closed before shifts were signed is nobody's to sign.
TEST_F(CashSigning, shiftsOfBeforeTheFirstSignatureAreNotToBeSigned)
{
    const auto upgrade = [this] { // as the program does with a store of schema 33
        db::knownSchemaVersion(); // makes the migrations readable
        QFile migration{u":/db/migrations/0034_signing_start.sql"_s};
        ASSERT_TRUE(migration.open(QIODevice::ReadOnly));
        EXPECT_TRUE(execute("DROP TABLE signing_start"));
        EXPECT_TRUE(execute(migration.readAll().constData()));
    };
    const auto toSign = [this] {
        look(financePerson);
        std::vector<ShiftId> unsignedOnes;
        for (const CashShift& each : last.shifts) {
            if (each.end && !each.signature)
                unsignedOnes.push_back(each.shift.id);
        }
        return unsignedOnes;
    };
    closeOne("100x5");
    const ShiftId second = closeOne("100x5");
    EXPECT_EQ(toSign().size(), 2U) << "in a store that was new with signatures";
    upgrade();
    EXPECT_EQ(toSign(), std::vector<ShiftId>{}) << "nobody had signed any";
    const ShiftId third = closeOne("100x5");
    EXPECT_EQ(toSign(), std::vector{third});
    ASSERT_TRUE(notes.sign({second, {}, financePerson.id}, {financePerson.id, tillCounter}));
    upgrade();
    EXPECT_EQ(toSign(), std::vector{third}) << "from the oldest one that was signed";
    EXPECT_FALSE(execute("UPDATE signing_start SET last_audit = 999"));
    EXPECT_FALSE(execute("DELETE FROM signing_start"));
    EXPECT_TRUE(verifies());
}
