// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/adjust_credit.h"
#include "app/open_account.h"
#include "app/replace_card.h"
#include "app/reverse_sale.h"
#include "app/sell_energy.h"
#include "app/settle_row.h"
#include "db/repositories/sql_account_terms.h"
#include "tests/simulation/flow_parts.h"

namespace wattcard::simulation {

using namespace Qt::StringLiterals;
using Cut = cardio::InProcessReader::Cut;
using flows::done;
using flows::first;
using flows::pay;
using flows::yuan;
using transaction::Kind;
using transaction::OldCard;

void begin(FlowTown& town)
{
    town.open(first, town.card(1), pay(30));
    town.wall().take(town.card(1));
    town.arrive(town.card(1));
}

void boughtFifty(FlowTown& town)
{
    begin(town);
    town.buy(town.card(1), pay(50));
}

bool hasTotal(FlowTown& town, std::int64_t whole)
{
    return town.facts().total == yuan(whole) && !town.openRow();
}

namespace {

constexpr std::uint8_t putData = 0xDA;
const auto otherMeter = u"261121000999"_s;

// --- FL1, FL2: opening and purchase ---

void blank(FlowTown& town)
{
    town.card(1);
}

void opening(FlowTown& town)
{
    town.arrive(town.card(1));
    done(app::OpenAccount{town.counterShop()}.run(town.order(first, pay(30)),
                                                  town.person(Role::Clerk)));
    town.printReceipts();
}

void purchase(FlowTown& town)
{
    const auto situation = town.arrive(town.card(1));
    if (situation.kind != app::CardSituation::Kind::Customer)
        throw std::runtime_error(std::string{"not served: "} + code(situation.fault).data());
    done(app::SellEnergy{town.counterShop()}.run(town.order(first, pay(100)),
                                                 town.person(Role::Clerk)));
    town.printReceipts();
}

// Another plan, which travels with the next image.
void changePlan(FlowTown& town)
{
    begin(town);
    db::SqlRegistry registry{*town.database, town.clock};
    const auto version = need(registry.addTariff(
        flatTariff(u"other"_s, PaymentMode::Money, Price::fromTenThousandths(5'000)),
        {{}, flows::Town::counter}));
    PlanChange change{first, TariffPlanId{version.value()},
                      town.cause(Reason::CustomerChange, {Role::ShiftLeader})};
    db::SqlAccountTerms terms{*town.database, town.clock};
    need(terms.changePlan(change, town.actor(Role::Clerk)), "plan");
}

// The card was pulled before it was written, and the customer goes without.
void unwritten(FlowTown& town)
{
    begin(town);
    town.reader.setIntercept(
        {[](ByteView command) { return command[1] == putData ? Cut::PullCard : Cut::None; }, {}});
    try {
        purchase(town);
    } catch (const std::runtime_error&) { // stopped, as meant
    }
    town.reader.setIntercept({});
    town.memory.givesUp = true;
}

void giveUp(FlowTown& town)
{
    town.arrive(town.card(1));
    if (const auto row = town.openRow())
        std::ignore = app::SettleRow{town.counterShop()}.run(*row, transaction::Wish::Void,
                                                             town.person(Role::ShiftLeader));
}

// --- FL3: reversal with payout ---

void takeBack(FlowTown& town)
{
    town.arrive(town.card(1));
    const app::Order order = town.order(first);
    done(app::ReverseSale{town.counterShop(), *town.reversals}.run(
        {order.id, first, order.seen, {Reason::CustomerChange, u"not wanted"_s, {}, {}}},
        town.person(Role::ShiftLeader)));
}

void reversal(FlowTown& town)
{
    if (town.committed(Kind::Reversal) == 0)
        takeBack(town);
    for (const ReversalDue& due : need(town.reversals->due(first), "due"))
        need(town.reversals->payOut(due.row, town.actor(Role::ShiftLeader)), "payout");
}

bool isReversed(FlowTown& town)
{
    return hasTotal(town, 30) && town.committed(Kind::Reversal) == 1 &&
           need(town.reversals->due(first)).empty();
}

// --- FL4: replacement ---

// The card is pulled at its write, before it or after; then it is lost.
void losingTheCard(FlowTown& town, bool isWritten, void (*order)(FlowTown&))
{
    const auto pull = [](ByteView command) {
        return command[1] == putData ? Cut::PullCard : Cut::None;
    };
    town.reader.setIntercept(
        {isWritten ? nullptr : std::function<Cut(ByteView)>{pull},
         [=](ByteView command, Bytes&) { return isWritten ? pull(command) : Cut::None; }});
    try {
        order(town);
    } catch (const std::runtime_error&) { // stopped, as meant
    }
    town.reader.setIntercept({});
    if (!town.openRow())
        throw std::logic_error("no open row");
    town.memory.lostCards.insert(1);
    town.card(2);
}

void openPurchaseOnALostCard(FlowTown& town)
{
    begin(town);
    losingTheCard(town, false, purchase);
}

void openReversalOnALostCard(FlowTown& town)
{
    boughtFifty(town);
    losingTheCard(town, true, takeBack);
}

app::OperationForm formFor(FlowTown& town, std::uint8_t card, Operation operation)
{
    town.arrive(town.card(card));
    app::OperationForm form;
    form.order = town.order(first);
    form.order.id = town.steadyId(operation);
    form.change.operation = operation;
    form.change.oldCard = card == 1 ? OldCard::Kept : OldCard::Lost;
    form.cause.note = u"as agreed"_s;
    return form;
}

void replacement(FlowTown& town)
{
    app::OperationForm form = formFor(town, 2, Operation::ReplaceCard);
    form.cause.reason = Reason::CardLost;
    done(app::ReplaceCard{town.counterShop()}.run({form, true}, town.person(Role::Clerk)));
    town.printReceipts();
}

bool isReplaced(FlowTown& town)
{
    return !town.openRow() && town.facts().records.issuedSerial == town.card(2).serial;
}

// --- FL5: exchange of the meter and its undo ---

void exchange(FlowTown& town)
{
    app::OperationForm form = formFor(town, 1, Operation::Exchange);
    form.change.end = town.reading(town.wall(), transaction::RemainingSource::Display);
    form.change.meter = {*MeterNumber::parse(otherMeter), {}, {}};
    form.order.payment = pay(10);
    form.order.tendered = pay(10);
    app::ExchangeMeter use{town.counterShop(), *town.book};
    form.change = need(use.figures(first, form.change), "figures");
    town.signOnce(form);
    done(use.run(form, town.person(Role::Clerk)));
    town.printReceipts();
}

bool isExchanged(FlowTown& town)
{
    return !town.openRow() && town.facts().account.meter.toString() == otherMeter;
}

void exchanged(FlowTown& town)
{
    begin(town);
    exchange(town);
}

void undo(FlowTown& town)
{
    app::OperationForm form = formFor(town, 1, Operation::UndoExchange);
    app::ExchangeMeter use{town.counterShop(), *town.book};
    form.change = need(use.undoing(first, true), "undoing");
    town.signOnce(form);
    done(use.undo(form, town.person(Role::Clerk)));
    town.printReceipts();
}

bool isUndone(FlowTown& town)
{
    return !town.openRow() && town.facts().account.meter == town.wall().number;
}

// --- FL6: closing with refund ---

void clearedMeter(FlowTown& town)
{
    begin(town);
    town.buy(town.card(1), pay(70)); // not loaded
    town.memory.lastReading = town.reading(town.wall(), transaction::RemainingSource::Visit);
    for (const auto kind :
         {ManagementClass::Inspection, ManagementClass::Reset, ManagementClass::Clear})
        town.visit(town.wall(), kind);
}

void closing(FlowTown& town)
{
    if (town.facts().account.state != AccountState::Closed) {
        Closing wanted{.account = first};
        wanted.reading = town.memory.lastReading.value();
        wanted.cause = town.cause(Reason::CustomerMoves, {Role::ShiftLeader, Role::Finance});
        need(town.book->close(wanted, town.actor(Role::Clerk)), "close");
    }
    const Tender cash{TenderKind::Cash, {}, {}};
    for (const RefundDue& due : need(town.book->refundsDue(first), "refunds"))
        if (!due.paid)
            need(town.book->payOut(due.step, cash, town.cause(Reason::CustomerMoves),
                                   town.actor(Role::ShiftLeader)),
                 "payout");
}

bool isClosed(FlowTown& town)
{
    const auto dues = need(town.book->refundsDue(first));
    return town.facts().account.state == AccountState::Closed && !dues.empty() &&
           std::ranges::all_of(dues, &RefundDue::paid);
}

// --- FL7: adjustment, and an update of parameters alone ---

void adjust(FlowTown& town, Operation operation, Credit credit)
{
    app::OperationForm form = formFor(town, 1, operation);
    form.credit = credit;
    form.change.value = Money::fromMinor(credit.hundredths());
    town.signOnce(form);
    done(app::AdjustCredit{town.counterShop()}.run(form, town.person(Role::Clerk)));
    town.printReceipts();
}

void adjustment(FlowTown& town)
{
    adjust(town, Operation::Adjust, yuan(5));
}

void parameters(FlowTown& town)
{
    adjust(town, Operation::UpdateParameters, {});
}

bool isAdjusted(FlowTown& town)
{
    return !town.openRow() && town.committed(Kind::Adjustment) == 1;
}

constexpr std::array flowsAtTheCounter{
    Flow{"FL1", "opening", blank, opening, holds<30>},
    Flow{"FL2", "purchase", begin, purchase, holds<130>},
    Flow{"FL2t", "purchase with tariffs in the shadow image", changePlan, purchase, holds<130>},
    Flow{"FL2v", "purchase given up", unwritten, giveUp, holds<30>},
    Flow{"FL3", "reversal with payout", boughtFifty, reversal, isReversed},
    Flow{"FL4", "replacement, absorbing a purchase", openPurchaseOnALostCard, replacement,
         isReplaced},
    Flow{"FL4r", "replacement, voiding a reversal", openReversalOnALostCard, replacement,
         isReplaced},
    Flow{"FL5", "exchange", begin, exchange, isExchanged},
    Flow{"FL5u", "undo of an exchange", exchanged, undo, isUndone},
    Flow{"FL6", "closing with refund", clearedMeter, closing, isClosed},
    Flow{"FL7", "adjustment", begin, adjustment, isAdjusted},
    Flow{"FL7p", "parameters alone", changePlan, parameters, isAdjusted},
};

} // namespace

std::span<const Flow> twelveFlows()
{
    static const std::vector<Flow> all = [] {
        std::vector<Flow> flows(flowsAtTheCounter.begin(), flowsAtTheCounter.end());
        flows.insert(flows.end(), furtherFlows().begin(), furtherFlows().end());
        return flows;
    }();
    return all;
}

} // namespace wattcard::simulation
