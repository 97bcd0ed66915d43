// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/work_order_desk.h"

#include "app/sale_rules.h"
#include "crypto/work_order_digest.h"

#include <algorithm>
#include <cstdlib>
#include <set>

namespace wattcard::app {

using namespace Qt::StringLiterals;

namespace {

// Why no card can be made of an order as it stands in the books.
std::optional<Fault> refusalOf(const WorkOrderEntry& entry)
{
    switch (entry.state) {
    case WorkOrderState::Prepared: return Fault::NotApproved;
    case WorkOrderState::Approved:
    case WorkOrderState::Writing:
        return entry.isExpired ? std::optional{Fault::WorkOrderEnded} : std::nullopt;
    case WorkOrderState::Issued: return std::nullopt; // its own card is a success
    case WorkOrderState::Returned:
    case WorkOrderState::Lost:
    case WorkOrderState::Revoked: return Fault::WorkOrderEnded;
    }
    std::abort();
}

void noteFresh(OrderReading& reading, const std::vector<Visit>& onCard, WorkOrderSerial serial,
               const std::vector<BookedVisit>& before)
{
    for (const Visit& visit : onCard) {
        if (visit.order == serial &&
            std::ranges::find(before, visit, &BookedVisit::visit) == before.end())
            reading.fresh.push_back(visit);
    }
}

} // namespace

// Asked before the books and the card: an order that no card can carry is not even prepared.
Result<void> WorkOrderDesk::permitCard(Right right) const
{
    if (auto good = permit(m_who, right); !good)
        return good;
    const auto refused =
        kindRefusal(m_bench.workshop.capabilities(), CardTask::CarryWorkOrder, true);
    return refused ? Result<void>{failed(*refused, u"no work orders on this kind of card"_s)}
                   : Result<void>{};
}

Result<WorkOrderSerial> WorkOrderDesk::prepare(const WorkOrder& order, const QString& reason)
{
    if (auto good = permitCard(Right::PrepareOrder); !good)
        return failed(good);
    WorkOrder made = order;
    made.keyVersion = m_bench.workshop.orderKeyVersion();
    if (made.keyVersion == 0)
        return failed(Fault::KeyMissing, u"no key to make work orders with"_s);
    return m_bench.orders.prepare(made, reason, actor());
}

Result<void> WorkOrderDesk::approve(const WorkOrder& shown, const Operator& approver)
{
    return m_bench.orders.approve(shown.serial, crypto::digestOf(shown),
                                  {approver.id, m_bench.counter});
}

Result<void> WorkOrderDesk::revoke(WorkOrderSerial serial)
{
    return m_bench.orders.revoke(serial, actor());
}

Result<WorkOrderEntry> WorkOrderDesk::makeCard(WorkOrderSerial serial)
{
    if (auto good = permitCard(Right::WriteOrder); !good)
        return failed(good);
    const auto before = m_bench.orders.entry(serial);
    if (!before)
        return failed(before);
    if (const auto refused = refusalOf(*before))
        return failed(*refused);
    const auto hints = m_bench.workshop.identify();
    if (!hints)
        return failed(hints);
    const auto hotlisted = m_bench.orders.isHotlisted(hints->serial);
    if (!hotlisted)
        return failed(hotlisted);
    if (*hotlisted)
        return failed(Fault::CardReplaced, u"on the hotlist"_s);
    if (before->state == WorkOrderState::Issued && before->card == hints->serial)
        return *before;
    const bool isOfClass = hints->cardClass == static_cast<std::uint8_t>(before->order.kind);
    if (hints->lifeCycle == LifeCycle::Operational && !isOfClass)
        return failed(Fault::CardNotBlank, u"made for another class"_s);
    const auto order = m_bench.orders.beginWriting(serial, hints->serial, actor());
    if (!order)
        return failed(order);
    if (auto ready = makeReady(*hints, *order); !ready)
        return failed(ready);
    if (auto written = writeOnce(hints->serial, *order); !written)
        return failed(written);
    if (auto issued = m_bench.orders.issued(serial, actor()); !issued)
        return failed(issued);
    return m_bench.orders.entry(serial);
}

Result<void> WorkOrderDesk::makeReady(const CardHints& hints, const WorkOrder& order)
{
    if (hints.lifeCycle == LifeCycle::Operational)
        return {};
    return m_bench.workshop.personalise(hints.serial, static_cast<std::uint8_t>(order.kind));
}

// The card decides what is still to be done: an order that it shows already is not written again.
Result<void> WorkOrderDesk::writeOnce(const CardSerial& card, const WorkOrder& order)
{
    const auto before = shows(card, order);
    if (!before)
        return failed(before);
    if (*before)
        return {};
    if (auto written = m_bench.workshop.writeOrder(card, order); !written)
        return written;
    const auto after = shows(card, order);
    if (!after)
        return failed(after);
    return *after ? Result<void>{}
                  : failed(Fault::ProofMismatch, u"the card shows another order"_s);
}

Result<bool> WorkOrderDesk::shows(const CardSerial& card, const WorkOrder& order)
{
    const auto reading = m_bench.workshop.readOrder();
    if (!reading)
        return failed(reading);
    if (reading->hints.serial != card)
        return failed(Fault::OtherCardInserted);
    return reading->order == order && reading->orderMacValid;
}

Result<OrderReading> WorkOrderDesk::read()
{
    if (auto good = permitCard(Right::ReadOrderBack); !good)
        return failed(good);
    const auto card = m_bench.workshop.readOrder();
    if (!card)
        return failed(card);
    OrderReading reading;
    reading.unreadableVisits = card->unreadableVisits;
    reading.visitsOnCard = static_cast<int>(card->visits.size()) + card->unreadableVisits;
    const auto hotlisted = m_bench.orders.isHotlisted(card->hints.serial);
    if (!hotlisted)
        return failed(hotlisted);
    reading.isHotlisted = *hotlisted;
    if (auto booked = bookVisits(reading, card->visits); !booked)
        return failed(booked);
    if (!card->order)
        return reading;
    auto entry = m_bench.orders.entry(card->order->serial);
    const bool isOurs = entry && entry->card == card->hints.serial;
    if (!entry && entry.error().fault != Fault::NotFound)
        return failed(entry);
    if (!isOurs)
        return reading;
    auto visits = m_bench.orders.visits(entry->order.serial);
    if (!visits)
        return failed(visits);
    reading.entry = std::move(*entry);
    reading.visits = std::move(*visits);
    return reading;
}

// A card that serves again carries visits of its earlier orders as well.
Result<void> WorkOrderDesk::bookVisits(OrderReading& reading, const std::vector<Visit>& visits)
{
    std::set<WorkOrderSerial> serials;
    for (const Visit& visit : visits)
        serials.insert(visit.order);
    for (const WorkOrderSerial serial : serials) {
        const auto before = m_bench.orders.visits(serial);
        if (!before)
            return failed(before);
        const auto fresh = m_bench.orders.bookVisits(serial, visits, actor());
        const bool unknown = !fresh && (fresh.error().fault == Fault::NotFound ||
                                        fresh.error().fault == Fault::BadInput);
        if (!fresh && !unknown)
            return failed(fresh);
        if (fresh) {
            reading.newVisits += *fresh;
            noteFresh(reading, visits, serial, *before);
        } else {
            reading.strangeVisits += static_cast<int>(std::count_if(
                visits.begin(), visits.end(), [&](const Visit& v) { return v.order == serial; }));
        }
    }
    return {};
}

Result<OrderReading> WorkOrderDesk::takeBack()
{
    auto reading = read();
    if (!reading || !reading->entry)
        return reading;
    const WorkOrderSerial serial = reading->entry->order.serial;
    if (auto returned = m_bench.orders.returned(serial, actor()); !returned)
        return failed(returned);
    auto entry = m_bench.orders.entry(serial);
    if (!entry)
        return failed(entry);
    reading->entry = std::move(*entry);
    return reading;
}

Result<void> WorkOrderDesk::lose(WorkOrderSerial serial, const QString& reason)
{
    if (auto good = permit(m_who, Right::ReportOrderLost); !good)
        return good;
    return m_bench.orders.lost(serial, reason, actor());
}

Result<OrderBalance> WorkOrderDesk::reconcile(int limit)
{
    OrderBalance balance;
    const auto fetch = [&](WorkOrderList which, std::vector<WorkOrderEntry>& list) -> Result<void> {
        auto entries = m_bench.orders.list(which, limit);
        if (!entries)
            return failed(entries);
        list = std::move(*entries);
        return {};
    };
    if (auto got = fetch(WorkOrderList::Unreturned, balance.unreturned); !got)
        return failed(got);
    if (auto got = fetch(WorkOrderList::Expired, balance.expired); !got)
        return failed(got);
    if (auto got = fetch(WorkOrderList::Foreign, balance.foreign); !got)
        return failed(got);
    if (auto got = fetch(WorkOrderList::Lost, balance.lost); !got)
        return failed(got);
    return balance;
}

} // namespace wattcard::app
