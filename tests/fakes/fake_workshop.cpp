// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fake_workshop.h"

namespace wattcard::fakes {

FakeWorkshop::Card FakeWorkshop::blankCard(const CardSerial& serial)
{
    Card card;
    card.hints.serial = serial;
    card.hints.cardClass = 0;
    card.hints.lifeCycle = LifeCycle::Initialisation;
    return card;
}

Result<CardHints> FakeWorkshop::identify()
{
    if (inserted == nullptr)
        return failed(Fault::NoCard);
    return inserted->hints;
}

Result<void> FakeWorkshop::act(const CardSerial& card,
                               const std::function<Result<void>(Card&)>& change)
{
    ++acts;
    if (inserted == nullptr)
        return failed(Fault::NoCard);
    if (inserted->hints.serial != card)
        return failed(Fault::OtherCardInserted);
    if (const auto cut = trouble(Moment::Before))
        return tl::unexpected<Failure>{*cut};
    if (auto changed = change(*inserted); !changed)
        return changed;
    if (const auto cut = trouble(Moment::After))
        return tl::unexpected<Failure>{*cut};
    return {};
}

Result<void> FakeWorkshop::personalise(const CardSerial& card, std::uint8_t cardClass)
{
    return act(card, [&](Card& c) -> Result<void> {
        if (c.hints.lifeCycle != LifeCycle::Initialisation)
            return failed(Fault::CardNotBlank);
        c.hints.lifeCycle = LifeCycle::Operational;
        c.hints.cardClass = cardClass;
        c.hints.keyVersions.fill(newestVersion);
        return {};
    });
}

Result<void> FakeWorkshop::wipe(const CardSerial& card)
{
    return act(card, [&](Card& c) -> Result<void> {
        c = blankCard(card);
        return {};
    });
}

Result<void> FakeWorkshop::terminate(const CardSerial& card)
{
    return act(card, [](Card& c) -> Result<void> {
        c.hints.lifeCycle = LifeCycle::Terminated;
        return {};
    });
}

Result<int> FakeWorkshop::rekey(const CardSerial& card)
{
    int replaced = 0;
    const auto done = act(card, [&](Card& c) -> Result<void> {
        for (std::uint8_t& version : c.hints.keyVersions) {
            replaced += version < newestVersion ? 1 : 0;
            version = newestVersion;
        }
        return {};
    });
    return done ? Result<int>{replaced} : failed(done);
}

Result<void> FakeWorkshop::unblock(const CardSerial& card, std::uint8_t)
{
    return act(card, [](Card&) -> Result<void> { return {}; });
}

Result<void> FakeWorkshop::writeOrder(const CardSerial& card, const WorkOrder& order)
{
    return act(card, [&](Card& c) -> Result<void> {
        if (c.hints.cardClass != static_cast<std::uint8_t>(order.kind))
            return failed(Fault::CardRefused);
        c.order = order;
        return {};
    });
}

Result<WorkOrderCard> FakeWorkshop::readOrder()
{
    if (inserted == nullptr)
        return failed(Fault::NoCard);
    WorkOrderCard card;
    card.hints = inserted->hints;
    card.order = inserted->order;
    card.orderMacValid = card.order.has_value();
    card.visits = inserted->visits;
    return card;
}

} // namespace wattcard::fakes
