// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/order_batch.h"
#include "app/work_order_desk.h"
#include "cardio/virtual_card/card_making.h"
#include "db/verify/verify.h"
#include "town.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

// Many management cards by insertion only, on a real store and real virtual cards: pulled at any
// command, foreign, worn, undelivered, of customers, and with the program ended in between. Each
// order is written once, on one card, and nothing else is written at all.

using namespace wattcard;
using namespace wattcard::flows;
using namespace Qt::StringLiterals;
using Cut = cardio::InProcessReader::Cut;
using BatchKind = app::BatchStep::Kind;

namespace {

constexpr CounterId stationCounter{3};
constexpr int ordersInBatch = 20;
// One that was made for a class and pulled before it had an order waits for another of that class.
constexpr int goodCards = 32;

// A card as it lies on the heap, and how often an order came onto it.
struct HeapCard {
    enum class Kind { Good, Foreign, Worn, Undelivered, Locked } kind = Kind::Good;
    CardSerial serial;
    cardio::MemoryImageStore memory;
    std::unique_ptr<cardio::VirtualCard> card;
    int orderWrites = 0;
};

// The station of an engineer: the books of a town, and a heap of cards.
class Station : public Town {
public:
    explicit Station(unsigned seed) : m_random{seed}
    {
        CardBatch delivery;
        delivery.name = u"LS-2026-0231"_s;
        std::vector<CardSerial> delivered;
        using enum HeapCard::Kind;
        for (int i = 0; i < goodCards + 8; ++i) {
            const std::array bad{Foreign, Worn, Undelivered, Locked};
            const auto kind =
                i < goodCards ? Good : bad[static_cast<std::size_t>(i - goodCards) / 2];
            HeapCard& card = addCard(kind, static_cast<std::uint8_t>(i + 1));
            if (kind != Undelivered)
                delivered.push_back(card.serial);
        }
        need(stock->receive(delivery, delivered, actor(Role::ShiftLeader)));
        watchOrders();
    }
    app::Workbench bench() { return {m_station, *stock, *orders, stationCounter}; }
    app::OrderBatch batch() { return need(app::OrderBatch::of(bench(), person(Role::Engineer))); }
    WorkOrderSerial prepare(ManagementClass kind = ManagementClass::Inspection)
    {
        WorkOrder order;
        order.kind = kind;
        order.scope.meters = {need(MeterNumber::parse(u"261121000123"_s))};
        order.validFrom = clock.local(clock.now());
        order.validUntil = order.validFrom + std::chrono::days{7};
        return need(desk().prepare(order, u"round"_s));
    }
    WorkOrderSerial approved(ManagementClass kind = ManagementClass::Inspection)
    {
        const WorkOrderSerial serial = prepare(kind);
        for (const Role role : {Role::Administrator, Role::Finance})
            need(desk().approve(need(orders->entry(serial)).order, person(role)));
        return serial;
    }
    app::WorkOrderDesk desk() { return {bench(), person(Role::Engineer)}; }
    // Put in, written, taken out: perhaps too early.
    app::OrderBatchStep insert(app::OrderBatch& batch, HeapCard& card, std::optional<int> pullAt)
    {
        m_pullAt = pullAt.value_or(-1);
        m_inReader = &card;
        card.card->reset();
        reader.insert(*card.card);
        const app::OrderBatchStep step = batch.cardArrived();
        reader.remove();
        m_inReader = nullptr;
        return step;
    }
    // The program ends and comes up again: what it knew is in the books.
    void restart()
    {
        closeBooks();
        openBooks();
    }
    int below(int bound) { return std::uniform_int_distribution{0, bound - 1}(m_random); }

    std::vector<std::unique_ptr<HeapCard>> heap;

private:
    HeapCard& addCard(HeapCard::Kind kind, std::uint8_t number)
    {
        auto card = std::make_unique<HeapCard>();
        card->kind = kind;
        card->serial = CardSerial{{0x00, 0x00, 0x88, 0x00, 0x00, 0x00, 0x09, number}};
        const crypto::TestKeyStore factory{crypto::TestKeyStore::issuingStation()};
        auto region = townRegion;
        if (kind == HeapCard::Kind::Foreign)
            region.back() ^= 0x40;
        need(cardio::makeBlank(card->memory, factory, {card->serial, region}));
        card->card = std::make_unique<cardio::VirtualCard>(card->memory, crypto::randomBytes);
        if (kind == HeapCard::Kind::Locked)
            lock(*card);
        if (kind == HeapCard::Kind::Worn)
            card->memory.cutPower(below(3), 40); // it never takes a write again
        heap.push_back(std::move(card));
        return *heap.back();
    }
    // No try is left for the transport key: somebody has guessed.
    static void lock(HeapCard& card)
    {
        cardio::CardState state = *card.card->state();
        for (cardio::CardKey& key : state.keys)
            key.triesLeft = 0;
        EXPECT_TRUE(crypto::TwinImage{card.memory}.save(cardio::encode(state)));
        card.card->reset();
    }
    // Every UPDATE BINARY that an operational card has stored, its answer lost or not: on these
    // cards there is nothing else to update but the order.
    void watchOrders()
    {
        constexpr std::uint8_t updateBinary = 0xD6;
        reader.setIntercept({[this](ByteView) {
                                 if (m_inReader) {
                                     const auto state = m_inReader->card->state();
                                     m_isMade = state && state->lifeCycle == LifeCycle::Operational;
                                     m_writesBefore = m_inReader->memory.writes();
                                 }
                                 return m_pullAt-- == 0 ? Cut::PullCard : Cut::None;
                             },
                             [this](ByteView command, Bytes&) {
                                 if (m_inReader && m_isMade && command[1] == updateBinary &&
                                     m_inReader->memory.writes() > m_writesBefore)
                                     ++m_inReader->orderWrites;
                                 return m_pullAt-- == 0 ? Cut::PullCard : Cut::None;
                             }});
    }

    std::mt19937 m_random;
    crypto::TestKeyStore m_keys{crypto::TestKeyStore::engineer()};
    cardio::Wattcard1Workshop m_station{reader, {m_keys, townRegion}};
    int m_pullAt = -1;
    bool m_isMade = false;
    int m_writesBefore = 0;
    HeapCard* m_inReader = nullptr;
};

bool isInTray(const app::OrderBatch& batch, const HeapCard& card)
{
    return std::ranges::count(batch.tray(), std::optional{card.serial}, &app::BadCard::card) > 0;
}

} // namespace

class OrderBatchRun : public ::testing::TestWithParam<unsigned> {};
TEST_P(OrderBatchRun, writesEachOrderOnceWhateverTheCardsDo)
{
    Station station{GetParam()};
    std::set<WorkOrderSerial> wanted;
    for (int i = 0; i < ordersInBatch; ++i)
        wanted.insert(station.approved(i % 4 == 0 ? ManagementClass::RelayTest
                                                  : ManagementClass::Inspection));
    auto batch = std::optional{station.batch()};
    EXPECT_EQ(batch->begin().card.wanted, ordersInBatch);
    int pulls = 0;
    int turns = 0;
    for (; !batch->isComplete() && turns < 600; ++turns) {
        HeapCard& card = *station.heap[static_cast<std::size_t>(
            station.below(static_cast<int>(station.heap.size())))];
        const bool pulled = station.below(3) == 0;
        pulls += pulled ? 1 : 0;
        const auto step =
            station.insert(*batch, card, pulled ? std::optional{station.below(40)} : std::nullopt);
        if (card.kind != HeapCard::Kind::Good) {
            EXPECT_NE(step.card.kind, BatchKind::Made);
        }
        if (turns % 25 == 24) { // the program ends here and comes up again
            station.restart();
            batch.emplace(station.batch());
        }
    }
    ASSERT_TRUE(batch->isComplete()) << "seed " << GetParam() << ", turns " << turns;
    EXPECT_GT(pulls, 5);
    std::set<CardSerial> used;
    for (const auto& card : station.heap) {
        const bool isGood = card->kind == HeapCard::Kind::Good;
        EXPECT_LE(card->orderWrites, isGood ? 1 : 0) << card->serial.toString().toStdString();
        if (card->orderWrites > 0)
            used.insert(card->serial);
    }
    EXPECT_EQ(used.size(), wanted.size());
    for (const WorkOrderSerial serial : wanted) {
        const WorkOrderEntry entry = need(station.orders->entry(serial));
        EXPECT_EQ(entry.state, WorkOrderState::Issued);
        ASSERT_TRUE(entry.card);
        EXPECT_EQ(used.erase(*entry.card), 1u) << "one card for one order";
        EXPECT_EQ(need(station.stock->card(*entry.card)).cardClass,
                  static_cast<std::uint8_t>(entry.order.kind));
    }
    for (const auto& card : station.heap) {
        if (card->kind == HeapCard::Kind::Undelivered) {
            EXPECT_EQ(faultOf(station.stock->card(card->serial)), Fault::NotFound);
        } else if (card->kind != HeapCard::Kind::Good) {
            EXPECT_EQ(need(station.stock->card(card->serial)).state, StockState::Blank);
        }
    }
    EXPECT_EQ(station.brokenInvariants(), "");
}
INSTANTIATE_TEST_SUITE_P(Seeds, OrderBatchRun, ::testing::Range(1u, 9u));

// Each bad card has its own word, lies in the tray, and costs neither an order nor the batch.
TEST(OrderBatch, putsBadCardsAsideAndGoesOn)
{
    Station station{1};
    const WorkOrderSerial serial = station.approved();
    app::OrderBatch batch = station.batch();
    const std::map<HeapCard::Kind, BatchKind> words{
        {HeapCard::Kind::Foreign, BatchKind::Foreign},
        {HeapCard::Kind::Worn, BatchKind::Failed},
        {HeapCard::Kind::Undelivered, BatchKind::NotInStock},
        {HeapCard::Kind::Locked, BatchKind::Failed}};
    for (const auto& card : station.heap) {
        const auto word = words.find(card->kind);
        if (word == words.end())
            continue;
        const auto step = station.insert(batch, *card, {});
        EXPECT_EQ(step.card.kind, word->second) << card->serial.toString().toStdString();
        EXPECT_FALSE(step.isBound);
        // A foreign card tells no serial that anybody here would use.
        EXPECT_TRUE(isInTray(batch, *card) || card->kind == HeapCard::Kind::Foreign);
        if (card->kind == HeapCard::Kind::Locked) {
            ASSERT_TRUE(step.card.failure);
            EXPECT_EQ(step.card.failure->fault, Fault::CardKeyLocked);
        }
        EXPECT_EQ(need(station.orders->entry(serial)).state, WorkOrderState::Approved);
    }
    EXPECT_EQ(batch.tray().size(), 8u);
    const auto made = station.insert(batch, *station.heap.front(), {});
    EXPECT_EQ(made.card.kind, BatchKind::Made);
    EXPECT_EQ(made.card.made, 1);
    EXPECT_TRUE(batch.isComplete());
    EXPECT_EQ(station.insert(batch, *station.heap.front(), {}).card.kind, BatchKind::MadeBefore);
    EXPECT_EQ(station.insert(batch, *station.heap[1], {}).card.kind, BatchKind::Complete);
    EXPECT_EQ(station.heap[1]->orderWrites, 0);
}

// Bound and pulled: the next card gets the next order, and the first one gets its own when it
// comes back, in this batch or in the next one.
TEST(OrderBatch, keepsTheOrderOfACardThatWasPulled)
{
    for (const bool restarted : {false, true}) {
        Station station{2};
        const WorkOrderSerial first = station.approved();
        const WorkOrderSerial second = station.approved();
        std::optional<app::OrderBatch> batch{station.batch()};
        HeapCard& pulled = *station.heap[0];
        std::optional<app::OrderBatchStep> step;
        for (int at = 10; at < 80; ++at) { // the first place where the order is bound already
            step = station.insert(*batch, pulled, at);
            if (step->isBound)
                break;
        }
        ASSERT_TRUE(step->isBound);
        EXPECT_EQ(step->order, first);
        if (restarted) {
            station.restart();
            batch.emplace(station.batch());
            EXPECT_EQ(batch->begin().card.wanted, 2) << "begun ones are in the queue";
        }
        const auto other = station.insert(*batch, *station.heap[1], {});
        EXPECT_EQ(other.card.kind, BatchKind::Made);
        EXPECT_EQ(other.order, second);
        const auto third = station.insert(*batch, *station.heap[2], {});
        EXPECT_EQ(third.card.kind, BatchKind::Complete) << "what is left waits for its card";
        EXPECT_LT(third.card.made, third.card.wanted);
        const auto back = station.insert(*batch, pulled, {});
        EXPECT_EQ(back.card.kind, BatchKind::Made);
        EXPECT_EQ(back.order, first);
        EXPECT_TRUE(batch->isComplete());
        EXPECT_LE(pulled.orderWrites, 1);
    }
}

// SCREENS.md section 9: right missing, second person missing, wrong type of blank.
TEST(OrderBatch, isForTheEngineerWhoPreparedAndForWhatBothApproved)
{
    Station station{3};
    station.prepare(); // nobody approved it
    const WorkOrderSerial half = station.prepare();
    need(station.desk().approve(need(station.orders->entry(half)).order,
                                station.person(Role::Administrator)));
    EXPECT_EQ(station.batch().begin().card.wanted, 0);
    EXPECT_EQ(faultOf(station.desk().makeCard(half)), Fault::NotApproved);
    for (const auto& [role, person] : station.people) {
        const auto batch = app::OrderBatch::of(station.bench(), person);
        EXPECT_EQ(batch.has_value(), role == Role::Engineer);
        if (!batch) {
            EXPECT_EQ(batch.error().fault, Fault::PermissionDenied);
        }
    }
    const Operator other{OperatorId{9'999}, u"x"_s, u"X"_s, Role::Engineer, false};
    station.approved();
    EXPECT_EQ(need(app::OrderBatch::of(station.bench(), other)).begin().card.wanted, 0);
    app::OrderBatch clear = station.batch();
    EXPECT_EQ(clear.begin().card.wanted, 1);
    // A card that was personalised for another class.
    app::PersonaliseBatch blanks{station.bench(),
                                 {static_cast<std::uint8_t>(ManagementClass::Clear), 1},
                                 station.person(Role::Engineer)};
    station.reader.insert(*station.heap[0]->card);
    ASSERT_EQ(blanks.cardArrived().kind, BatchKind::Made);
    station.reader.remove();
    EXPECT_EQ(station.insert(clear, *station.heap[0], {}).card.kind, BatchKind::OtherClass);
    // An order that ends while the batch runs is no longer written.
    station.clock.pass(std::chrono::hours{24 * 8});
    EXPECT_EQ(station.insert(clear, *station.heap[1], {}).card.kind, BatchKind::Complete);
    EXPECT_EQ(station.heap[1]->orderWrites, 0);
}
