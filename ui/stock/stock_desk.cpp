// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stock/stock_desk.h"

namespace wattcard::ui {

using Wish = app::CardWish;

namespace {

Wish wishOf(StockCommand command, const CardSerial& card, const QString& reason)
{
    if (command == StockCommand::Scrap)
        return {Wish::Kind::ScrapUnread, card, reason};
    if (command == StockCommand::Lose)
        return {Wish::Kind::Lose, card, reason};
    return {Wish::Kind::TakeIn, card, reason};
}

} // namespace

StockDesk::StockDesk(QObject* parent) : QObject{parent} {}

void StockDesk::enter(const Operator& person)
{
    StockView fresh;
    fresh.person = person;
    fresh.state = m_view.state;
    m_view = fresh;
    show();
    Q_EMIT stockWanted(m_view.state);
}

void StockDesk::chooseState(StockState state)
{
    m_view.state = state;
    m_view.selected.reset();
    show();
    Q_EMIT stockWanted(state);
}

void StockDesk::select(const CardSerial& serial)
{
    m_view.selected = serial;
    show();
}

bool StockDesk::begin(StockCommand command)
{
    if (!isOffered(m_view, command))
        return false;
    m_view.busy = true;
    m_view.failure.reset();
    show();
    return true;
}

void StockDesk::receive(const QString& name, const std::vector<CardSerial>& serials)
{
    CardBatch batch;
    batch.name = name;
    if (begin(StockCommand::Receive))
        Q_EMIT receiptWanted(batch, serials);
}

void StockDesk::move(StockCommand command, const QString& reason)
{
    if (begin(command))
        Q_EMIT wishGiven(wishOf(command, *m_view.selected, reason));
}

void StockDesk::wipe()
{
    if (begin(StockCommand::Wipe))
        Q_EMIT wishGiven({Wish::Kind::Wipe});
}

void StockDesk::startBatch(ManagementClass kind, int wanted)
{
    if (!isOffered(m_view, StockCommand::StartBatch))
        return;
    m_view.batchClass = kind;
    m_view.wanted = wanted;
    m_view.lastStep.reset();
    m_view.failure.reset();
    show();
    Q_EMIT batchWanted({static_cast<std::uint8_t>(kind), wanted});
}

void StockDesk::stopBatch()
{
    if (!m_view.batchClass)
        return;
    m_view.batchClass.reset();
    Q_EMIT batchUnwanted();
    show();
    Q_EMIT stockWanted(m_view.state);
}

void StockDesk::stockReady(const app::StockOverview& overview)
{
    m_view.counts = overview.batches;
    if (overview.state == m_view.state)
        m_view.cards = overview.cards;
    show();
}

void StockDesk::done()
{
    m_view.busy = false;
    m_view.selected.reset();
    show();
    Q_EMIT stockWanted(m_view.state);
}

void StockDesk::failed(const Failure& failure)
{
    m_view.busy = false;
    m_view.failure = failure;
    show();
}

void StockDesk::batchStep(const app::BatchStep& step)
{
    if (!m_view.batchClass) // it was ended while this card was written
        return;
    m_view.lastStep = step;
    if (step.made >= step.wanted)
        return stopBatch();
    show();
    Q_EMIT stockWanted(m_view.state);
}

} // namespace wattcard::ui
