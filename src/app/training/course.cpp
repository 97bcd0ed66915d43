// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/course.h"

#include <algorithm>

namespace wattcard::app {

using transaction::Kind;
using transaction::RowState;

namespace {

bool stands(const OrderFact& order)
{
    return order.kind == Kind::Purchase && order.state != RowState::Voided && !order.takenBack;
}

} // namespace

void Course::observe(const TrainingFacts& facts)
{
    m_now = facts;
    noteReader();
    noteOrder();
}

int Course::count(Kind kind, RowState state) const
{
    return static_cast<int>(std::ranges::count_if(m_now.orders, [&](const OrderFact& order) {
        return order.kind == kind && order.state == state;
    }));
}

int Course::purchases() const
{
    return static_cast<int>(std::ranges::count_if(m_now.orders, stands));
}

const OrderFact* Course::purchase() const
{
    const auto found = std::ranges::find_if(m_now.orders, stands);
    return found == m_now.orders.end() ? nullptr : &*found;
}

bool Course::hasOpenOrder() const
{
    return std::ranges::any_of(m_now.orders, [](const OrderFact& order) {
        return order.state == RowState::Intent || order.state == RowState::Quarantined;
    });
}

const TrayCard* Course::inReader() const
{
    const auto found = std::ranges::find(m_now.cards, CardPlace::Counter, &TrayCard::place);
    return found == m_now.cards.end() ? nullptr : &*found;
}

void Course::noteReader()
{
    const TrayCard* card = inReader();
    for (const OrderFact& order : m_now.orders) {
        if (order.state != RowState::Intent)
            continue;
        if (!card)
            m_interrupted = true;
        else if (card->serial != order.serial)
            m_anotherCard = true;
    }
    if (card && committed(Kind::Reissue) > 0 && card->serial == m_world.serial &&
        m_now.issued != m_world.serial)
        m_oldCardTried = true;
}

// What must come before a reversal or an exchange is looked at until such an order is there.
void Course::noteOrder()
{
    const auto has = [this](Kind kind) {
        return std::ranges::count(m_now.orders, kind, &OrderFact::kind) > 0;
    };
    if (!has(Kind::Exchange) && m_now.returns > m_world.returns)
        m_readingFirst = true;
    if (has(Kind::Reversal))
        return;
    if (!m_now.meters.empty() && m_now.meters.front().accepted > m_world.accepted)
        m_loadedFirst = true;
    if (purchases() > 0)
        m_soldFirst = true;
}

} // namespace wattcard::app
