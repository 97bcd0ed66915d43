// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audit_review.h"
#include "app/clock_guard.h"
#include "db/repositories/sql_audit_trail.h"
#include "tests/app/utility.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace wattcard;
using namespace wattcard::app;
using namespace std::chrono_literals;

namespace {

class Guarding : public ::testing::Test {
protected:
    Guarding()
    {
        leader.id = *utility.people->add({{}, u"leader"_s, u"L"_s, Role::ShiftLeader, false},
                                         u"$argon2id$x"_s, {{}, test::Utility::counter});
        leader.role = Role::ShiftLeader;
    }
    std::optional<Fault> refused(std::optional<UtcTime> reference = {})
    {
        const auto checked = guard.check(reference);
        return checked ? std::optional<Fault>{} : checked.error().fault;
    }
    UtcTime now() const { return utility.clock.now(); }
    test::Utility utility;
    db::SqlAuditTrail trail{*utility.database, utility.clock};
    ClockGuard guard{{trail, utility.clock}};
    Operator leader;
};

} // namespace

TEST_F(Guarding, aClockBehindTheLastEntryStopsSellingUntilALeaderSetsIt)
{
    EXPECT_EQ(refused(), std::nullopt);
    utility.clock.set(-1ms);
    EXPECT_EQ(refused(), Fault::ClockBehind);
    Operator clerk{OperatorId{1}, u"clerk"_s, u"C"_s, Role::Clerk};
    EXPECT_EQ(guard.set(clerk, test::Utility::counter).error().fault, Fault::PermissionDenied);
    EXPECT_EQ(refused(), Fault::ClockBehind);
    ASSERT_TRUE(guard.set(leader, test::Utility::counter));
    EXPECT_EQ(refused(), std::nullopt);
    utility.clock.set(-1h);
    EXPECT_EQ(refused(), Fault::ClockBehind) << "what was set is the new mark";
}

// The setting's bound, on both sides.
TEST_F(Guarding, aClockOffItsReferenceStopsSelling)
{
    EXPECT_EQ(refused(now() - 5min), std::nullopt);
    EXPECT_EQ(refused(now() + 5min), std::nullopt);
    EXPECT_EQ(refused(now() - 5min - 1ms), Fault::ClockOff);
    EXPECT_EQ(refused(now() + 5min + 1ms), Fault::ClockOff);
    ASSERT_TRUE(guard.set(leader, test::Utility::counter, now() - 1h));
    EXPECT_EQ(refused(now() - 1h), std::nullopt);
    EXPECT_EQ(refused(now()), Fault::ClockOff) << "the difference that was accepted is gone";
}

TEST_F(Guarding, aClockAheadIsAMarkForTheNext)
{
    utility.clock.set(24h);
    ASSERT_TRUE(utility.people->recordSignIn(leader.id, test::Utility::counter));
    utility.clock.set(-24h);
    EXPECT_EQ(refused(), Fault::ClockBehind);
}

// Local time falls back by an hour in a night of October; the guard compares in UTC.
TEST_F(Guarding, daylightSavingMovesNothing)
{
    struct Wall final : Clock {
        explicit Wall(const Clock& utc) : m_utc{utc} {}
        UtcTime now() const override { return m_utc.now(); }
        LocalTime local(UtcTime time) const override { return m_utc.local(time) + offset; }
        std::chrono::seconds offset = 2h;
        const Clock& m_utc;
    } wall{utility.clock};
    db::SqlAuditTrail books{*utility.database, wall};
    ClockGuard eachSide{{books, wall}};
    ASSERT_TRUE(books.recordReading("audit.verified"_L1, 0, {leader.id, test::Utility::counter}));
    wall.offset = 1h;
    EXPECT_TRUE(eachSide.check());
}

TEST_F(Guarding, onlyTheAuditorReadsTheChain)
{
    for (const Role role : {Role::Clerk, Role::ShiftLeader, Role::Finance, Role::Administrator,
                            Role::Engineer, Role::Custodian}) {
        AuditReview review{{trail, {leader.id, {}, {}, role}, test::Utility::counter}};
        EXPECT_EQ(review.verify({}).error().fault, Fault::PermissionDenied);
        const auto none = [](const QByteArray&) { return Result<void>{}; };
        EXPECT_EQ(review.exportFrom(1, none).error().fault, Fault::PermissionDenied);
    }
}

TEST_F(Guarding, anExportHoldsEveryEntryAndTheHead)
{
    AuditReview review{{trail, {leader.id, {}, {}, Role::Auditor}, test::Utility::counter}};
    const auto report = review.verify({});
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->ok());
    std::vector<QByteArray> lines;
    const auto count = review.exportFrom(1, [&](const QByteArray& line) {
        lines.push_back(line);
        return Result<void>{};
    });
    ASSERT_TRUE(count);
    EXPECT_EQ(*count, report->entries + 1) << "that it was verified is an entry";
    EXPECT_EQ(lines.size(), static_cast<std::size_t>(*count) + 2);
    EXPECT_TRUE(lines.back().contains("\"head\""));
}
