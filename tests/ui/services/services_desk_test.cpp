// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/services/services_world.h"

#include <gtest/gtest.h>

#include <utility>

namespace wattcard::ui {

using SituationKind = app::CardSituation::Kind;
using Stopped = app::SaleStopped::Kind;

namespace {

app::ServiceWish blankWish(const ServicesDesk& desk)
{
    return app::ResumptionWish{
        app::formFor(Operation::Resume, AccountId{1}, desk.view().card.value())};
}

} // namespace

TEST(ServicesDesk, theCardInTheReaderChoosesTheAccountAndTakesItAlongWhenItLeaves)
{
    ServicesWorld world;
    world.behind.putIn(sampleCustomerCard());
    ASSERT_TRUE(world.view().sheet);
    EXPECT_EQ(world.view().sheet->facts.account.id, sampleSheet().facts.account.id);
    world.behind.takeOut();
    EXPECT_FALSE(world.view().sheet);
    EXPECT_FALSE(world.view().card);
}

TEST(ServicesDesk, anotherCardDoesNotExchangeTheCustomerWhoIsServed)
{
    ServicesWorld world;
    world.behind.putIn(sampleCustomerCard());
    world.desk.open(ServiceId::ReplaceCard);
    world.behind.takeOut();
    ASSERT_TRUE(world.view().sheet);
    app::CardSituation other = sampleCustomerCard();
    other.facts->account.id = AccountId{77};
    world.behind.putIn(other);
    EXPECT_EQ(world.view().sheet->facts.account.id, AccountId{1});
}

TEST(ServicesDesk, everyRoleIsOfferedWhatItsRightsAllow)
{
    const auto refused = [](Role role, ServiceId service) {
        ServicesWorld world{role};
        return refusalOf(world.view(), service);
    };
    EXPECT_EQ(refused(Role::Clerk, ServiceId::OpenAccount), std::nullopt);
    EXPECT_EQ(refused(Role::Clerk, ServiceId::ReplaceCard), std::nullopt);
    EXPECT_EQ(refused(Role::Auditor, ServiceId::OpenAccount), Fault::PermissionDenied);
    EXPECT_EQ(refused(Role::Auditor, ServiceId::Rekey), Fault::PermissionDenied);
    ServicesWorld auditor{Role::Auditor};
    auditor.desk.open(ServiceId::OpenAccount);
    EXPECT_FALSE(auditor.view().service);
    EXPECT_EQ(auditor.view().failure->fault, Fault::PermissionDenied);
}

TEST(ServicesDesk, aClosedAccountIsOfferedNoReplacement)
{
    ServicesWorld world;
    world.behind.state = AccountState::Closed;
    world.behind.putIn(sampleCustomerCard());
    EXPECT_EQ(refusalOf(world.view(), ServiceId::ReplaceCard), Fault::AccountClosed);
    EXPECT_EQ(refusalOf(world.view(), ServiceId::ReadCard), std::nullopt);
}

TEST(ServicesDesk, lateAnswersToOlderQuestionsAreDropped)
{
    ServicesWorld world;
    world.behind.answers = false;
    std::vector<int> asked;
    QObject::connect(&world.desk, &ServicesDesk::accountWanted, &world.desk,
                     [&](int request) { asked.push_back(request); });
    world.desk.chooseAccount(AccountId{1});
    world.desk.chooseAccount(AccountId{2});
    ASSERT_EQ(asked.size(), 2U);
    world.desk.accountReady(asked[0], sampleSheet());
    EXPECT_FALSE(world.view().sheet);
    world.desk.accountReady(asked[1], sampleSheet());
    EXPECT_TRUE(world.view().sheet);
    world.desk.accountReady(asked[1], sampleSheet(AccountState::Closed)); // once only
    EXPECT_EQ(world.view().sheet->facts.account.state, AccountState::Active);
    world.desk.failed(asked[0], Failure{Fault::NotFound});
    EXPECT_FALSE(world.view().failure);
}

TEST(ServicesDesk, nothingRunsBeforeItIsPreparedAndSigned)
{
    ServicesWorld world;
    world.behind.putIn(sampleBlankCard());
    world.desk.run();
    EXPECT_EQ(world.behind.runs, 0);
    world.behind.signers = {Right::ApproveSupplyChange};
    world.desk.prepare(blankWish(world.desk));
    EXPECT_EQ(world.view().phase, ServicePhase::Prepared);
    world.desk.run();
    EXPECT_EQ(world.behind.runs, 0);
    world.desk.sign({});
    EXPECT_EQ(world.behind.signatures, 1);
    world.desk.run();
    EXPECT_EQ(world.behind.runs, 1);
    EXPECT_EQ(world.view().phase, ServicePhase::Done);
}

TEST(ServicesDesk, aSecondRunIsNotBegunWhileTheFirstIsUnderWay)
{
    ServicesWorld world;
    world.behind.putIn(sampleBlankCard());
    world.desk.prepare(blankWish(world.desk));
    world.behind.answers = false;
    world.desk.run();
    world.desk.run();
    world.desk.close();
    world.desk.leave();
    world.desk.open(ServiceId::Debts);
    EXPECT_EQ(world.behind.runs, 1);
    EXPECT_TRUE(world.desk.isRunning());
}

TEST(ServicesDesk, aCardThatIsTakenOutBeforeTheWriteIsPreparedForOnceMore)
{
    ServicesWorld world;
    world.behind.putIn(sampleBlankCard());
    world.desk.prepare(blankWish(world.desk));
    world.behind.takeOut();
    EXPECT_EQ(world.view().phase, ServicePhase::Filling);
    EXPECT_FALSE(world.view().prepared);
    EXPECT_EQ(world.view().failure->fault, Fault::NoCard);
    world.desk.run();
    EXPECT_EQ(world.behind.runs, 0);
}

TEST(ServicesDesk, whatWasInterruptedGoesOnByItselfWhenTheCardIsBack)
{
    ServicesWorld world;
    world.behind.putIn(sampleBlankCard());
    world.desk.prepare(blankWish(world.desk));
    world.behind.stops = Stopped::Interrupted;
    world.desk.run();
    ASSERT_EQ(world.view().phase, ServicePhase::Stopped);
    world.behind.takeOut();
    world.desk.run(); // no card: nothing to finish
    EXPECT_EQ(world.behind.finishes, 0);
    world.behind.putIn(sampleBlankCard());
    EXPECT_EQ(world.behind.finishes, 1);
    EXPECT_EQ(world.behind.runs, 1);
    EXPECT_EQ(world.view().phase, ServicePhase::Done);
}

TEST(ServicesDesk, aRefusalBeforeAnythingIsRecordedKeepsWhatIsPreparedUnlessTheCardIsAnother)
{
    for (const auto& [fault, phase] : {std::pair{Fault::DiskFull, ServicePhase::Prepared},
                                       std::pair{Fault::BookingUnknown, ServicePhase::Filling},
                                       std::pair{Fault::BookedBefore, ServicePhase::Filling},
                                       std::pair{Fault::CardChanged, ServicePhase::Filling}}) {
        ServicesWorld world;
        world.behind.putIn(sampleBlankCard());
        world.desk.prepare(blankWish(world.desk));
        world.behind.refuses = fault;
        world.desk.run();
        EXPECT_EQ(world.view().phase, phase);
        EXPECT_EQ(world.view().failure->fault, fault);
    }
}

TEST(ServicesDesk, theSequelRunsWithoutAnotherKeyAndOnceOnly)
{
    ServicesWorld world;
    world.behind.putIn(sampleBlankCard());
    world.desk.setSequel([&](const app::ServiceDone& done) -> std::optional<app::ServiceWish> {
        return done.card ? std::nullopt : std::optional{blankWish(world.desk)};
    });
    world.desk.prepare(app::FileWish{});
    world.desk.run();
    EXPECT_EQ(world.behind.prepared, 2);
    EXPECT_EQ(world.behind.runs, 2);
    EXPECT_EQ(world.view().phase, ServicePhase::Done);
    EXPECT_TRUE(world.view().done->card);
}

TEST(ServicesDesk, aSequelThatFailsLeavesWordOfTheFile)
{
    ServicesWorld world;
    world.behind.putIn(sampleBlankCard());
    world.desk.setSequel([&](const app::ServiceDone&) {
        world.behind.refuses = Fault::CardNotBlank;
        return std::optional{blankWish(world.desk)};
    });
    world.desk.prepare(app::FileWish{});
    world.desk.run();
    EXPECT_EQ(world.view().phase, ServicePhase::Filling);
    EXPECT_EQ(world.view().filed, AccountId{1});
    EXPECT_EQ(world.view().failure->fault, Fault::CardNotBlank);
}

TEST(ServicesDesk, leavingForgetsTheCustomer)
{
    ServicesWorld world;
    world.behind.putIn(sampleCustomerCard());
    world.desk.open(ServiceId::Debts);
    world.desk.leave();
    EXPECT_FALSE(world.view().sheet);
    EXPECT_FALSE(world.view().service);
    EXPECT_FALSE(world.view().card);
    world.behind.takeOut();
    world.behind.putIn(sampleCustomerCard()); // elsewhere: not looked at from here
    EXPECT_FALSE(world.view().card);
    world.desk.enter();
    EXPECT_TRUE(world.view().card);
}

} // namespace wattcard::ui
