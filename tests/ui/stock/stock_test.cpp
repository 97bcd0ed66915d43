// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/management/sample_orders.h"
#include "ui/stock/stock_page.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr CardSerial serial{{0x00, 0x88, 0, 0, 0, 0, 0, 0x01}};

app::StockOverview overview(StockState state)
{
    app::StockOverview found;
    found.state = state;
    StockCard card;
    card.serial = serial;
    card.state = state;
    found.cards = {card};
    return found;
}

} // namespace

TEST(StockDesk, movesTheChosenCardOnlyWhereACardMayGo)
{
    StockDesk desk;
    QSignalSpy wishes{&desk, &StockDesk::wishGiven};
    desk.enter(person(Role::Engineer));
    desk.stockReady(overview(StockState::Blank));
    desk.select(serial);
    desk.move(StockCommand::TakeBack, u"why"_s); // a blank was never given out
    EXPECT_EQ(wishes.size(), 0);
    desk.move(StockCommand::Scrap, u"bent"_s);
    ASSERT_EQ(wishes.size(), 1);
    const auto wish = wishes[0][0].value<app::CardWish>();
    EXPECT_EQ(wish.kind, app::CardWish::Kind::ScrapUnread);
    EXPECT_EQ(wish.card, serial);
    desk.move(StockCommand::Scrap, u"bent"_s); // the first has not been answered
    EXPECT_EQ(wishes.size(), 1);
}

TEST(StockDesk, isNoBusinessOfAnAuditor)
{
    StockDesk desk;
    desk.enter(person(Role::Auditor));
    for (const StockCommand command : allStockCommands)
        EXPECT_FALSE(isOffered(desk.view(), command)) << static_cast<int>(command);
}

TEST(StockDesk, endsTheBatchWithItsLastCard)
{
    StockDesk desk;
    QSignalSpy ends{&desk, &StockDesk::batchUnwanted};
    desk.enter(person(Role::Engineer));
    desk.startBatch(ManagementClass::Inspection, 2);
    desk.batchStep({app::BatchStep::Kind::Made, serial, {}, {}, 1, 2});
    desk.batchStep({app::BatchStep::Kind::NotInStock, serial, {}, {}, 1, 2});
    EXPECT_EQ(ends.size(), 0);
    desk.batchStep({app::BatchStep::Kind::Made, serial, {}, {}, 2, 2});
    EXPECT_EQ(ends.size(), 1);
    EXPECT_FALSE(desk.view().batchClass);
}

TEST(StockDesk, dropsAListThatWasAskedForBefore)
{
    StockDesk desk;
    desk.enter(person(Role::Engineer));
    desk.chooseState(StockState::Lost);
    desk.stockReady(overview(StockState::Blank));
    EXPECT_TRUE(desk.view().cards.empty());
}

TEST(DeliveryNote, isReadWithAnySeparatorAndNamesTheFirstWrongWord)
{
    const auto good = serialsIn(u"0088000000000001\n0088000000000002, 00880000000000AF"_s);
    ASSERT_TRUE(std::holds_alternative<std::vector<CardSerial>>(good));
    EXPECT_EQ(std::get<0>(good).size(), 3u);
    EXPECT_EQ(std::get<0>(good)[0], serial);
    const auto wrong = serialsIn(u"0088000000000001 008800000000000G"_s);
    ASSERT_TRUE(std::holds_alternative<QString>(wrong));
    EXPECT_EQ(std::get<1>(wrong), u"008800000000000G"_s);
}

// Every outcome has a sentence of its own that says what to do with the card.
TEST(BatchStepText, tellsEachOutcomeApart)
{
    QStringList texts;
    for (int kind = 0; kind <= static_cast<int>(app::BatchStep::Kind::Refused); ++kind) {
        app::BatchStep step;
        step.kind = static_cast<app::BatchStep::Kind>(kind);
        step.card = serial;
        step.state = StockState::Issued;
        step.failure = Failure{Fault::CardMute};
        texts << batchStepText(step);
    }
    EXPECT_EQ(texts.removeDuplicates(), 0);
    EXPECT_FALSE(texts.contains(QString{}));
}

} // namespace wattcard::ui
