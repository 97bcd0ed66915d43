// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter_service.h"

#include "app/open_account.h"
#include "app/read_card.h"
#include "app/sell_energy.h"
#include "app/settle_row.h"

namespace wattcard::app {

struct CounterService::Private {
    Parts parts;
    std::optional<Operator> person; // nobody may do anything before signing in
};

namespace {

SaleStopped nobodySignedIn()
{
    return {SaleStopped::Kind::NothingRecorded, Fault::PermissionDenied, {}, std::nullopt};
}

} // namespace

CounterService::CounterService(Parts parts)
    : d{std::make_unique<Private>(Private{std::move(parts), {}})}
{
    qRegisterMetaType<Order>();
    qRegisterMetaType<CardSituation>();
    qRegisterMetaType<SaleStep>();
    qRegisterMetaType<SaleDone>();
    qRegisterMetaType<SaleStopped>();
    qRegisterMetaType<TransactionId>();
    qRegisterMetaType<Operator>();
}

CounterService::~CounterService() = default;

Shop CounterService::shop()
{
    return {d->parts.cards,
            d->parts.ledger,
            d->parts.clock,
            d->parts.counter,
            [this](SaleStep step) { Q_EMIT saleStep(step); },
            d->parts.rekeying ? &*d->parts.rekeying : nullptr,
            d->parts.guard};
}

void CounterService::answer(const std::variant<SaleDone, SaleStopped>& outcome)
{
    if (const auto* done = std::get_if<SaleDone>(&outcome)) {
        SaleDone marked = *done;
        marked.receipt.testKeys = d->parts.testKeys;
        Q_EMIT saleDone(marked);
    } else {
        Q_EMIT saleStopped(std::get<SaleStopped>(outcome));
    }
}

void CounterService::signIn(const Operator& person)
{
    d->person = person;
}
void CounterService::signOut()
{
    d->person.reset();
}

void CounterService::newOrderId()
{
    const auto random = d->parts.random(10);
    if (!random) {
        Q_EMIT saleStopped({SaleStopped::Kind::NothingRecorded, random.error().fault, {}, {}});
        return;
    }
    const auto now = d->parts.clock.now().time_since_epoch().count();
    Q_EMIT orderIdReady(TransactionId::make(now, *random));
}

void CounterService::readCard()
{
    if (!d->person) {
        CardSituation nobody;
        nobody.kind = CardSituation::Kind::Refused;
        nobody.fault = Fault::PermissionDenied;
        Q_EMIT cardSeen(nobody);
        return;
    }
    CardSituation situation = ReadCard{shop()}.run(*d->person);
    if (situation.receipt)
        situation.receipt->testKeys = d->parts.testKeys;
    Q_EMIT cardSeen(situation);
}

void CounterService::sell(const Order& order)
{
    if (!d->person)
        return answer(nobodySignedIn());
    answer(SellEnergy{shop()}.run(order, *d->person));
}

void CounterService::openAccount(const Order& order)
{
    if (!d->person)
        return answer(nobodySignedIn());
    answer(OpenAccount{shop()}.run(order, *d->person));
}

void CounterService::settle(const TransactionId& id, Wish wish)
{
    if (!d->person)
        return answer(nobodySignedIn());
    const auto core = wish == Wish::Void ? transaction::Wish::Void : transaction::Wish::Finish;
    answer(SettleRow{shop()}.run(id, core, *d->person));
}

} // namespace wattcard::app
