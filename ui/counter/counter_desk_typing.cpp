// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/counter_desk.h"

namespace wattcard::ui {

// What the clerk types into the fields.

void CounterDesk::typeAmount(const AmountTyped& typed, std::optional<Fault> fault)
{
    m_view.amountFault = fault;
    AmountTyped usable = typed;
    if (const Account* account = saleAccount(m_view); account && typed.payment) {
        if (const auto made = split(*typed.payment, basisOf(*account)); !made) {
            m_view.amountFault = made.error().fault;
            usable.payment.reset();
        }
    }
    feed(usable);
}

void CounterDesk::typeEnergy(const EnergyTyped& typed, std::optional<Fault> fault)
{
    const Account* account = saleAccount(m_view);
    if (!account || !typed.energy)
        return typeAmount({}, fault);
    const auto payment = paymentFor(*typed.energy, basisOf(*account));
    if (!payment)
        return typeAmount({}, payment.error().fault);
    typeAmount({*payment}, {});
}

// The field is empty in the other unit: a figure that means something else would be read wrongly.
void CounterDesk::switchUnit()
{
    m_view.byEnergy = !m_view.byEnergy;
    m_view.amountFault.reset();
    feed(AmountTyped{});
}

void CounterDesk::typeReference(const QString& reference)
{
    // Full-width digits are digits.
    feed(ReferenceTyped{reference.normalized(QString::NormalizationForm_KC).trimmed()});
}

void CounterDesk::typeTendered(const TenderedTyped& typed)
{
    feed(typed);
}

void CounterDesk::startSearch()
{
    if (m_view.model.state == CounterState::Writing || !m_view.person)
        return;
    if (m_view.lookedUp) {
        m_view.lookedUp.reset();
        forgetPast();
        if (m_view.model.account)
            askHistory(*m_view.model.account);
    }
    open(Panel::Find);
}

void CounterDesk::search(const QString& text)
{
    m_asked.search += 1;
    m_view.isSearching = true;
    m_enterWaits = false; // what was meant was another text
    if (m_view.panel == Panel::ChooseAccount)
        Q_EMIT pendingWanted(m_asked.search, text.trimmed());
    else
        Q_EMIT searchWanted(m_asked.search, text.trimmed());
}

} // namespace wattcard::ui
