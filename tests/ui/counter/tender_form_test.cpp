// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/tender_form.h"

#include <gtest/gtest.h>

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr Money yuan(std::int64_t whole)
{
    return Money::fromMinor(whole * 100);
}
const Money hundredYuan = yuan(100);

TenderForm typed(TenderForm form, Money amount, const QString& reference = {})
{
    form.amount = amount;
    form.reference = reference;
    return form;
}

TEST(TenderForm, exactCashIsReadyAndNamesNoTender)
{
    const TenderForm form = cashFor(hundredYuan);
    EXPECT_EQ(needOf(form, hundredYuan), TenderNeed::Nothing);
    EXPECT_EQ(tenderedIn(form), hundredYuan);
    EXPECT_TRUE(tendersOf(form).empty());
}

TEST(TenderForm, asksForMoneyWhileItDoesNotSuffice)
{
    EXPECT_EQ(needOf(typed(cashFor(hundredYuan), yuan(99)), hundredYuan), TenderNeed::Money);
    TenderForm empty = cashFor(hundredYuan);
    empty.amount.reset();
    EXPECT_EQ(needOf(empty, hundredYuan), TenderNeed::Money);
    EXPECT_FALSE(tenderedIn(empty));
}

TEST(TenderForm, allByCardNeedsTheSlipAndGivesNoChange)
{
    const TenderForm card = nextTender(cashFor(hundredYuan), hundredYuan);
    EXPECT_EQ(card.kind, TenderKind::Card);
    EXPECT_EQ(card.amount, hundredYuan);
    EXPECT_TRUE(card.given.empty());
    EXPECT_EQ(needOf(card, hundredYuan), TenderNeed::Reference);
    EXPECT_EQ(needOf(typed(card, hundredYuan, u"4711"_s), hundredYuan), TenderNeed::Nothing);
    EXPECT_EQ(needOf(typed(card, yuan(101), u"4711"_s), hundredYuan), TenderNeed::LessMoney);
    const std::vector<Tender> one{{TenderKind::Card, hundredYuan, u"4711"_s}};
    EXPECT_EQ(tendersOf(typed(card, hundredYuan, u"4711"_s)), one);
}

TEST(TenderForm, aPartInCashAndTheRestByCard)
{
    const TenderForm card = nextTender(typed(cashFor(hundredYuan), yuan(60)), hundredYuan);
    EXPECT_EQ(card.amount, yuan(40));
    const TenderForm done = typed(card, yuan(40), u"4711"_s);
    EXPECT_EQ(needOf(done, hundredYuan), TenderNeed::Nothing);
    EXPECT_EQ(tenderedIn(done), hundredYuan);
    const std::vector<Tender> both{{TenderKind::Cash, yuan(60), {}},
                                   {TenderKind::Card, yuan(40), u"4711"_s}};
    EXPECT_EQ(tendersOf(done), both);
}

TEST(TenderForm, changeComesOutOfTheCashThatFollowsACard)
{
    TenderForm form = nextTender(cashFor(hundredYuan), hundredYuan);  // card
    form = nextTender(typed(form, yuan(30), u"4711"_s), hundredYuan); // bank, 70 left
    form = nextTender(form, hundredYuan);                             // cash
    EXPECT_EQ(form.kind, TenderKind::Cash);
    EXPECT_EQ(form.amount, yuan(70));
    EXPECT_EQ(needOf(typed(form, hundredYuan), hundredYuan), TenderNeed::Nothing);
    EXPECT_EQ(tenderedIn(typed(form, hundredYuan)), yuan(130));
}

TEST(TenderForm, aCardWithoutItsSlipIsNotKept)
{
    const TenderForm card = nextTender(cashFor(hundredYuan), hundredYuan);
    const TenderForm bank = nextTender(typed(card, yuan(30)), hundredYuan);
    EXPECT_TRUE(bank.given.empty());
    EXPECT_EQ(bank.amount, hundredYuan);
}

// Cash is one tender: going round to it brings what was given back into the field.
TEST(TenderForm, cashThatWasGivenComesBackIntoTheField)
{
    TenderForm form =
        nextTender(typed(cashFor(hundredYuan), yuan(60)), hundredYuan); // card, 40 left
    form = nextTender(nextTender(form, hundredYuan), hundredYuan);      // bank, cash
    EXPECT_EQ(form.kind, TenderKind::Cash);
    EXPECT_TRUE(form.given.empty());
    EXPECT_EQ(form.amount, hundredYuan);
}

TEST(TenderForm, isResumedForAnotherPayment)
{
    TenderForm form = nextTender(cashFor(hundredYuan), hundredYuan);
    form = nextTender(typed(form, yuan(30), u"4711"_s), hundredYuan); // bank, 70 left
    EXPECT_EQ(resumed(form, yuan(50)).amount, yuan(20));
    const TenderForm less = resumed(form, yuan(20));
    EXPECT_EQ(less.amount, Money{});
    EXPECT_EQ(needOf(less, yuan(20)), TenderNeed::LessMoney);
    const TenderForm exact = resumed(form, yuan(30));
    EXPECT_EQ(needOf(exact, yuan(30)), TenderNeed::Nothing);
    EXPECT_EQ(tendersOf(exact).size(), 1u);
}

TEST(TenderForm, theSameSlipCountsOnce)
{
    TenderForm form = nextTender(cashFor(hundredYuan), hundredYuan);
    form = nextTender(typed(form, yuan(30), u"4711"_s), hundredYuan);
    form = nextTender(nextTender(form, hundredYuan), hundredYuan); // card again
    EXPECT_EQ(needOf(typed(form, yuan(70), u"4711"_s), hundredYuan), TenderNeed::OtherSlip);
    EXPECT_EQ(needOf(typed(form, yuan(70), u"4712"_s), hundredYuan), TenderNeed::Nothing);
}

} // namespace
} // namespace wattcard::ui
