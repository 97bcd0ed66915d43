// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catch_up.h"
#include "app/rekey_card.h"
#include "app/roll_out_desk.h"
#include "cardio/inspect/wattcard1_inspector.h"
#include "db/repositories/sql_catch_up_book.h"
#include "tests/simulation/flow_parts.h"

// FL8 to FL12: what is no order of a customer at the counter.

namespace wattcard::simulation {

using namespace Qt::StringLiterals;
using flows::first;
using flows::pay;
using flows::yuan;

namespace {

void serve(FlowTown& town)
{
    const auto situation = town.arrive(town.card(1));
    if (situation.kind != app::CardSituation::Kind::Customer)
        throw std::runtime_error(std::string{"not served: "} + code(situation.fault).data());
}

// --- FL8: return data ---

void usedEnergy(FlowTown& town)
{
    begin(town);
    town.wall().useUntil(yuan(20));
    town.wall().take(town.card(1));
}

void returnData(FlowTown& town)
{
    serve(town);
}

bool isReported(FlowTown& town)
{
    const AccountFacts facts = town.facts();
    return facts.returned && facts.returned->remaining == yuan(20);
}

// --- FL9: a management card ---

constexpr std::uint16_t firstOrderCard = 200;

std::uint16_t lostOrders(FlowTown& town)
{
    return static_cast<std::uint16_t>(
        need(town.orders->list(WorkOrderList::Lost, 10), "lost orders").size());
}

std::optional<WorkOrderEntry> onlyOrder(FlowTown& town)
{
    for (auto& each : need(town.orders->list(WorkOrderList::All, 10), "orders")) {
        if (each.state != WorkOrderState::Lost)
            return std::move(each);
    }
    return std::nullopt;
}

// A card that has locked its keys serves nobody any more: it is reported lost, and the next one is
// made of another order.
void makeOrderCard(app::WorkOrderDesk& desk, WorkOrderSerial serial)
{
    const auto made = desk.makeCard(serial);
    if (!made && made.error().fault == Fault::CardKeyLocked)
        need(desk.lose(serial, u"locked"_s), "lose");
    need(made, "make");
}

void managementCard(FlowTown& town)
{
    const LocalTime now = town.clock.local(town.clock.now());
    app::WorkOrderDesk desk = town.orderDesk(town.person(Role::Engineer));
    if (!onlyOrder(town)) {
        WorkOrder order;
        order.scope.meters = {town.wall().number};
        order.validFrom = now - std::chrono::hours{1};
        order.validUntil = now + std::chrono::days{7};
        need(desk.prepare(order, u"visit"_s), "prepare");
    }
    const WorkOrderSerial serial = onlyOrder(town)->order.serial;
    const auto entry = [&] { return need(town.orders->entry(serial), "entry"); };
    if (entry().order.approver1 == OperatorId{})
        need(desk.approve(entry().order, town.person(Role::Administrator)), "approve");
    if (entry().order.approver2 == OperatorId{})
        need(desk.approve(entry().order, town.person(Role::Finance)), "approve");
    const auto number = static_cast<std::uint16_t>(firstOrderCard + lostOrders(town));
    flows::Hand& hand = town.card(number);
    const auto putIn = [&] {
        town.reader.remove();
        hand.card->reset();
        town.reader.insert(*hand.card);
    };
    putIn();
    if (entry().state != WorkOrderState::Issued && entry().state != WorkOrderState::Returned)
        makeOrderCard(desk, serial);
    putIn();
    if (need(desk.read(), "read").visitsOnCard == 0) {
        town.reader.remove();
        town.wall().serve(hand);
        putIn();
    }
    need(desk.takeBack(), "take back");
    town.reader.remove();
}

bool isReturned(FlowTown& town)
{
    const auto order = onlyOrder(town);
    return order && order->state == WorkOrderState::Returned && order->visits == 1;
}

// --- FL10: the next key version ---

app::RollOutDesk rollOuts(FlowTown& town, db::SqlRollOuts& book)
{
    return {book, town.person(Role::Administrator), flows::Town::counter};
}

void twoKeys(FlowTown& town)
{
    begin(town);
    town.memory.newKeys = true;
    db::SqlRollOuts book{*town.database, town.clock};
    need(rollOuts(town, book).start({{Suite::A, 2}, u"new keys"_s}, {}), "roll-out");
}

// A roll-out that has stopped itself goes on when administrator and finance say so: not before
// cards are served again, as each try with a reader that garbles costs one of the three that the
// issuer's key has on a card. The last of them is for somebody who asks for it by hand, where the
// visit has not changed the card.
void byHand(FlowTown& town, db::SqlRollOuts& book)
{
    if (need(rollOuts(town, book).newest(), "newest").state.stopped)
        return;
    for (const RepairLine& line : need(book.repairs(), "repairs"))
        need(app::rekeyCard(*town.counterShop().rekeying, line.card, Asked::ByHand,
                            town.actor(Role::Clerk)),
             "re-keying by hand");
}

void rekeying(FlowTown& town)
{
    db::SqlRollOuts book{*town.database, town.clock};
    const RollOut newest = need(rollOuts(town, book).newest(), "newest");
    if (newest.state.stopped) {
        serve(town);
        ApprovalRecord finance;
        finance.who = town.person(Role::Finance).id;
        need(book.resume(newest.number, {u"looked into"_s, finance},
                         town.actor(Role::Administrator)),
             "resume");
    }
    serve(town);
    byHand(town, book);
}

bool isRekeyed(FlowTown& town)
{
    constexpr std::array held{0, 3}; // 81 and 84: what a counter has (RELIABILITY.md section 11)
    town.reader.remove();
    town.card(1).card->reset();
    town.reader.insert(*town.card(1).card);
    const auto hints = need(town.counterShop().cards.identify(), "identify");
    return std::ranges::all_of(
        held, [&](int key) { return hints.keyVersions[static_cast<std::size_t>(key)] == 2; });
}

// --- FL11: loading at the meter ---

void loading(FlowTown& town)
{
    town.wall().service->setPower(true);
    if (const auto shown = town.wall().take(town.card(1)); shown != meter::DisplayCode::Good)
        throw std::runtime_error("not taken: " + std::to_string(static_cast<int>(shown)));
}

void openedAndNotLoaded(FlowTown& town)
{
    town.open(first, town.card(1), pay(30));
}

template <int whole> bool hasAccepted(FlowTown& town)
{
    return town.wall().shown().accepted == yuan(whole);
}

// --- FL12: catching up after a restore ---

void restoredBooks(FlowTown& town)
{
    begin(town);
    town.leaveEverything();
    const QByteArray backup = town.storeFile();
    town.openBooks();
    town.buy(town.card(1), pay(40));
    town.buy(town.card(1), pay(50));
    town.leaveEverything();
    town.putStoreFile(backup);
    town.openBooks();
}

void catchUp(FlowTown& town)
{
    town.arrive(town.card(1));
    const crypto::TestKeyStore keys{crypto::TestKeyStore::counter()};
    cardio::Wattcard1Inspector inspector{town.reader, {keys, flows::townRegion}};
    db::SqlCatchUpBook book{*town.database, town.clock};
    auto plan = need(app::CatchUp{town.counterShop(), inspector, book}.prepare(
                         first, {}, town.person(Role::Clerk)),
                     "catch up");
    // Signed as the store sees it, without anybody's password.
    const StepCause cause = town.cause(Reason::RecordsRestored, {Role::ShiftLeader, Role::Finance});
    for (RebuiltRow& rebuilt : plan.rows)
        rebuilt.row.cause =
            Cause{cause.reason, cause.note, cause.approvals[0].who, cause.approvals[1].who};
    need(book.catchUp({first, plan.open, std::move(plan.rows), cause}, town.actor(Role::Clerk)),
         "catch up");
}

constexpr std::array flowsElsewhere{
    Flow{"FL8", "return data", usedEnergy, returnData, isReported},
    Flow{"FL9", "management card", begin, managementCard, isReturned},
    Flow{"FL10", "new keys", twoKeys, rekeying, isRekeyed},
    Flow{"FL11", "loading at the meter", boughtFifty, loading, hasAccepted<80>},
    Flow{"FL11o", "loading the opening", openedAndNotLoaded, loading, hasAccepted<30>},
    Flow{"FL12", "catching up", restoredBooks, catchUp, holds<120>},
};

} // namespace

std::span<const Flow> furtherFlows()
{
    return flowsElsewhere;
}

} // namespace wattcard::simulation
