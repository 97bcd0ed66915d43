// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/fleet/counter_visit.h"

#include "app/exchange_meter.h"
#include "app/open_account.h"
#include "app/read_card.h"
#include "app/replace_card.h"
#include "app/sell_energy.h"
#include "crypto/random.h"

namespace wattcard::fleet {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint64_t firstMeter = 260'100'000'001;
constexpr std::uint32_t firstNewMeter = 50'000'000; // beyond every town
constexpr std::chrono::seconds forOne{1};           // so that no two orders share a moment

} // namespace

MeterNumber townMeter(std::uint32_t number)
{
    const auto made = MeterNumber::fromNumber(firstMeter + number);
    return made ? *made : MeterNumber{};
}

Result<std::unique_ptr<TownCard>> CounterVisit::blank()
{
    return makeTownCard(++m_cards);
}

Result<app::CardSituation> CounterVisit::present(Premises& premises)
{
    cardio::InProcessReader& reader = m_utility.reader();
    premises.card().chip->reset();
    reader.insert(*premises.card().chip);
    m_utility.clock().pass(forOne);
    app::CardSituation situation =
        app::ReadCard{m_utility.shop()}.run(m_utility.person(Role::Clerk));
    using Kind = app::CardSituation::Kind;
    if (situation.kind != Kind::Customer && situation.kind != Kind::Blank)
        return failed(situation.fault, u"card not accepted: "_s + situation.detail);
    return situation;
}

app::Order CounterVisit::order(const Premises& premises, const app::CardSituation& situation,
                               Money payment)
{
    TownClock& clock = m_utility.clock();
    clock.pass(forOne);
    app::Order order;
    const auto random = crypto::randomBytes(10);
    order.id =
        TransactionId::make(clock.now().time_since_epoch().count(), random ? *random : Bytes(10));
    order.account = premises.parts().account;
    order.payment = payment;
    order.tendered = payment;
    if (situation.reading)
        order.seen = *situation.reading;
    order.insertions = situation.insertions;
    return order;
}

// The receipt of a finished order, added up; anything else is a failure.
Result<Receipt> CounterVisit::take(Premises& premises, const app::SaleOutcome& outcome)
{
    if (const auto* stopped = std::get_if<app::SaleStopped>(&outcome))
        return failed(stopped->fault, stopped->detail);
    const auto& done = std::get<app::SaleDone>(outcome);
    const Quote& quote = done.receipt.quote;
    CounterTally& tally = premises.counter;
    tally.paid = tally.paid + quote.payment;
    tally.forCredit = tally.forCredit + quote.charge;
    tally.forLines = tally.forLines + quote.linesInAll();
    tally.sold = tally.sold + quote.credit;
    premises.planLoading(done.preflight.code);
    return done.receipt;
}

Result<void> CounterVisit::open(Premises& premises, Money payment)
{
    auto card = blank();
    if (!card)
        return failed(card);
    premises.hold(std::move(*card));
    const auto situation = present(premises);
    if (!situation)
        return failed(situation);
    const app::Order wanted = order(premises, *situation, payment);
    const auto receipt = take(
        premises, app::OpenAccount{m_utility.shop()}.run(wanted, m_utility.person(Role::Clerk)));
    if (!receipt)
        return failed(receipt);
    ++premises.counter.sales;
    return {};
}

Result<void> CounterVisit::serve(Premises& premises, const app::Errand& errand)
{
    const Money payment = app::paymentFor(errand.days * premises.dailyFen());
    if (errand.exchange)
        return exchangeMeter(premises, payment);
    if (errand.cardLost && hasReported(premises)) {
        if (auto replaced = replaceCard(premises); !replaced)
            return replaced;
    }
    std::vector<Money> payments{payment};
    if (errand.twice)
        payments.push_back(app::paymentFor(payment.minor() / 2));
    for (const Money each : payments) {
        const auto bought = buy(premises, each);
        if (bought)
            continue;
        // Who loses one card after the other has too many purchases that no meter has reported: he
        // is asked to load first (DOMAIN.md 6.2).
        if (bought.error().fault != Fault::OpeningNotLoaded || !errand.cardLost)
            return bought;
        ++premises.counter.sentHome;
        break;
    }
    return {};
}

Result<void> CounterVisit::bringBack(Premises& premises)
{
    const auto situation = present(premises);
    m_utility.reader().remove();
    return situation ? Result<void>{} : failed(situation);
}

Result<void> CounterVisit::buy(Premises& premises, Money payment)
{
    const auto situation = present(premises);
    if (!situation)
        return failed(situation);
    const app::Order wanted = order(premises, *situation, payment);
    const auto receipt = take(
        premises, app::SellEnergy{m_utility.shop()}.run(wanted, m_utility.person(Role::Clerk)));
    m_utility.reader().remove();
    if (!receipt)
        return failed(receipt);
    ++premises.counter.sales;
    return {};
}

Result<app::OperationForm> CounterVisit::form(Premises& premises, Operation operation,
                                              Money payment)
{
    const auto situation = present(premises);
    if (!situation)
        return failed(situation);
    app::OperationForm form;
    form.order = order(premises, *situation, payment);
    form.change.operation = operation;
    form.cause.note = u"town"_s;
    return form;
}

// Nobody loses a card before the books have heard of its meter: the counter would have to send an
// engineer first, to see whether the opening was loaded (DOMAIN.md 6.4).
bool CounterVisit::hasReported(const Premises& premises)
{
    const auto facts = m_utility.ledger().byAccount(premises.parts().account);
    return facts && facts->returned && facts->returned->seq != Sequence{};
}

Result<void> CounterVisit::replaceCard(Premises& premises)
{
    auto card = blank();
    if (!card)
        return failed(card);
    premises.hold(std::move(*card));
    auto filled = form(premises, Operation::ReplaceCard, {});
    if (!filled)
        return failed(filled);
    app::Replacement wanted{std::move(*filled), true};
    wanted.form.change.oldCard = transaction::OldCard::Lost;
    wanted.form.cause.reason = Reason::CardLost;
    if (auto has = m_utility.sign(wanted.form); !has)
        return has;
    const auto receipt = take(
        premises, app::ReplaceCard{m_utility.shop()}.run(wanted, m_utility.person(Role::Clerk)));
    m_utility.reader().remove();
    if (!receipt)
        return failed(receipt);
    ++premises.counter.reissues;
    return {};
}

// The engineer takes the old meter down and reads its display; the customer's card becomes the
// opening card of the next one and is loaded there at once.
Result<void> CounterVisit::exchangeMeter(Premises& premises, Money payment)
{
    const meter::MeterState old = premises.meter().state();
    auto wanted = form(premises, Operation::Exchange, payment);
    if (!wanted)
        return failed(wanted);
    const MeterNumber number = townMeter(firstNewMeter + ++m_newMeters);
    transaction::SeriesEnd end;
    end.accepted = old.series.accepted;
    end.remaining = old.balance.remaining;
    end.at = m_utility.clock().local(m_utility.clock().now());
    wanted->change.end = end;
    wanted->change.meter = {number, {}, {}};
    wanted->cause.reason = Reason::MeterRenewed;
    app::ExchangeMeter exchange{m_utility.shop(), m_utility.book()};
    auto change = exchange.figures(premises.parts().account, wanted->change);
    if (!change)
        return failed(change);
    wanted->change = *change;
    if (auto has = m_utility.sign(*wanted); !has)
        return has;
    const auto receipt = take(premises, exchange.run(*wanted, m_utility.person(Role::Clerk)));
    m_utility.reader().remove();
    if (!receipt)
        return failed(receipt);
    premises.counter.moved = premises.counter.moved + change->moved;
    ++premises.counter.sales;
    ++premises.counter.exchanges;
    premises.hang(number, old.now);
    premises.load();
    return {};
}

} // namespace wattcard::fleet
