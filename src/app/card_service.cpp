// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/card_service.h"

namespace wattcard::app {

namespace {

constexpr int mostShown = 500;

} // namespace

struct CardService::Private {
    Workbench bench;
    std::optional<Operator> person; // nobody may do anything before signing in
    std::optional<PersonaliseBatch> batch;
    std::optional<OrderBatch> orderBatch;

    CardCare care() const { return {bench, *person}; }
    WorkOrderDesk desk() const { return {bench, *person}; }
};

CardService::CardService(const Workbench& bench)
    : d{std::make_unique<Private>(Private{bench, {}, {}, {}})}
{
    qRegisterMetaType<Operator>();
    qRegisterMetaType<Failure>();
    qRegisterMetaType<BatchPlan>();
    qRegisterMetaType<BatchStep>();
    qRegisterMetaType<OrderBatchStep>();
    qRegisterMetaType<std::vector<BadCard>>();
    qRegisterMetaType<CardWish>();
    qRegisterMetaType<CardWishDone>();
    qRegisterMetaType<CardRecord>();
    qRegisterMetaType<CardBatch>();
    qRegisterMetaType<CardBatchId>();
    qRegisterMetaType<std::vector<CardSerial>>();
    qRegisterMetaType<StockState>();
    qRegisterMetaType<StockOverview>();
    qRegisterMetaType<WorkOrder>();
    qRegisterMetaType<WorkOrderSerial>();
    qRegisterMetaType<WorkOrderEntry>();
    qRegisterMetaType<std::vector<WorkOrderEntry>>();
    qRegisterMetaType<WorkOrderList>();
    qRegisterMetaType<std::vector<BookedVisit>>();
    qRegisterMetaType<OrderReading>();
    qRegisterMetaType<OrderBalance>();
}

CardService::~CardService() = default;

void CardService::signIn(const Operator& person)
{
    d->person = person;
}

void CardService::signOut()
{
    endBatch();
    d->person.reset();
}

bool CardService::isSignedIn(int request)
{
    if (!d->person)
        Q_EMIT failed(request, {Fault::PermissionDenied});
    return d->person.has_value();
}

void CardService::look(int request)
{
    if (!isSignedIn(request))
        return;
    if (const auto record = d->care().look())
        Q_EMIT lookedAt(request, *record);
    else
        Q_EMIT failed(request, record.error());
}

void CardService::apply(int request, const CardWish& wish)
{
    if (!isSignedIn(request))
        return;
    if (const auto done = carryOut(wish))
        Q_EMIT applied(request, *done);
    else
        Q_EMIT failed(request, done.error());
}

Result<CardWishDone> CardService::carryOut(const CardWish& wish)
{
    CardCare care = d->care();
    const auto named = [&](const Result<void>& result) -> Result<CardWishDone> {
        return result ? Result<CardWishDone>{CardWishDone{wish, wish.card}}
                      : wattcard::failed(result);
    };
    const auto inReader = [&](const Result<CardSerial>& card) -> Result<CardWishDone> {
        return card ? Result<CardWishDone>{CardWishDone{wish, *card}} : wattcard::failed(card);
    };
    switch (wish.kind) {
    case CardWish::Kind::TakeIn: return named(care.takeIn(wish.card, wish.reason));
    case CardWish::Kind::Wipe: return inReader(care.wipe());
    case CardWish::Kind::Scrap: return inReader(care.scrap(wish.reason));
    case CardWish::Kind::ScrapUnread: return named(care.scrapUnread(wish.card, wish.reason));
    case CardWish::Kind::Lose: return named(care.lose(wish.card, wish.reason));
    case CardWish::Kind::Unblock: return inReader(care.unblock(wish.reference));
    case CardWish::Kind::Rekey: {
        const auto renewed = care.rekey();
        return renewed ? Result<CardWishDone>{CardWishDone{wish, renewed->card, renewed->keys}}
                       : wattcard::failed(renewed);
    }
    }
    std::abort();
}

void CardService::startBatch(const BatchPlan& plan)
{
    d->orderBatch.reset();
    if (d->person)
        d->batch.emplace(d->bench, plan, *d->person);
}

void CardService::startOrderBatch(int request)
{
    if (!isSignedIn(request))
        return;
    d->batch.reset();
    auto batch = OrderBatch::of(d->bench, *d->person);
    if (!batch) {
        Q_EMIT failed(request, batch.error());
        return;
    }
    d->orderBatch.emplace(std::move(*batch));
    Q_EMIT orderBatchStep(d->orderBatch->begin());
}

void CardService::cardArrived()
{
    if (d->batch)
        Q_EMIT batchStep(d->batch->cardArrived());
    if (d->orderBatch)
        Q_EMIT orderBatchStep(d->orderBatch->cardArrived());
}

void CardService::endBatch()
{
    if (d->batch)
        Q_EMIT batchEnded(d->batch->bad());
    if (d->orderBatch)
        Q_EMIT batchEnded(d->orderBatch->tray());
    d->batch.reset();
    d->orderBatch.reset();
}

void CardService::receive(int request, const CardBatch& batch, const std::vector<CardSerial>& cards)
{
    if (!isSignedIn(request))
        return;
    const Actor actor{d->person->id, d->bench.counter};
    if (const auto id = d->bench.stock.receive(batch, cards, actor))
        Q_EMIT received(request, *id);
    else
        Q_EMIT failed(request, id.error());
}

void CardService::stock(int request, StockState state)
{
    if (!isSignedIn(request))
        return;
    auto batches = d->bench.stock.count();
    if (!batches) {
        Q_EMIT failed(request, batches.error());
        return;
    }
    auto cards = d->bench.stock.cards(state, mostShown);
    if (cards)
        Q_EMIT stockReady(request, {std::move(*batches), state, std::move(*cards)});
    else
        Q_EMIT failed(request, cards.error());
}

void CardService::prepareOrder(int request, const WorkOrder& order, const QString& reason)
{
    if (!isSignedIn(request))
        return;
    if (const auto serial = d->desk().prepare(order, reason))
        answerOrder(request, *serial, {});
    else
        Q_EMIT failed(request, serial.error());
}

void CardService::approveOrder(int request, const WorkOrder& shown, const Operator& approver)
{
    if (isSignedIn(request))
        answerOrder(request, shown.serial, d->desk().approve(shown, approver));
}

void CardService::revokeOrder(int request, WorkOrderSerial serial)
{
    if (isSignedIn(request))
        answerOrder(request, serial, d->desk().revoke(serial));
}

void CardService::writeOrder(int request, WorkOrderSerial serial)
{
    if (!isSignedIn(request))
        return;
    if (const auto entry = d->desk().makeCard(serial))
        Q_EMIT orderReady(request, *entry);
    else
        Q_EMIT failed(request, entry.error());
}

void CardService::loseOrder(int request, WorkOrderSerial serial, const QString& reason)
{
    if (isSignedIn(request))
        answerOrder(request, serial, d->desk().lose(serial, reason));
}

void CardService::answerOrder(int request, WorkOrderSerial serial, const Result<void>& done)
{
    if (!done) {
        Q_EMIT failed(request, done.error());
        return;
    }
    if (const auto entry = d->bench.orders.entry(serial))
        Q_EMIT orderReady(request, *entry);
    else
        Q_EMIT failed(request, entry.error());
}

void CardService::readOrder(int request)
{
    if (!isSignedIn(request))
        return;
    if (const auto reading = d->desk().read())
        Q_EMIT orderRead(request, *reading);
    else
        Q_EMIT failed(request, reading.error());
}

void CardService::takeOrderBack(int request)
{
    if (!isSignedIn(request))
        return;
    if (const auto reading = d->desk().takeBack())
        Q_EMIT orderRead(request, *reading);
    else
        Q_EMIT failed(request, reading.error());
}

void CardService::orders(int request, WorkOrderList which)
{
    if (!isSignedIn(request))
        return;
    if (const auto entries = d->bench.orders.list(which, mostShown))
        Q_EMIT ordersReady(request, *entries);
    else
        Q_EMIT failed(request, entries.error());
}

void CardService::visits(int request, WorkOrderSerial serial)
{
    if (!isSignedIn(request))
        return;
    if (const auto visits = d->bench.orders.visits(serial))
        Q_EMIT visitsReady(request, *visits);
    else
        Q_EMIT failed(request, visits.error());
}

void CardService::reconcile(int request)
{
    if (!isSignedIn(request))
        return;
    if (const auto balance = d->desk().reconcile(mostShown))
        Q_EMIT balanceReady(request, *balance);
    else
        Q_EMIT failed(request, balance.error());
}

} // namespace wattcard::app
