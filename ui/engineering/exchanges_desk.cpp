// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engineering/exchanges_desk.h"

#include "domain/rights.h"

#include <algorithm>
#include <cstdlib>

namespace wattcard::ui {

using ExchangeNotice = ExchangesView::Notice;

bool isOffered(const ExchangesView& view, ExchangeCommand command)
{
    if (!view.person || view.busy)
        return false;
    const bool mayGive = may(view.person->role, Right::GiveExchangeEvidence);
    switch (command) {
    case ExchangeCommand::Find: return mayGive;
    case ExchangeCommand::Give: return mayGive && view.facts;
    case ExchangeCommand::Slip: return selectedSlip(view) != nullptr;
    }
    std::abort();
}

const ExchangeSlip* selectedSlip(const ExchangesView& view)
{
    const auto found = std::ranges::find_if(
        view.slips, [&](const ExchangeSlip& slip) { return view.slip == slip.row; });
    return found == view.slips.end() ? nullptr : &*found;
}

ExchangesDesk::ExchangesDesk(Print print, QObject* parent)
    : QObject{parent},
      m_print{std::move(print)}
{
}

void ExchangesDesk::enter(const Operator& person)
{
    ExchangesView fresh;
    fresh.person = person;
    m_view = fresh;
    m_isMine = true;
    show();
    Q_EMIT listWanted();
}

void ExchangesDesk::leave()
{
    m_view = ExchangesView{};
    m_isMine = false;
    show();
}

bool ExchangesDesk::ask(ExchangeCommand command)
{
    if (!isOffered(m_view, command))
        return false;
    m_view.busy = true;
    m_view.failure.reset();
    m_view.notice = ExchangeNotice::None;
    m_view.isTaken = false;
    m_isMine = true;
    show();
    return true;
}

void ExchangesDesk::find(const QString& number)
{
    if (!number.isEmpty() && ask(ExchangeCommand::Find))
        Q_EMIT accountWanted(number);
}

void ExchangesDesk::give(const ExchangeEvidence& evidence)
{
    if (ask(ExchangeCommand::Give))
        Q_EMIT evidenceWanted(evidence);
}

void ExchangesDesk::select(qint64 slip)
{
    if (m_view.slip == slip)
        return;
    m_view.slip = slip;
    show();
}

void ExchangesDesk::print()
{
    if (!isOffered(m_view, ExchangeCommand::Slip))
        return;
    const auto printed = m_print(*selectedSlip(m_view));
    m_view.failure = printed ? std::nullopt : std::optional{printed.error()};
    m_view.notice = printed ? ExchangeNotice::Printed : ExchangeNotice::None;
    m_view.file = printed ? *printed : QString{};
    show();
}

void ExchangesDesk::exchangesReady(const std::vector<ExchangeEvidence>& evidence,
                                   const std::vector<ExchangeSlip>& slips)
{
    m_isMine = false;
    m_view.evidence = evidence;
    m_view.slips = slips;
    if (!selectedSlip(m_view))
        m_view.slip = slips.empty() ? std::nullopt : std::optional{slips.front().row};
    show();
}

void ExchangesDesk::accountFound(const AccountFacts& facts)
{
    m_isMine = false;
    m_view.busy = false;
    m_view.facts = facts;
    m_view.notice = ExchangeNotice::Found;
    show();
}

void ExchangesDesk::evidenceGiven(const ExchangeEvidence&)
{
    m_view.busy = false;
    m_view.facts.reset();
    m_view.isTaken = true;
    m_view.notice = ExchangeNotice::Given;
    show();
}

// The service answers other screens as well.
void ExchangesDesk::failed(const Failure& failure)
{
    if (!m_isMine)
        return;
    m_isMine = false;
    m_view.busy = false;
    m_view.failure = failure;
    show();
}

} // namespace wattcard::ui
