// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stock/stock_link.h"

#include "ui/stock/stock_desk.h"

namespace wattcard::ui {

using app::CardService;

namespace {

// The screen's questions among those of others.
constexpr int mine = 2;

template <class Function> void later(CardService& cards, Function function)
{
    QMetaObject::invokeMethod(&cards, std::move(function), Qt::QueuedConnection);
}

void linkQuestions(StockDesk& desk, CardService& cards)
{
    QObject::connect(&desk, &StockDesk::stockWanted, &desk, [&cards](StockState state) {
        later(cards, [&cards, state] { cards.stock(mine, state); });
    });
    QObject::connect(&desk, &StockDesk::receiptWanted, &desk,
                     [&cards](const CardBatch& batch, const std::vector<CardSerial>& serials) {
                         later(cards,
                               [&cards, batch, serials] { cards.receive(mine, batch, serials); });
                     });
    QObject::connect(&desk, &StockDesk::wishGiven, &desk, [&cards](const app::CardWish& wish) {
        later(cards, [&cards, wish] { cards.apply(mine, wish); });
    });
    QObject::connect(&desk, &StockDesk::batchWanted, &cards, &CardService::startBatch,
                     Qt::QueuedConnection);
    QObject::connect(&desk, &StockDesk::batchUnwanted, &cards, &CardService::endBatch,
                     Qt::QueuedConnection);
}

} // namespace

void linkStock(StockDesk& desk, CardService& cards)
{
    linkQuestions(desk, cards);
    QObject::connect(&cards, &CardService::stockReady, &desk,
                     [&desk](int request, const app::StockOverview& overview) {
                         if (request == mine)
                             desk.stockReady(overview);
                     });
    QObject::connect(&cards, &CardService::received, &desk, [&desk](int request, CardBatchId) {
        if (request == mine)
            desk.done();
    });
    QObject::connect(&cards, &CardService::applied, &desk,
                     [&desk](int request, const app::CardWishDone&) {
                         if (request == mine)
                             desk.done();
                     });
    QObject::connect(&cards, &CardService::batchStep, &desk, &StockDesk::batchStep);
    QObject::connect(&cards, &CardService::failed, &desk,
                     [&desk](int request, const Failure& failure) {
                         if (request == mine)
                             desk.failed(failure);
                     });
}

} // namespace wattcard::ui
