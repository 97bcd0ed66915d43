// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/codes.h"
#include "tests/db/office.h"

#include <gtest/gtest.h>

#include <functional>
#include <set>

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {


StockState stateOf(Office& office, const CardSerial& serial)
{
    const auto card = office.stock->card(serial);
    EXPECT_TRUE(card);
    return card ? card->state : StockState::Scrapped;
}

struct Act {
    const char* name;
    std::set<Role> allowed;
    std::function<Result<void>(Office&, const CardSerial&, const Actor&)> run;
};

std::vector<Act> stockActs()
{
    using enum Role;
    const auto moveTo = [](StockState to) {
        return [to](Office& office, const CardSerial& card, const Actor& actor) {
            return office.stock->move(card, to, u"x"_s, actor);
        };
    };
    return {
        Act{"lose", {Clerk, ShiftLeader, Engineer}, moveTo(StockState::Lost)},
        Act{"scrap", {ShiftLeader, Engineer}, moveTo(StockState::Scrapped)},
        Act{"issue",
            {Clerk, ShiftLeader},
            [](Office& o, const CardSerial& c, const Actor& a) {
                return o.stock->issued(c, 1, a);
            }},
        Act{"issueManagement",
            {Engineer},
            [](Office& o, const CardSerial& c, const Actor& a) {
                return o.stock->issued(c, 0x20, a);
            }},
        Act{"rekey",
            {Clerk, ShiftLeader, Engineer},
            [](Office& o, const CardSerial& c, const Actor& a) {
                return o.stock->record(c, CardAct::Rekeyed, u"x"_s, a);
            }},
        Act{"unblock",
            {ShiftLeader},
            [](Office& o, const CardSerial& c, const Actor& a) {
                return o.stock->record(c, CardAct::Unblocked, u"x"_s, a);
            }},
        Act{"receive",
            {ShiftLeader, Administrator},
            [](Office& o, const CardSerial& c, const Actor& a) -> Result<void> {
                CardBatch batch;
                batch.name = u"x"_s;
                auto bytes = c.bytes();
                const CardSerial other{{1, 2, 3, 4, 5, 6, bytes[6], bytes[7]}};
                const auto got = o.stock->receive(batch, {other}, a);
                return got ? Result<void>{} : failed(got);
            }},
    };
}

} // namespace

TEST(Stock, receivedIsTheSumOfTheFiveStates)
{
    Office office;
    CardBatch batch;
    batch.name = u"DN 4711"_s;
    batch.received = 6;
    batch.transportKeyVersion = 2;
    std::vector<CardSerial> cards;
    for (std::uint8_t number = 1; number <= 6; ++number)
        cards.push_back(stockSerial(number));
    ASSERT_TRUE(office.stock->receive(batch, cards, office.of(Role::Administrator)));
    const Actor leader = office.of(Role::ShiftLeader);
    ASSERT_TRUE(office.stock->issued(cards[0], 1, leader));
    ASSERT_TRUE(office.stock->issued(cards[1], 1, leader));
    ASSERT_TRUE(office.stock->move(cards[1], StockState::Returned, u"back"_s, leader));
    ASSERT_TRUE(office.stock->move(cards[2], StockState::Scrapped, u"broken"_s, leader));
    ASSERT_TRUE(office.stock->move(cards[3], StockState::Lost, u"gone"_s, leader));
    const auto count = office.stock->count();
    ASSERT_TRUE(count);
    ASSERT_EQ(count->size(), 1u);
    const StockCount expected{
        {CardBatchId{1}, u"DN 4711"_s, office.clock.now(), 6, 2}, 2, 1, 1, 1, 1};
    EXPECT_EQ(count->front(), expected);
    EXPECT_EQ(office.stock->cards(StockState::Blank, 10)->size(), 2u);
    EXPECT_TRUE(office.verifies());
}

TEST(Stock, aCardIsReceivedOnce)
{
    Office office;
    const CardSerial known = office.blank(1);
    const Actor leader = office.of(Role::ShiftLeader);
    CardBatch batch;
    batch.name = u"again"_s;
    const auto fault = [&](const std::vector<CardSerial>& cards, int received) {
        batch.received = received;
        return office.stock->receive(batch, cards, leader).error().fault;
    };
    EXPECT_EQ(fault({stockSerial(2), known}, 0), Fault::DuplicateNumber);
    EXPECT_EQ(fault({stockSerial(2), stockSerial(2)}, 0), Fault::DuplicateNumber);
    EXPECT_EQ(fault({stockSerial(2)}, 2), Fault::BadInput);
    EXPECT_EQ(fault({}, 0), Fault::BadInput);
    EXPECT_EQ(office.stock->card(stockSerial(2)).error().fault, Fault::NotFound);
    EXPECT_EQ(office.stock->count()->size(), 1u);
}

// The moves that a card makes by hand, written down once more.
TEST(Stock, movesAreThoseOfTheTable)
{
    using enum StockState;
    const std::set<std::pair<StockState, StockState>> allowed{
        {Blank, Scrapped},  {Blank, Lost},     {Issued, Returned},   {Issued, Lost},
        {Issued, Scrapped}, {Returned, Blank}, {Returned, Scrapped}, {Lost, Returned}};
    Office office;
    const Actor leader = office.of(Role::ShiftLeader);
    std::uint8_t number = 1;
    for (const StockState from : every(StockState{})) {
        for (const StockState to : every(StockState{})) {
            const CardSerial card = office.blank(number++);
            if (from == Issued || from == Returned) {
                ASSERT_TRUE(office.stock->issued(card, 1, leader));
            }
            if (from != Blank && from != Issued) {
                ASSERT_TRUE(office.stock->move(card, from, u"set up"_s, leader));
            }
            const bool moved = office.stock->move(card, to, u"try"_s, leader).has_value();
            EXPECT_EQ(moved, allowed.contains({from, to})) << code(from).data() << code(to).data();
            EXPECT_EQ(stateOf(office, card), moved ? to : from);
        }
    }
    EXPECT_TRUE(office.verifies());
}

TEST(Stock, anOpeningTakesItsCardAndAVoidGivesItBack)
{
    Office office;
    const CardSerial card = serialOf(office.moneyAccount);
    const auto row = office.opening(office.moneyAccount, tenYuan);
    ASSERT_TRUE(office.ledger->begin(row, office.clerk));
    EXPECT_EQ(stateOf(office, card), StockState::Issued);
    EXPECT_EQ(office.stock->count()->front().batch.name, u"found at the counter"_s);
    EXPECT_EQ(office.stock->move(card, StockState::Lost, u"x"_s, office.of(Role::ShiftLeader))
                  .error()
                  .fault,
              Fault::BadInput)
        << "an account holds it";
    ASSERT_TRUE(office.ledger->voidRow({row.id, 1}, office.clerk));
    EXPECT_EQ(stateOf(office, card), StockState::Blank);
    office.openAccount(office.moneyAccount, tenYuan);
    EXPECT_EQ(office.stock->card(card)->timesIssued, 2);
    EXPECT_TRUE(office.verifies());
}

TEST(Stock, onlyABlankOrReadyCardIsSold)
{
    Office office;
    const Actor leader = office.of(Role::ShiftLeader);
    CardBatch batch;
    batch.name = u"delivery"_s;
    const CardSerial money = serialOf(office.moneyAccount);
    const CardSerial energy = serialOf(office.energyAccount);
    ASSERT_TRUE(office.stock->receive(batch, {money, energy}, leader));
    ASSERT_TRUE(office.stock->move(money, StockState::Scrapped, u"bent"_s, leader));
    ASSERT_TRUE(office.stock->issued(energy, 1, office.clerk));
    const auto scrapped = office.opening(office.moneyAccount, tenYuan);
    EXPECT_EQ(office.ledger->begin(scrapped, office.clerk).error().fault, Fault::CardNotBlank);
    office.openAccount(office.energyAccount, tenYuan);
    EXPECT_EQ(stateOf(office, energy), StockState::Issued);
    EXPECT_TRUE(office.verifies());
}

TEST(Stock, aDeliveryOfACardThatIsInUseIsIssuedAtOnce)
{
    Office office;
    ASSERT_TRUE(office.ledger->begin(office.opening(office.moneyAccount, tenYuan), office.clerk));
    // As after an upgrade: the register knows the card, the stock does not.
    office.close();
    ASSERT_TRUE(office.execute("DROP TRIGGER card_movement_no_delete;"
                               "DROP TRIGGER card_stock_no_delete;"
                               "DELETE FROM card_movement; DELETE FROM card_stock"));
    Office upgraded{office.directory, {}};
    CardBatch batch;
    batch.name = u"stock-taking"_s;
    const CardSerial card = serialOf(office.moneyAccount);
    ASSERT_TRUE(upgraded.stock->receive(batch, {card}, upgraded.of(Role::ShiftLeader)));
    EXPECT_EQ(stateOf(upgraded, card), StockState::Issued);
}

// Role × act: each cell is one try of the store itself.
TEST(Stock, rolesMayWhatTheTableSays)
{
    Office office;
    std::uint8_t number = 1;
    int denied = 0;
    for (const Act& act : stockActs()) {
        for (const Role role : allRoles) {
            const CardSerial card = office.blank(number++);
            const auto done = act.run(office, card, office.of(role));
            EXPECT_EQ(done.has_value(), act.allowed.contains(role)) << act.name << int(role);
            if (!done) {
                EXPECT_EQ(done.error().fault, Fault::PermissionDenied);
                ++denied;
            }
        }
        const CardSerial card = office.blank(number++);
        EXPECT_EQ(act.run(office, card, {}).error().fault, Fault::PermissionDenied) << "nobody";
    }
    EXPECT_EQ(denied, 49 - 14);
    EXPECT_TRUE(office.verifies());
}

} // namespace wattcard::db::test
