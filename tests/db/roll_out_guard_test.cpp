// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/codes.h"
#include "db/repositories/roll_out_codes.h"
#include "tests/db/rolling.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <functional>
#include <set>
#include <tuple>

// Who may drive a roll-out, and what the database and its verifier refuse whoever writes it.

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

TEST(RollOutBook, knowsWhoMay)
{
    using enum Role;
    struct Act {
        const char* name;
        std::set<Role> allowed;
        std::function<Result<void>(Rolling&, const Actor&)> run;
    };
    const auto nothing = [](const auto& result) {
        return result ? Result<void>{} : failed(result);
    };
    const auto one = RollOutNumber{1};
    const Act acts[]{
        {"stop",
         {ShiftLeader, Administrator},
         [&](Rolling& r, const Actor& a) { return r.book.stop(one, u"x"_s, a); }},
        {"resume",
         {Administrator},
         [&](Rolling& r, const Actor& a) {
             std::ignore = r.book.stop(one, u"x"_s, r.who(ShiftLeader));
             return r.book.resume(one, {u"x"_s, r.approval()}, a);
         }},
        {"take",
         {Clerk, ShiftLeader, Engineer},
         [&](Rolling& r, const Actor& a) {
             return r.book.take(one, Rolling::card(1), Asked::InPassing, a);
         }},
        {"report",
         {Clerk, ShiftLeader, Engineer},
         [&](Rolling& r, const Actor& a) {
             std::ignore = r.take(1);
             return r.book.report(one, Rolling::card(1), {CardStep::Changed}, a);
         }},
        {"next",
         {Administrator},
         [&](Rolling& r, const Actor& a) {
             r.serve(1);
             return nothing(r.book.next(one, a));
         }},
        {"repaired",
         {ShiftLeader, Engineer},
         [&](Rolling& r, const Actor& a) {
             r.fail(1);
             return r.book.markRepaired(Rolling::card(1), u"x"_s, a);
         }},
    };
    for (const Act& act : acts) {
        for (const Role role : allRoles) {
            Rolling rolling;
            rolling.start();
            const auto done = act.run(rolling, rolling.who(role));
            EXPECT_EQ(done.has_value(), act.allowed.contains(role))
                << act.name << " by " << code(role).data();
            EXPECT_TRUE(done || done.error().fault == Fault::PermissionDenied) << act.name;
        }
    }
    for (const Role role : allRoles) {
        Rolling rolling;
        EXPECT_EQ(rolling.book.start({newKeys, u"x"_s}, rolling.who(role)).has_value(),
                  role == Administrator);
    }
}

// A ceremony brings one key; the others follow, or it would be another change under the same name.
TEST(RollOutBook, startsWhenEachKeyOfCardsIsOfItsVersion)
{
    Rolling rolling;
    const OperatorId other = rolling.office.add(u"second"_s, Role::Custodian).who;
    const auto note = [&](KeyEvent::Kind kind, std::uint8_t purpose, std::uint8_t version) {
        KeyEvent event{kind, purpose, Suite::A, version, {purpose, version}, {}, other};
        event.custodianA = rolling.who(Role::Custodian).who;
        EXPECT_TRUE(rolling.office.keys->record(event, rolling.who(Role::Auditor)));
    };
    const auto start = [&] {
        return faultOf(rolling.book.start({newKeys, u"x"_s}, rolling.who(Role::Administrator)));
    };
    using enum KeyEvent::Kind;
    constexpr std::uint8_t vending = 0x81, issuer = 0x84, purchase = 0xA1;
    for (const std::uint8_t purpose : {vending, issuer, purchase})
        note(Loaded, purpose, 1);
    EXPECT_EQ(start(), Fault::KeyMissing);
    note(Loaded, vending, 2);
    EXPECT_EQ(start(), Fault::KeyMissing) << "the issuer's is the first";
    note(Loaded, issuer, 2);
    note(Loaded, issuer, 3);
    EXPECT_EQ(start(), Fault::KeyMissing) << "and now the third";
    note(Revoked, issuer, 3);
    EXPECT_EQ(start(), std::nullopt);
    EXPECT_TRUE(rolling.office.verifies());
}

// Whoever signs is held against the books, asked for or not, and is in the audit log.
TEST(RollOutBook, namesNobodyAsSecondPersonWhoMayNotSign)
{
    Rolling rolling;
    const Actor admin = rolling.who(Role::Administrator);
    const auto start = [&](Role signer) {
        return faultOf(rolling.book.start({newKeys, u"x"_s, rolling.approval(signer)}, admin));
    };
    EXPECT_EQ(start(Role::Administrator), Fault::ApproverIsAuthor);
    EXPECT_EQ(start(Role::Clerk), Fault::PermissionDenied);
    ASSERT_EQ(start(Role::Finance), std::nullopt);
    constexpr StatementText signedBy{"signed_by", "SELECT details ->> '$.approver' FROM audit_entry"
                                                  " WHERE action = 'rollout.start'"};
    auto entry = rolling.office.database->run(signedBy);
    ASSERT_TRUE(entry);
    EXPECT_EQ(entry->records.front().integer(), rolling.who(Role::Finance).who.value());
}

// The trigger and allowedStep() are the same table.
TEST(RollOutBook, takesJustTheStepsThatCardsMake)
{
    using enum CardStep;
    for (const CardStep from : allCardSteps) {
        Rolling rolling;
        rolling.start();
        ASSERT_EQ(rolling.take(1), std::nullopt);
        if (from == Repaired)
            rolling.tell(1, {Failed, Fault::CardMute});
        if (from == Repaired)
            ASSERT_TRUE(rolling.book.markRepaired(Rolling::card(1), u"x"_s,
                                                  rolling.who(Role::ShiftLeader)));
        else if (from != Taken)
            rolling.tell(1, {from, from == Failed ? std::optional{Fault::CardMute} : std::nullopt});
        for (const CardStep to : allCardSteps) {
            const QByteArray row =
                QByteArray{
                    "BEGIN; INSERT INTO roll_out_card SELECT MAX(number) + 1, 1, serial, '"} +
                code(to).data() + "', NULL, NULL, NULL, '" + (to == Failed ? "WAT-R05" : "") +
                "', 'x', 0, 3, 1, 1 FROM roll_out_card; ROLLBACK";
            EXPECT_EQ(rolling.office.execute(row.constData()), allowedStep(from, to))
                << row.constData();
        }
    }
}

// Written past the program, triggers and all.
class RollOutRefused : public ::testing::TestWithParam<const char*> {};
TEST_P(RollOutRefused, byTheDatabaseItself)
{
    static Rolling* const rolling = [] {
        auto* made = new Rolling;
        made->start();
        made->serve(1);
        made->next();
        made->fail(2);
        EXPECT_EQ(made->take(3), std::nullopt);
        return made;
    }();
    EXPECT_FALSE(rolling->office.execute(GetParam()));
}
INSTANTIATE_TEST_SUITE_P(
    Tables, RollOutRefused,
    ::testing::Values(
        "UPDATE roll_out SET version = 9", "DELETE FROM roll_out",
        "UPDATE roll_out_turn SET stage = 'all'", "DELETE FROM roll_out_turn",
        "UPDATE roll_out_card SET step = 'proven' WHERE step = 'failed'",
        "DELETE FROM roll_out_card WHERE step = 'failed'",
        "UPDATE roll_out_standing SET step = 'proven' WHERE step = 'failed'",
        "DELETE FROM roll_out_standing",
        "INSERT INTO roll_out_standing VALUES ('D0000000000000FF', 1, 'proven', 1)",
        // a stage left out; going on without a stop; alone
        "INSERT INTO roll_out_turn VALUES (3, 1, 'next', 'all', 0, '', NULL, 0, 3, 1, 1)",
        "INSERT INTO roll_out_turn VALUES (3, 1, 'resume', 'canary', 0, 'x', 2, 0, 3, 1, 1)",
        "INSERT INTO roll_out_turn VALUES (3, 1, 'stop', 'few', 0, '', NULL, 0, 3, 1, 1)",
        // a place that the stage does not have, a step that no card makes, another turn's place
        "INSERT INTO roll_out_card VALUES (7, 1, 'D0000000000000FF', 'taken', 2, 'few', 11, '', '',"
        " 0, 3, 1, 1)",
        "INSERT INTO roll_out_card VALUES (7, 1, 'D0000000000000FF', 'taken', 1, 'canary', 2, '',"
        " '', 0, 3, 1, 1)",
        "INSERT INTO roll_out_card VALUES (7, 1, 'D0000000000000FF', 'taken', 2, 'all', 3, '', '',"
        " 0, 3, 1, 1)",
        "INSERT INTO roll_out_card VALUES (7, 1, 'D0000000000000FF', 'proven', NULL, NULL, NULL,"
        " '', '', 0, 3, 1, 1)",
        "INSERT INTO roll_out_card VALUES (7, 1, 'D000000000000001', 'taken', NULL, NULL, NULL,"
        " '', '', 0, 3, 1, 1)"));

// With the triggers out of the way the verifier names it.
TEST(RollOutBook, isHeldAgainstTheAuditLogAndItsOwnRules)
{
    const char* const forgeries[]{
        "UPDATE roll_out SET version = 9",
        "UPDATE roll_out_turn SET stage = 'many' WHERE number = 2",
        "DELETE FROM roll_out_turn WHERE number = 2",
        "UPDATE roll_out_card SET step = 'changed', fault = '' WHERE step = 'failed'",
        "DELETE FROM roll_out_card WHERE step = 'failed'",
        "UPDATE roll_out_standing SET step = 'proven' WHERE step = 'failed'",
        "DELETE FROM roll_out_standing WHERE step = 'failed'",
        "UPDATE roll_out_card SET turn = 1, place = 2 WHERE turn = 2",
    };
    for (const char* const sql : forgeries) {
        Rolling rolling;
        rolling.start();
        rolling.serve(1);
        rolling.next();
        rolling.fail(2);
        ASSERT_TRUE(rolling.office.verifies());
        const QByteArray file = Database::fileIn(rolling.office.directory).toUtf8();
        rolling.office.close();
        sqlite3* handle = nullptr;
        sqlite3_open(file.constData(), &handle);
        sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
        const QByteArray whole = QByteArray{"PRAGMA foreign_keys=OFF; PRAGMA "
                                            "ignore_check_constraints=ON;"} +
                                 sql;
        EXPECT_EQ(sqlite3_exec(handle, whole.constData(), nullptr, nullptr, nullptr), SQLITE_OK)
            << sql;
        sqlite3_close(handle);
        EXPECT_FALSE(verify(rolling.office.directory)->ok()) << sql;
    }
}

} // namespace wattcard::db::test
