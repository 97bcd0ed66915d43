// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/counter_desk.h"

#include <algorithm>

namespace wattcard::ui {

void CounterDesk::chooseRow(int row)
{
    if (row == m_view.chosenRow)
        return;
    m_view.chosenRow = row;
    show();
}

// The same card is back: finished. Kept aside: two people settle it, with a card or without.
void CounterDesk::enterRow()
{
    const OpenRow* chosen = chosenOpenRow(m_view);
    if (!chosen)
        return;
    if (chosen->row.state == transaction::RowState::Quarantined) {
        Q_EMIT serviceWanted(ServiceId::Quarantine, chosen->row.account);
        return;
    }
    m_view.panel = Panel::Facts;
    feed(CounterKey::Enter);
}

void CounterDesk::settleUnclear()
{
    Q_EMIT serviceWanted(ServiceId::Quarantine, m_view.card->facts->account.id);
}

// A sale that is finished is taken back by a row of its own; an open one is void.
void CounterDesk::takeBack()
{
    if (m_view.model.state == CounterState::Customer) {
        Q_EMIT serviceWanted(ServiceId::Reversal, *m_view.model.account);
        return;
    }
    if (isReversalDone(m_view)) {
        Q_EMIT serviceWanted(ServiceId::Reversal, m_view.card->facts->account.id);
        return;
    }
    m_view.panel = Panel::Facts;
    feed(CounterKey::VoidAndRefund);
}

// The list is closed: what is done in the card services is found by its card afterwards.
void CounterDesk::enterCustomer()
{
    open(Panel::Facts);
    Q_EMIT serviceWanted(ServiceId::OpenAccount, AccountId{});
}

void CounterDesk::saleStep(app::SaleStep step)
{
    if (m_settling) {
        auto& reached = m_view.rowNotes.reached;
        std::erase_if(reached, [this](const auto& each) { return each.first == *m_settling; });
        reached.emplace_back(*m_settling, step);
    }
    feed(step);
}

void CounterDesk::peopleKnown(const std::vector<Operator>& people)
{
    m_view.rowNotes.people = people;
    show();
}

void CounterDesk::shiftStands(const app::ShiftStanding& standing)
{
    m_view.rowNotes.signedRows.clear();
    for (const auto& each : standing.unfinished) {
        if (each.isSigned)
            m_view.rowNotes.signedRows.push_back(each.row.row.id);
    }
    show();
}

} // namespace wattcard::ui
