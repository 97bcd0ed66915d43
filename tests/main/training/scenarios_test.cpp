// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learner.h"

#include <gtest/gtest.h>

// Each scenario with real books, cards and meters: the right way has every point, each wrong way
// loses the ones that are named.

namespace wattcard {

using namespace Qt::StringLiterals;
using app::Criterion;
using app::Finding;
using app::SaleDone;
using app::SaleStopped;
using app::Scenario;
using transaction::Wish;

namespace {

class Training : public ::testing::Test {
protected:
    static void SetUpTestSuite() { folder = std::make_unique<TrainingFolder>(); }
    static void TearDownTestSuite() { folder.reset(); }
    static std::unique_ptr<TrainingFolder> folder;
};
std::unique_ptr<TrainingFolder> Training::folder;

void expectFull(const Learner& learner)
{
    const auto& score = learner.exercise().score();
    ASSERT_TRUE(score) << "the scenario did not end by itself";
    for (const app::Mark& mark : score->marks)
        EXPECT_EQ(mark.points, mark.most)
            << static_cast<int>(mark.criterion) << " for " << static_cast<int>(mark.finding);
    EXPECT_EQ(score->points(), app::fullScore);
}

void expectLost(const app::Score& score, Criterion criterion, Finding finding)
{
    EXPECT_LT(score.of(criterion).points, score.of(criterion).most);
    EXPECT_EQ(score.of(criterion).finding, finding)
        << static_cast<int>(score.of(criterion).finding);
}

void expectKept(const app::Score& score, Criterion criterion)
{
    EXPECT_EQ(score.of(criterion).points, score.of(criterion).most)
        << static_cast<int>(score.of(criterion).finding);
}

} // namespace

TEST_F(Training, ofTheFirstSaleIsFullWithTheRightSumAndTheRightChange)
{
    Learner learner{*folder, Scenario::FirstSale};
    learner.insert(learner.world().card);
    ASSERT_TRUE(std::holds_alternative<SaleDone>(learner.sell(yuan(80), yuan(100))));
    EXPECT_FALSE(learner.exercise().score()) << "the card is still in the reader";
    learner.takeOut();
    expectFull(learner);
}

TEST_F(Training, ofTheFirstSaleLosesMoneyForAnotherSumAndHalfForTheTender)
{
    Learner other{*folder, Scenario::FirstSale};
    other.insert(other.world().card);
    other.sell(yuan(100));
    other.takeOut();
    expectLost(other.finish(), Criterion::MoneyRight, Finding::WrongAmount);
    Learner exact{*folder, Scenario::FirstSale};
    exact.insert(exact.world().card);
    exact.sell(yuan(80));
    exact.takeOut();
    const app::Score score = exact.finish();
    expectLost(score, Criterion::MoneyRight, Finding::WrongTender);
    EXPECT_GT(score.of(Criterion::MoneyRight).points, 0);
}

TEST_F(Training, losesForASecondSale)
{
    Learner learner{*folder, Scenario::FirstSale};
    learner.insert(learner.world().card);
    learner.sell(yuan(80), yuan(100));
    learner.insert(learner.world().card);
    learner.sell(yuan(80), yuan(100));
    learner.takeOut();
    const app::Score score = learner.finish();
    expectLost(score, Criterion::NothingTwice, Finding::SoldTwice);
    expectLost(score, Criterion::MoneyRight, Finding::CreditGiven);
}

TEST_F(Training, givesNothingForNothing)
{
    Learner learner{*folder, Scenario::FirstSale};
    EXPECT_EQ(learner.finish().points(), 0);
}

TEST_F(Training, countsHintsAndTime)
{
    Learner learner{*folder, Scenario::FirstSale};
    learner.exercise().takeHint();
    learner.insert(learner.world().card);
    learner.sell(yuan(80), yuan(100));
    got(learner.room().takeOut());
    learner.look(app::planOf(Scenario::FirstSale).par + std::chrono::seconds{1});
    const auto score = learner.exercise().score();
    ASSERT_TRUE(score);
    EXPECT_EQ(score->of(Criterion::InTime).points, app::mostPoints(Criterion::InTime) / 2);
    EXPECT_EQ(score->of(Criterion::InTime).finding, Finding::Late);
    EXPECT_EQ(score->of(Criterion::WithoutHints).points,
              app::mostPoints(Criterion::WithoutHints) / 2);
}

TEST_F(Training, ofTheLostCardIsFullWhenTheNewOneCarriesAllAndTheOldOneIsRefused)
{
    Learner learner{*folder, Scenario::LostCard};
    EXPECT_EQ(learner.world().total, Credit::of(yuan(150)));
    EXPECT_EQ(learner.world().accepted, Credit::of(yuan(50)));
    learner.insert(learner.world().blank);
    ASSERT_TRUE(std::holds_alternative<SaleDone>(learner.replace()));
    learner.takeOut();
    learner.load(learner.world().blank, learner.world().meter);
    EXPECT_EQ(learner.insert(learner.world().card).fault, Fault::CardReplaced);
    learner.takeOut();
    expectFull(learner);
}

TEST_F(Training, ofTheLostCardLosesForSellingTheLossAgain)
{
    Learner learner{*folder, Scenario::LostCard};
    learner.insert(learner.world().blank);
    learner.replace();
    learner.takeOut();
    learner.load(learner.world().blank, learner.world().meter);
    learner.insert(learner.world().blank);
    ASSERT_TRUE(std::holds_alternative<SaleDone>(learner.sell(yuan(100))));
    learner.takeOut();
    const app::Score score = learner.finish();
    expectLost(score, Criterion::NothingTwice, Finding::SoldWithoutNeed);
    expectLost(score, Criterion::MoneyRight, Finding::CreditGiven);
}

TEST_F(Training, ofTheLostCardLosesForNotTryingTheOldOne)
{
    Learner learner{*folder, Scenario::LostCard};
    learner.insert(learner.world().blank);
    learner.replace();
    learner.takeOut();
    const app::Score unloaded = [&] {
        app::Exercise now = learner.exercise();
        now.finish();
        return *now.score();
    }();
    expectLost(unloaded, Criterion::RightOrder, Finding::NotLoaded);
    learner.load(learner.world().blank, learner.world().meter);
    const app::Score score = learner.finish();
    expectLost(score, Criterion::RightOrder, Finding::OldCardNotTried);
    expectKept(score, Criterion::MoneyRight);
}

TEST_F(Training, ofTheTornWriteIsFullWhenTheSameCardComesBack)
{
    Learner learner{*folder, Scenario::TornWrite};
    learner.insert(learner.world().card);
    const auto torn = learner.sell(yuan(100));
    ASSERT_EQ(std::get<SaleStopped>(torn).kind, SaleStopped::Kind::Interrupted);
    EXPECT_TRUE(learner.exercise().course().wasInterrupted());
    learner.insert(learner.world().card);
    ASSERT_TRUE(std::holds_alternative<SaleDone>(learner.settle(Wish::Finish)));
    learner.takeOut();
    expectFull(learner);
}

TEST_F(Training, ofTheTornWriteLosesForParking)
{
    Learner learner{*folder, Scenario::TornWrite};
    learner.insert(learner.world().card);
    learner.sell(yuan(100));
    const app::Score score = learner.finish(); // the row stays open, the customer has nothing
    expectLost(score, Criterion::MoneyRight, Finding::StillOpen);
    expectLost(score, Criterion::RightOrder, Finding::StillOpen);
    learner.insert(learner.world().card); // for the tests that follow
    learner.settle(Wish::Finish);
    learner.takeOut();
}

TEST_F(Training, ofTheTornWriteLosesForASecondSaleAfterGivingUp)
{
    Learner learner{*folder, Scenario::TornWrite};
    learner.insert(learner.world().card);
    learner.sell(yuan(100));
    learner.insert(learner.world().card);
    learner.settle(Wish::Void);
    const app::Score given = [&] {
        app::Exercise now = learner.exercise();
        now.finish();
        return *now.score();
    }();
    expectLost(given, Criterion::MoneyRight, Finding::GivenUp);
    learner.insert(learner.world().card);
    learner.sell(yuan(100));
    learner.takeOut();
    const app::Score score = learner.finish();
    expectLost(score, Criterion::RightOrder, Finding::GivenUp);
    expectKept(score, Criterion::MoneyRight);
}

TEST_F(Training, ofTheTornWriteLosesForAnotherCardMeanwhile)
{
    Learner learner{*folder, Scenario::TornWrite};
    learner.insert(learner.world().card);
    learner.sell(yuan(100));
    learner.insert(learner.world().blank);
    learner.insert(learner.world().card);
    learner.settle(Wish::Finish);
    learner.takeOut();
    const app::Score score = learner.finish();
    expectLost(score, Criterion::RightOrder, Finding::AnotherCard);
    expectKept(score, Criterion::NothingTwice);
}

TEST_F(Training, ofTheExchangeIsFullWhenEverythingLeftGoesOver)
{
    Learner learner{*folder, Scenario::MeterExchange};
    EXPECT_EQ(learner.world().remaining, Credit::fromHundredths(1'734));
    learner.load(learner.world().card, learner.world().meter);
    learner.insert(learner.world().card);
    ASSERT_TRUE(std::holds_alternative<SaleDone>(learner.exchange(learner.world().remaining)));
    learner.takeOut();
    learner.load(learner.world().card, *learner.world().newMeter);
    expectFull(learner);
}

TEST_F(Training, ofTheExchangeLosesWithoutTheReadingAndForCreditThatIsGone)
{
    Learner learner{*folder, Scenario::MeterExchange};
    learner.insert(learner.world().card);
    learner.exchange(learner.world().remaining - Credit::fromHundredths(1'000));
    learner.takeOut();
    learner.load(learner.world().card, *learner.world().newMeter);
    const app::Score score = learner.finish();
    expectLost(score, Criterion::MoneyRight, Finding::CreditLost);
    expectLost(score, Criterion::RightOrder, Finding::ReadingNotBrought);
    expectKept(score, Criterion::NothingTwice);
}

TEST_F(Training, ofTheReversalIsFullWhenTheWrongSumIsTakenBackPaidOutAndSoldRightly)
{
    Learner learner{*folder, Scenario::Reversal};
    EXPECT_EQ(learner.world().total, Credit::of(yuan(550)));
    learner.insert(learner.world().card);
    ASSERT_TRUE(std::holds_alternative<SaleDone>(learner.reverse()));
    EXPECT_EQ(learner.payOut(), yuan(500));
    learner.insert(learner.world().card);
    ASSERT_TRUE(std::holds_alternative<SaleDone>(learner.sell(yuan(50))));
    learner.takeOut();
    expectFull(learner);
}

TEST_F(Training, ofTheReversalLosesWhenItIsLoadedOrSoldFirst)
{
    Learner loaded{*folder, Scenario::Reversal};
    loaded.load(loaded.world().card, loaded.world().meter);
    loaded.insert(loaded.world().card);
    EXPECT_TRUE(std::holds_alternative<SaleStopped>(loaded.reverse()));
    loaded.sell(yuan(50));
    loaded.takeOut();
    const app::Score tooLate = loaded.finish();
    expectLost(tooLate, Criterion::RightOrder, Finding::LoadedFirst);
    expectLost(tooLate, Criterion::MoneyRight, Finding::NotTakenBack);
    expectLost(tooLate, Criterion::NothingTwice, Finding::SoldTwice);

    Learner kept{*folder, Scenario::Reversal};
    kept.insert(kept.world().card);
    kept.reverse();
    kept.insert(kept.world().card);
    kept.sell(yuan(50));
    kept.takeOut();
    expectLost(kept.finish(), Criterion::MoneyRight, Finding::NotPaidOut);
}

TEST_F(Training, ofTheEmptyPrinterIsFullWhenTheReceiptComesOutAfterwards)
{
    Learner learner{*folder, Scenario::OutOfPaper};
    learner.insert(learner.world().card);
    ASSERT_TRUE(std::holds_alternative<SaleDone>(learner.sell(yuan(60))));
    learner.takeOut();
    learner.print();
    EXPECT_FALSE(learner.exercise().score()) << "nothing has come out yet";
    got(learner.room().putPaperIn());
    learner.print();
    expectFull(learner);
}

TEST_F(Training, ofTheEmptyPrinterLosesForSellingAgain)
{
    Learner learner{*folder, Scenario::OutOfPaper};
    learner.insert(learner.world().card);
    learner.sell(yuan(60));
    learner.insert(learner.world().card);
    learner.sell(yuan(60));
    learner.takeOut();
    const app::Score score = learner.finish();
    expectLost(score, Criterion::NothingTwice, Finding::SoldTwice);
    expectLost(score, Criterion::MoneyRight, Finding::CreditGiven);
    expectLost(score, Criterion::RightOrder, Finding::ReceiptMissing);
}

} // namespace wattcard
