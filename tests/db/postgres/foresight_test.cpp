// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgres/foresight.h"
#include "tests/db/postgres/cluster.h"

#include <gtest/gtest.h>

namespace wattcard::db::test {

using postgres::Foresight;
using postgres::Question;

namespace {

// An account is asked for, its series is told, and both are asked further; then something changes.
std::vector<Question> runOnce(Foresight& foresight, qint64 account, qint64 series)
{
    foresight.begin("sale");
    foresight.asks(
        {"SELECT series FROM account WHERE id = ? AND counter = ?", {account, qint64{3}}});
    auto next = foresight.next();
    foresight.answered({series});
    foresight.asks({"SELECT debt FROM debts WHERE account = ?", {account}});
    foresight.asks({"SELECT row FROM rows WHERE series = ?", {series}});
    foresight.changes({"INSERT INTO rows (series) VALUES (?)", {series}});
    foresight.asks({"SELECT MAX(number) FROM audit", {}});
    return next;
}

bool keptIf(bool isGood, postgres::Connection& server)
{
    if (isGood)
        EXPECT_TRUE(server.commit());
    else
        server.rollback();
    return isGood;
}

} // namespace

TEST(Foresight, tellsWhatFollowsFromWhatIsKnown)
{
    Foresight foresight;
    EXPECT_TRUE(runOnce(foresight, 41, 7).empty());
    EXPECT_TRUE(runOnce(foresight, 42, 9).empty());
    const auto next = runOnce(foresight, 43, 8);
    // The series is not known before the first answer has come; behind the change nothing is told.
    ASSERT_EQ(next.size(), 1U);
    EXPECT_EQ(next[0].key(),
              (Question{"SELECT debt FROM debts WHERE account = ?", {qint64{43}}}.key()));
}

TEST(Foresight, believesNothingThatWasWrongOnce)
{
    Foresight foresight;
    for (int run = 0; run < 3; ++run)
        runOnce(foresight, 41, 41); // the series looks like the account
    runOnce(foresight, 41, 7);
    const auto next = runOnce(foresight, 41, 7);
    ASSERT_EQ(next.size(), 1U); // the debts; the series' row is told by the answer alone
    foresight.giveUp();
    EXPECT_TRUE(runOnce(foresight, 41, 7).empty());
}

// A guess that the server refuses harms once: the transaction is tried again without any.
TEST(Foresight, ofWhatIsRefusedIsGivenUp)
{
    const auto server = Cluster::ours().connect(Cluster::ours().makeDatabase());
    const auto flow = [&](qint64 number, bool asksMore) {
        server->expect(QStringLiteral("divide"));
        EXPECT_TRUE(server->begin());
        const auto first = server->run({"first", "SELECT ? + 0"}, {number});
        const bool isGood =
            first && (!asksMore || server->run({"more", "SELECT 10 / ?"}, {number}));
        return keptIf(isGood, *server);
    };
    for (qint64 number = 1; number <= 4; ++number)
        EXPECT_TRUE(flow(number, true));
    EXPECT_FALSE(flow(0, false)); // the guess divides by nothing
    EXPECT_TRUE(server->mayRetry());
    EXPECT_TRUE(flow(0, false));
}

// A guess that is still under way when the server goes away is not what was wrong.
TEST(Foresight, isNotBlamedForAServerThatIsAway)
{
    const auto server = Cluster::ours().connect(Cluster::ours().makeDatabase());
    const auto flow = [&](qint64 last) {
        server->expect(QStringLiteral("leave"));
        EXPECT_TRUE(server->begin());
        const auto first = server->run({"first", "SELECT ? + 0"}, {last});
        constexpr StatementText more{"more", "SELECT pg_terminate_backend(pg_backend_pid())"
                                             " WHERE ? = 0"};
        const bool isGood = first && server->run(more, {last});
        return keptIf(isGood, *server);
    };
    for (qint64 number = 1; number <= 4; ++number)
        EXPECT_TRUE(flow(number));
    EXPECT_FALSE(flow(0)); // the guess ends the session
    EXPECT_FALSE(server->mayRetry());
    EXPECT_TRUE(flow(5)) << "and the next one has a new session";
}

} // namespace wattcard::db::test
