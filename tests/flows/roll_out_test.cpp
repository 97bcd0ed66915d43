// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/approval.h"
#include "roll_out_world.h"

#include <algorithm>
#include <tuple>

// DOMAIN.md F-29 and section 12, no. 20: a bad roll-out spoiled 30000 cards. Here it spoils two, on
// real virtual cards and a real store: every other customer is served, and no fen is lost.

using namespace wattcard;
using namespace wattcard::flows;
using namespace Qt::StringLiterals;

namespace {

constexpr int customers = 60;

struct Defect {
    const char* name;
    Manner manner;
    int good; // cards that are changed before it shows
};
const Defect defects[]{
    {"refusedByTheCanary", Manner::Refused, 0},
    {"wrongKeysOnTheCanary", Manner::WrongKeys, 0},
    {"muteAmongTheTen", Manner::Mute, 1},
    {"wrongKeysAmongTheTen", Manner::WrongKeys, 6},
    {"refusedAsTheLastOfTheTen", Manner::Refused, 9},
    {"disguisedAmongTheHundred", Manner::Disguised, 12},
    {"muteAmongTheHundred", Manner::Mute, 30},
    {"wrongKeysAmongTheHundred", Manner::WrongKeys, 41},
};

class BadRollOut : public ::testing::TestWithParam<Defect> {};

std::optional<Fault> refused(const Result<RollOut>& result)
{
    return result ? std::nullopt : std::optional{result.error().fault};
}

app::Approval signedBy(KeyRollOut& world, Role role, const app::ApprovalRequest& request)
{
    app::ApprovalDesk approvals{*world.town.staff, world.town.clock, Town::counter};
    return need(approvals.approve({world.town.person(role).login, u"Correct-Horse-7"_s}, request),
                "approve");
}

void resume(KeyRollOut& world)
{
    app::RollOutDesk desk = world.desk(Role::Administrator);
    const auto reason = u"the cause was found"_s;
    const auto approval = signedBy(world, Role::Finance, desk.requestFor(world.newest(), reason));
    need(desk.resume(reason, approval), "resume");
}

// One after another, with the next stage as soon as it may begin; who bought.
std::set<int> everybodyComes(KeyRollOut& world)
{
    std::set<int> bought;
    for (int customer = 1; customer <= customers; ++customer) {
        if (world.visit(customer))
            bought.insert(customer);
        const RollOutState state = world.newest().state;
        const bool isFull = state.taken == roomOf(state.stage);
        if (!state.stopped && isFull) {
            world.proveStage();
            std::ignore = world.next();
        }
    }
    return bought;
}

} // namespace

TEST_P(BadRollOut, stopsAfterTwoCardsThatFailUnexplained)
{
    KeyRollOut world{customers};
    world.failAfter(GetParam().good, GetParam().manner);
    world.start();
    const std::set<int> bought = everybodyComes(world);
    const RollOut rollOut = world.newest();
    EXPECT_TRUE(rollOut.state.stopped);
    EXPECT_TRUE(rollOut.stoppedItself);
    const std::size_t most = GetParam().good == 0 ? 1 : mostFailures;
    EXPECT_EQ(world.waiting().size(), most);
    EXPECT_EQ(world.changed.size(), static_cast<std::size_t>(GetParam().good) + most);
    for (int customer = 1; customer <= customers; ++customer) {
        const bool wasTouched = std::ranges::find(world.changed, customer) != world.changed.end();
        const bool isBad = world.waiting().contains(world.serial(customer));
        EXPECT_TRUE(isBad || bought.contains(customer)) << customer;
        EXPECT_EQ(world.total(customer), yuan(bought.contains(customer) ? 30 : 20)) << customer;
        EXPECT_TRUE(isBad || world.hasNewKeys(customer) == wasTouched) << customer;
    }
    EXPECT_EQ(world.town.brokenInvariants(), "");
}
INSTANTIATE_TEST_SUITE_P(Defects, BadRollOut, ::testing::ValuesIn(defects),
                         [](const auto& each) { return each.param.name; });

// Without a defect it reaches everybody, stage by stage.
TEST(RollOut, changesEveryCardThatComes)
{
    KeyRollOut world{customers};
    for (int customer = 1; customer <= 3; ++customer) {
        EXPECT_TRUE(world.visit(customer));
        EXPECT_FALSE(world.hasNewKeys(customer)) << "no roll-out: served as they are";
    }
    world.start();
    EXPECT_EQ(everybodyComes(world).size(), std::size_t{customers});
    EXPECT_EQ(world.newest().state.stage, RollOutStage::Many);
    EXPECT_EQ(world.next().error().fault, Fault::StageNotProven) << "49 of 100";
    std::size_t renewed = 0;
    for (int customer = 1; customer <= customers; ++customer)
        renewed += world.hasNewKeys(customer) ? 1 : 0;
    EXPECT_EQ(renewed, std::size_t{customers});
    EXPECT_EQ(world.town.brokenInvariants(), "");
}

// The same presentation proves nothing, and a card that was pulled is not to blame.
TEST(RollOut, isProvenByCardsThatComeBack)
{
    KeyRollOut world{2};
    world.start();
    EXPECT_TRUE(world.visit(1));
    EXPECT_TRUE(world.hasNewKeys(1));
    EXPECT_EQ(world.next().error().fault, Fault::StageNotProven);
    EXPECT_TRUE(world.visit(2));
    EXPECT_FALSE(world.hasNewKeys(2)) << "one canary";
    EXPECT_TRUE(world.visit(1));
    EXPECT_EQ(world.newest().proof, (StageProof{1, 0}));
    EXPECT_TRUE(world.next());
}

// A shift leader stops it at once; going on asks two, and begins with a canary again.
TEST(RollOut, isStoppedByAnyShiftLeaderAndGoesOnByTwo)
{
    KeyRollOut world{4};
    world.start();
    EXPECT_TRUE(world.visit(1));
    EXPECT_EQ(world.desk(Role::Clerk).stop(u"smoke"_s).error().fault, Fault::PermissionDenied);
    ASSERT_TRUE(world.desk(Role::ShiftLeader).stop(u"smoke"_s));
    EXPECT_TRUE(world.visit(2));
    EXPECT_FALSE(world.hasNewKeys(2));
    app::RollOutDesk administrator = world.desk(Role::Administrator);
    EXPECT_EQ(refused(administrator.resume(u"well"_s, {})), Fault::NotApproved);
    const auto other = signedBy(world, Role::Finance,
                                administrator.requestFor(world.newest(), u"something else"_s));
    EXPECT_EQ(refused(administrator.resume(u"well"_s, other)), Fault::NotApproved);
    EXPECT_TRUE(world.newest().state.stopped);
    resume(world);
    EXPECT_EQ(world.newest().state.stage, RollOutStage::Canary);
    EXPECT_TRUE(world.visit(3));
    EXPECT_TRUE(world.hasNewKeys(3));
    EXPECT_TRUE(world.visit(4));
    EXPECT_FALSE(world.hasNewKeys(4)) << "one canary again";
    EXPECT_EQ(world.town.brokenInvariants(), "");
}

// Found again when they come back: those that answer are finished, those that do not are replaced.
TEST(RollOut, isMendedCardByCard)
{
    KeyRollOut world{8};
    world.failAfter(1, Manner::Refused);
    world.start();
    for (const int customer : {1, 1})
        EXPECT_TRUE(world.visit(customer));
    ASSERT_TRUE(world.next());
    for (const int customer : {2, 3, 4})
        EXPECT_TRUE(world.visit(customer)) << "a card that half changed is served as it is";
    const std::set<CardSerial> bad{world.serial(2), world.serial(3)};
    EXPECT_EQ(world.waiting(), bad);
    const auto repairs = world.book.repairs().value();
    for (const RepairLine& line : repairs)
        EXPECT_EQ(line.way, Repair::Finish);
    world.failNoMore();
    EXPECT_TRUE(world.visit(2));
    EXPECT_EQ(world.waiting(), bad) << "no card is touched while it is stopped";
    resume(world);
    EXPECT_TRUE(world.visit(2)); // finished
    EXPECT_TRUE(world.visit(2)); // and back whole
    EXPECT_EQ(world.waiting(), std::set<CardSerial>{world.serial(3)});
    world.replace(3, 30);
    EXPECT_TRUE(world.waiting().empty()) << "nobody holds it any longer";
    EXPECT_EQ(world.total(3), yuan(30));
    EXPECT_TRUE(world.visit(5)); // the new canary
    EXPECT_TRUE(world.visit(5));
    EXPECT_EQ(world.next().value(), RollOutStage::Few);
    EXPECT_EQ(world.town.brokenInvariants(), "");
}

TEST(RollOut, replacesCardsWhoseKeysNobodyHas)
{
    KeyRollOut world{3};
    world.failAfter(0, Manner::WrongKeys);
    world.start();
    EXPECT_FALSE(world.visit(1));
    const auto repairs = *world.book.repairs();
    ASSERT_EQ(repairs.size(), 1U);
    EXPECT_EQ(repairs.front().way, Repair::Replace);
    EXPECT_EQ(repairs.front().fault, Fault::AuthenticationFailed);
    EXPECT_TRUE(repairs.front().customer);
    world.replace(1, 30);
    EXPECT_TRUE(world.waiting().empty());
    EXPECT_EQ(world.total(1), yuan(20));
    EXPECT_EQ(world.town.brokenInvariants(), "");
}
